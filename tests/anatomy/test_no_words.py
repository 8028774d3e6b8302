"""A line without words is read past, wherever it stands."""

from __future__ import annotations

from wordcheck.anatomy.outline.titles import heads


def test_no_words_are_no_heading() -> None:
    assert not heads("")
    assert heads("Conditions")
