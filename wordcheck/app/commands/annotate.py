"""`wordcheck annotate`: the findings in a copy of the wording's own file."""

from __future__ import annotations

from pathlib import Path

import click

from wordcheck.app.console.asked import Asked, rule_options
from wordcheck.app.console.config import ProjectCommand
from wordcheck.app.console.options import AUTO_LANGUAGE, plainly
from wordcheck.app.console.terminal import tame


@click.command(cls=ProjectCommand)
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@click.option("-o", "--output", required=True, metavar="FILE", type=click.Path(path_type=Path),
              help="The annotated copy; the original is never written to.")  # fmt: skip
@rule_options
@click.option("--severity", type=click.Choice(["error", "warning", "note"]), default="warning", show_default=True,
              help="Comment on findings from this severity.")  # fmt: skip
@click.option("--decisions", metavar="FILE", type=click.Path(path_type=Path),
              help="Decisions to apply. Default: FILE.decisions.toml beside FILE.")  # fmt: skip
@click.option("--mode", type=click.Choice(["author", "regulator"]), default="author", show_default=True,
              help="regulator: what authors dismissed is commented on all the same.")  # fmt: skip
@AUTO_LANGUAGE
@plainly
def command(
    path: Path,
    output: Path,
    asked: Asked,
    severity: str,
    decisions: Path | None,
    mode: str,
    ui_lang: str,
) -> int:
    """Write findings into a copy of FILE: comments and tracked changes in Word files, highlights with notes in PDF."""
    from wordcheck.app.documents.annotation import annotated

    said, complete = annotated(path, output, asked, severity, ui_lang, decisions, mode == "regulator")
    click.echo(tame(said))
    return 0 if complete else 3
