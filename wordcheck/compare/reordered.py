"""Clauses of two language versions that stand in another order: what the path through both lists left over, paired by what speaks for it.

    第四章 保险人义务   第五章 被保险人义务       Part IV Obligations of the Insured   Part V Obligations of the Insurer

A pair of the path of which nothing but its place speaks gives way where one of its clauses finds a better counterpart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence

from msgspec import Struct

from wordcheck.compare.concepts import Concepts
from wordcheck.model.wording import Clause

Figure = tuple[str, object, object]


class Side(Struct, frozen=True):
    """What of a clause needs no translation."""

    clause: Clause
    number: int | None
    size: float
    """Words, or what would be words in English."""
    figures: Counter[Figure]
    latin: frozenset[str]
    spoken_of: Concepts
    weight: float
    """Of all it speaks of; what few clauses speak of weighs more."""


Pair = tuple[int, int]
_SPEAKS = 3.0
"""Least score of a pair that its order does not support."""
_BETTER = 0.6
"""By how much a pair must be likelier than any other of either clause."""
_SILENT = 0.5
"""Score of a pair of the path below which nothing but its place speaks for it."""
_MOST = 250_000
"""Pairs of leftover clauses beyond which none is tried."""


def in_another_order(
    path: Sequence[Pair], first: Sequence[Side], second: Sequence[Side], score: Callable[[Side, Side], float]
) -> list[Pair]:
    """The pairs of a path, and those of clauses that it left over on both sides, in the order of the first version."""
    sides = {s.clause.id: s for s in first}, {s.clause.id: s for s in second}
    weak = {(a, b) for a, b in path if _silent(sides[0][a], sides[1][b], score)}
    sure = [pair for pair in path if pair not in weak]
    free = [
        [s for s in side if s.clause.id not in {pair[n] for pair in sure}] for n, side in enumerate((first, second))
    ]
    if not free[0] or not free[1] or len(free[0]) * len(free[1]) > _MOST:
        return list(path)
    found = dict(_best(free[0], free[1], score))
    taken = {*found.values()}
    kept = [(a, b) for a, b in weak if a not in found and b not in taken]
    pairs = dict([*sure, *found.items(), *kept])
    pairs |= _headings(pairs, first, second)
    return sorted(_at_home(pairs, weak, first, second).items())


def _at_home(
    pairs: dict[int, int], weak: Collection[Pair], first: Sequence[Side], second: Sequence[Side]
) -> dict[int, int]:
    """The pairs without weak ones whose headings have other counterparts, and with the one clause that is left below both headings of a pair."""
    above = [{s.clause.id: s.clause.parent for s in side} for side in (first, second)]
    home = {
        a: b
        for a, b in pairs.items()
        if (a, b) not in weak or (over := above[0][a]) is None or pairs.get(over, above[1][b]) == above[1][b]
    }
    taken = {*home.values()}
    left = [Counter[int | None](), Counter[int | None]()]
    for n, done in ((0, home.keys()), (1, taken)):
        left[n].update(over for id, over in above[n].items() if id not in done)
    free = {above[1][s.clause.id]: s.clause.id for s in second if s.clause.id not in taken}
    for s in first:
        over, id = s.clause.parent, s.clause.id
        if id not in home and over in home and left[0][over] == left[1][home[over]] == 1:
            home[id] = free[home[over]]
    return home


def _silent(a: Side, b: Side, score: Callable[[Side, Side], float]) -> bool:
    """Whether two clauses share nothing that they speak of or state."""
    shared = a.spoken_of & b.spoken_of or a.figures & b.figures
    return not shared and score(a, b) < _SILENT


def _best(first: Sequence[Side], second: Sequence[Side], score: Callable[[Side, Side], float]) -> Iterator[Pair]:
    """Pairs that are likelier than any other of both clauses, and share what they speak of or state."""
    scores = {
        (a.clause.id, b.clause.id): score(a, b)
        for a in first
        for b in second
        if a.spoken_of & b.spoken_of or a.figures & b.figures
    }
    by_first, by_second = _rivals(scores, 0), _rivals(scores, 1)
    for pair, value in scores.items():
        rivals = [v for side, n in ((by_first, 0), (by_second, 1)) for other, v in side[pair[n]] if other != pair]
        if value >= _SPEAKS and all(value - other >= _BETTER for other in rivals):
            yield pair


def _rivals(scores: dict[Pair, float], side: int) -> dict[int, list[tuple[Pair, float]]]:
    made: dict[int, list[tuple[Pair, float]]] = {}
    for pair, value in scores.items():
        made.setdefault(pair[side], []).append((pair, value))
    return made


def _headings(pairs: dict[int, int], first: Sequence[Side], second: Sequence[Side]) -> dict[int, int]:
    """Clauses without counterpart whose clauses below are mostly paired with those below one that has none either."""
    above = [{s.clause.id: s.clause.parent for s in side} for side in (first, second)]
    taken: Collection[int] = {*pairs.values()}
    votes: dict[int, Counter[int]] = {}
    for a, b in pairs.items():
        over, other = above[0][a], above[1][b]
        if over is not None and other is not None and over not in pairs and other not in taken:
            votes.setdefault(over, Counter())[other] += 1
    chosen = {over: counted.most_common(1)[0][0] for over, counted in votes.items()}
    return {over: other for over, other in chosen.items() if list(chosen.values()).count(other) == 1}
