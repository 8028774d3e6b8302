"""How characters look beyond their font: emphasis dots, a background of their own, a line under them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import groupby, repeat

from msgspec.structs import replace

from wordcheck.model.manuscript import Style
from wordcheck.reading.pdf_blocks import Look
from wordcheck.reading.pdf_drawings import Fill, Rule
from wordcheck.reading.pdf_fragments import Fragment
from wordcheck.reading.pdf_pages import RawPage

_WHOLE_PAGE = 0.6
"""Share of the page from which a filled area is the page's background."""
_MOST_FILLS = 600
_Extra = tuple[bool, bool, bool]
"""Dotted, shaded, underlined."""
_PLAIN: _Extra = (False, False, False)


def looks_of(pages: Sequence[RawPage], styles: Sequence[Style]) -> Callable[[Fragment], Sequence[Look]]:
    """A function from a fragment to the styled stretches of its text."""
    fills = {p.number: _backgrounds(p) for p in pages}
    rules = {p.number: sorted((r for r in p.drawings.rules if r.across), key=_height) for p in pages}
    known: dict[tuple[int, _Extra], Style] = {}

    def style(index: int, extra: _Extra) -> Style:
        made = known.get((index, extra))
        if made is None:
            dotted, shaded, underlined = extra
            made = replace(styles[index], dotted=dotted, shaded=shaded, underline=underlined)
            known[index, extra] = made
        return made

    def looks(part: Fragment) -> list[Look]:
        extras = _extras(part, fills[part.page], rules[part.page])
        if extras is None and part.styles.count(part.styles[0]) == len(part.styles):
            return [(0, len(part.text), style(part.styles[0], _PLAIN))]
        made: list[Look] = []
        start = 0
        for key, group in groupby(zip(part.styles, extras or repeat(_PLAIN), strict=False)):
            end = start + sum(1 for _ in group)
            made.append((start, end, style(*key)))
            start = end
        return made

    return looks


def _backgrounds(page: RawPage) -> list[Fill]:
    whole = page.view.width * page.view.height * _WHOLE_PAGE
    found = [f for f in page.drawings.fills if (f.box.x1 - f.box.x0) * (f.box.bottom - f.box.top) < whole]
    return found[:_MOST_FILLS]


def _extras(part: Fragment, fills: Sequence[Fill], rules: Sequence[Rule]) -> list[_Extra] | None:
    """The extra looks of each character of a fragment, or None where all are plain."""
    behind = [
        f.box for f in fills if f.box.top <= part.middle <= f.box.bottom and f.box.x0 < part.x1 and f.box.x1 > part.x0
    ]
    near = rules[bisect_left(rules, part.base - 1, key=_height) : bisect_left(rules, part.bottom + 1, key=_height)]
    below = [r for r in near if _underlines(r, part)]
    if not behind and not below and not part.dots:
        return None
    made: list[_Extra] = []
    for k in range(len(part.text)):
        x = (part.edges[k] + part.edges[k + 1]) / 2
        shaded = any(b.x0 <= x <= b.x1 for b in behind)
        made.append((k in part.dots, shaded, any(r.start - 0.5 <= x <= r.end + 0.5 for r in below)))
    return made


def _height(rule: Rule) -> float:
    return rule.at


def _underlines(rule: Rule, part: Fragment) -> bool:
    """Whether a drawn line is close below the words and no longer than they are, as a border would be."""
    near = -0.02 * part.size <= rule.at - part.base <= 0.28 * part.size
    return near and rule.start >= part.x0 - 3 and rule.end <= part.x1 + 3 and rule.end - rule.start > 0.5 * part.size
