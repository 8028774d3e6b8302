"""Our whole check beside other programs, on the same inputs in the same run.

    python -m benchmarks.peers --into FOLDER [--shared DIR] [--runs 3] [--limit 60]

Installs contract-lint, proselint, textlint with a handful of rules, write-good, alex, harper.js, zhlint, autocorrect and
pdfplumber into the folder `--into` (from PyPI and npm; says which could not be had), and times whole processes: start-up,
1 MB of English, 1 MB of Chinese, PDFs of 30 and 100 pages, a folder of all wordings. Ours runs all rules of the profile
that it finds; the others run what their names say, and none of them reads a PDF, so for PDFs the bare extractions stand
beside it. `ratio` is the other's processor time over ours: above 1 it is slower than we are.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.inputs import Input, counted, inputs
from benchmarks.peer_tools import Tool, installed, tools
from benchmarks.timing import Timing, timed

_WORDCHECK = (sys.executable, "-m", "wordcheck", "check")


def main() -> None:
    """Prints one line a program and input."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--into", type=Path, required=True, help="scratch folder for the programs and the inputs")
    parser.add_argument("--shared", type=Path, help="folder with real wordings; the corpus repeated without it")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument(
        "--limit", type=int, default=60, help="seconds of processor time after which a program is stopped"
    )
    asked = parser.parse_args()
    folder: Path = asked.into.resolve()
    known = tools(folder)
    missing = installed(folder, known)
    for name, why in missing.items():
        print(f"could not be had: {name} ({why})")
    made = inputs(folder / "inputs", asked.shared)
    print(f"inputs: {counted(made)}; medians of {asked.runs} runs, whole processes")
    print(f"{'input':16} {'program':32} {'wall s':>8} {'cpu s':>8} {'MiB':>6} {'speed':>14} {'ratio':>6}")
    for given in made:
        ours = timed([*_WORDCHECK, str(given.path)], asked.runs, limit=600)
        print(_line(given, "wordcheck, whole check", ours, ours), flush=True)
        for tool in _for(given, known):
            if tool.name not in missing:
                told = timed([*tool.command, given.path.name], asked.runs, given.path.parent, asked.limit)
                print(_line(given, tool.name, told, ours), flush=True)


def _for(given: Input, known: list[Tool]) -> Iterator[Tool]:
    """The programs that read an input; none but ours reads a folder of files of every kind."""
    wanted = "pdf" if given.pages else given.language
    return (tool for tool in known if wanted in tool.reads)


def _line(given: Input, name: str, told: Timing, ours: Timing) -> str:
    if told.problem:
        return f"{given.name:16} {name:32} {told.problem}"
    speed = (
        f"{given.pages / told.processor:.0f} pages/s"
        if given.pages
        else f"{given.bytes / told.processor / 1e6:.2f} MB/s"
    )
    ratio = told.processor / ours.processor
    return f"{given.name:16} {name:32} {told.seconds:8.2f} {told.processor:8.2f} {told.mebibytes:6.0f} {speed:>14} {ratio:6.2f}"


if __name__ == "__main__":
    main()
