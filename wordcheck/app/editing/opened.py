"""A wording that is open in an editor: its report, and the way between places in the file and places in the text.

Editors count lines from 0 and characters in UTF-16 units; the reader counts lines and code points from 1.
"""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote, urlparse

from lsprotocol import types as lsp
from msgspec import Struct

from wordcheck.api import check
from wordcheck.app.asked import Asked
from wordcheck.decisions import apply, kept_beside
from wordcheck.model.errors import WordcheckError
from wordcheck.model.manuscript import SourceOrigin
from wordcheck.model.report import Report
from wordcheck.model.said import Tongue
from wordcheck.model.span import Span
from wordcheck.model.wording import Wording
from wordcheck.reporting.locate import source_position
from wordcheck.rulelang import RuleSet

NOTHING_ASKED = Asked()
WORDINGS = frozenset({".md", ".markdown", ".txt", ".text"})
_LINE = re.compile(r"\r\n|\n|\r")


class Opened(Struct):
    """One open wording, checked as it stands in the editor."""

    uri: str
    lines: list[str]
    report: Report | None
    failure: str = ""
    """Why it could not be checked."""

    @property
    def wordings(self) -> tuple[Wording, ...]:
        return self.report.wordings if self.report else ()

    def range_of(self, span: Span) -> lsp.Range:
        """Where words of the text stand in the file; the first character of the file for words that it does not hold."""
        place = source_position(self.report.manuscript, span) if self.report and self.report.manuscript else None
        if place is None:
            return lsp.Range(lsp.Position(0, 0), lsp.Position(0, 0))
        return lsp.Range(self._position(place.line, place.column), self._position(place.end_line, place.end_column))

    def offset_at(self, position: lsp.Position) -> int | None:
        """The place in the text of a position in the file; None where nothing of the text stands there."""
        if self.report is None or self.report.manuscript is None or position.line >= len(self.lines):
            return None
        units = self.lines[position.line].encode("utf-16-le")[: 2 * position.character]
        line, column = position.line + 1, len(units.decode("utf-16-le", "ignore")) + 1
        for block in self.report.manuscript.blocks:
            for segment in block.segments:
                origin = segment.origin
                if isinstance(origin, SourceOrigin) and origin.line == line:
                    along = column - origin.column
                    if 0 <= along <= segment.end - segment.start:
                        return block.start + segment.start + along
        return None

    def _position(self, line: int, column: int) -> lsp.Position:
        words = self.lines[line - 1][: column - 1] if line <= len(self.lines) else ""
        return lsp.Position(line - 1, len(words.encode("utf-16-le")) // 2)


def is_wording(uri: str) -> bool:
    """Whether a file's name is that of a wording in text."""
    return path_of(uri).suffix.lower() in WORDINGS


def path_of(uri: str) -> Path:
    """The path of a `file:` address."""
    return Path(unquote(urlparse(uri).path))


def opened(uri: str, text: str, rules: RuleSet, asked: Asked = NOTHING_ASKED, tongue: Tongue = "en") -> Opened:
    """The document checked; what keeps it from being checked is told in the user's language, never raised."""
    lines = _LINE.split(text)
    try:
        report = check(
            text.encode("utf-8"),
            rules,
            name=path_of(uri).name,
            as_of=asked.as_of,
            filing=asked.filing,
            profile=asked.profile,
        )
        return Opened(uri, lines, apply(report, kept_beside(path_of(uri))).report)
    except WordcheckError as error:
        return Opened(uri, lines, None, error.sentence(tongue))
