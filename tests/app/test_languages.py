"""Every command speaks the language that it is asked to speak, in what it says and in what it complains of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from wordcheck.app.cli import main

HAN = re.compile("[\u4e00-\u9fff]")


def commands(group: click.Group, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    for name in group.list_commands(click.Context(group)):
        found = group.get_command(click.Context(group), name)
        assert found is not None
        if isinstance(found, click.Group):
            yield from commands(found, (*path, name))
        else:
            yield (*path, name), found


@pytest.mark.parametrize(
    ("path", "command"), list(commands(main)), ids=lambda p: " ".join(p) if isinstance(p, tuple) else ""
)
def test_every_command_can_be_asked_for_a_language(path: tuple[str, ...], command: click.Command) -> None:
    assert any("--ui-lang" in p.opts for p in command.params), path


@pytest.mark.parametrize(
    "call",
    [
        ("rules", "show", "NO-SUCH-1"),
        ("rules", "packs", "no-such-pack"),
        ("rules", "lock", "--check", "-o", "none.lock"),
        ("rules", "new", "x", "y", "z.wordrule"),
        ("rules", "fmt", "none.wordrule"),
        ("explain", "NO-SUCH-1"),
        ("queue", "assign", "F-1", "--to", "Li", "--by", "Li", "--store", "none.db"),
        ("queue", "rank", "--weights", "none.toml", "--store", "none.db"),
        ("store", "info", "none.db"),
        ("verify", "none.json"),
        ("check", "none.docx"),
        ("diff", "none.docx", "none2.docx"),
        ("render", "none.json"),
        ("annotate", "none.docx", "-o", "x.docx"),
    ],
    ids=" ".join,
)
def test_a_complaint_is_in_the_language_asked_for(
    call: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for tongue in ("zh", "en"):
        done = CliRunner().invoke(main, [*call, "--ui-lang", tongue])
        assert done.exit_code == 2, done.output
        assert bool(HAN.search(done.output)) is (tongue == "zh"), done.output
