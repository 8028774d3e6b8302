"""`wordcheck check`: wordings to a report."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from wordcheck.app.asked import Asked, rule_options
from wordcheck.app.options import EXIT_HELP, ProjectCommand, format_names, plainly, reading_options

if TYPE_CHECKING:
    from wordcheck.app.inputs import Source
    from wordcheck.model.report import Run


@click.command(cls=ProjectCommand, epilog=EXIT_HELP)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@rule_options
@click.option("--fail-on", type=click.Choice(["error", "warning", "note"]),
              help="Severity from which the exit code is 1. Default: what the profile says, else error.")  # fmt: skip
@click.option("--severity", type=click.Choice(["error", "warning", "note"]), default="warning", show_default=True,
              help="List findings from this severity in the terminal, of several files requirements too; the others are counted.")  # fmt: skip
@click.option("--exit-zero", is_flag=True, help="Exit with 0 in spite of findings (never in spite of unread content).")
@click.option(
    "--format",
    "format_",
    shell_complete=format_names,
    default="terminal",
    show_default=True,
    metavar="FORMAT",
    help="Format on standard output: terminal, concise, json, jsonl, sarif, sarif-github, junit, gitlab, github, rdjson, markdown, csv, xlsx, html, pdf, statistics.",
)
@click.option("-o", "--output", "outputs", multiple=True, metavar="FORMAT=FILE",
              shell_complete=format_names,
              help="Write a report to a file as well; FILE alone where its ending tells the format; may be given several times.")  # fmt: skip
@click.option("--text-mirror", is_flag=True,
              help="Write the text of PDF and Word files beside them (FILE.txt), so that SARIF viewers can show lines.")  # fmt: skip
@click.option("--page-images", is_flag=True,
              help="In the HTML report, show the pages of PDF files as pictures instead of typeset clauses.")  # fmt: skip
@click.option("--fix", is_flag=True,
              help="Put safe edits into Markdown, text and HTML files, then check again (Word: wordcheck annotate).")  # fmt: skip
@click.option("--diff", "show_diff", is_flag=True, help="Print what --fix would change, and write nothing.")
@click.option("--statistics", is_flag=True, help="Counts by rule instead of findings: --format statistics.")
@click.option("--decisions", metavar="FILE", type=click.Path(),
              help="Decisions to apply. Default: FILE.decisions.toml beside each FILE.")  # fmt: skip
@click.option("--mode", type=click.Choice(["author", "regulator"]), default="author", show_default=True,
              help="regulator: decisions are listed and change no count.")  # fmt: skip
@click.option("--cache/--no-cache", "keep", default=False, show_default=True,
              help="Keep reports in the cache folder of the user and take them from there while nothing changed.")  # fmt: skip
@click.option("--watch", is_flag=True, help="Check again whenever a wording, pack or decision was saved.")
@click.option("--stdin-filename", metavar="NAME", default="<stdin>", show_default=True,
              help="Name to use for a wording read from standard input (PATH -).")  # fmt: skip
@reading_options
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
    stdin_filename: str,
    ui_lang: str,
    color: str,
    revisions: str,
) -> int:
    """Check wordings: files, folders, or - for standard input."""
    from wordcheck.api import check_all
    from wordcheck.app.faces import Output, ui_tongue
    from wordcheck.app.files import spare
    from wordcheck.app.inputs import name_of, sources
    from wordcheck.app.terminal import counted_off
    from wordcheck.languages.width import printable
    from wordcheck.model.errors import UsageError
    from wordcheck.model.findings import Severity
    from wordcheck.model.said import Said

    format_ = "statistics" if statistics else format_
    output = Output.of(format_, outputs, ui_lang=ui_lang, color=color, least=Severity(severity),
                       exit_zero=exit_zero, mirror=text_mirror)  # fmt: skip
    if watch and (fix or show_diff or "-" in paths):
        raise UsageError(
            Said(
                "--watch 不能与 --fix、--diff 或标准输入同用",
                "--watch goes with neither --fix, --diff nor standard input",
            )
        )
    found = sources(paths, stdin_filename, lambda said: click.echo(printable(said.in_(ui_tongue(ui_lang))), err=True))
    spare((s for s in found if isinstance(s, Path)), (file for _, file in output.files))
    output = output.with_pages(found) if page_images else output

    def checked(inputs: list[Source]) -> Run:
        return check_all(
            counted_off(inputs, [name_of(i) for i in inputs]),
            **asked.for_all(),
            fail_on=fail_on,
            revisions=revisions,
            command=("check", *paths),
            describe=output.describes,
            decisions=decisions,
            mode="regulator" if mode == "regulator" else "author",
            keep=keep,
        )

    if watch:
        from wordcheck.app.watching import watched

        def again() -> int:
            run = checked(sources(paths, stdin_filename))
            output.write(run)
            return run.exit_code(exit_zero)

        return watched([*paths, *(p for p in asked.packs if Path(p).exists())], again, ui_tongue(ui_lang))
    run = checked(found)
    if fix or show_diff:
        from wordcheck.app.fixing import fixed_run

        run, told = fixed_run(run, lambda: checked(found), show_diff)
        click.echo(told, nl=False, err=not show_diff)
    if not show_diff:
        output.write(run)
    return run.exit_code(exit_zero)
