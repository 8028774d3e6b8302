"""Two processes on one store, filings that hang, the same file handed in twice, a filing of very many documents."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.screening.support import filings, prepared, screened, wording
from wordcheck.screening.manifest import intake
from wordcheck.screening.result import Job, Outcome, Quarantine
from wordcheck.screening.runner import run
from wordcheck.screening.store.alone import alone
from wordcheck.screening.store.contents import same_wordings
from wordcheck.screening.store.database import Busy
from wordcheck.screening.store.opening import open_store
from wordcheck.screening.store.texts import distinct_words

HOLDING = """
import sys
from wordcheck.screening.store.alone import alone
from wordcheck.screening.store.opening import open_store
store, share = sys.argv[1], sys.argv[2] or None
with alone(open_store(store, create=True), store, share):
    print("held", flush=True)
    sys.stdin.read()
"""


def holder(store: Path, share: str = "") -> subprocess.Popen[str]:
    """Another process that holds the store for screening, until it is ended."""
    made = subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(store), share], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert made.stdout is not None
    assert made.stdout.readline() == "held\n"
    return made


@pytest.mark.parametrize(("theirs", "ours"), [("", None), ("", "1/2"), ("1/2", None), ("1/2", "1/2")])
def test_a_second_run_on_a_store_is_refused_until_the_first_ends_however_it_ends(
    tmp_path: Path, theirs: str, ours: str | None
) -> None:
    store = tmp_path / "s.db"
    other = holder(store, theirs)
    database = open_store(str(store))
    with pytest.raises(Busy), alone(database, str(store), ours):
        pass
    other.kill()
    other.wait()
    with alone(database, str(store), ours):
        pass
    database.close()
    assert not list(tmp_path.glob("*.screening"))


def test_shards_share_a_store(tmp_path: Path) -> None:
    store = tmp_path / "s.db"
    other = holder(store, "1/2")
    database = open_store(str(store))
    with alone(database, str(store), "2/2"):
        pass
    other.kill()
    other.wait()
    database.close()


class Hanging:
    """An engine that gets nothing done in time."""

    def __init__(self) -> None:
        self.tried: list[str] = []

    def run(self, jobs: Iterator[Job]) -> Iterator[Outcome]:
        """A quarantine for each job, as for a process that was ended."""
        for job in jobs:
            self.tried.append(job.filing.key)
            yield Outcome(Quarantine(job.filing.key, "time", "超时", "out of time"))


def test_a_filing_that_hung_is_tried_again_when_asked_or_changed_and_not_on_every_run(tmp_path: Path) -> None:
    found = intake(filings(tmp_path, 2))
    database = open_store(str(tmp_path / "s.db"), create=True)
    setup, engine = prepared(), Hanging()
    for again in (False, False, True):
        run(found, database, setup, engine, manifest="m", again=again)
    assert engine.tried == ["F-001", "F-002"] * 2
    (tmp_path / "w2.md").write_text(wording(9), "utf-8")
    run(found, database, setup, engine, manifest="m")
    assert engine.tried[4:] == ["F-002"]
    database.close()


def test_one_file_under_two_numbers_is_told(tmp_path: Path) -> None:
    manifest = filings(tmp_path, 3)
    (tmp_path / "w3.md").write_bytes((tmp_path / "w1.md").read_bytes())
    database, _ = screened(manifest, tmp_path / "s.db")
    assert [[key for _, key in group] for group in same_wordings(database)] == [["F-001", "F-003"]]
    database.close()


def test_the_words_of_a_filing_with_more_than_a_hundred_documents_stay_with_it(tmp_path: Path) -> None:
    (tmp_path / "last.md").write_text("# 终章条款\n\n第一条 本条款自最后一日零时起算。\n", "utf-8")
    (tmp_path / "first.md").write_text(wording(1), "utf-8")
    letters = ["first.md"]
    for i in range(101):
        (tmp_path / f"d{i:03}.txt").write_text("第一条 附件。\n", "utf-8")
        letters.append(f"d{i:03}.txt")
    rows = "\n".join(f"A,{name}" for name in letters)
    (tmp_path / "m.csv").write_text(f"key,wording\n{rows}\nA,last.md\nB,w.md\n", "utf-8")
    (tmp_path / "w.md").write_text(wording(2), "utf-8")
    database, _ = screened(tmp_path / "m.csv", tmp_path / "s.db")
    words = [said for _, _, said in distinct_words(database)]
    assert any("最后一日零时" in said for said in words)
    database.close()
