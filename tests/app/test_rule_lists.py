"""Lists of rules with their filters, and what `explain` says of one rule."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.rulelang.support import flag, head, written
from wordcheck.api import load_packs
from wordcheck.app.cli import main
from wordcheck.app.rules.text import Precision, precision


def call(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments])


def listed(*filters: str) -> list[dict[str, str]]:
    done = call("rules", "list", "--format", "json", *filters)
    assert done.exit_code == 0, done.output
    rows: list[dict[str, str]] = json.loads(done.stdout)
    return rows


def test_filters_by_source_article_jurisdiction_line_tag_and_severity_add_up() -> None:
    rows = listed("--source", "保险法", "--article", "24")
    assert "CN-IL-024" in {r["code"] for r in rows}
    assert all("24" in r["source"] for r in rows)
    everything = len(listed())
    for name, value in (("jurisdiction", "uk"), ("line", "cyber"), ("severity", "error")):
        some = listed(f"--{name}", value)
        assert 0 < len(some) < everything
        assert all(value in r[name].split() for r in some)
    assert len(listed("--source", "保险法", "--severity", "error")) < len(listed("--source", "保险法"))
    tag = next(r["tags"].split()[0] for r in listed() if r["tags"])
    assert 0 < len(listed("--tag", tag)) < everything
    assert listed("--source", "no such source") == []


def test_table_json_and_csv_list_the_same_rules() -> None:
    codes = [r["code"] for r in listed("--jurisdiction", "cn")]
    table = call("rules", "list", "--jurisdiction", "cn").stdout
    rows = list(
        csv.DictReader(
            io.StringIO(call("rules", "list", "--jurisdiction", "cn", "--format", "csv").stdout.lstrip("\ufeff"))
        )
    )
    assert [r["code"] for r in rows] == codes
    assert [line.split()[0] for line in table.splitlines()[1:-2]] == codes


@pytest.mark.parametrize(("tongue", "words"), [
    ("zh", ["依据", "例外", "实测  在真实条款上人工判定", "如何判断", "fires", "silent"]),
    ("en", ["Source", "Exceptions", "Measured  ", "How it decides", "fires", "silent"]),
])  # fmt: skip
def test_explain_says_source_exceptions_precision_how_it_decides_and_examples(tongue: str, words: list[str]) -> None:
    page = call("explain", "ZH-EX-001", "--ui-lang", tongue).stdout
    assert [w for w in words if w not in page] == []
    assert "find " in page.split(words[3])[1]


def test_precision_of_a_pack_is_read_and_nonsense_is_left_out(tmp_path: Path) -> None:
    place = written(tmp_path, "pack.wordrule", head() + flag("TS-AA-1"))
    (rule,) = load_packs([place], examples=True).plan.rules
    assert precision(rule) is None
    written(tmp_path, "precision.toml", "[TS-AA-1]\nright = 3\nwrong = 1\n")
    assert precision(rule) == Precision(3, 0, 1)
    assert "3 right, 0 arguable, 1 wrong" in call("explain", "TS-AA-1", "-p", place, "--ui-lang", "en").stdout
    for nonsense in ("[TS-AA-1]\nright = 'x'\n", "not toml"):
        written(tmp_path, "precision.toml", nonsense)
        assert precision(rule) is None


def test_the_state_of_a_rule_is_listed_explained_and_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    body = 'find "甲" as w status preview because zh "未测量" en "not measured yet"'
    pack = written(tmp_path, "demo.wordrule", head() + flag("DM-FL-001") + flag("DM-FL-002", body))
    wording = written(tmp_path, "a.txt", "第一条 甲方负责。")
    rows = json.loads(call("rules", "list", "-p", pack, "--status", "preview", "--format", "json").stdout)
    assert [(r["code"], r["status"]) for r in rows] == [("DM-FL-002", "preview")]
    assert "not measured yet" in call("explain", "DM-FL-002", "-p", pack, "--ui-lang", "en").stdout
    assert "not measured yet" in call("rules", "show", "DM-FL-002", "-p", pack).stdout
    plain = call("check", wording, "-p", pack, "--severity", "note", "--ui-lang", "en").stdout
    assert "1 rule: in preview (--preview runs them)" in plain
    assert "DM-FL-002" not in plain
    assert "DM-FL-002" in call("check", wording, "-p", pack, "--preview", "--ui-lang", "en").stdout
    monkeypatch.chdir(tmp_path)
    (tmp_path / "wordcheck.toml").write_text("preview = true\n", "utf-8")
    report = json.loads(call("check", wording, "-p", pack, "--format", "json").stdout)
    assert {(f["rule"]["id"], f["rule"]["status"]) for f in report["findings"]} == {
        ("DM-FL-001", "stable"), ("DM-FL-002", "preview"),
    }  # fmt: skip
    sarif = json.loads(call("check", wording, "-p", pack, "--format", "sarif").stdout)
    rules = sarif["runs"][0]["tool"]["driver"]["rules"]
    assert [r["properties"].get("status") for r in rules] == [None, "preview"]
