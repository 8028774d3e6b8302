"""What went wrong with a call, said on standard error."""

from __future__ import annotations

import click

from wordcheck.app.console.tongues import ui_tongue
from wordcheck.languages.width import printable
from wordcheck.model.errors import RuleSetError, WordcheckError


def tell(error: WordcheckError) -> None:
    """One sentence on standard error; for a broken pack its problems before it."""
    if isinstance(error, RuleSetError) and error.problems:
        from wordcheck.rulelang import show_problems

        click.echo(show_problems(error.problems, ui_tongue()), err=True)
    click.echo(f"wordcheck: {printable(error.sentence(ui_tongue()))}", err=True)
