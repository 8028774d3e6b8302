"""Filings from the folder that the desk was given, and from nowhere else."""

from __future__ import annotations

import io
import time
from pathlib import Path

import pytest

from tests.desk.support import Browser
from tests.screening.support import AS_OF, filings
from wordcheck.desk.importing import keep
from wordcheck.desk.settings import Settings
from wordcheck.model.errors import UsageError
from wordcheck.screening.store.opening import open_store


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


def test_an_upload_that_is_refused_leaves_nothing_behind(tmp_path: Path) -> None:
    for names in (("条款.md", "条款.exe"), ("a.md", "b/a.md"), ()):
        with pytest.raises(UsageError):
            keep(tmp_path / "up", ((name, io.BytesIO(b"1. Scope\n")) for name in names))
    assert list((tmp_path / "up").iterdir()) == []


def test_a_long_chinese_name_is_shortened_to_what_a_file_system_takes(tmp_path: Path) -> None:
    batch = keep(tmp_path / "up", [("附加" + "险种条款" * 40 + ".docx", io.BytesIO(b"x"))])
    (kept,) = batch.iterdir()
    assert kept.name.endswith("险种条款.docx")
    assert len(kept.name.encode()) <= 255
