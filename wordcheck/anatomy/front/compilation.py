"""Several wordings in one file: where each begins.

A new wording begins at a title line behind which the articles start again from one, if a wording stands before it.
"""

from __future__ import annotations

from collections.abc import Sequence

from wordcheck.anatomy.passages.finding import Passage
from wordcheck.anatomy.vocabulary import RIDER_TITLE, TITLE_LINES, squeezed
from wordcheck.languages.lazily import lazily

_TITLE = lazily(r".{2,60}(?:保险|险|计划)(?:[（(].{1,30}[）)])*(?:产品)?条\s*款(?:[（(].{1,30}[）)])*")
_COMPANY = lazily(r".{2,24}(?:股份)?有限(?:责任)?公司.{0,40}")
_REACH = 14
"""Passages between a title and the first article of its wording at most."""
_WHOLE = 5
"""Articles that make a wording."""
_RIDER = 2
"""Articles that make one before the title of a rider above the next first article."""


def starts_of(passages: Sequence[Passage], contents: Sequence[tuple[int, int]]) -> list[int]:
    """Indices of the passages with which the second and every further wording begins."""
    listed = {i for first, last in contents for i in range(first, last)}
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
