"""What a store holds, as one number: the same for the same input, however the work was spread or interrupted."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from wordcheck.model.said import Said
from wordcheck.screening.store.database import Database, Row
from wordcheck.screening.store.writing import RESULTS

_ALONE = ("run", "clause_text", "rule")


def digest(database: Database) -> str:
    """SHA-256 over all results. Times, costs, folders, decisions and numbers given by the store are left out."""
    sha = hashlib.sha256()
    for line in _lines(database):
        sha.update(line)
    return sha.hexdigest()


def same_wordings(database: Database) -> list[list[tuple[int, str]]]:
    """Numbers and keys of the filings whose wording is the same file byte for byte, group by group; each by key."""
    groups: dict[str, list[tuple[int, str]]] = {}
    for sha, filing, key in database.rows(
        "SELECT DISTINCT d.sha256, f.id, f.key FROM document d JOIN filing f ON f.id = d.filing WHERE d.role = 'wording' "
        "AND d.sha256 IN (SELECT sha256 FROM document WHERE role = 'wording' GROUP BY sha256 "
        "HAVING count(DISTINCT filing) > 1) ORDER BY f.key"
    ):
        groups.setdefault(sha, []).append((filing, key))
    return list(groups.values())


def not_read_whole(database: Database) -> list[tuple[str, Said]]:
    """Keys of screened filings whose wording was not read whole, or not divided into clauses, with the first reason of each."""
    found: dict[str, Said] = {}
    for key, zh, en in database.rows(
        "SELECT f.key, u.why_zh, u.why_en FROM unread u JOIN filing f ON f.id = u.filing "
        "WHERE u.serious = 1 AND f.state = 'done' ORDER BY f.key, u.document, u.ordinal"
    ):
        found.setdefault(key, Said(zh, en))
    return list(found.items())


def _lines(database: Database) -> Iterator[bytes]:
    facts = (
        "key, state, reason, run, input_sha, result_sha, company, product, line, language, submitted, documents, data"
    )
    for row in sorted(database.rows(f"SELECT {facts} FROM filing"), key=repr):
        yield _line("filing", row)
    for table in _ALONE:
        for row in sorted(database.rows(f"SELECT * FROM {table}"), key=repr):
            yield _line(table, row)
    keys: dict[int, str] = dict(database.rows("SELECT id, key FROM filing"))
    for filing, key in sorted(keys.items(), key=lambda item: item[1]):
        for table in RESULTS:
            found = database.rows(f"SELECT * FROM {table} WHERE filing = ?", (filing,))
            for row in sorted(found, key=repr):
                yield _line(table, (key, *row[1:]))


def _line(table: str, row: Row) -> bytes:
    return repr((table, *(bytes(c) if isinstance(c, memoryview) else c for c in row))).encode() + b"\n"
