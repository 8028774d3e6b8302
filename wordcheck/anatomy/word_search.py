"""Quick search for places where a costly expression is worth trying."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from wordcheck.model.span import Span


def positions(lower: str, words: Iterable[str], span: Span) -> list[int]:
    """Where any of `words` (small letters) begins in `span` of a text in small letters, in reading order."""
    found: list[int] = []
    for word in words:
        at = lower.find(word, span.start, span.end)
        while at >= 0:
            found.append(at)
            at = lower.find(word, at + len(word), span.end)
    return sorted(found)


def matches(
    pattern: re.Pattern[str], text: str, words: Iterable[str], span: Span, lower: str = ""
) -> Iterator[re.Match[str]]:
    """The matches of a pattern in `span`, every one of which begins with one of `words`; `lower` if these are in small
    letters and the text is not."""
    free = span.start
    for at in positions(lower or text, words, span):
        match = pattern.match(text, at, span.end) if at >= free else None
        if match is not None:
            free = match.end()
            yield match


def lowered(text: str) -> str:
    """`text` in small letters, every character in its place (`İ` would become two)."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
