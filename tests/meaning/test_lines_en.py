"""Lines that grant, looked up by what an exclusion names: the very ones that are found by asking each."""

from __future__ import annotations

import pytest

from tests.meaning.support import market
from wordcheck.meaning.market.lines_en import LinesEn

_GRANTS = (
    "damage to hives by storm or flood",
    "burglary of the honey house",
    "theft of honey",
    "breakage of jars of glass",
    "damage by a hurricane",
    "a van that overturns or a collision of vans",
    "wages of the beekeeper",
)


@pytest.mark.parametrize(
    ("excluded", "taken"),
    [
        ("hurricanes", {0, 4}),
        ("theft", {1, 2}),
        ("theft of jars", set()),
        ("smashed glass", {3}),
        ("crashes", {5}),
        ("theft by your family", set()),
        ("wages", set()),
    ],
)
def test_the_lines_that_an_exclusion_takes(excluded: str, taken: set[int]) -> None:
    known = market().events.english
    lines = [(n, line) for n, words in enumerate(_GRANTS) for line in known.granted([words])]
    took = known.taken(excluded)
    assert LinesEn(known, lines).taken(took) == taken == {n for n, line in lines if known.takes(took, (line,))}


def test_lines_of_the_same_words_are_told_for_each_cover() -> None:
    known = market().events.english
    lines = [(cover, line) for cover in (3, 8) for line in known.granted(["theft of honey"])]
    assert LinesEn(known, lines).taken(known.taken("theft")) == {3, 8}
