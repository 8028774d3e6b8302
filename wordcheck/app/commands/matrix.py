"""`wordcheck matrix`: requirements, verdicts and evidence in the form that an office prescribes."""

from __future__ import annotations

from pathlib import Path

import click

from wordcheck.app.console.asked import Asked, rule_options
from wordcheck.app.console.config import ProjectCommand
from wordcheck.app.console.options import plainly, reading_options
from wordcheck.app.console.terminal import tame

_ELSEWHERE = {kind: f"wordcheck check FILE -o FILE.{kind}" for kind in ("html", "htm", "pdf", "md", "csv", "json")}
"""Kinds of files in which a check shows the same requirements."""


@click.command(cls=ProjectCommand)
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path), required=False)
@click.option("-o", "--output", metavar="FILE", help="The table: .xlsx or .docx.")
@click.option("--template", default="self-review", show_default=True, metavar="NAME|FILE",
              help="Template that ships (self-review, 自查表) or a file of your own in the format of the output.")  # fmt: skip
@click.option("--save-template", metavar="FILE", type=click.Path(path_type=Path),
              help="Write the template itself to FILE, to be changed and given back with --template.")  # fmt: skip
@rule_options
@reading_options
@plainly
def command(
    path: Path | None,
    output: str | None,
    template: str,
    save_template: Path | None,
    asked: Asked,
    ui_lang: str,
    color: str,
    revisions: str,
) -> int:
    """Fill a self-review table (自查表) with requirements, verdicts, places and words of FILE, from a template."""
    from wordcheck.app.console.targets import named_like, target
    from wordcheck.app.documents.templates import reviewed, saved
    from wordcheck.model.errors import UsageError

    del color
    if save_template is not None:
        click.echo(saved(template, save_template, ui_lang))
        if path is None:
            return 0
    if path is None or output is None:
        raise UsageError(
            "需要条款文件和 -o 输出文件（.xlsx 或 .docx）", "a wording and -o with a file in .xlsx or .docx are needed"
        )
    _, file = target(output, ("xlsx", "docx"), named_like, elsewhere=_ELSEWHERE)
    told, complete = reviewed(path, file, template, asked, ui_lang, revisions)
    click.echo(tame(told))
    return 0 if complete else 3
