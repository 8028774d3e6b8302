"""Patterns denote spans. Every pattern is matched once over the whole wording and kept; places filter afterwards.

period with "核定" within sentence          the periods that have 核定 in their sentence
────┬─      ───┬──        ───┬────
  anchor     other         window           looked up by bisection among the sorted places of the other
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cache

from wordcheck.engine.search import Key, key_of, longest
from wordcheck.engine.things import Found, by_place
from wordcheck.engine.windows import region
from wordcheck.engine.world import Said, World
from wordcheck.languages.lazily import lazily
from wordcheck.model.holders import Holders
from wordcheck.model.span import Span
from wordcheck.rulelang import tree as t
from wordcheck.rulelang.phrases import expanded

MOST_HITS = 100_000
"""Matches of one pattern in one wording that are looked at; a rule with more is listed as not decided."""

_DEFAULT = t.Window("sentence")


def _in_order(pattern: t.Pattern) -> bool:
    """Whether its places come in reading order, each once: as they are searched, or chosen among those of another pattern."""
    return isinstance(pattern, (t.Phrase, t.Named)) or (isinstance(pattern, t.Chain) and pattern.word != "then")


def matches(world: World, pattern: t.Pattern) -> list[Found]:
    """All matches in the wording, in reading order."""
    known = world.known.get(id(pattern))
    if known is not None:
        return known[1]
    if isinstance(pattern, t.Phrase) and pattern.mode in ("folded", "exact") and key_of(pattern) not in world.hits:
        return []
    what = said(pattern)
    found = world.found.get(what) if what is not None else None
    if found is None:
        found = list(_match(world, pattern))
        if not _in_order(pattern):
            # Not a set: where places tie, the order in which they were found decides, alike in every run.
            found = sorted(dict.fromkeys(found), key=by_place)
        if len(found) > MOST_HITS:
            world.overflowed.add(pattern)
            found = found[:MOST_HITS]
        if what is not None:
            world.found[what] = found
        world.held += len(found)
        if world.trace is not None and found:
            world.trace.matched.add(pattern)
    # The pattern is kept with its matches, so that no other one can come to bear its identity.
    world.known[id(pattern)] = (pattern, found)
    return found


def said(pattern: t.Pattern) -> Said | None:
    """Under what a pattern's matches are found again by others that say the same."""
    if isinstance(pattern, t.Phrase):
        return pattern.mode, pattern.text, pattern.flags
    # Telling one of several by what it says costs more than putting its places together.
    return None if isinstance(pattern, t.Either) else pattern


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
        case t.Tokens():
            from wordcheck.engine.tokens import token_matches

            return [Found(s) for s in token_matches(world, pattern)]


# ---------------------------------------------------------------- phrases


def _phrase(world: World, phrase: t.Phrase) -> list[Span]:
    if phrase.mode == "regex":
        return world.expression(phrase)
    if phrase.mode == "inflected":
        return longest(s for form in _forms(phrase.text) for s in world.hits.spans(form))
    return longest(world.hits.spans(key_of(phrase)))


@cache
def _forms(text: str) -> tuple[Key, ...]:
    """The forms in which a phrase with `~` is looked for, as keys of hits."""
    return tuple(key_of(form) for form in expanded([t.Phrase(text, "inflected")]))


def _named(world: World, name: str) -> Iterable[Found]:
    if name in world.plan.patterns:
        return matches(world, world.plan.patterns[name].pattern)
    words = world.plan.words.get(name)
    if words is None:
        return ()
    spans = longest(s for p in words.phrases for s in _phrase(world, p))
    barred = Holders(s for p in words.minus for s in _phrase(world, p))
    return [Found(s) for s in spans if not barred.hold(s)]


def _either(world: World, options: tuple[t.Pattern, ...]) -> list[Found]:
    """The union; where plain words overlap the longest wins, things stay as they are."""
    found = [f for option in options for f in matches(world, option)]
    plain = set(longest(f.span for f in found if f.kind == "span"))
    return [f for f in found if f.kind != "span" or f.span in plain]


# ---------------------------------------------------------------- one pattern beside another


def _chain(world: World, chain: t.Chain) -> Iterable[Found]:
    left = matches(world, chain.left)
    if not left:
        return ()
    right = matches(world, chain.right)
    if chain.word in ("except", "inside"):
        holders = Holders(f.span for f in right)
        if chain.word == "inside":
            return [f for f in left if holders.hold(f.span)]
        return [f for f in left if not holders.hold_strictly(f.span)]
    others = _Others(right)
    window = chain.window or _DEFAULT
    match chain.word:
        case "with":
            return [f for f in left if _near(world, f, others, window, 0)]
        case "without":
            return [f for f in left if not _near(world, f, others, window, 0)]
        case "before":
            return [f for f in left if _near(world, f, others, window, 1)]
        case "after":
            return [f for f in left if _near(world, f, others, window, -1)]
    return _adjacent(world, left, others, chain.window)


class _Others:
    """The places of a second operand, ready for bisection."""

    def __init__(self, found: list[Found]) -> None:
        self.found = found
        self.starts = [f.span.start for f in found]
        self.ends = sorted(f.span.end for f in found)


def _near(world: World, found: Found, others: _Others, window: t.Window, side: int) -> bool:
    """Whether an other lies in the window around `found`: before (side -1) or after it (1), or anywhere (0)."""
    if not others.found:
        return False
    if window.unit in ("words", "chars"):
        return _within(world, found, others, window, side)
    return any(_in_stretch(found, others, stretch, side) for stretch in region(world, found, window.unit))


def _in_stretch(found: Found, others: _Others, stretch: Span, side: int) -> bool:
    first = max(stretch.start, found.span.end) if side > 0 else stretch.start
    last = min(stretch.end, found.span.start) if side < 0 else stretch.end
    for i in range(bisect_left(others.starts, first), len(others.found)):
        other = others.found[i]
        if other.span.start >= last:
            return False
        if other.span.end <= last and _apart(found, other):
            return True
    return False


def _apart(found: Found, other: Found) -> bool:
    """Whether two matches are not the same words: a thing has the words inside it, words do not have themselves."""
    if other.span == found.span:
        return other.kind != found.kind
    return found.kind != "span" or not other.span.overlaps(found.span)


def _within(world: World, found: Found, others: _Others, window: t.Window, side: int) -> bool:
    """Whether the nearest other on a side is at most so many words or characters away."""
    start, end = found.span.start, found.span.end
    if side >= 0:
        i = bisect_left(others.starts, end)
        if i < len(others.starts) and _distance(world.text, end, others.starts[i], window) <= window.n:
            return True
    if side <= 0:
        i = bisect_right(others.ends, start) - 1
        if i >= 0 and _distance(world.text, others.ends[i], start, window) <= window.n:
            return True
    return side == 0 and found.kind != "span" and _in_stretch(found, others, found.span, 0)


_LATIN_WORD = lazily(r"[A-Za-z0-9]+")
_HAN = lazily(r"[\u3400-\u9fff]")
_LONGEST_WORD = 40
"""Characters of a word with the blanks around it; what is farther away than so many for each word is not measured."""


def _distance(text: str, start: int, end: int, window: t.Window) -> int:
    """Characters (blanks apart) between two places, or words, Chinese counting as two characters a word."""
    if end - start > (window.n + 1) * _LONGEST_WORD:
        return window.n + 1
    between = text[start:end]
    if window.unit == "chars":
        return sum(map(len, between.split()))
    return len(_LATIN_WORD.findall(between)) + (len(_HAN.findall(between)) + 1) // 2


def _adjacent(world: World, left: list[Found], others: _Others, window: t.Window | None) -> Iterable[Found]:
    """`A then B`: the next B follows A at once, or within the window; the match spans both."""
    near = window if window and window.unit in ("words", "chars") else t.Window("chars", 0)
    for a in left:
        i = bisect_left(others.starts, a.span.end)
        if i == len(others.starts):
            continue
        # Of several that begin at one place, the longest.
        b = others.found[bisect_right(others.starts, others.starts[i]) - 1]
        if window is not None and window is not near:
            follows = any(b.span in s for s in region(world, a, window.unit))
        else:
            follows = _distance(world.text, a.span.end, b.span.start, near) <= near.n
        if follows:
            yield Found(Span(a.span.start, b.span.end))
