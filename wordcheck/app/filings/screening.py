"""`wordcheck screen`: opens what it needs, runs, says what came of it."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from wordcheck.app.console.files import will_hold, write_atomically
from wordcheck.languages.width import printable
from wordcheck.model.errors import UsageError
from wordcheck.model.said import Said, Tongue, counted
from wordcheck.screening.engines import Engine, Limits
from wordcheck.screening.manifest import intake
from wordcheck.screening.market.refresh import refresh
from wordcheck.screening.runner import Tally, run, shard
from wordcheck.screening.setup import Prepared, prepare
from wordcheck.screening.store.alone import alone
from wordcheck.screening.store.contents import not_read_whole, same_wordings
from wordcheck.screening.store.database import Database
from wordcheck.screening.store.opening import open_store

_MOST_REFUSED = 12
_MOST_TWICE = 3
_MOST_KEYS = 5


EVERY = 10.0
"""Seconds between two lines where standard error is no terminal."""


class Task(Struct, frozen=True):
    """What the command line asks for."""

    source: Path
    store: str
    packs: tuple[str, ...]
    as_of: str | None
    revisions: str
    workers: int
    limits: Limits
    shard: str | None
    again: bool
    engine: str
    scheduler: str | None
    record: Path | None
    key: Path | None
    quiet: bool
    lock: Path | None = None
    preview: bool = False
    twice: bool = False


def screen_all(task: Task, tongue: Tongue) -> int:
    """Screens and gives the exit code."""
    if task.key and not task.record:
        raise UsageError("--sign 需要 --record", "--sign needs --record")
    if task.key:
        from wordcheck.screening.record import signing_key

        signing_key(task.key)  # hours of work must not end in a key that cannot sign
    will_hold([task.record] if task.record else [])
    prepared = prepare(task.packs, task.as_of, task.revisions, task.lock, preview=task.preview, twice=task.twice)
    found = intake(task.source)
    mine = shard(found, task.shard) if task.shard else found
    database = open_store(task.store, create=True)
    workers = task.workers or os.cpu_count() or 1
    try:
        with alone(database, task.store, task.shard):
            tally = run(
                mine, database, prepared, _engine(task, prepared, workers), manifest=task.source.name, workers=workers,
                again=task.again, tell=_progress(tongue, task.quiet),
            )  # fmt: skip
            refresh(database)
        print(_summary(database, tally, len(found.refused)).in_(tongue))
        unread = not_read_whole(database)
        for line in (*_unread(unread), *_refused(found.refused), *_twice(database)):
            print(printable(line.in_(tongue)))
        _write_record(database, task, prepared)
        return 3 if _quarantined(database) or found.refused or unread else 0
    except KeyboardInterrupt:
        stopped = Said(
            "已停止；已完成的均已保存，再次运行同一命令即可继续",
            "stopped; what was done is kept: run the same command to go on",
        )
        print(f"\n{stopped.in_(tongue)}", file=sys.stderr)
        return 130
    finally:
        database.close()


def _engine(task: Task, prepared: Prepared, workers: int) -> Engine:
    if task.engine == "dask":
        from wordcheck.screening.engines.cluster import Cluster

        if not task.scheduler:
            raise UsageError("--engine dask 需要 --scheduler", "--engine dask needs --scheduler")
        return Cluster(prepared, task.scheduler, limits=task.limits)
    from wordcheck.screening.engines.processes import Processes

    return Processes(prepared.setup, workers=workers, limits=task.limits)


def _summary(database: Database, tally: Tally, refused: int) -> Said:
    reasons = database.rows(
        "SELECT reason, count(*) FROM filing WHERE state = 'quarantined' GROUP BY reason ORDER BY reason"
    )
    quarantined = sum(n for _, n in reasons)
    listed = f" ({', '.join(f'{reason} {n}' for reason, n in reasons)})" if reasons else ""
    new = tally.screened + tally.quarantined
    zh = f"报送 {tally.total} 件：本次处理 {new}，此前已完成 {tally.before}；库中隔离 {quarantined}{listed}；未受理 {refused}"
    en = (
        f"{counted(tally.total, 'filing')}: {new} done now, {tally.before} done before; "
        f"quarantined in the store: {quarantined}{listed}; refused: {refused}"
    )
    return Said(zh, en)


def _refused(rows: Sequence[tuple[str, Said]]) -> Iterator[Said]:
    """Why rows of the manifest were refused, the first of many."""
    for place, why in rows[:_MOST_REFUSED]:
        row = Said(f"第 {place} 行", f"row {place}") if place.isdigit() else Said(place, place)
        yield Said(f"  {row.zh}：{why.zh}", f"  {row.en}: {why.en}")
    if (more := len(rows) - _MOST_REFUSED) > 0:
        yield Said(f"  另有 {more} 项", f"  {more} more")


def _unread(filings: Sequence[tuple[str, Said]]) -> Iterator[Said]:
    """Screened filings whose wording was not read or not divided whole, the first of many with their reason."""
    if not filings:
        return
    yield Said(
        f"条款未全部读取或未分成条款的报送：{len(filings)} 件",
        f"filings whose wording was not read whole: {len(filings)}",
    )
    for key, why in filings[:_MOST_REFUSED]:
        yield Said(f"  {key}：{why.zh}", f"  {key}: {why.en}")
    if (more := len(filings) - _MOST_REFUSED) > 0:
        yield Said(f"  另有 {more} 件", f"  {more} more")


def _twice(database: Database) -> Iterator[Said]:
    """Filings of one and the same file, the first of many: one handed in twice, or the same words under several numbers."""
    groups = sorted(([key for _, key in held] for held in same_wordings(database)), key=lambda keys: (-len(keys), keys))
    if not groups:
        return
    filings = sum(map(len, groups))
    zh = f"条款文件逐字节相同的报送：{filings} 件，{len(groups)} 组"
    yield Said(zh, f"filings whose wording is the same file: {filings}, in {counted(len(groups), 'group')}")
    for keys in groups[:_MOST_TWICE]:
        listed = ", ".join(keys[:_MOST_KEYS]) + (" …" if len(keys) > _MOST_KEYS else "")
        yield Said(f"  {listed}", f"  {listed}")


def _quarantined(database: Database) -> bool:
    return bool(database.rows("SELECT 1 FROM filing WHERE state = 'quarantined' LIMIT 1"))


def _write_record(database: Database, task: Task, prepared: Prepared) -> None:
    if task.record is None:
        return
    from wordcheck.screening.record import record_of, signed, to_bytes

    made = record_of(database, prepared)
    write_atomically(task.record, to_bytes(signed(made, task.key) if task.key else made))


def _progress(tongue: Tongue, quiet: bool = False) -> Callable[[Tally], None]:
    """A function that shows a tally; it says nothing where `quiet`."""
    start = time.monotonic()
    last = 0.0
    live = sys.stderr.isatty()

    def tell(tally: Tally) -> None:
        nonlocal last
        now = time.monotonic()
        over = tally.done >= tally.total
        if quiet or (now - last < (0.2 if live else EVERY) and not over):
            return
        last = now
        line = _line_of(tally, now - start).in_(tongue)
        sys.stderr.write(f"\r\x1b[K{line}" + ("\n" if over else "") if live else f"{line}\n")
        sys.stderr.flush()

    return tell


def _line_of(tally: Tally, seconds: float) -> Said:
    """`1204/3912 · 3.1/s · 00:14:32 left · 2 quarantined`."""
    fresh = tally.done - tally.before
    zh, en = [f"{tally.done}/{tally.total}"], [f"{tally.done}/{tally.total}"]
    if fresh and seconds > 0:  # Before the first one nothing tells how long it takes.
        rate = fresh / seconds
        left = (tally.total - tally.done) / rate
        clock = f"{int(left // 3600):02}:{int(left % 3600 // 60):02}:{int(left % 60):02}"
        zh += [f"{rate:.1f} 件/秒", f"剩余 {clock}"]
        en += [f"{rate:.1f}/s", f"{clock} left"]
    return Said(" · ".join((*zh, f"隔离 {tally.quarantined}")), " · ".join((*en, f"{tally.quarantined} quarantined")))
