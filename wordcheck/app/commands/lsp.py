"""`wordcheck lsp`: a language server for editors."""

from __future__ import annotations

import click

from wordcheck.app.asked import Asked, rule_options
from wordcheck.app.options import LANGUAGE, ProjectCommand, plainly


@click.command(cls=ProjectCommand)
@rule_options
@LANGUAGE
@plainly
def command(asked: Asked) -> int:
    """Serve editors over standard input and output: wordings in Markdown and text, and rule files."""
    from wordcheck.model.errors import UsageError
    from wordcheck.model.said import Said

    try:
        from wordcheck.app.editing.server import server
    except ImportError as error:
        install = "pip install 'wordcheck[lsp]'"
        raise UsageError(
            Said(f"语言服务需要 pygls：{install}", f"the language server needs pygls: {install}")
        ) from error
    server(asked).start_io()
    return 0
