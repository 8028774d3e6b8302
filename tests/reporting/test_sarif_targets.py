"""SARIF for two targets: everything for viewers, and for GitHub what it takes, with a line for each result."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner
from msgspec.structs import replace

import wordcheck
from tests.reporting import sample
from wordcheck.app.cli import main
from wordcheck.model.findings import Severity
from wordcheck.model.report import Run
from wordcheck.model.said import Said
from wordcheck.reporting.formats import sarif_github
from wordcheck.reporting.registry import render

CORPUS = Path(__file__).parents[2] / "corpus"
SCHEMA = json.loads((Path(__file__).parent / "data" / "sarif-2.1.0-rtm.5.json").read_text("utf-8"))


def log(run: Run, name: str = "sarif-github") -> dict[str, Any]:
    made = json.loads(render(run, name))
    jsonschema.Draft4Validator(SCHEMA).validate(made)
    (only,) = made["runs"]
    return only  # type: ignore[no-any-return]


def many(count: int) -> Run:
    """A run with a great many findings, one grave one last."""
    run = sample.run(severity=Severity.NOTE)
    report = run.reports[0]
    finding = report.findings[0]
    related = finding.related * 200
    findings = [replace(finding, occurrence=n, related=related if n == 1 else ()) for n in range(1, count)]
    findings.append(replace(finding, occurrence=count, severity=Severity.ERROR))
    return replace(run, reports=(replace(report, findings=tuple(findings)),))


def test_github_gets_the_gravest_of_too_many_and_is_told_of_the_rest() -> None:
    made = log(many(6000))
    assert len(made["results"]) == 5000
    assert [r["level"] for r in made["results"]].count("error") == 1
    assert len(made["results"][0]["relatedLocations"]) < 100
    (notice,) = made["invocations"][0]["toolExecutionNotifications"]
    assert "1001" in notice["message"]["text"]
    assert len(log(many(6000), "sarif")["results"]) == 6001


def test_a_file_too_large_is_halved_until_it_fits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif_github, "BYTES", 20_000)
    assert 0 < len(log(many(6000))["results"]) < 5000


def test_github_gets_only_what_is_wrong_and_a_line_for_each() -> None:
    run = wordcheck.check_all([str(p) for p in sorted(CORPUS.glob("zh/*/faulty.docx"))[:2]])
    made = log(run)
    assert {r["kind"] for r in made["results"]} == {"fail"}
    places = [place["physicalLocation"] for r in made["results"] for place in r["locations"]]
    assert all("startLine" in p["region"] for p in places)
    assert all(len(r["properties"]["tags"]) <= 10 for r in made["tool"]["driver"]["rules"])


def test_a_text_mirror_holds_the_words_at_the_lines_that_are_named(tmp_path: Path) -> None:
    source = tmp_path / "w.docx"
    source.write_bytes(next(CORPUS.glob("zh/*/faulty.docx")).read_bytes())
    out = tmp_path / "out.sarif"
    done = CliRunner().invoke(main, ["check", str(source), "--text-mirror", "-o", f"sarif-github={out}"])
    assert done.exit_code in (0, 1), done.output
    lines = (tmp_path / "w.docx.txt").read_text("utf-8").split("\n")
    made = json.loads(out.read_text("utf-8"))["runs"][0]
    assert made["artifacts"][1]["parentIndex"] == 0
    assert not any(r["locations"][0]["logicalLocations"][0]["fullyQualifiedName"] in r["message"]["text"]
                   for r in made["results"] if "logicalLocations" in r["locations"][0]), "the line leads there"  # fmt: skip
    checked = 0
    for result in made["results"]:
        place = result["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"].endswith("w.docx.txt")
        region = place["region"]
        if region.get("startLine") == region.get("endLine") and "startColumn" in region:
            words = lines[region["startLine"] - 1][region["startColumn"] - 1 : region["endColumn"] - 1]
            assert words == region["snippet"]["text"]
            checked += 1
    assert checked >= 3
    again = CliRunner().invoke(main, ["check", str(tmp_path), "--format", "json", "--exit-zero"])
    assert json.loads(again.stdout)["summary"]["documents"] == 1, "the mirror is no wording of its own"


def test_a_word_file_without_mirror_is_told_by_clause_and_advice() -> None:
    """A server can open no line of a Word file: without the clause nobody finds the words."""
    run = wordcheck.check_all([str(CORPUS / "zh/privacy-liability/faulty.docx")])
    found = [f for f in run.reports[0].findings if f.anchor.clause]
    path = run.reports[0].wordings[0].path(run.reports[0].wordings[0].clause(found[0].anchor.clause or 0))
    told = [r["message"]["text"] for r in log(run)["results"]]
    assert f"] · {path}" in told[0]
    assert found[0].advice.zh in told[0]
    for name in ("gitlab", "rdjson", "github"):
        assert path in render(run, name).decode()


def test_the_help_of_a_rule_says_source_certainty_and_what_to_do_next() -> None:
    run = wordcheck.check_all([str(CORPUS / "zh/privacy-liability/faulty.docx")])
    for rule in log(run)["tool"]["driver"]["rules"]:
        assert f"`wordcheck explain {rule['id']}`" in rule["help"]["markdown"]
        assert f"triage decide FILE {rule['id']}" in rule["help"]["text"]
    facts = run.reports[0].findings[0].rule
    (law,) = [r for r in log(run)["tool"]["driver"]["rules"] if r["id"] == facts.code]
    assert facts.citations[0].title.zh in law["help"]["markdown"]


def test_words_of_a_rule_pack_make_no_markup_in_the_help() -> None:
    run = sample.run()
    report = run.reports[0]
    finding = report.findings[0]
    facts = replace(finding.rule, rationale=Said("<img src=x> [a](b) `c`", "<img src=x> [a](b) `c`"))
    odd = replace(run, reports=(replace(report, findings=(replace(finding, rule=facts),), suppressed=()),))
    helps = [r["help"]["markdown"] for r in log(odd, "sarif")["tool"]["driver"]["rules"] if r["id"] == facts.code]
    for words in ("&lt;img", "\\[a\\](b)", "\\`c\\`"):
        assert words in helps[0]
