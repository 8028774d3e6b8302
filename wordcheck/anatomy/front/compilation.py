"""Several wordings in one file: where each begins.

A new wording begins at a title line behind which the articles start again from one, if a wording stands before it. English
titles are told by their look: that of the first one, larger than the text, in which nothing but titles of different words is set.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from statistics import median

from wordcheck.anatomy.passages.finding import Passage
from wordcheck.anatomy.vocabulary import RIDER_TITLE, TITLE_LINES, squeezed
from wordcheck.languages.lazily import lazily

_TITLE = lazily(r".{2,60}(?:保险|险|计划)(?:[（(].{1,30}[）)])*(?:产品)?条\s*款(?:[（(].{1,30}[）)])*")
_COMPANY = lazily(r".{2,24}(?:股份)?有限(?:责任)?公司.{0,40}")
_EN_TITLE = lazily(
    r"(?:[A-Z][\w’'&/-]*,?|and|of|for|the|to|in|with|–|-|\([\w .-]{1,20}\))(?: (?:[A-Z\d][\w’'&/.-]*,?|and|of|for|the|to|in|with|–|-|\([\w .-]{1,20}\))){0,12}",
)
_NAMES_WORDING = lazily(r"\b(?:insurance|assurance|policy|wording|certificate|conditions)\b", re.IGNORECASE)
"""What the title of an English wording calls it."""
_TITLE_PAGE, _TITLE_LENGTH = 8, 90
"""Passages among which the first title stands, and characters of the longest."""
_LARGER = 1.2
"""How much larger than the text a title is set."""
_SEVERAL = 2
_SURE = 2.0
"""Weight of a number that hardly is a word."""
_REACH = 14
"""Passages between a title and the first article of its wording at most."""
_WHOLE = 5
"""Articles that make a wording."""
_RIDER = 2
"""Articles that make one before the title of a rider above the next first article."""


def starts_of(passages: Sequence[Passage], contents: Sequence[tuple[int, int]]) -> list[int]:
    """Indices of the passages with which the second and every further wording begins."""
    listed = {i for first, last in contents for i in range(first, last)}
    return _chinese_starts(passages, listed) or _english_starts(passages, listed)


def _english_starts(passages: Sequence[Passage], listed: Collection[int]) -> list[int]:
    """Where titles in one look stand above lists that count from one each."""
    first = next((p for p in passages[:_TITLE_PAGE] if _is_title(p)), None)
    if first is None or not _is_large(first, passages):
        return []
    alike = [p for p in passages if _same_look(p, first) and p.index not in listed]
    if len({squeezed(p.text).casefold() for p in alike}) < len(alike) or not all(map(_is_title, alike)):
        return []
    ends = [*(p.index for p in alike[1:]), len(passages)]
    whole = (_counts_from_one(passages[p.index : end]) for p, end in zip(alike, ends, strict=True))
    if len(alike) < _SEVERAL or not all(whole) or any(_within_page(passages, p) for p in alike[1:]):
        return []
    return [p.index for p in alike[1:]]


def _is_title(p: Passage) -> bool:
    """Whether a line by itself is worded as the title of an English wording is."""
    short = p.table is None and not p.readings and len(p.text) <= _TITLE_LENGTH
    words = " ".join(p.text.split())
    return short and _NAMES_WORDING.search(words) is not None and _EN_TITLE.fullmatch(words) is not None


def _is_large(p: Passage, passages: Sequence[Passage]) -> bool:
    """Whether a title is the largest of all lines, or the format's first heading."""
    if p.look.size is None:
        return p.look.level == 1
    sizes = [q.look.size for q in passages if q.look.size is not None]
    return p.look.size >= max(sizes) and p.look.size >= _LARGER * median(sizes)


def _same_look(p: Passage, first: Passage) -> bool:
    return (p.look.size, p.look.bold, p.look.level) == (first.look.size, first.look.bold, first.look.level)


def _counts_from_one(part: Sequence[Passage]) -> bool:
    """Whether a stretch numbers its clauses from one, and has as many as a wording has."""
    numbered = [p.readings[0] for p in part if p.readings and p.table is None and p.readings[0].weight >= _SURE]
    firsts = [r for r in numbered[:1] if set(r.path) == {1}]
    return bool(firsts) and sum(r.style == firsts[0].style for r in numbered) >= _WHOLE


def _within_page(passages: Sequence[Passage], p: Passage) -> bool:
    """Whether a line stands below text of its page, where the format has pages."""
    return p.page is not None and p.index > 0 and passages[p.index - 1].page == p.page and p.gap is not None


def _chinese_starts(passages: Sequence[Passage], listed: Collection[int]) -> list[int]:
    """Where the title of a Chinese wording stands above articles that start again from one."""
    starts: list[int] = []
    since = 0
    begin = 0
    for p in passages:
        if p.index in listed or p.table is not None:
            continue
        reading = p.readings[0] if p.readings else None
        if reading is None or reading.style not in ("第*条", "1.1", "一") or reading.weight < 3:
            continue
        first = reading.path in ((1,), (1, 1))
        if first and since >= _RIDER:
            title = _title_before(passages, p.index, begin)
            if title is not None and (since >= _WHOLE or _names_rider(passages[title : p.index])):
                starts.append(title)
                begin, since = title, 0
        since += 1
    return starts


def _names_rider(front: Sequence[Passage]) -> bool:
    """Whether the lines before a first article hold the title of a rider: 附加盗抢保险条款, 机器设备附加盗抢保险条款."""
    titles = (squeezed(p.text) for p in front)
    return any(RIDER_TITLE.fullmatch(t) or ("附加" in t and _TITLE.fullmatch(t)) for t in titles)


def _title_before(passages: Sequence[Passage], index: int, begin: int) -> int | None:
    """The first line of the front matter that ends right before passage `index`; None where there is no title."""
    found: int | None = None
    for i in range(index - 1, max(begin, index - _REACH), -1):
        words = squeezed(passages[i].text)
        if passages[i].readings and passages[i].readings[0].weight >= 4 and passages[i].readings[0].style == "第*条":
            break
        if _TITLE.fullmatch(words) and not passages[i].ends_sentence:
            found = i
    if found is None:
        return None
    while (
        found - 1 > begin
        and (
            _COMPANY.fullmatch(squeezed(passages[found - 1].text))
            or TITLE_LINES.fullmatch(squeezed(passages[found - 1].text))
        )
        and not passages[found - 1].ends_sentence
        and len(passages[found - 1].text) < 50
    ):
        found -= 1
    return found
