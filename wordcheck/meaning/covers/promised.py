"""Covers that a sentence before the covers promises by name among others, and that no clause of cover grants.

It insures you against business interruption, theft of funds and cyber extortion.      told: theft of funds
本保险合同承保事件响应费用、资金被盗损失和第三者责任。                                    told: 资金被盗损失

A member is granted where one clause of cover, its heading with it, holds its words. All members but one must be: where two
are not, the list tells something else than the covers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wordcheck.languages.character_pairs import said_of
from wordcheck.languages.lazily import lazily
from wordcheck.languages.stems_en import stems_of
from wordcheck.meaning.accord.answers import stretches
from wordcheck.model.covers import Cover
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, Wording

_LIST = {
    "zh": lazily(r"(?:本(?:保险)?(?:合同|条款|产品)|我们)(?:的)?(?:保险责任|承保|保障)(?:范围|责任|内容)?(?:包括|包含|分为|为|：)?(?P<list>[^，。；：、\n]{2,24}(?:、[^，。；、\n]{2,24})+(?:和|及|以及|与)[^，。；、\n]{2,24})"),
    "en": lazily(r"\b(?:(?:policy|insurance|it)\s+(?:(?:insures|covers|protects)(?:\s+(?:you|the\s+insured))?(?:\s+(?:against|for))?|(?:affords|provides)\s+(?:you\s+with\s+)?(?:cover(?:age)?|insurance|protection)\s+(?:for|against))|we\s+(?:insure|cover|protect)(?:\s+you)?(?:\s+(?:against|for))?)\s+(?P<list>[^.;:,\n]{3,60}(?:,[^.;:,\n]{3,60})+,?\s+and\s+[^.;:,\n]{3,60})", re.I),
}  # fmt: skip
_TRIGGER = {
    "zh": lazily(r"承保|保障|保险责任"),
    "en": lazily(r"\b(?:insures?|covers?|coverage|protects?|protection)\b", re.I),
}
_MEMBERS = {"zh": lazily(r"[、]|以及|[和及与](?=[^、]*$)"), "en": lazily(r",\s*(?:and\s+)?|\s+and\s+", re.I)}
_FEWEST = 3
_LITTLE = frozenset(
    "the a an any of for to and your cost costs loss losses expense expenses cover coverage insurance".split()
)
_GENERAL_ZH = lazily(r"(?:损失|责任|费用|保障|保险|赔偿|补偿|等)+$")


def promised(wording: Wording, covers: tuple[Cover, ...]) -> Iterator[Span]:
    """The one member of such a list that no cover grants."""
    if not covers:
        return
    tongue = wording.language
    granted = [_said(wording, c) for c in wording.clauses if wording.grants(c)]
    for clause, span, _ in stretches(wording, _TRIGGER[tongue]):
        if wording.grants(clause) or wording.excludes(clause):
            continue
        found = _LIST[tongue].search(wording.text, span.start, span.end)
        members = list(_members(found, tongue)) if found else []
        without = [m for m in members if not any(_holds(g, m.of(wording.text), tongue) for g in granted)]
        if len(members) >= _FEWEST and len(without) == 1:
            yield without[0]


def _said(wording: Wording, clause: Clause) -> str:
    """The words of a clause of cover with the headings above it."""
    heads = " ".join(c.title for c in wording.parents(clause) if c.title)
    return f"{heads}\n{clause.span.of(wording.text)}"


def _members(found: re.Match[str], tongue: str) -> Iterator[Span]:
    at = found.start("list")
    for piece in _MEMBERS[tongue].finditer(found.string, at, found.end("list")):
        if piece.start() > at:
            yield Span(at, piece.start())
        at = piece.end()
    yield Span(at, found.end("list"))


def _holds(said: str, named: str, tongue: str) -> bool:
    """Whether a cover speaks of what a member names, by half of its words or, in Chinese, characters: the name of a cover is often shortened."""
    if tongue == "zh":
        name = _GENERAL_ZH.sub("", named) or named
        return 2 * said_of(name, said) >= len(name)
    words, granted = _words(named), _words(said)
    return 2 * len(words & granted) >= len(words)


def _words(said: str) -> frozenset[str]:
    return frozenset(stems_of(said, _LITTLE))
