"""The store in a SQLite file."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from wordcheck.model.errors import UsageError
from wordcheck.model.said import Said
from wordcheck.screening.store.database import Cell, Row, damaged, refused


class Sqlite:
    """A connection to a SQLite file, which is made where it does not exist."""

    kind = "sqlite"

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            # The desk answers from several threads, one request at a time on a connection.
            place, uri = (f"{path.absolute().as_uri()}?immutable=1", True) if _shelved(path) else (path, False)
            self._connection = sqlite3.connect(
                place, timeout=30, isolation_level=None, check_same_thread=False, uri=uri
            )
            self._refuse_the_files_of_others()
            self._connection.execute("PRAGMA journal_mode = WAL")
            # A commit survives the end of the process; after a power cut the last ones may be screened again.
            self._connection.execute("PRAGMA synchronous = NORMAL")
        except (sqlite3.Error, UnicodeDecodeError) as error:
            if "not a database" in str(error):
                raise damaged(str(path), error) from None
            missing = Said("文件夹不存在或没有权限", "its folder is not there, or may not be written to")
            why = missing if "unable to open" in str(error) else Said(str(error), str(error))
            raise UsageError(f"无法打开库 {path}：{why.zh}", f"cannot open the store {path}: {why.en}") from None

    def _refuse_the_files_of_others(self) -> None:
        """A database of another program is left as it is, and not made a store besides."""
        tables = [name for (name,) in self._connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        if tables and "wordcheck_store" not in tables:
            self._connection.close()
            path, table = self._path, tables[0]
            raise UsageError(
                f"{path} 是其他程序的数据库（有表 {table}），未改动；请另选库名",
                f"{path} is a database of another program (it has a table {table}) and was left as it is; name another store",
            )

    def rows(self, sql: str, parameters: Sequence[Cell] = ()) -> list[Row]:
        """All rows of a query."""
        with self._damage_said():
            return self._connection.execute(sql, parameters).fetchall()

    def run(self, sql: str, parameters: Sequence[Cell] = ()) -> None:
        """Runs one statement."""
        with self._damage_said():
            self._connection.execute(sql, parameters)

    def many(self, sql: str, rows: Iterable[Sequence[Cell]]) -> None:
        """Runs one statement for each row."""
        with self._damage_said():
            self._connection.executemany(sql, rows)

    @contextmanager
    def _damage_said(self) -> Iterator[None]:
        """A file that SQLite cannot make sense of, or write to, is one sentence, whichever statement meets it."""
        try:
            yield
        except sqlite3.IntegrityError:
            raise
        except OverflowError as error:
            raise UsageError("数字过大", "the number is too large") from error
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            raise refused(str(self._path), str(error)) or damaged(str(self._path), error) from None

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All statements inside, or none."""
        self.run("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self.run("COMMIT")

    def close(self) -> None:
        """Folds the write-ahead log into the file and closes it."""
        try:
            self.run("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            self._connection.close()


def _shelved(path: Path) -> bool:
    """Whether a store lies where nobody can write, such as an archive: it is read as it stands, for SQLite would want to lay files beside it.

    Not where a run ended before all was in the file itself: what lies beside it would be passed over.
    """
    beside = path.with_name(f"{path.name}-wal")
    return path.is_file() and not os.access(path.parent, os.W_OK) and not (beside.exists() and beside.stat().st_size)
