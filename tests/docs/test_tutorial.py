"""The tutorials, English and Chinese: their files are written and their commands run in turn, and they print what is shown."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import CliRunner

from wordcheck.app.cli import main

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGES = ("tutorial.md", "zh/tutorial.md")
FENCE = re.compile(r"^```(\w+)(?: title=\"([^\"]+)\")?\n(.*?)^```", re.S | re.M)
LEFT_OUT = "…"


class Step(NamedTuple):
    """A file to write, or commands with what they print."""

    kind: str
    name: str
    text: str


def steps(page: str) -> list[Step]:
    return [Step(*(part or "" for part in found)) for found in FENCE.findall((DOCS / page).read_text("utf-8"))]


def run(command: str) -> str:
    """What a command of the tutorial prints."""
    program, *arguments = shlex.split(command)
    assert program == "wordcheck"
    done = CliRunner().invoke(main, arguments)
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done.output


def fits(printed: str, shown: str) -> bool:
    """Whether the shown lines are what was printed, `…` standing for whatever is left out."""
    pieces = [re.escape(piece) for piece in shown.strip().split(LEFT_OUT)]
    return re.fullmatch(r".*?".join(pieces), printed.strip(), re.S) is not None


@pytest.mark.parametrize("page", PAGES)
def test_every_step_of_the_tutorial_does_what_it_says(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    commands = 0
    for step in steps(page):
        if step.kind != "console":
            assert step.name, "a block of the tutorial is a file with a name, or commands"
            Path(step.name).parent.mkdir(exist_ok=True)
            Path(step.name).write_text(step.text, "utf-8")
            continue
        for shown in re.split(r"^\$ ", step.text, flags=re.M)[1:]:
            command, _, expected = shown.partition("\n")
            printed = run(command)
            assert fits(printed, expected), f"$ {command}\n{printed}"
            commands += 1
    assert commands > 8
