"""`wordcheck explain`: one rule in full."""

from __future__ import annotations

import click

from wordcheck.app.console.options import PACKS, spoken
from wordcheck.app.console.tongues import ui_tongue


@click.command()
@click.argument("rule", metavar="CODE_OR_SLUG")
@PACKS
@spoken
def command(rule: str, packs: tuple[str, ...]) -> str:
    """Explain a rule: what it finds, why, its source, examples that fire and that do not."""
    from wordcheck.app.console.terminal import on_screen
    from wordcheck.app.rules.rulebook import explain_rule

    return on_screen(explain_rule(rule, packs or None, ui_tongue()))
