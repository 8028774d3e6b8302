"""From paths on the command line to things to read: files, folders, standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from wordcheck.model.errors import ReadingError, UsageError
from wordcheck.model.manuscript import Manuscript
from wordcheck.model.said import UNSAID, Said, counted
from wordcheck.model.wording import Wording
from wordcheck.screening.roles import READABLE, UNREADABLE, below, hidden

Source = Path | tuple[bytes, str]

SUFFIXES = READABLE
"""What counts as a wording inside a folder; a file that is named itself is always read, whatever its name."""


def name_of(source: Source) -> str:
    """How a thing to read is named in reports."""
    return source[1] if isinstance(source, tuple) else str(source)


def sources(paths: Sequence[str], stdin_filename: str, tell: Callable[[Said], None] | None = None) -> list[Source]:
    """Everything to read, each file once, folders opened in sorted order. `tell` hears of files in folders that may hold a wording too and are not
    read: a scan in a folder must not look checked. Raises UsageError for a missing path or an empty folder.
    """
    found: list[Source] = []
    for given in dict.fromkeys(paths):
        path = Path(given)
        if given == "-":
            found.append((sys.stdin.buffer.read(), stdin_filename))
        elif path.is_dir():
            inside = list(_inside(path))
            if not inside:
                raise UsageError(
                    f"文件夹 {given} 中没有条款文件；可读取：{_listed()}",
                    f"no wordings in folder {given}; it may hold {_listed()}",
                )
            found += inside
            if tell:
                for said in _left_out(path):
                    tell(said)
        elif path.exists():
            found.append(path)
        else:
            raise UsageError(f"找不到 {given}；请检查路径", f"there is no {given}; check the path")
    # A folder and a file in it, or one file written in two ways: read twice, it would count twice.
    once: dict[object, Source] = {}
    for source in found:
        once.setdefault(os.path.abspath(source) if isinstance(source, Path) else source, source)
    return list(once.values())


class Understood(Struct, frozen=True):
    """One thing that was read: what it shows and how that is taken apart, or why it could not be read."""

    path: str
    manuscript: Manuscript | None
    wordings: tuple[Wording, ...]
    failure: Said = UNSAID

    @property
    def complete(self) -> bool:
        return self.manuscript is not None and self.manuscript.complete


def understood(source: Source, revisions: str) -> Understood:
    """One thing to read, read and parsed."""
    from wordcheck.anatomy.undivided import as_understood
    from wordcheck.api import parse, read

    data, name = source if isinstance(source, tuple) else (source, str(source))
    try:
        manuscript = read(data, name=name, revisions=revisions)
    except ReadingError as error:
        return Understood(name, None, (), error.said)
    wordings = parse(manuscript)
    return Understood(name, as_understood(manuscript, wordings), wordings)


def _inside(folder: Path) -> Iterator[Path]:
    for path in below(folder, SUFFIXES):
        if path.suffix == ".txt" and path.with_suffix("").suffix.lower() in SUFFIXES and path.with_suffix("").is_file():
            continue  # A text mirror of the file beside it.
        yield path


def _left_out(folder: Path) -> Iterator[Said]:
    never = sorted(p.name for p in below(folder, UNREADABLE) if p.suffix.lower() in UNREADABLE)
    veiled = [f"{p.relative_to(folder)}{'/' if p.is_dir() else ''}" for p in hidden(folder)]
    if never:
        yield Said(
            f"文件夹 {folder} 中有 {len(never)} 个此类文件不能读取，未核对：{_first(never)}",
            f"in folder {folder} {counted(len(never), 'file')} of kinds that cannot be read, not checked: {_first(never)}",
        )
    if veiled:
        yield Said(
            f"文件夹 {folder} 中有隐藏的文件或文件夹 {len(veiled)} 个，未核对：{_first(veiled)}；要核对请直接写明其路径",
            f"in folder {folder} {len(veiled)} hidden, not checked: {_first(veiled)}; to check them, name them",
        )


def _first(names: Sequence[str]) -> str:
    return ", ".join(names[:3]) + (" …" if len(names) > 3 else "")


def _listed() -> str:
    return " ".join(sorted(SUFFIXES))
