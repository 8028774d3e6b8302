"""The automaton that is kept between runs finds what a new one finds, for the whole plan and for every choice of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from wordcheck.api import check, check_all
from wordcheck.engine.matching import searchers

PACK = """pack demo.kept { title en "Kept" version 1.0 language zh }
source house { title zh "惯例" }
flag TS-AA-1 one-a { source house find "甲" as w message zh "有{w}" test { fires "«甲»" silent "无" } }
flag TS-AA-2 two-a { source house find "乙" as w message zh "有{w}" test { fires "«乙»" silent "无" } }
profile filed { applies when some "丙" }
"""
TEXT = "第一条 甲、乙均不负责赔偿。\n\n第二条 丙除外。\n".encode()


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cache folder of this test, and no automaton from another one."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    searchers._phrases.cache_clear()
    searchers._expressions.cache_clear()


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A pack of two rules and a profile that asks for a word."""
    place = tmp_path / "kept.wordrule"
    place.write_text(PACK, "utf-8")
    return place


def found(pack: Path, **settings: object) -> list[str]:
    searchers._phrases.cache_clear()
    searchers._expressions.cache_clear()
    run = check_all([(TEXT, "w.txt")], [pack], **settings)  # type: ignore[arg-type]
    return [f.rule.code for f in run.reports[0].findings]


def test_a_choice_of_rules_made_first_does_not_hide_the_others(pack: Path) -> None:
    assert found(pack, select=["TS-AA-1"], profile="none") == ["TS-AA-1"]
    assert found(pack, profile="none") == ["TS-AA-1", "TS-AA-2"]
    assert found(pack, ignore=["TS-AA-1"], profile="none") == ["TS-AA-2"]


def test_the_kept_automaton_is_used_and_finds_the_same(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = found(pack)

    def never(*_: object) -> None:
        raise AssertionError("it was built again")

    monkeypatch.setattr(searchers, "_asked", never)
    monkeypatch.setattr(searchers, "_asked_in", never)
    assert found(pack) == first == ["TS-AA-1", "TS-AA-2"]


def test_the_words_of_a_profile_are_looked_for(pack: Path) -> None:
    assert check(TEXT, [pack], name="w.txt").profile == "filed"
    assert check("第一条 甲。".encode(), [pack], name="w.txt").profile == ""
