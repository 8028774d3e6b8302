"""The parent's end of a worker process."""

from __future__ import annotations

import contextlib
import time
from multiprocessing.connection import Connection

from wordcheck.screening.engines import Limits
from wordcheck.screening.engines.isolation import context, serve
from wordcheck.screening.result import Job, Outcome, Quarantine, Setup


class Worker:
    """A process that screens one filing at a time and can be ended at any moment."""

    def __init__(self, setup: Setup, limits: Limits) -> None:
        self._limits = limits
        ours, theirs = context().Pipe()
        self.pipe: Connection = ours
        self.done = 0
        self._process = context().Process(target=serve, args=(theirs, setup, limits), daemon=True)
        self._process.start()
        theirs.close()
        self._job: Job | None = None
        self._since = 0.0

    def start(self, job: Job) -> None:
        """Gives the worker a job; it must be idle."""
        self._job, self._since = job, time.monotonic()
        # If it died before it was asked, `outcome` finds the pipe closed and says so.
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            self.pipe.send(job)

    @property
    def busy(self) -> bool:
        return self._job is not None

    def left(self) -> float:
        """Seconds until the current filing's time is up."""
        return self._since + self._limits.seconds - time.monotonic()

    def outcome(self) -> tuple[Outcome, bool]:
        """The outcome that the pipe holds, and whether the worker lives on."""
        job, self._job = self._job, None
        self.done += 1
        assert job is not None
        try:
            return self.pipe.recv(), True
        except (EOFError, ConnectionResetError, OSError):
            self._process.join()
            return _died(job, self._process.exitcode, time.monotonic() - self._since), False

    def expire(self) -> Outcome:
        """Ends a worker whose filing took too long."""
        job, self._job = self._job, None
        assert job is not None
        self.kill()
        limit = f"{self._limits.seconds:g}"
        why = (f"超过 {limit} 秒仍未完成", f"not done after {limit} seconds")
        return Outcome(Quarantine(job.filing.key, "time", *why), time.monotonic() - self._since)

    def kill(self) -> None:
        """Ends the process at once."""
        self._process.kill()
        self._process.join()
        self.pipe.close()

    def close(self) -> None:
        """Lets an idle process end."""
        self.pipe.close()
        self._process.join(5)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()


def _died(job: Job, code: int | None, seconds: float) -> Outcome:
    """A process that a signal ended was mostly out of memory, or met a fault in a library for reading."""
    signal = f"信号 {-code}" if code and code < 0 else f"退出码 {code}"
    ended = f"signal {-code}" if code and code < 0 else f"exit code {code}"
    why = (f"处理进程意外终止（{signal}）", f"its process died ({ended})")
    return Outcome(Quarantine(job.filing.key, "crash", *why), seconds)
