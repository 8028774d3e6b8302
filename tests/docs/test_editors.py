"""The tasks for VS Code that the page on editors gives: their expressions take what the commands print."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from wordcheck.app.cli import main

PAGE = Path(__file__).resolve().parents[2] / "docs" / "editors.md"


def tasks() -> list[dict[str, Any]]:
    blocks = re.findall(r"^```json\n(.*?)^```", PAGE.read_text("utf-8"), re.S | re.M)
    return next(made["tasks"] for made in map(json.loads, blocks) if "tasks" in made)


def problems(task: dict[str, Any], printed: str) -> list[dict[str, str]]:
    """What VS Code would list."""
    pattern = task["problemMatcher"]["pattern"]
    groups = {name: number for name, number in pattern.items() if name != "regexp"}
    matches = (re.match(pattern["regexp"], line) for line in printed.split("\n"))
    return [{name: m[number] for name, number in groups.items()} for m in matches if m]


def test_findings_reach_the_list_of_problems(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("第一稿 a.md").write_text(
        "# 示例保险条款\n\n## 责任免除\n\n第一条 依照第八条的约定不属于保险责任的损失，保险人不负责赔偿。\n", "utf-8"
    )
    task = tasks()[0]
    printed = CliRunner().invoke(main, task["args"]).output
    found = [p for p in problems(task, printed) if p["code"] == "WC-XR-003"]
    assert [(p["severity"], p["file"], p["line"]) for p in found] == [("notice", "第一稿 a.md", "5")]
    assert "第八条" in found[0]["message"]
    assert len(problems(task, printed)) == len(re.findall(r"^::\w+ .*,line=", printed, re.M))


def test_mistakes_of_rules_reach_the_list_of_problems(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("house").mkdir()
    Path("house", "a.wordrule").write_text(
        'pack a { title zh "甲" version 1.0 language zh }\nlexicon b { zh: "" }\n', "utf-8"
    )
    task = tasks()[1]
    found = problems(task, CliRunner().invoke(main, task["args"]).output)
    assert next((p["file"], p["line"], p["severity"]) for p in found) == ("house/a.wordrule", "2", "E")
