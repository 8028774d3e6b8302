"""Manifests, filters and stores as offices use them: what spreadsheets write is understood, what cannot be is said."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from wordcheck.app.cli import main
from wordcheck.desk.accounts import add, load
from wordcheck.model.errors import UsageError
from wordcheck.screening.filing import Role
from wordcheck.screening.manifest import intake
from wordcheck.screening.market.refresh import refresh
from wordcheck.screening.queue.decisions import review
from wordcheck.screening.queue.listing import Filters, entries
from wordcheck.screening.store.database import Busy, Database, one
from wordcheck.screening.store.merging import merge
from wordcheck.screening.store.opening import open_store
from wordcheck.screening.store.writing import day_in, register

PASSWORD = "quite a long one"


def call(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments])


def test_a_table_parted_by_semicolons_with_chinese_roles_and_dates(tmp_path: Path) -> None:
    (tmp_path / "m.csv").write_text(
        "编号;文件;材料类型;报送日期\nA;a.md;条款;2026/10/5\nA;b.pdf;费率表;2026/10/5\n", "utf-8"
    )
    (filing,) = intake(tmp_path / "m.csv").filings
    assert [(d.path, d.role) for d in filing.documents] == [("a.md", Role.WORDING), ("b.pdf", Role.RATES)]
    assert filing.data["submitted"] == "2026/10/5"


@pytest.mark.parametrize(
    ("words", "day"),
    [("2026/10/5", "2026-10-05"), ("2026年1月31日", "2026-01-31"), ("2026-10-05 00:00:00", "2026-10-05"), ("Q4", "Q4")],
)
def test_the_day_of_a_filing_as_spreadsheets_write_it(words: str, day: str) -> None:
    assert day_in(words) == day


@pytest.fixture
def store(tmp_path: Path) -> Database:
    (tmp_path / "m.csv").write_text("key,path,submitted\nA,a.md,2026/10/5\nB,b.md,2026-07-01\n", "utf-8")
    database = open_store(str(tmp_path / "s.db"), create=True)
    register(database, intake(tmp_path / "m.csv"), "m.csv")
    refresh(database)
    return database


@pytest.mark.parametrize("quarter", ["2026-Q4", "2026Q4", "2026q4"])
def test_a_quarter_is_found_however_it_is_written(store: Database, quarter: str) -> None:
    assert [e.key for e in entries(store, Filters(quarter=quarter))[1]] == ["A"]


@pytest.mark.parametrize(
    "filter_", [("--review", "passd"), ("--outcome", "failed"), ("--submitted-before", "31.10.2026"), ("--language", "de")]
)  # fmt: skip
def test_a_filter_that_nothing_could_pass_is_refused(store: Database, tmp_path: Path, filter_: tuple[str, str]) -> None:
    """An empty queue would look like a clean one."""
    store.close()
    done = call("queue", "list", "--store", tmp_path / "s.db", *filter_)
    assert done.exit_code == 2
    assert "Traceback" not in done.output


def test_a_store_in_use_is_not_called_damaged(store: Database, tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "s.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    store.run("PRAGMA busy_timeout = 10")
    with pytest.raises(Busy), store.transaction():
        pass
    with pytest.raises(Busy):
        store.run("DELETE FROM standing")
    other.execute("ROLLBACK")


def test_a_number_beyond_all_families_is_one_sentence(store: Database, tmp_path: Path) -> None:
    store.close()
    assert call("market", "family", 10**30, "--store", tmp_path / "s.db").exit_code == 2


def test_a_filing_to_be_marked_that_is_not_there_is_said(store: Database, tmp_path: Path) -> None:
    store.close()
    done = call("market", "figures", "waiting-period", "--mark", "none", "--store", tmp_path / "s.db")
    assert done.exit_code == 0
    assert "'none' is not among these filings" in done.stderr


def test_what_was_entered_before_screening_stays_when_stores_are_merged(store: Database, tmp_path: Path) -> None:
    theirs = open_store(str(tmp_path / "theirs.db"), create=True)
    register(theirs, intake(tmp_path / "m.csv"), "m.csv")
    theirs.run("UPDATE filing SET state = 'done' WHERE key = 'A'")
    review(theirs, "A", "Wang", state="passed")
    review(store, "A", "Li", assignee="Li")
    for _ in range(2):
        merge(store, [theirs])
    assert store.rows("SELECT state, by_whom FROM review ORDER BY seq") == [("waiting", "Li"), ("passed", "Wang")]
    assert one(store, "SELECT count(*) FROM audit") == 2, "a part put in twice tells nothing twice"


def test_a_password_file_that_cannot_be_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        add(tmp_path / "nowhere" / "passwords", "lin", PASSWORD)
    (tmp_path / "passwords").write_bytes(b"\xff\xfe")
    (tmp_path / "passwords").chmod(0o600)
    with pytest.raises(UsageError, match="UTF-8"):
        load(tmp_path / "passwords")
