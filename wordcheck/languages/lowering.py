"""Small letters with every character in its place, so that offsets hold."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
_PIECE = 200_000
"""Long enough that its memory is taken from the system and given back, not cut out of the heap."""

LONG = 1_000_000
"""Characters of some 300 pages: of a text so long nothing is kept that can be made anew."""


def lowered(text: str) -> str:
    """`text` in small letters, every offset kept (`İ` would become two characters and stays).

    Python takes twelve bytes a character for lowering a text that is not ASCII; a long one is lowered piece by piece.
    """
    if len(text) <= _PIECE:
        return _lowered(text)
    return "".join(_lowered(text[i : i + _PIECE]) for i in range(0, len(text), _PIECE))


def kept_of_last(made: Callable[[str], T]) -> Callable[[str], T]:
    """What is made of the whole text of a document, kept until that of another is asked for.

    Texts are told by their identity: to compare two that are equal takes as long as a page takes to be read.
    """
    last: tuple[str, T] | None = None

    def kept(text: str) -> T:
        nonlocal last
        known = last
        if known is None or known[0] is not text:
            known = last = text, made(text)
        return known[1]

    return kept


def all_lowered(text: str) -> str:
    """`lowered` for the whole text of a document, which step after step asks for: kept until another one's is asked for.

    That of a very long one is made anew each time, for it takes some MiB.
    """
    return _kept(text) if len(text) < LONG else lowered(text)


def _lowered(text: str) -> str:
    lower = text.lower()
    return lower if len(lower) == len(text) else "İ".join(part.lower() for part in text.split("İ"))


_kept = kept_of_last(lowered)
