"""Covers are told by what a sentence speaks of, whatever it calls them: ways of granting and excluding 24 covers, in our own words."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

import wordcheck
from tests.anatomy.trees import only
from wordcheck.api import TAXONOMY_PACKS, load_packs
from wordcheck.model.covers import CoverMap
from wordcheck.rulelang import RuleSet


@cache
def taxonomy() -> RuleSet:
    """The packs that describe covers, read once for all sentences."""
    return load_packs(TAXONOMY_PACKS)


def covers(text: str) -> CoverMap:
    """The covers of one wording."""
    return wordcheck.covers(only(text), taxonomy())[0]


def phrases(name: str) -> list[list[str]]:
    """Key, language and words of each grant or exclusion in a file."""
    return [line.split("\t") for line in (Path(__file__).parent / name).read_text("utf-8").splitlines()]


LEAST = 0.94
"""Share that has to be told."""
MOST_OTHERS = 15
"""Covers that are told besides, in 120 grants: defence costs of a liability cover are one, and right."""


def granted(language: str, words: str) -> set[str]:
    """The covers that a wording with this grant alone is not silent on."""
    if language == "en":
        lead = "" if words.startswith(("The Insurer", "Cover ")) else "The Insurer will pay: "
        text = f"CYBER POLICY\n1. INSURING AGREEMENTS\n1.1 {lead}{words}\n2. EXCLUSIONS\n2.1 War."
    else:
        tail = "" if "保险人" in words.replace("被保险人", "") else "，保险人按照本合同约定负责赔偿。"
        grant = f"第一条 {words.rstrip('。') if tail else words}{tail}"
        text = f"网络安全保险条款\n保险责任\n{grant}\n责任免除\n第二条 战争造成的损失，保险人不负责赔偿。"
    return {s.key for s in covers(text).statuses if s.state.value != "silent"}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_grants_are_told_whatever_they_are_called(language: str) -> None:
    asked = [(key, words) for key, tongue, words in phrases("cover_phrases.tsv") if tongue == language]
    told = [(key, words, granted(language, words)) for key, words in asked]
    missed = [(key, words) for key, words, found in told if key not in found]
    assert len(missed) <= (1 - LEAST) * len(asked), missed
    others = [(key, found - {key}, words) for key, words, found in told if found - {key}]
    assert sum(len(found) for _, found, _ in others) <= MOST_OTHERS, others


def excluded(language: str, words: str) -> set[str]:
    """The covers that a wording with this exclusion takes away."""
    text = (
        f"CYBER POLICY\n1. INSURING AGREEMENTS\n1.1 We pay for bread.\n2. EXCLUSIONS\nWe will not pay for:\n2.1 {words}\n2.2 war."
        if language == "en"
        else f"网络安全保险条款\n保险责任\n第一条 面包损失，保险人负责赔偿。\n责任免除\n第二条 下列损失，保险人不负责赔偿：\n（一）{words}\n（二）战争。"
    )
    return {s.key for s in covers(text).statuses if s.state.value == "excluded"}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_exclusions_are_told_whatever_they_are_called(language: str) -> None:
    asked = [(key, words) for key, tongue, words in phrases("cover_exclusions.tsv") if tongue == language]
    missed = [(key, words) for key, words in asked if key not in excluded(language, words)]
    assert len(missed) <= 0.1 * len(asked), missed
    assert excluded(language, "war;" if language == "en" else "战争；") == set()


def test_what_a_definition_leaves_out_is_left_out_of_the_covers_that_its_term_grants() -> None:
    text = (
        "Meridian Cyber Policy\n"
        "1. What we pay\n"
        "1.1 Press. We will pay Image Costs after a data breach.\n"
        "1.2 Claims. We will pay Defence Costs and damages for claims against you after a data breach.\n"
        "2. Definitions\n"
        '2.1 "Image Costs" means the fees of a public relations consultant who limits harm to your reputation.\n'
        '2.2 "Defence Costs" means the fees of lawyers who defend a claim. Defence Costs do not include {left_out}.\n'
    )

    def state(left_out: str) -> str:
        said = text.format(left_out=left_out)
        return next(s.state.value for s in covers(said).statuses if s.key == "C04")

    assert state("public relations costs to limit harm to your reputation") == "granted"
    assert state("your own wages") == "granted"


def test_a_fee_that_is_cancelled_is_no_cancellation_of_the_policy() -> None:
    text = "Conditions\n1. We pay for utility fraud.\n2. {words}\n"

    def status(words: str) -> str:
        (wording,) = wordcheck.parse(wordcheck.read(text.format(words=words).encode()))
        return next(p.status for p in wordcheck.provisions(wording)[0] if p.key == "P27")

    assert status("Utility fraud costs do not include fees that were waived or cancelled.") == "absent"
    assert status("Where this policy is cancelled, part of the premium comes back.") == "present"
