"""The desk over a PostgreSQL store: the same pages from the same filings."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.desk.support import Browser, first_finding
from tests.desk.test_pages import faults, paths
from tests.screening.support import filings, screened
from tests.screening.test_postgres import address
from wordcheck.desk.settings import Settings
from wordcheck.screening.market.refresh import refresh

__all__ = ["address"]
pytest.importorskip("psycopg", reason="the extra `postgres` is not installed")


def test_pages_and_decisions(tmp_path: Path, address: str) -> None:
    database, _ = screened(filings(tmp_path, 6), address)
    refresh(database)
    browser = Browser(Settings(store=address, user="okafor"))
    with browser.client:
        for path in [*paths(database), "/filings/1", "/queue?rule=ZH-EX-002&text=F-00&outlier=1", "/queue?outcome=unmet&review=open",
                     "/market/figures?measures=waiting-period&filing=F-001", "/market/families?line=cyber"]:  # fmt: skip
            assert not faults(browser.get(path)), path
        fingerprint, _, _ = first_finding(database)
        assert browser.post("/filings/1/decide", mark=fingerprint, verdict="accept").status_code == 303
        assert "(same words) ✔ accepted" in browser.get("/filings/2")
        assert browser.post("/filings/1/letter", language="zh").content.startswith(b"PK")
        assert browser.post("/statistics/circular").content.startswith(b"PK")
        assert "decide:accept" in browser.get("/log")
        assert "takes no uploads" in browser.post("/import/upload").text
    database.close()
