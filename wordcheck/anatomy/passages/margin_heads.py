"""Notes in the margin taken for the headings of the clauses beside them.

    Excess  │ 5. The Insured shall bear …     ─▶     5. Excess: The Insured shall bear …

The reader puts such a note before the block that it heads (`BlockKind.ASIDE`).
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from wordcheck.anatomy.passages.finding import Passage, renumbered
from wordcheck.model.manuscript import BlockKind, Manuscript

_LONGEST = 80
_ASIDE = BlockKind.ASIDE
"""By a name of its own: Python 3.11 looks a member up on its class in the time of ten comparisons, and this is asked of all."""


def with_margin_heads(manuscript: Manuscript, passages: Sequence[Passage]) -> list[Passage]:
    """The passages, each note in the margin made one with the passage that it heads."""
    if not any(b.kind is _ASIDE for b in manuscript.blocks):
        return list(passages)
    made: list[Passage] = []
    for p in passages:
        head = made[-1] if made else None
        if head is not None and head.kind is BlockKind.ASIDE and _heads(head, p):
            made.pop()
            p = _headed(manuscript, head, p)
        made.append(p)
    return renumbered(made)


def _heads(head: Passage, p: Passage) -> bool:
    """Whether a note is the heading of the passage behind it, which has none of its own."""
    if head.readings or not head.text or len(head.text) > _LONGEST or p.block != head.last_block + 1:
        return False
    return p.table is None and not p.led and not p.side and p.kind not in (BlockKind.ASIDE, BlockKind.HEADING)


def _headed(manuscript: Manuscript, head: Passage, p: Passage) -> Passage:
    ahead = p.head - head.head
    numbers = tuple(replace(r, end=r.end + ahead) for r in p.readings)
    return replace(
        p,
        block=head.block,
        start=head.start,
        head=head.head,
        text=manuscript.text[head.head : p.end],
        ornament="",
        readings=numbers,
        led=ahead if numbers else 0,
        side=0 if numbers else len(head.text),
    )
