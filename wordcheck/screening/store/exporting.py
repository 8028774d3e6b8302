"""The store for analysts' tools: Parquet files or a DuckDB database (extra `export`)."""

from __future__ import annotations

import csv
import tempfile
from pathlib import Path
from typing import Any

from wordcheck.model.errors import UsageError, lacking
from wordcheck.model.said import Said
from wordcheck.screening.store.database import Database

TABLES = ("filing_summary", "finding_full", "verdict_full", "rule_statistics", "document", "clause", "figure", "undecided",
          "unread", "datum", "rule", "decision_now", "review_now", "family", "family_member", "outlier", "standing")  # fmt: skip
"""What is exported; packed texts and sketches stay in the store."""
_PACKED = {"document": "text"}


def export(database: Database, target: Path) -> list[Path]:
    """Writes `TABLES` into a DuckDB file (`.duckdb`) or as Parquet files into a folder, and tells the files. Raises UsageError."""
    try:
        import duckdb
    except ImportError:
        raise lacking("export", Said("导出", "exporting needs"), "duckdb") from None
    whole = target.suffix == ".duckdb"
    if target.exists():
        raise UsageError(f"{target} 已存在", f"{target} exists already")
    if not whole:
        target.mkdir(parents=True)
    connection = duckdb.connect(str(target) if whole else ":memory:")
    written = [target] if whole else []
    try:
        with tempfile.TemporaryDirectory() as folder:
            for table in TABLES:
                _load(connection, database, table, Path(folder))
                if not whole:
                    file = target / f"{table}.parquet"
                    connection.execute(f"COPY {table} TO '{str(file).replace(chr(39), chr(39) * 2)}' (FORMAT parquet)")
                    written.append(file)
    finally:
        connection.close()
    return written


def _load(connection: Any, database: Database, table: str, folder: Path) -> None:
    names = [name for name in _columns(database, table) if name != _PACKED.get(table)]
    listed = ", ".join(names)
    rows = database.rows(f"SELECT {listed} FROM {table} ORDER BY {listed}")
    file = folder / f"{table}.csv"
    with file.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows([names, *rows])
    # DuckDB takes words of digits for numbers, and the filing 007 would be filing 7.
    codes = [n for i, n in enumerate(names) if any(isinstance(r[i], str) and r[i].isdigit() for r in rows)]
    told = ", ".join(f"'{name}': 'VARCHAR'" for name in codes)
    types = f", types = {{{told}}}" if codes else ""
    connection.execute(
        f"CREATE TABLE {table} AS SELECT * FROM "
        f"read_csv(?, header = true, sample_size = -1, delim = ',', quote = '\"'{types})",
        [str(file)],
    )


def _columns(database: Database, table: str) -> list[str]:
    if database.kind == "sqlite":
        return [row[1] for row in database.rows(f"PRAGMA table_info({table})")]
    return [
        row[0]
        for row in database.rows(
            "SELECT column_name FROM information_schema.columns WHERE table_name = ? ORDER BY ordinal_position",
            (table,),
        )
    ]
