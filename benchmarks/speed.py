"""Speed and memory of our own commands: start-up, growth with length, two processes, plain text when warm.

    python -m benchmarks.speed [--shared DIR] [--runs 3] [--pages 10 100 1000]

Each figure is a median of whole processes unless it says warm. Machines are noisy: processor time and ratios are what to
read. `python -m benchmarks.peers` sets other programs beside it.
"""

from __future__ import annotations

import argparse
import gc
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.inputs import MEGABYTE, page_of_markdown, pdf_of, text_of
from benchmarks.timing import timed

if TYPE_CHECKING:
    from wordcheck.model.manuscript import Manuscript
    from wordcheck.rulelang import RuleSet

_WORDCHECK = [sys.executable, "-m", "wordcheck"]


def main() -> None:
    """Prints one line a measurement."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, help="folder with real wordings; the corpus repeated without it")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--pages", type=int, nargs="*", default=[10, 100, 1000])
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _report("wordcheck --version", [*_WORDCHECK, "--version"], asked.runs)
        for language in ("en", "zh"):
            page = str(page_of_markdown(folder, language))
            _report(f"check, one page of Markdown, {language}", [*_WORDCHECK, "check", page], asked.runs)
        _report("the same with an empty cache", ["env", "XDG_CACHE_HOME=/dev/null", *_WORDCHECK, "check", page], 1)
        for pages in asked.pages:
            pdf = str(pdf_of(pages, folder, asked.shared))
            size = _characters(pdf)
            for command in ("outline", "check"):
                _report(f"{command}, PDF of {pages} pages", [*_WORDCHECK, command, pdf], asked.runs, pages, size)
        two = pdf_of(100, folder, asked.shared)
        print(f"two processes at once: {_two(two, asked.runs):.2f} times the work of one")
        if asked.shared:
            _stages(sorted((asked.shared / "wordings").rglob("*.pdf")))
        for language in ("en", "zh"):
            _warm(text_of(MEGABYTE, language, folder, asked.shared).path, language)


def _characters(pdf: str) -> int:
    """How long the text of a PDF is: real wordings differ threefold in what they print on a page."""
    import wordcheck

    return len(wordcheck.read(pdf).text)


def _report(what: str, command: list[str], runs: int, pages: int = 0, characters: int = 0) -> None:
    told = timed(command, runs)
    speed = f"{pages / told.processor:7.0f} pages/s" if pages else ""
    if characters:
        speed += f" {told.processor * 1e6 / characters:6.1f} s for a million characters"
    print(
        f"{what:36} {told.seconds:7.2f} s  {told.processor:7.2f} s cpu  {told.mebibytes:5.0f} MiB {speed}", flush=True
    )


def _two(pdf: Path, runs: int) -> float:
    """How much more two processes do in the time of one."""
    command = [*_WORDCHECK, "check", str(pdf)]
    one = timed(command, runs).seconds
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        both = [subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for _ in range(2)]
        for process in both:
            process.wait()
        times.append(time.perf_counter() - start)
    return 2 * one / sorted(times)[len(times) // 2]


def _stages(pdfs: Sequence[Path]) -> None:
    """Reading, parsing and rules over real PDFs in one process, garbage looked for between files as the commands do."""
    from wordcheck import api

    rules = api.load_packs()
    api.check(pdfs[0], rules)
    spent = [0.0, 0.0, 0.0]
    pages = 0
    gc.disable()
    for path in pdfs:
        manuscript, costs = _costs(path, rules)
        spent = [a + b for a, b in zip(spent, costs, strict=True)]
        pages += manuscript.pages or 0
        gc.collect()
    gc.enable()
    told = (f"{what} {pages / cost:.0f}" for what, cost in zip(("reading", "parsing", "rules"), spent, strict=True))
    print(f"{len(pdfs)} PDFs, {pages} pages, pages/s cpu: {', '.join(told)}, all {pages / sum(spent):.0f}", flush=True)


def _warm(path: Path, language: str) -> None:
    """Plain text checked a second time in one process, stage by stage."""
    from wordcheck import api

    rules = api.load_packs()
    api.check(path, rules)
    _, (read, parse, judge) = _costs(path, rules)
    size = path.stat().st_size / MEGABYTE
    stages = f"read {read:.2f}, parse {parse:.2f}, rules {judge:.2f} s cpu"
    print(
        f"warm, {size:.0f} MB of Markdown, {language}: {size / (read + parse + judge):.2f} MB/s ({stages})", flush=True
    )


def _costs(path: Path, rules: RuleSet) -> tuple[Manuscript, tuple[float, float, float]]:
    """What was read from a file, and the seconds of the processor that reading, parsing and the rules took."""
    from wordcheck import api

    marks = [time.process_time()]
    manuscript = api.read(path)
    marks.append(time.process_time())
    api.parse(manuscript)
    marks.append(time.process_time())
    api.check(manuscript, rules)
    marks.append(time.process_time())
    read, parse, both = (b - a for a, b in pairwise(marks))
    return manuscript, (read, parse, both - parse)


if __name__ == "__main__":
    main()
