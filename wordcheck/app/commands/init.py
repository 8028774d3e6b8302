"""`wordcheck init`: a settings file to begin with."""

from __future__ import annotations

from pathlib import Path

import click

from wordcheck.app.options import plainly

_SETTINGS = """\
# Settings of `wordcheck check` for the wordings below this folder. The command line wins.
# wordcheck config show --origin prints every setting and where it comes from.

# packs = ["core", "cn-insurance-law", "cn-cyber", "zh-clarity"]   # default: all that ship
# ignore = ["WC-TM-002"]          # codes, beginnings of codes, slugs, packs, tags, source:…
# fail_on = "error"               # error, warning or note
# severity = "warning"            # what the terminal lists
# as_of = "2026-01-31"            # whose law applies; default: today
# jurisdiction = "cn"
# line = "cyber"
# cache = true                    # keep reports of unchanged wordings in your cache folder
"""


@click.command()
@click.argument("folder", default=".", type=click.Path(exists=True, file_okay=False, path_type=Path))
@plainly
def command(folder: Path) -> int:
    """Write a commented wordcheck.toml; an existing one is left as it is."""
    from wordcheck.app.files import write_atomically
    from wordcheck.model.errors import UsageError
    from wordcheck.model.said import Said

    place = folder / "wordcheck.toml"
    if place.exists():
        raise UsageError(Said(f"{place} 已存在，未改动", f"{place} is there already and was left as it is"))
    write_atomically(place, _SETTINGS.encode("utf-8"))
    click.echo(place)
    return 0
