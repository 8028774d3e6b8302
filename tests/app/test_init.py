"""A settings file to begin with, and counts by rule."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from wordcheck.app.cli import main

CORPUS = Path(__file__).parents[2] / "corpus"


def call(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments])


def test_every_setting_in_the_new_file_is_one_that_check_knows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert call("init", tmp_path).exit_code == 0
    place = tmp_path / "wordcheck.toml"
    live = "\n".join(
        line.removeprefix("# ") if " = " in line else line for line in place.read_text("utf-8").splitlines()
    )
    assert {"packs", "fail_on", "as_of"} <= set(tomllib.loads(live))
    place.write_text(live, "utf-8")
    monkeypatch.chdir(tmp_path)
    assert call("config", "show").exit_code == 0


def test_settings_that_are_there_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "wordcheck.toml").write_text("severity = 'note'\n", "utf-8")
    assert call("init", tmp_path).exit_code == 2
    assert (tmp_path / "wordcheck.toml").read_text("utf-8") == "severity = 'note'\n"


def test_statistics_count_by_rule_and_name_what_was_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("1. We pay the the cost of of repair.\n", "utf-8")
    (tmp_path / "b.md").write_text("1. Cover applies in in the home.\n", "utf-8")
    (tmp_path / "c.pdf").write_bytes(b"%PDF-1.4 broken")
    done = call("check", tmp_path, "--statistics", "--ui-lang", "en", "--select", "EN-DR-001")
    row = next(line.split() for line in done.stdout.splitlines() if "EN-DR-001" in line)
    assert row[:2] == ["3", "2"]
    assert "c.pdf" in done.stdout
    assert done.exit_code == 3
