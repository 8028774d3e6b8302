"""`wordcheck outline`: reads and parses, and shows the trees."""

from __future__ import annotations

import json
from collections.abc import Sequence

from wordcheck.anatomy.undivided import as_understood
from wordcheck.api import TAXONOMY_PACKS, covers, load_packs, parse, provisions, terms
from wordcheck.app.console.inputs import Source, opened
from wordcheck.app.console.page_pictures import page_pictures
from wordcheck.app.console.terminal import terminal_width
from wordcheck.app.console.tongues import ui_tongue
from wordcheck.app.documents.describing import Look
from wordcheck.languages.width import printable
from wordcheck.model.manuscript import Manuscript
from wordcheck.model.report import Failure
from wordcheck.model.wording import Wording
from wordcheck.reporting.html.outline_page import Read, outline_page
from wordcheck.reporting.outlines import outline_dict, outline_text


def outlines(found: Sequence[Source], format_: str, look: Look) -> tuple[str, bool]:
    """The text to print, and whether everything was read."""
    documents = [_one(source, look.revisions) for source in found]
    complete = all(manuscript is not None and manuscript.complete for _, manuscript, _, _ in documents)
    if format_ == "json":
        taxonomy = load_packs(TAXONOMY_PACKS)
        made = {
            "documents": [
                outline_dict(
                    path, manuscript, wordings, failure,
                    covers(wordings, taxonomy), provisions(wordings, taxonomy), terms(wordings),
                )
                for path, manuscript, wordings, failure in documents
            ]
        }  # fmt: skip
        return json.dumps(made, ensure_ascii=False, indent=1) + "\n", complete
    parts = []
    for path, manuscript, wordings, failure in documents:
        if manuscript is None:
            said = failure.message.in_(look.tongue or ui_tongue()) if failure else ""
            parts.append(f"{printable(path)}\n{printable(said)}\n")
        else:
            parts.append(outline_text(path, manuscript, wordings, look.tongue, look.color, terminal_width()))
    return "\n".join(parts), complete


def _one(source: Source, revisions: str) -> tuple[str, Manuscript | None, tuple[Wording, ...], Failure | None]:
    path, manuscript, failure = opened(source, revisions)
    wordings = parse(manuscript) if manuscript else ()
    return path, manuscript and as_understood(manuscript, wordings), wordings, failure


def outlined(found: Sequence[Source], look: Look, with_pages: bool) -> tuple[str, bool]:
    """The page, and whether everything was read. `with_pages` shows PDF pages as pictures, else as paragraphs."""
    documents = [_opened(source, look.revisions, with_pages) for source in found]
    complete = all(d.manuscript is not None and d.manuscript.complete for d in documents)
    first = next((w.language for d in documents for w in d.wordings), None)
    tongue = look.tongue or first or ui_tongue()
    return outline_page(documents, tongue), complete


def _opened(source: Source, revisions: str, with_pages: bool) -> Read:
    path, manuscript, failure = opened(source, revisions)
    wordings = parse(manuscript) if manuscript else ()
    images = page_pictures(source, manuscript) if with_pages else ()
    return Read(path, manuscript and as_understood(manuscript, wordings), wordings, failure, images)
