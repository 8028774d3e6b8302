"""PDF files: the entry that the registry finds; the work is done in the `pdf_*` modules beside it.

bytes ─ pdf_glyphs ─▶ glyphs ─ pdf_fragments ─▶ fragments ─ pdf_furniture ─▶ body ─ pdf_columns ─▶ lines in order
        pdf_drawings ─▶ rules, fills, pictures ─ pdf_tables ─▶ cells          └─ pdf_paragraphs ─▶ blocks
"""

from __future__ import annotations

from wordcheck.model.manuscript import Manuscript

FORMATS = ("pdf",)
RANK = 10


def sniff(head: bytes) -> bool:
    """Whether a file that begins with `head` is a PDF: its mark stands within the first kilobyte."""
    return b"%PDF-" in head[:1024]


def read(data: bytes, path: str, *, revisions: str = "final") -> Manuscript:  # noqa: ARG001
    """What the PDF in `data` shows. A PDF has no tracked changes, so `revisions` makes no difference.

    Raises `Encrypted` where it asks for a password and `Damaged` where it is broken, cut short or without pages.
    """
    from wordcheck.reading.pdf_document import read_document

    return read_document(data, path)
