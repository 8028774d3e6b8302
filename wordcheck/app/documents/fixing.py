"""`check --fix`: safe edits of findings put into Markdown, text and HTML files, or shown as a diff.

Only what a rule calls safe, only where the file has exactly the words that the finding quotes, only one edit for each
place. Word files get their edits as tracked changes from `wordcheck annotate`.
"""

from __future__ import annotations

import codecs
import difflib
import io
import re
from collections.abc import Callable, Iterable
from pathlib import Path

from msgspec import Struct

from wordcheck.app.console.files import write_atomically
from wordcheck.app.console.tongues import ui_tongue
from wordcheck.model.findings import Edit
from wordcheck.model.report import Report, Run
from wordcheck.model.said import Said
from wordcheck.reading.encodings import Decoded, decode
from wordcheck.reporting.locate import source_position
from wordcheck.reporting.mirrors import TEXTS

_BOMS = {"utf-8": codecs.BOM_UTF8, "utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}
_LINE = re.compile(r"\r\n|\n|\r")
_NO_END = "\\ No newline at end of file"
"""What `patch` has to be told of a last line that does not end."""


class Fixed(Struct, frozen=True):
    """One file with its safe edits."""

    path: Path
    before: str
    after: str
    content: bytes
    """What to write: in the encoding of the original, its line ends and byte order mark kept."""
    edits: int
    left: int
    """Safe edits that could not be placed."""

    def diff(self) -> str:
        """The edits as a unified diff."""
        lines = (_lines(self.before), _lines(self.after))
        made = difflib.unified_diff(*lines, str(self.path), str(self.path))
        return "".join(line if line.endswith("\n") else f"{line}\n{_NO_END}\n" for line in made)

    def write(self) -> None:
        """Puts the edited file in place of the old one, whole or not at all. Raises UsageError."""
        write_atomically(self.path, self.content)


def fixes(run: Run) -> list[Fixed]:
    """Every file of the run that safe edits would change."""
    made = (fixed(report, Path(report.path)) for report in run.reports)
    return [f for f in made if f is not None and (f.edits or f.left)]


def fixed_run(run: Run, again: Callable[[], Run], only_show: bool) -> tuple[Run, str]:
    """The run after its safe edits, and what was done in words; the edits as a diff and nothing written for `only_show`.

    Raises UsageError where a file cannot be written.
    """
    made = fixes(run)
    if only_show:
        return run, "".join(f.diff() for f in made)
    lines = []
    for file in made:
        if file.edits:
            file.write()
        said = Said(
            f"{file.path}：已改 {file.edits} 处，未能定位 {file.left} 处",
            f"{file.path}: {file.edits} edits made, {file.left} could not be placed",
        )
        lines.append(said.in_(ui_tongue()) + "\n")
    return (again() if any(f.edits for f in made) else run), "".join(lines)


def fixed(report: Report, path: Path) -> Fixed | None:
    """One file with its safe edits; None where it is of no format that can be edited, or is not there."""
    manuscript = report.manuscript
    if manuscript is None or manuscript.format not in TEXTS or not path.is_file():
        return None
    data = path.read_bytes()
    decoded = decode(data)
    edits = [e for f in report.findings for fix in f.fixes if fix.safe for e in fix.edits]
    if decoded.lost or decoded.nuls:
        return Fixed(path, decoded.text, decoded.text, data, 0, len(edits))
    starts = [0, *(m.end() for m in _LINE.finditer(decoded.text))]
    placed: list[tuple[int, int, str]] = []
    for edit in sorted(edits, key=lambda e: (e.span, e.text)):
        place = _place(report, edit, decoded, starts)
        if place is not None and (not placed or placed[-1][1] <= place[0]):
            placed.append((*place, edit.text))
    after = _applied(decoded.text, placed)
    return Fixed(path, decoded.text, after, _encoded(after, decoded, data), len(placed), len(edits) - len(placed))


def _place(report: Report, edit: Edit, decoded: Decoded, starts: list[int]) -> tuple[int, int] | None:
    """Where in the file the words of an edit stand; None where the file has other words there."""
    assert report.manuscript is not None
    at = source_position(report.manuscript, edit.span)
    if at is None or at.line != at.end_line or at.line > len(starts):
        return None
    start, end = starts[at.line - 1] + at.column - 1, starts[at.line - 1] + at.end_column - 1
    return (start, end) if decoded.text[start:end] == edit.span.of(report.manuscript.text) else None


def _applied(text: str, placed: Iterable[tuple[int, int, str]]) -> str:
    made, at = [], 0
    for start, end, words in placed:
        made += [text[at:start], words]
        at = end
    return "".join((*made, text[at:]))


def _encoded(text: str, decoded: Decoded, data: bytes) -> bytes:
    mark = _BOMS.get(decoded.encoding, b"")
    content = text.encode(decoded.encoding)
    return mark + content if mark and data.startswith(mark) else content


def _lines(text: str) -> list[str]:
    """Lines with their ends, split at line feeds alone as `patch` does; a page break within one does not end it."""
    return io.StringIO(text, newline="\n").readlines()
