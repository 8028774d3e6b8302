"""The engine of one machine: worker processes, each with one filing at a time.

A process pool of the standard library will not do: it cannot end one task that takes too long, and one worker that
dies takes every task under way with it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from multiprocessing.connection import wait

from wordcheck.screening.engines import Limits
from wordcheck.screening.engines.worker import Worker
from wordcheck.screening.result import Job, Outcome, Setup

RENEW_AFTER = 500
"""Filings after which a worker is replaced, so that what libraries leak stays bounded."""


class Processes:
    """Worker processes on this machine."""

    def __init__(self, setup: Setup, *, workers: int = 0, limits: Limits | None = None) -> None:
        self._setup = setup
        self._limits = limits or Limits()
        self._workers = workers or max(1, os.cpu_count() or 1)

    def run(self, jobs: Iterator[Job]) -> Iterator[Outcome]:
        """Outcomes as they come; see `Engine`."""
        team: list[Worker] = []
        try:
            self._fill(team, jobs)
            while any(worker.busy for worker in team):
                ready = list(self._ready(team))
                # Workers go on while the caller stores what is ready.
                self._fill(team, jobs)
                yield from ready
        finally:
            for worker in team:
                worker.kill() if worker.busy else worker.close()

    def _fill(self, team: list[Worker], jobs: Iterator[Job]) -> None:
        """Gives every idle worker a job, and starts workers up to their number, while there are jobs."""
        while True:
            idle = next((worker for worker in team if not worker.busy), None)
            if idle is None and len(team) >= self._workers:
                return
            job = next(jobs, None)
            if job is None:
                return
            if idle is None:
                idle = Worker(self._setup, self._limits)
                team.append(idle)
            idle.start(job)

    def _ready(self, team: list[Worker]) -> Iterator[Outcome]:
        """Waits for at least one busy worker, and gives the outcomes of those that are done or out of time."""
        busy = {w.pipe: w for w in team if w.busy}
        ready = wait(list(busy), timeout=max(0.0, min(w.left() for w in busy.values())))
        for pipe, worker in busy.items():
            if pipe in ready:
                outcome, alive = worker.outcome()
                if not alive:
                    team.remove(worker)
                elif worker.done >= RENEW_AFTER:
                    team.remove(worker)
                    worker.close()
                yield outcome
            elif worker.left() <= 0:
                team.remove(worker)
                yield worker.expire()
