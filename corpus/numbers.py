"""How the units of a layout are numbered, and how a reference names them.

A layout is a list of levels. Each level has a template for the printed label (`%1` is the count of level 1) and one for
the words that a reference adds:

    articles   第五条 → （三） → 2. → （1）        mentioned as 第五条第（三）项第2目
    decimals   2. → 2.6 → （三） → 1.             mentioned as 第2.6条第（三）项
    outline    4. → 4.2 → (b) → (i)              mentioned as 4.2(b)(i)
    clauses    3. → (b) → (i)                    mentioned as 3(b)(i)
"""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct

_DIGITS = "零一二三四五六七八九"
_ROMAN = ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_COUNT = re.compile(r"%(\d)")


def chinese(number: int) -> str:
    """A count below one thousand in Chinese: 12 is 十二, 105 is 一百零五."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    words = f"{_DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        words += "十" if tens == 1 and not hundreds else f"{_DIGITS[tens]}十"
    elif hundreds and ones:
        words += "零"
    return words + (_DIGITS[ones] if ones else "")


def letter(number: int) -> str:
    """a, b, … z, aa, bb, …, as Word counts letters."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def roman(number: int) -> str:
    """i, ii, iii, iv, …"""
    words = ""
    for value, sign in _ROMAN:
        while number >= value:
            words, number = words + sign, number - value
    return words


class Level(Struct, frozen=True):
    """One level of a layout."""

    label: str
    mention: str
    word_format: str
    """The name of the format in Word's numbering part."""
    mention_alone: bool = False
    """A mention names this level without the levels above it."""
    gap: str = ""
    """What stands between the label and the text where the number is typed."""


_SPELL: dict[str, Callable[[int], str]] = {
    "chineseCountingThousand": chinese,
    "chineseCounting": chinese,
    "decimal": str,
    "lowerLetter": letter,
    "lowerRoman": roman,
}

_CHINESE_ITEMS = (
    Level("（%2）", "第（%2）项", "chineseCounting"),
    Level("%3.", "第%3目", "decimal", gap=" "),
    Level("（%4）", "第（%4）分目", "decimal"),
)
LAYOUTS: dict[str, tuple[Level, ...]] = {
    "articles": (Level("第%1条", "第%1条", "chineseCountingThousand", True, " "), *_CHINESE_ITEMS),
    "decimals": (
        Level("%1.", "第%1部分", "decimal", True, " "),
        Level("%1.%2", "第%1.%2条", "decimal", True, " "),
        Level("（%3）", "第（%3）项", "chineseCounting"),
        Level("%4.", "第%4目", "decimal", gap=" "),
    ),
    "outline": (
        Level("%1.", "%1", "decimal", True, " "),
        Level("%1.%2", "%1.%2", "decimal", True, " "),
        Level("(%3)", "(%3)", "lowerLetter", gap=" "),
        Level("(%4)", "(%4)", "lowerRoman", gap=" "),
    ),
    "clauses": (
        Level("%1.", "%1", "decimal", True, " "),
        Level("(%2)", "(%2)", "lowerLetter", gap=" "),
        Level("(%3)", "(%3)", "lowerRoman", gap=" "),
    ),
}
SIDE_TITLES = frozenset({"decimals"})
"""Layouts that print a clause's title beside its text instead of on a line of its own."""


class Counter:
    """Counts the numbered units of one wording: below a unit everything starts again, parts change nothing."""

    def __init__(self, layout: str) -> None:
        self._levels = LAYOUTS[layout]
        self._counts = [0] * len(self._levels)

    def step(self, level: int, set_to: int | None = None) -> None:
        """Go to the next unit of `level` (from 1), or jump to `set_to`."""
        count = self._counts[level - 1] + 1 if set_to is None else set_to
        self._counts[level - 1 :] = [count, *[0] * (len(self._counts) - level)]

    def label(self, level: int) -> str:
        """The printed number of the unit at which the count stands."""
        return self._fill(self._levels[level - 1].label)

    def mention(self, level: int) -> str:
        """What a reference from elsewhere calls it."""
        words = ""
        for at in self._levels[:level]:
            words = ("" if at.mention_alone else words) + self._fill(at.mention)
        return words

    def _fill(self, template: str) -> str:
        def spelled(found: re.Match[str]) -> str:
            at = int(found[1]) - 1
            return _SPELL[self._levels[at].word_format](self._counts[at])

        return _COUNT.sub(spelled, template)
