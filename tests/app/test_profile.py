"""`check --profile`: asked for, told by the document, or none; said in every report."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from wordcheck.app.cli import main

PACK = """pack demo.pack { title en "Demo" version 1.0 }
source house { title zh "惯例" en "Practice" }
source old { title zh "旧办法" en "Old Rules" valid from 2015-01-01 until 2020-12-31 }
flag TS-AA-1 loose-word {
  source house  severity warning
  find "有关方面" as w message zh "有{w}" en "{w}"
  test { fires "«有关方面»" silent "丙" }
}
flag TS-AA-2 other-word {
  source house
  find "相关人员" as w message zh "有{w}" en "{w}"
  test { fires "«相关人员»" silent "丙" }
}
flag TS-AA-3 old-word {
  source old
  find "旧词" as w message zh "有{w}" en "{w}"
  test { fires "«旧词»" silent "丙" }
}
profile home zh "国内" en "Home" { applies when document.jurisdiction = cn }
profile cyber {
  applies when document.jurisdiction = cn
  applies when document.line = cyber
  skip TS-AA-2 because zh "另行评审" en "reviewed elsewhere"
  fail on warning
}
profile twin {
  applies when document.jurisdiction = cn
  applies when document.line = travel
}
profile twin-again {
  applies when document.jurisdiction = cn
  applies when document.line = travel
}
"""
TEXT = "第一条 因有关方面要求停业的，相关人员应当通知保险人。"


def checked(folder: Path, *options: str, text: str = TEXT) -> tuple[int, dict[str, Any]]:
    (folder / "demo.wordrule").write_text(PACK, "utf-8")
    (folder / "wording.txt").write_text(text, "utf-8")
    call = ["check", str(folder / "wording.txt"), "-p", str(folder / "demo.wordrule"), "--format", "json", *options]
    result = CliRunner().invoke(main, call)
    return result.exit_code, json.loads(result.output) if result.output.startswith("{") else {"said": result.output}


def test_the_profile_that_asks_the_most_of_the_document_is_taken(tmp_path: Path) -> None:
    assert checked(tmp_path)[1]["documents"][0]["profile"] == "home"
    code, report = checked(tmp_path, "--line", "cyber")
    assert report["documents"][0]["profile"] == "cyber"
    assert report["documents"][0]["profile_why"]["en"] == "zh · cn · cyber"
    assert (code, report["run"]["fail_on"]) == (1, "warning")


def test_what_the_profile_skips_is_listed_as_not_run(tmp_path: Path) -> None:
    report = checked(tmp_path, "--profile", "cyber", "--line", "cyber")[1]
    assert [f["rule"]["id"] for f in report["findings"]] == ["TS-AA-1"]
    assert {"TS-AA-2": "reviewed elsewhere"}.items() <= {
        n["rule"]["id"]: n["why"]["en"] for n in report["not_run"]
    }.items()


def test_a_grade_asked_for_beats_that_of_the_profile(tmp_path: Path) -> None:
    code, report = checked(tmp_path, "--line", "cyber", "--fail-on", "error")
    assert (code, report["run"]["fail_on"]) == (0, "error")


def test_two_that_ask_as_much_are_both_left_and_the_report_says_so(tmp_path: Path) -> None:
    document = checked(tmp_path, "--line", "travel")[1]["documents"][0]
    assert document["profile"] == ""
    assert document["profile_why"]["en"] == "zh · cn · travel; twin, twin-again all apply, so none was taken"


def test_none_can_be_asked_for(tmp_path: Path) -> None:
    report = checked(tmp_path, "--line", "cyber", "--profile", "none")[1]
    assert report["documents"][0]["profile"] == ""
    assert len(report["findings"]) == 2


def test_a_profile_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    code, report = checked(tmp_path, "--profile", "cybr")
    assert code == 2
    assert "cyber" in report["said"]


def test_the_terminal_names_the_profile(tmp_path: Path) -> None:
    checked(tmp_path)
    call = ["check", str(tmp_path / "wording.txt"), "-p", str(tmp_path / "demo.wordrule"), "--ui-lang", "en"]
    assert "Profile  home (zh · cn" in CliRunner().invoke(main, call).output


def test_an_expired_source_is_said(tmp_path: Path) -> None:
    def why(day: str) -> str:
        report = checked(tmp_path, "--as-of", day, text="第一条 旧词。")[1]
        return next((n["why"]["en"] for n in report["not_run"] if n["rule"]["id"] == "TS-AA-3"), "")

    assert why("2026-01-31") == "its source Old Rules expired on 2020-12-31"
    assert why("2014-01-31") == "its source Old Rules is in force from 2015-01-01"
    assert why("2019-01-31") == ""


def test_every_line_and_place_that_is_told_has_a_name() -> None:
    from wordcheck.anatomy.front import markets, product_lines
    from wordcheck.model.trade import LINES, PLACES

    tables = [v for name, v in vars(product_lines).items() if name.endswith(("_KINDS", "_SUBJECTS"))]
    assert tables
    assert {key for table in tables for key, _ in table} <= set(LINES)
    assert {place for place, _, _ in markets._CLUES} <= set(PLACES)
