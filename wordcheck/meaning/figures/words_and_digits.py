"""One figure written in words and in digits that differ.

    thirty (60) days            the figure holds both already (`words_agree`)
    三十日（60日）、三年（五年）   two figures, the second one in brackets right behind the first
    大写：壹佰万元整，小写：200万元   two figures, each announced by how it is written

Only figures of one kind and unit are held against one another, and only where one of the two at least is in words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.quoting import disagreeing
from wordcheck.model.figures import Disagreement
from wordcheck.model.quantities import Quantity, QuantityKind
from wordcheck.model.wording import Wording

_BRACKET = {
    "zh": lazily(r"[\s*_]*[（(]\s*(?:(?:即|大写|小写|合计)\s*[：:]?\s*)?"),
    "en": lazily(r"[\s*_]*[(\[]\s*(?:i\.?e\.?,?\s*|say,?\s*|being\s*)?", re.I),
}
"""Between a figure and the same one in brackets."""
_CLOSES = lazily(r"\s*(?:整|正|only)?\s*(?:[)）\]]|[.。;；]\s*(?:\n|\Z))", re.I)
"""The bracket's other half, or the end of a line that forgot it."""
_ANNOUNCED = lazily(
    r"[\s*_，,；;、（()）)]*(?:整|正|only)?[\s*_，,；;、（()）)]*(?:(?:大写|小写|in\s+(?:words|figures|numbers))\s*[)）]?\s*(?:人民币|金额|为)?[：:]?\s*(?:人民币)?)",
    re.I,
)
"""Words that say that the figure behind them is the one before them, written otherwise."""
_DIGITS = lazily(r"[0-9０-９]")
_KINDS = frozenset({QuantityKind.MONEY, QuantityKind.PERIOD, QuantityKind.PERCENT})


def words_and_digits(wording: Wording) -> Iterator[Disagreement]:
    """Figures whose words and digits differ, the one in words first."""
    found = wording.quantities
    for quantity in found:
        if not quantity.words_agree:
            yield _told(wording, quantity)
    for first, second in _pairs(found):
        if _twice(wording, first, second) and (first.low, first.high) != (second.low, second.high):
            yield _told(wording, first, second)


def _told(wording: Wording, odd: Quantity, *other: Quantity) -> Disagreement:
    return disagreeing(wording, "words-and-digits", odd.measures, odd, *other, sure=True)


def _pairs(found: Sequence[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """Neighbours of one kind and unit of which one is in words and the other in digits, or both in words: two in digits may be a choice."""
    for first, second in pairwise(found):
        alike = first.kind is second.kind and first.kind in _KINDS and first.unit == second.unit
        if alike and first.ends is None and second.ends is None:
            if not (_DIGITS.search(first.text) and _DIGITS.search(second.text)):
                yield first, second


def _twice(wording: Wording, first: Quantity, second: Quantity) -> bool:
    """Whether the words between two figures say that both are one."""
    between = wording.text[first.span.end : second.span.start]
    if _ANNOUNCED.fullmatch(between):
        return True
    closed = _CLOSES.match(wording.text, second.span.end)
    return bool(closed and _BRACKET[wording.language].fullmatch(between))
