"""How many cells of a terminal a text takes: full-width characters take two, combining marks none."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from unicodedata import category, east_asian_width

from wordcheck.languages.lazily import lazily

_COLOUR = lazily("\x1b\\[[0-9;]*m")
_CLOSING = "，。；：、！？）》】」』”’…"
_OPENING = "（《【「『“‘"
_PIECE = lazily(
    f"(?:\x1b\\[[0-9;]*m)*(?:[{_OPENING}]*[\u2e80-\uffef](?<![{_OPENING}])|[{_OPENING}]*[^ \u2e80-\uffef{_OPENING}]+| +)"
    f"(?:\x1b\\[[0-9;]*m)*[{_CLOSING}]*(?:\x1b\\[[0-9;]*m)* *|."
)
"""What is kept together: a Chinese character or a word, with the marks that open and close it and the blanks behind it."""


def cell_width(text: str) -> int:
    """Cells that `text` takes in a monospaced terminal (Unicode Standard Annex 11)."""
    if text.isascii() and text.isprintable():
        return len(text)
    return sum(map(_width_of, text))


@lru_cache(maxsize=1 << 14)
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


def clip_left(text: str, width: int) -> str:
    """The end of `text` that fits into `width` cells, with an ellipsis before it if something was cut."""
    near = text[-width:] if width > 0 else ""
    if len(near) == len(text) and cell_width(near) <= width:
        return near
    while near and cell_width(near) > width - 1:
        near = near[1:]
    return "…" + near if width > 0 else ""


def printable(text: str) -> str:
    """`text` without control and formatting characters, so that no wording can steer a terminal."""
    return "".join(" " if c in "\n\t\r" else c for c in text if c in "\n\t\r" or category(c) not in ("Cc", "Cf", "Cs"))


def pieces(text: str) -> list[str]:
    """`text` cut wherever a line may end: behind words with their blanks, between Chinese characters, never before a closing mark."""
    return _PIECE.findall(text)


def folded(text: str, width: int, hanging: int | None = None) -> str:
    """`text` with every line that is wider than `width` cells broken at blanks and between Chinese characters.

    What goes on is indented by `hanging` cells, or as the line begins. Colours (escape sequences) take no cells and are never broken.
    """
    return "\n".join(piece for line in text.split("\n") for piece in _folded(line, width, hanging))


def _folded(line: str, width: int, hanging: int | None) -> Iterator[str]:
    if cell_width(_COLOUR.sub("", line)) <= width:
        yield line
        return
    begun = min(len(line) - len(line.lstrip(" ")), width // 2)
    lead = begun if hanging is None else min(hanging, width // 2)
    made, taken = "", 0
    for piece in pieces(line):
        cells = cell_width(_COLOUR.sub("", piece).rstrip(" "))
        if taken > begun and taken + cells > width:
            yield made.rstrip(" ")
            made, taken, begun, piece = " " * lead, lead, lead, piece.lstrip(" ")
        made += piece
        taken += cell_width(_COLOUR.sub("", piece))
    yield made
