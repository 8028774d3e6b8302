"""A desk over a small store of our own writing, and ways to talk to it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.screening.support import filings, screened, wording
from wordcheck.desk.application import application
from wordcheck.desk.settings import Settings
from wordcheck.screening.market.refresh import refresh
from wordcheck.screening.store.database import Database
from wordcheck.screening.store.opening import open_store

HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"
"""What a wording may hold and a page must not run."""


def pdf(path: Path) -> None:
    """A printed wording of two pages with a broken reference and an open list in its exclusion."""
    from reportlab.pdfgen.canvas import Canvas

    sheet = Canvas(str(path), pagesize=(595, 842), invariant=True)
    pages = (
        ("Harbour Specimen Insurance Company", "Cyber Insurance Policy", "1. Cover", "1.1 We will pay data recovery costs.",
         "1.2 The waiting period is 12 hours.", "2. Exclusions", "2.1 We will not pay for any loss arising from war, and"),
        ("including but not limited to any other act or omission.", "3. Claims", "3.1 You must notify us as clause 9.9 requires."),
    )  # fmt: skip
    for lines in pages:
        for number, line in enumerate(lines):
            sheet.setFont(
                "Helvetica-Bold" if line[0].isdigit() and line[1] == "." and line[2] == " " else "Helvetica", 11
            )
            sheet.drawString(72, 760 - 24 * number, line)
        sheet.showPage()
    sheet.save()


def made(folder: Path) -> Path:
    """A store of eight filings: six alike, one hostile, one printed."""
    manifest = filings(folder, 6)
    (folder / "hostile.md").write_text(
        wording(7, exclusion=f"被指控{HOSTILE}的行为", product="恶意条款").replace(
            "保险条款、投保单", f"{HOSTILE}、投保单"
        ),
        "utf-8",
    )
    pdf(folder / "printed.pdf")
    lines = manifest.read_text("utf-8").strip().split("\n")
    lines[0] += ",predecessor"
    lines = [lines[0], *(line + "," for line in lines[1:6]), lines[6] + ",F-001"]
    hostile = HOSTILE.replace('"', '""')
    lines.append(f'F-007,hostile.md,"{hostile}","{hostile}",C00009931922026010100007,2026-01-02,')
    lines.append("F-008,printed.pdf,Harbour Specimen Insurance Company,Cyber Insurance Policy,,2026-03-01,")
    manifest.write_text("\n".join(lines) + "\n", "utf-8")
    database, _ = screened(manifest, folder / "s.db")
    refresh(database, date(2026, 11, 1))
    database.close()
    return folder / "s.db"


class Browser:
    """A client that sends the session's token with each form, as pages do."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.client = TestClient(application(settings), base_url="http://127.0.0.1:8765", follow_redirects=False)
        self.client.headers["accept-language"] = "en"

    def get(self, path: str, status: int = 200) -> str:
        """The text of a page."""
        answer = self.client.get(path)
        assert answer.status_code == status, (path, answer.status_code, answer.text[:400])
        return answer.text

    def token(self) -> str:
        """The token of the session."""
        page = self.client.get("/login" if self.settings.accounts else "/samples").text
        found = re.search(r'name="csrf" value="([^"]+)"', page)
        assert found
        return found[1]

    def token_on(self, path: str) -> str:
        """The token on a page."""
        found = re.search(r'name="csrf" value="([^"]+)"', self.get(path))
        assert found
        return found[1]

    def post(self, path: str, **form: str):  # type: ignore[no-untyped-def]
        """The answer to a form."""
        return self.client.post(path, data={"csrf": self.token(), **form})


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store after screening; tests work on copies of it."""
    return made(tmp_path_factory.mktemp("desk"))


@pytest.fixture
def store(made_once: Path, tmp_path: Path) -> Path:
    shutil.copy(made_once, tmp_path / "s.db")
    return tmp_path / "s.db"


@pytest.fixture
def browser(store: Path) -> Iterator[Browser]:
    made_ = Browser(Settings(store=str(store), user="okafor", filings=None))
    with made_.client:
        yield made_


@pytest.fixture
def database(store: Path) -> Iterator[Database]:
    opened = open_store(str(store))
    yield opened
    opened.close()


def first_finding(database: Database, filing: int = 1) -> tuple[str, str, int]:
    """Fingerprint, rule and ordinal of a finding."""
    rows = database.rows(
        "SELECT fingerprint, rule, ordinal FROM finding WHERE filing = ? AND text_id <> 0 ORDER BY ordinal LIMIT 1",
        (filing,),
    )
    return rows[0]
