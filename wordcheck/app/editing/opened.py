"""A wording that is open in an editor: its report, and the way between places in the file and places in the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import unquote, urlparse

from lsprotocol import types as lsp
from msgspec import Struct

from wordcheck.api import check
from wordcheck.app.console.asked import Asked
from wordcheck.decisions import apply, kept_beside
from wordcheck.model.errors import WordcheckError
from wordcheck.model.manuscript import SourceOrigin
from wordcheck.model.report import Report
from wordcheck.model.said import Tongue
from wordcheck.model.span import Span
from wordcheck.model.wording import Wording
from wordcheck.reporting.locate import source_position
from wordcheck.rulelang import RuleSet

TOP = lsp.Range(lsp.Position(0, 0), lsp.Position(0, 0))
"""The head of a file, for what is said of all of it."""


def position(lines: Sequence[str], line: int, column: int) -> lsp.Position:
    """The place of a line and column, both from 1; the beginning of its line for one that is not among `lines`."""
    words = lines[line - 1][: max(0, column - 1)] if 0 < line <= len(lines) else ""
    return lsp.Position(max(0, line - 1), len(words.encode("utf-16-le")) // 2)


def before(line: str, units: int) -> str:
    """The words of a line up to an editor's place in it."""
    return line.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore")


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
            return TOP
        start, end = (place.line, place.column), (place.end_line, place.end_column)
        return lsp.Range(position(self.lines, *start), position(self.lines, *end))

    def offset_at(self, at: lsp.Position) -> int | None:
        """The place in the text of a position in the file; None where nothing of the text stands there."""
        if self.report is None or self.report.manuscript is None or at.line >= len(self.lines):
            return None
        line, column = at.line + 1, len(before(self.lines[at.line], at.character)) + 1
        for block in self.report.manuscript.blocks:
            for segment in block.segments:
                origin = segment.origin
                if isinstance(origin, SourceOrigin) and origin.line == line:
                    along = column - origin.column
                    if 0 <= along <= segment.end - segment.start:
                        return block.start + segment.start + along
        return None


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
