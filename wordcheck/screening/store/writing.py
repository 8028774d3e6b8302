"""Filings and their results into the store, each filing whole or not at all."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence

import msgspec

from wordcheck.screening.filing import Filing, Intake
from wordcheck.screening.result import DocumentResult, FilingResult, Outcome, Quarantine
from wordcheck.screening.store.database import Cell, Database, marks, one

RESULTS = ("document", "clause", "figure", "finding", "verdict", "undecided", "unread", "datum")
"""Tables whose rows belong to one filing and are replaced when it is screened again."""


def register(database: Database, intake: Intake, manifest: str) -> None:
    """Enters filings that the store does not know, in order of their keys; brings the data of known ones up to date."""
    with database.transaction():
        known = {
            key: (number, *rest) for number, key, *rest in database.rows("SELECT id, key, documents, data FROM filing")
        }
        number = one(database, "SELECT max(id) FROM filing") or 0
        fresh: list[Sequence[Cell]] = []
        for filing in intake.filings:
            facts = _facts(filing)
            if filing.key not in known:
                number += 1
                fresh.append((number, filing.key, intake.base, "waiting", *facts))
            elif known[filing.key][1:] != facts[-2:]:
                database.run(
                    f"UPDATE filing SET base = ?, {', '.join(f'{c} = ?' for c in _FACTS)} WHERE key = ?",
                    (intake.base, *facts, filing.key),
                )
            else:
                database.run(
                    "UPDATE filing SET base = ? WHERE key = ? AND base <> ?", (intake.base, filing.key, intake.base)
                )
        columns = ("id", "key", "base", "state", *_FACTS)
        database.many(f"INSERT INTO filing ({', '.join(columns)}) VALUES ({marks(len(columns))})", fresh)
        database.run("DELETE FROM refused WHERE manifest = ?", (manifest,))
        refused = [(manifest, place, why.zh, why.en) for place, why in intake.refused]
        database.many("INSERT INTO refused (manifest, place, why_zh, why_en) VALUES (?, ?, ?, ?)", refused)


_DAY = re.compile(r"\s*((?:19|20)\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)")
_FACTS = (
    "company",
    "product",
    "line",
    "language",
    "jurisdiction",
    "submitted",
    "quarter",
    "predecessor",
    "documents",
    "data",
)


def _facts(filing: Filing) -> tuple[Cell, ...]:
    data = filing.data
    submitted = day_in(data.get("submitted", ""))
    return (
        data.get("company", ""), data.get("product", ""), data.get("line", ""), data.get("language", ""),
        data.get("jurisdiction", ""), submitted, quarter(submitted), data.get("predecessor", ""),
        msgspec.json.encode(filing.documents).decode(), json.dumps(data, ensure_ascii=False, sort_keys=True),
    )  # fmt: skip


def day_in(words: str) -> str:
    """A day as `2026-10-05`, as filings are ordered and counted by it; the words themselves where they name none so.

    Spreadsheets write `2026/10/5`, `2026年10月5日` or `2026-10-05 00:00:00`.
    """
    found = _DAY.match(words)
    if found is None:
        return words
    year, month, day = map(int, found.groups())
    return f"{year}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else words


def quarter(day: str) -> str:
    """`2026-Q4` for an ISO date; empty for anything else."""
    year, _, rest = day.partition("-")
    month = rest[:2]
    return f"{year}-Q{(int(month) + 2) // 3}" if year.isdigit() and month.isdigit() and 1 <= int(month) <= 12 else ""


def keep(database: Database, outcome: Outcome, run: str) -> None:
    """Puts one outcome in the place of whatever the store had of the filing."""
    result = outcome.result
    with database.transaction():
        filing = one(database, "SELECT id FROM filing WHERE key = ?", (result.key,))
        for table in RESULTS:
            database.run(f"DELETE FROM {table} WHERE filing = ?", (filing,))
        if isinstance(result, Quarantine):
            _settle(
                database, filing, "quarantined", result.reason, result.why_zh, result.why_en, run, result.input_sha, ""
            )
        else:
            _settle(database, filing, "done", "", "", "", run, result.input_sha, result.result_sha)
            _keep_result(database, filing, result)
        database.run("DELETE FROM cost WHERE filing = ?", (filing,))
        database.run(
            "INSERT INTO cost VALUES (?, ?, ?)", (filing, round(outcome.seconds, 4), round(outcome.mebibytes, 1))
        )


def _settle(database: Database, filing: int, *facts: str) -> None:
    columns = ("state", "reason", "why_zh", "why_en", "run", "input_sha", "result_sha")
    database.run(f"UPDATE filing SET {', '.join(f'{c} = ?' for c in columns)} WHERE id = ?", (*facts, filing))


def _keep_result(database: Database, filing: int, result: FilingResult) -> None:
    for number, document in enumerate(result.documents):
        _keep_document(database, filing, number, document)
    _insert(database, "datum", ((filing, i, *row(d)) for i, d in enumerate(result.data)))
    _insert(database, "rule", (row(r) for r in result.rules), known="code")
    _insert(database, "clause_text", (row(t) for t in result.texts), known="text_id")
    _adopt(database, filing, result)


def _keep_document(database: Database, filing: int, number: int, d: DocumentResult) -> None:
    facts = (
        d.path,
        d.role,
        d.sha256,
        d.size,
        d.format,
        d.pages,
        d.title,
        d.line,
        d.language,
        int(d.complete),
        d.not_run,
    )
    _insert(database, "document", [(filing, number, *facts, d.text)])
    _insert(database, "clause", ((filing, number, *row(c)) for c in d.clauses))
    for table, group in (
        ("figure", d.figures), ("finding", d.findings), ("verdict", d.verdicts),
        ("undecided", d.undecided), ("unread", d.unread),
    ):  # fmt: skip
        _insert(database, table, ((filing, number, i, *row(item)) for i, item in enumerate(group)))


def row(value: msgspec.Struct) -> tuple[Cell, ...]:
    """A flat value as cells; lists become JSON, truth values numbers."""
    return tuple(_cell(getattr(value, name)) for name in value.__struct_fields__)


def _cell(value: object) -> Cell:
    if isinstance(value, bool):
        return int(value)
    return msgspec.json.encode(value).decode() if isinstance(value, tuple) else value


def _insert(database: Database, table: str, rows: Iterable[Sequence[Cell]], known: str = "") -> None:
    kept = list(rows)
    if kept:
        skip = f" ON CONFLICT ({known}) DO NOTHING" if known else ""
        database.many(f"INSERT INTO {table} VALUES ({marks(len(kept[0]))}){skip}", kept)


def _adopt(database: Database, filing: int, result: FilingResult) -> None:
    """Fills what the manifest left open with what the documents show, so that lists and comparisons have it."""
    shown: dict[str, str] = {}
    for datum in result.data:
        if datum.source in ("first page", "text") and datum.agrees is None and datum.value:
            shown.setdefault(datum.field, datum.value)
    wording = result.documents[0] if result.documents else None
    shown |= {"line": wording.line, "language": wording.language} if wording else {}
    for column in ("company", "product", "line", "language"):
        # The line and language by which filings are compared are those that the wording shows.
        always = column in ("line", "language") and shown.get(column)
        sql = f"UPDATE filing SET {column} = ? WHERE id = ?" + ("" if always else f" AND {column} = ''")
        if shown.get(column):
            database.run(sql, (shown[column], filing))
