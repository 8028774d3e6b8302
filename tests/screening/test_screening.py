"""A run: same input, same store; nothing lost or doubled; a bad filing costs itself only."""

from __future__ import annotations

import contextlib
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.screening.support import AS_OF, filings, prepared, screened, wording
from wordcheck.app.filings.stores import opened
from wordcheck.model.errors import UsageError
from wordcheck.screening.engines import Limits
from wordcheck.screening.engines.processes import Processes
from wordcheck.screening.engines.worker import Worker
from wordcheck.screening.filing import Document, Filing, Role
from wordcheck.screening.manifest import intake
from wordcheck.screening.market.refresh import refresh
from wordcheck.screening.result import FilingResult, Job, Quarantine
from wordcheck.screening.runner import shard
from wordcheck.screening.store.contents import digest
from wordcheck.screening.store.database import one
from wordcheck.screening.store.opening import open_store


def job(folder: Path, text: str, key: str = "F") -> Job:
    (folder / f"{key}.md").write_text(text, "utf-8")
    return Job(str(folder), Filing(key, (Document(f"{key}.md", Role.WORDING),), {}))


def test_same_contents_whatever_the_number_of_workers(tmp_path: Path) -> None:
    manifest = filings(tmp_path, 5)
    first, tally = screened(manifest, tmp_path / "one.db", workers=1)
    second, _ = screened(manifest, tmp_path / "two.db", workers=2)
    assert (tally.screened, tally.quarantined) == (5, 0)
    assert digest(first) == digest(second)
    assert one(first, "SELECT count(*) FROM finding WHERE rule = 'ZH-EX-002'") == 5


def test_done_filings_are_not_screened_again_and_changed_ones_are(tmp_path: Path) -> None:
    manifest = filings(tmp_path, 3)
    screened(manifest, tmp_path / "s.db")[0].close()
    (tmp_path / "w2.md").write_text(wording(2, hours=720), "utf-8")
    database, tally = screened(manifest, tmp_path / "s.db")
    assert (tally.before, tally.screened) == (2, 1)
    hours = database.rows("SELECT filing, low FROM figure WHERE measures = 'waiting-period' ORDER BY filing")
    assert hours == [(1, 12.0), (2, 720.0), (3, 12.0)]


def test_killed_run_goes_on_with_nothing_lost_or_doubled(tmp_path: Path) -> None:
    manifest = filings(tmp_path, 24)
    store = tmp_path / "s.db"
    command = [sys.executable, "-m", "wordcheck", "screen", str(manifest), "--store", str(store), "-j", "2"]
    process = subprocess.Popen([*command, "--as-of", AS_OF, "-q"], stdout=subprocess.DEVNULL)
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline and process.poll() is None:
        if store.exists() and _done(store) >= 3:
            break
        time.sleep(0.02)
    process.send_signal(signal.SIGKILL)
    process.wait()
    before = _done(store)
    database, tally = screened(manifest, store, workers=2)
    assert tally.before == before
    assert tally.before + tally.screened == 24
    whole, _ = screened(manifest, tmp_path / "whole.db")
    assert digest(database) == digest(whole)


def _done(store: Path) -> int:
    import sqlite3

    try:
        with sqlite3.connect(store) as connection:
            return int(connection.execute("SELECT count(*) FROM filing WHERE state = 'done'").fetchone()[0])
    except sqlite3.Error:
        return 0


def test_filing_that_cannot_be_screened_costs_itself_only(tmp_path: Path) -> None:
    manifest = filings(tmp_path, 3)
    (tmp_path / "w1.md").write_bytes(b"%PDF-1.7 broken")
    (tmp_path / "w2.md").unlink()
    database, tally = screened(manifest, tmp_path / "s.db", workers=2)
    assert (tally.screened, tally.quarantined) == (1, 2)
    states = database.rows("SELECT key, state, reason FROM filing ORDER BY key")
    assert states[0][:2] == ("F-001", "quarantined")
    assert states[1] == ("F-002", "quarantined", "missing")
    assert states[2] == ("F-003", "done", "")
    assert one(database, "SELECT why_en FROM filing WHERE key = 'F-002'") == "w2.md is missing or cannot be opened"


def test_time_limit_ends_the_filing_and_not_the_run(tmp_path: Path) -> None:
    jobs = [job(tmp_path, wording() * 1500, "slow"), job(tmp_path, wording(), "quick")]
    engine = Processes(prepared().setup, workers=1, limits=Limits(seconds=6.0))
    results = {o.result.key: o.result for o in engine.run(iter(jobs))}
    slow = results["slow"]
    assert isinstance(slow, Quarantine)
    assert slow.reason == "time"
    assert isinstance(results["quick"], FilingResult)


@pytest.mark.skipif(sys.platform != "linux", reason="memory limits are those of Linux")
def test_memory_limit_ends_the_filing_and_not_the_run(tmp_path: Path) -> None:
    jobs = [job(tmp_path, "一" * 4_900_000, "large"), job(tmp_path, wording(), "small")]
    engine = Processes(prepared().setup, workers=1, limits=Limits(seconds=60, mebibytes=180))
    results = {o.result.key: o.result for o in engine.run(iter(jobs))}
    large = results["large"]
    assert isinstance(large, Quarantine)
    assert large.reason in ("memory", "crash")
    assert isinstance(results["small"], FilingResult)


def test_worker_that_dies_leaves_a_reason(tmp_path: Path) -> None:
    worker = Worker(prepared().setup, Limits())
    worker.start(job(tmp_path, wording() * 200))
    worker._process.kill()
    outcome, alive = worker.outcome()
    assert not alive
    assert isinstance(outcome.result, Quarantine)
    assert outcome.result.reason == "crash"


def test_shards_part_the_filings(tmp_path: Path) -> None:
    whole = intake(filings(tmp_path, 20))
    parts = [{f.key for f in shard(whole, f"{i}/3").filings} for i in (1, 2, 3)]
    assert set.union(*parts) == {f.key for f in whole.filings}
    assert sum(map(len, parts)) == 20


def test_store_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    database = open_store(str(tmp_path / "s.db"), create=True)
    database.run("UPDATE wordcheck_store SET version = 99")
    database.close()
    with pytest.raises(Exception, match="newer wordcheck"):
        open_store(str(tmp_path / "s.db"))


def test_a_database_of_another_program_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "accounts.db"
    with contextlib.closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE invoice (number INTEGER)")
        other.commit()
    before = path.read_bytes()
    with pytest.raises(UsageError, match="another program"):
        open_store(str(path), create=True)
    assert path.read_bytes() == before


def test_file_that_is_no_store_is_refused(tmp_path: Path) -> None:
    (tmp_path / "s.db").write_text("no database, only words, and quite a few of them")
    with pytest.raises(Exception, match=r"s\.db"):
        open_store(str(tmp_path / "s.db"))


@pytest.mark.parametrize(
    ("broken", "value"),
    [
        ("document SET text", b"x\x9c broken"),
        ("clause_text SET language", ""),
        ("clause SET pieces", "[[1]]"),
        ("filing SET line", b"\x00"),
        ("finding SET certainty", "x"),
        ("finding SET severity", "x"),
        ("verdict SET severity", "x"),
    ],
)
def test_a_store_with_a_broken_text_is_refused_in_one_sentence(broken: str, value: object, tmp_path: Path) -> None:
    store = str(tmp_path / "store.db")
    screened(filings(tmp_path, 1), store)
    database = open_store(store)
    database.run(f"UPDATE {broken} = ?", (value,))
    database.run("DELETE FROM market_state")
    database.close()
    with pytest.raises(UsageError, match="damaged"), opened(store):
        pass


@pytest.mark.parametrize("broken", ["filing SET language = X'FF00'", "standing SET score = 'much'"])
def test_a_store_with_a_cell_of_another_type_is_refused_in_one_sentence(broken: str, tmp_path: Path) -> None:
    store = str(tmp_path / "store.db")
    screened(filings(tmp_path, 1), store)
    with opened(store) as database:
        database.run(f"UPDATE {broken}")
    with pytest.raises(UsageError, match="damaged"), opened(store):
        pass


def test_a_store_in_an_archive_is_read_and_never_written_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two years later the quarter lies on a medium where SQLite can lay no files beside it."""
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    database, _ = screened(filings(tmp_path, 2), shelf / "s.db")
    refresh(database)
    database.close()
    before = sorted((p.name, p.read_bytes()) for p in shelf.iterdir())
    monkeypatch.setattr("os.access", lambda *_: False)
    with opened(str(shelf / "s.db")) as database:
        assert one(database, "SELECT count(*) FROM filing") == 2
        with pytest.raises(UsageError, match="read-only"):
            database.run("DELETE FROM filing")
    assert sorted((p.name, p.read_bytes()) for p in shelf.iterdir()) == before
