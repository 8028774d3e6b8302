"""One expression for many names finds what the names one by one, the longest first, would find."""

from __future__ import annotations

import re

from hypothesis import given, strategies as st

from wordcheck.languages.one_of import one_of

NAMES = st.lists(st.text("ab c", min_size=1, max_size=6).map(" ".join).map(str.strip).filter(bool), min_size=1)


@given(NAMES, st.text("ab c", max_size=60))
def test_the_longest_name_wins_as_among_alternatives(names: list[str], text: str) -> None:
    longest_first = sorted(set(names), key=lambda n: (-len(n), n))
    plain = re.compile("|".join(r"\s+".join(map(re.escape, n.split(" "))) for n in longest_first))
    found = [m.span() for m in re.finditer(one_of(names), text)]
    assert found == [m.span() for m in plain.finditer(text)]


def test_a_name_is_no_expression_and_stands_across_line_ends() -> None:
    expression = re.compile(one_of(["a.b", "data breach", "data breach costs"]))
    assert expression.fullmatch("data\n  breach costs")
    assert expression.fullmatch("a.b")
    assert not expression.fullmatch("axb")
