"""Stores of machines that did not see each other, put together: shards of one manifest, or offices with filings of their own.

A filing that several stores hold is taken from the first that screened it. Decisions come along with their filing.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from wordcheck.screening.store.database import Database, marks, one
from wordcheck.screening.store.writing import RESULTS

_OF_FILING = (*RESULTS, "cost", "decision", "review")
_ENTERED = ("decision", "review")
"""Tables to which people add, by a number that counts up in each filing."""
_SHARED = {"run": "id", "session": "run, started", "rule": "code", "clause_text": "text_id", "saved_view": "name",
           "sample": "name", "refused": "manifest, place"}  # fmt: skip


class Merged(Struct, frozen=True):
    """What came together."""

    filings: int
    twice: tuple[str, ...]
    """Keys that more than one store had screened, with the same result or not."""
    differing: tuple[str, ...]
    """Those of them whose results differ."""


def merge(target: Database, sources: Sequence[Database]) -> Merged:
    """Copies every filing of the sources into the target, which may hold filings already."""
    twice: list[str] = []
    differing: list[str] = []
    for source in sources:
        with target.transaction():
            for table, key in _SHARED.items():
                _copy(target, table, source.rows(f"SELECT * FROM {table}"), key)
            _merge_filings(target, source, twice, differing)
            _merge_audit(target, source)
    return Merged(one(target, "SELECT count(*) FROM filing"), tuple(sorted(set(twice))), tuple(sorted(set(differing))))


def _merge_filings(target: Database, source: Database, twice: list[str], differing: list[str]) -> None:
    known = {
        key: (number, state, sha)
        for number, key, state, sha in target.rows("SELECT id, key, state, result_sha FROM filing")
    }
    number = one(target, "SELECT max(id) FROM filing") or 0
    for row in source.rows("SELECT * FROM filing ORDER BY key"):
        theirs, key, state = row[0], row[1], row[3]
        mine = known.get(key)
        if mine is not None and (state == "waiting" or mine[1] != "waiting"):
            if state != "waiting":
                twice.append(key)
                sha = one(source, "SELECT result_sha FROM filing WHERE id = ?", (theirs,))
                differing += [key] if sha != mine[2] else []
            continue
        if mine is None:
            number += 1
        place = number if mine is None else mine[0]
        target.run("DELETE FROM filing WHERE id = ?", (place,))
        target.run(f"INSERT INTO filing VALUES ({marks(len(row))})", (place, *row[1:]))
        for table in _OF_FILING:
            found = source.rows(f"SELECT * FROM {table} WHERE filing = ?", (theirs,))
            # Of a filing that waited here somebody may have entered a review already; theirs comes behind it.
            last = one(target, f"SELECT max(seq) FROM {table} WHERE filing = ?", (place,)) if table in _ENTERED else 0
            moved = [(place, r[1] + (last or 0), *r[2:]) for r in found] if last else [(place, *r[1:]) for r in found]
            _copy(target, table, moved)


def _merge_audit(target: Database, source: Database) -> None:
    last = one(target, "SELECT max(seq) FROM audit") or 0
    known = {tuple(row[1:]) for row in target.rows("SELECT * FROM audit")}
    # A part that is put in a second time has nothing new to tell.
    rows = [row for row in source.rows("SELECT * FROM audit ORDER BY seq") if tuple(row[1:]) not in known]
    _copy(target, "audit", [(last + i, *row[1:]) for i, row in enumerate(rows, 1)])


def _copy(target: Database, table: str, rows: Sequence[Sequence[object]], key: str = "") -> None:
    if rows:
        skip = f" ON CONFLICT ({key}) DO NOTHING" if key else ""
        target.many(f"INSERT INTO {table} VALUES ({marks(len(rows[0]))}){skip}", rows)
