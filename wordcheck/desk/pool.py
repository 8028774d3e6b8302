"""Connections to the store for requests that run side by side: each has one to itself while it works."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from queue import Empty, LifoQueue

from wordcheck.screening.store.database import Database
from wordcheck.screening.store.opening import open_store

KEPT = 6


MAPPED = 1 << 30
"""Bytes of a SQLite store that are read without copying."""


def opened(store: str) -> Database:
    """A connection that reads much: pages of the store are kept in memory rather than read again for each question."""
    database = open_store(store)
    if database.kind == "sqlite":
        database.run(f"PRAGMA mmap_size = {MAPPED}")
        database.run("PRAGMA cache_size = -32768")
    return database


class Pool:
    """Opens the store as often as needed and keeps a few connections."""

    def __init__(self, store: str) -> None:
        self._store = store
        self._idle: LifoQueue[Database] = LifoQueue()

    @contextmanager
    def use(self) -> Iterator[Database]:
        """A connection for one piece of work."""
        try:
            database = self._idle.get_nowait()
        except Empty:
            database = opened(self._store)
        try:
            yield database
        finally:
            if self._idle.qsize() < KEPT:
                self._idle.put(database)
            else:
                database.close()

    def close(self) -> None:
        """Closes what is idle."""
        while True:
            try:
                self._idle.get_nowait().close()
            except Empty:
                return
