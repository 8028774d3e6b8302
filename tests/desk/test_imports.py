"""Filings from the folder that the desk was given, and from nowhere else."""

from __future__ import annotations

import time
from pathlib import Path

from tests.desk.support import Browser
from tests.screening.support import AS_OF, filings
from wordcheck.desk.settings import Settings
from wordcheck.screening.store.database import open_store


def test_only_what_is_offered_is_screened(tmp_path: Path) -> None:
    inside = tmp_path / "in"
    inside.mkdir()
    filings(inside, 2)
    (tmp_path / "out").mkdir()
    filings(tmp_path / "out", 1)
    store = str(tmp_path / "s.db")
    open_store(store, create=True).close()
    browser = Browser(Settings(store=store, user="okafor", filings=inside, as_of=AS_OF, workers=1))
    with browser.client:
        assert "manifest.csv" in browser.get("/import")
        for source in ("../out", "../out/manifest.csv", str(tmp_path / "out"), ""):
            assert "choose from the list" in browser.post("/import/folder", source=source).text
        assert browser.post("/import/folder", source="manifest.csv").status_code == 303
        assert "being screened" in browser.post("/import/folder", source="manifest.csv").text
        deadline = time.monotonic() + 90
        while 'id="done"' not in (page := browser.get("/import/progress")) and time.monotonic() < deadline:
            time.sleep(0.3)
        assert "2 / 2" in page
        assert browser.get("/queue").count("data-open=") == 2
