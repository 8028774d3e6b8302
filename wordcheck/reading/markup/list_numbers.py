"""The numbers that a browser prints before the items of HTML lists."""

from __future__ import annotations

import re
from collections.abc import Mapping

from wordcheck.languages.lazily import lazily
from wordcheck.languages.numerals_en import letters, roman
from wordcheck.languages.numerals_zh import zh_numeral

_STYLE = lazily(r"list-style(?:-type)?\s*:\s*([\w-]+)", re.I)
_GOOGLE = lazily(r"\blst-kix_\w+-(\d)\b")
"""The class of a list in an export of Google Docs, with its level from 0."""
_TYPES = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}


class ListNumbers:
    """Counts the items of nested lists."""

    def __init__(self) -> None:
        self._open: list[tuple[str, int]] = []
        self._levels: list[int] = []

    def open(self, tag: str, attributes: Mapping[str, str], css: str = "") -> None:
        """A list begins: `ol` with its `type`, `start` and style, or `ul`; `css` is what style sheets say of it."""
        styles = _STYLE.findall(css or attributes.get("style", ""))
        kind = styles[-1].lower() if styles else _TYPES.get(attributes.get("type", "1"), "decimal")
        start = attributes.get("start", "1").strip()
        self._open.append((kind if tag == "ol" else "none", int(start) if re.fullmatch(r"\d{1,6}", start) else 1))
        level = _GOOGLE.search(attributes.get("class", ""))
        self._levels.append(int(level[1]) if level else 0)

    @property
    def below(self) -> int:
        """Levels by which the innermost list stands deeper than it is nested: Google Docs puts all lists side by side."""
        return self._levels[-1] if self._levels else 0

    def close(self) -> None:
        """The innermost list ends."""
        if self._open:
            self._open.pop()
            self._levels.pop()

    def item(self, attributes: Mapping[str, str]) -> str:
        """The number of the next item with its full stop; empty where the list shows none."""
        if not self._open:
            return ""
        kind, number = self._open[-1]
        value = attributes.get("value", "").strip()
        number = int(value) if re.fullmatch(r"\d{1,6}", value) else number
        self._open[-1] = (kind, number + 1)
        return _printed(kind, number)


def _printed(kind: str, number: int) -> str:
    made = figure(kind, number)
    return made and made + ("、" if kind in _CHINESE else ".")


_NONE = frozenset({"none", "disc", "circle", "square"})
_CHINESE = frozenset({"cjk-ideographic", "simp-chinese-informal", "trad-chinese-informal"})


def figure(kind: str, number: int) -> str:
    """A number in the style that CSS calls `kind`, without a mark behind it; empty where the style shows none."""
    kind = kind.lower()
    if kind in _NONE:
        return ""
    if kind in _CHINESE:
        return zh_numeral(number)
    match kind:
        case "lower-alpha" | "lower-latin":
            return letters(number)
        case "upper-alpha" | "upper-latin":
            return letters(number).upper()
        case "lower-roman":
            return roman(number)
        case "upper-roman":
            return roman(number).upper()
        case "decimal-leading-zero":
            return f"{number:02}"
        case _:
            return str(number)
