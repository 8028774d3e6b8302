"""JSON and SARIF keep to their published schemas and lead back to the words."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from msgspec.structs import replace

import wordcheck
import wordcheck.reporting
from tests.reporting import sample
from wordcheck.languages.width import cell_width
from wordcheck.model.errors import UsageError
from wordcheck.model.findings import Evidence, Finding, Severity
from wordcheck.model.report import Run
from wordcheck.model.said import Said
from wordcheck.model.span import Span
from wordcheck.reporting.outlines import outline_text
from wordcheck.reporting.registry import formats, render, reporter
from wordcheck.reporting.view import View

SCHEMA = Path(wordcheck.reporting.__file__).parent / "schema" / "wordcheck-report-1.1.json"
SARIF_SCHEMA = Path(__file__).parent / "data" / "sarif-2.1.0-rtm.5.json"

RUNS = {
    "findings": sample.run(),
    "a broken file": sample.run(failed=True),
    "a scan": sample.run(unread=(sample.SCAN,)),
}


@pytest.mark.parametrize("name", RUNS)
def test_json_keeps_to_the_published_schema(name: str) -> None:
    made = json.loads(render(RUNS[name], "json"))
    jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text("utf-8"))).validate(made)


@pytest.mark.parametrize("name", RUNS)
def test_sarif_keeps_to_the_official_schema(name: str) -> None:
    made = json.loads(render(RUNS[name], "sarif"))
    jsonschema.Draft4Validator(json.loads(SARIF_SCHEMA.read_text("utf-8"))).validate(made)


def test_json_location_leads_to_the_words_of_the_source_file() -> None:
    made = json.loads(render(RUNS["findings"], "json"))
    location = made["locations"][made["findings"][0]["location"]["ref"]]
    source_line = "  " + sample.LINES[1]
    source = location["source"]
    assert source["line"] == source["end_line"] == 2
    assert source_line[source["column"] - 1 : source["end_column"] - 1] == sample.QUOTE == location["quote"]["exact"]
    assert location["clause"]["path"] == "责任免除/第八条"


def test_sarif_region_is_the_same_place_in_code_points() -> None:
    run = json.loads(render(RUNS["findings"], "sarif"))["runs"][0]
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert ("  " + sample.LINES[1])[region["startColumn"] - 1 : region["endColumn"] - 1] == sample.QUOTE


@pytest.mark.parametrize(("name", "successful"), [("findings", True), ("a broken file", False), ("a scan", False)])
def test_sarif_says_when_not_everything_was_read(name: str, successful: bool) -> None:
    invocation = json.loads(render(RUNS[name], "sarif"))["runs"][0]["invocations"][0]
    assert invocation["executionSuccessful"] is successful
    assert bool(invocation["toolExecutionNotifications"]) is not successful


@pytest.mark.parametrize("name", formats())
def test_a_report_is_the_same_bytes_every_time(name: str) -> None:
    assert render(sample.run(failed=True), name) == render(sample.run(failed=True), name)
    assert reporter(name).SUMMARY.zh
    assert reporter(name).SUMMARY.en


def test_an_unknown_format_is_named_with_the_known_ones() -> None:
    with pytest.raises(UsageError, match=r"no report format 'docx2'.*json.*sarif.*terminal"):
        reporter("docx2")


@pytest.mark.parametrize(
    ("run", "code"),
    [
        (sample.run(severity=Severity.NOTE), 0),
        (sample.run(), 1),
        (sample.run(unread=(sample.SCAN,)), 3),
        (sample.run(failed=True), 3),
    ],
)
def test_exit_code_never_calls_unread_content_clean(run: Run, code: int) -> None:
    assert run.exit_code() == code
    assert run.exit_code(exit_zero=True) == (3 if code == 3 else 0)
    assert json.loads(render(run, "json"))["run"]["exit_code"] == code


def test_terminal_shows_quote_source_and_what_was_not_known() -> None:
    text = render(RUNS["a scan"], "terminal", View(width=90)).decode()
    for words in (
        "ZH-EX-001",
        "第八条",
        "中华人民共和国保险法 第30条",
        "列明部门",
        "未能判断",
        "第2页：扫描页没有文字",
        "退出码 3",
    ):
        assert words in text, words


def test_terminal_speaks_english_when_asked() -> None:
    text = render(RUNS["findings"], "terminal", View(tongue="en")).decode()
    assert "has no definition" in text
    assert "Not decided" in text
    assert "Assistance for review; not legal advice." in text


def several(least: Severity = Severity.WARNING, **options: object) -> str:
    """Three documents in the terminal: one with everything, one of notes alone, one of which there is nothing to say."""
    full = sample.run(**options).reports  # type: ignore[arg-type]
    notes = replace(
        full[0], path="notes.txt", undecided=(),
        findings=tuple(replace(f, severity=Severity.NOTE) for f in full[0].findings),
        verdicts=tuple(replace(v, severity=Severity.NOTE) for v in full[0].verdicts),
    )  # fmt: skip
    clean = replace(full[0], path="clean.txt", findings=(), verdicts=(), undecided=())
    run = replace(sample.run(), reports=(*full, notes, clean))
    return render(run, "terminal", View(tongue="en", least=least)).decode()


def test_of_several_documents_notes_are_counted_and_a_table_says_where_each_stands() -> None:
    text = several()
    rows = [line.split() for line in text.splitlines()]
    assert ["notes.txt", "–", "–", "1", "1", "–", "–"] in rows
    assert ["Sum", "1", "0", "1", "2", "1", "0"] in rows
    assert "note  ZH-EX-001" not in text
    assert "1 more document was wholly read, nothing found" in text
    assert "Not listed, of lower severity: 1 finding, 1 requirement" in text
    assert "note  ZH-EX-001" in several(Severity.NOTE)
    assert "Not listed" not in several(Severity.NOTE)


def test_of_several_documents_nothing_unread_undecided_or_idle_is_folded() -> None:
    text = several(unread=(sample.SCAN,), failed=True, severity=Severity.NOTE)
    for words in ("a scan without text", "Could not be read", "Not decided  1", "Not run  ", "exit code 3"):
        assert words in text, words
    assert ["Sum", "0", "0", "2", "2", "1", "4"] in [line.split() for line in text.splitlines()]


def test_concise_says_in_a_line_each_what_is_wrong_unread_and_undecided() -> None:
    lines = render(RUNS["a scan"], "concise", View(tongue="en")).decode().splitlines()
    assert lines[0] == "样例.txt: Not read: page 2: a scan without text"
    assert "样例.txt:2:8: error ZH-EX-001 “有关部门” has no definition [likely]" in lines
    assert "样例.txt: warning CY-CV-004 no data recovery [likely]" in lines
    assert "样例.txt: Not decided: ZH-EX-001 type unknown" in lines
    assert "Assistance for review; not legal advice." in lines


def test_notes_of_one_rule_are_told_once_with_every_further_place() -> None:
    report = sample.run(severity=Severity.NOTE).reports[0]
    first = replace(report.findings[0], related=())
    second = replace(first, anchor=Evidence(Span(0, 4), "责任免除", 1, "heading"))
    other = replace(second, advice=Said("另一建议", "another advice"))

    def shown(*findings: Finding) -> str:
        run = replace(sample.run(), reports=(replace(report, findings=findings),))
        return render(run, "terminal", View(tongue="en", least=Severity.NOTE)).decode()

    assert shown(first, second).count("note  ZH-EX-001") == 1
    assert "The same in one further place\n         责任免除  1:1  “责任免除”\n" in shown(first, second)
    assert "The same in 2 further places" in shown(first, second, second)
    assert shown(first, other).count("note  ZH-EX-001") == 2
    graver = replace(second, severity=Severity.WARNING), replace(second, severity=Severity.WARNING)
    assert shown(*graver).count("warning  ZH-EX-001") == 2


def test_of_one_document_a_requirement_below_the_least_severity_takes_a_line() -> None:
    run = sample.run()
    report = run.reports[0]
    mild = tuple(replace(v, severity=Severity.NOTE) for v in report.verdicts)
    run = replace(run, reports=(replace(report, verdicts=mild),))
    told = render(run, "terminal", View(tongue="en")).decode()
    assert "  unmet  CY-CV-004  no data recovery\n" in told
    assert "Searched" not in told
    assert "Searched" in render(run, "terminal", View(tongue="en", least=Severity.NOTE)).decode()


@pytest.mark.parametrize("width", [60, 80])
def test_no_line_of_an_outline_is_wider_than_the_terminal(width: int) -> None:
    text = "1. Cover for every loss that the Insured suffers by an attack on its Computer Systems\n\nWe pay the loss.\n"
    manuscript = wordcheck.read(text.encode(), name="w.txt")
    told = outline_text("w.txt", manuscript, wordcheck.parse(manuscript), "en", False, width)
    assert max(map(cell_width, told.split("\n"))) <= width
    assert "…" in told
