"""DOCX: the entry that the registry finds; the work is done in the modules of this room."""

from __future__ import annotations

from wordcheck.model.errors import encrypted
from wordcheck.model.manuscript import Manuscript

FORMATS = ("docx",)
RANK = 20

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_LOCAL = b"PK\x03\x04"


def sniff(data: bytes) -> bool:
    """A zip package with a Word body, a zip cut short that names one, or a package behind a password."""
    if data.startswith(_OLE):
        return _ENCRYPTED in data
    if not data.startswith(_LOCAL):
        return False
    from wordcheck.reading.docx.package import part_names

    names = part_names(data)
    if names:
        return "[content_types].xml" in names and any(n.startswith("word/") or n == "document.xml" for n in names)
    return b"word/" in data[:65536] or b"word/" in data[-65536:]


def read(data: bytes, path: str, *, revisions: str = "final") -> Manuscript:
    """A manuscript in the view of tracked changes asked for: `final`, `original` or `both`.

    Raises Encrypted, Damaged; UsageError for another view.
    """
    if data.startswith(_OLE):
        raise encrypted(path)
    from wordcheck.reading.docx.document import read_document

    return read_document(data, path, revisions)
