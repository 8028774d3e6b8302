"""`wordcheck lsp`: a language server for editors."""

from __future__ import annotations

import click

from wordcheck.app.console.asked import Asked, rule_options
from wordcheck.app.console.config import ProjectCommand
from wordcheck.app.console.options import spoken
from wordcheck.model.errors import lacking


@click.command(cls=ProjectCommand)
@rule_options
@spoken
def command(asked: Asked) -> int:
    """Serve editors over standard input and output: wordings in Markdown and text, and rule files."""
    from wordcheck.model.said import Said

    try:
        from wordcheck.app.editing.server import server
    except ImportError as error:
        raise lacking("lsp", Said("语言服务", "the language server needs"), "pygls") from error
    server(asked).start_io()
    return 0
