"""Whole processes timed: wall and processor seconds, peak memory."""

from __future__ import annotations

import os
import resource
import signal
import statistics
import subprocess
import threading
import time
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct


class Timing(Struct, frozen=True):
    """Medians of several runs, and the largest peak memory in MiB."""

    seconds: float
    processor: float
    """Seconds of processor time, which other work on the machine touches less."""
    mebibytes: float
    problem: str = ""
    """Why there are no figures; empty where there are."""


def timed(command: Sequence[str], runs: int, folder: Path | None = None, limit: int = 600) -> Timing:
    """Runs `command` once to warm up, then `runs` times; stopped and told after `limit` seconds of processor time.

    A run that only waits is stopped after ten times as long.
    """

    def bounded() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 5))

    # As an installed program runs: its modules compiled beforehand.
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    walls, processor, peaks = [], [], []
    for _ in range(runs + 1):
        start = time.perf_counter()
        process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder, start_new_session=True,
            preexec_fn=bounded, env=environment,
        )  # fmt: skip
        stopper = threading.Timer(10.0 * limit, os.killpg, (process.pid, signal.SIGKILL))
        stopper.start()
        _, status, used = os.wait4(process.pid, 0)
        stopper.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode < 0:
            return Timing(limit, limit, used.ru_maxrss / 1024, f"stopped after {limit} s")
        if process.returncode in (126, 127):
            return Timing(0, 0, 0, f"ended with {process.returncode}")
        walls.append(time.perf_counter() - start)
        processor.append(used.ru_utime + used.ru_stime)
        peaks.append(used.ru_maxrss / 1024)
    return Timing(statistics.median(walls[1:]), statistics.median(processor[1:]), max(peaks))
