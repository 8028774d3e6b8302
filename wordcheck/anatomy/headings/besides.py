"""What is printed beside a wording and is text of no clause: blank pages, captions of codes, headings said again, the index.

Notes                                     a page that holds nothing else; `This page is intentionally left blank`, 本页空白
请扫描以查询验证条款                          beside the code by which a filed wording is verified, on its first page
SECTION 1: BUILDINGS continued            a heading that a new page prints once more; 责任免除（续）
Index / Cancellation   2, 4               at the end of a booklet
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from wordcheck.anatomy.passages.finding import Passage
from wordcheck.anatomy.vocabulary import squeezed, title_key
from wordcheck.languages.lazily import lazily

_INDEX = frozenset({"index", "索引", "关键词索引", "名词索引", "alphabeticalindex", "indexofterms"})
_ENTRY = lazily(r".{1,80}?[\s.·…]+\d{1,3}(?:\s?[,，、–-]\s?\d{1,3}){0,8}")
_FEWEST_ENTRIES = 5
"""Entries that make an index."""
_MOSTLY_ENTRIES = 0.8
"""Share of its lines that are entries."""

_BLANK = lazily(
    r"[\[(（【]?(?:this page (?:is|has been|was) )?(?:intentionally (?:left )?blank|left blank intentionally|left intentionally blank)\.?[\])）】]?|"
    r"[\[(（【]?(?:本|此|以下)页?(?:为|系|特意|故意)?(?:空白|留白)(?:页|，?无正文)?[。]?[\])）】]?"
)
_ALONE = frozenset({"notes", "note", "notes:", "备注", "备注页", "记录", "笔记"})
"""What may head a page of empty lines; elsewhere it heads text."""
_LONGEST_BLANK = 60

_CAPTION = lazily(
    r"请?(?:使用|用)?(?:手机|微信)?(?:扫描|扫码|扫一扫)(?:上方|下方|此)?(?:二维码)?[，,]?(?:以|可|即可)?(?:查询|验证|核验|查看){1,2}(?:本)?(?:保险)?条款(?:真伪|信息)?"
)
_FIRST_PASSAGES = 60
"""Passages at the beginning among which it stands."""
_REST_OF_A_NUMBER = 1
"""Characters that the box around the code may have left over of the number above it."""

_CONTINUED = lazily(r"(.{2,90}?)[\s,:–—-]*[(（\[]?(?:continued|cont[’'.]?d?\.?|续)[)）\]]?", re.IGNORECASE)
_SHORTEST_HEADING = 3
_TELLING = 16
"""Letters from which words that begin a line are the heading again, not a word of it."""


def index_of(passages: Sequence[Passage]) -> tuple[int, int] | None:
    """First passage of the index, its heading, and the one behind the last; None where there is none."""
    for head in passages[len(passages) // 2 :]:
        if len(head.text) > 24 or squeezed(head.text).lower() not in _INDEX:
            continue
        entries = 0
        last = head.index
        for p in passages[head.index + 1 :]:
            if _ENTRY.fullmatch(" ".join(p.text.split())):
                entries += 1
                last = p.index
            elif p.index - last > 2 or len(p.text) > 80:
                break
        lines = last - head.index
        if entries >= _FEWEST_ENTRIES and entries >= _MOSTLY_ENTRIES * lines:
            return head.index, last + 1
    return None


def blank_pages_of(passages: Sequence[Passage]) -> frozenset[int]:
    """Indices of the passages that say that nothing is printed here: text of no clause."""
    short = [p for p in passages if len(p.text) <= _LONGEST_BLANK]
    blank = {p.index for p in short if _says_blank(p.text)}
    alone = [p for p in short if p.page is not None and squeezed(p.text).lower() in _ALONE]
    on_page = Counter(p.page for p in passages) if alone else {}
    return frozenset(blank.union(p.index for p in alone if on_page[p.page] == 1))


def _says_blank(text: str) -> bool:
    named = "lank" in text or "白" in text or "LANK" in text  # most lines hold neither, and are done
    return named and _BLANK.fullmatch(squeezed(text).lower()) is not None


def captions_of(passages: Sequence[Passage]) -> frozenset[int]:
    """Indices of the passages that are the caption of a code for verifying, and of what is left over beside it: text of no clause."""
    found: set[int] = set()
    for p in passages[:_FIRST_PASSAGES]:
        caption = "扫" in p.text and _CAPTION.fullmatch(squeezed(p.text)) is not None
        if caption or (p.index - 1 in found and len(p.text) <= _REST_OF_A_NUMBER and not p.readings):
            found.add(p.index)
    return frozenset(found)


def continued_of(passages: Sequence[Passage]) -> frozenset[int]:
    """Indices of the passages that say again, with `continued`, what a passage before them said."""
    said = {p.index: squeezed(p.text) for p in passages if len(p.text) <= 110}
    again = {i: m[1] for i, words in said.items() if (m := _continued(words)) and len(m[1]) >= _SHORTEST_HEADING}
    if not again:  # as mostly
        return frozenset()
    before: set[str] = set()
    found: set[int] = set()
    for i, words in said.items():
        if i in again and _was_said(title_key(again[i]), before):
            found.add(i)
        else:
            before.add(title_key(words))
    return frozenset(found)


def _was_said(key: str, before: set[str]) -> bool:
    """Whether a heading stands before, by itself or with the heading of the next level on the same line."""
    return key in before or (len(key) >= _TELLING and any(words.startswith(key) for words in before))


def _continued(words: str) -> re.Match[str] | None:
    return _CONTINUED.fullmatch(words) if "cont" in words.lower() or "续" in words else None
