"""English exclusions that name, bare, the very thing that a cover pays."""

from __future__ import annotations

import pytest

from tests.meaning.test_covers import faults

POLICY = """1. COVER
1.1 Threats
We will pay the ransom that you hand over to a person who threatens to publish your files.
1.2 Profit
We will reimburse the net profit which you would have earned.
1.3 Income
We will pay your loss of takings during the indemnity period if your systems fail.
2. EXCLUSIONS
We will not pay for:
(a) war;
(b) {0};
(c) wear.
3. LAW
English law applies."""


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("any ransom", 1),
        ("ransoms of whatever nature", 1),
        ("loss of net profit", 1),
        ("any loss of takings", 1),
        ("any loss of takings after the first year", 0),
        ("a ransom paid without our consent", 0),
        ("gross profit", 0),
        ("loss", 0),
    ],
)
def test_the_bare_thing_takes_the_cover_whole(words: str, told: int) -> None:
    assert [kind for kind, _ in faults(POLICY.format(words))].count("swallowed-cover") == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("save for loss by frost", 1),
        ("nothing in this exclusion removes the cover for frost", 1),
        ("this limitation does not apply to frost", 1),
        ("nor shall this exclusion apply to frost", 1),
        ("apart from frost, damage by water that we do not know of and will not pay for", 0),
        ("saving plans", 0),
        ("excluded goods", 0),
    ],
)
def test_an_item_that_only_makes_an_exception(words: str, told: int) -> None:
    assert [kind for kind, _ in faults(POLICY.format(words))].count("orphan-write-back") == told
