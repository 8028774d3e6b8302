"""Sentences in Chinese and English."""

from __future__ import annotations

import re

from wordcheck.languages.lazily import lazily
from wordcheck.model.said import Tongue
from wordcheck.model.span import Span

_ZH_END = lazily(r"[。！？]+[”’」』）)\]]*|\n")
_EN_END = lazily(r"[.!?]+[\"'”’)\]]*(?=\s|$)|\n")
_ABBREVIATION = lazily(
    r"(?:\b(?:no|nos|art|arts|sec|secs|para|paras|cl|ltd|inc|co|corp|vs|v|etc|e\.g|i\.e|cf|approx|mr|mrs|ms|dr|st|dept|ref|rev|fig|vol|ed|"
    r"[A-Z]|U\.S|U\.K|u\.s\.a|a\.m|p\.m|ph\.d)|(?:^|\s)(?:\d{1,3}|[a-z]|[ivx]{1,4}))\.$",
    re.I,
)


def sentences(text: str, span: Span, tongue: Tongue) -> list[Span]:
    """The sentences of `span`, blanks around them left out. A line end of the manuscript ends a sentence."""
    ends = _ZH_END if tongue == "zh" else _EN_END
    found: list[Span] = []
    start = span.start
    for m in ends.finditer(text, span.start, span.end):
        if tongue == "en" and m.group()[0] == "." and _abbreviated(text, start, m, span.end):
            continue
        _add(found, text, start, m.end())
        start = m.end()
    _add(found, text, start, span.end)
    return found


def _abbreviated(text: str, start: int, m: re.Match[str], end: int) -> bool:
    """Whether the full stop belongs to an abbreviation: known, or followed by a small letter."""
    if _ABBREVIATION.search(text[max(start, m.start() - 12) : m.start() + 1]):
        return True
    after = text[m.end() : min(end, m.end() + 3)].lstrip()
    return after[:1].islower()


def _add(found: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        found.append(Span(start, end))


_WORD = lazily(r"[A-Za-z0-9]+(?:['’-][A-Za-z0-9]+)*")


def words(text: str) -> list[str]:
    """The Latin words of a text."""
    return _WORD.findall(text)
