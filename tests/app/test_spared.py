"""What a person has written is never written over by what is made of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from wordcheck.app.cli import main

WORDING = "# 责任免除\n\n第一条 因有关部门的要求造成的损失，保险人不负责赔偿。\n"


@pytest.mark.parametrize(
    "call",
    [
        ["check", "one.md", "-o", "markdown=one.md"],
        ["check", ".", "-o", "markdown=sub/../one.md"],
        ["diff", "one.md", "two.md", "-o", "two.md"],
        ["matrix", "one.md", "-o", "docx=one.md"],
        ["covers", "one.md", "-o", "json=one.md"],
        ["outline", "one.md", "-o", "one.md"],
        ["annotate", "one.md", "-o", "link.md"],
    ],
)
def test_a_report_does_not_take_the_place_of_a_draft(
    call: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sub").mkdir()
    for name in ("one.md", "two.md"):
        (tmp_path / name).write_text(WORDING, "utf-8")
    (tmp_path / "link.md").symlink_to("one.md")
    done = CliRunner().invoke(main, call)
    assert done.exit_code == 2
    assert {(tmp_path / name).read_text("utf-8") for name in ("one.md", "two.md")} == {WORDING}


@pytest.mark.parametrize("call", [["matrix", "--save-template"], ["desk", "--write-template"]])
def test_a_template_that_was_changed_stays(call: list[str], tmp_path: Path) -> None:
    own = tmp_path / "own.docx"
    own.write_bytes(b"changed")
    done = CliRunner().invoke(main, [*call, str(own)])
    assert done.exit_code == 2
    assert own.read_bytes() == b"changed"


@pytest.mark.parametrize("words", ["docx=made.docx", "made.docx"])
def test_a_format_of_another_command_names_that_command(words: str, tmp_path: Path) -> None:
    (tmp_path / "w.md").write_text(WORDING, "utf-8")
    done = CliRunner().invoke(main, ["check", str(tmp_path / "w.md"), "-o", words])
    assert done.exit_code == 2
    assert "wordcheck annotate" in done.output


def test_a_template_without_a_file_to_fill_is_not_passed_over(tmp_path: Path) -> None:
    for name in ("one.md", "two.md"):
        (tmp_path / name).write_text(WORDING, "utf-8")
    call = ["diff", str(tmp_path / "one.md"), str(tmp_path / "two.md"), "--template", "comparison"]
    for more in ([], ["-o", str(tmp_path / "made.html")]):
        assert CliRunner().invoke(main, [*call, *more]).exit_code == 2
