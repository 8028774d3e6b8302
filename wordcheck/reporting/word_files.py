"""What Word files made here share: placeholders filled where they stand, and a package that holds no clock."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from itertools import accumulate
from typing import Any

from wordcheck.languages.width import printable

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip can hold."""


def words_of(paragraph: Any) -> str:
    """The words of a paragraph (`w:p`), without those of text boxes in it: they are paragraphs of their own."""
    return "".join(piece.text or "" for piece in _pieces(paragraph))


def fill(paragraph: Any, pattern: re.Pattern[str], value_of: Callable[[re.Match[str]], str]) -> None:
    """Puts a value in the place of each match, in the type of the match's first character.

    Word cuts words into runs as it likes, so a match may begin in one run and end in another; all other words stay in theirs.
    """
    pieces = _pieces(paragraph)
    words = "".join(piece.text or "" for piece in pieces)
    starts = [0, *accumulate(len(piece.text or "") for piece in pieces)]
    filled: dict[int, Any] = {}
    # From the last to the first, so that places before a match stay as they were counted.
    for match in reversed(list(pattern.finditer(words))):
        value = "\n".join(map(printable, value_of(match).split("\n")))
        for n in range(len(pieces) - 1, -1, -1):
            start, end = max(match.start(), starts[n]), min(match.end(), starts[n + 1])
            if start < end:
                old, first = pieces[n].text, starts[n] <= match.start()
                pieces[n].text = old[: start - starts[n]] + (value if first else "") + old[end - starts[n] :]
                filled[n] = pieces[n]
    for piece in filled.values():
        _break_lines(piece)


def _pieces(paragraph: Any) -> list[Any]:
    return [t for t in paragraph.iter(f"{W}t") if next(t.iterancestors(f"{W}p"), None) is paragraph]


def _break_lines(piece: Any) -> None:
    """Word breaks a line by an element, not by a character."""
    first, *more = piece.text.split("\n")
    piece.text, after = first, piece
    piece.set(_SPACE, "preserve")
    for line in more:
        for name in ("br", "t"):
            made = piece.makeelement(f"{W}{name}")
            after.addnext(made)
            after = made
        after.text = line
        after.set(_SPACE, "preserve")


def settled(document: Any, author: str = "wordcheck", changed_by: str = "", title: str | None = None) -> bytes:
    """The package of a python-docx document without the clock: fixed dates in its properties and its directory."""
    from datetime import UTC, datetime

    core = document.core_properties
    core.author, core.last_modified_by = author, changed_by
    core.title = core.title if title is None else title
    core.created = core.modified = datetime(2000, 1, 1, tzinfo=UTC)
    made, out = io.BytesIO(), io.BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for info in source.infolist():
            target.writestr(zipfile.ZipInfo(info.filename, EPOCH), source.read(info), zipfile.ZIP_DEFLATED)
    return out.getvalue()
