"""`wordcheck bilingual`: whether two language versions of a wording say the same."""

from __future__ import annotations

from pathlib import Path

import click

from wordcheck.app.console.options import plainly, reading_options

_EPILOG = """
\b
Exit codes
  0  compared, nothing differs                 已比较，没有不一致
  1  something differs                         有不一致
  2  could not run                             无法运行
  3  not everything was read; wins over 1      有内容未能读取；优先于 1
"""


@click.command(epilog=_EPILOG)
@click.argument("first", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("second", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json", "html"]),
    default="text",
    show_default=True,
    help="Format on standard output.",
)
@click.option("-o", "--output", "outputs", multiple=True, metavar="FILE",
              help="Write what differs and all clauses side by side as well: .html, .docx, .xlsx, .json or .txt; may be given several times.")  # fmt: skip
@click.option("--exit-zero", is_flag=True, help="Exit with 0 in spite of differences.")
@reading_options
@plainly
def command(
    first: Path,
    second: Path,
    format_: str,
    outputs: tuple[str, ...],
    exit_zero: bool,
    ui_lang: str,
    color: str,
    revisions: str,
) -> int:
    """Compare two language versions: missing clauses; figures, references, duties and parties that differ; terms in two ways."""
    from wordcheck.app.console.terminal import on_screen
    from wordcheck.app.documents.comparing import both_languages

    found, text = both_languages(first, second, format_, outputs, ui_lang, color, revisions)
    click.echo(on_screen(text), nl=False)
    if not found.complete:
        return 3
    return 1 if found.mismatches and not exit_zero else 0
