"""What stands on a page that holds no wording: `Notes`, `This page is intentionally left blank`, 本页空白."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from wordcheck.anatomy.passages.finding import Passage
from wordcheck.anatomy.vocabulary import squeezed
from wordcheck.languages.lazily import lazily

_BLANK = lazily(
    r"[\[(（【]?(?:this page (?:is|has been|was) )?(?:intentionally (?:left )?blank|left blank intentionally|left intentionally blank)\.?[\])）】]?|"
    r"[\[(（【]?(?:本|此|以下)页?(?:为|系|特意|故意)?(?:空白|留白)(?:页|，?无正文)?[。]?[\])）】]?"
)
_ALONE = frozenset({"notes", "note", "notes:", "备注", "备注页", "记录", "笔记"})
"""What may head a page of empty lines; elsewhere it heads text."""
_LONGEST = 60


def blank_pages_of(passages: Sequence[Passage]) -> frozenset[int]:
    """Indices of the passages that say that nothing is printed here: text of no clause."""
    short = [p for p in passages if len(p.text) <= _LONGEST]
    blank = {p.index for p in short if _says_blank(p.text)}
    alone = [p for p in short if p.page is not None and squeezed(p.text).lower() in _ALONE]
    on_page = Counter(p.page for p in passages) if alone else {}
    return frozenset(blank.union(p.index for p in alone if on_page[p.page] == 1))


def _says_blank(text: str) -> bool:
    named = "lank" in text or "白" in text or "LANK" in text  # most lines hold neither, and are done
    return named and _BLANK.fullmatch(squeezed(text).lower()) is not None
