"""Where the files of a pack lie: a folder, a single file, or a zip, which is read as it stands and never unpacked.

acme-law.zip                      acme-law/
  acme-law/pack.wordrule            pack.wordrule        the same names, so the same hash
  acme-law/lists/vague.txt          lists/vague.txt
"""

from __future__ import annotations

import codecs
import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Protocol

from wordcheck.contents import streamed
from wordcheck.model.errors import RuleSetError, cannot_read

LARGEST_FILE = 4 * 1024 * 1024
"""Bytes; a rule file or phrase list above it is refused."""
LARGEST_PACK = 64 * 1024 * 1024
"""Bytes that all files of a zip may unpack to."""
MOST_FILES = 5_000
"""Files of a pack, of whatever kind."""


class Shelf(Protocol):
    """The files of one pack by their names inside it."""

    def names(self) -> list[str]:
        """Names of all files, with forward slashes, in order."""

    def has(self, name: str) -> bool:
        """Whether a file of that name lies inside the pack."""

    def shown(self, name: str) -> str:
        """The name under which problems speak of a file; `text_at` reads it."""

    def text(self, name: str) -> str:
        """What a file says. Raises RuleSetError."""


def shelf_of(place: Path) -> Shelf:
    """The files at a place. Raises RuleSetError where there are too many or the zip cannot be used."""
    if place.is_dir():
        return _Folder(place)
    return _Zip(place) if _is_zip(place) else _File(place)


def text_at(shown: str) -> str:
    """The text of a file that problems or rules speak of; empty where it is gone."""
    path = Path(shown)
    try:
        if path.is_file():
            return path.read_text("utf-8-sig", "replace")
        inside = next((p for p in path.parents if p.is_file()), None)
        return _Zip(inside).text(path.relative_to(inside).as_posix()) if inside and _is_zip(inside) else ""
    except (OSError, RuleSetError):
        return ""


def _is_zip(place: Path) -> bool:
    return place.suffix.lower() == ".zip" and place.is_file()


class _Folder:
    def __init__(self, root: Path) -> None:
        self._root = root

    def names(self) -> list[str]:
        return sorted(self._walk(), key=lambda name: name.split("/"))

    def _walk(self) -> Iterator[str]:
        count = 0
        for folder, inner, files in os.walk(self._root):
            inner[:] = [name for name in inner if not name.startswith(".")]
            files = [name for name in files if not name.startswith(".")]
            count += len(files)
            if count > MOST_FILES:
                raise _too_many(self._root)
            below = os.path.relpath(folder, self._root).replace(os.sep, "/")
            yield from (name if below == "." else f"{below}/{name}" for name in files)

    def has(self, name: str) -> bool:
        path = self._root / name
        inside = not PurePosixPath(name).is_absolute() and path.is_file()
        return inside and path.resolve().is_relative_to(self._root.resolve())

    def shown(self, name: str) -> str:
        return str(self._root / name)

    def text(self, name: str) -> str:
        return text_of(self._root / name)


class _File:
    def __init__(self, path: Path) -> None:
        self._path, self._beside = path, _Folder(path.parent)

    def names(self) -> list[str]:
        return [self._path.name]

    def has(self, name: str) -> bool:
        return self._beside.has(name)

    def shown(self, name: str) -> str:
        return self._beside.shown(name)

    def text(self, name: str) -> str:
        return self._beside.text(name)


class _Zip:
    def __init__(self, path: Path) -> None:
        import zipfile  # packs are folders, mostly

        self._path = path
        try:
            self._archive = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise RuleSetError(f"{path} 不是可用的 zip 文件", f"{path} is no zip file that can be read") from error
        members = [m for m in self._archive.infolist() if not m.is_dir() and not _left_by_a_system(m.filename)]
        if len(members) > MOST_FILES:
            raise _too_many(path)
        if sum(m.file_size for m in members) > LARGEST_PACK:
            raise RuleSetError(
                f"{path} 解开后超过 {LARGEST_PACK >> 20} MiB，未载入",
                f"{path} unpacks to more than {LARGEST_PACK >> 20} MiB; it was refused",
            )
        outside = next((m.filename for m in members if _leads_outside(m.filename)), None)
        if outside is not None:
            raise RuleSetError(
                f"{path} 中的“{outside}”指向包外，未载入",
                f"{outside!r} in {path} leads out of the pack; it was refused",
            )
        names = [m.filename for m in members]
        tops = {name.split("/")[0] for name in names}
        self._top = f"{tops.pop()}/" if len(tops) == 1 and all("/" in name for name in names) else ""
        self._members = {m.filename.removeprefix(self._top): m for m in members}

    def names(self) -> list[str]:
        return sorted(self._members, key=lambda name: name.split("/"))

    def has(self, name: str) -> bool:
        return name in self._members

    def shown(self, name: str) -> str:
        return str(self._path / name)

    def text(self, name: str) -> str:
        import zipfile
        import zlib

        shown = self.shown(name)
        try:
            # A size that the zip states may be a lie: no more is unpacked than may be read.
            with self._archive.open(self._members[name]) as file:
                data = file.read(LARGEST_FILE + 1)
        except (KeyError, RuntimeError, NotImplementedError, OSError, zipfile.BadZipFile, zlib.error) as error:
            raise RuleSetError(
                f"无法读取 {shown}（损坏或加密）", f"cannot read {shown}: it is damaged or encrypted"
            ) from error
        return _decoded(data, shown)


def _left_by_a_system(name: str) -> bool:
    """Whether a file is none of the pack's author: macOS zips have `__MACOSX/._pack.wordrule` beside `pack.wordrule`."""
    return any(part == "__MACOSX" or (part.startswith(".") and part != "..") for part in PurePosixPath(name).parts)


def _leads_outside(name: str) -> bool:
    path = PurePosixPath(name)
    return path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name


def _too_many(place: Path) -> RuleSetError:
    return RuleSetError(
        f"{place} 的文件超过 {MOST_FILES} 个，不像规则包",
        f"{place} has more than {MOST_FILES} files; that is no rule pack",
    )


def text_of(path: Path) -> str:
    """The text of one rule file. Raises RuleSetError."""
    try:
        data = streamed(path, LARGEST_FILE + 1)
    except OSError as error:
        raise RuleSetError(cannot_read(path, error)) from error
    return _decoded(data, str(path))


def _decoded(data: bytes, shown: str) -> str:
    if len(data) > LARGEST_FILE:
        most = f"{LARGEST_FILE >> 20} MiB"
        raise RuleSetError(
            f"{shown} 过大，规则文件至多 {most}", f"{shown} is too large for a rule file ({most} at most)"
        )
    try:
        text = data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
        return text.replace("\r\n", "\n") if "\r" in text else text
    except UnicodeDecodeError as error:
        raise RuleSetError(f"{shown} 不是 UTF-8 文本", f"{shown} is not UTF-8 text; save it as UTF-8") from error
