"""Settings of a project, and rules chosen for one run."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.rulelang.support import flag, head, written
from wordcheck.api import check_all, load_packs
from wordcheck.app.cli import main
from wordcheck.model.errors import UsageError

CORPUS = Path(__file__).parents[2] / "corpus"
FAULTY = CORPUS / "zh/personal-fraud/faulty.md"


def call(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments])


def report(*options: str) -> dict[str, object]:
    return json.loads(call("check", FAULTY, "--format", "json", *options).stdout)


def codes(made: dict[str, object]) -> set[str]:
    return {f["rule"]["id"] for f in made["findings"]}  # type: ignore[index,attr-defined]


def test_only_chosen_rules_run_and_the_others_are_said_not_to_have_run() -> None:
    made = report("--select", "CN-IL")
    assert codes(made)
    assert all(code.startswith("CN-IL") for code in codes(made))
    assert "not chosen for this run" in {n["why"]["en"] for n in made["not_run"]}  # type: ignore[attr-defined]


def test_an_ignored_rule_is_left_out_by_slug_or_code() -> None:
    everything = codes(report())
    assert codes(report("--ignore", "placeholder-left")) == everything - {"WC-PH-001"}
    assert codes(report("--ignore", "WC-PH-001")) == everything - {"WC-PH-001"}


def test_a_misspelt_name_chooses_nothing_in_silence() -> None:
    done = call("check", FAULTY, "--select", "CN-ILL")
    assert done.exit_code == 2
    assert "CN-ILL" in done.output


def test_an_empty_name_leaves_out_nothing() -> None:
    """A program that passes on a variable nobody set must not get a report without rules."""
    for chosen in ({"ignore": [""]}, {"select": [""]}):
        with pytest.raises(UsageError, match="no rule answers to ''"):
            check_all([FAULTY], **chosen)  # type: ignore[arg-type]
    assert report("--ignore", "")["findings"] == report()["findings"]


def test_one_name_alone_is_that_name_and_not_its_letters() -> None:
    assert check_all(FAULTY, select="CN-IL") == check_all([FAULTY], select=["CN-IL"])
    assert load_packs("core").packs == load_packs(["core"]).packs


@pytest.mark.parametrize("name", ["wordcheck.toml", "pyproject.toml"])
def test_settings_of_the_folder_above_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    table = "[tool.wordcheck]\n" if name == "pyproject.toml" else ""
    (tmp_path / name).write_text(table + 'ignore = ["WC-PH-001"]\nfail_on = "note"\n', "utf-8")
    below = tmp_path / "drafts"
    below.mkdir()
    monkeypatch.chdir(below)
    made = report()
    assert "WC-PH-001" not in codes(made)
    assert made["run"]["fail_on"] == "note"  # type: ignore[index]
    assert report("--fail-on", "error")["run"]["fail_on"] == "error"  # type: ignore[index]
    shown = call("config", "show", "--origin").stdout
    assert f'fail_on = "note"   # {tmp_path / name}' in shown
    assert 'mode = "author"   # default' in shown


def test_a_pyproject_without_settings_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "wordcheck.toml").write_text('fail_on = "note"\n', "utf-8")
    below = tmp_path / "project"
    below.mkdir()
    (below / "pyproject.toml").write_text("[project]\nname = 'x'\n", "utf-8")
    monkeypatch.chdir(below)
    assert report()["run"]["fail_on"] == "note"  # type: ignore[index]


@pytest.mark.parametrize("content", ["fail_onn = 'note'", "no toml ["])
def test_settings_that_cannot_be_used_are_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str
) -> None:
    (tmp_path / "wordcheck.toml").write_text(content, "utf-8")
    monkeypatch.chdir(tmp_path)
    done = call("check", FAULTY)
    assert done.exit_code == 2
    assert "wordcheck.toml" in done.output
    assert "Traceback" not in done.output


def test_broken_settings_stop_check_in_one_sentence_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "wordcheck.toml").write_text("fail_onn = 'error'\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    done = call("check", FAULTY)
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
    assert "fail_onn" in done.stderr
    assert call("--help").exit_code == 0
    assert call("outline", FAULTY).exit_code == 0


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project whose settings leave one rule out, with a wording that this rule has something to say of."""
    (tmp_path / "wordcheck.toml").write_text('ignore = ["WC-PH-001"]\nseverity = "note"\nfail_on = "note"\n', "utf-8")
    (tmp_path / "draft.md").write_text(FAULTY.read_text("utf-8"), "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_settings_hold_for_every_command_that_checks(project: Path) -> None:
    assert "WC-PH-001" not in codes(report())
    listed = call("triage", "decide", "draft.md").stdout
    assert "CN-IL-024" in listed
    assert "WC-PH-001" not in listed
    assert "WC-PH-001" in call("triage", "decide", "draft.md", "--ignore", "WC-TM-001").stdout
    assert call("matrix", "draft.md", "-o", "matrix.xlsx").exit_code == 0
    assert call("triage", "baseline", "draft.md").exit_code == 0
    assert "WC-PH-001" not in (project / "draft.md.decisions.toml").read_text("utf-8")


def test_pruning_keeps_decisions_on_rules_that_are_left_out_for_now(project: Path) -> None:
    call("triage", "decide", "draft.md", "WC-PH-001", "--ignore", "WC-TM-001", "--reason", "to be filled at signing")
    kept = (project / "draft.md.decisions.toml").read_text("utf-8")
    assert "WC-PH-001" in kept
    assert call("triage", "prune", "draft.md").exit_code == 0
    assert (project / "draft.md.decisions.toml").read_text("utf-8") == kept


def test_pruning_keeps_decisions_on_rules_in_preview(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    pack = head() + flag("DM-FL-001", 'find "甲" as w status preview')
    written(tmp_path, "demo.wordrule", pack)
    written(tmp_path, "draft.txt", "第一条 甲方负责。")
    (tmp_path / "wordcheck.toml").write_text('packs = ["demo.wordrule"]\n', "utf-8")
    call("triage", "decide", "draft.txt", "DM-FL-001", "--preview", "--reason", "house style")
    kept = (tmp_path / "draft.txt.decisions.toml").read_text("utf-8")
    assert "DM-FL-001" in kept
    assert call("triage", "prune", "draft.txt").exit_code == 0
    assert (tmp_path / "draft.txt.decisions.toml").read_text("utf-8") == kept


def test_paths_in_settings_start_at_their_file_and_a_lock_holds_everywhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    call("rules", "lock", "zh-clarity", "-o", tmp_path / "packs.lock")
    (tmp_path / "wordcheck.toml").write_text('packs = ["core"]\nlocked = "packs.lock"\n', "utf-8")
    below = tmp_path / "drafts"
    below.mkdir()
    monkeypatch.chdir(below)
    for command in (
        ["check", FAULTY],
        ["triage", "baseline", FAULTY, "--into", "x.toml"],
        ["matrix", FAULTY, "-o", "x.xlsx"],
    ):
        done = call(*command)
        assert (done.exit_code, "packs.lock" in done.output) == (2, True), command
    assert call("check", FAULTY, "-p", "zh-clarity", "--exit-zero").exit_code == 0
    screened = call("screen", FAULTY.parent, "--store", "s.db", "-p", "core", "--locked", tmp_path / "packs.lock")
    assert screened.exit_code == 2


def test_settings_and_decisions_saved_with_a_byte_order_mark(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As editors on Windows save them."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text("# 责任免除\n\n第一条 因有关部门的要求造成的损失，保险人不负责赔偿。\n", "utf-8")
    (tmp_path / "wordcheck.toml").write_bytes('\ufefffail_on = "warning"\r\n'.encode())
    assert call("check", "a.md").exit_code == 1
    assert call("triage", "baseline", "a.md").exit_code == 0
    kept = tmp_path / "a.md.decisions.toml"
    kept.write_bytes(b"\xef\xbb\xbf" + kept.read_bytes())
    assert call("check", "a.md").exit_code == 0
