"""Readability of Chinese: length of sentences. No norm is accepted for it."""

from __future__ import annotations

from wordcheck.languages.lazily import lazily
from wordcheck.languages.sentences import sentences
from wordcheck.model.span import Span

_CHARACTER = lazily(r"[\u3400-\u9fff\uf900-\ufaff]|[A-Za-z0-9]+")


def chars_per_sentence(text: str) -> float | None:
    """Mean number of characters in a sentence (a Latin word or number counts as one); None where there is none."""
    counts = [n for s in sentences(text, Span(0, len(text)), "zh") if (n := _characters(text, s))]
    return sum(counts) / len(counts) if counts else None


def _characters(text: str, span: Span) -> int:
    return sum(1 for _ in _CHARACTER.finditer(text, span.start, span.end))
