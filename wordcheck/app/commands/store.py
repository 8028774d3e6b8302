"""`wordcheck store`: look at, merge, export a store."""

from __future__ import annotations

from pathlib import Path

import click

from wordcheck.app.options import plainly


@click.group()
def command() -> None:
    """Look at, merge and export stores."""


@command.command("info")
@click.argument("store")
@plainly
def store_info(store: str) -> int:
    """Say what a store holds, and the digest of its contents (equal for equal results)."""
    from wordcheck.app.stores import opened
    from wordcheck.screening.store.contents import digest

    with opened(store, fresh=False) as database:
        for state, count in database.rows("SELECT state, count(*) FROM filing GROUP BY state ORDER BY state"):
            click.echo(f"{state}: {count}")
        for table in ("document", "clause", "clause_text", "figure", "finding", "verdict", "undecided", "unread"):
            click.echo(f"{table}: {database.rows(f'SELECT count(*) FROM {table}')[0][0]}")
        for key, reason, why in database.rows(
            "SELECT key, reason, why_en FROM filing WHERE state = 'quarantined' ORDER BY key"
        ):
            click.echo(f"quarantined {key}: {reason}: {why}")
        click.echo(f"digest: {digest(database)}")
    return 0


@command.command("merge")
@click.argument("target", metavar="TARGET")
@click.argument("sources", nargs=-1, required=True, metavar="STORE...")
@plainly
def store_merge(target: str, sources: tuple[str, ...]) -> int:
    """Put stores together into TARGET. Exit code 1 where two of them hold different results for a filing."""
    from wordcheck.screening.market.refresh import refresh
    from wordcheck.screening.store.database import open_store
    from wordcheck.screening.store.merging import merge

    parts = [open_store(source) for source in sources]
    whole = open_store(target, create=True)
    try:
        merged = merge(whole, parts)
        refresh(whole)
    finally:
        for database in (*parts, whole):
            database.close()
    click.echo(f"{merged.filings} filings; held twice: {len(merged.twice)}; differing: {len(merged.differing)}")
    for key in merged.differing:
        click.echo(f"differs: {key}")
    return 1 if merged.differing else 0


@command.command("export")
@click.argument("store")
@click.argument("target", type=click.Path(path_type=Path))
@plainly
def store_export(store: str, target: Path) -> int:
    """Write a DuckDB file (TARGET ends in .duckdb) or a folder of Parquet files."""
    from wordcheck.app.stores import opened
    from wordcheck.screening.store.exporting import export

    with opened(store) as database:
        written = export(database, target)
    click.echo(f"{len(written)} written to {target}")
    return 0
