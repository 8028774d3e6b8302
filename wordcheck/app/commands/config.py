"""`wordcheck config`: which settings hold, and where they come from."""

from __future__ import annotations

import json
from pathlib import Path

import click

from wordcheck.app.console.options import spoken
from wordcheck.app.console.tongues import ui_tongue


@click.group()
def command() -> None:
    """Show the settings of this project."""


@command.command("show")
@click.option("--origin", is_flag=True, help="Say where each setting comes from.")
@spoken
def show(origin: bool) -> int:
    """Print every setting of `check` with its value."""
    from wordcheck.app.commands.check import command as check
    from wordcheck.app.console.config import checked, settings
    from wordcheck.model.said import Said

    found = settings(Path.cwd())
    given = checked(found, check)
    tongue = ui_tongue()
    unset, usual = Said("未设置", "is not set").in_(tongue), Said("默认", "default").in_(tongue)
    for parameter in check.params:
        if isinstance(parameter, click.Option) and parameter.name:
            name = parameter.name
            value = given.get(name, parameter.get_default(click.Context(check)))
            value = value if isinstance(value, str | bool | int | list | tuple) else None
            key = max(parameter.opts, key=len).lstrip("-").replace("-", "_")
            line = f"# {key} {unset}" if value is None else f"{key} = {json.dumps(value, ensure_ascii=False)}"
            click.echo(f"{line}   # {found.origin if name in given else usual}" if origin else line)
    return 0
