"""What people decide: on findings, on filings, who has which. Everything is appended, nothing is changed."""

from __future__ import annotations

from datetime import UTC, datetime

from msgspec import Struct

from wordcheck.model.decisions import REASONS
from wordcheck.model.errors import UsageError
from wordcheck.model.said import Said
from wordcheck.screening.store.database import Database, one

VERDICTS = {
    "accept": Said("采纳", "accepted"),
    "dismiss": Said("不采纳", "dismissed"),
    "defer": Said("待定", "deferred"),
}
STATES = {
    "waiting": Said("待审", "waiting"),
    "in review": Said("审核中", "in review"),
    "objected": Said("已提出意见", "objected to"),
    "passed": Said("通过", "passed"),
    "rejected": Said("退回", "rejected"),
}


class Decision(Struct, frozen=True):
    """A verdict on one finding."""

    fingerprint: str
    verdict: str
    reason: str
    note: str
    by: str
    at: str


def filing_id(database: Database, key: str) -> int:
    """The store's number of a filing. Raises UsageError."""
    found = one(database, "SELECT id FROM filing WHERE key = ?", (key,))
    if found is None:
        raise UsageError(f"库中没有报送“{key}”", f"the store has no filing {key!r}")
    return int(found)


def decide(database: Database, key: str, fingerprint: str, verdict: str, reason: str, by: str, note: str = "") -> None:
    """Enters a verdict on a finding (the beginning of its fingerprint will do) or on a requirement (`mark_of`).

    Raises UsageError.
    """
    filing = filing_id(database, key)
    _among(verdict, VERDICTS, "结论", "verdict")
    _among(reason, REASONS, "理由", "reason")
    _named(by)
    found = {
        (fp, rule, text_id)
        for fp, rule, text_id in database.rows(
            "SELECT fingerprint, rule, text_id FROM finding WHERE filing = ?", (filing,)
        )
        if fp.startswith(fingerprint)
    }
    if fingerprint.startswith(REQUIREMENT):
        found = {(m, rule, 0) for m, rule in _requirements(database, filing) if m == fingerprint}
    if len({fp for fp, _, _ in found}) != 1 or not fingerprint:
        zh = f"“{fingerprint}”不能确定是哪一项发现（{len(found)} 项符合）"
        raise UsageError(zh, f"{fingerprint!r} does not name one finding ({len(found)} match)")
    whole, rule, text_id = min(found)
    with database.transaction():
        seq = _next(database, "decision", filing)
        row = (filing, seq, whole, rule, text_id, verdict, reason, note, by, now())
        database.run("INSERT INTO decision VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
        audit(
            database, by, f"decide:{verdict}", key, f"{rule} {whole[:12] if text_id else whole} {reason} {note}".strip()
        )


REQUIREMENT = "requirement:"


def mark_of(rule: str, document: int, wording: int) -> str:
    """What stands for a requirement of a filing's wording where a finding has its fingerprint."""
    return f"{REQUIREMENT}{rule}:{document}.{wording}"


def _requirements(database: Database, filing: int) -> list[tuple[str, str]]:
    rows = database.rows("SELECT rule, document, wording FROM verdict WHERE filing = ?", (filing,))
    return [(mark_of(rule, document, wording), rule) for rule, document, wording in rows]


def review(
    database: Database, key: str, by: str, *, state: str = "", assignee: str | None = None, reason: str = ""
) -> None:
    """Enters the state of a filing's review or who has it; what is not given stays as it was. Raises UsageError."""
    filing = filing_id(database, key)
    _named(by)
    last = database.rows("SELECT state, assignee FROM review_now WHERE filing = ?", (filing,))
    before = last[0] if last else ("waiting", "")
    if state:
        _among(state, STATES, "状态", "state")
    if state in ("objected", "rejected") and not reason.strip():
        raise UsageError("请写明理由", "say the reason")
    with database.transaction():
        row = (state or before[0], before[1] if assignee is None else assignee, reason, by, now())
        number = _next(database, "review", filing)
        database.run("INSERT INTO review VALUES (?, ?, ?, ?, ?, ?, ?)", (filing, number, *row))
        audit(database, by, f"review:{row[0]}", key, f"{row[1]} {reason}".strip())


def decisions(database: Database, filing: int) -> dict[str, Decision]:
    """The decisions in force on a filing's findings, by fingerprint."""
    rows = database.rows(
        "SELECT fingerprint, verdict, reason, note, by_whom, at_time FROM decision_now WHERE filing = ?", (filing,)
    )
    return {row[0]: Decision(*row) for row in rows}


def audit(database: Database, by: str, action: str, subject: str, detail: str = "") -> None:
    """Writes a line of the audit log; call it within the transaction of what it tells."""
    seq = (one(database, "SELECT max(seq) FROM audit") or 0) + 1
    database.run("INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?)", (seq, now(), by, action, subject, detail))


def now() -> str:
    """The moment, in UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _next(database: Database, table: str, filing: int) -> int:
    return int((one(database, f"SELECT max(seq) FROM {table} WHERE filing = ?", (filing,)) or 0) + 1)


def _among(value: str, known: dict[str, Said], zh: str, en: str) -> None:
    if value not in known:
        listed = ", ".join(known)
        raise UsageError(f"{zh}“{value}”无效；可用：{listed}", f"no {en} {value!r}; there are: {listed}")


def _named(by: str) -> None:
    if not by.strip():
        raise UsageError("请用 --by 写明决定人", "say who decides, with --by")
