"""`wordcheck rules`: list, show, write, check and test rules."""

from __future__ import annotations

from pathlib import Path

import click

from wordcheck.app.console.options import PACKS, spoken
from wordcheck.app.console.tabular import format_option
from wordcheck.app.console.tongues import ui_tongue


@click.group()
def command() -> None:
    """List, show, write, check and test rules."""


@command.command("list")
@PACKS
@format_option
@click.option(
    "--source", default="", metavar="TEXT", help="Only rules that cite this source: key, part of title or number."
)
@click.option(
    "--article", default="", metavar="ARTICLE", help="Only rules that cite this article (of --source, if given)."
)
@click.option("--jurisdiction", default="", metavar="PLACE", help="Only rules of this jurisdiction: cn, us, uk …")
@click.option("--line", default="", metavar="LINE", help="Only rules for this line of business.")
@click.option("--tag", default="", metavar="TAG", help="Only rules with this tag.")
@click.option("--severity", type=click.Choice(["error", "warning", "note"]), help="Only rules of this severity.")
@click.option(
    "--status", type=click.Choice(["draft", "preview", "stable", "deprecated"]), help="Only rules in this state."
)
@spoken
def rules_list(packs: tuple[str, ...], format_: str, **wanted: str | None) -> str:
    """List the rules of the packs; filters add up."""
    from wordcheck.app.rules.rulebook import Wanted, list_rules

    return list_rules(packs or None, format_, Wanted(**{k: v or "" for k, v in wanted.items()}), ui_tongue())


@command.command("show")
@click.argument("rule", metavar="CODE_OR_SLUG")
@PACKS
@click.option(
    "--format",
    "format_",
    type=click.Choice(["markdown", "json"]),
    default="markdown",
    show_default=True,
    help="A page for people, JSON for programs.",
)
@spoken
def rules_show(rule: str, packs: tuple[str, ...], format_: str) -> int:
    """Show a rule in full: source, why, exceptions, the rule as written, examples."""
    import json

    from wordcheck.app.rules.pages import facts, shown

    if format_ == "json":
        click.echo(json.dumps(facts(rule, packs or None), ensure_ascii=False, indent=1))
    else:
        click.echo(shown(rule, packs or None), nl=False)
    return 0


@command.command("docs")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@PACKS
@spoken
def rules_docs(folder: Path, packs: tuple[str, ...]) -> int:
    """Write a page for each rule, and an index, as Markdown."""
    from wordcheck.app.rules.pages import write_pages
    from wordcheck.model.said import Said

    count = write_pages(folder, packs or None)
    click.echo(Said(f"{count} 页已写入 {folder}", f"{count} pages written to {folder}").in_(ui_tongue()))
    return 0


@command.command("new")
@click.argument("code")
@click.argument("slug")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@spoken
def rules_new(code: str, slug: str, file: Path) -> int:
    """Add a rule to begin with to a rule file, or make the file: it passes `rules check` and `rules test`."""
    from wordcheck.app.console.files import write_atomically
    from wordcheck.app.rules.skeleton import skeleton

    write_atomically(file, skeleton(code, slug, file).encode("utf-8"))
    click.echo(file)
    return 0


@command.command("test")
@click.argument("packs", nargs=-1, metavar="[PACK...]")
@click.option("--coverage", is_flag=True, help="List each branch of a rule that no example reaches.")
@spoken
def rules_test(packs: tuple[str, ...], coverage: bool) -> int:
    """Run every rule's own examples and the scenarios. Exit code 1 where one fails, 2 where a pack is broken."""
    from wordcheck.app.rules.trials import trial

    text, passed = trial(packs or None, ui_tongue(), coverage)
    click.echo(text, nl=False)
    return 0 if passed else 1


@command.command("check")
@click.argument("packs", nargs=-1, metavar="[PACK...]", type=click.Path(path_type=Path))
@click.option("--as-of", metavar="DATE", help="Say what has expired by this date (2026-01-31). Default: today.")
@spoken
def rules_check(packs: tuple[Path, ...], as_of: str | None) -> int:
    """Check packs without running them: syntax, names, types, sources, dates, examples. Exit code 2 on errors."""
    from wordcheck.app.rules.rulebook import check_packs

    text, sound = check_packs(packs or None, ui_tongue(), as_of)
    click.echo(text, nl=False)
    return 0 if sound else 2


@command.command("packs")
@click.argument("packs", nargs=-1, metavar="[PACK...]")
@format_option
@spoken
def rules_packs(packs: tuple[str, ...], format_: str) -> str:
    """List packs with version, number of rules, hash and place: those that ship and those that are installed."""
    from wordcheck.app.rules.rulebook import list_packs

    return list_packs(packs or None, format_, ui_tongue())


@command.command("lock")
@click.argument("packs", nargs=-1, metavar="[PACK...]")
@click.option("-o", "--output", default="wordcheck.lock", show_default=True, metavar="FILE",
              type=click.Path(dir_okay=False, path_type=Path), help="The lock file.")  # fmt: skip
@click.option(
    "--check", "only_check", is_flag=True, help="Write nothing; exit code 2 where a pack is not as FILE says."
)
@spoken
def rules_lock(packs: tuple[str, ...], output: Path, only_check: bool) -> str:
    """Write down version and hash of the packs and of those that they use, for `wordcheck check --locked FILE`."""
    from wordcheck.app.rules.rulebook import lock_packs

    return lock_packs(packs or None, output, only_check)


@command.command("fmt")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=Path))
@click.option("--check", "only_check", is_flag=True, help="Change nothing; exit code 1 where a file would change.")
@spoken
def rules_fmt(paths: tuple[Path, ...], only_check: bool) -> int:
    """Lay rule files out in their one form: comments and line breaks stay, what the file says does not change."""
    from wordcheck.app.rules.rulebook import format_files

    text, same = format_files(paths, only_check)
    click.echo(text, nl=False)
    return 1 if only_check and not same else 0
