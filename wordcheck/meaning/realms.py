"""Of which part of a file a sentence speaks: two parts may answer one question in two ways, each for itself.

    Annex B – Spain                 B1. This policy is governed by Spanish law.         an annex speaks of its own case
    ENDORSEMENT 7                   … is replaced by the following: … Irish law         an endorsement takes another's place
    PART ONE – PRIVATE CUSTOMERS    PART TWO – BUSINESS CUSTOMERS                       headings alike but for whose case it is
    附加全球扩展保险条款               批单第三号              第一部分 个人投保人

Asked only of two sentences that differ, so a file in which nothing differs pays nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from wordcheck.languages.lazily import lazily
from wordcheck.model.wording import Clause, Wording

_OPENS = {
    "zh": lazily(
        r"^[ \t#*【\[]*(?:第?[一二三四五六七八九十\d]+[号部分、.．]{0,2}[ \t]*)?(?:(?:特别)?批单|批改|附录|附则|附加[^。，；：\n]{2,30}(?:条款|保险|责任|险)|特别约定|补充(?:协议|约定)|[^。，；：\n]{0,12}(?:地区|计划|方案)特别约定)"
        r"(?!另有|载明|约定|中|为|是)[^。，；：\n]{0,20}$",
        re.MULTILINE,
    ),
    "en": lazily(
        r"^[ \t#*\[]*(?:[\w&’'–-]+[ \t]+){0,7}(?:endorsements?|riders?|annex(?:es)?|appendix|addendum|supplements?|local\s+(?:conditions|provisions|terms)|country\s+(?:conditions|provisions|terms|notices?)|special\s+(?:provisions|conditions)\s+for(?!\s+(?:cancellation|renewal|claims?|payment)))\b(?![^\n]*[.;,:][ \t]*$)[^\n]{0,60}$",
        re.MULTILINE | re.IGNORECASE,
    ),
}
"""Lines of their own that open what is added to a wording."""
_LONGEST = 80
_SECTION = lazily(r"^(?:section|part|module|cover(?:age)?|plan|option|insurance)\b", re.IGNORECASE)
_LETTER_OR_PART = lazily(r"^(?:第.{1,4}(?:部分|章|节|编)|[(（]?[A-Z][.)）]?$)")
"""Numbers that head a cover of its own, where something below grants: `B`, 第二部分."""
_GENERAL = {
    "zh": lazily(r"^(?:基本|主险)?(?:保险责任|保障(?:范围|责任|内容))$|总则|通用|一般|释义|责任免除|除外|争议|其他|义务|理赔|赔偿处理|保险期[间限]|保险费|合同|须知|条件|事项"),
    "en": lazily(r"^(?:the\s+)?cover(?:age|s|ages)?$|\bwhat\s+(?:is|we)\b|\binsuring\b|\b(?:general|conditions?|claims?|definitions?|exclusions?|important|information|complaints?|laws?|disputes?|introduction|schedule|limits?|limitations?|terms?|provisions?|duties|premiums?|notices?|how|about)\b", re.IGNORECASE),
}  # fmt: skip
"""Headings that speak of all covers."""
_OF_ITSELF = {
    "zh": lazily(r"本(?:部分|章|节|编)(?:仅|只)?适用于"),
    "en": lazily(r"\bthis\s+(?:part|section|chapter|module)\s+(?:only\s+)?applies\b", re.IGNORECASE),
}
_AROUND_TITLE = " *#:："
_HEAD = 240
"""Characters from the beginning of a part in which it says to whom it applies."""
_WORD = lazily(r"[A-Za-z’']+")
_SHARED_ZH = 2
_PRODUCT_ZH = "险"
_FOR_WHOM = "for"


def apart(wording: Wording, one: int, other: int) -> bool:
    """Whether two places stand in parts of a file that may differ."""
    if _added(wording, one) != _added(wording, other):
        return True
    first, second = _branches(wording, one, other)
    return first is not None and second is not None and _siblings(wording, first, second)


def cover_of(wording: Wording, at: int) -> int | None:
    """The clause of the one cover for which a place speaks: a section that grants, or a headed part of the covers; None for all covers."""
    clause = wording.clause_at(at)
    chain = [clause, *wording.parents(clause)] if clause else []
    for part, above in zip(reversed(chain), (None, *reversed(chain)), strict=False):
        title = part.title.strip(_AROUND_TITLE)
        if not title or _GENERAL[wording.language].search(title):
            continue
        if above is not None and wording.grants(above):
            return part.id
        if _SECTION.search(part.label) or (_LETTER_OR_PART.search(part.label) and _grants_below(wording, part)):
            return part.id
    return None


def _grants_below(wording: Wording, part: Clause) -> bool:
    return wording.grants(part) or any(_grants_below(wording, c) for c in wording.children(part))


def _added(wording: Wording, at: int) -> str:
    """The line that opens the endorsement, annex or rider in which a place stands; empty for the wording itself."""
    starts, lines = _openings(wording)
    i = bisect_right(starts, at) - 1
    if i < 0:
        return ""
    holder = wording.clause_at(starts[i])
    level = holder.level if holder else 1
    upto = next(
        (
            c.start
            for c in wording.clauses[holder.id if holder else 0 :]
            if c.start > starts[i] and c.level <= level and c.title and wording.text[c.start : c.start + 1].strip()
        ),
        wording.span.end,
    )
    return lines[i] if at < upto else ""


def _openings(wording: Wording) -> tuple[list[int], list[str]]:
    return _opened(wording.text, wording.span.start, wording.span.end, wording.language)


@lru_cache(maxsize=2)
def _opened(text: str, start: int, end: int, tongue: str) -> tuple[list[int], list[str]]:
    """Where added parts open, with the lines that open them; kept for the wording that is being asked about."""
    found = [m for m in _OPENS[tongue].finditer(text, start, end) if len(m.group()) <= _LONGEST]
    return [m.start() for m in found], [" ".join(m.group().casefold().split()) for m in found]


def _branches(wording: Wording, one: int, other: int) -> tuple[Clause | None, Clause | None]:
    """The clauses around two places that stand side by side, or None."""
    chains = []
    for at in (one, other):
        clause = wording.clause_at(at)
        chains.append([*reversed([clause, *wording.parents(clause)])] if clause else [])
    for first, second in zip(*chains, strict=False):
        if first.id != second.id:
            return first, second
    return None, None


def _siblings(wording: Wording, first: Clause, second: Clause) -> bool:
    """Whether two clauses side by side bear headings of cases: alike to the last word."""
    tongue = wording.language
    if any(_OF_ITSELF[tongue].search(wording.text, c.span.start, _head_end(wording, c)) for c in (first, second)):
        return True
    titles = [c.title.strip(_AROUND_TITLE) for c in (first, second)]
    if not all(titles) or titles[0].casefold() == titles[1].casefold():
        return False
    if any(_GENERAL[tongue].search(t) for t in titles):
        return False
    if tongue == "zh":
        return titles[0][-1:] == titles[1][-1:] and (
            titles[0][-1] == _PRODUCT_ZH or titles[0][-_SHARED_ZH:] == titles[1][-_SHARED_ZH:]
        )
    words = [[w.casefold() for w in _WORD.findall(t)] for t in titles]
    return all(words) and (words[0][-1] == words[1][-1] or words[0][0] == words[1][0] == _FOR_WHOM)


def _head_end(wording: Wording, clause: Clause) -> int:
    """Where the words end in which a part says to whom it applies: what a heading below it says holds for what stands there."""
    below = next((c.span.start for c in wording.children(clause) if c.title), clause.span.end)
    return min(below, clause.span.start + _HEAD)
