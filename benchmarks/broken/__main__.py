"""Thousands of broken inputs, each run as a user would run it, and what came of them.

    python -m benchmarks.broken [--count 10000] [--from 0] [--seed 1] [--kind pdf …] [--jobs 2] [--keep FOLDER]

A trial fails with a traceback, after more than 10 s of processor time (three minutes by the clock), with more than 1 GiB of memory, or with a report that calls a PDF or Word
file fully read although more than a tenth of its text is gone. What fails is kept in `--keep`, and listed with the number
that makes it again: `--only NUMBER`.
"""

from __future__ import annotations

import argparse
import tempfile
from collections import Counter
from pathlib import Path

from benchmarks.broken.running import Came, attempt, in_processes
from benchmarks.broken.trials import trials


def main() -> int:
    """Runs the trials and prints a table by kind; exit code 1 where one failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--from", type=int, default=0, dest="first", help="number of the first input")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", action="append", default=[])
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--only", type=int, help="run this number alone and show its output")
    parser.add_argument("--keep", type=Path, help="folder for the inputs that failed")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        all_trials = [t for t in trials(folder) if not given.kind or t.kind in given.kind]
        if given.only is not None:
            came = attempt(given.only, given.seed, all_trials, folder / "only", given.keep, show=True)
            print(came)
            return int(bool(came.fault))
        numbers = [range(given.first + j, given.first + given.count, given.jobs) for j in range(given.jobs)]
        results = in_processes(numbers, given.seed, all_trials, folder, given.keep)
    return _told(results)


def _told(results: list[Came]) -> int:
    print(f"{'kind':10} {'inputs':>7} {'faults':>7} {'slowest s':>10}  exit codes")
    for kind in sorted({r.kind for r in results}):
        mine = [r for r in results if r.kind == kind]
        codes = ", ".join(f"{code}: {n}" for code, n in sorted(Counter(r.code for r in mine).items()))
        print(
            f"{kind:10} {len(mine):7} {sum(bool(r.fault) for r in mine):7} {max(r.seconds for r in mine):10.1f}  {codes}"
        )
    faults = [r for r in results if r.fault]
    for came in faults[:100]:
        print(f"{came.number} {came.kind}: {came.fault}")
    return int(bool(faults))


if __name__ == "__main__":
    raise SystemExit(main())
