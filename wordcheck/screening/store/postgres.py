"""The store in a PostgreSQL database (extra `postgres`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from wordcheck.model.errors import UsageError, lacking
from wordcheck.model.said import Said
from wordcheck.screening.store.database import Cell, Row


class Postgres:
    """A connection to a PostgreSQL database."""

    kind = "postgresql"

    def __init__(self, address: str) -> None:
        try:
            import psycopg
        except ImportError:
            raise lacking("postgres", Said("PostgreSQL 库", "a PostgreSQL store needs"), "psycopg") from None
        try:
            self._connection = psycopg.connect(address, autocommit=True)
        except psycopg.Error as error:
            # The address may hold a password, so it is not repeated.
            reason = str(error).splitlines()[0]
            raise UsageError(f"无法连接数据库：{reason}", f"cannot connect to the database: {reason}") from None

    def rows(self, sql: str, parameters: Sequence[Cell] = ()) -> list[Row]:
        """All rows of a query."""
        return self._connection.execute(_spelled(sql), parameters).fetchall()

    def run(self, sql: str, parameters: Sequence[Cell] = ()) -> None:
        """Runs one statement."""
        self._connection.execute(_spelled(sql), parameters)

    def many(self, sql: str, rows: Iterable[Sequence[Cell]]) -> None:
        """Runs one statement for each row."""
        with self._connection.cursor() as cursor:
            cursor.executemany(_spelled(sql), rows)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All statements inside, or none."""
        with self._connection.transaction():
            yield

    def close(self) -> None:
        """Closes the connection."""
        self._connection.close()


def _spelled(sql: str) -> bytes:
    """The statement with psycopg's marks for parameters."""
    return sql.replace("%", "%%").replace("?", "%s").encode()
