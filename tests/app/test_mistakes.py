"""What goes wrong in a call, in settings, in a name or in a file is one sentence, and a rule begun in a pack passes at once."""

from __future__ import annotations

import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import wordcheck
from wordcheck.app.cli import main
from wordcheck.app.console.tabular import tabular

WORDING = "# 责任免除\n\n第一条 因有关部门的要求造成的损失，保险人不负责赔偿。\n"
PACK = """pack own.pack { title zh "自有" en "own" version 1.0 language zh, en }
source manual { title zh "手册" en "Manual" }
lexicon bad zh "坏" en "bad" { zh: "差不多" }
flag OW-EX-001 open-tail {
  title zh "模糊" en "vague"
  source manual
  severity note certainty likely
  find bad as w in exclusion
  message zh "“{w}”" en "“{w}”"
  test { fires in exclusion "«差不多»的损失，不赔。" silent in exclusion "洪水" }
}
"""


def call(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments])


def test_a_long_name_is_checked_as_any_other(tmp_path: Path) -> None:
    """A name of 83 Chinese characters is legal; with our endings it is longer than file systems take."""
    place = tmp_path / f"{'网络安全保险' * 14}.md"[-85:]
    place.write_text(WORDING, "utf-8")
    made = tmp_path / f"{'网络安全保险' * 14}.json"[-85:]
    done = call("check", place, "-o", made)
    assert done.exit_code in (0, 1), done.output
    assert made.is_file()
    assert call("triage", "decide", place, "ZH-EX-001", "--reason", "x").exit_code == 2


@pytest.mark.parametrize(
    ("setting", "named"),
    [("ignore = 5", "ignore"), ("statistics = 1", "statistics"), ('preview = "maybe"', "preview"), ("severity = []", "severity")],
)  # fmt: skip
def test_a_setting_of_the_wrong_kind_is_named(
    setting: str, named: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "w.md").write_text(WORDING, "utf-8")
    (tmp_path / "wordcheck.toml").write_text(setting, "utf-8")
    monkeypatch.chdir(tmp_path)
    done = call("check", "w.md")
    assert done.exit_code == 2
    assert f"{named} in" in done.output


def test_one_name_will_do_for_a_list_and_reports_lie_beside_the_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    below = tmp_path / "drafts"
    below.mkdir()
    (below / "w.md").write_text(WORDING, "utf-8")
    (tmp_path / "wordcheck.toml").write_text(
        'packs = "zh-clarity"\noutput = "json=made.json"\nas_of = 2026-01-31', "utf-8"
    )
    monkeypatch.chdir(below)
    assert call("check", "w.md").exit_code in (0, 1)
    assert '"as_of": "2026-01-31"' in (tmp_path / "made.json").read_text("utf-8")


@pytest.mark.parametrize("arguments", [("fmt",), ("new", "HS-EX-001", "some-slug")])
def test_a_rule_file_that_is_no_text_is_one_sentence(arguments: tuple[str, ...], tmp_path: Path) -> None:
    file = tmp_path / "bad.wordrule"
    file.write_bytes(b"\xff\xfe bad")
    done = call("rules", *arguments, file)
    assert done.exit_code == 2
    assert "UTF-8" in done.output


def test_pages_of_rules_have_nowhere_to_go(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    assert call("rules", "docs", tmp_path / "file" / "pages").exit_code == 2


def test_a_rule_begun_in_a_pack_of_ones_own_passes_at_once(tmp_path: Path) -> None:
    """The pack knows neither our source nor our words, and a rule of it has the name that we would give the words."""
    file = tmp_path / "own.wordrule"
    file.write_text(PACK, "utf-8")
    assert call("rules", "new", "OW-EX-002", "open-list", file).exit_code == 0
    done = call("rules", "check", file)
    assert done.exit_code == 0, done.output
    assert call("rules", "test", file).exit_code == 0


def test_lists_for_spreadsheets_hold_no_formula() -> None:
    assert tabular(("key",), [("=cmd()",), (-5,)], "csv") == "key\n'=cmd()\n-5\n"


def test_a_moment_is_taken_for_its_day() -> None:
    report = wordcheck.check(WORDING.encode(), name="w.md", as_of=datetime(2026, 1, 31, 12))
    assert report.as_of == "2026-01-31"


@pytest.mark.parametrize("place", ["nowhere/run.out", "here.md/run.out", "."])
def test_a_place_that_holds_no_file_is_refused_before_the_work(tmp_path: Path, place: str) -> None:
    """Of several reports none is written, and hours of screening do not end in a record that cannot be kept."""
    (tmp_path / "here.md").write_text(WORDING, "utf-8")
    made, store = tmp_path / "first.html", tmp_path / "s.db"
    done = call("check", tmp_path / "here.md", "-o", made, "-o", f"json={tmp_path / place}")
    assert (done.exit_code, made.exists()) == (2, False), done.output
    screened = call("screen", tmp_path, "--store", store, "--record", tmp_path / place, "--quiet")
    assert (screened.exit_code, store.exists()) == (2, False), screened.output


@pytest.mark.parametrize(("package", "kind", "extra"), [("reportlab", "pdf", "pdf"), ("openpyxl", "xlsx", "sheets")])
def test_a_format_whose_package_is_missing_is_refused_before_the_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, package: str, kind: str, extra: str
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    (tmp_path / "here.md").write_text(WORDING, "utf-8")
    made = tmp_path / "first.html"
    done = call("check", tmp_path / "here.md", "-o", made, "-o", tmp_path / f"second.{kind}")
    assert done.exit_code == 2
    assert f"wordcheck[{extra}]" in done.output
    assert not made.exists()


def test_an_interrupted_check_has_found_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With exit code 1 a pipeline would read findings out of Ctrl-C."""
    (tmp_path / "a.md").write_text(WORDING, "utf-8")

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("wordcheck.app.documents.checks.check_all", interrupted)
    done = call("check", tmp_path / "a.md", "--ui-lang", "zh")
    assert done.exit_code == 130
    assert "已中断" in done.output


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no device that is always full")
def test_a_full_disk_is_one_sentence_and_a_closed_output_nobody_misses(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(WORDING, "utf-8")
    line = f"{sys.executable} -m wordcheck check {tmp_path}/a.md --fail-on warning"
    full = subprocess.run(f"{line} > /dev/full", shell=True, capture_output=True, text=True)
    assert (full.returncode, full.stderr.count("\n")) == (2, 1), full.stderr
    closed = subprocess.run(f"{line} >&- 2>&-", shell=True)
    assert closed.returncode == 1, "the findings decide, as ever"
