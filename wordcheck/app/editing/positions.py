"""Places in a file as editors count them: lines from 0, characters in UTF-16 units; here both count from 1, in code points."""

from __future__ import annotations

from collections.abc import Sequence

from lsprotocol import types as lsp

TOP = lsp.Range(lsp.Position(0, 0), lsp.Position(0, 0))
"""The head of a file, for what is said of all of it."""


def position(lines: Sequence[str], line: int, column: int) -> lsp.Position:
    """The place of a line and column, both from 1; the beginning of its line for one that is not among `lines`."""
    words = lines[line - 1][: max(0, column - 1)] if 0 < line <= len(lines) else ""
    return lsp.Position(max(0, line - 1), len(words.encode("utf-16-le")) // 2)


def before(line: str, units: int) -> str:
    """The words of a line up to an editor's place in it."""
    return line.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore")
