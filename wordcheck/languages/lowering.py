"""Small letters with every character in its place, so that offsets hold."""

from __future__ import annotations

from functools import lru_cache

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


def all_lowered(text: str) -> str:
    """`lowered` for the whole text of a document, which step after step asks for: kept until another one's is asked for.

    That of a very long one is made anew each time, for it takes some MiB.
    """
    return _kept(text) if len(text) < LONG else lowered(text)


@lru_cache(maxsize=1)
def _kept(text: str) -> str:
    return lowered(text)


def _lowered(text: str) -> str:
    lower = text.lower()
    return lower if len(lower) == len(text) else "İ".join(part.lower() for part in text.split("İ"))
