"""The options of `wordcheck check`, which are the settings of a project as well."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from wordcheck.app.console.asked import rule_options
from wordcheck.app.console.options import LISTED, TWICE, format_names, reading_options

_OWN = (
    click.option("--fail-on", type=click.Choice(["error", "warning", "note"]),
                 help="Severity from which the exit code is 1. Default: what the profile says, else error."),
    LISTED,
    click.option("--exit-zero", is_flag=True, help="Exit with 0 in spite of findings (never in spite of unread content)."),
    click.option(
        "--format",
        "format_",
        shell_complete=format_names,
        default="terminal",
        show_default=True,
        metavar="FORMAT",
        help="Format on standard output: terminal, concise, json, jsonl, sarif, sarif-github, junit, gitlab, github, rdjson, markdown, csv, xlsx, html, pdf, statistics.",
    ),
    click.option("-o", "--output", "outputs", multiple=True, metavar="FORMAT=FILE",
                 shell_complete=format_names,
                 help="Write a report to a file as well; FILE alone where its ending tells the format; may be given several times."),
    click.option("--text-mirror", is_flag=True,
                 help="Write the text of PDF and Word files beside them (FILE.txt), so that SARIF viewers can show lines."),
    click.option("--page-images", is_flag=True,
                 help="In the HTML report, show the pages of PDF files as pictures instead of typeset clauses."),
    click.option("--fix", is_flag=True,
                 help="Put safe edits into Markdown, text and HTML files, then check again (Word: wordcheck annotate)."),
    click.option("--diff", "show_diff", is_flag=True, help="Print what --fix would change, and write nothing."),
    click.option("--statistics", is_flag=True, help="Counts by rule instead of findings: --format statistics."),
    click.option("--decisions", metavar="FILE", type=click.Path(),
                 help="Decisions to apply. Default: FILE.decisions.toml beside each FILE."),
    click.option("--mode", type=click.Choice(["author", "regulator"]), default="author", show_default=True,
                 help="regulator: decisions are listed and change no count."),
    click.option("--cache/--no-cache", "keep", default=False, show_default=True,
                 help="Keep reports in the cache folder of the user and take them from there while nothing changed."),
    TWICE,
    click.option("--watch", is_flag=True, help="Check again whenever a wording, pack or decision was saved."),
    click.option("--stdin-filename", metavar="NAME", default="<stdin>", show_default=True,
                 help="Name to use for a wording read from standard input (PATH -)."),
)  # fmt: skip


def check_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Adds every option of `check`; those that choose rules and law reach `command` as one `asked`."""
    command = reading_options(command)
    for option in reversed(_OWN):
        command = option(command)
    return rule_options(command)
