"""Figures in unusual writing."""

from __future__ import annotations

from decimal import Decimal

import pytest

from wordcheck.anatomy.figures.quantities import figures
from wordcheck.model.said import Tongue
from wordcheck.model.span import Span


@pytest.mark.parametrize(
    ("tongue", "words", "value", "unit"),
    [
        ("en", "a limit of S$1.2 mil in all", "1200000", "SGD"),
        ("en", "a limit of USD 3 mln in all", "3000000", "USD"),
        ("en", "an excess of CHF 12'500 each", "12500", "CHF"),
        ("en", "an excess of CHF 1’250’000.50 each", "1250000.50", "CHF"),
        ("en", "within two fortnights of the loss", "4", "week"),
        ("zh", "自签收之日起十五个自然日内", "15", "day"),
    ],
)
def test_figures_in_unusual_writing(tongue: Tongue, words: str, value: str, unit: str) -> None:
    found = list(figures(words, Span(0, len(words)), tongue))
    assert [(q.amount, q.unit) for q in found] == [(Decimal(value), unit)]


def test_three_quarters_of_a_sum_are_no_period() -> None:
    words = "we refund three-quarters of the premium"
    assert not list(figures(words, Span(0, len(words)), "en"))
