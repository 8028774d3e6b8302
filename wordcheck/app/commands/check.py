"""`wordcheck check`: wordings to a report."""

from __future__ import annotations

from pathlib import Path

import click

from wordcheck.app.console.asked import Asked
from wordcheck.app.console.check_options import check_options
from wordcheck.app.console.config import ProjectCommand
from wordcheck.app.console.exit_codes import EXIT_HELP
from wordcheck.app.console.options import plainly
from wordcheck.app.console.tongues import ui_tongue
from wordcheck.model.errors import UsageError


@click.command(cls=ProjectCommand, epilog=EXIT_HELP)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@check_options
@plainly
def command(
    paths: tuple[str, ...],
    asked: Asked,
    fail_on: str | None,
    severity: str,
    exit_zero: bool,
    format_: str,
    outputs: tuple[str, ...],
    text_mirror: bool,
    page_images: bool,
    fix: bool,
    show_diff: bool,
    statistics: bool,
    decisions: str | None,
    mode: str,
    keep: bool,
    watch: bool,
    twice: bool,
    stdin_filename: str,
    ui_lang: str,
    color: str,
    revisions: str,
) -> int:
    """Check wordings: files, folders, or - for standard input."""
    from wordcheck.app.console.files import spare
    from wordcheck.app.console.output import Output
    from wordcheck.app.documents.checks import Checks
    from wordcheck.languages.width import printable
    from wordcheck.model.findings import Severity

    format_ = "statistics" if statistics else format_
    output = Output.of(format_, outputs, ui_lang=ui_lang, color=color, least=Severity(severity),
                       exit_zero=exit_zero, mirror=text_mirror)  # fmt: skip
    if watch and (fix or show_diff or "-" in paths):
        raise UsageError(
            "--watch 不能与 --fix、--diff 或标准输入同用", "--watch goes with neither --fix, --diff nor standard input"
        )
    tongue = ui_tongue(ui_lang)
    checks = Checks(paths, asked, fail_on, revisions, twice, decisions, mode, keep, stdin_filename, output.describes)
    found = checks.sources(lambda said: click.echo(printable(said.in_(tongue)), err=True))
    spare((s for s in found if isinstance(s, Path)), (file for _, file in output.files))
    output = output.with_pages(found) if page_images else output
    if watch:
        return checks.watch(output, exit_zero, tongue)
    run = checks.run(found)
    if fix or show_diff:
        from wordcheck.app.documents.fixing import fixed_run

        run, told = fixed_run(run, lambda: checks.run(found), show_diff)
        click.echo(told, nl=False, err=not show_diff)
    if not show_diff:
        output.write(run)
    return run.exit_code(exit_zero)
