"""Runs broken inputs in processes of their own and judges what came of each."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import random
import resource
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection
from pathlib import Path

from msgspec import Struct

from benchmarks.broken.trials import Trial

MOST_SECONDS = 10.0
"""Processor time for one input."""
MOST_WAIT = 180.0
"""Seconds by the clock after which a process counts as hung: others may use the machine at the same time."""
MOST_BYTES = 1 << 30
GONE = 0.9
"""Share of a sound file's characters below which a file called fully read has lost something silently."""
ENDS = {0, 1, 2, 3, 4, 130}
"""Exit codes that the manual names."""


class Came(Struct, frozen=True):
    """What came of one broken input; `fault` is empty where all is well."""

    number: int
    kind: str
    code: int
    seconds: float
    fault: str


def attempt(
    number: int, seed: int, all_trials: list[Trial], folder: Path, keep: Path | None = None, *, show: bool = False
) -> Came:
    """Breaks and runs input `number`. Works in `folder`, which is emptied first."""
    from click.testing import CliRunner

    from wordcheck.app.cli import main as wordcheck

    chance = random.Random(f"{seed}:{number}")
    kinds = sorted({t.kind for t in all_trials})
    kind = kinds[number % len(kinds)]
    trial = chance.choice([t for t in all_trials if t.kind == kind])
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    path = folder / trial.name
    path.write_bytes(trial.breaking(trial.sound.read_bytes(), chance))
    if keep and show:
        _kept(keep, number, trial, path)
    began = time.process_time()
    with contextlib.chdir(folder):
        ran = CliRunner().invoke(wordcheck, trial.command(path))
    seconds = time.process_time() - began
    if show:
        print(trial.command(path), trial.sound, ran.output[-3000:], sep="\n")
        if ran.exception and not isinstance(ran.exception, SystemExit):
            import traceback

            traceback.print_exception(ran.exception)
    fault = _fault(ran.exit_code, ran.exception, seconds, trial, path)
    if fault and keep and not show:
        _kept(keep, number, trial, path)
    return Came(number, kind, ran.exit_code, seconds, fault)


def _kept(keep: Path, number: int, trial: Trial, path: Path) -> None:
    keep.mkdir(parents=True, exist_ok=True)
    if path.exists():
        (keep / f"{number}-{trial.kind}{path.suffix}").write_bytes(path.read_bytes())


def _fault(code: int, error: BaseException | None, seconds: float, trial: Trial, path: Path) -> str:
    if error is not None and not isinstance(error, SystemExit):
        frame = error.__traceback__
        while frame and frame.tb_next:
            frame = frame.tb_next
        where = f" in {frame.tb_frame.f_code.co_filename}:{frame.tb_lineno}" if frame else ""
        return f"traceback: {type(error).__name__}: {str(error)[:120]!r}{where}"
    if code not in ENDS:
        return f"exit code {code}"
    if seconds > MOST_SECONDS:
        return f"took {seconds:.0f} s of processor time"
    if trial.kind in {"pdf", "docx"} and code in {0, 1} and (share := _share_read(trial, path)) < GONE:
        return f"called fully read with {share:.0%} of the text"
    return ""


_SOUND: dict[Path, int] = {}


def _share_read(trial: Trial, path: Path) -> float:
    from wordcheck import read

    if trial.sound not in _SOUND:
        _SOUND[trial.sound] = len(read(trial.sound).text)
    return len(read(path).text) / _SOUND[trial.sound]


def in_processes(
    numbers: list[range], seed: int, all_trials: list[Trial], folder: Path, keep: Path | None
) -> list[Came]:
    """What came of the inputs, one process for each range of numbers."""
    with ThreadPoolExecutor(len(numbers)) as threads:
        done = [
            threads.submit(_watched, mine, seed, all_trials, folder / str(j), keep) for j, mine in enumerate(numbers)
        ]
        return [came for future in done for came in future.result()]


def _watched(mine: range, seed: int, all_trials: list[Trial], folder: Path, keep: Path | None) -> list[Came]:
    """Results of a process; one that hangs or dies costs its input only, and the next goes on."""
    apart = multiprocessing.get_context("forkserver")
    kinds = sorted({t.kind for t in all_trials})
    todo = list(mine)
    results: list[Came] = []
    while todo:
        here, there = apart.Pipe()
        worker = apart.Process(target=_work, args=(there, todo, seed, all_trials, folder, keep), daemon=True)
        worker.start()
        there.close()
        alive = True
        while todo and alive:
            number = todo.pop(0)
            try:
                came = here.recv() if here.poll(MOST_WAIT) else None
                why = "hung"
            except EOFError:
                came, why = None, "the process died"
            if came is None:
                worker.kill()
                came, alive = Came(number, kinds[number % len(kinds)], -1, MOST_WAIT, why), False
            results.append(came)
        worker.join(1)
    return results


def _work(
    there: Connection, todo: list[int], seed: int, all_trials: list[Trial], folder: Path, keep: Path | None
) -> None:
    sys.stdout = open(os.devnull, "w")  # noqa: SIM115
    base = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    resource.setrlimit(resource.RLIMIT_AS, (6 * MOST_BYTES, 6 * MOST_BYTES))
    for number in todo:
        came = attempt(number, seed, all_trials, folder, keep)
        used = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - base) * 1024
        if used > MOST_BYTES and not came.fault:
            came = Came(came.number, came.kind, came.code, came.seconds, f"took {used >> 20} MiB")
            base += MOST_BYTES // 1024
        there.send(came)
