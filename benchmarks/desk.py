"""The desk over many filings: how long each page takes, and what the store costs to make ready for it.

    python -m benchmarks.desk [--filings 10000] [--base 400] [--keep FOLDER]

Screens `--base` filings of the generated portfolio (`benchmarks.portfolio`) and enters their results again and again under
new keys, companies and dates until the store holds `--filings`, through the store's own functions. Pages are asked of the
application in this process, several filings each; what is printed is the median and the slowest answer, and the
most processor time of one, which a busy machine changes less.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from benchmarks.portfolio import write
from wordcheck.desk.application import application
from wordcheck.desk.settings import Settings
from wordcheck.screening.filing import Filing, Intake
from wordcheck.screening.manifest import intake
from wordcheck.screening.market.refresh import refresh
from wordcheck.screening.queue.decisions import decide
from wordcheck.screening.result import Job, Outcome
from wordcheck.screening.runner import enter
from wordcheck.screening.setup import prepare
from wordcheck.screening.store.database import Database, one
from wordcheck.screening.store.opening import open_store
from wordcheck.screening.store.writing import keep, register
from wordcheck.screening.work import screen

AS_OF = "2026-11-01"
LIMIT = 200.0
"""Milliseconds allowed for a page."""
ASKED = 7
"""Times that each page is asked for, with other filings where it shows one."""


def filled(folder: Path, filings: int, base: int) -> Path:
    """A store of so many filings; one that lies there already is used again."""
    store = folder / f"desk-{filings}.db"
    if store.exists():
        return store
    write(folder / "filings", base, 20261124)
    source = intake(folder / "filings" / "manifest.csv")
    prepared = prepare((), AS_OF)
    results = [screen(Job(source.base, f), prepared.setup) for f in source.filings]
    made: list[Filing] = []
    chance = random.Random(20261124)
    for number in range(filings):
        original = source.filings[number % base]
        data = {
            **original.data,
            "company": f"{original.data['company']} {number // base % 5}"
            if number >= base
            else original.data["company"],
            "submitted": f"2026-{chance.randrange(1, 11):02}-{chance.randrange(1, 28):02}",
        }
        made.append(Filing(f"{original.key}-{number // base:03}", original.documents, data))
    database = open_store(str(store), create=True)
    register(database, Intake(source.base, tuple(made)), "manifest.csv")
    enter(database, prepared)
    for number, filing in enumerate(made):
        result = results[number % base]
        keep(database, Outcome(msgspec.structs.replace(result, key=filing.key)), prepared.id)
    _decide(database)
    database.close()
    return store


def _decide(database: Database) -> None:
    """A few hundred decisions, so that pages have earlier judgments to look for."""
    rows = database.rows(
        "SELECT f.key, x.fingerprint FROM finding x JOIN filing f ON f.id = x.filing WHERE x.filing % 97 = 0 AND x.ordinal < 4"
    )
    for n, (key, fingerprint) in enumerate(rows):
        verdict, reason = ("accept", "objection") if n % 3 else ("dismiss", "false positive")
        decide(database, key, fingerprint, verdict, reason, "benchmark")


def measure(store: Path) -> bool:
    """Asks for every page and prints the times; whether all were within the limit."""
    from starlette.testclient import TestClient

    database = open_store(str(store))
    count = one(database, "SELECT count(*) FROM filing")
    ids = [r[0] for r in database.rows("SELECT filing FROM standing ORDER BY rank")]
    families = [r[0] for r in database.rows("SELECT id FROM family ORDER BY filings DESC LIMIT 200")]
    company = one(database, "SELECT company FROM filing WHERE id = 1")
    rule = one(database, "SELECT rule FROM rule_cell GROUP BY rule ORDER BY sum(filings) DESC LIMIT 1")
    key = one(database, "SELECT key FROM filing WHERE id = 1")
    database.close()
    pages: dict[str, list[str]] = {
        "queue": ["/queue"],
        "queue, last page": [f"/queue?page={count // 50}"],
        "queue, by company": [f"/queue?company={company}"],
        "queue, by rule": [f"/queue?rule={rule}"],
        "queue, certain errors": ["/queue?severity=error&certainty=certain"],
        "queue, unmet, a line": ["/queue?outcome=unmet&line=cyber"],
        "queue, outliers, open": ["/queue?outlier=1&review=open"],
        "queue, words": ["/queue?text=数据"],
        "filing": [f"/filings/{i}" for i in ids[:: max(1, len(ids) // ASKED)]],
        "letter": [f"/filings/{i}/letter" for i in ids[:: max(1, len(ids) // ASKED)]],
        "compare (page)": [f"/filings/{i}/compare" for i in ids[:: max(1, len(ids) // ASKED)]],
        "market": ["/market"],
        "families": ["/market/families"],
        "families, words": ["/market/families?text=战争"],
        "families, by line": ["/market/families?line=cyber"],
        "family": [f"/market/families/{f}" for f in families[:: max(1, len(families) // ASKED)]],
        "outliers": ["/market/outliers"],
        "figures": [f"/market/figures?measures=waiting-period&filing={key}"],
        "requirements x filings": ["/market/requirements"],
        "judged differently": ["/market/contradictions"],
        "statistics": ["/statistics"],
        "statistics of a quarter": ["/statistics?quarter=2026-Q2&by=line"],
        "samples": ["/samples"],
        "import": ["/import"],
        "log": ["/log"],
    }
    slow = False
    settings = Settings(store=str(store), user="benchmark")
    with TestClient(application(settings), base_url="http://127.0.0.1") as client:
        client.get("/queue")
        print(f"{count} filings\n{'page':<28}{'median ms':>10}{'slowest ms':>12}{'processor, most':>16}")
        for name, paths in pages.items():
            times, work = [], []
            for path in (paths * ASKED)[: max(ASKED, len(paths))]:
                start, before = time.perf_counter(), time.process_time()
                answer = client.get(path)
                times.append(1000 * (time.perf_counter() - start))
                work.append(1000 * (time.process_time() - before))
                assert answer.status_code == 200, (path, answer.status_code)
            over = statistics.median(times) > LIMIT or max(work) > LIMIT
            slow = slow or over
            print(
                f"{name:<28}{statistics.median(times):>10.0f}{max(times):>12.0f}{max(work):>16.0f}{'  over' if over else ''}"
            )
    return not slow


@contextmanager
def _folder(keep_in: Path | None) -> Iterator[Path]:
    if keep_in is not None:
        keep_in.mkdir(parents=True, exist_ok=True)
        yield keep_in
    else:
        with tempfile.TemporaryDirectory() as made:
            yield Path(made)


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--filings", type=int, default=10_000)
    parser.add_argument("--base", type=int, default=400)
    parser.add_argument("--keep", type=Path, help="keep the store in this folder, and use it again")
    given = parser.parse_args()
    with _folder(given.keep) as folder:
        start = time.perf_counter()
        store = filled(folder, given.filings, given.base)
        print(
            f"store ready in                     {time.perf_counter() - start:.0f} s, {store.stat().st_size / 1e6:.0f} MB"
        )
        database = open_store(str(store))
        start = time.perf_counter()
        if refresh(database):
            print(f"market and queue made in           {time.perf_counter() - start:.0f} s", flush=True)
        database.close()
        print("all within" if measure(store) else "not all within", f"{LIMIT:.0f} ms")


if __name__ == "__main__":
    main()
