"""`wordcheck outline`: how a wording was read."""

from __future__ import annotations

import click

from wordcheck.app.console.inputs import Source
from wordcheck.app.documents.describing import Look, describing


@click.command()
@describing("tree", "json", "html")
@click.option("--page-images/--no-page-images", default=True, show_default=True,
              help="In HTML, show PDF pages as pictures beside the tree, else the paragraphs read from them.")  # fmt: skip
def command(found: list[Source], format_: str, look: Look, page_images: bool) -> tuple[str, bool]:
    """Show how a wording was read: clauses with their kinds, terms, references, figures, unread parts."""
    from wordcheck.app.documents.outline import outlined, outlines

    return outlined(found, look, page_images) if format_ == "html" else outlines(found, format_, look)
