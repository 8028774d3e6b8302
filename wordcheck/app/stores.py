"""Opening a store for a command, its market up to date."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from wordcheck.screening.market.refresh import refresh
from wordcheck.screening.store.database import Database, damaged, open_store


@contextmanager
def opened(store: str, *, fresh: bool = True) -> Iterator[Database]:
    """The store, closed afterwards; with `fresh` its market and queue are made anew where results have changed."""
    database = open_store(store)
    try:
        if fresh:
            refresh(database)
        yield database
    except (zlib.error, json.JSONDecodeError, UnicodeDecodeError) as error:
        # The database is sound, a text or list in one of its cells is not.
        raise damaged(store, error) from error
    finally:
        database.close()
