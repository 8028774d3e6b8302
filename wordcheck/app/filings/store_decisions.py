"""Decisions between the store of a screening and a file of decisions: what a reviewer said counts for the next draft, and back."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from wordcheck.app.documents.decided import keep
from wordcheck.app.filings.stores import opened
from wordcheck.model.decisions import Answer, Decision
from wordcheck.model.errors import UsageError
from wordcheck.model.said import Said, Tongue, counted
from wordcheck.reporting.words import say, titled
from wordcheck.screening.queue.decisions import decide, filing_id
from wordcheck.screening.store.database import Database

_ANSWERS: dict[str, Answer] = {"accept": "accepted", "dismiss": "dismissed"}
"""What a verdict of the store is in a file; one that was put off decides nothing."""


def exported(store: str, key: str, into: Path, tongue: Tongue) -> str:
    """Adds the decisions in force on a filing to a file of decisions. Raises UsageError."""
    with opened(store, fresh=False) as database:
        new = list(_of(database, key))
    keep(into, new)
    return titled(str(into), tongue) + say("decisions_count", tongue, n=len(new))


def entered(store: str, key: str, decisions: Iterable[Decision], tongue: Tongue) -> str:
    """Enters decisions on the findings of a filing into the store; what the store has no finding for is counted. Raises UsageError."""
    made = left = 0
    with opened(store, fresh=False) as database:
        filing = filing_id(database, key)
        rows = database.rows("SELECT fingerprint, rule FROM finding WHERE filing = ?", (filing,))
        for d in decisions:
            verdict = next((v for v, answer in _ANSWERS.items() if answer == d.answer), "defer")
            if not any(fp.startswith(d.fingerprint[:32]) and rule == d.rule for fp, rule in rows):
                left += 1
                continue
            if not d.code:
                raise UsageError(
                    f"库中的处理意见须有理由代码，{d.rule} 没有；用 --code 给出",
                    f"a decision in the store needs a reason code, and {d.rule} has none; give it with --code",
                )
            decide(database, key, d.fingerprint[:32], verdict, d.code, d.by or "?", d.reason)
            made += 1
    said = Said(
        f"{store}：{made} 条处理意见，{left} 条在该报送中没有对应",
        f"{store}: {counted(made, 'decision')}; not found in that filing: {left}",
    )
    return said.in_(tongue)


def _of(database: Database, key: str) -> Iterable[Decision]:
    filing = filing_id(database, key)
    rows = database.rows(
        "SELECT fingerprint, rule, verdict, reason, note, by_whom, at_time FROM decision_now WHERE filing = ?",
        (filing,),
    )
    for fingerprint, rule, verdict, reason, note, by, at in sorted(rows):
        if verdict in _ANSWERS:
            yield Decision(fingerprint, rule, _ANSWERS[verdict], note, by, at[:10], code=reason)
