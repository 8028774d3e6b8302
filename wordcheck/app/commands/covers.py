"""`wordcheck covers`: what a wording grants, takes away, gives back and caps."""

from __future__ import annotations

from pathlib import Path

import click

from wordcheck.app.options import describing_options, plainly, reading_options


@click.command()
@describing_options("text", "json", "svg", "html")
@click.option("--taxonomy", metavar="PACK", default=None, help="Pack with the taxonomy; default: cover-taxonomy.")
@click.option("--all", "everything", is_flag=True, help="Show long lists to the end.")
@reading_options
@plainly
def command(
    paths: tuple[str, ...],
    format_: str,
    output: Path | None,
    taxonomy: str | None,
    everything: bool,
    stdin_filename: str,
    ui_lang: str,
    color: str,
    revisions: str,
) -> int:
    """Show what a wording covers: each cover of the taxonomy, what is granted, taken away and given back."""
    from wordcheck.app.files import format_of, shown_or_written
    from wordcheck.app.inputs import sources
    from wordcheck.app.meaning_pictures import PICTURES, covers_drawn, drawn
    from wordcheck.app.meanings import covers_shown

    found = sources(paths, stdin_filename)
    format_ = format_of(output, format_, "text", ("svg", "html", "json"))
    if format_ in PICTURES:
        text, complete = drawn(found, format_, covers_drawn(taxonomy), ui_lang, revisions)
    else:
        color = color if output is None else "never"
        text, complete = covers_shown(found, format_, taxonomy, ui_lang, color, revisions, everything)
    shown_or_written(text, output)
    return 0 if complete else 3
