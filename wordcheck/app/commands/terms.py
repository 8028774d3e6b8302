"""`wordcheck terms`: the table of terms of a wording."""

from __future__ import annotations

import click

from wordcheck.app.console.inputs import Source
from wordcheck.app.documents.describing import Look, describing


@click.command()
@describing("text", "json", "svg", "html")
@click.option("--all", "everything", is_flag=True, help="Show long lists to the end.")
def command(found: list[Source], format_: str, look: Look, everything: bool) -> tuple[str, bool]:
    """Show the defined terms: definition, scope, other forms, uses and places, and what is wrong with them."""
    from wordcheck.app.documents.meaning_pictures import PICTURES, drawn, terms_drawn
    from wordcheck.app.documents.meanings import terms_shown

    if format_ in PICTURES:
        return drawn(found, format_, terms_drawn, look)
    return terms_shown(found, format_, look, everything)
