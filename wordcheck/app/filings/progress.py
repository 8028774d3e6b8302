"""Progress of long work on standard error: how far, how fast, how long yet."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from wordcheck.model.said import Said, Tongue
from wordcheck.screening.runner import Tally

EVERY = 10.0
"""Seconds between two lines where standard error is no terminal."""


def progress(tongue: Tongue, quiet: bool = False) -> Callable[[Tally], None]:
    """A function that shows a tally; it says nothing where `quiet`."""
    start = time.monotonic()
    last = 0.0
    live = sys.stderr.isatty()

    def tell(tally: Tally) -> None:
        nonlocal last
        now = time.monotonic()
        over = tally.done >= tally.total
        if quiet or (now - last < (0.2 if live else EVERY) and not over):
            return
        last = now
        line = line_of(tally, now - start).in_(tongue)
        sys.stderr.write(f"\r\x1b[K{line}" + ("\n" if over else "") if live else f"{line}\n")
        sys.stderr.flush()

    return tell


def line_of(tally: Tally, seconds: float) -> Said:
    """`1204/3912 · 3.1/s · 00:14:32 left · 2 quarantined`."""
    fresh = tally.done - tally.before
    zh, en = [f"{tally.done}/{tally.total}"], [f"{tally.done}/{tally.total}"]
    if fresh and seconds > 0:  # Before the first one nothing tells how long it takes.
        rate = fresh / seconds
        left = (tally.total - tally.done) / rate
        clock = f"{int(left // 3600):02}:{int(left % 3600 // 60):02}:{int(left % 60):02}"
        zh += [f"{rate:.1f} 件/秒", f"剩余 {clock}"]
        en += [f"{rate:.1f}/s", f"{clock} left"]
    return Said(" · ".join((*zh, f"隔离 {tally.quarantined}")), " · ".join((*en, f"{tally.quarantined} quarantined")))
