"""The automaton of phrases: the order in which its ways are made changes nothing of what it finds."""

from __future__ import annotations

from hypothesis import given, strategies as st

from wordcheck.engine.matching.automaton import automaton_of


@given(st.sets(st.text("ab 保险", min_size=1, max_size=4), max_size=6), st.text("ab 保险\n", max_size=30))
def test_every_place_of_every_text_is_found(texts: set[str], words: str) -> None:
    named = sorted(texts)
    automaton = automaton_of({text: n for n, text in enumerate(named)})
    found = {(last, named[n]) for last, n in automaton.iter(words)}
    assert found == {(at + len(t) - 1, t) for t in texts for at in range(len(words)) if words.startswith(t, at)}
