"""What the store asks of a database, whichever of the two it is, and what may be wrong with one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from datetime import date
from typing import Any, Protocol

from wordcheck.model.errors import UsageError
from wordcheck.model.said import Said

# Cells of a table: text, numbers, bytes, None. Which of them a query gives is known where it is written.
Cell = Any
Row = tuple[Cell, ...]


class Database(Protocol):
    """A connection. Statements are written once, in the SQL that both databases share, with `?` for parameters."""

    kind: str
    """`sqlite` or `postgresql`."""

    def rows(self, sql: str, parameters: Sequence[Cell] = ()) -> list[Row]:
        """All rows of a query."""
        ...

    def run(self, sql: str, parameters: Sequence[Cell] = ()) -> None:
        """Runs one statement."""
        ...

    def many(self, sql: str, rows: Iterable[Sequence[Cell]]) -> None:
        """Runs one statement for each row."""
        ...

    def transaction(self) -> AbstractContextManager[None]:
        """All statements inside are kept together, or none of them."""
        ...

    def close(self) -> None:
        """Lets go of the database; a SQLite store is one file afterwards."""
        ...


class Busy(UsageError):
    """Another process is writing to the store."""


def refused(store: str, words: str) -> UsageError | None:
    """One sentence for a sound store to which nothing can be written now; None where its words tell of something else."""
    if "locked" in words:
        return Busy(
            Said(
                f"库 {store} 正被另一进程写入，请稍后再试",
                f"the store {store} is being written to by another process; try again soon",
            )
        )
    if "readonly" in words or "read-only" in words:
        return UsageError(f"库 {store} 只读，无法写入", f"the store {store} is read-only and cannot be written to")
    if "disk is full" in words:
        return UsageError(f"磁盘已满，无法写入库 {store}", f"the disk is full: the store {store} cannot be written to")
    return None


def damaged(store: str, error: Exception) -> UsageError:
    """One sentence for a store whose contents make no sense, whichever part of the program meets the damage.

    `store` is its path or address, empty where the part does not know it.
    """
    name = f" {store}" if store else ""
    return UsageError(
        f"库{name} 已损坏或不是本程序的库（{error}）；请用备份，或另建一库重新筛查",
        f"the store{name} is damaged or no store of wordcheck ({error}); use a backup, or screen into a new one",
    )


def day_of(cell: Cell) -> date:
    """The day that a cell holds. Raises UsageError where it holds none."""
    try:
        return date.fromisoformat(cell)
    except (TypeError, ValueError) as error:
        raise damaged("", error) from None


def one(database: Database, sql: str, parameters: Sequence[Cell] = ()) -> Cell:
    """The first cell of a query's first row, None where there is none."""
    found = database.rows(sql, parameters)
    return found[0][0] if found else None


def marks(count: int) -> str:
    """`?, ?, ?` for `count` parameters."""
    return ", ".join("?" * count)
