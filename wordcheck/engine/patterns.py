"""Patterns denote spans. Every pattern is matched once over the whole wording and kept; places filter afterwards."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from wordcheck.engine.places import region
from wordcheck.engine.search import key_of, longest
from wordcheck.engine.things import Found
from wordcheck.engine.world import World
from wordcheck.model.span import Span
from wordcheck.rulelang import tree as t
from wordcheck.rulelang.phrases import expanded

MOST_HITS = 100_000
"""Hits of one pattern in one wording that are looked at."""

_DEFAULT = t.Window("sentence")


def matches(world: World, pattern: t.Pattern) -> list[Found]:
    """All matches in the wording, in reading order."""
    if pattern not in world.found:
        world.found[pattern] = sorted(set(_match(world, pattern)))[:MOST_HITS]
    return world.found[pattern]


def _match(world: World, pattern: t.Pattern) -> Iterable[Found]:
    match pattern:
        case t.Phrase():
            return [Found(s) for s in _phrase(world, pattern)]
        case t.Unit(word):
            return world.things(word)
        case t.Named(name):
            return _named(world, name)
        case t.Either(options):
            return _either(world, options)
        case t.Chain():
            return _chain(world, pattern)
    return ()


def _phrase(world: World, phrase: t.Phrase) -> list[Span]:
    if phrase.mode == "regex":
        return _expression(world, phrase)
    return longest(s for form in expanded([phrase]) for s in world.hits.get(key_of(form), ()))


@cache
def _compiled(text: str, flags: str) -> Any:
    import re2

    options = re2.Options()
    options.case_sensitive = "i" not in flags
    options.dot_nl = "s" in flags
    options.log_errors = False
    return re2.compile(text, options)


def _expression(world: World, phrase: t.Phrase) -> list[Span]:
    """Hits of a regular expression in the text as printed (expressions see no folding)."""
    span = world.wording.span
    words = world.text[span.start : span.end]
    return [
        Span(span.start + m.start(), span.start + m.end())
        for m in _compiled(phrase.text, phrase.flags).finditer(words)
        if m.end() > m.start()
    ]


def _named(world: World, name: str) -> Iterable[Found]:
    if name in world.plan.patterns:
        return matches(world, world.plan.patterns[name].pattern)
    words = world.plan.words.get(name)
    if words is None:
        return ()
    spans = longest(s for p in words.phrases for s in _phrase(world, p))
    barred = sorted(s for p in words.minus for s in _phrase(world, p))
    return [Found(s) for s in spans if not any(s in b for b in barred)]


def _either(world: World, options: tuple[t.Pattern, ...]) -> list[Found]:
    """The union; where plain words overlap the longest wins, things stay as they are."""
    found = [f for option in options for f in matches(world, option)]
    plain = set(longest(f.span for f in found if f.kind == "span"))
    return [f for f in found if f.kind != "span" or f.span in plain]


def _chain(world: World, chain: t.Chain) -> Iterable[Found]:
    left, right = matches(world, chain.left), matches(world, chain.right)
    match chain.word:
        case "with":
            return [f for f in left if _near(world, f, right, chain.window or _DEFAULT)]
        case "without":
            return [f for f in left if not _near(world, f, right, chain.window or _DEFAULT)]
        case "before":
            return [f for f in left if _near(world, f, right, chain.window or _DEFAULT, lambda a, b: b.start >= a.end)]
        case "after":
            return [f for f in left if _near(world, f, right, chain.window or _DEFAULT, lambda a, b: b.end <= a.start)]
        case "then":
            return _adjacent(world, left, right, chain.window)
        case "except":
            return [f for f in left if not any(f.span in r.span and f.span != r.span for r in _around(f, right))]
        case "inside":
            return [f for f in left if any(f.span in r.span for r in _around(f, right))]


def _around(found: Found, others: list[Found]) -> Iterable[Found]:
    """Those of `others` that begin at or before `found` and end at or after it."""
    end = bisect_right(others, found.span.start, key=lambda o: o.span.start)
    return (o for o in others[:end] if o.span.end >= found.span.end)


def _near(
    world: World,
    found: Found,
    others: list[Found],
    window: t.Window,
    order: Callable[[Span, Span], bool] = lambda _a, _b: True,
) -> bool:
    """Whether one of `others` lies in the window around `found`, apart from `found` itself."""
    if not others:
        return False
    if window.unit in ("words", "chars"):
        reach = [Span(max(0, found.span.start - window.n * 12 - 40), found.span.end + window.n * 12 + 40)]
    else:
        reach = region(world, found, window.unit)
    for stretch in reach:
        first = bisect_left(others, stretch.start, key=lambda o: o.span.start)
        for other in others[first:]:
            if other.span.start >= stretch.end:
                break
            apart = other.span != found.span and not (found.kind == "span" and other.span.overlaps(found.span))
            if (
                apart
                and other.span.end <= stretch.end
                and order(found.span, other.span)
                and _within(world, found, other, window)
            ):
                return True
    return False


def _within(world: World, a: Found, b: Found, window: t.Window) -> bool:
    if window.unit not in ("words", "chars"):
        return True
    first, second = sorted((a.span, b.span))
    return _distance(world.text[first.end : max(first.end, second.start)], window.unit) <= window.n


_LATIN_WORD = re.compile(r"[A-Za-z0-9]+")
_HAN = re.compile(r"[\u3400-\u9fff]")


def _distance(between: str, unit: str) -> int:
    """Characters (blanks apart), or words, Chinese counting as two characters a word."""
    if unit == "chars":
        return sum(not c.isspace() for c in between)
    return len(_LATIN_WORD.findall(between)) + (len(_HAN.findall(between)) + 1) // 2


def _adjacent(world: World, left: list[Found], right: list[Found], window: t.Window | None) -> Iterable[Found]:
    """`A then B`: B follows A at once, or within the window; the match spans both."""
    unit, n = (window.unit, window.n) if window and window.unit in ("words", "chars") else ("chars", 0)
    whole = window if window and window.unit not in ("words", "chars") else None
    for a in left:
        first = bisect_left(right, a.span.end, key=lambda o: o.span.start)
        for b in right[first : first + 50]:
            if whole is not None:
                if any(b.span in s for s in region(world, a, whole.unit)):
                    yield Found(Span(a.span.start, b.span.end))
                break
            if _distance(world.text[a.span.end : b.span.start], unit) > n:
                break
            yield Found(Span(a.span.start, b.span.end))
            break
