"""Marks that an author writes into a wording: seen, counted, and without effect on a supervisor."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

import wordcheck
from wordcheck.app.cli import main

TEXT = """# 示范条款

## 责任免除

第一条 因有关部门的要求停止服务造成的损失，保险人不负责赔偿。

第二条 未按有关部门的规定备份造成的损失，保险人不负责赔偿。
"""
MARK = "<!-- wordcheck: ignore ZH-EX-001：部门已在释义中界定 -->"


def checked(path: Path, *options: str) -> dict[str, list[dict[str, dict[str, object]]]]:
    done = CliRunner().invoke(main, ["check", str(path), "--format", "json", *options])
    assert done.exit_code in (0, 1), done.output
    return json.loads(done.stdout)  # type: ignore[no-any-return]


def vague(report: dict[str, list[dict[str, dict[str, object]]]]) -> int:
    return sum(f["rule"]["id"] == "ZH-EX-001" for f in report["findings"])


@pytest.mark.parametrize("name", ["w.md", "w.txt"])
@pytest.mark.parametrize(
    "text", [TEXT.replace("第一条", f"{MARK}\n第一条"), TEXT.replace("赔偿。\n", f"赔偿。{MARK}\n", 1)]
)
def test_a_mark_speaks_of_one_paragraph(tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.write_text(text if name == "w.md" else text.replace("#", ""), "utf-8")
    report = checked(path)
    assert vague(report) == 1
    (apart,) = report["suppressed"]
    assert apart["decision"]["reason"] == "部门已在释义中界定"
    assert "wordcheck" not in wordcheck.read(path).text, "the mark is no part of the wording"
    shown = CliRunner().invoke(main, ["check", str(path)]).stdout
    assert "已有处理意见  1" in shown
    assert "行内标记" in shown
    strict = checked(path, "--mode", "regulator")
    assert vague(strict) == 2
    assert len(strict["suppressed"]) == 1
    assert strict["run"]["mode"] == "regulator"  # type: ignore[call-overload]


def test_words_keep_their_place(tmp_path: Path) -> None:
    path = tmp_path / "w.txt"
    path.write_text(TEXT.replace("#", "").replace("赔偿。\n", f"赔偿。{MARK}\n", 1), "utf-8")
    (finding,) = [f for f in checked(path)["findings"] if f["rule"]["id"] == "ZH-EX-001"]
    place = checked(path)["locations"][finding["location"]["ref"]]  # type: ignore[index, call-overload]
    assert path.read_text("utf-8").splitlines()[place["source"]["line"] - 1].startswith("第二条")  # type: ignore[index]


def test_a_mark_without_a_reason_or_without_a_finding_says_so(tmp_path: Path) -> None:
    path = tmp_path / "w.md"
    path.write_text(
        TEXT.replace("第一条", "<!-- wordcheck: ignore ZH-EX-001 -->\n第一条")
        + "\n<!-- wordcheck: ignore WC-PH-001: x -->\n",
        "utf-8",
    )
    report = checked(path)
    assert vague(report) == 2
    notes = str(report["documents"][0]["read"])
    assert "没有写理由" in notes
    assert "不对应任何发现" in notes


def test_a_requirement_can_be_waived_in_the_wording(tmp_path: Path) -> None:
    path = tmp_path / "w.md"
    path.write_text(TEXT, "utf-8")
    unmet = next(r["id"] for r in checked(path)["requirements"] if r["verdict"] in ("unmet", "partly"))
    path.write_text(TEXT + f"\n<!-- wordcheck: ignore {unmet}: 由主险条款约定 -->\n", "utf-8")
    report = checked(path)
    assert [w["requirement"] for w in report["waived"]] == [unmet]
    shown = CliRunner().invoke(main, ["check", str(path), "--format", "github"]).stdout
    assert f"title={unmet} " not in shown
