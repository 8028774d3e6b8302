"""The schema's versions. A migration is one file in `migrations`; its number is the version that it leads to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from wordcheck.model.errors import UsageError
from wordcheck.model.said import Said
from wordcheck.screening.store.database import Database, one

_FOLDER = Path(__file__).parent / "migrations"
_SPELLING = {
    "sqlite": {"blob": "BLOB", "float": "REAL", "tight": " WITHOUT ROWID", "only sqlite": "", "only postgresql": "--"},
    "postgresql": {
        "blob": "BYTEA",
        "float": "DOUBLE PRECISION",
        "tight": "",
        "only sqlite": "--",
        "only postgresql": "",
    },
}
"""What the two databases write differently; a line that only one of them knows is a comment to the other."""
_AND = "{and}"
"""Stands for a semicolon within a statement."""


@cache
def migrations() -> tuple[tuple[int, str], ...]:
    """Version and SQL of every migration, in order."""
    return tuple((int(p.name[:4]), p.read_text("utf-8")) for p in sorted(_FOLDER.glob("[0-9]*.sql")))


def migrate(database: Database, name: str) -> None:
    """Brings the schema up to date, each step whole or not at all. Raises UsageError for a newer or foreign store."""
    version = _version(database, name)
    newest = migrations()[-1][0]
    if version > newest:
        raise UsageError(
            f"库 {name} 由较新版本的 wordcheck 建立（结构版本 {version}，本程序支持到 {newest}）；请升级 wordcheck",
            f"the store {name} was made by a newer wordcheck (schema {version}, known up to {newest}); upgrade it",
        )
    for number, sql in migrations():
        if number > version:
            with database.transaction():
                for statement in _statements(sql, database.kind):
                    database.run(statement)
                database.run("DELETE FROM wordcheck_store")
                database.run("INSERT INTO wordcheck_store (version) VALUES (?)", (number,))


def _version(database: Database, name: str) -> int:
    try:
        database.run("CREATE TABLE IF NOT EXISTS wordcheck_store (version INTEGER NOT NULL)")
        version = one(database, "SELECT version FROM wordcheck_store") or 0
        if not isinstance(version, int):
            raise TypeError(f"version {version!r}")
        return version
    except Exception as error:  # each database has its own class of errors; any of them here means: no store of ours
        said = Said(f"{name} 不是 wordcheck 的库（{error}）", f"{name} is no wordcheck store ({error})")
        raise UsageError(said) from None


def _statements(sql: str, kind: str) -> list[str]:
    for mark, spelled in _SPELLING[kind].items():
        sql = sql.replace(f"{{{mark}}}", spelled)
    bare = re.sub(r"--[^\n]*", "", sql)
    return [statement.strip().replace(_AND, ";") for statement in bare.split(";") if statement.strip()]


_HELD = {"TEXT": "text", "INTEGER": "integer", "REAL": "real", "BLOB": "blob"}


def misfit(database: Database, besides: Iterable[str] = ()) -> str:
    """The table of a SQLite store, `besides` those named, that holds a cell of another type than it was made for; empty for none.

    SQLite keeps what it is given, so what a damaged cell does to a command cannot be foreseen.
    """
    if database.kind != "sqlite":
        return ""
    made = database.rows(
        "SELECT t.name, c.name, c.type FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table'"
    )
    odd: dict[str, list[str]] = {}
    for table, column, declared in made:
        if (held := _HELD.get(declared.upper())) and table not in besides:
            odd.setdefault(table, []).append(f"typeof(\"{column}\") NOT IN ('{held}', 'null')")
    found = (t for t, tests in odd.items() if database.rows(f'SELECT 1 FROM "{t}" WHERE {" OR ".join(tests)} LIMIT 1'))
    return next(found, "")
