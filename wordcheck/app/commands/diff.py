"""`wordcheck diff`: what changed between two versions of a wording."""

from __future__ import annotations

from pathlib import Path

import click

from wordcheck.app.console.options import plainly, reading_options

_EPILOG = """
\b
Exit codes
  0  compared; nothing at or above --fail-on         已比较，没有达到所选级别的变动
  1  a change at or above --fail-on                  有达到所选级别的变动
  2  could not run                                   无法运行
  3  not everything was read; wins over 1            有内容未能读取；优先于 1
"""
_WEIGHTS = ["substance", "wording", "form"]


@click.command(epilog=_EPILOG)
@click.argument("old", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("new", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--format", "format_", type=click.Choice(["text", "json", "markdown", "html"]), default="text",
              show_default=True, help="Format on standard output.")  # fmt: skip
@click.option("-o", "--output", "outputs", multiple=True, metavar="FILE",
              help="Write a comparison table as well: .docx, .xlsx, .html, .md, .json or .txt; may be given several times.")  # fmt: skip
@click.option("--template", metavar="NAME|FILE", default=None,
              help="Fill this template for .docx and .xlsx output: comparison (修改前后对比表), or a file of your own.")  # fmt: skip
@click.option("--show", type=click.Choice(_WEIGHTS), default="wording", show_default=True,
              help="List changes down to this weight in text and Markdown; the others are counted.")  # fmt: skip
@click.option("--fail-on", type=click.Choice([*_WEIGHTS, "never"]), default="never", show_default=True,
              help="Weight from which the exit code is 1.")  # fmt: skip
@reading_options
@plainly
def command(
    old: Path,
    new: Path,
    format_: str,
    outputs: tuple[str, ...],
    template: str | None,
    show: str,
    fail_on: str,
    ui_lang: str,
    color: str,
    revisions: str,
) -> int:
    """Compare two versions clause by clause: changes of substance first, then of wording, then of form."""
    from wordcheck.app.console.terminal import on_screen
    from wordcheck.app.documents.comparing import compared, shown
    from wordcheck.model.comparison import Weight

    found = compared(old, new, revisions)
    click.echo(on_screen(shown(found, format_, outputs, ui_lang, color, Weight(show), template)), nl=False)
    if not found.complete:
        return 3
    return 1 if fail_on != "never" and found.gravest.rank <= Weight(fail_on).rank else 0
