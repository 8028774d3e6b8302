"""How characters look beyond their font: emphasis dots, a background of their own, a line under them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import groupby, pairwise

from msgspec import Struct
from msgspec.structs import replace

from wordcheck.model.manuscript import Box, Style
from wordcheck.reading.pdf.blocks import Look
from wordcheck.reading.pdf.drawings import Rule
from wordcheck.reading.pdf.fragments import Fragment, one_style
from wordcheck.reading.pdf.pages import RawPage

_WHOLE_PAGE = 0.6
"""Share of the page from which a filled area is the page's background."""
_MOST_FILLS = 600
_Extra = tuple[bool, bool, bool]
"""Dotted, shaded, underlined."""


def looks_of(pages: Sequence[RawPage], styles: Sequence[Style]) -> Callable[[Fragment], Sequence[Look]]:
    """A function from a fragment to the styled stretches of its text."""
    fills = {p.number: _backgrounds(p) for p in pages}
    rules = {p.number: _Rules.of(p.drawings.rules) for p in pages}
    known: dict[tuple[int, _Extra], Style] = {}
    plain = [replace(style, dotted=False, shaded=False, underline=False) for style in styles]

    def style(index: int, extra: _Extra) -> Style:
        made = known.get((index, extra))
        if made is None:
            dotted, shaded, underlined = extra
            made = replace(styles[index], dotted=dotted, shaded=shaded, underline=underlined)
            known[index, extra] = made
        return made

    def looks(part: Fragment) -> list[Look]:
        extras = _extras(part, fills[part.page], rules[part.page])
        numbers = part.styles
        if extras is None and one_style(numbers):
            return [(0, len(numbers), plain[numbers[0]])]
        made: list[Look] = []
        start = 0
        if extras is None:
            for index, alike in groupby(numbers):
                end = start + len(list(alike))
                made.append((start, end, plain[index]))
                start = end
        else:
            for key, group in groupby(zip(numbers, extras, strict=True)):
                end = start + len(list(group))
                made.append((start, end, style(*key)))
                start = end
        return made

    return looks


def _backgrounds(page: RawPage) -> list[Box]:
    whole = page.view.width * page.view.height * _WHOLE_PAGE
    boxes = [f.box for f in page.drawings.fills]
    return [b for b in boxes if (b.x1 - b.x0) * (b.bottom - b.top) < whole][:_MOST_FILLS]


class _Rules(Struct, frozen=True):
    """The horizontal lines of a page from top to bottom, with their heights."""

    rules: tuple[Rule, ...]
    heights: tuple[float, ...]

    @classmethod
    def of(cls, rules: Sequence[Rule]) -> _Rules:
        across = sorted((r for r in rules if r.across), key=lambda r: r.at)
        return cls(tuple(across), tuple(r.at for r in across))

    def between(self, top: float, bottom: float) -> tuple[Rule, ...]:
        """Those from `top` down to `bottom`."""
        return self.rules[bisect_left(self.heights, top) : bisect_left(self.heights, bottom)] if self.rules else ()


def _extras(part: Fragment, fills: Sequence[Box], rules: _Rules) -> list[_Extra] | None:
    """The extra looks of each character of a fragment, or None where all are plain."""
    if not fills and not rules.rules and not part.dots:
        return None
    middle = part.middle
    behind = [(b.x0, b.x1) for b in fills if b.top <= middle <= b.bottom and b.x0 < part.x1 and b.x1 > part.x0]
    near = rules.between(part.base - 1, part.bottom + 1)
    below = [(r.start - 0.5, r.end + 0.5) for r in near if _underlines(r, part)]
    if not behind and not below and not part.dots:
        return None
    middles = [(a + b) / 2 for a, b in pairwise(part.edges)]
    dotted = [k in part.dots for k in range(len(middles))]
    return list(zip(dotted, _within(middles, behind), _within(middles, below), strict=True))


def _within(places: Sequence[float], stretches: Sequence[tuple[float, float]]) -> list[bool]:
    """Whether each place lies in one of the stretches."""
    if len(stretches) == 1:  # as mostly
        start, end = stretches[0]
        return [start <= x <= end for x in places]
    return [any(a <= x <= b for a, b in stretches) for x in places] if stretches else [False] * len(places)


def _underlines(rule: Rule, part: Fragment) -> bool:
    """Whether a drawn line is close below the words and no longer than they are, as a border would be."""
    near = -0.02 * part.size <= rule.at - part.base <= 0.28 * part.size
    return near and rule.start >= part.x0 - 3 and rule.end <= part.x1 + 3 and rule.end - rule.start > 0.5 * part.size
