"""PDF files: the entry that the registry finds; the work is done in the modules of this room.

bytes ─ glyphs ─▶ glyphs ─ fragments ─▶ fragments ─ furniture ─▶ body ─ columns ─▶ lines in order
        drawings ─▶ rules, fills, pictures ─ tables ─▶ cells          └─ paragraphs ─▶ blocks
"""

from __future__ import annotations

from wordcheck.model.manuscript import Manuscript

FORMATS = ("pdf",)
RANK = 10
_LONG = 300_000
"""Characters, some hundred pages: what reading them leaves behind is worth returning."""


def sniff(data: bytes) -> bool:
    """Whether `data` is a PDF: its mark stands within the first kilobyte, or it ends as a PDF whose beginning was lost."""
    end = data[-2048:]
    return b"%PDF-" in data[:1024] or (b"startxref" in end and b"%%EOF" in end)


def read(data: bytes, path: str, *, revisions: str = "final") -> Manuscript:  # noqa: ARG001
    """What the PDF in `data` shows. A PDF has no tracked changes, so `revisions` makes no difference.

    Raises `Encrypted` where it asks for a password and `Damaged` where it is broken, cut short or without pages.
    """
    from wordcheck.reading.pdf.document import read_document
    from wordcheck.reading.pdf.native import give_memory_back, keep_large_pieces_apart

    keep_large_pieces_apart()
    manuscript = read_document(data, path)
    if len(manuscript.text) > _LONG:
        give_memory_back()
    return manuscript
