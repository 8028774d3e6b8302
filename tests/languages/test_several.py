"""Of several expressions those that may match: none that matches may be left out, whatever letters a text is written in."""

from __future__ import annotations

import re

from hypothesis import given, strategies as st

from wordcheck.languages.lazily import lazily
from wordcheck.languages.several import Several

_EXPRESSIONS = {
    "refusal": r"(?:not|never) (?:paid|insured)",
    "costs": r"\bcosts?\b",
    "share": r"免赔[额率]|自负",
    "figure": r"\d+",
    "lists": r"(?:skis )*lists?$",
}
_FORMS = Several((name, lazily(expression, re.IGNORECASE)) for name, expression in _EXPRESSIONS.items())


def test_only_what_can_match_is_told_in_order() -> None:
    assert [name for name, _ in _FORMS.likely("Costs that are NOT PAID")] == ["refusal", "costs", "figure"]
    assert [name for name, _ in _FORMS.likely("免赔率")] == ["share", "figure"]
    assert [name for name, _ in _FORMS.likely("")] == ["figure"]


def test_other_forms_of_a_letter_count_where_case_does_not() -> None:
    assert re.search(_EXPRESSIONS["lists"], "lİſt", re.IGNORECASE)  # as Python compares without case
    assert "lists" in [name for name, _ in _FORMS.likely("lİſt")]


@given(st.text("nNotTepaidİınsſured costK免赔额率自负1 ", max_size=24))
def test_what_matches_is_never_left_out(text: str) -> None:
    likely = {name for name, _ in _FORMS.likely(text)}
    assert {name for name, e in _EXPRESSIONS.items() if re.search(e, text, re.IGNORECASE)} <= likely


_SPACED = (
    r"\bno\s+cover",
    r"(?:not|never|no\s+longer)\s*paid",
    r"\snot?\s",
    r"paid[ \n]no",
    r"no\s+(?:longer\s+)?paid",
)


@given(
    st.lists(st.sampled_from(["no", "not", "never", "longer", "paid", "cover", " ", "\n", "\u3000", "\x85"])).map(
        "".join
    )
)
def test_any_blanks_may_part_words(text: str) -> None:
    likely = {name for name, _ in Several((e, lazily(e)) for e in _SPACED).likely(text)}
    assert {e for e in _SPACED if re.search(e, text)} <= likely


def test_words_that_stand_apart_are_not_taken_for_those_that_follow_each_other() -> None:
    parted = Several([("parted", lazily(r"\bno\s+cover"))])
    assert not parted.likely("no claim, whatever the cover")
    assert parted.likely("no\n cover")


@given(st.text("not paid cost s1", max_size=40))
def test_matches_are_those_of_one_expression_with_all_alternatives(text: str) -> None:
    forms = [r"(?:not|never) (?:paid|insured)", r"\bcosts?\b", r"not|paid", r"\d"]
    together = Several((None, lazily(form)) for form in forms)
    assert [m.span() for m in together.matches(text)] == [m.span() for m in re.finditer("|".join(forms), text)]
