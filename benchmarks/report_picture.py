"""The picture of a report in the browser that README and docs show: `python -m benchmarks.report_picture` makes it anew.

It needs Playwright (in the extra `test`) and Chromium; `--chromium` names another program.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from pathlib import Path

from wordcheck.api import check_all
from wordcheck.reporting.registry import render
from wordcheck.reporting.view import View

ROOT = Path(__file__).resolve().parents[1]
WORDING = "corpus/zh/personal-fraud/faulty.docx"
PICTURE = ROOT / "docs/pictures/report.png"
WIDTH, HEIGHT = 1360, 1150


def main() -> None:
    """Checks the sample wording, opens the report and keeps what a reader sees first."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--chromium", default=shutil.which("chromium"))
    parser.add_argument("-o", "--output", type=Path, default=PICTURE)
    asked = parser.parse_args()
    from playwright.sync_api import sync_playwright

    page = render(check_all([str(ROOT / WORDING)], as_of="2026-11-30", describe=True), "html", View())
    page = page.replace(str(ROOT).encode() + b"/", b"")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        kept = Path(folder) / "report.html"
        kept.write_bytes(page)
        browser = playwright.chromium.launch(executable_path=asked.chromium)
        shown = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        shown.goto(kept.as_uri())
        shown.screenshot(path=asked.output)
        browser.close()


if __name__ == "__main__":
    main()
