"""Sentences in Chinese and English.

A full stop in English ends a sentence unless it belongs to an abbreviation, an enumerator or a reference; where an
abbreviation may also end one (`Ltd.`, `U.S.`, `Coverage A.`), the next word decides.
"""

from __future__ import annotations

import re

from wordcheck.languages.lazily import lazily
from wordcheck.model.said import Tongue
from wordcheck.model.span import Span

_CLOSING = r"[\"'”’」』》）)\]]*"
_ENDS: dict[tuple[Tongue, bool], re.Pattern[str]] = {
    ("zh", False): lazily(rf"(?:[。！？!?]|(?<=[\u4e00-\u9fff）)])\.(?=[\s\u4e00-\u9fff]|$))+{_CLOSING}|\n"),
    ("zh", True): lazily(rf"(?:[。！？!?；;：]|(?<=[\u4e00-\u9fff）)])\.(?=[\s\u4e00-\u9fff]|$))+{_CLOSING}|\n"),
    # Asked at the first point of a row only: a line of 100,000 points before a letter would be read once for each.
    ("en", False): lazily(rf"(?<![.!?])[.!?]+{_CLOSING}(?=\s|$)|\n"),
    ("en", True): lazily(rf"(?<![.!?;:])[.!?;:]+{_CLOSING}(?=\s|$)|\n"),
}
_ALWAYS = lazily(r"\b(?:mr|mrs|ms|dr|prof|hon|messrs|v|vs|cf|viz|approx|e\.g|i\.e|ibid|al|st)\.$", re.I)
_BEFORE_NUMBER = lazily(
    r"\b(?:nos?|arts?|secs?|paras?|cls?|figs?|vols?|pp?|refs?|chs?|pts?|schs?|apps?|regs?|rs)\.$", re.I
)
_PERHAPS = lazily(
    r"(?:\b(?:(?i:ltd|inc|co|corp|plc|llc|dept|rev|ed|etc|a\.m|p\.m|ph\.d)|[A-Z])|(?:[A-Za-z]\.){1,3}[A-Za-z])\.$"
)
_LONG_WORD = 7
"""Letters in a row before a full stop from which they are no abbreviation."""
_ENUMERATOR = lazily(r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[ivxIVX]{1,5})\.$")
_NUMBER = lazily(r"\s*(?:\d|[IVXLC]+\b|[A-Z]\b|\()")
_STARTER = lazily(
    r"\s*[\"“'‘(]?(?:The|This|That|These|Those|There|If|When|Where|Unless|Upon|Any|All|Each|Every|No|None|Such|Nothing|We|You|Your|Our|They|"
    r"It|Its|He|She|In|On|At|For|A|An|However|But|Subject|Notwithstanding|Provided|Except|Coverage|Cover|Insured|Insurer)\b"
)


def sentences(text: str, span: Span, tongue: Tongue, *, statutory: bool = False) -> list[Span]:
    """The sentences of `span`, blanks around them left out. A line end of the manuscript ends a sentence.

    `statutory` counts as several readability statutes do: semicolons and colons end a sentence as well.
    """
    found: list[Span] = []
    start, english = span.start, tongue == "en"
    for m in _ENDS[tongue, statutory].finditer(text, span.start, span.end):
        if english and text[m.start()] == "." and _goes_on(text, start, m, span.end):
            continue
        end = m.end()
        _add(found, text, start, end)
        start = end
    _add(found, text, start, span.end)
    return found


def _goes_on(text: str, start: int, m: re.Match[str], end: int) -> bool:
    """Whether the full stop ends no sentence: an abbreviation or enumerator, or a small letter follows."""
    stop = m.start() + 1
    if text[m.end() : min(end, m.end() + 3)].lstrip()[:1].islower():
        return True
    if stop - start <= 12 and _ENUMERATOR.fullmatch(text[start:stop].strip()):
        return True
    if text[max(start, stop - _LONG_WORD - 1) : stop - 1].isalpha() and stop - 1 - start >= _LONG_WORD:
        return False
    before = text[max(start, stop - 12) : stop]
    if _ALWAYS.search(before):
        return True
    if _BEFORE_NUMBER.search(before):
        return _NUMBER.match(text, m.end(), end) is not None
    return _PERHAPS.search(before) is not None and m.end() < end and _STARTER.match(text, m.end(), end) is None


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
