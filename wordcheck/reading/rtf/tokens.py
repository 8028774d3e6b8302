"""RTF as tokens: groups, control words, and the bytes of words (RTF 1.9.1, "RTF Syntax")."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from wordcheck.languages.lazily import lazily

_TOKEN = lazily(rb"\\([a-zA-Z]{1,32})(-?\d{1,9})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z'])|([{}])|[\r\n]+|([^\\{}\r\n]+)")
_SIGNS = {b"~": "\u00a0", b"-": "", b"_": "\u2011", b"\\": "\\", b"{": "{", b"}": "}", b"\n": "\n", b"\r": "\n"}
"""Control symbols that stand for a character."""
MOST_BINARY = 1 << 26


class Token(Struct, frozen=True):
    """One token: `word` is the control word's name, `number` its parameter, `data` the bytes of words."""

    kind: Literal["open", "close", "word", "bytes", "text", "ignore"]
    word: str = ""
    number: int | None = None
    data: bytes = b""


_OPEN, _CLOSE, _IGNORE = Token("open"), Token("close"), Token("ignore")


def tokens(data: bytes) -> Iterator[Token]:
    """The tokens of a file in their order; binary data is left out."""
    at, end = 0, len(data)
    while at < end:
        found = _TOKEN.match(data, at)
        if found is None:
            at += 1
            continue
        at = found.end()
        word, number, hexed, sign, brace, words = found.groups()
        if words is not None:
            yield Token("bytes", data=words)
        elif hexed is not None:
            yield Token("bytes", data=bytes((int(hexed, 16),)))
        elif brace is not None:
            yield _OPEN if brace == b"{" else _CLOSE
        elif word is not None:
            value = int(number) if number is not None else None
            if word == b"bin":
                at += min(max(value or 0, 0), MOST_BINARY)
            else:
                yield Token("word", word.decode("ascii"), value)
        elif sign == b"*":
            yield _IGNORE
        elif sign in _SIGNS:
            shown = _SIGNS[sign]
            yield Token("word", "par") if shown == "\n" else Token("text", word=shown)
