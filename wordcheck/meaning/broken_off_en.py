"""English text that breaks off: a paragraph whose last words want another, before a paragraph that is no part of it.

    *   Repair of the                           and then the next item of the list
    5.2  We pay the reasonable cost of an       and then a heading

Only the words tell: English lists often bear no closing marks. And only files whose paragraphs are known are asked; on a printed
page the next line may be the rest of the sentence, or another column.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest

from wordcheck.languages.bullets import BULLETS, DASHES
from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import BlockKind
from wordcheck.model.span import Span
from wordcheck.model.wording import ClauseKind, Wording

_WANTING = lazily(
    r"\b(?:(?:of|to|in|by|for|and|or|on|from|with|under|at|during|after|before)\s+(?:the|an?|your|our|their|its|such|any|these|those)|the|an|whose)[\s*_]*$|\b(?:or|and)\s+\w+\s+by\s*;[\s*_]*$|\b(?:the|an|whose)\s*[;.][\s*_]*$"
)
_ENDS = frozenset("eaynrhs*_ ;.")
"""Last characters of what `_WANTING` matches."""
_SMALL = lazily(r"[\W_]*[a-z]")
"""The rest of a sentence goes on in small letters."""
_BEGINS = lazily(
    r"(?:#{1,6}\s|[-*_]{3,}\s*$)|[\W_]*(?:The|If|We|You|This|These|Any|In|For|Where|When|An|All|No|Each|What|It|Our|Your|Subject|Provided|Unless|Should|Such|Claims?|Exclusions?|Conditions?|Coverage|Cover)\b",
    re.M,
)
"""Marks of a heading or rule, and words with which a paragraph without a number begins a sentence of its own; terms in capitals begin lines as well."""
_BULLET = lazily(rf"[*+{BULLETS}{DASHES}]\s")
SHORTEST = 2
"""Words of a paragraph that can break off; fewer are a heading (`Of the`)."""
LONGEST_TAIL = 30
"""Characters that a finding quotes."""
CUT_LINES = 8
"""So many lines cut in mid-sentence tell that the paragraphs of a file are those of a printed page."""
MOST = 1
"""Paragraphs that break off in one wording, beyond which they tell of a conversion rather than of a drafter's slip."""


def broken_off_en(wording: Wording) -> Iterator[Span]:
    """The last words of a paragraph that breaks off; none where several do."""
    found = list(_found(wording))
    if len(found) <= MOST:
        yield from found


def _found(wording: Wording) -> Iterator[Span]:
    if wording.language != "en" or wording.manuscript.format == "pdf":
        return
    blocks = list(wording.manuscript.blocks_in(wording.span))
    if _cut_into_lines(wording, blocks):
        return
    for i, following in zip_longest(blocks, blocks[1:]):
        block = wording.manuscript.blocks[i]
        end = min(block.span.end, wording.span.end)
        if block.cell is not None or block.kind is BlockKind.HEADING or wording.text[end - 1 : end] not in _ENDS:
            continue
        words = wording.text[max(block.start, wording.span.start) : end]
        if not _WANTING.search(words) or len(words.split()) <= SHORTEST or _goes_on(wording, end, following):
            continue
        clause = wording.clause_at(block.start)
        if clause is None or clause.kind is not ClauseKind.SCHEDULE:
            stop = block.start + len(words.rstrip())
            yield Span(max(block.start, stop - LONGEST_TAIL), stop)


def _cut_into_lines(wording: Wording, blocks: Sequence[int]) -> bool:
    """Whether a file has a paragraph for each line of the pages it was taken from, or of some of them: a fiftieth of them, and not a few,
    go on in small letters where the one before stopped in mid-sentence."""
    cut = 0
    for i, following in pairwise(blocks):
        block, after = wording.manuscript.blocks[i], wording.manuscript.blocks[following]
        if BlockKind.LIST_ITEM not in (block.kind, after.kind) and block.cell is None and after.cell is None:
            end = wording.text[max(block.start, block.span.end - 3) : block.span.end].rstrip()
            cut += end[-1:].isalpha() and wording.text[after.start : after.start + 1].islower()
    return cut >= CUT_LINES and cut * 50 >= len(blocks)


def _goes_on(wording: Wording, end: int, following: int | None) -> bool:
    """Whether the next paragraph is the rest: it begins in small letters, or is the first of a list below these words."""
    if following is None:
        return False
    block = wording.manuscript.blocks[following]
    if block.kind is BlockKind.HEADING:
        return _SMALL.match(wording.text, block.start) is not None
    ended = wording.manuscript.blocks[wording.manuscript.block_at(max(end - 1, 0))]
    bullet = _BULLET.match(wording.text, block.start)
    if bullet is not None:
        return not wording.text.startswith(bullet[0], ended.start)
    if block.kind is BlockKind.LIST_ITEM and ended.kind is not BlockKind.LIST_ITEM:
        return True
    here, there = wording.clause_at(max(end - 1, 0)), wording.clause_at(block.start)
    if there is not None and here is not None and there.level > here.level:
        return True
    labelled = there is not None and there.label_span is not None and there.label_span.start >= block.start
    return not (labelled or block.kind is BlockKind.LIST_ITEM or _BEGINS.match(wording.text, block.start))
