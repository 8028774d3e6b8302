"""Screening at scale: speed, memory, size of the store, and whether what was planted is found.

    python -m benchmarks.screening [--filings 1000] [--keep FOLDER]

Makes a portfolio (`benchmarks.portfolio`), checks a part of it one by one in this process, screens it with one and with
two workers, and measures the market view against what the maker knows. Machines are noisy: read the ratios.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import msgspec

from benchmarks.portfolio import originals, write
from wordcheck import api
from wordcheck.screening.engines.processes import Processes
from wordcheck.screening.filing import Intake
from wordcheck.screening.manifest import intake
from wordcheck.screening.market.refresh import refresh
from wordcheck.screening.runner import run
from wordcheck.screening.setup import prepare
from wordcheck.screening.sketch import squeezed
from wordcheck.screening.store.database import Database, one
from wordcheck.screening.store.opening import open_store
from wordcheck.screening.store.texts import document_text, own_words

AS_OF = "2026-11-01"


def single_checks(source: Intake) -> float:
    """Processor seconds of `wordcheck.api.check` over the filings, one after another in this process."""
    rules = api.load_packs(None)
    first = Path(source.base) / source.filings[0].documents[0].path
    api.check(first, rules, as_of=AS_OF)
    start = time.process_time()
    for filing in source.filings:
        api.check(Path(source.base) / filing.documents[0].path, rules, as_of=AS_OF, filing={"line": ""})
    return time.process_time() - start


class Timed(msgspec.Struct, frozen=True):
    """A run: wall seconds, processor seconds of this process and its workers, peak memory of a worker in MiB."""

    seconds: float
    processor: float
    mebibytes: float


def screened(source: Intake, store: Path, workers: int) -> Timed:
    """Screens the filings into a new store."""
    prepared = prepare((), AS_OF)
    database = open_store(str(store), create=True)
    before, start = _processor(), time.perf_counter()
    run(
        source, database, prepared, Processes(prepared.setup, workers=workers), manifest="manifest.csv", workers=workers
    )
    seconds = time.perf_counter() - start
    own = _processor() - before
    used = one(database, "SELECT sum(seconds) FROM cost") or 0.0
    memory = one(database, "SELECT max(mebibytes) FROM cost") or 0.0
    database.close()
    return Timed(seconds, own + used, memory)


def _processor() -> float:
    times = os.times()
    return times.user + times.system


def planted_ranks(database: Database, planted: list[dict[str, Any]]) -> list[tuple[str, str, int | None]]:
    """The place of every planted outlier in the outlier list: filing, sort, rank (None where it is not listed)."""
    found = []
    for item in planted:
        if item["sort"] == "words":
            sql = (
                "SELECT o.rank, o.filing, o.document, c.start_at, c.end_at, c.pieces FROM outlier o JOIN clause c ON "
                "c.filing = o.filing AND c.document = o.document AND c.wording = o.wording AND c.clause = o.clause "
                "JOIN filing f ON f.id = o.filing WHERE f.key = ? AND o.sort = 'words' ORDER BY o.rank"
            )
            rank = next(
                (
                    int(place)
                    for place, filing, document, *at in database.rows(sql, (item["key"],))
                    if item["words"] in squeezed(own_words(document_text(database, filing, document), *at))
                ),
                None,
            )
        else:
            sql = "SELECT min(o.rank) FROM outlier o JOIN filing f ON f.id = o.filing WHERE f.key = ? AND o.sort = 'figure'"
            rank = one(database, sql, (item["key"],))
        found.append((item["key"], item["sort"], rank))
    return found


def families_right(database: Database, truth: dict[int, str]) -> tuple[float, int]:
    """Share of clause texts that stand with their like, and how many texts were looked at.

    A text is wrong when it stands among strangers (most texts of its family come from a clause of the corpus that reads
    unlike its own: less than 0.6 by difflib's ratio), or apart from its own (most texts of its clause stand elsewhere,
    and it has not joined a clause that reads alike).
    """
    member: dict[int, int] = {t: f for t, f in database.rows("SELECT text_id, family FROM family_member") if t in truth}
    by_family: dict[int, Counter[str]] = defaultdict(Counter)
    by_origin: dict[str, Counter[int]] = defaultdict(Counter)
    for text, family in member.items():
        by_family[family][truth[text]] += 1
        by_origin[truth[text]][family] += 1
    words = originals()
    wrong = 0
    for text, family in member.items():
        mine, usual = truth[text], by_family[family].most_common(1)[0][0]
        if mine == usual:
            homes = by_origin[mine]
            wrong += homes[family] < max(homes.values())
        else:
            wrong += SequenceMatcher(None, words[mine], words[usual], autojunk=False).ratio() < 0.6
    return (1 - wrong / len(member) if member else 0.0), len(member)


@contextmanager
def _folder(keep: Path | None) -> Iterator[Path]:
    if keep is not None:
        keep.mkdir(parents=True, exist_ok=True)
        yield keep
    else:
        with tempfile.TemporaryDirectory() as made:
            yield Path(made)


def measure(filings: int, folder: Path) -> None:
    """Makes, screens, measures, prints."""
    write(folder / "filings", filings, 20261124)
    source = intake(folder / "filings" / "manifest.csv")
    part = msgspec.structs.replace(source, filings=source.filings[: min(max(200, filings // 10), filings)])
    count = len(part.filings)
    single = single_checks(part)
    alone = screened(part, folder / "one.db", 1)
    both = screened(part, folder / "two.db", 2)
    print(f"single checks, {count} filings            {single:.1f} s processor time")
    print(
        f"screened by one worker                 {alone.processor:.1f} s processor time, {alone.processor / single:.2f} times that"
    )
    print(f"wall time, one worker                  {alone.seconds:.1f} s, {count / alone.seconds:.1f} filings/s")
    print(
        f"wall time, two workers                 {both.seconds:.1f} s, {alone.seconds / both.seconds:.2f} times as fast"
    )
    print(f"peak memory of a worker                {max(alone.mebibytes, both.mebibytes):.0f} MiB")
    whole = screened(source, folder / "whole.db", 2)
    print(f"whole portfolio, {filings} filings          {whole.seconds:.0f} s, {filings / whole.seconds:.1f} filings/s")
    size = (folder / "whole.db").stat().st_size
    database = open_store(str(folder / "whole.db"))
    start = time.perf_counter()
    refresh(database)
    print(f"market and queue made in               {time.perf_counter() - start:.1f} s")
    print(f"store                                  {size / filings / 1000:.1f} kB a filing")
    truth = json.loads((folder / "filings" / "truth.json").read_text("utf-8"))
    _say_market(database, truth)
    database.close()
    print(
        f"store with the market view             {(folder / 'whole.db').stat().st_size / filings / 1000:.1f} kB a filing"
    )


def _say_market(database: Database, truth: dict[str, Any]) -> None:
    right, texts = families_right(database, {int(t): origin for t, origin in truth["families"].items()})
    print(f"families right                         {right:.4f} of {texts} clause texts")
    ranks = planted_ranks(database, truth["planted"])
    compared = int(one(database, "SELECT value FROM market_state WHERE key = 'compared'") or 0)
    listed = one(database, "SELECT count(*) FROM outlier")
    known = [rank for _, _, rank in ranks if rank is not None]
    worst = max(known, default=0)
    print(
        f"planted outliers listed                {len(known)} of {len(ranks)}, the last at place {worst} of {listed} listed"
    )
    print(
        f"                                       = first {100 * worst / max(1, compared):.3f} % of {compared} clauses and figures compared"
    )
    for key, sort, rank in ranks:
        if rank is None:
            print(f"  not listed: {key} {sort}")


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--filings", type=int, default=1000)
    parser.add_argument("--keep", type=Path, help="keep portfolio and stores in this folder")
    given = parser.parse_args()
    with _folder(given.keep) as folder:
        measure(given.filings, folder)


if __name__ == "__main__":
    main()
