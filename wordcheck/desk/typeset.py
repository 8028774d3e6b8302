"""A document's text from the store set as clauses, the words of findings marked.

Marks that overlap are cut into parts, each of which names all findings that it belongs to.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from wordcheck.screening.store.database import Database

HEADING = 24
"""Characters that a heading's line may have besides its title: number and marks."""
RANK = {"error": 0, "warning": 1, "note": 2}


class Part(Struct, frozen=True):
    """Words, with the findings that they belong to."""

    words: str
    findings: tuple[str, ...] = ()
    grade: str = ""


class Line(Struct, frozen=True):
    """A printed line or paragraph."""

    level: int
    kind: str
    """Kind of the clause where it differs from that of the line before; else empty."""
    page: int | None
    """Its page where it is another than that of the line before."""
    parts: tuple[Part, ...]
    heading: bool = False
    number: str = ""
    """The number of the clause that begins here, where it is not among the words."""


Finding = tuple[int, int, str, str]
"""Start, end, name, severity."""


def lines(database: Database, filing: int, document: int, text: str, findings: Sequence[Finding]) -> Iterator[Line]:
    """The lines of a text, each with the level and kind of the clause in which it stands."""
    clauses = database.rows(
        "SELECT start_at, level, kind, page, title, label FROM clause WHERE filing = ? AND document = ? ORDER BY start_at, level",
        (filing, document),
    )
    starts = [c[0] for c in clauses]
    ordered = sorted(findings)
    at, kind, page = 0, "", None
    for raw in text.split("\n"):
        start, end = at, at + len(raw)
        at = end + 1
        if not raw.strip():
            continue
        place = bisect_left(starts, start + max(1, len(raw))) - 1
        begun, level, its_kind, its_page, title, label = clauses[place] if place >= 0 else (-1, 0, "", None, "", "")
        heading = bool(title) and title in raw and len(raw) < len(title) + HEADING
        near = [f for f in ordered if f[0] < end and start < f[1]]
        new_kind = its_kind if its_kind != kind else ""
        new_page = its_page if its_page is not None and its_page != page else None
        # Numbers that Word counts are in no text: the line in which a clause begins shows its own.
        number = label if start <= begun < end and not raw.lstrip().startswith(label) else ""
        yield Line(min(level, 6), new_kind, new_page, tuple(_parts(raw, start, near)), heading, number)
        kind, page = its_kind, its_page if its_page is not None else page


def _parts(raw: str, start: int, near: Sequence[Finding]) -> Iterator[Part]:
    if not near:
        yield Part(raw)
        return
    end = start + len(raw)
    cuts = sorted({start, end, *(min(max(p, start), end) for f in near for p in f[:2])})
    for a, b in pairwise(cuts):
        holding = [f for f in near if f[0] < b and a < f[1]]
        grade = min((f[3] for f in holding), key=RANK.__getitem__, default="")
        yield Part(raw[a - start : b - start], tuple(f[2] for f in holding), grade)
