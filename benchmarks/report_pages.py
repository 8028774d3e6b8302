"""Size and time to load of the pages that people look at, in a real browser.

    python -m benchmarks.report_pages [FILE...] [--runs N]

For each file: bytes of the HTML report, of the report with page images and of the outline, and the seconds until the
browser has laid the page out and run its script (median of N fresh pages). Without a file a wording of about a hundred
pages is made from the corpus. Needs Chromium and `pip install 'wordcheck[test]'`; says so where they are missing.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import wordcheck
from wordcheck.app.console.page_pictures import page_pictures
from wordcheck.model.said import UNSAID
from wordcheck.reporting.html.outline_page import Read, outline_page
from wordcheck.reporting.registry import render
from wordcheck.reporting.view import View

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
PAGES = 100


def main() -> int:
    """Prints a line for each page; 2 where there is no browser."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        chromium = None
    if chromium is None:
        print("no Chromium, or no playwright (pip install 'wordcheck[test]'): nothing is measured", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as p:
        browser = p.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        print(f"{'page':24}{'MB':>8}{'s to load':>12}")
        for file in options.files or [_long(Path(folder))]:
            print(file.name)
            for name, text in _made(file):
                target = Path(folder) / f"{name.replace(' ', '-')}.html"
                target.write_text(text, "utf-8")
                seconds = statistics.median(_loaded(browser, target) for _ in range(options.runs))
                print(f"  {name:22}{target.stat().st_size / 1e6:8.2f}{seconds:12.2f}")
        browser.close()
    return 0


def _made(file: Path) -> Iterator[tuple[str, str]]:
    run = wordcheck.check_all([file], describe=True)
    report = run.reports[0]
    yield "report", render(run, "html").decode()
    images = page_pictures(file, report.manuscript)
    if images:
        yield "report, page images", render(run, "html", View(pages=lambda _: images)).decode()
    yield "outline", outline_page([Read(str(file), report.manuscript, report.wordings, UNSAID, images)], "en")


def _loaded(browser: Any, page: Path) -> float:
    """Seconds from the request to two painted frames after the script has run."""
    made = browser.new_page(viewport={"width": 1400, "height": 900})
    begun = time.perf_counter()
    made.goto(page.as_uri(), wait_until="load")
    made.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    taken = time.perf_counter() - begun
    made.close()
    return taken


def _long(folder: Path) -> Path:
    """A wording of about a hundred pages (900 characters each): the clauses of a sample, numbered on and on."""
    text = (CORPUS / "zh/cyber-enterprise/faulty.md").read_text("utf-8")
    times = max(1, PAGES * 900 // len(text))
    made = folder / "hundred-pages.md"
    made.write_text("\n\n".join(text.replace("# ", f"# {n}-", 1) for n in range(1, times + 1)), "utf-8")
    return made


if __name__ == "__main__":
    sys.exit(main())
