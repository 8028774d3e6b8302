"""How the label of a clause would print another number: 第七条 for 第八条, (iv) for (v), 3.2 for 3.3."""

from __future__ import annotations

from wordcheck.languages.folding import fold_phrase
from wordcheck.languages.lazily import lazily
from wordcheck.languages.numerals_en import roman
from wordcheck.languages.numerals_zh import zh_numeral
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause

SPACED = lazily(r"[ \t\u3000]+(?=[\d)）、.])|(?<=[\d(（.])[ \t\u3000]+")
"""Blanks within a label: `（ 3 ）`, `10. 14`."""

VALUE = lazily(r"[\w〇]+")
"""A number, letter or word of a label."""


def values(clause: Clause, value: int) -> tuple[str, ...]:
    """How the last part of a label in Latin letters or digits would print another value."""
    token = next(reversed(VALUE.findall(clause.label)), "")
    if token.isdecimal():
        return (str(value),)
    if token.casefold() == roman(clause.number[-1]):
        return (roman(value),)
    if len(token) == 1 and token.isascii() and token.isalpha() and value <= 26:
        return (chr(ord("a") + value - 1),)
    return ()


def labels(clause: Clause, value: int) -> tuple[str, ...]:
    """How the label of a clause would print another value."""
    token = max(VALUE.findall(clause.label.replace("第", " ").replace("条", " ")), key=len, default="")
    if not token:
        return ()
    if token.isdecimal():
        written = [str(value)]
    elif token.casefold() == roman(clause.number[-1]):
        written = [roman(value).upper() if token.isupper() else roman(value)]
    elif len(token) == 1 and token.isascii() and token.isalpha():
        written = [chr(ord("a" if token.islower() else "A") + value - 1)] if value <= 26 else []
    else:
        written = [zh_numeral(value)]
    return tuple(SPACED.sub("", fold_phrase(clause.label.replace(token, w))) for w in written)


_BEHIND_LABEL = lazily(r"\s|[\u4e00-\u9fff]")


def at_lines(text: str, label: str, start: int, end: int) -> list[Span]:
    """Where a label begins a line between two offsets, with a blank or a Chinese character behind it."""
    found: list[Span] = []
    at = text.find(label, start, end)
    while at >= 0:
        line, behind = text.rfind("\n", 0, at) + 1, at + len(label)
        if (
            line >= start
            and not text[line:at].strip(" \t\u3000*#")
            and behind < end
            and _BEHIND_LABEL.match(text, behind)
        ):
            found.append(Span(at, behind))
        at = text.find(label, behind, end)
    return found
