"""The first item of a list that begins in the column beside its heading, made a passage of its own.

    CONDITIONS:     1 Institute Cargo Clauses (A).          CONDITIONS:
                    2 General average payable in full.  ─▶  1 Institute Cargo Clauses (A).
                                                            2 General average payable in full.

Known by the second item, which begins a passage below and counts on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from wordcheck.anatomy.numbers.label_readings import Reading
from wordcheck.anatomy.numbers.labels import readings
from wordcheck.anatomy.passages.finding import Passage, renumbered
from wordcheck.model.manuscript import BlockKind, Manuscript

_HEAD = 80
"""Characters of a heading before the column of the list."""
_NEAR = 40
"""Passages behind the first item in which the second one begins."""


def with_first_items(manuscript: Manuscript, passages: Sequence[Passage]) -> list[Passage]:
    """The passages, those cut in two that hold a heading and the first item of the list beside it."""
    return renumbered(part for p in passages for part in _parts(manuscript, passages, p))


def _parts(manuscript: Manuscript, passages: Sequence[Passage], p: Passage) -> Iterator[Passage]:
    tab = p.text.find("\t", 0, _HEAD)
    if tab <= 0 or p.table is not None or p.block != p.last_block or p.led or p.kind is BlockKind.CONTENTS:
        yield p
        return
    at = tab + len(p.text[tab:]) - len(p.text[tab:].lstrip())
    head = p.text[:tab].rstrip()
    firsts = [r for r in readings(p.text[at : at + 60]) if r.value == 1 or _counted(passages, p, r)]
    bare = p.readings and p.readings[0].end >= len(head)  # `1.1 | 1. …` has no heading
    if not firsts or bare or not _is_head(p, head) or not _goes_on(passages, p, firsts):
        yield p
        return
    begin = p.head + at
    block = manuscript.blocks[p.block]
    edge = next((s.origin for s in block.segments if s.start <= begin - block.start < s.end), None)
    first = next((s.origin for s in block.segments), None)
    left = (getattr(edge, "box", None), getattr(first, "box", None))
    moved = left[0].x0 - left[1].x0 if left[0] is not None and left[1] is not None else 0.0
    yield replace(p, end=p.head + len(head), text=head, side=len(head) if p.side and not p.readings else 0)
    yield replace(
        p, start=begin, head=begin, text=p.text[at:], ornament="", readings=readings(p.text[at : at + 60]), side=0,
        look=replace(p.look, bold=None, lead=0, caps=False, underlined=False, centered=False),
        indent=p.indent + moved if p.indent is not None else None, gap=None,
    )  # fmt: skip


def _is_head(p: Passage, head: str) -> bool:
    """Whether the words before the column are a heading: set apart, numbered or ended with a colon, and no sentence."""
    if head.endswith((".", "。", ";", "；", ",", "，")) or not any(map(str.isalpha, head)):
        return False
    return bool(p.side or p.readings) or 0 < p.look.lead <= len(head) + 2 or head.endswith((":", "："))


def _counted(passages: Sequence[Passage], p: Passage, number: Reading) -> bool:
    """Whether an item of this number's list with the number before stands above: articles count on from part to part."""
    if not p.readings or number.style == p.readings[0].style:
        return False
    before = (number.style, *number.prefix, number.value - 1)
    return any((r.style, *r.path) == before for q in passages[max(0, p.index - _NEAR) : p.index] for r in q.readings)


def _goes_on(passages: Sequence[Passage], p: Passage, firsts: Sequence[Reading]) -> bool:
    """Whether the next item of the list begins a passage below, before the list begins anew."""
    ones = {(r.style, *r.path) for r in firsts}
    twos = {(r.style, *r.prefix, r.value + 1) for r in firsts}
    for below in passages[p.index + 1 : p.index + 1 + _NEAR]:
        paths = {(r.style, *r.path) for r in below.readings}
        if paths & twos:
            return True
        if paths & ones:
            return False
    return False
