"""How many cells of a terminal a text takes: full-width characters take two, combining marks none."""

from __future__ import annotations

from unicodedata import category, east_asian_width


def cell_width(text: str) -> int:
    """Cells that `text` takes in a monospaced terminal (Unicode Standard Annex 11)."""
    return sum(map(_width_of, text))


def _width_of(char: str) -> int:
    if char.isascii():
        return 1 if char >= " " else 0
    if category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(char) in "WF" else 1


def pad(text: str, width: int) -> str:
    """`text` followed by blanks up to `width` cells."""
    return text + " " * max(0, width - cell_width(text))


def clip(text: str, width: int, mark: str = "…") -> str:
    """`text`, or as much of its beginning as fits into `width` cells with `mark` behind it."""
    if cell_width(text) <= width:
        return text
    room, taken = width - cell_width(mark), 0
    for i, char in enumerate(text):
        taken += _width_of(char)
        if taken > room:
            return text[:i] + mark
    return text


def printable(text: str) -> str:
    """`text` without control and formatting characters, so that no wording can steer a terminal."""
    return "".join(" " if c in "\n\t\r" else c for c in text if c in "\n\t\r" or category(c) not in ("Cc", "Cf", "Cs"))
