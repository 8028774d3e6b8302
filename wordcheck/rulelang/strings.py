"""String tokens of rule files, and the marks in example texts."""

from __future__ import annotations

import re
import textwrap

_ESCAPES = {"n": "\n", "t": "\t"}
_ESCAPE = re.compile(r"\\(.)", re.S)


def unquote(token: str) -> str:
    """What a STRING token says: quotes off, escapes resolved, the common indentation of a triple-quoted one removed."""
    if token.startswith('"""'):
        return textwrap.dedent(token[3:-3]).strip("\n")
    return _ESCAPE.sub(lambda m: _ESCAPES.get(m.group(1), m.group(1)), token[1:-1])


def unmark(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """An example's text without its « » marks, and the marked stretches as offsets in that text."""
    plain: list[str] = []
    marks: list[tuple[int, int]] = []
    start: int | None = None
    length = 0
    for char in text:
        if char == "«" and start is None:
            start = length
        elif char == "»" and start is not None:
            marks.append((start, length))
            start = None
        else:
            plain.append(char)
            length += 1
    return "".join(plain), tuple(marks)
