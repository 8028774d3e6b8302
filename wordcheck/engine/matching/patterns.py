"""Patterns denote spans. Every pattern is matched once over the whole wording and kept; places filter afterwards.

period with "核定" within sentence          the periods that have 核定 in their sentence
────┬─      ───┬──        ───┬────
  anchor     other         window           looked up by bisection among the sorted places of the other
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from operator import attrgetter

from wordcheck.engine.matching.possible import forms, members, occurring, occurs, possible
from wordcheck.engine.matching.search import key_of, longest
from wordcheck.engine.matching.windows import region
from wordcheck.engine.things import Found, by_place
from wordcheck.engine.world import World
from wordcheck.languages.lazily import lazily
from wordcheck.model.holders import Holders
from wordcheck.model.span import Span
from wordcheck.rulelang.syntax import tree as t

MOST_HITS = 100_000
"""Matches of one pattern in one wording that are looked at; a rule with more is listed as not decided."""

_DEFAULT = t.Window("sentence")


def _in_order(pattern: t.Pattern) -> bool:
    """Whether its places come in reading order, each once: as they are searched, or chosen among those of another pattern."""
    return isinstance(pattern, (t.Phrase, t.Named, t.Either)) or (
        isinstance(pattern, t.Chain) and pattern.word != "then"
    )


def matches(world: World, pattern: t.Pattern) -> list[Found]:
    """All matches in the wording, in reading order."""
    known = world.known.get(id(pattern))
    if known is not None:
        return known[1]
    kept = world.packed.pop(id(pattern), None)
    found = kept[1].unpacked() if kept is not None else _searched(world, pattern)
    # The pattern is kept with its matches, so that no other one can come to bear its identity.
    world.known[id(pattern)] = pattern, found
    return found


def _searched(world: World, pattern: t.Pattern) -> list[Found]:
    if isinstance(pattern, t.Phrase) and not occurs(world, pattern):
        return []
    # Of what is no chain its parts tell as soon, and a trace wants to see which of them do match.
    if isinstance(pattern, t.Chain) and world.trace is None and not possible(world, pattern):
        return []
    found = list(_match(world, pattern))
    if not found:
        return found
    if not _in_order(pattern):
        found = _ordered(found)
    if len(found) > MOST_HITS:
        world.overflowed.add(pattern)
        found = found[:MOST_HITS]
    world.held += len(found)
    if world.trace is not None:
        world.trace.matched.add(pattern)
    return found


def _ordered(found: Iterable[Found]) -> list[Found]:
    """In reading order, each once; where places tie, the order in which they were found decides, alike in every run."""
    return sorted(dict.fromkeys(found), key=by_place)


@cache
def named(name: str) -> t.Named:
    """The pattern that a name is by itself, one and the same for all that ask for it."""
    return t.Named(name)


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
            from wordcheck.engine.matching.tokens import token_matches

            return [Found(s) for s in token_matches(world, pattern)]
        case t.Stated():
            from wordcheck.engine.matching.statements import statement_matches

            # A thing, so that a pattern may ask for the words inside it.
            return [Found(s, "statement") for s in statement_matches(world, pattern)]


# ---------------------------------------------------------------- phrases


def _phrase(world: World, phrase: t.Phrase) -> list[Span]:
    if phrase.mode == "regex":
        return world.expression(phrase)
    if phrase.mode == "inflected":
        return longest([s for form in forms(phrase.text) for s in world.hits.spans(form)])
    return longest(world.hits.spans(key_of(phrase)))


def _named(world: World, name: str) -> Iterable[Found]:
    if name in world.plan.patterns:
        return matches(world, world.plan.patterns[name].pattern)
    told = members(world, name)
    if not told:
        return ()
    spans = longest([s for p in told for s in _phrase(world, p)])
    minus = occurring(world, world.plan.words[name].minus) if spans else []
    if minus:
        barred = Holders(s for p in minus for s in _phrase(world, p))
        spans = [s for s in spans if not barred.hold(s)]
    return [Found(s) for s in spans]


def _either(world: World, options: tuple[t.Pattern, ...]) -> list[Found]:
    """The union; where plain words overlap the longest wins, things stay as they are."""
    parts = [part for option in options if (part := matches(world, option))]
    found = parts[0] if len(parts) == 1 else sorted((f for part in parts for f in part), key=_start)
    end = -1
    for one in found:
        span = one.span
        if span.start < end or span.end <= span.start or one.kind != "span":
            return _of_several(found)
        end = span.end
    return found  # plain words that do not overlap, as most are


def _of_several(found: list[Found]) -> list[Found]:
    plain = {f.span: f for f in found if f.kind == "span"}
    kept = [plain[s] for s in longest(list(plain))]
    things = [f for f in found if f.kind != "span"] if len(plain) < len(found) else []
    return _ordered([*kept, *things]) if things else kept


_start = attrgetter("span.start")


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
    if chain.word == "then":
        return _adjacent(world, left, others, chain.window)
    side, wanted = {"before": 1, "after": -1}.get(chain.word, 0), chain.word != "without"
    near = _near(world, left, others, window, side)
    return [f for f, is_near in zip(left, near, strict=True) if is_near is wanted]


class _Others:
    """The places of a second operand, ready for bisection."""

    def __init__(self, found: list[Found]) -> None:
        self.found = found
        self.starts = [f.span.start for f in found]

    @cached_property
    def ends(self) -> list[int]:
        return sorted(f.span.end for f in self.found)


def _near(world: World, left: list[Found], others: _Others, window: t.Window, side: int) -> Iterator[bool]:
    """Whether an other lies in the window around each: before (side -1) or after it (1), or anywhere (0)."""
    if not others.found:
        return (False for _ in left)
    if window.unit in ("words", "chars"):
        return (_within(world, f, others, window, side) for f in left)
    if window.unit == "sentence":
        return _near_in_sentence(world, left, others, side)
    return (any(_in_stretch(f, others, s, side) for s in region(world, f, window.unit)) for f in left)


def _near_in_sentence(world: World, left: list[Found], others: _Others, side: int) -> Iterator[bool]:
    """The same of the most common window, one stretch for all but cells of tables. Most sentences hold no other: that is asked at once."""
    starts, tables = others.starts, world.tables if world.tables.ruled else None
    sentences, begins, count = world.sentences, world.sentence_starts, len(others.starts)
    for f in left:
        start = f.span.start
        at = bisect_right(begins, start) - 1  # as `world.sentence`, which would be called a hundred thousand times
        stretch = sentences[at] if at >= 0 and start < sentences[at].end else f.span
        first = bisect_left(starts, stretch.start)
        near = first < count and starts[first] < stretch.end and _in_stretch(f, others, stretch, side)
        if not near and tables is not None and (cell := tables.at(start)) is not None:
            near = any(_in_stretch(f, others, s, side) for s in tables.read_with(cell))
        yield near


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
        if i < len(others.starts) and _reaches(world, end, others.starts[i], window):
            return True
    if side <= 0:
        i = bisect_right(others.ends, start) - 1
        if i >= 0 and _reaches(world, others.ends[i], start, window):
            return True
    return side == 0 and found.kind != "span" and _in_stretch(found, others, found.span, 0)


def _reaches(world: World, start: int, end: int, window: t.Window) -> bool:
    """Whether so many words or characters lead from one place to another, and no clause begins between that is not below the first."""
    return _distance(world.text, start, end, window) <= window.n and not world.parted(start, end)


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
