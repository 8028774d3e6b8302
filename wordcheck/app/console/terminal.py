"""The terminal that a command speaks to: its width, whether it shows colour, and lines that fit into it."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

import click

from wordcheck.app.console.tongues import ui_tongue
from wordcheck.languages.width import clip_left, folded, printable
from wordcheck.model.errors import RuleSetError, WordcheckError

T = TypeVar("T")
_CLEAR = "\r\x1b[K"


def wants_color(choice: str) -> bool:
    """Whether to colour standard output (https://no-color.org)."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()


def terminal_width() -> int:
    """Cells of the terminal, 100 where there is none."""
    return max(60, min(160, shutil.get_terminal_size((100, 24)).columns))


def on_screen(text: str) -> str:
    """`text` as standard output shows it: lines that are too long are folded in a terminal, and left alone in a file."""
    return folded(text, terminal_width()) if sys.stdout.isatty() else text


def tame(text: str) -> str:
    """`text` in which no name or word of others steers the terminal; its lines stay lines. For text without colours of our own."""
    return "\n".join(map(printable, text.split("\n")))


def counted_off(things: Sequence[T], names: Sequence[str]) -> Iterable[T]:
    """The things one by one; where standard error is a terminal, a line there says at which one it is, and goes at the end."""
    return _counted_off(things, names) if len(things) > 1 and sys.stderr.isatty() else things


def _counted_off(things: Sequence[T], names: Sequence[str]) -> Iterator[T]:
    try:
        for number, (thing, name) in enumerate(zip(things, names, strict=True), 1):
            place = f"{number}/{len(things)}  "
            sys.stderr.write(f"{_CLEAR}{place}{clip_left(printable(name), terminal_width() - len(place) - 1)}")
            sys.stderr.flush()
            yield thing
    finally:
        sys.stderr.write(_CLEAR)
        sys.stderr.flush()


def tell(error: WordcheckError) -> None:
    """One sentence on standard error; for a broken pack its problems before it."""
    if isinstance(error, RuleSetError) and error.problems:
        from wordcheck.rulelang import show_problems

        click.echo(show_problems(error.problems, ui_tongue()), err=True)
    click.echo(f"wordcheck: {printable(error.sentence(ui_tongue()))}", err=True)
