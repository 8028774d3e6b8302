"""Lines that are a number and the name of a part, in whatever style: short lines that count on from one.

    一、责任免除          1 责任免除          甲、责任免除
    第六条 ……           第六条 ……           第六条 ……

By the usual order of styles `一、` and `1` stand below 第六条, as its items do, and a bare `1` or `A` may be anything. A part shows by
its name; by its place, where each line of its style that is short and stands right above an article goes on with the numbers; and
by the names of its fellows, where the short lines of a style count on from one and name two roles of a wording.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from wordcheck.anatomy.kinds.naming import heading_kind
from wordcheck.anatomy.passages.finding import Passage
from wordcheck.anatomy.vocabulary import ZH_PARTS, squeezed
from wordcheck.model.wording import ClauseKind

_LONGEST = 30
"""Characters of a line that may be the name of a part, number included."""
_FEW = 4
"""Fewest parts of a wording."""
_STYLES = frozenset({"一", "(一)", "甲", "(甲)", "壹", "1", "(1)", "A", "I"})
"""Styles that articles are not expected to stand in, and those whose bare numbers say little."""
_OF_A_WORDING: frozenset[ClauseKind | None] = frozenset(
    {ClauseKind.COVERAGE, ClauseKind.EXCLUSION, ClauseKind.LIMIT, ClauseKind.PREMIUM, ClauseKind.INSURED_DUTY}
)
_ROLES = 2
_INSURES = 3
"""Paragraphs that speak of insurance in a wording; the headings above the articles of a court's rules are not counted as theirs."""


def part_lines(passages: Sequence[Passage], skipped: Collection[int]) -> frozenset[int]:
    """Indices of the passages that are the lines of parts; those `skipped` are no part of the wording's text."""
    found: set[int] = set()
    lines: defaultdict[str, list[Passage]] = defaultdict(list)
    above: defaultdict[str, list[Passage]] = defaultdict(list)
    for p in passages:
        style = p.readings[0].style if p.readings else ""
        if style not in _STYLES or p.index in skipped or not _is_short(p):
            continue
        lines[style].append(p)
        if p.index + 1 < len(passages) and (after := passages[p.index + 1].readings) and after[0].style == "第*条":
            above[style].append(p)
        elif style != "一":
            continue
        if ZH_PARTS.fullmatch(_name(p)):
            found.add(p.index)
    insures = bool(above) and sum("投保" in p.text or "被保险人" in p.text for p in passages) >= _INSURES
    for style, heads in lines.items():
        if insures and _counts_on(above[style]):
            found |= {p.index for p in above[style]}
        elif _counts_on(heads) and len({heading_kind(_name(p), "zh") for p in heads} & _OF_A_WORDING) >= _ROLES:
            found |= {p.index for p in heads}
    return frozenset(found)


def _is_short(p: Passage) -> bool:
    """Whether it is a line that ends as a heading does."""
    return len(p.text) <= _LONGEST and not (p.ends_open or p.ends_listing or p.ends_sentence) and p.table is None


def _name(p: Passage) -> str:
    return squeezed(p.text[p.readings[0].end :])


def _counts_on(heads: Sequence[Passage]) -> bool:
    """Whether they are several and count on from one without a gap."""
    return len(heads) >= _FEW and [p.readings[0].value for p in heads] == list(range(1, len(heads) + 1))
