"""Limits, deductibles and waiting periods with the covers to which they apply.

A figure in a cover applies to that cover; one whose sentence or table row calls a cover by its name applies to that one;
any other is meant for all.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from wordcheck.meaning.covers.exclusions import owners
from wordcheck.meaning.subjects import squeezed
from wordcheck.model.covers import Cap, CapKind, Cover
from wordcheck.model.quantities import Quantity
from wordcheck.model.span import Span
from wordcheck.model.wording import Wording

_KINDS = frozenset(get_args(CapKind))
BASES = {
    "each-claim": ("每次赔偿", "每次索赔", "每次事故", "每一次事故", "each claim", "per claim", "any one claim", "each and every claim",
                   "each loss", "each accident", "per accident"),
    "each-event": ("每次保险事故", "每一保险事故", "any one event", "each event", "any one occurrence", "each occurrence", "per occurrence"),
    "aggregate": ("累计", "aggregate", "in all", "total liability"),
}  # fmt: skip
SHORTEST_NAME = 4


def caps_of(wording: Wording, covers: tuple[Cover, ...]) -> tuple[Cap, ...]:
    """All limits, deductibles and waiting periods in reading order."""
    measured = [q for q in wording.quantities if q.measures in _KINDS]
    owner = owners(wording, covers) if measured else {}
    names = [(squeezed(c.name), c.id) for c in covers if len(squeezed(c.name)) >= SHORTEST_NAME]
    return tuple(_cap(wording, quantity, owner, names) for quantity in measured)


def _cap(
    wording: Wording,
    quantity: Quantity,
    owner: dict[int, tuple[int, ...]],
    names: list[tuple[str, int]],
) -> Cap:
    said = " ".join(s.of(wording.text) for s in _around(wording, quantity.span))
    bare = squeezed(said)
    named = tuple(id_ for name, id_ in names if name in bare)
    inside = owner.get(quantity.clause or 0, ())
    covers = named or (inside if len(inside) == 1 else ())
    kind: CapKind = quantity.measures  # type: ignore[assignment]
    return Cap(kind, quantity.span, quantity.text, quantity.clause, basis_of(said), covers)


def _around(wording: Wording, span: Span) -> Iterator[Span]:
    """The sentence of a figure, or the row of the table in which it stands."""
    block = wording.manuscript.blocks[wording.manuscript.block_at(span.start)]
    if block.cell is not None:
        here = wording.manuscript.blocks_in(wording.span)
        row = wording.manuscript.row(block.cell.table, block.cell.row)
        yield from (wording.manuscript.blocks[i].span for i in row if i in here)
        return
    if (sentence := wording.sentence_around(span.start)) is not None:
        yield sentence


def basis_of(words: str) -> str:
    """To what a sum applies (`each-claim`, `each-event`, `aggregate`), empty where the words name none or several."""
    said = words.casefold()
    named = [basis for basis, phrases in BASES.items() if any(p in said for p in phrases)]
    return named[0] if len(named) == 1 else ""
