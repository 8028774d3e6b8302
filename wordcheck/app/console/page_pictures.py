"""Pictures of a document's pages, for reports that show them."""

from __future__ import annotations

from pathlib import Path

from wordcheck.app.console.inputs import Source
from wordcheck.model.errors import ReadingError
from wordcheck.model.manuscript import Manuscript
from wordcheck.model.page_images import PageImage


def page_pictures(source: Source, manuscript: Manuscript | None) -> tuple[PageImage, ...]:
    """The pages of a PDF in order; nothing for other formats and for what cannot be opened."""
    if manuscript is None or manuscript.format != "pdf":
        return ()
    from wordcheck.reading.pdf.images import page_images

    data = source[0] if isinstance(source, tuple) else Path(source).read_bytes()
    try:
        return tuple(page_images(data, manuscript.path))
    except ReadingError:
        return ()
