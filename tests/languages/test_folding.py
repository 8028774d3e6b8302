"""Folding: what is found in folded text is found again in the original."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from wordcheck.languages.folding import fold, fold_phrase

TEXT = st.text(alphabet=st.sampled_from('第五条 保险　责任（）()“”"a B-–\u00a0\u00ad\u200b\n.，,⼈１1'), max_size=80)


@given(TEXT)
def test_every_folded_character_leads_back_to_one_that_folds_to_it(text: str) -> None:
    folded = fold(text)
    for i, char in enumerate(folded.text):
        assert fold(text[folded.source(i)]).text in (char, "")


@given(TEXT, st.integers(0, 79), st.integers(1, 20))
def test_a_source_span_folds_to_the_words_found(text: str, start: int, length: int) -> None:
    folded = fold(text)
    start = min(start, len(folded.text))
    end = min(start + length, len(folded.text))
    span = folded.source_span(start, end)
    assert fold(span.of(text)).text == folded.text[start:end]


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("第 五 条", "第五条"),
        ("责任\n免除", "责任 免除"),
        ("（一）战争", "(一)战争"),
        ("“Insured” means", '"Insured" means'),
        ("busi\u00adness", "business"),
        ("business interruption", "business interruption"),
        ("⼈身保险", "人身保险"),
    ],
)
def test_what_readers_take_for_the_same_is_made_the_same(written: str, wanted: str) -> None:
    assert fold_phrase(written) == wanted
