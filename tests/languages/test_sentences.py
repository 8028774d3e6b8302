"""Sentences: full stops that end none, quotes and brackets that close after them, and the statutory way of counting."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, strategies as st

from wordcheck.languages.sentences import sentences
from wordcheck.model.said import Tongue
from wordcheck.model.span import Span


def cut(text: str, tongue: Tongue = "en", *, statutory: bool = False) -> list[str]:
    return [s.of(text) for s in sentences(text, Span(0, len(text)), tongue, statutory=statutory)]


@pytest.mark.parametrize(
    "text",
    [
        "See No. 5 of the Schedule, Art. 12 and Sec. IV of it.",
        "Acme Insurance Co. Ltd. pays U.S. dollars, e.g. 5.5 per cent.",
        "Losses at 4.00 p.m. on that day, i.e. before midnight, are insured.",
        "Smith v. Jones applies here.",
        "1. The Insurer pays.",
        "a. War, riot etc. and strike.",
        "We pay 1.5 million.",
        "J. Smith decides.",
    ],
)
def test_full_stops_that_end_no_sentence(text: str) -> None:
    assert cut(text) == [text]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The answer is no. The Insurer pays.", ["The answer is no.", "The Insurer pays."]),
        ("This is insured under Section 5. We pay.", ["This is insured under Section 5.", "We pay."]),
        ("It applies to Coverage A. The limit is one.", ["It applies to Coverage A.", "The limit is one."]),
        ("The Insurer is Acme Ltd. It pays.", ["The Insurer is Acme Ltd.", "It pays."]),
        ('He said "we pay." Nothing else.', ['He said "we pay."', "Nothing else."]),
        ("Is it insured? Yes.", ["Is it insured?", "Yes."]),
        ("(Not insured.) Next.", ["(Not insured.)", "Next."]),
    ],
)
def test_where_english_sentences_end(text: str, parts: list[str]) -> None:
    assert cut(text) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("保险人负责赔偿；但下列除外。投保人应当告知！", ["保险人负责赔偿；但下列除外。", "投保人应当告知！"]),
        ("他说：“不赔。”于是作罢。", ["他说：“不赔。”", "于是作罢。"]),
        ("费率为1.5%，见第3.2条。", ["费率为1.5%，见第3.2条。"]),
        ("保险人负责赔偿.下列除外.", ["保险人负责赔偿.", "下列除外."]),
        ("第一行\n第二行", ["第一行", "第二行"]),
    ],
)
def test_where_chinese_sentences_end(text: str, parts: list[str]) -> None:
    assert cut(text, "zh") == parts


def test_semicolons_and_colons_end_sentences_where_a_statute_counts_so() -> None:
    assert len(cut("We pay: loss; costs; and fees.", statutory=True)) == 4
    assert len(cut("下列除外：战争；罚款。", "zh", statutory=True)) == 3


@given(st.text(alphabet=st.sampled_from("AaBb .。；;!？\n”)No12战"), max_size=80), st.sampled_from(["zh", "en"]))
def test_sentences_cover_every_character_that_is_no_blank(text: str, tongue: Tongue) -> None:
    found = sentences(text, Span(0, len(text)), tongue)
    assert "".join("".join(s.of(text).split()) for s in found) == "".join(text.split())
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
