"""`wordcheck render`: a JSON report in another format, without checking again."""

from __future__ import annotations

from pathlib import Path

import click

from wordcheck.app.console.exit_codes import EXIT_HELP
from wordcheck.app.console.options import AUTO_LANGUAGE, COLOR, LISTED, plainly


@click.command(epilog=EXIT_HELP)
@click.argument("path", metavar="REPORT.json", type=click.Path(path_type=Path))
@click.option("--format", "format_", default="terminal", show_default=True, metavar="FORMAT",
              help="Format on standard output, as for check.")  # fmt: skip
@click.option("-o", "--output", "outputs", multiple=True, metavar="FORMAT=FILE",
              help="Write a report to a file as well; FILE alone where its ending tells the format; may be given several times.")  # fmt: skip
@LISTED
@click.option("--fail-on", type=click.Choice(["error", "warning", "note"]),
              help="Severity from which the exit code is 1. Default: that of the report.")  # fmt: skip
@click.option("--exit-zero", is_flag=True, help="Exit with 0 in spite of findings (never in spite of unread content).")
@AUTO_LANGUAGE
@COLOR
@plainly
def command(
    path: Path,
    format_: str,
    outputs: tuple[str, ...],
    severity: str,
    fail_on: str | None,
    exit_zero: bool,
    ui_lang: str,
    color: str,
) -> int:
    """Show a JSON report of this or an older version in any format; it holds results and quotes, not the whole wording."""
    from msgspec.structs import replace

    from wordcheck.app.console.files import content_of, spare
    from wordcheck.app.console.output import Output
    from wordcheck.model.findings import Severity
    from wordcheck.reporting.loading import load

    output = Output.of(format_, outputs, ui_lang=ui_lang, color=color, least=Severity(severity), exit_zero=exit_zero)
    spare((path,), (file for _, file in output.files))
    run = load(content_of(path), str(path))
    run = replace(run, fail_on=Severity(fail_on)) if fail_on else run
    output.write(run)
    return run.exit_code(exit_zero)
