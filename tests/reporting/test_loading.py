"""A JSON report reads back, says the same in every format, and older minor versions stay readable."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner

import wordcheck
from tests.reporting import sample
from wordcheck.app.cli import main
from wordcheck.model.errors import UsageError
from wordcheck.model.report import Run
from wordcheck.reporting.formats.json import render
from wordcheck.reporting.loading import load
from wordcheck.reporting.registry import formats, render as rendered
from wordcheck.reporting.view import View

CORPUS = Path(__file__).parents[2] / "corpus"
SCHEMAS = Path(wordcheck.__file__).parent / "reporting" / "schema"
OLD = Path(__file__).parent / "data" / "report-1.0.json"
FILES = [*sorted(CORPUS.glob("zh/*/faulty.*"))[:4], *sorted(CORPUS.glob("en/*/faulty.*"))[:2]]
SAME = ("sarif", "junit", "gitlab", "github", "rdjson", "csv", "jsonl", "markdown", "statistics", "sarif-github")


def runs() -> list[Run]:
    return [sample.run(failed=True, unread=(sample.SCAN,)), wordcheck.check_all([str(f) for f in FILES])]


@pytest.mark.parametrize("run", runs(), ids=["sample", "corpus"])
def test_what_is_read_back_says_the_same(run: Run) -> None:
    content = render(run, View())
    again = load(content)
    assert render(again, View()) == content
    for name in SAME:
        assert rendered(again, name) == rendered(run, name), name
    assert again.exit_code() == run.exit_code()


@pytest.mark.parametrize("name", formats())
def test_every_format_can_be_made_of_it(name: str) -> None:
    again = load(render(sample.run(failed=True), View()))
    assert rendered(again, name)


def test_a_report_of_version_1_0_is_still_read() -> None:
    old = json.loads(OLD.read_text("utf-8"))
    assert old["schema_version"] == "1.0"
    jsonschema.Draft202012Validator(json.loads((SCHEMAS / "wordcheck-report-1.0.json").read_text("utf-8"))).validate(
        old
    )
    done = CliRunner().invoke(main, ["render", str(OLD), "--format", "csv"])
    assert done.exit_code == old["run"]["exit_code"]
    assert old["findings"][0]["rule"]["id"] in done.stdout
    assert old["suppressed"][0]["decision"]["reason"] in CliRunner().invoke(main, ["render", str(OLD)]).stdout


def test_fields_of_the_future_are_ignored() -> None:
    made = json.loads(render(sample.run(), View())) | {"schema_version": "1.99", "novelty": [1]}
    made["findings"][0]["novelty"] = {}
    assert len(load(json.dumps(made)).reports[0].findings) == 1


@pytest.mark.parametrize(
    ("where", "value"),
    [
        (("findings", 0, "message", "en"), 5),
        (("findings", 0, "rule"), None),
        (("documents", 0, "text_layer", "chars"), 10**12),
        (("run", "command"), [1]),
        (("run", "fail_on"), "x"),
        (("not_run",), {}),
        (("summary", "documents"), float("nan")),
    ],
    ids=str,
)
def test_a_report_with_a_value_of_another_type_is_one_sentence(where: tuple[str | int, ...], value: object) -> None:
    made = json.loads(render(sample.run(), View()))
    inside = made
    for step in where[:-1]:
        inside = inside[step]
    inside[where[-1]] = value
    with pytest.raises(UsageError, match="is no JSON report"):
        load(json.dumps(made))


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"schema_version": "2.0"}', '{"schema_version": "1.0"}', "\x00"])
def test_what_is_no_report_is_one_sentence(content: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        load(content)
    path = tmp_path / "x.json"
    path.write_text(content, "utf-8")
    done = CliRunner().invoke(main, ["render", str(path)])
    assert done.exit_code == 2
    assert "Traceback" not in done.output
