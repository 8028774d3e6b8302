"""`wordcheck outline`: how a wording was read."""

from __future__ import annotations

from pathlib import Path

import click

from wordcheck.app.options import describing_options, plainly, reading_options


@click.command()
@describing_options("tree", "json", "html")
@click.option("--page-images/--no-page-images", default=True, show_default=True,
              help="In HTML, show PDF pages as pictures beside the tree, else the paragraphs read from them.")  # fmt: skip
@reading_options
@plainly
def command(
    paths: tuple[str, ...],
    format_: str,
    output: Path | None,
    page_images: bool,
    stdin_filename: str,
    ui_lang: str,
    color: str,
    revisions: str,
) -> int:
    """Show how a wording was read: clauses with their kinds, terms, references, figures, unread parts."""
    from wordcheck.app.files import format_of, shown_or_written
    from wordcheck.app.inputs import sources
    from wordcheck.app.outline import outlines
    from wordcheck.app.outline_page import outlined

    found = sources(paths, stdin_filename)
    format_ = format_of(output, format_, "tree", ("html", "json"))
    if format_ == "html":
        text, complete = outlined(found, ui_lang, revisions, page_images)
    else:
        text, complete = outlines(found, format_, ui_lang, color if output is None else "never", revisions)
    shown_or_written(text, output)
    return 0 if complete else 3
