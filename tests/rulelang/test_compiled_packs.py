"""Packs that come compiled with the package: used where they fit, passed over where they are stale or damaged, found wherever they lie."""

from __future__ import annotations

import ast
import shutil
from pathlib import Path

import pytest

from wordcheck import cache
from wordcheck.api import check
from wordcheck.engine import market
from wordcheck.engine.matching import searchers
from wordcheck.rulelang import load
from wordcheck.rulelang.packing import cache as compiled_plans, packs, rulesets

PACK = """pack demo.shipped { title en "Shipped" version 1.0 language zh }
source house { title zh "惯例" }
lexicon vague { zh: "适当", "合理" }
flag TS-SH-1 one-a { source house find vague as w message zh "“{w}”含糊" test { fires "«适当»措施。" silent "三日内。" } }
flag TS-SH-2 two-a { source house find /第[0-9]{1,3}号/ as w message zh "有{w}" test { fires "«第12号»" silent "无" } }
"""
TEXT = "第一条 应采取适当措施。\n\n第二条 见第12号文件。\n".encode()


@pytest.fixture
def installation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installation with one pack whose compiled form was made by a first run elsewhere; the user's cache is empty."""
    first = tmp_path / "built"
    _stand_in(monkeypatch, first, tmp_path / "first")
    (first / "rulesets" / "demo-shipped").mkdir(parents=True)
    (first / "rulesets" / "demo-shipped" / "pack.wordrule").write_text(PACK, "utf-8")
    (first / "rulesets" / "demo-shipped" / "pack.wordrule").chmod(0o644)
    assert _codes() == ["TS-SH-1", "TS-SH-2"]
    installed = tmp_path / "installed"
    shutil.copytree(first, installed)
    shutil.copytree(tmp_path / "first" / "wordcheck", installed / "compiled")
    _stand_in(monkeypatch, installed, tmp_path / "own")
    return installed


def _stand_in(monkeypatch: pytest.MonkeyPatch, place: Path, own: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(own))
    monkeypatch.setattr(cache, "COMPILED", place / "compiled")
    for module in (packs, compiled_plans):
        monkeypatch.setattr(module, "folder", lambda name: _real(name) if name == "grammars" else place / name)


_real = packs.folder


def _codes() -> list[str]:
    rulesets._at_hand.clear()
    searchers._phrases.cache_clear()
    searchers._expressions.cache_clear()
    market._gathered.cache_clear()
    return [f.rule.code for f in check(TEXT, name="w.txt", profile="none").findings]


def _never(*_: object) -> None:
    raise AssertionError("it was made again")


def test_nothing_is_compiled_where_it_came_compiled(installation: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rulesets, "compiled", _never)
    monkeypatch.setattr(searchers, "_asked", _never)
    monkeypatch.setattr(searchers, "_asked_in", _never)
    assert _codes() == ["TS-SH-1", "TS-SH-2"]
    rule = load().plan.rules[0]
    assert len(rule.body.examples) == 2
    assert rule.head.at.file == str(installation / "rulesets" / "demo-shipped" / "pack.wordrule")


@pytest.mark.usefixtures("installation")
def test_it_is_used_without_a_folder_to_write(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "/dev/null")
    monkeypatch.setattr(rulesets, "compiled", _never)
    assert _codes() == ["TS-SH-1", "TS-SH-2"]


def test_a_changed_pack_is_compiled_anew(installation: Path) -> None:
    pack = installation / "rulesets" / "demo-shipped" / "pack.wordrule"
    pack.write_text(PACK.replace('"适当", "合理"', '"合理", "妥善"').replace("«适当»", "«妥善»"), "utf-8")
    assert _codes() == ["TS-SH-2"]


@pytest.mark.parametrize(
    "part", ["plan", "whole", "phrases", "phrases-automaton", "expressions", "expressions-automaton"]
)
def test_a_damaged_part_is_passed_over(installation: Path, part: str) -> None:
    (damaged,) = (installation / "compiled").glob(f"*.{part}")
    for data in (b"", damaged.read_bytes()[:-40], b"\x80\x05nonsense", b"\x80\x05K\x01."):
        damaged.write_bytes(data)
        assert _codes() == ["TS-SH-1", "TS-SH-2"]
        assert len(load().plan.rules[0].body.examples) == 2


def test_the_wheel_takes_all_that_a_first_run_keeps(installation: Path) -> None:
    hook = ast.parse((Path(__file__).resolve().parents[2] / "hatch_build.py").read_text("utf-8"))
    (taken,) = (
        ast.literal_eval(one.value)
        for one in hook.body
        if isinstance(one, ast.Assign) and ast.unparse(one.targets[0]) == "PARTS"
    )
    kept = {f"*{path.suffix}" for path in (installation / "compiled").iterdir()}
    automata = {"*.phrases-automaton", "*.expressions-automaton"}
    assert {"*.plan", *automata} <= kept <= {*taken, *automata, "*.tables"}
