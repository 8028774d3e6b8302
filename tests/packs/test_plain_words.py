"""Provisions and covers as plain wordings speak of them, in our own words: told by who does what, and not mistaken for something else."""

from __future__ import annotations

import pytest

from tests.packs.test_cover_phrases import excluded, granted, phrases
from wordcheck.api import check, load_packs
from wordcheck.rulelang import RuleSet

SAID = phrases("plain_provisions.tsv")
"""Code, what stands before, line, jurisdiction, a way of saying it, and a sentence that sounds alike and says something else."""
LEAST = 0.93
"""Share that has to be told."""
MOST_MISTAKEN = 1
"""Sentences that may be mistaken in all: of one the heading alone counts as the provision."""
MOST_OTHERS = 10
"""Covers that are told besides, in 144 grants."""


@pytest.fixture(scope="module")
def packs() -> RuleSet:
    return load_packs()


def met(packs: RuleSet, code: str, words: str, filing: dict[str, str]) -> bool:
    """Whether a wording of these words alone has what a requirement asks for."""
    found = check(words.encode(), packs, name="wording.md", profile="none", filing=filing).verdicts
    return [v.outcome for v in found if v.rule.code == code] == ["met"]


@pytest.mark.parametrize("chinese", [False, True])
def test_plain_ways_of_saying_a_provision_count_and_what_sounds_alike_does_not(packs: RuleSet, chinese: bool) -> None:
    asked, missed, mistaken = 0, [], []
    for code, above, line, place, way, other in SAID:
        if code.startswith("CN") is not chinese:
            continue
        before = above.replace("\\n", "\n")
        filing = {"line": line, "jurisdiction": place} if place else {"line": line}
        asked += 1
        if not met(packs, code, before + way, filing):
            missed.append((code, way))
        if met(packs, code, before + other, filing):
            mistaken.append((code, other))
    assert len(missed) <= (1 - LEAST) * asked, missed
    assert len(mistaken) <= MOST_MISTAKEN, mistaken


@pytest.mark.parametrize("language", ["en", "zh"])
def test_grants_under_names_that_nobody_uses_are_told(language: str) -> None:
    told = [
        (key, words, granted(language, words))
        for key, tongue, words in phrases("plain_covers.tsv")
        if tongue == language
    ]
    missed = [(key, words) for key, words, found in told if key not in found]
    assert len(missed) <= (1 - LEAST) * len(told), missed
    assert sum(len(found - {key}) for key, _, found in told) <= MOST_OTHERS


@pytest.mark.parametrize("language", ["en", "zh"])
def test_exclusions_under_names_that_nobody_uses_are_told(language: str) -> None:
    asked = [(key, words) for key, tongue, words in phrases("plain_cover_exclusions.tsv") if tongue == language]
    missed = [(key, words) for key, words in asked if key not in excluded(language, words)]
    assert len(missed) <= (1 - LEAST) * len(asked), missed


def test_words_of_daily_life_are_no_cover() -> None:
    for language, words in (
        ("en", "We pay for the lunch that customers order from the kitchen."),
        ("en", "The Insurer will answer customers who write to the office about lost umbrellas."),
        ("zh", "顾客把雨伞弄丢了，我们替顾客买一把新的。"),
        ("zh", "员工加班到很晚，打车回家的钱由公司报销。"),
    ):
        assert granted(language, words) == set(), words


def test_customary_words_come_first(packs: RuleSet) -> None:
    """Where a provision stands in customary words, plain words elsewhere are no evidence of it."""
    words = "Conditions\n1. You must notify us of any claim as soon as practicable.\n2. Something's gone wrong? Ping us at once."
    (verdict,) = (
        v
        for v in check(words.encode(), packs, name="wording.md", profile="none", filing={"line": "cyber"}).verdicts
        if v.rule.code == "EN-PV-19"
    )
    assert verdict.outcome == "met"
    assert not any("Ping" in e.quote for e in verdict.evidence)
