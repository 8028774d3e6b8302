"""Whether the insurance pays before others or behind them."""

from __future__ import annotations

import pytest

from tests.meaning.support import wording
from wordcheck.meaning.accord.two_answers import TWO_ANSWERS

_TEXT = "1. CONDITIONS\n1.1 This policy is excess over any other insurance.\n1.2 {}\n"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("This insurance is primary.", True),
        ("This insurance is primary where a contract requires it.", False),
        ("Coverage A is primary, and this insurance is primary for breach costs.", False),
        ("The other insurance is primary.", False),
        ("This policy shall apply as excess insurance.", False),
    ],
)
def test_primary_and_excess(words: str, told: bool) -> None:
    assert bool(list(TWO_ANSWERS["two-priorities"](wording(_TEXT.format(words))))) is told
