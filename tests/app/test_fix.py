"""`check --fix`: safe edits alone, the file otherwise byte for byte as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from wordcheck.app.cli import main

WORDING = "第一条 保险事故己经发生的，保险人负责赔偿。\r\n第二条 既使投保人已交费，等等。\r\n"


def call(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["check", *(str(a) for a in arguments), "--exit-zero"])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_only_the_wrong_characters_change_and_every_other_byte_stays(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "w.txt"
    path.write_bytes(WORDING.encode(encoding))
    done = call(path, "--fix")
    assert done.exit_code == 0, done.output
    assert path.read_bytes() == WORDING.replace("己经", "已经").replace("既使", "即使").encode(encoding)
    assert "ZH-SP-001" not in done.stdout, "the report is that of the mended file"


def test_diff_shows_the_edits_and_writes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "w.md"
    path.write_text("1. We pay the the cost of repair.\n", "utf-8")
    done = call(path, "--diff")
    assert "-1. We pay the the cost of repair.\n+1. We pay the cost of repair.\n" in done.stdout
    assert path.read_text("utf-8") == "1. We pay the the cost of repair.\n"


def test_what_no_rule_calls_safe_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "w.md"
    words = "# Exclusions\n\n1. Loss of goodwill, including but not limited to lost customers.\n"
    path.write_text(words, "utf-8")
    call(path, "--fix")
    assert path.read_text("utf-8") == words


def test_a_second_run_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "w.txt"
    path.write_text(WORDING, "utf-8")
    call(path, "--fix")
    first = path.read_bytes()
    call(path, "--fix")
    assert path.read_bytes() == first


def test_a_word_file_is_never_rewritten(tmp_path: Path) -> None:
    path = tmp_path / "w.docx"
    path.write_bytes((Path(__file__).parents[2] / "corpus/zh/personal-fraud/faulty.docx").read_bytes())
    before = path.read_bytes()
    call(path, "--fix")
    assert path.read_bytes() == before


def test_the_diff_is_one_that_patch_applies(tmp_path: Path) -> None:
    """A page break inside a line does not end it, and a last line without an end keeps none."""
    path = tmp_path / "w.md"
    before = "1. Scope\n\n2. We pay\fthe the cost of repair.\n\n3. We pay the the cost of storage."
    path.write_text(before, "utf-8", newline="")
    diff = call(path, "--diff").stdout
    rows = diff.split("@@\n", 1)[1].split("\n")
    assert [row for row in rows if row.startswith(("-", "+", "\\"))] == [
        "-2. We pay\fthe the cost of repair.",
        "+2. We pay\fthe cost of repair.",
        "-3. We pay the the cost of storage.",
        "\\ No newline at end of file",
        "+3. We pay the cost of storage.",
        "\\ No newline at end of file",
    ]
