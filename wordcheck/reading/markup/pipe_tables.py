"""Tables of Markdown: cells between bars, a rule below the first row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wordcheck.languages.lazily import lazily
from wordcheck.reading.markup.rst_tables import Row

_RULE = lazily(r"\s*(?:\|\s*)?:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*(?:\|\s*)?$")
_BAR = lazily(r"(?<!\\)\|")


def pipe_table_at(lines: Sequence[str], first: int) -> tuple[list[Row], int] | None:
    """The rows of the table that begins at a line, and the line behind it; None where none begins."""
    rule = lines[first + 1] if first + 1 < len(lines) else ""
    if "|" not in lines[first] or "|" not in rule or not _RULE.match(rule):
        return None
    after = next((n for n in range(first, len(lines)) if "|" not in lines[n]), len(lines))
    rows = (n for n in range(first, after) if n != first + 1)
    return [[[(n, start, end)] for start, end in _cells(lines[n])] for n in rows], after


def _cells(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each cell of a row."""
    start = 0
    bounds = [m.start() for m in _BAR.finditer(text)]
    stripped = text.strip()
    if stripped.startswith("|"):
        start = bounds.pop(0) + 1
    for bound in bounds:
        yield start, bound
        start = bound + 1
    if not stripped.endswith("|"):
        yield start, len(text)
