"""The clauses that a pointer's numbers reach, and the one among them that is meant, told without a look at each of thousands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from msgspec import Struct

from wordcheck.model.wording import Clause

_SHORTEST = 3
"""Characters of a heading that tell something behind a number."""


class Hit(Struct, frozen=True):
    """A clause that a pointer's numbers reach; greater values fit better."""

    end: Clause
    suits: tuple[int, int, int]
    """Numbers of the clause from which it was reached, whether it prints the pointer's noun, whether its place fits."""
    above: tuple[int, ...]
    """The clauses above that one."""
    placed: tuple[int, int]
    """How far up that one stands, and whether the clause reached has a heading."""

    @property
    def rank(self) -> tuple[tuple[int, int], int]:
        """What decides between two that stand equally near."""
        return self.placed, -self.end.id


class Hits:
    """All that the numbers of one pointer reach; `keys` are the headings of clauses (`title_key`)."""

    def __init__(self, found: Sequence[Hit], keys: Mapping[int, str]) -> None:
        self.found, self._keys = found, keys

    def best(self, chain: Iterable[Clause]) -> Clause | None:
        """The clause that fits the words of a pointer best, then the one nearest to the pointer's own clause: `chain` is that one
        and those above it, the innermost first."""
        if not self._fitting:
            return None
        if len(self._fitting) == 1:
            return self._fitting[0].end
        # All that stand below one clause of the chain share with it what is above that clause too: the innermost decides.
        below = next((self._below[c.id] for c in chain if c.id in self._below), None)
        return (below or self._highest).end

    def headed(self, following: str) -> Hits:
        """Those whose heading is the beginning of the words behind the number."""
        begins = (following[:size] for size in range(_SHORTEST, len(following) + 1))
        return Hits([h for key in begins for h in self._by_key.get(key, ())], self._keys)

    def with_more(self, more: Sequence[Hit]) -> Hits:
        """These and others."""
        return Hits([*self.found, *more], self._keys) if more else self

    @cached_property
    def _by_key(self) -> dict[str, list[Hit]]:
        keyed: dict[str, list[Hit]] = {}
        for hit in self.found:
            keyed.setdefault(self._keys[hit.end.id], []).append(hit)
        return keyed

    @cached_property
    def _fitting(self) -> list[Hit]:
        most = max((h.suits for h in self.found), default=None)
        return [h for h in self.found if h.suits == most]

    @cached_property
    def _highest(self) -> Hit:
        return max(self._fitting, key=lambda h: h.rank)

    @cached_property
    def _below(self) -> dict[int, Hit]:
        """The best one below each clause."""
        found: dict[int, Hit] = {}
        for hit in self._fitting:
            for above in hit.above:
                if above not in found or hit.rank > found[above].rank:
                    found[above] = hit
        return found
