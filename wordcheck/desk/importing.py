"""Filings into the store from the browser: uploaded beside the store, or lying in the folder that the desk was given.

Screening runs in a thread of its own with worker processes; pages ask how far it is. One run goes on at a time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from shutil import copyfileobj, rmtree
from threading import Event, Lock, Thread
from typing import BinaryIO

from msgspec import Struct
from msgspec.structs import replace

from wordcheck.desk.settings import Settings
from wordcheck.model.errors import UsageError, WordcheckError
from wordcheck.model.said import Said
from wordcheck.screening.roles import ACCOMPANYING, READABLE

MANIFESTS = frozenset(".csv .tsv .json .xlsx .xlsm".split())
TAKEN = READABLE | ACCOMPANYING | MANIFESTS
LARGEST = 200 * 1024 * 1024
"""Bytes of one uploaded file."""
_LONGEST_NAME = 200
"""Bytes of a file's name; file systems take 255, of which a Chinese character has three."""


class Progress(Struct, frozen=True):
    """Where a run stands."""

    source: str
    running: bool
    done: int = 0
    total: int = 0
    quarantined: int = 0
    refused: tuple[tuple[str, Said], ...] = ()
    trouble: Said = Said()
    ranking: bool = False
    """Whether all is screened and the market is being made."""


class _Stopped(Exception):
    pass


class Screening:
    """The run under way, and the last one."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._lock = Lock()
        self._thread: Thread | None = None
        self._stop = Event()
        self.progress: Progress | None = None

    def start(self, source: Path, name: str) -> None:
        """Screens a manifest or folder. Raises UsageError while another run goes on."""
        with self._lock:
            if self._thread is not None and self._thread.is_alive():
                raise UsageError("已有一批正在筛查，请稍候", "another batch is being screened; wait for it")
            self._stop.clear()
            self.progress = Progress(name, True)
            self._thread = Thread(target=self._work, args=(source,), daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """Ends the run; what was done is kept."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join(timeout=10)

    def _work(self, source: Path) -> None:
        trouble = Said()
        try:
            self._screen(source)
        except _Stopped:
            trouble = Said("已停止；已完成的均已保存", "stopped; what was done is kept")
        except WordcheckError as error:
            trouble = error.said
        except Exception as error:  # the thread has nobody above it: whatever it was must be seen on the page
            trouble = Said(f"筛查中断：{error}", f"screening broke off: {error}")
        self._now(running=False, ranking=False, trouble=trouble)

    def _now(self, **facts: object) -> None:
        """The run stands where it stood, but for these."""
        if self.progress is not None:
            self.progress = replace(self.progress, **facts)

    def _screen(self, source: Path) -> None:
        """Screens all that is there and makes market and queue. Raises _Stopped, WordcheckError."""
        from wordcheck.screening.engines.processes import Processes
        from wordcheck.screening.manifest import intake
        from wordcheck.screening.market.refresh import refresh
        from wordcheck.screening.runner import Tally, run
        from wordcheck.screening.setup import prepare
        from wordcheck.screening.store.alone import alone
        from wordcheck.screening.store.opening import open_store

        def tell(tally: Tally) -> None:
            if self._stop.is_set():
                raise _Stopped
            self._now(done=tally.done, total=tally.total, quarantined=tally.quarantined)

        found = intake(source)
        self._now(refused=found.refused)
        prepared = prepare(self._settings.packs, self._settings.as_of)
        database = open_store(self._settings.store)
        try:
            workers = self._settings.workers
            engine = Processes(prepared.setup, workers=workers)
            with alone(database, self._settings.store):
                run(found, database, prepared, engine, manifest=source.name, workers=workers, tell=tell)
                self._now(ranking=True)
                refresh(database)
        finally:
            database.close()


def keep(folder: Path, files: Iterable[tuple[str, BinaryIO]]) -> Path:
    """Puts uploaded files into a new folder below `folder`; the manifest among them, else the new folder.

    Of a file's name only the last part counts, so that no name leads elsewhere. Raises UsageError; nothing is left then.
    """
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    batch = folder / stamp
    batch.mkdir(parents=True)
    try:
        kept = _kept(batch, files)
    except BaseException:
        rmtree(batch, ignore_errors=True)
        raise
    manifests = [p for p in kept if p.suffix.lower() in MANIFESTS and _heads_a_filing(p)]
    return manifests[0] if len(manifests) == 1 else batch


def _kept(batch: Path, files: Iterable[tuple[str, BinaryIO]]) -> list[Path]:
    kept: list[Path] = []
    for given, content in files:
        name = plain_name(given)
        if PurePosixPath(name).suffix.lower() not in TAKEN:
            kinds = " ".join(sorted(TAKEN))
            raise UsageError(
                f"不支持的文件类型：{name}；可上传：{kinds}",
                f"files of this kind are not taken: {name}; there may be {kinds}",
            )
        place = batch / name
        if place.exists():
            raise UsageError(f"有两份文件同名：{name}；请改名", f"two files have the name {name}; rename one")
        with place.open("wb") as out:
            copyfileobj(content, out)
        if place.stat().st_size > LARGEST:
            most = LARGEST // 2**20
            raise UsageError(
                f"{name} 超过 {most} MB；请拆分后再上传", f"{name} is larger than {most} MB; split it first"
            )
        kept.append(place)
    if not kept:
        raise UsageError("请选择文件", "choose files")
    return kept


def plain_name(given: str) -> str:
    """The last part of a name without what a file system or a page could take amiss."""
    last = PurePosixPath(given.replace("\\", "/")).name
    name = re.sub(r"[\x00-\x1f\x7f<>:\"|?*]+", "_", last).strip(" .")
    ending = name.encode()[-_LONGEST_NAME:]
    return ending.decode(errors="ignore") or "_"


def _heads_a_filing(path: Path) -> bool:
    """Whether a table is a manifest rather than a document of a filing."""
    from wordcheck.screening.manifest import intake

    try:
        return bool(intake(path).filings)
    except UsageError:
        return False


def offered(folder: Path | None) -> list[str]:
    """Manifests and folders directly below the folder that the desk was given, and the folder itself (`.`)."""
    if folder is None:
        return []
    below = [p for p in sorted(folder.iterdir()) if not p.name.startswith(".")]
    tables = [p.name for p in below if p.is_file() and p.suffix.lower() in MANIFESTS]
    return [*tables, ".", *(p.name for p in below if p.is_dir())]
