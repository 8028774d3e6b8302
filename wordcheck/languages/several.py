"""Several expressions asked of one short text: a pass over it tells which of them can match, and only those are tried.

    Governing law           dispute
    What is not covered     exclusion, coverage          of the sixteen kinds that a heading may name

Each match of most expressions holds one of a few strings, and often one of others too (`required_strings`): `not` or `no`,
and `pay` or `cover`. All strings of all expressions stand in one automaton.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from operator import methodcaller
from typing import Any, Generic, TypeVar

from wordcheck.languages.lazily import strings_required
from wordcheck.languages.required_strings import MOST_SETS

T = TypeVar("T")
_start = methodcaller("start")
_CASELESS = str.maketrans("ıİſ", "iis")
"""Characters that Python takes for an ASCII letter where case is ignored, and does not lower to one."""


class Several(Generic[T]):
    """Expressions made by `lazily`, each with what it shows; nothing is worked out before the first text comes."""

    def __init__(self, pairs: Iterable[tuple[T, re.Pattern[str]]]) -> None:
        self._pairs = tuple(pairs)
        self._always = 0
        """The bits of sets of strings that say nothing: for each expression that has fewer sets than others."""
        self._automaton: Any = None

    def __getstate__(self) -> dict[str, object]:
        # An automaton is good for one kind of machine alone, and made of known strings in a blink.
        return vars(self) | {"_automaton": None}

    def likely(self, text: str) -> list[tuple[T, re.Pattern[str]]]:
        """Those that may match somewhere in a text, in their order."""
        if not text.isascii() and ("ſ" in text or "ı" in text or "İ" in text):
            text = text.translate(_CASELESS)
        return self.likely_in(text.lower())

    def likely_in(self, small: str) -> list[tuple[T, re.Pattern[str]]]:
        """Those that may match somewhere in a text of small letters, in their order."""
        automaton = self._automaton
        if automaton is None:
            automaton = self._made()
        held = self._always
        for _, owners in automaton.iter(f" {' '.join(small.split())} "):
            held |= owners
        count = len(self._pairs)
        bits = held & (held >> count) & (held >> 2 * count) & ((1 << count) - 1)
        found = []
        while bits:
            lowest = bits & -bits
            found.append(self._pairs[lowest.bit_length() - 1])
            bits ^= lowest
        return found

    def matches(self, small: str) -> Iterator[re.Match[str]]:
        """The matches in a text of small letters that one expression with all of these as its alternatives would find.

        Each by itself skips to what it can begin with, so that together they take half the time of that one.
        """
        waiting = [m for _, pattern in self.likely_in(small) if (m := pattern.search(small))]
        while waiting:
            first = min(waiting, key=_start)
            yield first
            after = max(first.end(), first.start() + 1)
            waiting = [n for m in waiting if (n := m if m.start() >= after else m.re.search(small, after))]

    def first(self, text: str) -> re.Match[str] | None:
        """The match in a text that a search for one expression with all of these as its alternatives would find."""
        found = [m for _, pattern in self.likely(text) if (m := pattern.search(text))]
        return min(found, key=_start) if found else None

    def _made(self) -> Any:
        """The automaton: its strings lead to bits, one for each set of each expression, the first sets of all before the second ones."""
        import ahocorasick

        owners = {"\0": 0}  # an automaton must hold something
        count = len(self._pairs)
        for n, (_, pattern) in enumerate(self._pairs):
            sets = strings_required(pattern, spaced=True)
            for place in range(MOST_SETS):
                bit = 1 << (n + place * count)
                if place >= len(sets):
                    self._always |= bit
                    continue
                for string in sets[place]:
                    owners[string] = owners.get(string, 0) | bit
        automaton = ahocorasick.Automaton()
        for string, bits in owners.items():
            automaton.add_word(string, bits)
        automaton.make_automaton()
        self._automaton = automaton
        return automaton
