"""The same targets without atheris: inputs that reach a new line are kept and changed further.

Slower than the compiled fuzzer by far, and with no other need than Python: for where there is no build of atheris.
"""

from __future__ import annotations

import random
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

SECONDS_EACH = 60
"""Processor time; to watch each line makes a program slower by far than the 10 s that an input is allowed suggest."""


def explore(
    attempt: Callable[[bytes], None],
    seeds: Iterable[bytes],
    words: Sequence[bytes],
    longest: int,
    modules: Sequence[str],
    seconds: float,
    seed: int,
    keep: Path,
) -> int:
    """Tries changed inputs for so many seconds; 1 at the first that fails, which is kept and shown."""
    draw, reached = random.Random(seed), _Reached(modules)
    pool = list(seeds) or [b""]
    signal.signal(signal.SIGVTALRM, _too_long)
    started, tried = time.monotonic(), 0
    waiting = list(pool)
    while time.monotonic() - started < seconds:
        data = waiting.pop() if waiting else changed(draw.choice(pool), pool, words, longest, draw)
        try:
            signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS_EACH)
            fresh = reached.by(attempt, data)
        except Exception:
            keep.mkdir(parents=True, exist_ok=True)
            (keep / f"failed-{tried}").write_bytes(data)
            traceback.print_exc()
            print(f"failed after {tried} inputs: {keep / f'failed-{tried}'}")
            return 1
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        tried += 1
        if fresh:
            pool.append(data)
    print(f"{tried} inputs, {len(pool)} kept, {len(reached.lines)} lines reached: nothing found")
    return 0


def changed(data: bytes, pool: Sequence[bytes], words: Sequence[bytes], longest: int, draw: random.Random) -> bytes:
    """A few changes: bytes, words of the target, pieces doubled, moved, left out or taken from another input."""
    made = bytearray(data)
    for _ in range(draw.choice((1, 1, 2, 3, 5, 8))):
        at = draw.randrange(len(made) + 1)
        end = min(len(made), at + draw.choice((1, 2, 4, 16, 64)))
        kind = draw.randrange(7)
        if kind == 0 and made:
            made[at % len(made)] = draw.randrange(256)
        elif kind == 1:
            del made[at:end]
        elif kind == 2:
            made[at:at] = made[at:end] * draw.choice((1, 2, 30))
        elif kind == 3:
            other = draw.choice(pool)
            begin = draw.randrange(len(other) + 1)
            made[at:end] = other[begin : begin + draw.choice((4, 32, 200))]
        elif kind in (4, 5) and words:
            made[at : at if kind == 4 else end] = draw.choice(words)
        else:
            made[at:at] = bytes(draw.randrange(256) for _ in range(draw.choice((1, 1, 3))))
    return bytes(made[:longest])


class _Reached:
    """Lines of some modules that any input has reached."""

    def __init__(self, modules: Sequence[str]) -> None:
        self.lines: set[tuple[str, int]] = set()
        self._folders = tuple(m.rsplit(".", 1)[0].replace(".", "/") for m in modules)
        self._watched: dict[CodeType, bool] = {}

    def by(self, attempt: Callable[[bytes], None], data: bytes) -> bool:
        """True where this input reaches a line that none before it has."""
        before = len(self.lines)
        sys.settrace(self._entered)
        try:
            attempt(data)
        finally:
            sys.settrace(None)
        return len(self.lines) > before

    def _entered(self, frame: FrameType, *_: Any) -> Any:
        code = frame.f_code
        watched = self._watched.get(code)
        if watched is None:
            watched = self._watched[code] = any(f in code.co_filename for f in self._folders)
        return self._line if watched else None

    def _line(self, frame: FrameType, event: str, _: Any) -> Any:
        if event == "line":
            self.lines.add((frame.f_code.co_filename, frame.f_lineno))
        return self._line


def _too_long(*_: Any) -> None:
    raise TimeoutError(f"more than {SECONDS_EACH} s of processor time")
