"""Sentences that speak of the things of a provision in another function, and the provision itself, in our own words.

`near_provisions.tsv`: code, what the verdict has to be, line of business, a sentence. Most of them deny, tell what the insurer does,
name papers or notices of something else, or only explain a word: none of that is the provision, and a reader who is told that it is
there would not look for it again.
"""

from __future__ import annotations

import pytest

from tests.packs.test_cover_phrases import phrases
from tests.packs.test_plain_words import met
from wordcheck.api import load_packs
from wordcheck.rulelang import RuleSet

SAID = phrases("near_provisions.tsv")
MOST_MISTAKEN = 6
"""Of 217 sentences those that still count as the provision."""
MOST_MISSED = 6
"""Of 141 provisions those that are not seen."""
BEFORE = {
    "property": "Conditions\n1. We pay for damage caused by hail.\n2. ",
    "liability": "Conditions\n1. We cover claims first made against you in the policy period.\n2. ",
}
BEFORE_ZH = "条款\n第一条 保险人对冰雹造成的损失负责赔偿。\n第二条 "


@pytest.fixture(scope="module")
def packs() -> RuleSet:
    return load_packs()


def test_what_only_speaks_of_its_things_is_no_provision(packs: RuleSet) -> None:
    mistaken, missed = [], []
    for code, expected, line, words in SAID:
        before = BEFORE_ZH if code.startswith("CN") else BEFORE[line]
        is_met = met(packs, code, before + words, {"line": line})
        if is_met and expected == "unmet":
            mistaken.append((code, words))
        if not is_met and expected == "met":
            missed.append((code, words))
    assert len(mistaken) <= MOST_MISTAKEN, mistaken
    assert len(missed) <= MOST_MISSED, missed
