"""Formats for build servers, review tools and spreadsheets: what is wrong arrives, what was not read never looks clean."""

from __future__ import annotations

import csv
import io
import json
from xml.etree import ElementTree as ET

import pytest
from msgspec.structs import replace

from tests.reporting import sample
from wordcheck.model.findings import Severity
from wordcheck.model.report import Run
from wordcheck.model.said import Said
from wordcheck.reporting.registry import render

SCAN = sample.run(unread=(sample.SCAN,))


def with_message(text: str) -> Run:
    """The sample run, its finding saying `text` and quoting it."""
    run = sample.run()
    report = run.reports[0]
    finding = report.findings[0]
    finding = replace(finding, message=Said(text, text), anchor=replace(finding.anchor, quote=text))
    return replace(run, reports=(replace(report, findings=(finding,)),))


def suite(run: Run) -> ET.Element:
    (made,) = ET.fromstring(render(run, "junit"))
    return made


def test_junit_has_a_case_for_each_requirement_and_fails_at_the_severity_that_fails_the_run() -> None:
    made = suite(sample.run())
    failed = [case.get("name") for case in made if case.find("failure") is not None]
    assert failed == ["ZH-EX-001 vague-word-in-exclusion"]
    skipped = {case.get("name"): case.find("skipped") for case in made if case.find("skipped") is not None}
    assert "CY-CV-004 data-recovery-cover" in skipped
    assert (made.get("failures"), made.get("errors")) == ("1", "0")
    strict = suite(replace(sample.run(), fail_on=Severity.WARNING))
    assert "CY-CV-004 data-recovery-cover" in [c.get("name") for c in strict if c.find("failure") is not None]


def test_junit_prints_what_is_milder() -> None:
    made = suite(sample.run(severity=Severity.NOTE))
    assert made.get("failures") == "0"
    assert "ZH-EX-001" in (made.findtext("system-out") or "")


def test_what_was_not_read_is_an_error_everywhere() -> None:
    assert suite(SCAN).get("errors") == "1"
    assert "blocker" in [i["severity"] for i in json.loads(render(SCAN, "gitlab"))]
    assert render(SCAN, "github").decode().startswith("::error file=样例.txt,title=not-read::")
    assert json.loads(render(SCAN, "rdjson"))["diagnostics"][0]["severity"] == "ERROR"
    assert ",not-read," in render(SCAN, "csv").decode("utf-8-sig")
    assert "未读" in render(SCAN, "markdown").decode()


def test_results_lead_to_the_line() -> None:
    assert json.loads(render(sample.run(), "gitlab"))[0]["location"] == {"path": "样例.txt", "lines": {"begin": 2}}
    assert "line=2,endLine=2" in render(sample.run(), "github").decode()
    diagnostic = json.loads(render(sample.run(), "rdjson"))["diagnostics"][0]
    assert diagnostic["location"]["range"]["start"] == {"line": 2}
    assert diagnostic["code"]["value"] == "ZH-EX-001"


def test_fingerprints_tell_equal_words_apart() -> None:
    run = sample.run()
    report = run.reports[0]
    twice = (report.findings[0], replace(report.findings[0], occurrence=2))
    issues = json.loads(render(replace(run, reports=(replace(report, findings=twice),)), "gitlab"))
    prints = [i["fingerprint"] for i in issues]
    assert len(set(prints)) == len(prints)


@pytest.mark.parametrize("formula", ["=HYPERLINK(1)", "+1", "-1+2", "@SUM(A1)", " =1"])
def test_no_cell_of_the_spreadsheet_is_a_formula(formula: str) -> None:
    rows = list(csv.DictReader(io.StringIO(render(with_message(formula), "csv").decode("utf-8-sig"))))
    assert rows[0]["quote"].startswith("'")
    assert rows[0]["type"] == "finding"
    assert {r["type"] for r in rows} == {"finding", "requirement"}


def test_no_wording_can_write_a_command_or_markup() -> None:
    evil = "x\n::set-env name=A::b | <script> [a](http://b) \x1b[31m"
    github = render(with_message(evil), "github").decode()
    assert all(line.startswith("::") for line in github.splitlines())
    assert not any(line.startswith("::set-env") for line in github.splitlines())
    markdown = render(with_message(evil), "markdown").decode()
    assert "<script>" not in markdown
    assert "](http" not in markdown
    assert all("\x1b" not in render(with_message(evil), f).decode() for f in ("github", "markdown", "junit", "csv"))


def test_lines_of_json_stand_alone() -> None:
    lines = [json.loads(line) for line in render(sample.run(), "jsonl").decode().splitlines()]
    assert [lines[0]["type"], lines[-1]["type"]] == ["run", "summary"]
    finding = next(line for line in lines if line["type"] == "finding")
    assert finding["location"]["source"]["line"] == 2
    assert finding["evidence"][0]["quote"] == "有关部门"
    assert {"document", "requirement", "undecided", "not-run"} <= {line["type"] for line in lines}
