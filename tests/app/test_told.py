"""What a report must not keep to itself: open tracked changes, files in a folder that nobody reads, a page in one language."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.reading.docx_builder import Docx, p, r
from wordcheck.app.cli import main
from wordcheck.app.console.inputs import sources

WORDING = "# 责任免除\n\n第一条 因有关部门的要求造成的损失，保险人不负责赔偿。\n"


def call(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments])


@pytest.mark.parametrize(("view", "how"), [("final", "按接受后读取"), ("original", "按拒绝后读取")])
def test_open_tracked_changes_and_how_they_were_read(view: str, how: str, tmp_path: Path) -> None:
    change = '<w:ins w:id="1" w:author="王"><w:r><w:t>全部</w:t></w:r></w:ins>'
    draft = tmp_path / "draft.docx"
    draft.write_bytes(Docx(p(r("第一条 保险人赔偿"), change, r("损失。"))).bytes())
    made = call("check", draft, "--revisions", view, "-o", f"html={tmp_path / 'made.html'}")
    assert f"1 处修订（{how}）" in made.output
    assert how in (tmp_path / "made.html").read_text("utf-8")


def test_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "b.md").write_text(WORDING, "utf-8")
    (tmp_path / "a.md").write_text(WORDING, "utf-8")
    (tmp_path / "sub").mkdir()
    again = tmp_path / "." / "sub" / ".." / "b.md"
    assert [str(s) for s in sources([str(tmp_path / "b.md"), str(tmp_path), str(again), str(tmp_path / "b.md")], "")] == [
        str(tmp_path / "b.md"), str(tmp_path / "a.md"),
    ]  # fmt: skip


def test_pictures_in_hidden_folders_are_not_spoken_of(tmp_path: Path) -> None:
    (tmp_path / "w.md").write_text(WORDING, "utf-8")
    for place in (".venv", "scans"):
        (tmp_path / place).mkdir()
        (tmp_path / place / f"{place.strip('.')}.png").write_bytes(b"x")
    told: list[str] = []
    sources([str(tmp_path)], "", lambda said: told.append(said.en))
    assert len(told) == 1
    assert "1 file of" in told[0]
    assert "venv" not in told[0]


def test_a_scan_in_a_folder_does_not_look_checked(tmp_path: Path) -> None:
    (tmp_path / "w.md").write_text(WORDING, "utf-8")
    assert "not checked" not in call("check", tmp_path).output
    (tmp_path / "scan.jpg").write_bytes(b"\xff\xd8")
    done = call("check", tmp_path, "--ui-lang", "en")
    assert "not checked: scan.jpg" in done.stderr


@pytest.mark.parametrize("command", ["check", "outline"])
@pytest.mark.parametrize(("tongue", "said", "other"), [("zh", "查找", "Search"), ("en", "Search", "查找")])
def test_the_field_to_search_in_speaks_one_language(
    command: str, tongue: str, said: str, other: str, tmp_path: Path
) -> None:
    (tmp_path / "w.md").write_text(WORDING, "utf-8")
    call(command, tmp_path / "w.md", "-o", f"html={tmp_path / 'made.html'}", "--ui-lang", tongue)
    field = (tmp_path / "made.html").read_text("utf-8").split('<input type="search"')[1].split(">")[0]
    hint = field.split('placeholder="')[1].split('"')[0]
    assert said in hint
    assert other not in hint
    assert other in field, "for when the language is changed"


def test_a_record_that_lies_elsewhere_says_how_to_name_the_folder(tmp_path: Path) -> None:
    (tmp_path / "filings").mkdir()
    (tmp_path / "filings" / "w.md").write_text(WORDING, "utf-8")
    record = tmp_path / "run.json"
    call("screen", tmp_path / "filings", "--store", tmp_path / "s.db", "--record", record, "-q", "-j", "1")
    done = call("verify", record)
    assert done.exit_code == 4
    assert "--documents" in done.output
    assert call("verify", record, "--documents", tmp_path / "filings").exit_code == 0


def test_the_very_same_wording_handed_in_twice_is_told(tmp_path: Path) -> None:
    (tmp_path / "f").mkdir()
    for name, text in (("a.md", WORDING), ("b.md", WORDING), ("c.md", WORDING + "\n第二条 其他。\n")):
        (tmp_path / "f" / name).write_text(text, "utf-8")
    call("screen", tmp_path / "f", "--store", tmp_path / "s.db", "-q", "-j", "1")
    listed = call("queue", "list", "--store", tmp_path / "s.db").output
    assert "the very file of filing b.md" in listed
    assert "the very file of filing c.md" not in listed


def test_the_beginning_of_a_number_that_is_too_short_is_told(tmp_path: Path) -> None:
    (tmp_path / "w.md").write_text(WORDING, "utf-8")
    done = call("triage", "decide", tmp_path / "w.md", "5f0c", "--reason", "x")
    assert done.exit_code == 2
    assert "6 characters" in done.output


def test_where_a_thing_was_looked_for_is_said_in_the_language_of_the_reader(tmp_path: Path) -> None:
    (tmp_path / "w.md").write_text("# Cyber policy\n\n1. We pay losses from a cyber attack.\n", "utf-8")
    searched = [
        [line.split("  ")[-1] for line in call("check", tmp_path / "w.md", "--ui-lang", lang).output.splitlines() if mark in line]
        for lang, mark in (("en", "Searched "), ("zh", "已查 "))
    ]  # fmt: skip
    assert "exclusion, coverage, definition, general, 1 clause" in searched[0]
    assert "责任免除、保险责任、释义、其他事项，共 1 个条款" in searched[1]
