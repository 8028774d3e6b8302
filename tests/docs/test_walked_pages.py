"""Pages that a newcomer follows: their files are written, their commands run in turn, and they print what is shown.

In a block of `console` the lines that begin with `$` are commands and those below what they print, `…` standing for
whatever is left out. A block with a title is a file; a block of Python without one is run.
"""

from __future__ import annotations

import datetime
import re
import shlex
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import CliRunner

import wordcheck.api
from wordcheck.app.cli import main

ROOT = Path(__file__).resolve().parents[2]
ENGLISH = (
    "README.md",
    "docs/tutorial.md",
    "docs/start/product-teams.md",
    "docs/start/regulators.md",
    "docs/start/engineers.md",
    "docs/python.md",
)
CHINESE = (
    "docs/zh/tutorial.md",
    "docs/zh/product-teams.md",
    "docs/zh/regulators.md",
    "docs/zh/engineers.md",
    "docs/zh/python.md",
)
FENCE = re.compile(r"^```(\w+)(?: title=\"([^\"]+)\")?\n(.*?)^```", re.S | re.M)
LEFT_OUT = "…"


class Step(NamedTuple):
    """A file to write, Python to run, or commands with what they print."""

    kind: str
    name: str
    text: str


class Today(datetime.date):
    """The day on which the pages are walked: the law of another day may find other things."""

    @classmethod
    def today(cls) -> Today:
        return cls(2026, 11, 30)


def steps(page: str) -> list[Step]:
    return [Step(*(part or "" for part in found)) for found in FENCE.findall((ROOT / page).read_text("utf-8"))]


def run(command: str) -> str:
    """What a command of a page prints."""
    program, *arguments = shlex.split(command)
    if program == "cp":
        shutil.copy(*arguments)
        return ""
    assert program == "wordcheck"
    done = CliRunner().invoke(main, arguments)
    assert done.exception is None or isinstance(done.exception, SystemExit), command
    return done.output


def fits(printed: str, shown: str) -> bool:
    """Whether the shown lines are what was printed, `…` standing for whatever is left out."""
    pieces = [re.escape(piece.rstrip(" ")) for piece in shown.strip().split(LEFT_OUT)]
    return re.fullmatch(r".*?".join(pieces), printed.strip(), re.S) is not None


@pytest.mark.parametrize("page", ENGLISH + CHINESE)
def test_every_step_of_the_page_does_what_it_says(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LANG", "zh_CN.UTF-8" if page in CHINESE else "C.UTF-8")
    monkeypatch.setenv("COLUMNS", "100")
    for name in ("LC_ALL", "LC_MESSAGES", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(wordcheck.api, "date", Today)
    shutil.copytree(ROOT / "corpus", tmp_path / "corpus")
    commands = 0
    for step in steps(page):
        if step.name:
            Path(step.name).parent.mkdir(exist_ok=True)
            Path(step.name).write_text(step.text, "utf-8")
        elif step.kind == "python":
            exec(compile(step.text, page, "exec"), {})
            commands += 1
        elif step.kind == "console":
            for shown in re.split(r"^\$ ", step.text, flags=re.M)[1:]:
                command, _, expected = shown.partition("\n")
                printed = run(command)
                assert fits(printed, expected), f"$ {command}\n{printed}"
                commands += 1
    assert commands > (8 if "tutorial" in page else 0)


def test_the_first_command_of_the_readme_prints_the_screen_below_it() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    first = re.search(r"\.venv/bin/(wordcheck check .+)", text)
    assert first is not None
    assert f"$ {first.group(1)}\n" in text
