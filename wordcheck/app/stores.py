"""Opening a store for a command, its market up to date."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from wordcheck.screening.market.refresh import refresh
from wordcheck.screening.store.database import Database, open_store


@contextmanager
def opened(store: str, *, fresh: bool = True) -> Iterator[Database]:
    """The store, closed afterwards; with `fresh` its market and queue are made anew where results have changed."""
    database = open_store(store)
    try:
        if fresh:
            refresh(database)
        yield database
    finally:
        database.close()
