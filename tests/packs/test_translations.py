"""What a wording grants and provides for does not depend on its language: both versions of our translations get the same answers."""

from __future__ import annotations

from pathlib import Path

import pytest

import wordcheck
from benchmarks.translations import FOLDER, lines_of, versions
from wordcheck.model.wording import Wording

PAIRS = {path.stem: path for path in sorted(FOLDER.glob("*.txt"))}
MAINLAND = {"P11", "P12", "P13", "P18"}
"""Provisions of the Insurance Law of the PRC, which the checklist knows by Chinese words alone."""
WIDER = {"P20", "P30"}
"""Steps to protect the property, and cover for what befalls somebody abroad, answer these in English alone."""
LINE = {"C09"}
"""基础设施故障 is said of all failures that nobody wills; its English words name power and networks."""


def both(path: Path) -> tuple[Wording, Wording]:
    zh, en = (wordcheck.parse(text.encode(), name="pair.txt")[0] for text in versions(lines_of(path)))
    return zh, en


@pytest.mark.parametrize("name", sorted(PAIRS))
def test_both_languages_have_the_same_provisions(name: str) -> None:
    zh, en = ({p.key: p.status for p in found} for found in wordcheck.provisions(both(PAIRS[name])))
    assert "present" in zh.values()
    assert {k: v for k, v in zh.items() if k not in MAINLAND | WIDER} == {
        k: v for k, v in en.items() if k not in MAINLAND | WIDER
    }


@pytest.mark.parametrize("name", ["cyber", "formal", "plain"])
def test_both_languages_grant_the_same_covers(name: str) -> None:
    zh, en = ({s.key: s.state.value for s in found.statuses} for found in wordcheck.covers(both(PAIRS[name])))
    assert "granted" in zh.values()
    assert {k: v for k, v in zh.items() if k not in LINE} == {k: v for k, v in en.items() if k not in LINE}
