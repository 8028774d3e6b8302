"""Which clause of the new version is which clause of the old one: by content first, by place where content is not enough.

    1. same words, once in each version                          sure
    2. alike words, the likest first, company counted            a clause that was edited or moved
    3. headings whose clauses were paired, clauses between paired neighbours

Company: a parent, a neighbour, a number or a heading that is paired or equal already.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from wordcheck.compare.tokens import Unit
from wordcheck.model.comparison import FRONT

ALIKE = 0.5
"""Least likeness of two clauses that are one without any company."""
_HARDLY = 0.2
"""Least likeness with the best company."""
_ENOUGH = 0.55
"""Likeness and company together."""
_COMMON = 40
"""Clauses in which a pair of words may stand before it says nothing."""
_MOST = 12
"""Clauses with which one is compared."""


class Alignment:
    """The pairs found so far; ids of clauses count from 1, as in the wordings."""

    def __init__(self, old: Sequence[Unit], new: Sequence[Unit]) -> None:
        self.old, self.new = old, new
        self.to_new: dict[int, int] = {}
        self.to_old: dict[int, int] = {}
        self._old_at = {u.clause.id: i for i, u in enumerate(old)}
        self._new_at = {u.clause.id: i for i, u in enumerate(new)}

    def pair(self, a: Unit, b: Unit) -> None:
        """Takes two clauses for one."""
        self.to_new[a.clause.id], self.to_old[b.clause.id] = b.clause.id, a.clause.id

    def left_old(self) -> list[Unit]:
        """Clauses of the old version without counterpart."""
        return [u for u in self.old if u.clause.id not in self.to_new]

    def left_new(self) -> list[Unit]:
        """Clauses of the new version without counterpart."""
        return [u for u in self.new if u.clause.id not in self.to_old]

    def company(self, a: Unit, b: Unit) -> float:
        """How well the places of two clauses fit each other, from 0 to 0.5."""
        found = 0.0
        up, over = a.clause.parent, b.clause.parent
        if up is None and over is None:
            found += 0.1
        elif up is not None and over is not None and self.to_new.get(up) == over:
            found += 0.15
        found += 0.1 * sum(self._beside(a, b, step) for step in (-1, 1))
        if a.clause.label and a.clause.label == b.clause.label:
            found += 0.1
        if a.clause.title and a.clause.title == b.clause.title:
            found += 0.1
        return found

    def _beside(self, a: Unit, b: Unit, step: int) -> bool:
        i, j = self._old_at[a.clause.id] + step, self._new_at[b.clause.id] + step
        ends = (not 0 <= i < len(self.old), not 0 <= j < len(self.new))
        if any(ends):
            return all(ends)
        return self.to_new.get(self.old[i].clause.id) == self.new[j].clause.id


def align(old: Sequence[Unit], new: Sequence[Unit]) -> Alignment:
    """The best pairs of two versions. Time grows with the clauses that share uncommon words, not with their product."""
    found = Alignment(old, new)
    fronts = [u for side in (old, new) for u in side[:1] if u.clause.id == FRONT]
    if len(fronts) == 2:
        found.pair(*fronts)
    _same_words(found)
    for least in (0.75, ALIKE, _HARDLY):
        _alike(found, least)
    _same_words_again(found)
    _headings(found)
    _alike(found, _HARDLY)
    _between(found)
    return found


def likeness(a: Unit, b: Unit) -> float:
    """Share of the pairs of words that two clauses have in common."""
    common = len(a.grams & b.grams)
    return common / (len(a.grams) + len(b.grams) - common) if common else float(a.key == b.key)


def _same_words(found: Alignment) -> None:
    """Clauses that say the same and stand once in each version."""
    by_key = _by_key(found.left_old()), _by_key(found.left_new())
    for key, alone in by_key[0].items():
        others = by_key[1].get(key, [])
        if key and len(alone) == len(others) == 1:
            found.pair(alone[0], others[0])


def _same_words_again(found: Alignment) -> None:
    """Clauses that say the same several times: those in the best company first, then in their order."""
    by_key = _by_key(found.left_old()), _by_key(found.left_new())
    for key, several in by_key[0].items():
        pairs = [(a, b) for a in several for b in by_key[1].get(key, ())]
        _take(found, sorted(pairs, key=lambda p: (-found.company(*p), p[0].clause.id, p[1].clause.id)))


def _by_key(units: Sequence[Unit]) -> dict[str, list[Unit]]:
    made: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        made[unit.key].append(unit)
    return made


def _alike(found: Alignment, least: float) -> None:
    """Clauses of which the words are alike, in good company where they are not very much."""
    scored = []
    for a, b in _candidates(found):
        like = likeness(a, b)
        score = like + found.company(a, b)
        if like >= least and (like >= ALIKE or score >= _ENOUGH):
            scored.append((score, a, b))
    scored.sort(key=lambda s: (-s[0], s[1].clause.id, s[2].clause.id))
    _take(found, [(a, b) for _, a, b in scored])


def _candidates(found: Alignment) -> Iterator[tuple[Unit, Unit]]:
    """Pairs without counterpart that share uncommon words."""
    homes: dict[str, list[int]] = defaultdict(list)
    new = found.left_new()
    for j, unit in enumerate(new):
        for gram in unit.grams:
            homes[gram].append(j)
    for a in found.left_old():
        shared = Counter(j for gram in a.grams if len(homes.get(gram, ())) <= _COMMON for j in homes.get(gram, ()))
        for j, _ in sorted(shared.items(), key=lambda s: (-s[1], s[0]))[:_MOST]:
            yield a, new[j]


def _take(found: Alignment, pairs: Sequence[tuple[Unit, Unit]]) -> None:
    """The pairs in their order, as far as both sides are free still."""
    for a, b in pairs:
        if a.clause.id not in found.to_new and b.clause.id not in found.to_old:
            found.pair(a, b)


def _headings(found: Alignment) -> None:
    """Clauses of few words or none, whose clauses below are paired with those of another."""
    free = {u.clause.id: u for u in found.left_new()}
    parents = {u.clause.id: u.clause.parent for u in found.new}
    below: dict[int | None, list[int]] = defaultdict(list)
    for unit in found.old:
        below[unit.clause.parent].append(unit.clause.id)
    for a in reversed(found.left_old()):
        votes = Counter(parents.get(found.to_new[c]) for c in below[a.clause.id] if c in found.to_new)
        for parent, _ in sorted(votes.items(), key=lambda v: (-v[1], v[0] or 0))[:1]:
            if parent in free and parent not in found.to_old:
                found.pair(a, free[parent])


def _between(found: Alignment) -> None:
    """The one clause between two paired neighbours in both versions, where it bears the same number or heading."""
    for a in found.left_old():
        same = [b for b in found.left_new() if b.clause.label == a.clause.label and b.clause.kind is a.clause.kind]
        best = max(same, key=lambda b: found.company(a, b), default=None)
        if best is not None and found.company(a, best) >= 0.4:
            found.pair(a, best)
