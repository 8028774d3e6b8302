"""The pages of two versions and of two languages in a real browser. Skipped, and said so, without one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.reporting.test_bilingual_views import EN, ZH
from tests.reporting.test_browser import browser, seen
from wordcheck import bilingual, diff, read
from wordcheck.reporting.comparisons import ComparisonView, render

__all__ = ["browser"]
CORPUS = Path(__file__).parents[2] / "corpus/zh/cyber-enterprise"


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("comparisons")
    (folder / "zh.md").write_text(ZH, "utf-8")
    (folder / "en.md").write_text(EN, "utf-8")
    changed = diff(read(CORPUS / "clean.md"), read(CORPUS / "faulty.md"))
    pair = bilingual(read(folder / "zh.md"), read(folder / "en.md"))
    made = {
        "versions": render(changed, "html", ComparisonView()),
        "languages": render(pair, "html", ComparisonView()),
    }
    for name, content in made.items():
        (folder / f"{name}.html").write_bytes(content)
    return {name: folder / f"{name}.html" for name in made}


def opened(browser: Any, path: Path, width: int = 1280) -> Any:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.told = []
    page.on("console", lambda m: page.told.append(m.text))
    page.on("pageerror", lambda e: page.told.append(str(e)))
    page.goto(path.as_uri())
    return page


def test_form_is_folded_until_asked_for_and_the_list_leads_to_a_change(browser: Any, pages: dict[str, Path]) -> None:
    page = opened(browser, pages["versions"])
    form = page.locator("tr[data-weight=form]").count()
    assert form > 10
    assert seen(page, "tr[data-weight=form]") == 0
    assert seen(page, "tr[data-weight=substance]") == page.locator(".overview a").count() > 5
    page.check("[data-filter=form]")
    assert seen(page, "tr[data-weight=form]") == form
    page.uncheck("[data-filter=substance]")
    page.locator(".overview a").first.click()
    row = page.locator("tr.here")
    assert row.get_attribute("id") == page.locator(".overview a").first.get_attribute("href")[1:]
    assert row.is_visible(), "a link leads to its change whatever is filtered out"
    assert page.told == []


def test_keys_search_and_language(browser: Any, pages: dict[str, Path]) -> None:
    page = opened(browser, pages["versions"])
    page.keyboard.press("j")
    first = page.evaluate("document.activeElement.id")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.id") != first
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.id") == first
    page.fill("#search", "最终解释权")
    assert seen(page, "tr[data-weight]") == 1
    page.keyboard.press("Escape")
    page.keyboard.press("l")
    assert seen(page, ".zh") == 0
    assert page.told == []


def test_in_two_languages_the_keys_go_from_difference_to_difference(browser: Any, pages: dict[str, Path]) -> None:
    page = opened(browser, pages["languages"])
    differing = page.locator("tr[data-weight]:not([data-weight=alike])").count()
    assert 0 < differing < page.locator("tr[data-weight]").count()
    visited = []
    for _ in range(differing + 2):
        page.keyboard.press("j")
        visited.append(page.evaluate("document.activeElement.dataset.weight"))
    assert "alike" not in visited
    page.uncheck("[data-filter=alike]")
    assert seen(page, "tr[data-weight]") == differing
    assert page.told == []


@pytest.mark.parametrize("name", ["versions", "languages"])
def test_on_a_narrow_screen_each_cell_stands_under_its_head(browser: Any, pages: dict[str, Path], name: str) -> None:
    page = opened(browser, pages[name], 390)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.evaluate("document.querySelector('.versions').scrollWidth") <= 390
    heads = page.locator("tr[data-weight] td").evaluate_all(
        "(all) => all.filter((e) => e.getClientRects().length).map((e) => getComputedStyle(e, '::before').content)"
    )
    assert heads
    assert all(h not in ("none", '""') for h in heads)
