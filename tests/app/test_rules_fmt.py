"""`wordcheck rules fmt`."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from wordcheck.app.cli import main

TIDY = (Path(__file__).parents[2] / "rulesets/core/lists.wordrule").read_text("utf-8")
UNTIDY = TIDY.replace("  find", "      find  ").replace(": ", "：", 1)


def call(*arguments: object) -> tuple[int, str]:
    done = CliRunner().invoke(main, [str(a) for a in arguments])
    return done.exit_code, done.output


def test_a_file_is_laid_out_once_and_stays(tmp_path: Path) -> None:
    file = tmp_path / "house.wordrule"
    file.write_text(UNTIDY, "utf-8")
    assert call("rules", "fmt", "--check", tmp_path) == (1, f"{file}\n")
    assert file.read_text("utf-8") == UNTIDY
    assert call("rules", "fmt", tmp_path)[0] == 0
    assert "      find" not in file.read_text("utf-8")
    assert call("rules", "fmt", "--check", tmp_path) == (0, "")


def test_a_file_that_does_not_parse_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "house.wordrule"
    file.write_text("pack house.demo {", "utf-8")
    code, said = call("rules", "fmt", file)
    assert code == 2
    assert "Traceback" not in said
    assert file.read_text("utf-8") == "pack house.demo {"
    assert call("rules", "fmt", tmp_path / "nothing")[0] == 2
