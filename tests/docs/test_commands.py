"""Every call that the pages print is one that the command line takes."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import click
import pytest

from wordcheck.app.cli import main

HOUSE = Path(__file__).parents[2]
PAGES = sorted(
    [
        HOUSE / "README.md",
        *(HOUSE / "docs").glob("*.md"),
        *(HOUSE / "docs/start").glob("*.md"),
        *(HOUSE / "docs/zh").glob("*.md"),
    ]
)


def code(text: str) -> Iterator[str]:
    """The lines of code blocks, and code within lines."""
    fenced = False
    for line in text.split("\n"):
        if line.startswith("```"):
            fenced = not fenced
        elif fenced or line.startswith("    "):
            yield line
        else:
            yield from re.findall(r"`([^`]+)`", line)


def calls(text: str) -> Iterator[list[str]]:
    """The calls in code, without comments; `a|b` is two calls, what is left out (`…`) none."""
    found = (call for line in code(text) for call in re.findall(r"(?<![\w./-])wordcheck .+", line))
    for call in found:
        call = re.split(r"\s{2,}|\s#\s|\s\|\s|\s>\s|\s&&\s|\)\"|\s*\[[A-Z]", call.strip())[0]
        if "…" in call or "{" in call or "'" in call.replace("'…", ""):
            continue
        words = [w.split("|") for w in shlex.split(call)[1:]]
        yield from (list(w) for w in product(*words))


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(HOUSE)))
def test_every_call_on_the_page_can_be_made(page: Path) -> None:
    refused = []
    for words in calls(page.read_text("utf-8")):
        command: click.Command | None = main
        left = list(words)
        while isinstance(command, click.Group) and left and not left[0].startswith("-"):
            command = command.get_command(click.Context(command), left.pop(0))
        if command is None:
            refused.append(f"{words}: no such command")
        elif left and not isinstance(command, click.Group):
            try:
                command.make_context("x", left)
            except click.MissingParameter:
                continue
            except click.BadParameter as error:
                if "does not exist" not in error.message:
                    refused.append(f"{words}: {error.message}")
            except click.UsageError as error:
                refused.append(f"{words}: {error.message}")
            except click.exceptions.Exit:
                continue
    assert refused == []
