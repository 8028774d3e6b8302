"""The numbers that a browser prints before the items of HTML lists."""

from __future__ import annotations

import re
from collections.abc import Mapping

from wordcheck.languages.lazily import lazily
from wordcheck.languages.numerals_en import letters, roman
from wordcheck.languages.numerals_zh import zh_numeral

_STYLE = lazily(r"list-style(?:-type)?\s*:\s*([\w-]+)", re.I)
_TYPES = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}


class ListNumbers:
    """Counts the items of nested lists."""

    def __init__(self) -> None:
        self._open: list[tuple[str, int]] = []

    def open(self, tag: str, attributes: Mapping[str, str]) -> None:
        """A list begins: `ol` with its `type`, `start` and style, or `ul`."""
        style = _STYLE.search(attributes.get("style", ""))
        kind = style.group(1).lower() if style else _TYPES.get(attributes.get("type", "1"), "decimal")
        start = attributes.get("start", "1").strip()
        self._open.append((kind if tag == "ol" else "none", int(start) if re.fullmatch(r"\d{1,6}", start) else 1))

    def close(self) -> None:
        """The innermost list ends."""
        if self._open:
            self._open.pop()

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
    match kind:
        case "none" | "disc" | "circle" | "square":
            return ""
        case "lower-alpha" | "lower-latin":
            return f"{letters(number)}."
        case "upper-alpha" | "upper-latin":
            return f"{letters(number).upper()}."
        case "lower-roman":
            return f"{roman(number)}."
        case "upper-roman":
            return f"{roman(number).upper()}."
        case "cjk-ideographic" | "simp-chinese-informal" | "trad-chinese-informal":
            return f"{zh_numeral(number)}、"
        case _:
            return f"{number}."
