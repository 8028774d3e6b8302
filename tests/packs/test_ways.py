"""Other ways of saying what a rule looks for or asks for, in our own words: no example of the rule says it so.

`ways_en.tsv`, `ways_zh.tsv`: rule, what has to come of it (found; met or unmet for a requirement), jurisdiction, line of business
and buyer of the filing, what stands before the words, the words.
"""

from __future__ import annotations

from collections import defaultdict

import pytest

from tests.packs.test_cover_phrases import phrases
from wordcheck.api import check, load_packs
from wordcheck.rulelang import RuleSet

WAYS: dict[tuple[str, str], list[list[str]]] = defaultdict(list)
for rule, outcome, *way in phrases("ways_zh.tsv") + phrases("ways_en.tsv"):
    WAYS[rule, outcome].append(way)


@pytest.fixture(scope="module")
def packs() -> dict[bool, RuleSet]:
    """The rules without and with those in preview: what one of these looks for is said in more than one way as well."""
    return {preview: load_packs(preview=preview) for preview in (False, True)}


@pytest.mark.parametrize(("rule", "outcome"), WAYS)
def test_another_way_of_saying_it_comes_to_the_same(packs: dict[bool, RuleSet], rule: str, outcome: str) -> None:
    for *filing, before, words in WAYS[rule, outcome]:
        told = {key: value for key, value in zip(("jurisdiction", "line", "buyer"), filing, strict=True) if value}
        wording = (before + words).replace("\\n", "\n").encode()
        report = check(wording, packs[outcome == "found"], name="wording.md", profile="none", filing=told)
        verdicts = {v.rule.code: v.outcome for v in report.verdicts} | {f.rule.code: "found" for f in report.findings}
        assert verdicts.get(rule) == outcome, words
