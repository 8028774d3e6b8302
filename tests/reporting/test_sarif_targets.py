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
