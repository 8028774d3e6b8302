"""DOCX, by its XML."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

from wordcheck.model.errors import UsageError
from wordcheck.model.manuscript import Block, BlockKind, Comment, Furniture, FurnitureKind, Manuscript, Unread, UnreadKind
from wordcheck.model.said import Said
from wordcheck.reading.docx_fields import Fields
from wordcheck.reading.docx_numbers import Numbering
from wordcheck.reading.docx_package import Package, PartUnreadable, R, W, damaged, encrypted, part_names
from wordcheck.reading.docx_paragraphs import GONE, Gathered, Story, View
from wordcheck.reading.docx_styles import Around, Styles
from wordcheck.reading.docx_walk import Walk

FORMATS = ("docx",)
RANK = 20

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def sniff(data: bytes) -> bool:
    """A zip package with a Word body, a zip cut short that names one, or a package behind a password."""
    if data.startswith(_OLE):
        return _ENCRYPTED in data
    if not data.startswith(b"PK\x03\x04"):
        return False
    names = part_names(data)
    if names:
        return "[content_types].xml" in names and any(n.startswith("word/") or "/" not in n[:-4] and "document" in n for n in names)
    return b"[Content_Types].xml" in data[:65536] or b"word/" in data[:65536]


def read(data: bytes, path: str, *, revisions: str = "final") -> Manuscript:
    """A manuscript in the view of tracked changes asked for: `final`, `original` or `both`.

    Raises Encrypted, Damaged; UsageError for another view.
    """
    if revisions not in GONE:
        raise UsageError(Said(f"未知的修订视图 {revisions}", f"no such view of tracked changes: {revisions}"))
    if data.startswith(_OLE):
        raise encrypted(path)
    return _Document(Package(data, path), cast(View, revisions)).manuscript()
