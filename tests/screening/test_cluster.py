"""A real Dask scheduler with two workers on this machine, one of which is killed on the way."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.screening.support import filings, prepared, screened
from wordcheck.screening.engines.cluster import Cluster
from wordcheck.screening.manifest import intake
from wordcheck.screening.runner import Tally, run
from wordcheck.screening.store.contents import digest
from wordcheck.screening.store.opening import open_store

pytest.importorskip("distributed", reason="the extra `dask` is not installed")


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """The scheduler's address and two workers."""
    told = tmp_path / "scheduler.json"
    dask = [sys.executable, "-m", "distributed.cli.dask_"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    host = ["--host", "127.0.0.1", "--no-dashboard"]
    head = [*dask[:2], "distributed.cli.dask_scheduler", *host, "--port", "0", "--scheduler-file", str(told)]
    started = [subprocess.Popen(head, **quiet)]  # type: ignore[call-overload]
    try:
        deadline = time.monotonic() + 30
        while not told.exists() and time.monotonic() < deadline:
            time.sleep(0.05)
        for _ in range(2):
            worker = [*dask[:2], "distributed.cli.dask_worker", "--scheduler-file", str(told), *host]
            worker += ["--nthreads", "1", "--no-nanny", "--local-directory", str(tmp_path)]
            started.append(subprocess.Popen(worker, **quiet))  # type: ignore[call-overload]
        yield _address(told), started[1:]
    finally:
        for process in started:
            process.kill()
            process.wait()


def _address(told: Path) -> str:
    import json

    return str(json.loads(told.read_text())["address"])


def test_same_store_though_a_worker_is_killed(
    tmp_path: Path, cluster: tuple[str, list[subprocess.Popen[bytes]]]
) -> None:
    address, workers = cluster
    manifest = filings(tmp_path, 12)
    setup = prepared()
    database = open_store(str(tmp_path / "dask.db"), create=True)

    def kill_one(tally: Tally) -> None:
        if tally.screened == 2:
            workers[0].kill()

    engine = Cluster(setup, address)
    tally = run(intake(manifest), database, setup, engine, manifest=manifest.name, tell=kill_one)
    assert (tally.screened, tally.quarantined) == (12, 0)
    alone, _ = screened(manifest, tmp_path / "alone.db")
    assert digest(database) == digest(alone)
