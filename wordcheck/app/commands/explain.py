"""`wordcheck explain`: one rule in full."""

from __future__ import annotations

import click

from wordcheck.app.console.options import LANGUAGE, PACKS, plainly
from wordcheck.app.console.tongues import ui_tongue


@click.command()
@click.argument("rule", metavar="CODE_OR_SLUG")
@PACKS
@LANGUAGE
@plainly
def command(rule: str, packs: tuple[str, ...]) -> int:
    """Explain a rule: what it finds, why, its source, examples that fire and that do not."""
    from wordcheck.app.console.terminal import on_screen
    from wordcheck.app.rules.rulebook import explain_rule

    click.echo(on_screen(explain_rule(rule, packs or None, ui_tongue())), nl=False)
    return 0
