"""RTF: the entry that the registry finds; the work is done in the modules of this room.

Word, WPS and LibreOffice write beside each automatic number how it is printed, so that no converter is needed. Where a
file leaves these numbers out, LibreOffice counts them if it is installed.
"""

from __future__ import annotations

from wordcheck.model.manuscript import Manuscript

FORMATS = ("rtf",)
RANK = 25
_SIGN = b"{\\rtf"


def sniff(data: bytes) -> bool:
    """Whether the file begins as RTF does."""
    return data[:64].lstrip(b"\xef\xbb\xbf \r\n\t")[:5] == _SIGN


def read(data: bytes, path: str, *, revisions: str = "final") -> Manuscript:
    """A manuscript in the view of tracked changes asked for: `final`, `original` or `both`.

    Raises Damaged where no words are in it; UsageError for another view.
    """
    from wordcheck.reading.rtf.document import read_document

    return read_document(data, path, revisions)
