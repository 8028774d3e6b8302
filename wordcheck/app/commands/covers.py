"""`wordcheck covers`: what a wording grants, takes away, gives back and caps."""

from __future__ import annotations

import click

from wordcheck.app.options import plainly, reading_options


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--taxonomy", metavar="PACK", default=None, help="Pack with the taxonomy; default: cover-taxonomy.")
@click.option("--stdin-filename", metavar="NAME", default="<stdin>", show_default=True)
@reading_options
@plainly
def command(
    paths: tuple[str, ...],
    format_: str,
    taxonomy: str | None,
    stdin_filename: str,
    ui_lang: str,
    color: str,
    revisions: str,
) -> int:
    """Show what a wording covers: each cover of the taxonomy, what is granted, taken away and given back."""
    from wordcheck.app.inputs import sources
    from wordcheck.app.meanings import covers_shown

    found = sources(paths, stdin_filename)
    text, complete = covers_shown(found, format_, taxonomy, ui_lang, color, revisions)
    click.echo(text, nl=False)
    return 0 if complete else 3
