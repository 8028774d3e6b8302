"""`wordcheck terms`: the symbol table of a wording."""

from __future__ import annotations

import click

from wordcheck.app.options import plainly, reading_options


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--stdin-filename", metavar="NAME", default="<stdin>", show_default=True)
@reading_options
@plainly
def command(paths: tuple[str, ...], format_: str, stdin_filename: str, ui_lang: str, color: str, revisions: str) -> int:
    """Show the defined terms: definition, scope, other forms, uses and places, and what is wrong with them."""
    from wordcheck.app.inputs import sources
    from wordcheck.app.meanings import symbols_shown

    text, complete = symbols_shown(sources(paths, stdin_filename), format_, ui_lang, color, revisions)
    click.echo(text, nl=False)
    return 0 if complete else 3
