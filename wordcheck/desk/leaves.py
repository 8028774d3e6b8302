"""Documents of filings: found by the store's numbers, checked against its hash, drawn and marked page by page.

A document's place comes from the store alone and must lie below the folder it was screened from; its bytes must be those
that were screened, since marks on another text would be false.
"""

from __future__ import annotations

import hashlib
import io
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar

from msgspec import Struct

from wordcheck import api
from wordcheck.contents import bytes_of
from wordcheck.desk.missing import Missing
from wordcheck.model.comparison import VersionDiff
from wordcheck.model.errors import UsageError, reason_of
from wordcheck.model.manuscript import Manuscript, PageOrigin
from wordcheck.model.span import Span
from wordcheck.screening.store.database import Database

Value = TypeVar("Value")
SCALE = 1.6
"""Pixels of a page image for a point of the page."""
LONGEST = 2600
"""Pixels of the longer side of a page image, however large the page says it is."""
MOST_PAGES = 400
"""Pages that are shown of one document."""
_PDFIUM = Lock()
"""PDFium works for one thread at a time."""


class Held(Struct, frozen=True):
    """A document as the store knows it."""

    filing: int
    number: int
    path: str
    role: str
    sha256: str
    format: str
    base: Path
    """Folder below which it must lie."""


class Leaf(Struct, frozen=True):
    """A page: its number from 1 and its size in points."""

    number: int
    width: float
    height: float


class Mark(Struct, frozen=True):
    """A stretch of a printed line that belongs to a finding."""

    ordinal: int
    page: int
    x: float
    y: float
    width: float
    height: float


def held(database: Database, filing: int, number: int) -> Held:
    """A document by its numbers. Raises Missing."""
    rows = database.rows(
        "SELECT f.base, d.path, d.role, d.sha256, d.format FROM document d JOIN filing f ON f.id = d.filing "
        "WHERE d.filing = ? AND d.document = ?",
        (filing, number),
    )
    if not rows:
        raise Missing
    base, path, role, sha, kind = rows[0]
    return Held(filing, number, path, role, sha, kind, Path(base))


class _Kept:
    """The last values made, by key."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._values: OrderedDict[Hashable, Any] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable, make: Callable[[], Value]) -> Value:
        """The value of a key, made where it is not kept; two threads may make it twice."""
        with self._lock:
            if key in self._values:
                self._values.move_to_end(key)
                kept: Value = self._values[key]
                return kept
        made = make()
        with self._lock:
            self._values[key] = made
            while len(self._values) > self._most:
                self._values.popitem(last=False)
        return made


class Library:
    """Reads documents and keeps what is asked for again."""

    def __init__(self) -> None:
        self._manuscripts = _Kept(12)
        self._images = _Kept(60)
        self._sizes = _Kept(60)
        self._diffs = _Kept(12)

    def content(self, document: Held) -> bytes:
        """The bytes that were screened. Raises UsageError where they are not there any more."""
        try:
            place = (document.base / document.path).resolve()
            if not place.is_relative_to(document.base.resolve()):
                raise Missing
            data = bytes_of(place)
        except OSError as error:
            raise UsageError(
                f"{document.path} 已不在原处：{reason_of(error).zh}；若文件已移动，请对新位置运行 wordcheck screen，未变的不会重新筛查",
                f"{document.path} is not there any more: {reason_of(error).en}; where files were moved, run wordcheck screen "
                "on the new place, which screens nothing again that is unchanged",
            ) from None
        if hashlib.sha256(data).hexdigest() != document.sha256:
            raise UsageError(
                f"{document.path} 在筛查之后已改动，请重新筛查",
                f"{document.path} has changed since it was screened; screen it again",
            )
        return data

    @contextmanager
    def _pdf(self, document: Held) -> Iterator[Any]:
        """A PDF opened by the one thread that may use PDFium. Raises UsageError and ReadingError."""
        from wordcheck.reading.pdf.pages import opened

        data = self.content(document)
        with _PDFIUM:
            pdf = opened(data, document.path)
            try:
                yield pdf
            finally:
                pdf.close()

    def leaves(self, document: Held) -> tuple[Leaf, ...]:
        """The pages of a PDF. Raises UsageError and ReadingError."""

        def made() -> tuple[Leaf, ...]:
            with self._pdf(document) as pdf:
                count = min(MOST_PAGES, len(pdf))
                return tuple(Leaf(i + 1, *(round(v, 2) for v in pdf[i].get_size())) for i in range(count))

        return self._sizes.get(document.sha256, made)

    def image(self, document: Held, number: int) -> bytes:
        """A page as PNG. Raises Missing, UsageError and ReadingError."""

        def made() -> bytes:
            with self._pdf(document) as pdf:
                if not 1 <= number <= len(pdf):
                    raise Missing
                page = pdf[number - 1]
                picture = page.render(scale=min(SCALE, LONGEST / max(page.get_size()))).to_pil()
            out = io.BytesIO()
            picture.convert("P", palette=1, colors=64).save(out, "PNG")
            return out.getvalue()

        return self._images.get((document.sha256, number), made)

    def manuscript(self, document: Held) -> Manuscript:
        """What a document shows, read anew. Raises UsageError and ReadingError."""

        def made() -> Manuscript:
            data = self.content(document)
            with _PDFIUM:
                return api.read(data, name=document.path)

        return self._manuscripts.get(document.sha256, made)

    def marks(self, document: Held, text: str, spans: Sequence[tuple[int, int, int]]) -> tuple[Mark, ...] | None:
        """Where the spans (ordinal, start, end in `text`) were printed.

        None where today's reading gives another text than the one that was screened: no mark is better than a false one.
        """
        manuscript = self.manuscript(document)
        if manuscript.text != text:
            return None
        found = []
        for ordinal, start, end in spans:
            for origin in manuscript.places(Span(start, end)).origins:
                if isinstance(origin, PageOrigin):
                    b = origin.box
                    size = (round(v, 1) for v in (b.x0, b.top, b.x1 - b.x0, b.bottom - b.top))
                    found.append(Mark(ordinal, origin.page, *size))
        return tuple(found)

    def diff(self, old: Held, new: Held) -> VersionDiff:
        """What changed from one document to the other. Raises UsageError and ReadingError."""
        key = (old.sha256, new.sha256)
        return self._diffs.get(key, lambda: api.diff(self.manuscript(old), self.manuscript(new)))
