"""`wordcheck check`: wordings to a report."""

from __future__ import annotations

from functools import partial

import click

from wordcheck.app.options import EXIT_HELP, ProjectCommand, plainly, reading_options


@click.command(cls=ProjectCommand, epilog=EXIT_HELP)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--packs", "-p", multiple=True, metavar="PACK",
              help="Rule pack by name, file or folder; may be given several times. Default: all that ship.")  # fmt: skip
@click.option("--select", multiple=True, metavar="RULE",
              help="Only these rules: code, beginning of a code, slug, pack or tag.")  # fmt: skip
@click.option("--ignore", multiple=True, metavar="RULE", help="Without these rules; they are listed as not run.")
@click.option("--profile", metavar="NAME",
              help="Profile of the packs to check under, or none. Default: the one that applies to the document.")  # fmt: skip
@click.option("--as-of", metavar="DATE", help="Apply the law as of this date (2026-01-31). Default: today.")
@click.option("--line", metavar="LINE", help="Product line, where it should not be recognised from the wording.")
@click.option("--jurisdiction", metavar="PLACE", help="cn, us, uk, eu, in …; default: from the wording's language.")
@click.option("--market", metavar="MARKET", help="Market whose rules apply as well, such as lloyds.")
@click.option("--fail-on", type=click.Choice(["error", "warning", "note"]),
              help="Severity from which the exit code is 1. Default: what the profile says, else error.")  # fmt: skip
@click.option("--severity", type=click.Choice(["error", "warning", "note"]), default="warning", show_default=True,
              help="List findings from this severity in the terminal; the others are counted.")  # fmt: skip
@click.option("--exit-zero", is_flag=True, help="Exit with 0 in spite of findings (never in spite of unread content).")
@click.option(
    "--format",
    "format_",
    default="terminal",
    show_default=True,
    metavar="FORMAT",
    help="Format on standard output: terminal, json, jsonl, sarif, junit, gitlab, github, rdjson, markdown, csv, xlsx, html, pdf, statistics.",
)
@click.option("-o", "--output", "outputs", multiple=True, metavar="FORMAT=FILE",
              help="Write a report to a file as well; may be given several times.")  # fmt: skip
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
@click.option("--stdin-filename", metavar="NAME", default="<stdin>", show_default=True,
              help="Name to use for a wording read from standard input (PATH -).")  # fmt: skip
@reading_options
@plainly
def command(
    paths: tuple[str, ...],
    packs: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    profile: str | None,
    as_of: str | None,
    line: str | None,
    jurisdiction: str | None,
    market: str | None,
    fail_on: str | None,
    severity: str,
    exit_zero: bool,
    format_: str,
    outputs: tuple[str, ...],
    page_images: bool,
    fix: bool,
    show_diff: bool,
    statistics: bool,
    decisions: str | None,
    mode: str,
    stdin_filename: str,
    ui_lang: str,
    color: str,
    revisions: str,
) -> int:
    """Check wordings: files, folders, or - for standard input."""
    from wordcheck.api import check_all
    from wordcheck.app.faces import Output
    from wordcheck.app.inputs import sources
    from wordcheck.model.findings import Severity

    format_ = "statistics" if statistics else format_
    output = Output.of(format_, outputs, ui_lang=ui_lang, color=color, least=Severity(severity), exit_zero=exit_zero)
    filing = {k: v for k, v in (("line", line), ("jurisdiction", jurisdiction), ("market", market)) if v}
    found = sources(paths, stdin_filename)
    output = output.with_pages(found) if page_images else output
    checked = partial(
        check_all,
        packs=packs or None,
        as_of=as_of,
        fail_on=fail_on,
        filing=filing,
        revisions=revisions,
        command=("check", *paths),
        describe=output.describes,
        decisions=decisions,
        select=select,
        ignore=ignore,
        profile=profile,
        mode="regulator" if mode == "regulator" else "author",
    )
    run = checked(found)
    if fix or show_diff:
        from wordcheck.app.fixing import fixed_run

        run, told = fixed_run(run, lambda: checked(found), show_diff)
        click.echo(told, nl=False, err=not show_diff)
    if not show_diff:
        output.write(run)
    return run.exit_code(exit_zero)
