"""Opening a store: a SQLite file by its path, a PostgreSQL database by its address."""

from __future__ import annotations

from pathlib import Path

from wordcheck.model.errors import UsageError
from wordcheck.screening.store.database import Database
from wordcheck.screening.store.postgres import Postgres
from wordcheck.screening.store.schema import migrate
from wordcheck.screening.store.sqlite import Sqlite


def is_address(store: str) -> bool:
    """Whether a store is named by a database address rather than by a path."""
    return store.startswith(("postgresql://", "postgres://"))


def path_of(store: str) -> Path:
    """The file of a store that is named by a path. Raises UsageError where the path names none."""
    path = Path(store.removeprefix("sqlite:///"))
    if not path.name:
        raise UsageError("库没有名称；请给出文件名", "the store has no name; name a file")
    return path


def open_store(store: str, *, create: bool = False) -> Database:
    """The store at a path or address, its schema brought up to date.

    Raises UsageError where it is missing (unless `create`), is no store, or was made by a newer version.
    """
    database: Database
    if is_address(store):
        database = Postgres(store)
    else:
        path = path_of(store)
        if not create and not path.is_file():
            raise UsageError(
                f"找不到库文件 {path}；请先运行 wordcheck screen … --store {path}",
                f"there is no store {path}; make one with: wordcheck screen … --store {path}",
            )
        database = Sqlite(path)
    migrate(database, store)
    return database
