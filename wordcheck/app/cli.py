"""The command line. Results go to standard output, what went wrong with the call to standard error."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec

import click

from wordcheck.version import __version__

P = ParamSpec("P")

EXIT_HELP = """
\b
Exit codes
  0  all read, nothing at or above --fail-on      没有达到所选级别的问题
  1  findings or unmet requirements at or above it 有达到所选级别的问题
  2  could not run (option, pack, path)            无法运行
  3  not everything was read; wins over 1          有内容未能读取
"""


def plainly(command: Callable[P, int]) -> Callable[P, None]:
    """Ends the process with the command's code; turns WordcheckError into one sentence and exit code 2."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        from wordcheck.app.faces import ui_tongue
        from wordcheck.model.errors import RuleSetError, WordcheckError

        try:
            sys.exit(command(*args, **kwargs))
        except RuleSetError as error:
            from wordcheck.rulelang import show_problems

            click.echo(show_problems(error.problems, ui_tongue()), err=True)
            click.echo(f"wordcheck: {error.sentence(ui_tongue())}", err=True)
        except WordcheckError as error:
            click.echo(f"wordcheck: {error.sentence(ui_tongue())}", err=True)
        except BrokenPipeError:
            # The reader (head, less) has gone; there is nobody left to tell.
            sys.stderr.close()
        sys.exit(2)

    return run


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="wordcheck")
def main() -> None:
    """Checks insurance policy wordings in Chinese and English. 检查保险条款。"""


def _common(command: Callable[..., Any]) -> Callable[..., Any]:
    """Options that `check` and `outline` share."""
    command = click.option("--ui-lang", type=click.Choice(["auto", "zh", "en"]), default="auto", show_default=True,
                           help="Language of the messages; auto: that of each document.")(command)  # fmt: skip
    command = click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True,
                           help="Colour; NO_COLOR and FORCE_COLOR are respected.")(command)  # fmt: skip
    return click.option("--revisions", type=click.Choice(["final", "original", "both"]), default="final",
                        show_default=True, help="Which view of Word's tracked changes to read.")(command)  # fmt: skip


@main.command(epilog=EXIT_HELP)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--packs", "-p", multiple=True, metavar="PACK",
              help="Rule pack by name, file or folder; may be given several times. Default: all that ship.")  # fmt: skip
@click.option("--as-of", metavar="DATE", help="Apply the law as of this date (2026-01-31). Default: today.")
@click.option("--line", metavar="LINE", help="Product line, where it should not be recognised from the wording.")
@click.option("--jurisdiction", metavar="PLACE", help="cn, us, uk, eu, in …; default: from the wording's language.")
@click.option("--market", metavar="MARKET", help="Market whose rules apply as well, such as lloyds.")
@click.option("--fail-on", type=click.Choice(["error", "warning", "note"]), default="error", show_default=True,
              help="Severity from which the exit code is 1.")  # fmt: skip
@click.option("--severity", type=click.Choice(["error", "warning", "note"]), default="warning", show_default=True,
              help="List findings from this severity in the terminal; the others are counted.")  # fmt: skip
@click.option("--exit-zero", is_flag=True, help="Exit with 0 in spite of findings (never in spite of unread content).")
@click.option("--format", "format_", default="terminal", show_default=True, metavar="FORMAT",
              help="Format on standard output: terminal, json, sarif.")  # fmt: skip
@click.option("-o", "--output", "outputs", multiple=True, metavar="FORMAT=FILE",
              help="Write a report to a file as well; may be given several times.")  # fmt: skip
@click.option("--stdin-filename", metavar="NAME", default="<stdin>", show_default=True,
              help="Name to use for a wording read from standard input (PATH -).")  # fmt: skip
@_common
@plainly
def check(
    paths: tuple[str, ...],
    packs: tuple[str, ...],
    as_of: str | None,
    line: str | None,
    jurisdiction: str | None,
    market: str | None,
    fail_on: str,
    severity: str,
    exit_zero: bool,
    format_: str,
    outputs: tuple[str, ...],
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

    output = Output.of(format_, outputs, ui_lang=ui_lang, color=color, least=Severity(severity), exit_zero=exit_zero)
    filing = {k: v for k, v in (("line", line), ("jurisdiction", jurisdiction), ("market", market)) if v}
    run = check_all(
        sources(paths, stdin_filename),
        packs or None,
        as_of=as_of,
        fail_on=fail_on,
        filing=filing,
        revisions=revisions,
        command=("check", *paths),
    )
    output.write(run)
    return run.exit_code(exit_zero)


@main.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--format", "format_", type=click.Choice(["tree", "json"]), default="tree", show_default=True)
@click.option("--stdin-filename", metavar="NAME", default="<stdin>", show_default=True)
@_common
@plainly
def outline(paths: tuple[str, ...], format_: str, stdin_filename: str, ui_lang: str, color: str, revisions: str) -> int:
    """Show how a wording was read: clauses with their kinds, terms, references, figures, unread parts."""
    from wordcheck.app.inputs import sources
    from wordcheck.app.outline import outlines

    text, complete = outlines(sources(paths, stdin_filename), format_, ui_lang, color, revisions)
    click.echo(text, nl=False)
    return 0 if complete else 3


@main.command()
@click.argument("rule", metavar="CODE_OR_SLUG")
@click.option("--packs", "-p", multiple=True, metavar="PACK")
@click.option("--ui-lang", type=click.Choice(["zh", "en"]), help="Language of the page.")
@plainly
def explain(rule: str, packs: tuple[str, ...], ui_lang: str | None) -> int:
    """Explain a rule: what it finds, why, its source, examples that fire and that do not."""
    from wordcheck.app.faces import ui_tongue
    from wordcheck.app.rulebook import explain_rule

    click.echo(explain_rule(rule, packs or None, ui_tongue(ui_lang)), nl=False)
    return 0


@main.group()
def rules() -> None:
    """List and test rules."""


@rules.command("list")
@click.option("--packs", "-p", multiple=True, metavar="PACK")
@click.option("--format", "format_", type=click.Choice(["table", "json", "csv"]), default="table", show_default=True)
@click.option("--source", metavar="TEXT", help="Only rules that cite this source (key or part of its title).")
@click.option("--tag", metavar="TAG", help="Only rules with this tag.")
@click.option("--ui-lang", type=click.Choice(["zh", "en"]))
@plainly
def rules_list(packs: tuple[str, ...], format_: str, source: str | None, tag: str | None, ui_lang: str | None) -> int:
    """List the rules of the packs."""
    from wordcheck.app.faces import ui_tongue
    from wordcheck.app.rulebook import list_rules

    click.echo(list_rules(packs or None, format_, source, tag, ui_tongue(ui_lang)), nl=False)
    return 0


@rules.command("test")
@click.argument("packs", nargs=-1, metavar="[PACK...]")
@click.option("--ui-lang", type=click.Choice(["zh", "en"]))
@plainly
def rules_test(packs: tuple[str, ...], ui_lang: str | None) -> int:
    """Run every rule's own examples. Exit code 1 where one fails, 2 where a pack is broken."""
    from wordcheck.app.faces import ui_tongue
    from wordcheck.app.rulebook import run_examples

    text, passed = run_examples(packs or None, ui_tongue(ui_lang))
    click.echo(text, nl=False)
    return 0 if passed else 1


@rules.command("check")
@click.argument("packs", nargs=-1, metavar="[PACK...]", type=click.Path(path_type=Path))
@click.option("--ui-lang", type=click.Choice(["zh", "en"]))
@plainly
def rules_check(packs: tuple[Path, ...], ui_lang: str | None) -> int:
    """Check packs without running them: syntax, names, types, sources, examples. Exit code 2 on errors."""
    from wordcheck.app.faces import ui_tongue
    from wordcheck.app.rulebook import check_packs

    text, sound = check_packs(packs or None, ui_tongue(ui_lang))
    click.echo(text, nl=False)
    return 0 if sound else 2


if __name__ == "__main__":
    main()
