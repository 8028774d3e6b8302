"""Page numbers that stand bare on lines of their own, in a text that marks its pages by nothing else.

    （四）便携式通讯装置、便携式照相       the page breaks off here
    7                                      a page number: 6 stood some thirty lines above, 8 stands as far below
    机以及其他便携式装置；

A figure alone on its line may be the number of a chapter or of an item as well. Pages are of one length, chapters are not, and below
the number of a chapter stands its heading.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from wordcheck.languages.lazily import lazily
from wordcheck.reading.starts import SENTENCE_END, starts_clause

_BARE = lazily(r"\s*\d{1,3}\s*")
_FEW = 4
"""Numbers that make a series."""
_FIRST = 3
"""The first number of a series may be hidden, and that of the title page with it."""
_LINES, _LETTERS = 6, 200
"""Lines and characters that a page has at least."""
_UNEVEN = 4.0
"""Times the usual length of a page that one may be longer or shorter."""
_HEADING = 0.5
"""Share of the numbers that a heading may follow."""
_LONGEST_ZH, _LONGEST_EN = 20, 60
"""Characters of a line that may be a heading."""


def bare_page_numbers(texts: Sequence[str]) -> frozenset[int]:
    """The lines, by index, that are page numbers and nothing else; empty where figures alone on lines are no such series."""
    at = [i for i, text in enumerate(texts) if len(text) < 12 and _BARE.fullmatch(text)]
    if len(at) < _FEW:
        return frozenset()
    lines, letters = [0], [0]
    for text in texts:
        words = text.strip()
        lines.append(lines[-1] + bool(words))
        letters.append(letters[-1] + len(words))
    chain = _longest(texts, at, lines, letters)
    if len(chain) < _FEW or int(texts[chain[0]]) > _FIRST:
        return frozenset()
    sizes = [letters[b] - letters[a] for a, b in pairwise(chain)]
    from statistics import median  # few texts come so far

    usual = median(sizes)
    if max(sizes) > _UNEVEN * usual or min(sizes) * _UNEVEN < usual:
        return frozenset()
    headed = sum(_heads(texts, i) for i in chain)
    return frozenset(chain) if headed <= _HEADING * len(chain) else frozenset()


def _longest(texts: Sequence[str], at: Sequence[int], lines: Sequence[int], letters: Sequence[int]) -> list[int]:
    """The longest row of numbers that count on by one, a page apart."""
    best: dict[int, list[int]] = {}
    """By number, the longest row that ends with it."""
    longest: list[int] = []
    for i in at:
        value = int(texts[i])
        before = best.get(value - 1, [])
        if before and (lines[i] - lines[before[-1]] <= _LINES or letters[i] - letters[before[-1]] < _LETTERS):
            continue
        row = [*before, i]
        if len(row) > len(best.get(value, [])):
            best[value] = row
        longest = max(longest, row, key=len)
    return longest


def _heads(texts: Sequence[str], i: int) -> bool:
    """Whether a heading follows the number, or one that is numbered on from it (`2`, `2.1 Fire`)."""
    after = next((t.strip() for t in texts[i + 1 : i + 4] if t.strip()), "")
    if after.startswith(f"{texts[i].strip()}."):
        return True
    longest = _LONGEST_EN if after.isascii() else _LONGEST_ZH
    return 0 < len(after) <= longest and not starts_clause(after) and not SENTENCE_END.search(after)
