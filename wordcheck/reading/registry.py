"""Finds the reader of a file by its content and fills in what every manuscript tells of its file.

A reader is a module of this package with `FORMATS` (names, the main one first), `RANK` (10 if missing; asked in
ascending order), `sniff(data: bytes) -> bool` and `read(data: bytes, path: str, *, revisions: str) -> Manuscript`.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from wordcheck.model.errors import Damaged, ReadingError, UnsupportedFormat
from wordcheck.model.manuscript import Manuscript
from wordcheck.model.said import Said

LARGEST_FILE = 512 * 1024 * 1024
"""Bytes; a file above it is refused."""


class Reader(Protocol):
    """What a reader module offers."""

    FORMATS: tuple[str, ...]

    def sniff(self, data: bytes) -> bool: ...

    def read(self, data: bytes, path: str, *, revisions: str) -> Manuscript: ...


@cache
def readers() -> tuple[Reader, ...]:
    """All readers in the order in which they are asked."""
    folder = Path(__file__).parent
    modules = []
    for path in sorted(folder.glob("*.py")):
        if "\nFORMATS = (" in path.read_text("utf-8"):
            modules.append(cast(Reader, import_module(f"wordcheck.reading.{path.stem}")))
    return tuple(sorted(modules, key=lambda m: (getattr(m, "RANK", 10), m.FORMATS)))


def read(source: str | Path | bytes, *, name: str | None = None, revisions: str = "final") -> Manuscript:
    """The manuscript of a file or of its bytes. Raises ReadingError where nothing of it can be read."""
    path = name or (str(source) if not isinstance(source, bytes) else "<bytes>")
    data = source if isinstance(source, bytes) else _bytes(Path(source))
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise Damaged(Said(f"{path} 是空文件；请核对是否选对文件", f"{path} is empty; check that it is the right file"))
    if len(data) > LARGEST_FILE:
        raise ReadingError(Said(f"{path} 超过 512 MB，未读取", f"{path} is larger than 512 MB and was not read"))
    for reader in readers():
        if reader.sniff(data):
            made = reader.read(data, path, revisions=revisions)
            return replace(made, sha256=hashlib.sha256(data).hexdigest(), size=len(data))
    raise UnsupportedFormat(_unsupported(data, path))


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise ReadingError(Said(f"{path} 是文件夹", f"{path} is a folder"))
        if path.stat().st_size > LARGEST_FILE:
            raise ReadingError(Said(f"{path} 超过 512 MB，未读取", f"{path} is larger than 512 MB and was not read"))
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise ReadingError(Said(f"无法打开 {path}：{reason}", f"cannot open {path}: {reason}")) from error


_MAGIC = (
    (b"\x89PNG", "PNG 图片", "a PNG picture"),
    (b"\xff\xd8\xff", "JPEG 图片", "a JPEG picture"),
    (b"II*\0", "TIFF 图片", "a TIFF picture"),
    (b"MM\0*", "TIFF 图片", "a TIFF picture"),
    (b"GIF8", "GIF 图片", "a GIF picture"),
    (b"PK\x03\x04", "压缩包或非 Word 的 Office 文件", "an archive or an Office file that is no Word document"),
    (b"7z\xbc\xaf", "7z 压缩包", "a 7z archive"),
    (b"Rar!", "RAR 压缩包", "a RAR archive"),
    (b"\x1f\x8b", "gzip 压缩文件", "a gzip archive"),
)


def _unsupported(data: bytes, path: str) -> Said:
    advice = (
        "请提供 PDF、DOCX、DOC、RTF、ODT、Markdown、HTML 或纯文本",
        "give a PDF, DOCX, DOC, RTF, ODT, Markdown, HTML or text file",
    )
    for magic, zh, en in _MAGIC:
        if data.startswith(magic):
            return Said(f"{path} 是{zh}，不是条款文本；{advice[0]}", f"{path} is {en}, not a wording; {advice[1]}")
    return Said(f"{path} 的格式无法识别；{advice[0]}", f"the format of {path} is not known; {advice[1]}")
