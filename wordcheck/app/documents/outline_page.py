"""`wordcheck outline --format html`: reads and parses, draws the pages, and makes the page that shows both."""

from __future__ import annotations

from collections.abc import Sequence

from wordcheck.anatomy.undivided import as_understood
from wordcheck.api import parse
from wordcheck.app.console.inputs import Source, opened
from wordcheck.app.console.page_pictures import page_pictures
from wordcheck.app.console.tongues import ui_tongue
from wordcheck.app.documents.describing import Look
from wordcheck.reporting.html.outline_page import Read, outline_page


def outlined(found: Sequence[Source], look: Look, with_pages: bool) -> tuple[str, bool]:
    """The page, and whether everything was read. `with_pages` shows PDF pages as pictures, else as paragraphs."""
    documents = [_one(source, look.revisions, with_pages) for source in found]
    complete = all(d.manuscript is not None and d.manuscript.complete for d in documents)
    first = next((w.language for d in documents for w in d.wordings), None)
    tongue = look.tongue or first or ui_tongue()
    return outline_page(documents, tongue), complete


def _one(source: Source, revisions: str, with_pages: bool) -> Read:
    path, manuscript, failure = opened(source, revisions)
    wordings = parse(manuscript) if manuscript else ()
    images = page_pictures(source, manuscript) if with_pages else ()
    return Read(path, manuscript and as_understood(manuscript, wordings), wordings, failure, images)
