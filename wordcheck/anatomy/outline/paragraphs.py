"""Wordings without a single number or heading: every paragraph is a clause, the lines that one leads in are its items.

    We put your files together again where an intruder scrambled them.      a clause
    We have nothing to do with:                                             a clause
      new machines;                                                           its item
      war.                                                                    its item, the last: it ends as a sentence does
    Answer our questions honestly.                                          a clause

Such clauses have neither label nor heading; what they do is told by their words alone.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from wordcheck.anatomy.outline.hypotheses import Placed
from wordcheck.anatomy.passages.finding import Passage
from wordcheck.languages.bullets import MEMBER_SIGNS
from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import BlockKind

_FEWEST = 4
"""Paragraphs, fewer than which are one piece."""
_SHORTEST = 6
"""Characters of a paragraph that may say something."""
_WHY = "nothing in the wording has a number or a heading"


def with_paragraphs(passages: Sequence[Passage], placed: list[Placed], skipped: Collection[int]) -> list[Placed]:
    """The clauses as they are, or, where there are none, one for each paragraph and each line of a list."""
    if placed:
        return _with_table_of_covers(passages, placed, skipped)
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


def _with_table_of_covers(
    passages: Sequence[Passage], placed: list[Placed], skipped: Collection[int]
) -> list[Placed]:
    """The clauses, with one more for a table below the title that says what is paid for what, which no heading holds."""
    cells = [p for p in passages[: placed[0].passage] if p.table is not None and p.index not in skipped]
    if len(cells) < _CELLS or not any(_WHAT_IS_PAID.fullmatch(p.text) for p in cells[:_HEADER]):
        return placed
    return [Placed(cells[0].index, None, None, 0.7, _WHY, title=0), *placed]


_CELLS = 12
"""Cells of a table that is more than a box."""
_HEADER = 8
"""Cells among which those of its header are."""
_WHAT_IS_PAID = lazily(
    r"\W*(?:what (?:we|is|the \w+) (?:will )?(?:pays?|paid|covers?|covered)|we pay|保障(?:内容|项目|范围)?|给付(?:内容|范围)|赔付?(?:内容|范围|什么)|我们赔什么)\W*",
    re.IGNORECASE,
)
"""What stands above the column of a table that says what is paid."""


def _is_item(p: Passage, first: bool, marked: bool) -> bool:
    """Whether a line behind a lead-in is one of its items: bulleted as the first one is, or without bullets any."""
    return not p.ends_open and (first or _bullet(p) or not marked)


def _bullet(p: Passage) -> bool:
    return p.kind is BlockKind.LIST_ITEM or (bool(p.ornament) and set(p.ornament) <= MEMBER_SIGNS)
