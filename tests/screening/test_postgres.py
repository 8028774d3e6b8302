"""The store in a real PostgreSQL server, started here on a socket of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.screening.support import filings, screened
from wordcheck.screening.market.refresh import refresh
from wordcheck.screening.queue.listing import Filters, entries
from wordcheck.screening.store.contents import digest

pytest.importorskip("psycopg", reason="the extra `postgres` is not installed")
_FOUND = [*sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb")), Path(shutil.which("initdb") or "initdb")]


@pytest.fixture
def address() -> Iterator[str]:
    """The address of a fresh database."""
    if not _FOUND[0].is_file():
        pytest.skip("no PostgreSQL server is installed")
    programs = _FOUND[0].parent
    # Folders of pytest are closed to the server's own user.
    with tempfile.TemporaryDirectory(prefix="wordcheck-pg-", ignore_cleanup_errors=True) as folder:
        yield from _served(programs, Path(folder))


def _served(programs: Path, data: Path) -> Iterator[str]:
    # The server refuses to run as root.
    user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    if user:
        shutil.chown(data, "postgres")
    quiet = {"check": True, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": "/"}
    subprocess.run([*user, programs / "initdb", "-D", data / "db", "-U", "wc", "-A", "trust"], **quiet)  # type: ignore[call-overload]
    control = [*user, programs / "pg_ctl", "-D", data / "db", "-w"]
    options = f"-c listen_addresses='' -c unix_socket_directories={data}"
    subprocess.run([*control, "-o", options, "-l", data / "log", "start"], **quiet)  # type: ignore[call-overload]
    try:
        yield f"postgresql://wc@/postgres?host={data}"
    finally:
        subprocess.run([*control, "-m", "immediate", "stop"], **quiet)  # type: ignore[call-overload]


def test_same_contents_and_queue_as_in_sqlite(tmp_path: Path, address: str) -> None:
    manifest = filings(tmp_path, 6)
    there, tally = screened(manifest, address)
    here, _ = screened(manifest, tmp_path / "s.db")
    assert tally.screened == 6
    assert digest(there) == digest(here)
    refresh(there)
    refresh(here)
    assert entries(there, Filters(rule="ZH-EX-002")) == entries(here, Filters(rule="ZH-EX-002"))
    there.close()
