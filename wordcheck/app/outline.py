"""`wordcheck outline`: reads and parses, and shows the trees."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from wordcheck.api import covers, parse, provisions, read, symbols
from wordcheck.app.faces import terminal_width, ui_tongue, wants_color
from wordcheck.app.inputs import Source
from wordcheck.model.errors import ReadingError
from wordcheck.model.manuscript import Manuscript
from wordcheck.model.report import Failure
from wordcheck.model.said import Tongue
from wordcheck.model.wording import Wording
from wordcheck.reporting.outlines import outline_dict, outline_text
from wordcheck.reporting.tables import Json


def outlines(found: Sequence[Source], format_: str, ui_lang: str, color: str, revisions: str) -> tuple[str, bool]:
    """The text to print, and whether everything was read."""
    documents = [_one(source, revisions) for source in found]
    complete = all(manuscript is not None and manuscript.complete for _, manuscript, _, _ in documents)
    if format_ == "json":
        made = {"documents": [_dict(*document) for document in documents]}
        return json.dumps(made, ensure_ascii=False, indent=1) + "\n", complete
    tongue: Tongue | None = ui_tongue(ui_lang) if ui_lang != "auto" else None
    parts = []
    for path, manuscript, wordings, failure in documents:
        if manuscript is None:
            said = failure.message.in_(tongue or ui_tongue()) if failure else ""
            parts.append(f"{path}\n{said}\n")
        else:
            parts.append(outline_text(path, manuscript, wordings, tongue, wants_color(color), terminal_width()))
    return "\n".join(parts), complete


def _dict(path: str, manuscript: Manuscript | None, wordings: tuple[Wording, ...], failure: Failure | None) -> Json:
    meant = [covers(w)[0] for w in wordings], [provisions(w)[0] for w in wordings], [symbols(w)[0] for w in wordings]
    return outline_dict(path, manuscript, wordings, failure, tuple(meant[0]), tuple(meant[1]), tuple(meant[2]))


def _one(source: Source, revisions: str) -> tuple[str, Manuscript | None, tuple[Wording, ...], Failure | None]:
    data, name = source if isinstance(source, tuple) else (source, str(source))
    try:
        manuscript = read(data if isinstance(data, bytes) else Path(data), name=name, revisions=revisions)
    except ReadingError as error:
        return name, None, (), Failure(name, "read", error.code, error.said)
    return name, manuscript, parse(manuscript), None
