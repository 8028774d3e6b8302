"""One worker process: screens filings one after another under limits of memory and processor time.

The parent holds the other end of a pipe. A worker whose parent has gone finds the pipe closed and ends.
"""

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


def serve(pipe: Connection, setup: Setup, limits: Limits) -> None:
    """Takes jobs from the pipe and sends outcomes back until the pipe closes."""
    # Ctrl-C goes to the whole group; the parent decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _limit_memory(limits)
    with contextlib.suppress(EOFError, BrokenPipeError, ConnectionResetError):
        while True:
            pipe.send(attempt(pipe.recv(), setup))


def attempt(job: Job, setup: Setup) -> Outcome:
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
