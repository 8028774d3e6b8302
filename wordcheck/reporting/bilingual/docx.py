"""Both language versions side by side as a Word file, for the translator and the file: what differs first, then every clause."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from wordcheck.languages.width import printable
from wordcheck.model.bilingual import Bilingual
from wordcheck.model.comparison import Piece
from wordcheck.model.said import Said, Tongue
from wordcheck.reporting.bilingual._beside import (
    KIND,
    KIND_HEAD,
    MEANING,
    NOT_COMPARED,
    NOTHING,
    SIDE_HEADS,
    TITLE,
    WHY_HEAD,
    beside,
    differing,
    numbers,
    places,
    sides,
    told,
)  # fmt: skip
from wordcheck.reporting.comparisons import ComparisonView, left_out
from wordcheck.reporting.word_files import settled
from wordcheck.reporting.word_tables import Cell, add_table, landscape
from wordcheck.reporting.words import DISCLAIMER, NOT_WHOLE

SUFFIX = ".docx"
_DIFFERS, _ALL = (2.4, 3.0, 6.4, 3.0, 6.4, 5.2), (3.0, 8.4, 3.0, 8.4, 3.6)
"""Centimetres of the columns, on A4 turned sideways."""


def render(found: Bilingual, view: ComparisonView) -> bytes:
    """The Word file; the same comparison gives the same bytes."""
    document, tongue = landscape(), view.tongue
    kind, *heads, why = (h.in_(tongue) for h in (KIND_HEAD, *SIDE_HEADS, WHY_HEAD))
    document.add_heading(TITLE.in_(tongue), level=1)
    document.add_paragraph(printable(f"{found.first.title or '·'} ⇄ {found.second.title or '·'}"))
    document.add_paragraph(" · ".join(f"{KIND[k].in_(tongue)} {n}" for k, n in numbers(found).items()))
    if not found.complete:
        document.add_paragraph(NOT_WHOLE.in_(tongue))
    if found.mismatches:
        add_table(document, (kind, *heads, why), _DIFFERS, differing(found, tongue))
    elif found.complete:
        document.add_paragraph(NOTHING.in_(tongue))
    document.add_heading(Said("全部条款", "All clauses").in_(tongue), level=2)
    add_table(document, (*heads, why), _ALL, _every(found, tongue))
    for line in (left_out(found, NOT_COMPARED), MEANING, DISCLAIMER):
        document.add_paragraph(printable(line.in_(tongue)))
    return settled(document, title="")


def _every(found: Bilingual, tongue: Tongue) -> Iterator[tuple[Cell, ...]]:
    for row in beside(found):
        first, second = places(found, row.first, row.second)
        # Nothing here went away: what does not agree is underlined, not struck through.
        one, two = ([_underlined(p) for p in side] for side in sides(found, row))
        yield first, one, second, two, "\n".join(told(m, tongue) for m in row.mismatches)


def _underlined(piece: Piece) -> Piece:
    return replace(piece, kind="new") if piece.kind == "cut" else piece
