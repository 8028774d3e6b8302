"""The whole way in a real browser: import, queue, a finding accepted by keyboard, the letter."""

from __future__ import annotations

import shutil
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.desk.support import HOSTILE, pdf
from tests.desk.test_letters import words
from tests.screening.support import AS_OF, wording
from wordcheck.desk.application import application
from wordcheck.desk.settings import Settings
from wordcheck.screening.store.opening import open_store

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(
    CHROMIUM is None, reason="no Chromium on this machine: the desk was not tried in a browser"
)
WAIT = 20_000


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """A desk over an empty store, served as the command serves it."""
    import uvicorn

    open_store(str(tmp_path / "s.db"), create=True).close()
    settings = Settings(store=str(tmp_path / "s.db"), user="okafor", as_of=AS_OF, workers=1)
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(application(settings), log_level="warning", access_log=False))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.05)
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        thread.join(timeout=15)


@pytest.fixture
def page() -> Iterator[Any]:
    """A page of a browser that reports what went wrong in it."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with playwright.sync_playwright() as started:
        chromium = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        context = chromium.new_context(locale="en-GB", viewport={"width": 1400, "height": 900})
        context.set_default_timeout(WAIT)
        opened = context.new_page()
        opened.trouble = []
        opened.on("console", lambda m: opened.trouble.append(m.text) if m.type == "error" else None)
        opened.on("pageerror", lambda e: opened.trouble.append(str(e)))
        opened.on("dialog", lambda d: opened.trouble.append(d.message) or d.dismiss())
        yield opened
        chromium.close()


def until(page: Any, condition: str) -> bool:
    """Whether the condition comes true within half a minute.

    The page's policy forbids the evaluation in it that `wait_for_function` needs.
    """
    deadline = time.monotonic() + 30
    while not (met := bool(page.evaluate(condition))) and time.monotonic() < deadline:
        time.sleep(0.1)
    return met


def test_from_import_to_letter(address: str, page: Any, tmp_path: Path) -> None:
    folder = tmp_path / "given"
    folder.mkdir()
    (folder / "hostile.md").write_text(wording(1, exclusion=f"被指控{HOSTILE}的行为"), "utf-8")
    pdf(folder / "printed.pdf")
    (folder / "manifest.csv").write_text(
        "key,wording,company,submitted\nF-1,hostile.md,示范财产保险股份有限公司,2026-01-01\nF-2,printed.pdf,Harbour,2026-02-01\n",
        "utf-8",
    )

    page.goto(f"{address}/queue")
    page.click("text=Import some")
    page.set_input_files("input[name=files]", sorted(folder.iterdir()))
    page.click("text=Upload and screen")
    page.wait_for_selector("#done", timeout=90_000)
    page.click("#done")

    rows = page.locator("tr[data-open]")
    assert rows.count() == 2
    page.set_viewport_size({"width": 390, "height": 844})  # a phone: nothing scrolls sideways, every row still opens
    table = "document.querySelector('.queue').parentElement"
    # The browser lays the page out for its new width a moment later.
    assert until(page, f"{table}.scrollWidth <= {table}.clientWidth && document.body.scrollWidth <= innerWidth")
    for other in ("statistics", "market", "market/families", "log"):
        page.goto(f"{address}/{other}")
        assert page.evaluate("document.body.scrollWidth <= innerWidth"), other
        # No column may be so narrow that its words stand one letter below the other.
        thin = page.locator(".cards td").evaluate_all(
            "(all) => all.filter((e) => e.innerText.trim().length > 5 && e.getClientRects().length && e.clientWidth < 150).length"
        )
        assert thin == 0, other
    page.goto(f"{address}/queue")
    page.set_viewport_size({"width": 1400, "height": 900})
    page.wait_for_load_state("load")  # the keys are those of a script that comes after the rows
    page.keyboard.press("j")
    page.wait_for_selector("tr.here")
    page.click("a:has-text('Cyber')")
    page.wait_for_selector(".leaf svg rect", state="attached")
    assert until(page, "document.querySelector('.leaf img').naturalWidth > 500")

    page.keyboard.press("j")
    first = page.locator(".card.here").get_attribute("id")
    assert page.locator(f"rect.here[data-mark='{first}']").count() >= 1
    page.keyboard.press("a")
    page.wait_for_selector(f"#{first}.is-accept.here")
    page.keyboard.press("j")
    second = page.locator(".card.here").get_attribute("id")
    assert second != first
    page.keyboard.press("d")
    page.keyboard.press("1")
    page.wait_for_selector(f"#{second}.is-dismiss")
    assert "false positive" in page.inner_text(f"#{second} .decided")
    page.keyboard.press("?")
    assert page.locator("#help[open]").count() == 1
    page.keyboard.press("Escape")
    page.wait_for_selector("#help:not([open])", state="attached")

    page.keyboard.press("w")
    page.wait_for_url("**/letter")
    with page.expect_download() as download:
        page.click("button:has-text('Word file')")
    paragraphs, table = words(Path(download.value.path()).read_bytes())
    assert "Objections to" in paragraphs[0]
    assert len(table) == 2

    page.goto(f"{address}/queue?review=objected")
    assert page.locator("tr[data-open]").count() == 1
    page.goto(f"{address}/queue?text=F-1")
    page.click("tr[data-open] a")
    page.wait_for_selector("mark")
    assert HOSTILE.split('"')[0] in page.inner_text(".typeset")
    page.wait_for_load_state("load")
    page.click("mark >> nth=0")
    page.wait_for_selector(".card.here")
    assert page.locator(".card.here").count() == 1
    page.click(".card.here summary:has-text('The rule in full')")
    page.wait_for_selector(".card.here .rule")
    page.goto(f"{address}/log")
    log = page.inner_text("table")
    assert all(
        action in log for action in ("import:upload", "decide:accept", "decide:dismiss", "letter", "review:objected")
    )
    assert page.trouble == []
