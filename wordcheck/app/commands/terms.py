"""`wordcheck terms`: the symbol table of a wording."""

from __future__ import annotations

from pathlib import Path

import click

from wordcheck.app.options import describing_options, plainly, reading_options


@click.command()
@describing_options("text", "json", "svg", "html")
@click.option("--all", "everything", is_flag=True, help="Show long lists to the end.")
@reading_options
@plainly
def command(
    paths: tuple[str, ...],
    format_: str,
    output: Path | None,
    everything: bool,
    stdin_filename: str,
    ui_lang: str,
    color: str,
    revisions: str,
) -> int:
    """Show the defined terms: definition, scope, other forms, uses and places, and what is wrong with them."""
    from wordcheck.app.files import format_of, shown_or_written
    from wordcheck.app.inputs import sources
    from wordcheck.app.meaning_pictures import PICTURES, drawn, terms_drawn
    from wordcheck.app.meanings import symbols_shown

    found = sources(paths, stdin_filename)
    format_ = format_of(output, format_, "text", ("svg", "html", "json"))
    if format_ in PICTURES:
        text, complete = drawn(found, format_, terms_drawn, ui_lang, revisions)
    else:
        color = color if output is None else "never"
        text, complete = symbols_shown(found, format_, ui_lang, color, revisions, everything)
    shown_or_written(text, output)
    return 0 if complete else 3
