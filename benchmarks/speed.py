"""Speed and memory of whole processes, beside a peer and a bare extraction in the same run.

    python -m benchmarks.speed [--runs 5]

Times start-up, a one-page Markdown check, a PDF of about 30 and about 100 pages (made here from the corpus's own
words), and PDFium's bare text extraction and pdfplumber's of the same PDFs. Machines are noisy: read the ratios.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

ROOT = Path(__file__).resolve().parents[1]
PEERS = {
    "PDFium text": (
        "import pypdfium2,sys\nd=pypdfium2.PdfDocument(sys.argv[1])\nfor p in d: p.get_textpage().get_text_range()"
    ),
    "pdfplumber text": "import pdfplumber,sys\nd=pdfplumber.open(sys.argv[1])\nfor p in d.pages: p.extract_text(); p.close()",
}


class Timing(Struct, frozen=True):
    """Median wall seconds of several runs, and the largest peak memory in MiB."""

    seconds: float
    mebibytes: float


def timed(command: Sequence[str], runs: int) -> Timing:
    """Runs `command` once to warm up, then `runs` times."""
    seconds, peaks = [], []
    for _ in range(runs + 1):
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, _, used = _wait(process.pid)
        process.returncode = 0
        seconds.append(time.perf_counter() - start)
        peaks.append(used.ru_maxrss / 1024)
    return Timing(statistics.median(seconds[1:]), max(peaks))


def _wait(pid: int) -> tuple[int, int, resource.struct_rusage]:
    import os

    return os.wait4(pid, 0)


def pdf_of(pages: int, folder: Path) -> Path:
    """A PDF of about `pages` pages: a wording of the corpus, joined to itself as often as it takes."""
    import pypdfium2

    made, target = pypdfium2.PdfDocument.new(), folder / f"{pages}-pages.pdf"
    sources = sorted((ROOT / "corpus").rglob("clean.pdf"), key=lambda p: (-p.stat().st_size, p))
    if not sources:
        raise SystemExit("the corpus has no PDF; run this from a checkout")
    while len(made) < pages:
        source = pypdfium2.PdfDocument(sources[0])
        made.import_pages(source, list(range(min(len(source), pages - len(made)))))
    made.save(target)
    return target


def main() -> None:
    """Prints one line a measurement."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    wordcheck = [sys.executable, "-m", "wordcheck"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        page = folder / "page.md"
        source = max((ROOT / "corpus").rglob("clean.md"), key=lambda p: (p.stat().st_size, p))
        page.write_text(source.read_text("utf-8")[:3000], "utf-8")
        rows = [("wordcheck --version", timed([*wordcheck, "--version"], runs)),
                ("wordcheck check, one page of Markdown", timed([*wordcheck, "check", str(page)], runs))]  # fmt: skip
        for pages in (30, 100):
            pdf = str(pdf_of(pages, folder))
            rows.append((f"wordcheck check, PDF of {pages} pages", timed([*wordcheck, "check", pdf], runs)))
            rows.append((f"wordcheck outline, PDF of {pages} pages", timed([*wordcheck, "outline", pdf], runs)))
            for peer, code in PEERS.items():
                rows.append((f"  {peer}, {pages} pages", timed([sys.executable, "-c", code, pdf], max(1, runs // 2))))
    for what, timing in rows:
        print(f"{what:44} {timing.seconds:7.3f} s  {timing.mebibytes:6.0f} MiB")


if __name__ == "__main__":
    main()
