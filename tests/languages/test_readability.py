"""Readability figures against values counted by hand."""

from __future__ import annotations

import pytest

from wordcheck.languages.readability_en import flesch_score, syllables, words_per_sentence
from wordcheck.languages.readability_zh import chars_per_sentence


@pytest.mark.parametrize(
    ("word", "count"),
    [("policy", 3), ("insured", 2), ("the", 1), ("liability", 5), ("covered", 2), ("premium", 3), ("loss", 1), ("notice", 2)],
)  # fmt: skip
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


def test_flesch_of_a_sentence_counted_by_hand() -> None:
    score = flesch_score("The cat sat on the mat.")
    assert score is not None
    assert round(score, 2) == round(206.835 - 1.015 * 6 - 84.6 * 6 / 6, 2)


def test_semicolons_make_a_wording_easier_where_the_statute_says_so() -> None:
    text = "We pay for loss of data; loss of money; and loss of time."
    plain, statutory = flesch_score(text), flesch_score(text, statutory=True)
    assert plain is not None
    assert statutory is not None
    assert statutory > plain


def test_abbreviations_do_not_shorten_sentences() -> None:
    assert words_per_sentence("Acme Co. Ltd. pays the loss under No. 5 of the Schedule.") == 12


def test_few_words_have_no_score() -> None:
    assert flesch_score("War.") is None
    assert chars_per_sentence("。。") is None


def test_chinese_sentences() -> None:
    assert chars_per_sentence("保险人负责赔偿，但下列除外。战争。") == (12 + 2) / 2
