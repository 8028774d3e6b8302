"""Plain text in any common encoding."""

from __future__ import annotations

from wordcheck.model.manuscript import Manuscript
from wordcheck.reading.encodings import decode, looks_like_text
from wordcheck.reading.lines.author_marks import author_marks, without_author_marks
from wordcheck.reading.lines.source_text import lost_bytes, misnamed, paragraphs, without_glyph_codes
from wordcheck.reading.spaced_out import closed_up

FORMATS = ("text",)
RANK = 90


def sniff(data: bytes) -> bool:
    """Whatever decodes to text and was claimed by no other reader."""
    return looks_like_text(data)


def read(data: bytes, path: str, *, revisions: str = "final") -> Manuscript:  # noqa: ARG001
    """A manuscript with a block for each paragraph; lines broken at the page's width are joined."""
    decoded = decode(data)
    text, lost = without_glyph_codes(decoded.text)
    blocks, furniture = paragraphs(without_author_marks(text))
    pages = max((b.page for b in blocks if b.page), default=None)
    return Manuscript.of(
        closed_up(blocks),
        path=path,
        format="text",
        media_type="text/plain",
        reader="text",
        furniture=furniture,
        unread=(*lost_bytes(decoded), *lost),
        marks=author_marks(decoded.text),
        pages=pages,
        page_kind="fixed" if pages else "none",
        notes=misnamed(path, "text"),
    )
