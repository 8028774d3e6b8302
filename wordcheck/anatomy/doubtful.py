"""What is said of a wording that was divided, but perhaps not as it was meant: its order is told as doubtful.

Four signs, each beyond what well-read wordings of insurers show:

    sure of few places     other readings of the numbers come near, on the whole
    1. 2. 1. 2. 3.         numbers of one list that begin anew or come twice: two lists taken for one
    A ( A B C … )  B       nearly all below one part, and numbered as it is itself: the parts behind it may stand in it
    short lines            that look like headings and head nothing

Where numbers were lost in conversion a note says so already, and no place can be sure.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import groupby

from wordcheck.anatomy.outline.unnumbered import LOST
from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import Block, BlockKind
from wordcheck.model.said import Said
from wordcheck.model.wording import Clause, Wording

_FEWEST = 10
"""Clauses from which shares tell something."""
_WRONG, _FEW_WRONG = 0.11, 2.5
"""Places that may be expected to be wrong, by the confidence of all, as a share that is too much; and the fewest."""
_UNSURE = 0.8
"""Confidence below which a clause could nearly as well stand elsewhere."""
_SHARE_ANEW, _FEW_ANEW = 0.03, 2
"""Numbers that fail to go on, for each clause, that are too many; and the fewest."""
_WORD = lazily(r"[A-Za-z]{4,}")
"""A number behind a word (`Section 2`) comes again over each page on which its section goes on."""
_NEARLY_ALL = 0.85
_SHARE_LINES, _FEW_LINES = 0.35, 6
"""Lines that look like headings and head nothing, for each clause, that are too many; and the fewest."""
_LONGEST = 60
_ENDS = tuple(".;:,。；：，、!！?？")
_KINDS = (BlockKind.PARAGRAPH, BlockKind.HEADING)
_NUMERALS = frozenset("〇零一二三四五六七八九十百千两壹贰叁肆伍陆柒捌玖拾甲乙丙丁戊己庚辛壬癸")


def doubt_of(wording: Wording) -> Said | None:
    """What a reader should know of how sure the division is; None where nothing speaks against it."""
    clauses = wording.clauses
    count = len(clauses)
    if count < _FEWEST:
        return None
    unsure = sum(c.confidence < _UNSURE for c in clauses)
    anew, lines = _anew(wording), _lines(wording)
    signs = (
        LOST not in wording.notes and sum(1 - c.confidence for c in clauses) >= max(_FEW_WRONG, _WRONG * count),
        anew >= max(_FEW_ANEW, _SHARE_ANEW * count),
        _swallows(wording),
        lines >= max(_FEW_LINES, _SHARE_LINES * count),
    )
    if not any(signs):
        return None
    return Said(
        f"条款层次可能划分有误：{count} 个条款中 {unsure} 个的位置不确定，{anew} 个编号未能接续，另有 {lines} 行疑似标题未能归为条款。请用 outline 对照原文。",
        f"The division into clauses is doubtful: of {count} clauses {unsure} could stand elsewhere, {anew} numbers fail to go on, and {lines} lines "
        "that look like headings head nothing. Compare the outline with the original.",
    )


def _anew(wording: Wording) -> int:
    """Numbers that are not above the one before them, though both are printed alike below one clause."""
    found = 0
    for above in (None, *wording.clauses):
        last: dict[str, int] = {}
        for clause in wording.children(above):
            if clause.number and not _WORD.search(clause.label):
                shape = _shape(clause.label)
                found += clause.number[-1] <= last.get(shape, clause.number[-1] - 1)
                last[shape] = clause.number[-1]
    return found


def _swallows(wording: Wording) -> bool:
    """Whether one of several parts holds nearly all, in clauses most of which are numbered as it is itself."""
    parts = wording.children(None)
    largest = max(parts, key=lambda c: c.span.end - c.span.start)
    within = sum(largest.span.start <= c.start < largest.span.end for c in wording.clauses)
    if len(parts) == 1 or not largest.label or within < _NEARLY_ALL * len(wording.clauses):
        return False
    below = wording.children(largest)
    return 2 * sum(_value(c) == _value(largest) for c in below) > len(below)


def _value(clause: Clause) -> str:
    """The kind of a clause's number, whatever signs stand around it."""
    return "".join(filter(str.isalnum, _shape(clause.label)))


def _shape(label: str) -> str:
    """What stays of a number when its value is taken out: `第一条`, `(1)`, `a.`."""
    return "".join(kind for kind, _ in groupby(_kinds(label)))


def _kinds(label: str) -> Iterator[str]:
    for sign in unicodedata.normalize("NFKC", label):
        if sign.isascii() and sign.isalnum():
            yield "1" if sign.isdigit() else "A" if sign.isupper() else "a"
        elif not sign.isspace():
            yield "一" if sign in _NUMERALS else sign


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
