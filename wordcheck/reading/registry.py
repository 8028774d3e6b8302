"""Finds the reader of a file by its content and fills in what every manuscript tells of its file.

A reader is a module of this package, or a room in it, with `FORMATS` (names, the main one first), `RANK` (10 if missing; asked in
ascending order), `sniff(data: bytes) -> bool` and `read(data: bytes, path: str, *, revisions: str) -> Manuscript`.
"""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from msgspec.structs import replace

from wordcheck.contents import streamed
from wordcheck.model.errors import Damaged, ReadingError, UnsupportedFormat, reason_of
from wordcheck.model.manuscript import Manuscript
from wordcheck.model.revisions import known_view
from wordcheck.model.said import Said
from wordcheck.reading.gibberish import gibberish_of
from wordcheck.reading.printed_over import printed_over_of
from wordcheck.reading.run_together import run_together_of
from wordcheck.reading.second_reading import disagreements
from wordcheck.reading.subject import strange_subject_of

LARGEST_FILE = 512 * 1024 * 1024
"""Bytes; a file above it is refused."""

LARGEST_PLAIN = 64 * 1024 * 1024
"""The same for formats that are text alone; a Word file or a PDF of such a size holds pictures."""
MOST_TEXT = 5_000_000
"""Characters, those of some 1,500 pages, above which a file is refused: a check takes some seconds and a hundred MiB for each million."""
_PLAIN = frozenset({"text", "markdown", "html"})


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
    for path in sorted((*folder.glob("*.py"), *folder.glob("*/__init__.py"))):
        if b"\nFORMATS = (" in path.read_bytes():
            name = path.parent.name if path.stem == "__init__" else path.stem
            modules.append(cast(Reader, import_module(f"wordcheck.reading.{name}")))
    return tuple(sorted(modules, key=lambda m: (getattr(m, "RANK", 10), m.FORMATS)))


def read(
    source: str | Path | bytes, *, name: str | None = None, revisions: str = "final", twice: bool = False
) -> Manuscript:
    """The manuscript of a file or of its bytes. Raises ReadingError where nothing of it can be read.

    `revisions` is the view of tracked changes: `final`, `original` or `both`. Raises UsageError for another.
    With `twice` a PDF is read by a second program too, and the pages on which the two disagree are told as unread.
    """
    view = known_view(revisions)
    path = name or (str(source) if not isinstance(source, bytes) else "<bytes>")
    data = source if isinstance(source, bytes) else _bytes(Path(source))
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise Damaged(f"{path} 是空文件；请核对是否选对文件", f"{path} is empty; check that it is the right file")
    if len(data) > LARGEST_FILE:
        raise ReadingError(_too_large(path))
    for reader in readers():
        if reader.sniff(data):
            if len(data) > LARGEST_PLAIN and reader.FORMATS[0] in _PLAIN:
                raise ReadingError(_too_large(path, LARGEST_PLAIN))
            made = reader.read(data, path, revisions=view)
            if len(made.text) > MOST_TEXT:
                raise ReadingError(_too_long(path, len(made.text)))
            told = (*gibberish_of(made), *printed_over_of(made), *run_together_of(made), *strange_subject_of(made))
            unread = (*made.unread, *told, *(disagreements(data, made) if twice else ()))
            return replace(made, unread=unread, sha256=hashlib.sha256(data).hexdigest(), size=len(data))
    raise UnsupportedFormat(_unsupported(data, path))


def _too_long(path: str, characters: int) -> Said:
    most, has = MOST_TEXT / 10**6, characters / 10**6
    return Said(
        f"{path} 有 {has:.1f} 百万字符，超过 {most:g} 百万，未核对；请拆分后再查",
        f"{path} has {has:.1f} million characters, more than {most:g}, and was not checked; split it first",
    )


def _too_large(path: str | Path, largest: int = LARGEST_FILE) -> Said:
    most = largest // 2**20
    return Said(
        f"{path} 超过 {most} MB，未读取；请拆分后再查",
        f"{path} is larger than {most} MB and was not read; split it first",
    )


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise ReadingError(f"{path} 是文件夹；请给出文件", f"{path} is a folder; name a file")
        if path.stat().st_size > LARGEST_FILE:
            raise ReadingError(_too_large(path))
        if not path.is_file():
            data = streamed(path, LARGEST_PLAIN + 1)
            if len(data) > LARGEST_PLAIN:
                raise ReadingError(_too_large(path, LARGEST_PLAIN))
            return data
        return path.read_bytes()
    except FileNotFoundError as error:
        raise ReadingError(f"找不到文件 {path}", f"there is no file {path}") from error
    except PermissionError as error:
        raise ReadingError(f"没有读取 {path} 的权限", f"no permission to read {path}") from error
    except OSError as error:
        why = reason_of(error)
        raise ReadingError(f"无法打开 {path}：{why.zh}", f"cannot open {path}: {why.en}") from error


_PICTURES = (
    (b"\x89PNG", "PNG"), (b"\xff\xd8\xff", "JPEG"), (b"II*\0", "TIFF"), (b"MM\0*", "TIFF"), (b"GIF8", "GIF"), (b"BM", "BMP"),
    (b"RIFF", "WebP"), (b"\0\0\0\x18ftypheic", "HEIC"),
)  # fmt: skip
_ARCHIVES = ((b"PK\x03\x04", "ZIP"), (b"7z\xbc\xaf", "7z"), (b"Rar!", "RAR"), (b"\x1f\x8b", "gzip"), (b"BZh", "bzip2"))
_OFFICE = ((b"xl/workbook", "Excel"), (b"ppt/presentation", "PowerPoint"))
_FORMATS = Said("PDF、DOCX、DOC、RTF、ODT、Markdown、HTML 或纯文本", "PDF, DOCX, DOC, RTF, ODT, Markdown, HTML or text")


def _unsupported(data: bytes, path: str) -> Said:
    """What the file is instead, and what to do."""
    for magic, name in _PICTURES:
        if data.startswith(magic):
            return Said(
                f"{path} 是 {name} 图片（扫描件），其中的文字无法读取；请先做文字识别（OCR），或提供 {_FORMATS.zh}",
                f"{path} is a {name} picture (a scan) whose words cannot be read; run OCR on it, or give {_FORMATS.en}",
            )
    for part, name in _OFFICE:
        if data.startswith(b"PK") and part in data:
            return Said(
                f"{path} 是 {name} 文件，不是条款文本；请另存为 PDF 或 DOCX",
                f"{path} is a file of {name}, not a wording; save it as PDF or DOCX",
            )
    for magic, name in _ARCHIVES:
        if data.startswith(magic):
            return Said(
                f"{path} 是 {name} 压缩包；请解压后提供其中的条款（{_FORMATS.zh}）",
                f"{path} is a {name} archive; unpack it and give the wordings inside ({_FORMATS.en})",
            )
    return Said(
        f"{path} 的格式无法识别；请提供 {_FORMATS.zh}", f"the format of {path} is not known; give {_FORMATS.en}"
    )
