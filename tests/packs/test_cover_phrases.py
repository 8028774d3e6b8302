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
