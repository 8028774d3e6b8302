"""Tables of Markdown (cells between bars, a rule below the first row), and the fences that wrap it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wordcheck.languages.lazily import lazily

Row = list[tuple[int, int, int]]
"""The cells of a row: index of the line, start, end."""
_RULE = lazily(r"\s*(?:\|\s*)?:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*(?:\|\s*)?$")
_BAR = lazily(r"(?<!\\)\|")
FENCE = lazily(r"\s{0,3}(?:```|~~~)\s*([\w+-]*)")
_OF_MARKDOWN = frozenset({"markdown", "md", "mdx"})


def pipe_table_at(lines: Sequence[str], first: int) -> tuple[list[Row], int] | None:
    """The rows of the table that begins at a line, and the line behind it; None where none begins."""
    rule = lines[first + 1] if first + 1 < len(lines) else ""
    if "|" not in lines[first] or "|" not in rule or not _RULE.match(rule):
        return None
    after = next((n for n in range(first, len(lines)) if "|" not in lines[n]), len(lines))
    rows = (n for n in range(first, after) if n != first + 1)
    return [[(n, start, end) for start, end in _cells(lines[n])] for n in rows], after


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


def wrapping(lines: Sequence[str]) -> frozenset[int]:
    """The fences that hold Markdown: those that say so, and a pair around all that the file holds."""
    fences = [(n, found.group(1).lower()) for n, line in enumerate(lines) if (found := FENCE.match(line))]
    if not fences:
        return frozenset()
    written = [n for n, line in enumerate(lines) if line.strip()]
    (first, said), (last, more) = fences[0], fences[-1]
    if len(fences) % 2 == 0 and (first, last) == (written[0], written[-1]) and not more:
        if said in _OF_MARKDOWN or (not said and len(fences) == 2):
            return frozenset((first, last))
    around: set[int] = set()
    opened = inside = False
    for n, info in fences:
        if not inside and (info in _OF_MARKDOWN if not opened else not info):
            opened = not opened
            around.add(n)
        else:
            inside = not inside
    return frozenset(around)
