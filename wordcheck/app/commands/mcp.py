"""`wordcheck mcp`: read-only tools for assistants."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from wordcheck.app.console.options import PACKS, spoken
from wordcheck.app.console.tongues import ui_tongue


@click.command()
@click.option("--root", default=".", show_default=True, metavar="FOLDER",
              type=click.Path(exists=True, file_okay=False, path_type=Path),
              help="Files below this folder can be asked about, no others.")  # fmt: skip
@PACKS
@click.option("--preview", is_flag=True, help="Rules in preview too: those whose precision is not proved.")
@spoken
def command(root: Path, packs: tuple[str, ...], preview: bool) -> int:
    """Serve assistants over standard input and output (Model Context Protocol): check, outline, terms, covers, explain."""
    from wordcheck.app.assistant.protocol import Server
    from wordcheck.app.assistant.tools import tools

    tongue = ui_tongue()
    Server(tools(root, packs or None, tongue, preview), tongue).serve(sys.stdin.buffer, sys.stdout.buffer)
    return 0
