"""`wordcheck triage`: answers come back from the people who read the report."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from wordcheck.app.console.asked import Asked, law_options, rule_options
from wordcheck.app.console.config import ProjectCommand
from wordcheck.app.console.options import spoken
from wordcheck.app.console.terminal import tame
from wordcheck.app.console.tongues import ui_tongue


def _kept(name: str, *older: str, usual: str = "FILE.decisions.toml beside FILE") -> Callable[..., Any]:
    """The option that names the file of decisions, handed on as `name`."""
    return click.option("--decisions", *older, name, metavar="FILE", type=click.Path(path_type=Path),
                        help=f"File of decisions. Default: {usual}.")  # fmt: skip


def _facts(command: Callable[..., Any]) -> Callable[..., Any]:
    """Options that say who decided, and until when."""
    command = click.option("--by", default="", metavar="NAME", help="Who decides.")(command)
    return click.option("--expires", default="", metavar="DATE", help="Ask again from this day (2027-06-30).")(command)


@click.group()
def command() -> None:
    """Take answers to findings back, and keep them."""


@command.command("import")
@click.argument("path", metavar="FILE.docx", type=click.Path(path_type=Path))
@_kept("into", "--into", usual="FILE.docx.decisions.toml")
@click.option(
    "--date", default="", metavar="DATE", help="Day of answers that carry none. Default: when FILE was saved."
)
@click.option(
    "--store", metavar="STORE", help="Enter the answers into the store of a screening instead; with --filing."
)
@click.option("--filing", metavar="KEY", help="The filing in the store.")
@click.option("--code", default="", metavar="CODE", help="Reason code of answers that name none.")
@_facts
@spoken
def import_(
    path: Path,
    into: Path | None,
    date: str,
    store: str | None,
    filing: str | None,
    code: str,
    by: str,
    expires: str,
) -> int:
    """Read replies, resolved comments and taken changes of an annotated Word file into decisions."""
    from wordcheck.app.documents.importing import Given, answers_in, imported
    from wordcheck.model.errors import UsageError

    if (store is None) != (filing is None):
        raise UsageError("--store 与 --filing 须同时给出", "--store and --filing go together")
    if store is not None and filing is not None:
        from wordcheck.app.filings.store_decisions import entered

        taken = answers_in(path, Given(by, date, expires, code))
        click.echo(tame(entered(store, filing, taken.decisions, ui_tongue()) + taken.told(ui_tongue())))
        return 0
    click.echo(tame(imported(path, into, Given(by, date, expires, code), ui_tongue())))
    return 0


@command.command("export")
@click.argument("key", metavar="FILING")
@click.option("--store", required=True, metavar="STORE", help="The store of a screening.")
@click.option("--into", required=True, metavar="FILE", type=click.Path(path_type=Path), help="File of decisions.")
@spoken
def export(key: str, store: str, into: Path) -> int:
    """Write what reviewers decided on a filing into a file of decisions, for the check of its next draft."""
    from wordcheck.app.filings.store_decisions import exported

    click.echo(tame(exported(store, key, into, ui_tongue())))
    return 0


@command.command("baseline", cls=ProjectCommand)
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@_kept("into", "--into")
@rule_options
@spoken
def baseline(path: Path, into: Path | None, asked: Asked) -> int:
    """Set every finding and unmet requirement of today apart, so that only new ones count from now on."""
    from wordcheck.app.documents.decided import baselined

    click.echo(tame(baselined(path, into, asked, ui_tongue())))
    return 0


@command.command("decide", cls=ProjectCommand)
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@click.argument("names", nargs=-1, metavar="[WHICH]...")
@click.option("--dismiss", "answer", flag_value="dismissed", default="dismissed", type=str, help="Not a defect here.")
@click.option("--accept", "answer", flag_value="accepted", type=str, help="A defect, to be mended.")
@click.option("--reason", default="", metavar="TEXT", help="Why, in your own words.")
@click.option("--code", default="", metavar="CODE",
              help="false positive, accepted risk, approved by regulator, not applicable, will fix.")  # fmt: skip
@_facts
@_kept("place")
@rule_options
@spoken
def decide(
    path: Path,
    names: tuple[str, ...],
    answer: str,
    reason: str,
    code: str,
    by: str,
    expires: str,
    place: Path | None,
    asked: Asked,
) -> int:
    """Decide on findings: WHICH is a rule's code or the beginning of a fingerprint; without it all that is open is listed."""
    from wordcheck.app.documents.decided import decided

    kind: Any = answer
    facts = {"reason": reason, "code": code, "by": by, "expires": expires}
    click.echo(tame(decided(path, names, kind, place, asked, ui_tongue(), **facts)))
    return 0


@command.command("confirm", cls=ProjectCommand)
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@click.argument("names", nargs=-1, metavar="[WHICH]...")
@click.option("--all", "everything", is_flag=True, help="Take all of them over.")
@click.option("--by", default="", metavar="NAME", help="Who confirms. Default: who decided before.")
@_kept("place")
@rule_options
@spoken
def confirm(
    path: Path,
    names: tuple[str, ...],
    everything: bool,
    by: str,
    place: Path | None,
    asked: Asked,
) -> int:
    """Take a decision over to a finding whose words are much the same; without WHICH they are listed."""
    from wordcheck.app.documents.decided import confirmed

    click.echo(tame(confirmed(path, names, everything, place, asked, by, ui_tongue())))
    return 0


@command.command("audit", cls=ProjectCommand)
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@_kept("source", "--from")
@law_options
@spoken
def audit(path: Path, source: Path | None, asked: Asked) -> int:
    """List decisions that still hold, that have expired, that wait to be confirmed, and that meet nothing any more."""
    from wordcheck.app.documents.decided import audited

    click.echo(tame(audited(path, source, asked, False, ui_tongue())))
    return 0


@command.command("prune", cls=ProjectCommand)
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@_kept("source", "--from")
@law_options
@spoken
def prune(path: Path, source: Path | None, asked: Asked) -> int:
    """Drop the decisions that meet nothing any more; those that wait to be confirmed stay."""
    from wordcheck.app.documents.decided import audited

    click.echo(tame(audited(path, source, asked, True, ui_tongue())))
    return 0
