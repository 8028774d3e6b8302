"""A running desk: what all its pages share."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from queue import Empty, LifoQueue

from wordcheck.desk.accounts import Accounts, load
from wordcheck.desk.importing import Screening
from wordcheck.desk.leaves import Library
from wordcheck.desk.rendering import Renderer
from wordcheck.desk.sessions import Sessions
from wordcheck.desk.settings import Settings, is_loopback
from wordcheck.model.errors import UsageError
from wordcheck.screening.market.refresh import refresh
from wordcheck.screening.store.database import Database
from wordcheck.screening.store.opening import open_store

KEPT = 6
MAPPED = 1 << 30
"""Bytes of a SQLite store that are read without copying."""


def admitted(settings: Settings) -> Accounts:
    """Who may sign in; nobody has to where only this machine reaches the desk.

    Raises UsageError where other machines would reach it without a password, and for a broken file of passwords.
    """
    if settings.accounts is not None:
        return load(settings.accounts)
    if not is_loopback(settings.host):
        raise UsageError(
            f"{settings.host} 可从其他机器访问，须有口令：--password-file FILE（或只用 127.0.0.1）",
            f"other machines can reach {settings.host}, so it needs --password-file FILE (or serve 127.0.0.1)",
        )
    return {}


class Desk:
    """Store, sessions, documents, work under way."""

    def __init__(self, settings: Settings) -> None:
        """Opens everything. Raises UsageError where it may not be served so."""
        self.settings = settings
        self.accounts = admitted(settings)
        self.sessions = Sessions()
        self.pool = Pool(settings.store)
        self.library = Library()
        self.renderer = Renderer()
        self.screening = Screening(settings)
        with self.pool.use() as database:
            refresh(database)

    def close(self) -> None:
        """Stops what is under way and lets the store go."""
        self.screening.stop()
        self.pool.close()


def _opened(store: str) -> Database:
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
            database = _opened(self._store)
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
