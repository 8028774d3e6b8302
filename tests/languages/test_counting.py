"""Strings counted all at once are counted as each alone."""

from __future__ import annotations

from hypothesis import given, strategies as st

from wordcheck.languages.counting import counts

_WORDS = st.text("甲乙丙a", max_size=4)


@given(st.text("甲乙丙a", max_size=60), st.sets(_WORDS, max_size=6))
def test_each_string_is_counted_as_if_it_were_sought_alone(text: str, strings: set[str]) -> None:
    found = counts(text, strings)
    for string in strings - {""}:
        assert found[string] == text.count(string)
