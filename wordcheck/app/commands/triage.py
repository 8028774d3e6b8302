"""`wordcheck triage`: answers come back from the people who read the report."""

from __future__ import annotations

from pathlib import Path

import click

from wordcheck.app.options import plainly


@click.group()
def command() -> None:
    """Take answers to findings back, and keep them."""


@command.command("import")
@click.argument("path", metavar="FILE.docx", type=click.Path(path_type=Path))
@click.option("--into", metavar="FILE", type=click.Path(path_type=Path),
              help="File of decisions. Default: FILE.docx.decisions.toml.")  # fmt: skip
@click.option("--ui-lang", type=click.Choice(["zh", "en"]))
@plainly
def import_(path: Path, into: Path | None, ui_lang: str | None) -> int:
    """Read replies and resolved comments of an annotated Word file into decisions."""
    from wordcheck.app.decided import imported
    from wordcheck.app.faces import ui_tongue

    click.echo(imported(path, into, ui_tongue(ui_lang)))
    return 0


@command.command("baseline")
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--into", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--packs", "-p", multiple=True, metavar="PACK")
@click.option("--ui-lang", type=click.Choice(["zh", "en"]))
@plainly
def baseline(path: Path, into: Path | None, packs: tuple[str, ...], ui_lang: str | None) -> int:
    """Set every finding of today apart, so that only new ones count from now on."""
    from wordcheck.app.decided import baselined
    from wordcheck.app.faces import ui_tongue

    click.echo(baselined(path, into, packs or None, ui_tongue(ui_lang)))
    return 0


@command.command("audit")
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--from", "source", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--packs", "-p", multiple=True, metavar="PACK")
@click.option("--prune", is_flag=True, help="Drop the decisions that meet nothing any more.")
@click.option("--ui-lang", type=click.Choice(["zh", "en"]))
@plainly
def audit(path: Path, source: Path | None, packs: tuple[str, ...], prune: bool, ui_lang: str | None) -> int:
    """List decisions that still hold, that have expired, and that meet nothing any more."""
    from wordcheck.app.decided import audited
    from wordcheck.app.faces import ui_tongue

    click.echo(audited(path, source, packs or None, prune, ui_tongue(ui_lang)))
    return 0
