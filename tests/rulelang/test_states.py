"""The states of a rule: which run, who asks for one in preview, and how a run says what it left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rulelang.support import flag, head, requirement, written
from wordcheck.api import check, load_packs
from wordcheck.model.report import Report
from wordcheck.rulelang.syntax.formatting import formatted

PREVIEW = 'status preview because zh "未测量" en "not measured"'
FLAGS = flag("DM-FL-001") + flag("DM-FL-002", f'find "甲" as w {PREVIEW}')
PACK = head() + FLAGS + requirement("DM-RQ-001", 'require some "甲" status preview')
WORDING = "第一条 甲方负责。".encode()


def report(path: Path, **asked: object) -> Report:
    return check(WORDING, load_packs([path], **asked), name="a.txt", profile=None)  # type: ignore[arg-type]


def ran(made: Report) -> set[str]:
    return {f.rule.code for f in made.findings} | {v.rule.code for v in made.verdicts}


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return written(tmp_path, "demo.wordrule", PACK)


def test_a_rule_in_preview_waits_until_it_is_asked_for(pack: Path) -> None:
    made = report(pack)
    assert ran(made) == {"DM-FL-001"}
    assert {(n.rule.code, n.rule.status) for n in made.not_run} == {("DM-FL-002", "preview"), ("DM-RQ-001", "preview")}
    assert {n.why.en for n in made.not_run} == {"in preview (--preview runs them)"}


def test_all_in_preview_run_together(pack: Path) -> None:
    made = report(pack, preview=True)
    assert ran(made) == {"DM-FL-001", "DM-FL-002", "DM-RQ-001"}
    assert {f.rule.code: f.rule.status for f in made.findings} == {"DM-FL-001": "stable", "DM-FL-002": "preview"}


def test_a_state_may_hold_for_one_language(tmp_path: Path) -> None:
    both = head().replace("language zh", "language zh, en") + flag(
        "DM-FL-003", 'find ("甲" | "premium") as w status preview in en because zh "未测量" en "not measured"'
    )
    path = written(tmp_path, "demo.wordrule", both)
    english = b"1. The premium is due at inception.\n2. The insurer pays the loss of the insured."
    assert [(f.rule.code, f.rule.status) for f in report(path).findings] == [("DM-FL-003", "stable")]
    assert not check(english, load_packs([path]), name="a.txt", profile=None).findings
    tried = check(english, load_packs([path], preview=True), name="a.txt", profile=None).findings
    assert [(f.rule.code, f.rule.status) for f in tried] == [("DM-FL-003", "preview")]
    assert "preview in en" in formatted(both, str(path))


@pytest.mark.parametrize("name", ["DM-FL-002", "dm-fl-002", "dm-fl-002-x"])
def test_one_in_preview_runs_by_its_own_name(pack: Path, name: str) -> None:
    assert ran(report(pack, select=[name])) == {"DM-FL-002"}


@pytest.mark.parametrize("name", ["DM-FL", "demo.pack"])
def test_the_name_of_many_does_not_reach_those_in_preview(pack: Path, name: str) -> None:
    assert ran(report(pack, select=[name])) == {"DM-FL-001"}


def test_a_profile_and_an_override_may_ask(tmp_path: Path) -> None:
    trying = 'profile trying en "Trying" { use demo.pack preview }\n'
    path = written(tmp_path, "demo.wordrule", PACK + trying)
    rules = load_packs([path])
    assert ran(check(WORDING, rules, name="a.txt", profile="trying")) == {"DM-FL-001", "DM-FL-002", "DM-RQ-001"}
    house = head("house") + 'override DM-FL-002 because en "tried" { status stable }\n'
    house += 'override DM-FL-001 because en "noisy here" { status preview }\n'
    both = load_packs([path, written(tmp_path, "house.wordrule", house)])
    made = check(WORDING, both, name="a.txt")
    assert [(f.rule.code, f.rule.status) for f in made.findings] == [("DM-FL-002", "stable")]


def test_the_pack_gives_its_rules_their_state(tmp_path: Path) -> None:
    whole = PACK.replace("version 1.0", "version 1.0 status preview")
    assert ran(report(written(tmp_path, "demo.wordrule", whole))) == set()


def test_the_form_of_a_file_keeps_states(pack: Path) -> None:
    once = formatted(pack.read_text("utf-8"), str(pack))
    assert once.count(PREVIEW) == 1
    assert formatted(once, str(pack)) == once
