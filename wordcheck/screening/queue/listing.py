"""The queue as a list: filters, saved views, pages of entries."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence

import msgspec

from wordcheck.model.errors import UsageError
from wordcheck.screening.queue.ranking import Reason, reasons_of
from wordcheck.screening.store.database import Cell, Database, marks, one


class Filters(msgspec.Struct, frozen=True, omit_defaults=True):
    """Which filings; everything that is empty lets all pass."""

    company: str = ""
    line: str = ""
    language: str = ""
    quarter: str = ""
    rule: str = ""
    """Filings with a finding of this rule, or with this requirement not met."""
    severity: str = ""
    certainty: str = ""
    outcome: str = ""
    """Filings with a requirement of this outcome."""
    outlier: bool = False
    unread: bool = False
    """Quarantined, or with a part that was not read."""
    assignee: str = ""
    """`-` for filings that nobody has."""
    review: str = ""
    """State of the review; `open` for those without an answer."""
    submitted_before: str = ""
    text: str = ""
    """In key, company or product."""


class Entry(msgspec.Struct, frozen=True):
    """A filing in the queue."""

    rank: int
    key: str
    company: str
    product: str
    line: str
    submitted: str
    score: float
    assignee: str
    review: str
    reasons: tuple[Reason, ...]


def entries(database: Database, filters: Filters, *, first: int = 0, most: int = 50) -> tuple[int, list[Entry]]:
    """How many filings pass the filters, and the page of them that begins behind the first `first`."""
    where, parameters = _where(filters)
    if not where:
        # Ranks have no gaps, so a page is a stretch of them however far behind it stands.
        count = one(database, "SELECT count(*) FROM standing")
        return count, _shown(database, "s.rank > ? AND s.rank <= ?", (first, first + most))
    reviewed = "LEFT JOIN review_now r ON r.filing = f.id" if "r." in where else ""
    passing = [
        r[0]
        for r in database.rows(
            f"SELECT s.filing FROM standing s JOIN filing f ON f.id = s.filing {reviewed}{where} ORDER BY s.rank",
            parameters,
        )
    ]
    page = passing[first : first + most]
    found: list[Entry] = []
    for i in range(0, len(page), _AT_ONCE):
        part = page[i : i + _AT_ONCE]
        found += _shown(database, f"s.filing IN ({marks(len(part))})", part)
    return len(passing), found


_AT_ONCE = 500
"""Parameters of one statement."""


def _shown(database: Database, test: str, parameters: Sequence[Cell]) -> list[Entry]:
    rows = database.rows(
        "SELECT s.rank, f.key, f.company, f.product, f.line, f.submitted, s.score, coalesce(r.assignee, ''), "
        "coalesce(r.state, ''), s.reasons FROM standing s JOIN filing f ON f.id = s.filing "
        f"LEFT JOIN review_now r ON r.filing = f.id WHERE {test} ORDER BY s.rank",
        parameters,
    )
    return [Entry(*[*row[:9], tuple(reasons_of(row[9]))]) for row in rows]


def _of_results(f: Filters) -> Iterator[tuple[str, tuple[Cell, ...]]]:
    """What is asked of the results of a filing, test by test with its values."""
    finding = [(c, getattr(f, c)) for c in ("severity", "certainty") if getattr(f, c)]
    if f.rule and not finding:
        either = (
            "(f.id IN (SELECT x.filing FROM finding x WHERE x.rule = ?) OR f.id IN (SELECT x.filing FROM verdict x "
            "WHERE x.rule = ? AND x.outcome IN ('unmet', 'partly')))"
        )
        yield either, (f.rule, f.rule)
    elif finding:
        finding += [("rule", f.rule)] if f.rule else []
        tests_of = " AND ".join(f"x.{c} = ?" for c, _ in finding)
        yield f"f.id IN (SELECT x.filing FROM finding x WHERE {tests_of})", tuple(v for _, v in finding)
    if f.outcome:
        yield "f.id IN (SELECT x.filing FROM verdict x WHERE x.outcome = ?)", (f.outcome,)
    if f.outlier:
        yield "EXISTS (SELECT 1 FROM outlier x WHERE x.filing = f.id)", ()
    if f.unread:
        unread = "EXISTS (SELECT 1 FROM unread x WHERE x.filing = f.id AND x.serious = 1)"
        yield f"(f.state = 'quarantined' OR {unread})", ()


def _where(f: Filters) -> tuple[str, list[Cell]]:
    tests: list[str] = []
    parameters: list[Cell] = []

    def need(test: str, *values: Cell) -> None:
        tests.append(test)
        parameters.extend(values)

    for test, values in _of_results(f):
        need(test, *values)
    if f.quarter:
        need("f.quarter = ?", re.sub(r"^(\d{4})\W?[Qq]([1-4])$", r"\1-Q\2", f.quarter.strip()))
    for column in ("company", "line", "language"):
        if value := getattr(f, column):
            need(f"f.{column} = ?", value)
    if f.assignee:
        need("coalesce(r.assignee, '') = ?", "" if f.assignee == "-" else f.assignee)
    if f.review:
        need("coalesce(r.state, '') IN ('', 'waiting', 'in review')") if f.review == "open" else need(
            "r.state = ?", f.review
        )
    if f.submitted_before:
        need("f.submitted <> '' AND f.submitted < ?", f.submitted_before)
    if f.text:
        like = f"%{f.text.lower()}%"
        need("(lower(f.key) LIKE ? OR lower(f.company) LIKE ? OR lower(f.product) LIKE ?)", like, like, like)
    return (f" WHERE {' AND '.join(tests)}" if tests else ""), parameters


def save_view(database: Database, name: str, filters: Filters) -> None:
    """Keeps filters under a name; an older view of that name is replaced."""
    with database.transaction():
        database.run("DELETE FROM saved_view WHERE name = ?", (name,))
        database.run("INSERT INTO saved_view VALUES (?, ?)", (name, msgspec.json.encode(filters).decode()))


def view(database: Database, name: str) -> Filters:
    """The filters of a saved view. Raises UsageError."""
    found = one(database, "SELECT filters FROM saved_view WHERE name = ?", (name,))
    if found is None:
        names = ", ".join(views(database)) or "-"
        raise UsageError(f"没有名为“{name}”的视图；已有：{names}", f"no saved view {name!r}; there are: {names}")
    return msgspec.json.decode(found, type=Filters)


def views(database: Database) -> list[str]:
    """Names of the saved views."""
    return [name for (name,) in database.rows("SELECT name FROM saved_view ORDER BY name")]


def as_dict(entry: Entry) -> dict[str, object]:
    """An entry for JSON."""
    made: dict[str, object] = json.loads(msgspec.json.encode(entry))
    return made
