"""String tokens of rule files, and the marks in example texts."""

from __future__ import annotations

import re
import textwrap

from wordcheck.model.said import Tongue

_ESCAPES = {"n": "\n", "t": "\t"}
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_ESCAPE = re.compile(r"\\(.)", re.S)


def script(words: str) -> Tongue:
    """The language in which words without a language tag are written."""
    return "zh" if _CHINESE.search(words) else "en"


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
