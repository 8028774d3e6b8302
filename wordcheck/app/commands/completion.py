"""`wordcheck completion`: the script by which a shell completes commands and options."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from wordcheck.app.console.options import spoken

SHELLS = ("bash", "zsh", "fish")


@click.command()
@click.argument("shell", type=click.Choice(SHELLS))
@spoken
def command(shell: str) -> int:
    """Print the completion script for a shell: eval "$(wordcheck completion bash)"."""
    from wordcheck.app.cli import main
    from wordcheck.app.helping import COMPLETING

    made = get_completion_class(shell)
    assert made is not None  # click ships these three
    found = made(main, {}, "wordcheck", COMPLETING)
    click.echo(found.source_template % found.source_vars())
    return 0
