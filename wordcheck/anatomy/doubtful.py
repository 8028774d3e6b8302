"""What is said of a wording that was divided, but perhaps not as it was meant: its order is told as doubtful.

Two signs: many clauses that could nearly as well stand elsewhere, and many short lines without a stop, as headings are, that head
nothing. Well-read wordings of insurers show up to a fifth of the one, short ones a third, and up to a third of the other, in tables
without lines.
"""

from __future__ import annotations

from wordcheck.model.manuscript import Block, BlockKind
from wordcheck.model.said import Said
from wordcheck.model.wording import Wording

_FEWEST = 10
"""Clauses from which shares tell something."""
_UNSURE, _SHARE_UNSURE = 0.8, 0.45
"""Confidence below which a clause could nearly as well stand elsewhere, and the share of such clauses that is too much."""
_SHARE_LINES, _FEW_LINES = 0.35, 6
"""Lines that look like headings and head nothing, for each clause, that are too many; and the fewest."""
_LONGEST = 60
_ENDS = tuple(".;:,。；：，、!！?？")
_KINDS = (BlockKind.PARAGRAPH, BlockKind.HEADING)


def doubt_of(wording: Wording) -> Said | None:
    """What a reader should know of how sure the division is; None where nothing speaks against it."""
    clauses = wording.clauses
    if len(clauses) < _FEWEST:
        return None
    unsure = sum(c.confidence < _UNSURE for c in clauses)
    lines = _lines(wording)
    if unsure < _SHARE_UNSURE * len(clauses) and lines < max(_FEW_LINES, _SHARE_LINES * len(clauses)):
        return None
    return Said(
        f"条款层次可能划分有误：{len(clauses)} 个条款中 {unsure} 个的位置不确定，另有 {lines} 行疑似标题未能归为条款。请用 outline 对照原文。",
        f"The division into clauses is doubtful: of {len(clauses)} clauses {unsure} could stand elsewhere, and {lines} lines that look "
        "like headings head nothing. Compare the outline with the original.",
    )


def _lines(wording: Wording) -> int:
    """The lines behind the first clause that look like headings and head nothing."""
    heads = {c.span.start for c in wording.clauses} | {c.title_span.start for c in wording.clauses if c.title_span}
    first = min(c.span.start for c in wording.clauses)
    manuscript = wording.manuscript
    return sum(
        manuscript.blocks[i].start > first and manuscript.blocks[i].start not in heads and _looks(manuscript.blocks[i])
        for i in manuscript.blocks_in(wording.span)
        if not wording.in_contents(manuscript.blocks[i].start)
    )


def _looks(block: Block) -> bool:
    """Whether a block is as short as a heading and closed by nothing."""
    words = block.text.strip()
    return block.kind in _KINDS and 2 < len(words) <= _LONGEST and not words.endswith(_ENDS)
