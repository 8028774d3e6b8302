"""Tables of contents: lines that repeat the headings and are no clauses."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from wordcheck.anatomy.passages.finding import Passage
from wordcheck.anatomy.vocabulary import CONTENTS_HEADING, TITLE_LINES, squeezed
from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import BlockKind

LEADER = lazily(
    r"(?:[.…·．‥‧。_]\s*){3,}\s*(?:page\s*)?[\dIVXivx]{0,4}(?:[.\-–]\d+)?\s*$|(?:\t|\s{3,})(?:page\s*)?(?:\d{1,3}|[-–]\s?\d{1,3}\s?[-–])\s*$",
    re.IGNORECASE,
)
_TRAILING = lazily(r"(?:[.…·．\s\t]*(?:\d{1,3}(?:\s*[-–]\s*\d{1,3})?|[-–]\s?\d{1,3}\s?[-–]))\s*$|[.…·．‥]{3,}.*$")
_ENTRY_ENDS = frozenset("IVXivx.…·．‥‧。_-–0123456789０１２３４５６７８９")
"""How an entry ends; asked first, as the search for leaders is slow."""
_TO_PAGE = lazily(r"(?:[.…·．_]{4,}\s*|\t|\s{3,})(?:page\s*)?(?:[-–]\s?)?(\d{1,3})(?:\s?[-–])?\s*$", re.IGNORECASE)
_LAST_PAGE = lazily(r"(\d{1,3})(?:\s?[-–])?\s*$")
_LED = 6
"""Fewest entries without numbers of their own."""
_FRONT = 200
"""Passages among which the front matter of a file stands."""
_LINES_OF_ENTRY = 2
"""Most lines in a row of a table that bear no page number."""
_ZH = lazily(r"[\u4e00-\u9fff]")
_LONGEST = 90
_HEADING = 120
"""Characters of the longest heading of a table of contents, blanks included."""
_BEGINNINGS = frozenset("条保目tciTCI")
"""What such a heading begins with, as few lines do."""
_ENOUGH = 3
_CONTENTS = BlockKind.CONTENTS
"""By a name of its own: Python 3.11 looks a member up on its class in the time of ten comparisons, and this is asked of all."""


def contents_of(passages: Sequence[Passage]) -> list[tuple[int, int]]:
    """Stretches `[first, last)` of passages that are tables of contents, their heading left out."""
    found: list[tuple[int, int]] = []
    i = untitled = 0
    while i < len(passages):
        p = passages[i]
        if len(p.text) <= _HEADING and p.text[:1] in _BEGINNINGS and CONTENTS_HEADING.fullmatch(squeezed(p.text)):
            last = _end(passages, i + 1)
            if last - i > _ENOUGH:
                found.append((i + 1, last))
                i = last
                continue
        elif _entry(p):
            last = i
            while last < len(passages) and (_entry(passages[last]) or _heads_entries(passages, last)):
                last += 1
            numbered = sum(bool(q.readings) for q in passages[i:last]) >= 0.5 * (last - i)
            if not (numbered and last - i >= _ENOUGH):
                last = _led_to_pages(passages, i)
            if last - i >= _ENOUGH:
                found.append((i, last))
                i = last
                continue
        elif p.readings and untitled <= i < _FRONT:
            last, titled = _before_title(passages, i)
            if titled and last - i >= _LED:
                found.append((i, last))
                i = last
                continue
            untitled = last  # from any line before it one comes to the same end
        i += 1
    return found


def _before_title(passages: Sequence[Passage], first: int) -> tuple[int, bool]:
    """Where a table that lost its heading ends, and whether that is at the title of the wording, which is said again behind it."""
    titles = {words for p in passages[:3] if (words := squeezed(p.text)).endswith("条款")}
    i = first
    while titles and i < len(passages) and not passages[i].ends_sentence and _may_be_entry(passages[i].text):
        if squeezed(passages[i].text) in titles:
            return i, True
        i += 1
    return i, False


def _heads_entries(passages: Sequence[Passage], i: int) -> bool:
    """Whether a line without a page number heads the entries below it, whose pages go on from those above."""
    if i + 1 >= len(passages) or len(passages[i].text) > _LONGEST or passages[i].ends_sentence:
        return False
    above, below = (_LAST_PAGE.search(passages[k].text) for k in (i - 1, i + 1))
    return (
        above is not None and below is not None and _entry(passages[i + 1]) and 0 <= int(below[1]) - int(above[1]) <= 2
    )


def _led_to_pages(passages: Sequence[Passage], first: int) -> int:
    """Where a table ends that is told by its leaders, or wide blanks, and rising page numbers alone; `first` where there is none.

    An entry may take two lines of which the second bears the leaders.
    """
    pages: list[int] = []
    last = i = first
    while i < len(passages) and i - last <= _LINES_OF_ENTRY and _may_be_entry(passages[i].text):
        match = _TO_PAGE.search(passages[i].text) if _entry(passages[i]) else None
        if match is not None:
            pages.append(int(match[1]))
            last = i + 1
        elif passages[i].ends_sentence:
            break
        i += 1
    rising = sum(b >= a for a, b in itertools.pairwise(pages))
    return last if len(pages) >= _LED and rising >= 0.9 * (len(pages) - 1) else first


def _may_be_entry(words: str) -> bool:
    """Whether a line is short enough for an entry, or for two that were read as one."""
    return len(words) <= _LONGEST or (len(words) <= 2 * _LONGEST and _LAST_PAGE.search(words) is not None)


def _entry(p: Passage) -> bool:
    """Whether a line shows by itself that it is an entry: it ends in leaders or a page number far to the right."""
    if p.kind is _CONTENTS:
        return True
    if len(p.text) > 2 * _LONGEST or not (p.text[-1:] in _ENTRY_ENDS or p.text[-4:].lower() == "page"):
        return False
    if p.text[-1] == "." and p.text[-2:-1].isalpha():  # a sentence, which needs no slow search
        return False
    # A row of figures (`90  10`) names no heading.
    return LEADER.search(p.text) is not None and any(c.isalpha() for c in p.text)


def _end(passages: Sequence[Passage], first: int) -> int:
    """Where the table that starts at `first` ends: at a sentence, at the title, or where its first entry comes again."""
    seen: set[str] = set()
    i = first
    while i < len(passages):
        p = passages[i]
        words = squeezed(p.text)
        if not _entry(p):
            key = _key(words)
            if not _may_be_entry(words) or (
                words.endswith(("。", "；", "：", ":", ";", ".")) and not words[:-1].isdigit()
            ):
                break
            if key in seen or (TITLE_LINES.fullmatch(words) and words.endswith("条款")):
                break
        elif p.readings:  # The body may print the heading without the number.
            seen |= {_key(squeezed(p.text[p.readings[0].end :]))} - {""}
        seen.add(_key(words))
        i += 1
    return _without_tail(passages, first, _without_body(passages, first, i))


def _without_tail(passages: Sequence[Passage], first: int, last: int) -> int:
    """Gives back what stands behind the last page number, where most entries have one: it is the body.

    In Chinese it is the title once more, which is no clause.
    """
    if not passages[last - 1].text.isascii() and _ZH.search(passages[last - 1].text):
        return last
    paged = [i for i in range(first, last) if _LAST_PAGE.search(passages[i].text)]
    return paged[-1] + 1 if len(paged) >= max(_ENOUGH, (last - first) / 2) else last


def _without_body(passages: Sequence[Passage], first: int, last: int) -> int:
    """Gives back the heading lines of the body that were taken for entries: those behind the last entry's number."""
    if last < len(passages) and last > first:
        again = _key(squeezed(passages[last].text))
        for i in range(first, last):
            if _key(squeezed(passages[i].text)) == again and i > first:
                return last
    return last


def _key(words: str) -> str:
    return "".join(_TRAILING.sub("", words).split()).lower()
