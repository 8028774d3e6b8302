"""Gaps whose length is not counted: what is found must be what the counted expression finds, in any text."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from wordcheck.engine.matching.expressions import Encoded
from wordcheck.languages.uncounted import uncounted
from wordcheck.rulelang.syntax import tree as t


@pytest.mark.parametrize(
    ("expression", "loose"),
    [
        (r"(?:索赔|理赔)[^。\n]{0,80}(?:提供|提交)", (r"(?:索赔|理赔)[^。\n]*(?:提供|提交)", 84)),
        (r"\bno\b[^.;\n]{2,60}?\bcover", (r"\bno\b[^.;\n]{2,}?\bcover", 67)),
        (r"a[^.\n]{0,40}b\w{1,20}c", (r"a[^.\n]*b\w+c", 23)),  # the shorter gap decides
        (r"no[^.\n]{0,4}cover", None),  # so few are counted at no cost
        (r"no[^.]{0,80}cover", None),  # it may go on through the whole text
        (r"(?:no ){0,80}cover", None),
        (r"[.{0,90}]x", None),  # members of a class
    ],
)
def test_what_is_left_without_counts(expression: str, loose: tuple[str, int] | None) -> None:
    assert uncounted(expression) == loose


@pytest.mark.parametrize(
    "expression", [r"a[^.\n]{0,12}b", r"a[^.\n]{0,12}?b|c[^.\n]{2,14}险", r"(?:a|ab)[^c\n]{1,12}(?:c|险[^.\n]{0,15}b)"]
)
@given(text=st.text("aabbc险. \n", max_size=60))
def test_the_same_is_found(expression: str, text: str) -> None:
    loose = uncounted(expression)
    assert loose is not None
    phrase, encoded = t.Phrase(expression, "regex"), Encoded(text, 5)
    assert encoded.matches(phrase, None, loose=loose) == encoded.matches(phrase, None)
    lines = range(text.count("\n") + 1)
    assert encoded.matches(phrase, lines, each_in_one=True, loose=loose) == encoded.matches(
        phrase, lines, each_in_one=True
    )
