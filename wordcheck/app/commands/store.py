"""`wordcheck store`: look at, merge, export a store."""

from __future__ import annotations

from pathlib import Path

import click

from wordcheck.app.console.options import spoken
from wordcheck.app.console.terminal import tame
from wordcheck.app.console.tongues import ui_tongue


@click.group()
def command() -> None:
    """Look at, merge and export stores."""


@command.command("info")
@click.argument("store")
@spoken
def store_info(store: str) -> int:
    """Say what a store holds, and the digest of its contents (equal for equal results)."""
    from wordcheck.app.filings.stores import contents, opened

    with opened(store, fresh=False) as database:
        click.echo(tame(contents(database, ui_tongue())), nl=False)
    return 0


@command.command("merge")
@click.argument("target", metavar="TARGET")
@click.argument("sources", nargs=-1, required=True, metavar="STORE...")
@spoken
def store_merge(target: str, sources: tuple[str, ...]) -> int:
    """Put stores together into TARGET. Exit code 1 where two of them hold different results for a filing."""
    from wordcheck.app.filings.stores import told_of_merge
    from wordcheck.screening.market.refresh import refresh
    from wordcheck.screening.store.merging import merge
    from wordcheck.screening.store.opening import open_store

    parts = [open_store(source) for source in sources]
    whole = open_store(target, create=True)
    try:
        merged = merge(whole, parts)
        refresh(whole)
    finally:
        for database in (*parts, whole):
            database.close()
    click.echo(told_of_merge(merged, ui_tongue()), nl=False)
    return 1 if merged.differing else 0


@command.command("export")
@click.argument("store")
@click.argument("target", type=click.Path(path_type=Path))
@spoken
def store_export(store: str, target: Path) -> int:
    """Write a DuckDB file (TARGET ends in .duckdb) or a folder of Parquet files."""
    from wordcheck.app.filings.stores import opened
    from wordcheck.model.said import Said, counted
    from wordcheck.screening.store.exporting import TABLES, export

    with opened(store) as database:
        export(database, target)
    said = Said(f"{len(TABLES)} 张表已写入 {target}", f"{counted(len(TABLES), 'table')} written to {target}")
    click.echo(said.in_(ui_tongue()))
    return 0
