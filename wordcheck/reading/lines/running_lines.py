"""Lines that come back at the end of every page of a text that marks its pages by nothing else.

(c) damage caused by water from a pipe;         the page ends here
HO-3 (01-07) 17                                 the form's name with the page's number: 16 stood above, 18 stands below
HO-3 (01-07) Page 17 of 25
(d) damage caused by water from a tank.

Product Name: Care, UIN: ABCHLIP24097V012324    the product's code, the same on every page
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from wordcheck.languages.lazily import lazily
from wordcheck.reading.starts import SENTENCE_END, starts_clause

_LONGEST, _SHORTEST = 100, 6
_COUNTED = lazily(r"(?P<name>\S.*?\D)(?P<page>\d{1,3})(?:\s*(?:of|/)\s*\d{1,3})?\s*")
_PAGE = lazily(r"\s*\bpage\s*$", re.IGNORECASE)
_CODE = lazily(r"\b(?=[A-Z/-]*\d)(?=[\d/-]*[A-Z])[A-Z\d][A-Z\d/-]{7,}\b")
"""A code with letters and figures: of a product, a form, a filing."""
_FEW = 4
"""Lines that make a series."""
_GAP = 4
"""By how much the number of a page may be more than the one before: a converter loses some."""
_APART, _HARDLY_ANY = 5, 10
"""Lines with words that a page has at least, but for one page in ten."""


def running_lines(texts: Sequence[str]) -> frozenset[int]:
    """The lines, by index, that end pages: a name with a number that counts on, or a name with a code that stays."""
    written = _written(texts)
    groups: dict[str, list[int]] = {}
    for i, text in enumerate(texts):
        line = text.strip()
        if _SHORTEST <= len(line) <= _LONGEST and not _is_wording(line):
            if line[-1].isdecimal() and (found := _COUNTED.fullmatch(line)):
                groups.setdefault(found["name"].strip(), []).append(i)
            if _CODE.search(line):
                groups.setdefault(f"\n{line}", []).append(i)
    ends: set[int] = set()
    for name, at in groups.items():
        near = sum(written[b] - written[a] < _APART for a, b in pairwise(at))
        apart = near * _HARDLY_ANY <= len(at)
        if len(at) >= _FEW and apart and (name.startswith("\n") or _counts_on(texts, at)):
            ends.update(at)
            bare = _PAGE.sub("", name.strip())
            ends.update(i for i, text in enumerate(texts) if text.strip() == bare)
    return frozenset(ends)


def _is_wording(line: str) -> bool:
    """Whether a line begins a clause, a heading, an item or a row, or ends a sentence."""
    return line.startswith(("#", "|", "<", "-", "*")) or starts_clause(line) or bool(SENTENCE_END.search(line))


def _written(texts: Sequence[str]) -> list[int]:
    """How many lines with words stand before each line."""
    made, count = [], 0
    for text in texts:
        made.append(count)
        count += bool(text.strip())
    return made


def _counts_on(texts: Sequence[str], at: Sequence[int]) -> bool:
    """Whether the numbers at the ends of the lines are those of pages one behind the other."""
    pages = [int(found["page"]) for i in at if (found := _COUNTED.fullmatch(texts[i].strip()))]
    steps = [b - a for a, b in pairwise(pages)]
    return pages[0] <= _FEW and all(0 < step <= _GAP for step in steps) and steps.count(1) * 2 >= len(steps)
