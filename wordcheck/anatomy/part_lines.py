"""Lines that are a number and the name of a part, in whatever style: what stands above articles.

    一、责任免除          1 责任免除          甲、责任免除
    第六条 ……           第六条 ……           第六条 ……

By the usual order of styles `一、` and `1` stand below 第六条, as its items do. A part shows by its name; and where the lines of a
style that are short and stand right above an article name two roles of a wording, all of them are parts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from wordcheck.anatomy.kinds import heading_kind
from wordcheck.anatomy.passages import Passage
from wordcheck.anatomy.vocabulary import ZH_PARTS, squeezed
from wordcheck.model.wording import ClauseKind

_LONGEST = 30
"""Characters of a line that may be the name of a part, number included."""
_FEW = 2
"""Roles of a wording among the lines of a style, which a court's `一、管辖` above its articles do not show."""
_OF_A_WORDING: frozenset[ClauseKind | None] = frozenset(
    {ClauseKind.COVERAGE, ClauseKind.EXCLUSION, ClauseKind.LIMIT, ClauseKind.PREMIUM, ClauseKind.INSURED_DUTY}
)
_STYLES = frozenset({"一", "(一)", "甲", "(甲)", "1", "(1)"})
"""Styles that articles are not expected to stand in."""


def part_lines(passages: Sequence[Passage]) -> frozenset[int]:
    """Indices of the passages that are the lines of parts."""
    found: set[int] = set()
    above: defaultdict[str, list[int]] = defaultdict(list)
    roles: defaultdict[str, set[ClauseKind | None]] = defaultdict(set)
    for p, after in pairwise(passages):
        style = p.readings[0].style if p.readings else ""
        if style not in _STYLES or len(p.text) > _LONGEST or p.ends_open or p.ends_listing or p.ends_sentence:
            continue
        words = squeezed(p.text[p.readings[0].end :])
        named = ZH_PARTS.fullmatch(words) is not None
        articles = bool(after.readings) and after.readings[0].style == "第*条"
        if named and (articles or style == "一"):
            found.add(p.index)
        if articles:
            above[style].append(p.index)
            roles[style] |= {heading_kind(words, "zh")} & _OF_A_WORDING
    return frozenset(found.union(*(lines for style, lines in above.items() if len(roles[style]) >= _FEW)))
