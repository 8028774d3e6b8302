"""The queue's filters as a form's fields and back."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import fields

from wordcheck.screening.queue.listing import Filters
from wordcheck.screening.store.database import Database

NAMES = tuple(f.name for f in fields(Filters))
_FLAGS = ("outlier", "unread")


def filters_of(given: Mapping[str, str]) -> Filters:
    """The filters that a query names."""
    plain = {n: given.get(n, "").strip()[:200] for n in NAMES if n not in _FLAGS}
    return Filters(**plain, outlier=bool(given.get("outlier")), unread=bool(given.get("unread")))


def as_query(filters: Filters) -> dict[str, str]:
    """The query that names the filters; what lets all pass is left out."""
    return {n: ("1" if v is True else str(v)) for n in NAMES if (v := getattr(filters, n))}


def choices(database: Database) -> dict[str, list[str]]:
    """What the store offers for each filter that is chosen from a list."""
    made: dict[str, list[str]] = {}
    for column in ("line", "language", "quarter"):
        rows = database.rows(f"SELECT DISTINCT {column} FROM filing WHERE {column} <> '' ORDER BY 1")
        made[column] = [r[0] for r in rows]
    made["company"] = [
        r[0] for r in database.rows("SELECT DISTINCT company FROM filing WHERE company <> '' ORDER BY 1 LIMIT 500")
    ]
    made["assignee"] = [
        r[0] for r in database.rows("SELECT DISTINCT assignee FROM review WHERE assignee <> '' ORDER BY 1")
    ]
    made["rule"] = [r[0] for r in database.rows("SELECT code FROM rule ORDER BY code")]
    return made
