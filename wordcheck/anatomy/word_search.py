"""Quick search for places where a costly expression is worth trying."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from wordcheck.model.span import Span

_FEW = 4
"""Words up to which a text is sooner searched for each than read once for all of them."""


def positions(lower: str, words: tuple[str, ...], span: Span) -> list[int]:
    """Where any of `words` (small letters) begins in `span` of a text in small letters, in reading order."""
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
