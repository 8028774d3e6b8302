"""Several expressions asked of one short text: a pass over it tells which of them can match, and only those are tried.

    Governing law           dispute
    What is not covered     exclusion, coverage          of the sixteen kinds that a heading may name

Each match of most expressions holds one of a few strings (`required_strings`); all strings of all expressions stand in
one automaton.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from operator import methodcaller
from typing import Any, Generic, TypeVar

from wordcheck.languages.lazily import strings_required

T = TypeVar("T")
_start = methodcaller("start")
_CASELESS = str.maketrans("ıİſ", "iis")
"""Characters that Python takes for an ASCII letter where case is ignored, and does not lower to one."""


class Several(Generic[T]):
    """Expressions made by `lazily`, each with what it shows; nothing is worked out before the first text comes."""

    def __init__(self, pairs: Iterable[tuple[T, re.Pattern[str]]]) -> None:
        self._pairs = tuple(pairs)
        self._always = 0
        """As bits, the expressions that every text may match."""
        self._automaton: Any = None

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
        bits = self._always
        for _, owners in automaton.iter(small):
            bits |= owners
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

    def _made(self) -> Any:
        import ahocorasick

        owners = {"\0": 0}  # an automaton must hold something
        for n, (_, pattern) in enumerate(self._pairs):
            strings = strings_required(pattern)
            self._always |= 0 if strings else 1 << n
            for string in strings:
                owners[string] = owners.get(string, 0) | 1 << n
        automaton = ahocorasick.Automaton()
        for string, bits in owners.items():
            automaton.add_word(string, bits)
        automaton.make_automaton()
        self._automaton = automaton
        return automaton
