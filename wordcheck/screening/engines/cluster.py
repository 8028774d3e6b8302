"""The engine of many machines: a Dask cluster (extra `dask`) whose workers see the same folder of documents.

Each Dask worker screens in a process of its own below it, under the same limits as on one machine, so a filing that
breaks its process does not break the cluster's. A worker that disappears has its filings done by another.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import threading
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from wordcheck.model.errors import UsageError, lacking
from wordcheck.model.said import Said
from wordcheck.screening.engines import Limits
from wordcheck.screening.engines.worker import Worker
from wordcheck.screening.result import Job, Outcome, Quarantine, Setup
from wordcheck.screening.setup import Prepared, prepare

TRIES = 3
"""Workers that may disappear with one and the same filing before it is quarantined."""


class Cluster:
    """A Dask cluster, reached through its scheduler."""

    def __init__(self, prepared: Prepared, scheduler: str, *, limits: Limits | None = None) -> None:
        self._prepared = prepared
        self._scheduler = scheduler
        self._limits = limits or Limits()

    def run(self, jobs: Iterator[Job]) -> Iterator[Outcome]:
        """Outcomes as they come; see `Engine`. Raises UsageError where the cluster is out of reach or differs."""
        with self._client() as (client, as_completed):
            room = 2 * max(1, sum(client.nthreads().values()))
            waiting: dict[str, Job] = {}
            futures = as_completed(loop=client.loop)
            while True:
                while len(waiting) < room and (job := next(jobs, None)) is not None:
                    future = client.submit(
                        screen_there, job, self._prepared.setup, self._prepared.id, self._limits, pure=False
                    )
                    waiting[future.key] = job
                    futures.add(future)
                if not waiting:
                    return
                future = next(futures)
                yield _outcome(future, waiting.pop(future.key))

    @contextlib.contextmanager
    def _client(self) -> Iterator[tuple[Any, Any]]:
        """A client of the scheduler, and `as_completed` (the package has no types)."""
        try:
            dask, distributed = import_module("dask"), import_module("distributed")
        except ImportError:
            raise lacking("dask", Said("--engine dask ", "--engine dask needs"), "distributed") from None
        try:
            with (
                dask.config.set({"distributed.scheduler.allowed-failures": TRIES}),
                distributed.Client(self._scheduler, timeout=20, set_as_default=False) as client,
            ):
                yield client, distributed.as_completed
        except OSError as error:
            said = Said(f"无法连接 {self._scheduler}：{error}", f"cannot reach {self._scheduler}: {error}")
            raise UsageError(said) from None


def _outcome(future: Any, job: Job) -> Outcome:
    error = future.exception()
    if error is None:
        return future.result()  # type: ignore[no-any-return]
    if isinstance(error, UsageError):
        raise error
    why = (f"多台处理机先后失效（{error}）", f"the workers that had it disappeared ({error})")
    return Outcome(Quarantine(job.filing.key, "crash", *why))


_lock = threading.Lock()
_own: dict[str, Worker] = {}
"""The process below this Dask worker, by the setup's id."""


def screen_there(job: Job, setup: Setup, expected: str, limits: Limits) -> Outcome:
    """On a Dask worker: screens in the process below it. Raises UsageError where program or packs differ from ours."""
    with _lock:
        worker = _own.get(expected)
        if worker is None:
            worker = _own[expected] = _below(setup, expected, limits)
        worker.start(job)
        if not worker.pipe.poll(limits.seconds):
            del _own[expected]
            return worker.expire()
        outcome, alive = worker.outcome()
        if not alive:
            del _own[expected]
        return outcome


def _below(setup: Setup, expected: str, limits: Limits) -> Worker:
    here = prepare(setup.packs, setup.as_of, setup.revisions, preview=setup.preview, twice=setup.twice)
    if here.id != expected:
        host = os.uname().nodename
        raise UsageError(
            f"处理机 {host} 上的 wordcheck 或规则包与本机不同；请安装相同版本",
            f"the wordcheck or the packs on worker {host} differ from ours; install the same versions",
        )
    # Dask marks its workers as daemons, which may not start processes; ours ends when its pipe closes.
    multiprocessing.current_process()._config["daemon"] = False  # type: ignore[attr-defined]
    return Worker(setup, limits)
