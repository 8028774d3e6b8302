"""`wordcheck outline`: reads and parses, and shows the trees."""

from __future__ import annotations

import json
from collections.abc import Sequence

from wordcheck.api import TAXONOMY_PACKS, covers, load_packs, provisions, terms
from wordcheck.app.console.inputs import Source, understood
from wordcheck.app.console.page_pictures import page_pictures
from wordcheck.app.console.terminal import terminal_width
from wordcheck.app.console.tongues import ui_tongue
from wordcheck.app.documents.describing import Look
from wordcheck.languages.width import printable
from wordcheck.reporting.html.outline_page import Read, outline_page
from wordcheck.reporting.outlines import outline_dict, outline_text


def outlines(found: Sequence[Source], format_: str, look: Look) -> tuple[str, bool]:
    """The text to print, and whether everything was read."""
    documents = [understood(source, look.revisions) for source in found]
    complete = all(d.complete for d in documents)
    if format_ == "json":
        taxonomy = load_packs(TAXONOMY_PACKS)
        made = {
            "documents": [
                outline_dict(
                    d.path, d.manuscript, d.wordings, d.failure,
                    covers(d.wordings, taxonomy), provisions(d.wordings, taxonomy), terms(d.wordings),
                )
                for d in documents
            ]
        }  # fmt: skip
        return json.dumps(made, ensure_ascii=False, indent=1) + "\n", complete
    parts = []
    for d in documents:
        if d.manuscript is None:
            parts.append(f"{printable(d.path)}\n{printable(d.failure.in_(look.tongue or ui_tongue()))}\n")
        else:
            parts.append(outline_text(d.path, d.manuscript, d.wordings, look.tongue, look.color, terminal_width()))
    return "\n".join(parts), complete


def outlined(found: Sequence[Source], look: Look, with_pages: bool) -> tuple[str, bool]:
    """The page, and whether everything was read. `with_pages` shows PDF pages as pictures, else as paragraphs."""
    read = [(source, understood(source, look.revisions)) for source in found]
    documents = [
        Read(d.path, d.manuscript, d.wordings, d.failure, page_pictures(source, d.manuscript) if with_pages else ())
        for source, d in read
    ]
    tongue = look.tongue or next((w.language for d in documents for w in d.wordings), None) or ui_tongue()
    return outline_page(documents, tongue), all(d.complete for _, d in read)
