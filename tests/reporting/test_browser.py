"""The pages in a real browser: filters, keys, language, dark, no request, printing. Skipped, and said so, without one."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

import wordcheck
from wordcheck.reporting.html.outline_page import Read, outline_page
from wordcheck.reporting.registry import render
from wordcheck.reporting.view import View

CORPUS = Path(__file__).parents[2] / "corpus"
FAULTY = CORPUS / "zh/cyber-enterprise/faulty.md"
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
if CHROMIUM is None:
    pytest.skip("no Chromium on this machine: pages are not tried in a browser", allow_module_level=True)
sync_api = pytest.importorskip("playwright.sync_api", reason="no playwright: pip install 'wordcheck[test]'")
SEEN = "(e) => getComputedStyle(e).display !== 'none' && e.getClientRects().length > 0"


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_api.sync_playwright() as p:
        made = p.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield made
        made.close()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pages")
    run = wordcheck.check_all([FAULTY], as_of="2026-11-01", describe=True)
    manuscript = wordcheck.read(FAULTY)
    made = {
        "report": render(run, "html", View()).decode(),
        "outline": outline_page([Read("faulty.md", manuscript, wordcheck.parse(manuscript))], "zh"),
    }
    for name, text in made.items():
        (folder / f"{name}.html").write_text(text, "utf-8")
    return {name: folder / f"{name}.html" for name in made}


@pytest.fixture
def opened(browser: Any, files: dict[str, Path]) -> Iterator[Any]:
    """Opens a page and holds it to two promises: nothing is asked of a network, nothing is wrong in the console."""
    pages: list[Any] = []
    told: list[str] = []

    def open_(name: str, **options: Any) -> Any:
        page = browser.new_page(viewport={"width": 1280, "height": 800}, **options)
        page.on("request", lambda r: told.append(r.url) if not r.url.startswith(("file:", "data:")) else None)
        page.on("console", lambda m: told.append(m.text))
        page.on("pageerror", lambda e: told.append(str(e)))
        page.goto(files[name].as_uri())
        pages.append(page)
        return page

    yield open_
    for page in pages:
        page.close()
    assert told == []


def seen(page: Any, selector: str) -> int:
    return int(page.locator(selector).evaluate_all(f"(all) => all.filter({SEEN}).length"))


def test_severity_and_search_filter_the_notes(opened: Any) -> None:
    page = opened("report")
    errors, every = page.locator(".finding.error").count(), page.locator(".finding").count()
    assert 0 < errors < every
    page.uncheck("[data-filter=warning]")
    page.uncheck("[data-filter=note]")
    assert seen(page, ".finding") == errors
    assert page.inner_text("#count") == f"{errors}/{every}"
    page.fill("#search", "第八十八条")
    assert seen(page, ".finding") == 1
    page.check("#only")
    assert seen(page, ".row") == 1


def test_verdicts_filter_the_matrix(opened: Any) -> None:
    page = opened("report")
    unmet = page.locator("tr[data-verdict=unmet]").count()
    assert unmet > 0
    for name in ("met", "inapplicable"):
        # By the keyboard: rows above get their heights while the page scrolls, and a click may miss the box that moves.
        page.focus(f"[data-outcome={name}]")
        page.keyboard.press("Space")
    assert seen(page, "tr[data-verdict]") == unmet


def test_keys_go_from_note_to_note_and_mark_the_words(opened: Any) -> None:
    page = opened("report")
    page.keyboard.press("j")
    first = page.evaluate("document.activeElement.id")
    page.keyboard.press("j")
    second = page.evaluate("document.activeElement.id")
    assert first != second
    assert page.locator("mark.here").first.get_attribute("data-f").split()[0] in (first, second)
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.id") == first
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "search"
    page.keyboard.type("jk")
    assert page.input_value("#search") == "jk"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") != "search"


def test_a_mark_leads_to_its_note(opened: Any) -> None:
    page = opened("report")
    mark = page.locator("mark").first
    mark.click()
    assert page.evaluate("document.activeElement.id") == mark.get_attribute("data-f").split()[0]


@pytest.mark.parametrize("name", ["report", "outline"])
def test_one_button_changes_the_language_of_everything(opened: Any, name: str) -> None:
    page = opened(name)
    assert seen(page, ".en") == 0
    assert seen(page, ".zh") > 0
    page.click("#tongue")
    assert seen(page, ".zh") == 0
    assert seen(page, ".en") > 0
    assert page.get_attribute("html", "lang") == "en"


@pytest.mark.parametrize("name", ["report", "outline"])
def test_dark_follows_the_system_and_the_button(opened: Any, name: str) -> None:
    def paper(page: Any) -> str:
        return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))

    light, dark = opened(name, color_scheme="light"), opened(name, color_scheme="dark")
    assert paper(light) == "rgb(255, 255, 255)"
    assert paper(dark) == "rgb(24, 26, 27)"
    light.click("#theme")
    assert paper(light) == paper(dark)


def test_printing_gives_all_findings_and_no_buttons(opened: Any) -> None:
    page = opened("report")
    findings = page.locator(".finding code").first.inner_text()
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    made = pypdfium2.PdfDocument(page.pdf(format="A4"))
    text = "".join(p.get_textpage().get_text_range() for p in made)
    assert findings in text
    assert "深浅" not in text
    assert "保险法" in text  # sources are folded on the screen


def test_nothing_overflows_on_a_phone(opened: Any) -> None:
    for name in ("report", "outline"):
        page = opened(name)
        page.set_viewport_size({"width": 390, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, name


def test_the_clause_under_the_pointer_is_marked_on_both_sides(opened: Any) -> None:
    page = opened("outline")
    card = page.locator(".card").nth(12)
    card.hover()
    name = card.get_attribute("data-c")
    area = page.locator(f".original .area.on[data-c='{name}']").first
    assert "on" in str(card.get_attribute("class")).split()
    frame, box = page.locator(".original").bounding_box(), area.bounding_box()
    assert frame["y"] - 1 <= box["y"] <= frame["y"] + frame["height"]
    other = str(page.locator(".original .area:not(.on)").nth(8).get_attribute("data-c"))
    area = page.locator(f".original .area[data-c='{other}']").first
    area.scroll_into_view_if_needed()
    area.hover()
    assert page.locator(".card.on").get_attribute("data-c") == other


def test_keys_and_filters_of_the_outline(opened: Any) -> None:
    page = opened("outline")
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert re.fullmatch(r"d1w0c2", page.evaluate("document.activeElement.id"))
    page.select_option("#kind", "exclusion")
    kinds = page.locator(".card:not(.hidden)").evaluate_all("(all) => [...new Set(all.map((c) => c.dataset.kind))]")
    assert kinds == ["exclusion"]
    page.select_option("#kind", "")
    page.fill("#search", "zzz")
    assert seen(page, ".card") == 0


def test_a_link_of_the_strip_leads_to_its_clause(opened: Any) -> None:
    page = opened("report")
    link = page.locator(".picture a").nth(20)
    target = link.get_attribute("href")
    link.click()
    assert page.url.endswith(target)
    assert page.locator(target).bounding_box()["y"] < 800
