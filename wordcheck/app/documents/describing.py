"""What `covers`, `terms` and `outline` share: what they read, in which language and colours they speak, where they write."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click
from msgspec import Struct

from wordcheck.app.console.options import plainly, reading_options
from wordcheck.model.said import Tongue


class Look(Struct, frozen=True):
    """How wordings are read and spoken of."""

    tongue: Tongue | None
    """None for that of each document."""
    color: bool
    revisions: str


def describing(usual: str, *files: str) -> Callable[[Callable[..., tuple[str, bool]]], Callable[..., Any]]:
    """Makes a command of a function that describes wordings: as `usual`, or in a format that a file's suffix names.

    The function takes what to read, the format and the `Look`, besides options of its own; it gives the text and whether
    everything was read.
    """
    suffixes = [f".{name}" for name in files]
    listed = f"{', '.join(suffixes[:-1])} or {suffixes[-1]}"
    options = (
        click.argument("paths", nargs=-1, required=True, metavar="PATH..."),
        click.option("--format", "format_", type=click.Choice([usual, *files]), default=usual, show_default=True,
                     help="Format on standard output."),
        click.option("-o", "--output", metavar="FILE", default=None,
                     help=f"Write to a file instead of standard output; a name in {listed}, or FORMAT=FILE, chooses the format."),
        click.option("--stdin-filename", metavar="NAME", default="<stdin>", show_default=True,
                     help="Name to use for a wording read from standard input (PATH -)."),
    )  # fmt: skip

    def made(describe: Callable[..., tuple[str, bool]]) -> Callable[..., Any]:
        @wraps(describe)
        def run(
            paths: tuple[str, ...], format_: str, output: str | None, stdin_filename: str, ui_lang: str, color: str,
            revisions: str, **own: Any,
        ) -> int:  # fmt: skip
            from wordcheck.app.console.files import shown_or_written, spare, will_hold
            from wordcheck.app.console.inputs import sources
            from wordcheck.app.console.targets import named_like, target
            from wordcheck.app.console.terminal import wants_color
            from wordcheck.app.console.tongues import known_tongue

            look = Look(known_tongue(ui_lang), output is None and wants_color(color), revisions)
            found = sources(paths, stdin_filename)
            told, file = target(output, (usual, *files), named_like, usual) if output is not None else (usual, None)
            will_hold([file] if file else [])
            spare((s for s in found if isinstance(s, Path)), (file,) if file else ())
            text, complete = describe(found, format_ if told == usual else told, look, **own)
            shown_or_written(text, file)
            return 0 if complete else 3

        command: Callable[..., Any] = reading_options(plainly(run))
        for option in reversed(options):
            command = option(command)
        return command

    return made
