"""`wordcheck covers`: what a wording grants, takes away, gives back and caps."""

from __future__ import annotations

import click

from wordcheck.app.console.inputs import Source
from wordcheck.app.documents.describing import Look, describing


@click.command()
@describing("text", "json", "svg", "html")
@click.option("--taxonomy", metavar="PACK", default=None, help="Pack with the taxonomy; default: cover-taxonomy.")
@click.option("--words", metavar="PACK", multiple=True, help="Pack with further words of the market; may be repeated.")
@click.option("--all", "everything", is_flag=True, help="Show long lists to the end.")
def command(
    found: list[Source], format_: str, look: Look, taxonomy: str | None, words: tuple[str, ...], everything: bool
) -> tuple[str, bool]:
    """Show what a wording covers: each cover of the taxonomy, what is granted, taken away and given back."""
    from wordcheck.app.documents.meaning_pictures import PICTURES, covers_drawn, drawn
    from wordcheck.app.documents.meanings import covers_shown

    if format_ in PICTURES:
        return drawn(found, format_, covers_drawn(taxonomy, words), look)
    return covers_shown(found, format_, taxonomy, look, everything, words)
