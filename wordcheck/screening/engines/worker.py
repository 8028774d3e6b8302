"""The parent's end of a worker process."""

from __future__ import annotations

import contextlib
import resource
import signal
import sys
import time
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext, SpawnContext

from wordcheck.model.errors import WordcheckError
from wordcheck.screening.engines import Limits
from wordcheck.screening.result import FilingResult, Job, Outcome, Quarantine, Setup


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


def serve(pipe: Connection, setup: Setup, limits: Limits) -> None:
    """Takes jobs from the pipe and sends outcomes back until the pipe closes."""
    # Ctrl-C goes to the whole group; the parent decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _limit_memory(limits)
    with contextlib.suppress(EOFError, BrokenPipeError, ConnectionResetError):
        while True:
            pipe.send(_attempt(pipe.recv(), setup))


def _attempt(job: Job, setup: Setup) -> Outcome:
    """The outcome of a job; whatever goes wrong while screening is its quarantine."""
    from wordcheck.screening.work import screen

    start = time.process_time()
    key = job.filing.key
    result: FilingResult | Quarantine
    try:
        result = screen(job, setup)
    except MemoryError:
        result = Quarantine(key, "memory", "内存超过限额", "it needs more memory than allowed")
    except WordcheckError as error:
        result = Quarantine(key, "internal", error.said.in_("zh"), error.said.in_("en"))
    except Exception as error:
        # A fault of ours in one filing must cost that filing only; it is named so that it can be mended.
        said = f"{type(error).__name__}: {error}"
        result = Quarantine(key, "internal", f"程序内部错误（{said}）", f"internal error ({said})")
    return Outcome(result, time.process_time() - start, _peak())


def _limit_memory(limits: Limits) -> None:
    """Bounds what the process may allocate. Where the system has no such limit, the parent's time limit remains."""
    most = limits.mebibytes << 20
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_DATA, (most, most))
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _peak() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used / (1 << 20) if sys.platform == "darwin" else used / 1024


def context() -> ForkServerContext | SpawnContext:
    """How worker processes start: from a server that has the modules loaded, where the system can."""
    import multiprocessing

    if "forkserver" in multiprocessing.get_all_start_methods():
        found = multiprocessing.get_context("forkserver")
        found.set_forkserver_preload(["wordcheck.screening.engines.isolation", "wordcheck.screening.work"])
        return found
    return multiprocessing.get_context("spawn")
