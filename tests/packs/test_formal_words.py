"""Covers and provisions in whole clauses that hold none of the trade's names, in our own words: told by roles, and not mistaken for something else."""

from __future__ import annotations

import pytest

from tests.packs.test_cover_phrases import covers, excluded, phrases
from wordcheck import api

LEAST = 0.93
"""Share that has to be told."""
MOST_MISTAKEN = 1
"""Grants of something else that may be mistaken: a van that breaks down by a mistake in its servicing is one."""
MOST_OTHERS = 18
"""Covers that are told besides, in 48 grants: defence costs of a liability cover are most of them, and right."""


def granted(language: str, heading: str, words: str) -> set[str]:
    """The covers that a wording with this clause alone is not silent on."""
    text = (
        f"CYBER POLICY\n1. INSURING AGREEMENTS\n1.1 {heading}\n{words}\n2. EXCLUSIONS\n2.1 War."
        if language == "en"
        else f"网络安全保险条款\n保险责任\n第一条 {heading}\n{words}\n责任免除\n第二条 战争造成的损失，保险人不负责赔偿。"
    )
    return {s.key for s in covers(text).statuses if s.state.value != "silent"}


def present(language: str, heading: str, words: str) -> set[str]:
    """The provisions of a wording with this clause; a heading that says so makes it an exclusion."""
    if heading.startswith(("Exclusions", "责任免除")):
        tail = (
            f"2. Exclusions\n2.1 {words}.\n"
            if language == "en"
            else f"责任免除\n第二条 下列损失，保险人不负责赔偿：\n（一）{words}；\n（二）面包霉变。"
        )
    else:
        tail = (
            f"2. Conditions\n2.1 {heading}\n{words}\n" if language == "en" else f"其他事项\n第二条 {heading}\n{words}"
        )
    lead = (
        "CYBER POLICY\n1. Cover\n1.1 The Insurer shall indemnify the Insured for spoiled bread.\n"
        if language == "en"
        else "网络安全保险条款\n保险责任\n第一条 面包变质的损失，保险人负责赔偿。\n"
    )
    found = api.provisions(api.parse((lead + tail).encode(), name="wording.txt"))[0]
    return {p.key for p in found if p.status == "present"}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_covers_are_told_by_roles(language: str) -> None:
    asked = [(key, head, words) for key, tongue, head, words in phrases("formal_covers.tsv") if tongue == language]
    told = [(key, head, granted(language, head, words)) for key, head, words in asked]
    missed = [(key, head) for key, head, found in told if key not in found]
    assert len(missed) <= (1 - LEAST) * len(asked), missed
    assert sum(len(found - {key}) for key, _, found in told) <= MOST_OTHERS


@pytest.mark.parametrize("language", ["en", "zh"])
def test_exclusions_of_covers_are_told_by_roles(language: str) -> None:
    asked = [(key, words) for key, tongue, words in phrases("formal_exclusions.tsv") if tongue == language]
    missed = [(key, words) for key, words in asked if key not in excluded(language, words)]
    assert len(missed) <= (1 - LEAST) * len(asked), missed


def test_grants_of_something_else_are_no_cover() -> None:
    mistaken = []
    for key, language, words in phrases("formal_others.tsv"):
        found = granted(language, "Further Benefit" if language == "en" else "附加补偿", words)
        if found:
            mistaken.append((key, words, found))
    assert len(mistaken) <= MOST_MISTAKEN, mistaken


@pytest.mark.parametrize("language", ["en", "zh"])
def test_provisions_are_told_by_roles_and_neighbours_are_not(language: str) -> None:
    asked = [row for row in phrases("formal_provisions.tsv") if row[1] == language]
    missed, mistaken = [], []
    for key, _, head, words, other in asked:
        neutral = (
            head if head.startswith(("Exclusions", "责任免除")) else "Further Matters" if language == "en" else "其他"
        )
        if key not in present(language, head, words):
            missed.append((key, words))
        if key in present(language, neutral, other):
            mistaken.append((key, other))
    assert len(missed) <= (1 - LEAST) * len(asked), missed
    assert not mistaken
