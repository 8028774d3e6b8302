"""Readability of Chinese: length of sentences, clauses in a sentence, chains of 的. No norm is accepted for any of them."""

from __future__ import annotations

from wordcheck.languages.lazily import lazily
from wordcheck.languages.sentences import sentences
from wordcheck.model.span import Span

_CHARACTER = lazily(r"[\u3400-\u9fff\uf900-\ufaff]|[A-Za-z0-9]+")
_PARTS = lazily(r"[，；：,;]")
# 的 within few characters of one another, without a pause between.
_CHAIN = lazily(r"[^的，。；：、！？\n]{1,8}的(?:[^的，。；：、！？\n]{1,8}的)*")


def chars_per_sentence(text: str) -> float | None:
    """Mean number of characters in a sentence (a Latin word or number counts as one); None where there is none."""
    counts = [n for s in sentences(text, Span(0, len(text)), "zh") if (n := _characters(text, s))]
    return sum(counts) / len(counts) if counts else None


def longest_sentence(text: str) -> tuple[Span, int] | None:
    """The longest sentence and its number of characters; None where there is none."""
    counted = [(s, n) for s in sentences(text, Span(0, len(text)), "zh") if (n := _characters(text, s))]
    return max(counted, key=lambda one: (one[1], -one[0].start), default=None)


def clauses_per_sentence(text: str) -> float | None:
    """Mean number of parts between commas, semicolons and colons; None where there is no sentence."""
    parts = [
        1 + sum(1 for _ in _PARTS.finditer(text, s.start, s.end - 1))
        for s in sentences(text, Span(0, len(text)), "zh")
        if _characters(text, s)
    ]
    return sum(parts) / len(parts) if parts else None


def longest_chain(text: str) -> int:
    """The number of 的 in the longest chain of attributes (`保险人的分公司的负责人的同意` has three)."""
    return max((m.group().count("的") for m in _CHAIN.finditer(text)), default=0)


def _characters(text: str, span: Span) -> int:
    return sum(1 for _ in _CHARACTER.finditer(text, span.start, span.end))
