"""One `screen` at a time on a store: two would do all the work twice, each keeping over what the other kept.

Shards part the filings among themselves, so several may share a store; a run over all of them may not. The hold ends with
the process, however it ends: it is a lock of the system on a file beside the store, or of the PostgreSQL server.
"""

from __future__ import annotations

import contextlib
import os
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

from wordcheck.model.said import Said
from wordcheck.screening.store.database import Busy, Database, one
from wordcheck.screening.store.opening import is_address, path_of

_SPACE = 0x77636B
"""The first of the two numbers of a lock in PostgreSQL, where other programs may have theirs."""


@contextlib.contextmanager
def alone(database: Database, store: str, share: str | None = None) -> Iterator[None]:
    """Holds the store for screening all filings, or those of the shard `share`. Raises Busy where another process holds it."""
    hold = _on_server(database, share) if is_address(store) else _on_files(path_of(store), share)
    with hold as held:
        if not held:
            what = Said(f"（分片 {share}）", f" (shard {share})") if share else Said()
            raise Busy(
                Said(
                    f"另一进程正在筛查至库 {store}{what.zh}；请等其结束，或另用一库",
                    f"another process is screening into the store {store}{what.en}; wait until it ends, or use another store",
                )
            )
        yield


@contextlib.contextmanager
def _on_files(store: Path, share: str | None) -> Iterator[bool]:
    with contextlib.ExitStack() as open_:
        whole = store.with_name(f"{store.name}.screening")
        held = open_.enter_context(_locked(whole, shared=share is not None))
        if held and share is not None:
            part = store.with_name(f"{store.name}.screening-{share.replace('/', '-of-')}")
            held = open_.enter_context(_locked(part, shared=False))
        yield held


@contextlib.contextmanager
def _locked(path: Path, *, shared: bool) -> Iterator[bool]:
    """Whether the lock on the file was had; the file is gone again when the last one lets go."""
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            _take(handle, shared=shared)
        except OSError:
            os.close(handle)
            yield False
            return
        with contextlib.suppress(FileNotFoundError):
            if os.path.samestat(os.fstat(handle), os.stat(path)):
                break
        os.close(handle)  # its last holder removed it between our opening and our locking it
    try:
        yield True
    finally:
        with contextlib.suppress(OSError):
            _take(handle, shared=False)  # refused while others share it
            path.unlink()
        os.close(handle)


def _take(handle: int, *, shared: bool) -> None:
    """Takes the system's lock on an open file. Raises OSError where another process holds it.

    Windows shares no locks: there a shard holds its own file alone, and a run over all filings beside it is not noticed.
    """
    if sys.platform == "win32":
        import msvcrt

        if not shared:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(handle, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)


@contextlib.contextmanager
def _on_server(database: Database, share: str | None) -> Iterator[bool]:
    """Locks of the session, which end with its connection."""
    kind = "_shared" if share else ""
    held = bool(one(database, f"SELECT pg_try_advisory_lock{kind}(?, 0)", (_SPACE,)))
    part = zlib.crc32((share or "").encode()) >> 2 or 1
    if held and share:
        held = bool(one(database, "SELECT pg_try_advisory_lock(?, ?)", (_SPACE, part)))
    try:
        yield held
    finally:
        if held:
            database.rows("SELECT pg_advisory_unlock_all()")
