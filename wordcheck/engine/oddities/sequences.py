"""Which clauses of a wording should count up together: those of one printed shape under one parent.

第一条, 第二条, 第三条        one sequence, though each stands below a part of its own, numbered or not: articles run on across parts
1. 2. (a) (b) 3.              two: a shape is what stays of a label without its value
1. 2. 1. 2.                   two: a number 1 opens a list
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from wordcheck.engine.oddities.printed_values import VALUE
from wordcheck.languages.lazily import lazily
from wordcheck.model.wording import Clause, Wording

SURE = 0.5
"""A clause whose place in the tree is less sure than this takes no part in sequences."""

LONGEST_LABEL = 9
"""Characters; a longer label is a heading that begins with a word such as `EXCLUSIONS`."""

WORD = lazily(r"[A-Za-z]{4,}")
"""A label that is a word (`Section 2`) comes again over each page on which its section goes on."""

_SINGLE_ROMAN = {"I": 1, "V": 5, "X": 10}
"""Roman numbers of one letter."""

_ARTICLE = lazily(r"第\s*[^\s条]{1,6}\s*条")
"""The number of an article, which counts through the wording whatever parts divide it."""

_OF_ARTICLES = 0
"""The home of all articles, which is no clause: their numbers and those of chapters have one shape."""

_BRACKETS = str.maketrans("（）", "()")

_ROMAN = lazily(r"[ivxlc]+", re.I)


def sequences(wording: Wording) -> list[list[Clause]]:
    """Clauses that should count up together, in reading order."""
    return [one for one in lists_of(wording) if len(one) > 1]


def lists_of(wording: Wording) -> list[list[Clause]]:
    """The sequences, and clauses that are alone in theirs."""
    found: dict[tuple[int | None, str], list[Clause]] = {}
    for clause in wording.clauses:
        short = len(clause.label.rstrip(".:")) <= LONGEST_LABEL
        if clause.label and clause.number and clause.confidence >= SURE and short:
            home = _home(wording, clause)
            found.setdefault((home, shape_of(clause)), []).append(clause)
    return [one for s in found.values() for one in _lists(s)]


def _lists(sequence: list[Clause]) -> Iterator[list[Clause]]:
    """The lists of a sequence: a number 1 opens one of its own, but for the one that repeats a 1 (1, 1, 3); so does a 2 below another
    heading, behind a 3 or more: its 1 is lost."""
    start = 0
    for i, (before, after) in enumerate(itertools.pairwise(sequence), start=1):
        anew = after.parent != before.parent
        if (after.number[-1] == 1 and (anew or before.number[-1] > 1)) or (
            after.number[-1] == 2 < before.number[-1] and anew
        ):
            yield sequence[start:i]
            start = i
    yield sequence[start:]


def _home(wording: Wording, clause: Clause) -> int | None:
    """The nearest numbered ancestor: numbers run on across unnumbered titles, those of articles (第七条) across numbered parts too."""
    if _ARTICLE.match(clause.label):
        return _OF_ARTICLES
    above = next((p for p in wording.parents(clause) if p.label), None)
    return above.id if above else None


def shape_of(clause: Clause) -> str:
    """What stays of a label when its value is taken out: 第_条, (_), _. A word (`Part`) stays, and so does the case of a letter;
    a bracket is one whether it is wide or narrow, for lists are typed with both."""
    spaced = clause.label.translate(_BRACKETS).replace("第", "第 ").replace("条", " 条").replace("章", " 章")
    return VALUE.sub(lambda found: _kind_of_value(found[0], clause), spaced) + str(len(clause.number))


def _kind_of_value(value: str, clause: Clause) -> str:
    if WORD.fullmatch(value) and not _ROMAN.fullmatch(value):
        return value.casefold()
    if _SINGLE_ROMAN.get(value) in clause.number:
        return "_"  # V. is the fifth behind IV., not the letter behind U.
    return "A" if len(value) == 1 and "A" <= value <= "Z" else "_"
