"""`wordcheck queue …`: what the commands print."""

from __future__ import annotations

import msgspec

from wordcheck.app.console.tabular import tabular
from wordcheck.languages.width import printable
from wordcheck.model.said import Said, Tongue, counted
from wordcheck.model.trade import named
from wordcheck.screening.queue.decisions import STATES, filing_id
from wordcheck.screening.queue.listing import Filters, as_dict, entries
from wordcheck.screening.queue.sampling import Sample
from wordcheck.screening.store.database import Database


def listed(database: Database, filters: Filters, first: int, most: int, format_: str, tongue: Tongue) -> str:
    """The page of the queue that begins behind `first`."""
    count, found = entries(database, filters, first=first, most=most)
    if format_ == "json":
        made = {"count": count, "filters": filters, "entries": [as_dict(e) for e in found]}
        return msgspec.json.format(msgspec.json.encode(made), indent=1).decode() + "\n"
    rows = [
        (e.rank, e.key, e.company, named(e.line).in_(tongue) if format_ == "table" else e.line, e.submitted, round(e.score, 1), e.assignee, _state(e.review, tongue),
         " · ".join(r.said.in_(tongue) for r in e.reasons))
        for e in found
    ]  # fmt: skip
    names = ("rank", "key", "company", "line", "submitted", "score", "assignee", "review", "reasons")
    if format_ != "table":
        return tabular(names, rows, format_)
    all_of = Said(f"共 {count} 件", counted(count, "filing"))
    last = first + len(rows)
    some = Said(
        f"第 {first + 1}{f' 至 {last}' * (len(rows) > 1)} 件，{all_of.zh}",
        f"{first + 1}{f' to {last}' * (len(rows) > 1)} of {all_of.en}",
    )
    total = f"\n{(some if 0 < len(rows) < count else all_of).in_(tongue)}\n"
    return "\n".join(line for row in rows for line in _card(*map(str, row))) + total


def _card(rank: str, key: str, company: str, line: str, submitted: str, score: str, *known: str) -> list[str]:
    """A filing in lines that fit any terminal: place, score and which it is; what is known of it; why it is there."""
    *review, reasons = known
    facts = " · ".join(f for f in (company, line, submitted, *review) if f)
    return [
        f"{rank:>4}  {score:>6}  {printable(key)}",
        *(f"{'':14}{printable(said)}" for said in (facts, reasons) if said),
    ]


def _state(state: str, tongue: Tongue) -> str:
    return STATES[state].in_(tongue) if state in STATES else ""


def entered(database: Database, key: str, tongue: Tongue) -> str:
    """How the review of a filing stands now, in one line."""
    state, assignee = database.rows(
        "SELECT state, assignee FROM review_now WHERE filing = ?", (filing_id(database, key),)
    )[0]
    return printable(" · ".join(filter(None, (key, _state(state, tongue), assignee))))


def drawn(sample: Sample, format_: str, tongue: Tongue) -> str:
    """A sample with how it was drawn."""
    if format_ == "json":
        return msgspec.json.format(msgspec.json.encode(sample), indent=1).decode() + "\n"
    rows = [(d.key, d.by, d.rank, d.lot) for d in sample.drawn]
    text = tabular(("key", "by", "rank", "lot"), rows, format_, tongue=tongue)
    if format_ == "table":
        text += f"\n{sample.name}: {len(rows)} / {sample.population}, sha256 {sample.population_sha[:16]}\n"
    return text
