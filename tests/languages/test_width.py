"""Lines broken for a terminal: nothing is lost, Chinese is broken anywhere but before a closing mark, words stay whole."""

from __future__ import annotations

from hypothesis import given, strategies as st

from wordcheck.languages.width import cell_width, folded


def test_a_long_line_goes_on_under_its_beginning() -> None:
    assert folded("   依据  甲乙丙丁戊己，庚辛", 16) == "   依据  甲乙丙\n   丁戊己，庚辛"
    assert folded("  one two three four", 12) == "  one two\n  three four"


def test_a_closing_mark_stays_with_its_character_and_colours_take_no_room() -> None:
    assert folded("甲乙丙丁。", 8) == "甲乙丙\n丁。"
    assert folded("\x1b[1m甲乙\x1b[0m丙丁", 8) == "\x1b[1m甲乙\x1b[0m丙丁"


@given(st.text(alphabet="甲乙，。（）“”ab \x1b[0m—", max_size=60), st.integers(10, 40))
def test_nothing_but_blanks_changes(text: str, width: int) -> None:
    assert folded(text, width).replace("\n", "").replace(" ", "") == text.replace(" ", "")


@given(st.text(alphabet="甲乙丙，ab ", max_size=80))
def test_no_line_of_short_words_is_wider_than_asked(text: str) -> None:
    words = " ".join(w[:8] for w in text.split())
    assert all(cell_width(line) <= 24 for line in folded(words, 24).split("\n"))
