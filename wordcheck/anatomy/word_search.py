"""Quick search for places where a costly expression is worth trying.

Steps that each look for words of their own (nouns of references, number words, clues of the buyer) have these read
together: `together` says so, and one pass over a document's text finds the places of all of them.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Any

from wordcheck.languages.lowering import LONG
from wordcheck.model.span import Span

_FEW = 8
"""Words up to which a text is sooner searched for each than read once for all of them."""
_SHORT = 2000
"""Characters below which a text is no document's, and read for the words asked for alone."""

_TOGETHER: dict[tuple[str, ...], int] = {}
"""The sets of words that are read together, with their numbers."""


def together(words: tuple[str, ...]) -> tuple[str, ...]:
    """The same words, to be found in one pass with all other sets so marked."""
    _TOGETHER.setdefault(words, len(_TOGETHER))
    return words


def holds_any(text: str, words: Iterable[str]) -> bool:
    """Whether a short text holds one of a few words: the cheapest question before an expression each match of which holds one."""
    return any(map(text.__contains__, words))


def positions(lower: str, words: tuple[str, ...], span: Span) -> Sequence[int]:
    """Where any of `words` (small letters) begins in `span` of a text in small letters, in reading order."""
    if _SHORT < len(lower) < LONG and words in _TOGETHER:
        found = _found_together(lower, len(_TOGETHER))[_TOGETHER[words]]
        return found[bisect_left(found, span.start) : bisect_left(found, span.end)]
    return _positions(lower, words, span)


@lru_cache(maxsize=1)
def _found_together(lower: str, sets: int) -> list[array[int]]:
    """For each set of words its places in a text in small letters, in reading order."""
    found = [array("i") for _ in range(sets)]
    for last, (before, owners) in _shared(sets).iter(lower):
        at = last - before
        for owner in owners:
            places = found[owner]
            if places and at < places[-1]:  # a longer word that ends behind a shorter one
                insort(places, at)
            else:
                places.append(at)
    return found


def forget_places() -> None:
    """Lets go of the places found last and of the text that they stand in."""
    _found_together.cache_clear()


@cache
def _shared(sets: int) -> Any:
    """The automaton of the first so many sets: for each word how far its beginning is before its end, and whose it is."""
    import ahocorasick

    owners: dict[str, list[int]] = {}
    for words, number in _TOGETHER.items():
        if number < sets:
            for word in dict.fromkeys(words):
                owners.setdefault(word, []).append(number)
    automaton = ahocorasick.Automaton()
    for word, numbers in owners.items():
        automaton.add_word(word, (len(word) - 1, tuple(numbers)))
    automaton.make_automaton()
    return automaton


def _positions(lower: str, words: tuple[str, ...], span: Span) -> list[int]:
    if len(words) > _FEW:
        # A slice, for the library copies all of a text that it is to read a part of.
        after = span.start + 1
        return sorted([after + last - size for last, size in _automaton(words).iter(span.of(lower))])
    found: list[int] = []
    for word in words:
        at = lower.find(word, span.start, span.end)
        while at >= 0:
            found.append(at)
            at = lower.find(word, at + len(word), span.end)
    return sorted(found)


@cache
def _automaton(words: tuple[str, ...]) -> Any:
    import ahocorasick

    automaton = ahocorasick.Automaton(ahocorasick.STORE_LENGTH)
    for word in words:
        automaton.add_word(word)
    automaton.make_automaton()
    return automaton


def matches(
    pattern: re.Pattern[str], text: str, words: tuple[str, ...], span: Span, lower: str = ""
) -> Iterator[re.Match[str]]:
    """The matches of a pattern in `span`, every one of which begins with one of `words`; `lower` if these are in small
    letters and the text is not."""
    free = span.start
    for at in positions(lower or text, words, span):
        match = pattern.match(text, at, span.end) if at >= free else None
        if match is not None:
            free = match.end()
            yield match
