"""Tables of reStructuredText: simple ones, drawn by rules of `=`, and lists of lists.

=========  ==========        .. list-table:: Limits
Section    Deductible           :header-rows: 1
=========  ==========
Hull       GBP 500              * - Hull
=========  ==========             - GBP 500
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wordcheck.languages.lazily import lazily

Row = list[list[tuple[int, int, int]]]
"""The cells of a row, each of stretches of lines: index of the line, start, end."""

_RULES = lazily(r" {0,8}=+(?: +=+)+ *$")
_RUN = lazily(r"=+")
_LISTED = lazily(r" {0,8}\.\. list-table::(?: +(?=\S)|$)")
_OPTION = lazily(r" +:[\w-]+:")
_CELL = lazily(r"( +)(?:(\*) +)?- +")
_DIRECTIVE = lazily(r" {0,8}\.\. (?:contents|include|toctree|sectnum|section-numbering|class|highlight|meta)::")
_MOST = 2000
"""Lines of the longest table."""


def is_table(text: str) -> bool:
    """Whether a line begins a table."""
    return ("= " in text and _RULES.match(text) is not None) or (".." in text[:11] and _LISTED.match(text) is not None)


def is_directive(text: str) -> bool:
    """Whether a line is an order to the typesetter (`.. contents::`) and no words of the text."""
    return ".." in text[:11] and _DIRECTIVE.match(text) is not None


def caption_of(text: str) -> int:
    """Where the title of a table of lists begins in its first line; the end of the line where it has none."""
    listed = _LISTED.match(text)
    return listed.end() if listed else len(text)


def table_at(lines: Sequence[str], first: int) -> tuple[list[Row], int] | None:
    """The rows of the table that begins at line `first`, and the line behind it; None where it is none."""
    return _simple(lines, first) if _RULES.match(lines[first]) else _listed(lines, first)


def _simple(lines: Sequence[str], first: int) -> tuple[list[Row], int] | None:
    if first + 1 == len(lines) or not lines[first + 1].strip() or _RULES.match(lines[first + 1]):
        return None
    edges = [m.start() for m in _RUN.finditer(lines[first])]
    rows: list[Row] = []
    last = None
    for i in range(first + 1, min(first + _MOST, len(lines))):
        text = lines[i]
        if _RULES.match(text):
            last = i
            if i + 1 == len(lines) or not lines[i + 1].strip():
                break
            continue
        if not text.strip():
            continue
        cells = list(_cut(text, i, edges))
        if cells[0] or not rows:
            rows.append(cells)
        else:
            rows[-1] = [a + b for a, b in zip(rows[-1], cells, strict=True)]
    return (rows, last + 1) if last is not None and rows else None


def _cut(text: str, i: int, edges: Sequence[int]) -> Iterator[list[tuple[int, int, int]]]:
    """The words of a line below each rule; the last column runs on to the end of the line."""
    for start, end in zip(edges, [*edges[1:], len(text)], strict=True):
        yield [(i, start, end)] if text[start:end].strip() else []


def _listed(lines: Sequence[str], first: int) -> tuple[list[Row], int] | None:
    rows: list[Row] = []
    i = first + 1
    while i < len(lines):
        text = lines[i]
        cell = _CELL.match(text)
        if cell and (cell[2] or rows):
            if cell[2]:
                rows.append([])
            rows[-1].append([(i, cell.end(), len(text))])
        elif text.strip() and not text.startswith("  "):
            break
        elif text.strip() and rows:
            rows[-1][-1].append((i, len(text) - len(text.lstrip()), len(text)))
        elif text.strip() and not _OPTION.match(text):
            break
        i += 1
    return (rows, i) if rows else None
