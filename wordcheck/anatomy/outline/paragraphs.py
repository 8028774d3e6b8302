"""Wordings without a single number or heading: every paragraph is a clause, the lines that one leads in are its items.

    We put your files together again where an intruder scrambled them.      a clause
    We have nothing to do with:                                             a clause
      new machines;                                                           its item
      war.                                                                    its item, the last: it ends as a sentence does
    Answer our questions honestly.                                          a clause

Such clauses have neither label nor heading; what they do is told by their words alone.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from wordcheck.anatomy.outline.hypotheses import Placed
from wordcheck.anatomy.passages.finding import Passage
from wordcheck.languages.bullets import MEMBER_SIGNS
from wordcheck.model.manuscript import BlockKind

_FEWEST = 4
"""Paragraphs, fewer than which are one piece."""
_SHORTEST = 6
"""Characters of a paragraph that may say something."""
_WHY = "nothing in the wording has a number or a heading"


def with_paragraphs(passages: Sequence[Passage], placed: list[Placed], skipped: Collection[int]) -> list[Placed]:
    """The clauses as they are, or, where there are none, one for each paragraph and each line of a list."""
    if placed:
        return placed
    plain = [p for p in passages if p.index not in skipped and p.table is None and len(p.text) >= _SHORTEST]
    if sum(p.ends_sentence or p.ends_open for p in plain) < _FEWEST:
        return placed
    made: list[Placed] = []
    lead: Passage | None = None
    marked = False
    for p in plain:
        if lead is not None and not _is_item(p, made[-1].passage == lead.index, marked):
            lead = None
        made.append(Placed(p.index, lead.index if lead else None, None, 0.7, _WHY, title=0))
        if lead is not None and made[-2].passage == lead.index:
            marked = _bullet(p)
        if lead is None and p.ends_open:
            lead, marked = p, False
        elif lead is not None and not marked and p.text.endswith(("。", ".")):
            lead = None
    return made


def _is_item(p: Passage, first: bool, marked: bool) -> bool:
    """Whether a line behind a lead-in is one of its items: bulleted as the first one is, or without bullets any."""
    return not p.ends_open and (first or _bullet(p) or not marked)


def _bullet(p: Passage) -> bool:
    return p.kind is BlockKind.LIST_ITEM or (bool(p.ornament) and set(p.ornament) <= MEMBER_SIGNS)
