"""A reading of a printed number, and what numbers in letters and Chinese are worth."""

from __future__ import annotations

from msgspec import Struct

from wordcheck.languages.numerals_en import parse_letters
from wordcheck.languages.numerals_zh import parse_zh_numeral

ZH_DIGITS = "〇零○一二三四五六七八九十百千两廿卅"
SPACE = r"[ \t\u00a0\u3000\u2002-\u200a]"
DIGITS = "0-9０-９"

WIDE = str.maketrans("０１２３４５６７８９（）．：", "0123456789().:")


class Reading(Struct, frozen=True):
    """One meaning of a printed number."""

    style: str
    """Shape: `第*条`, `(一)`, `一`, `(1)`, `1)`, `1`, `1.1`, `①`, `A`, `(a)`, `(i)`, `section A` …"""
    path: tuple[int, ...]
    """Its values, outermost first; one value unless the label is composed (`1.2.3`, `B.10`)."""
    label: str
    """As printed, without what separates it from the text."""
    end: int
    """Where the words after it begin."""
    separator: str
    """What stands between number and text, folded: `.`, `、`, `:`, `-`, ` ` or empty."""
    weight: float
    """How much speaks for a clause number here by its shape alone, against mere words; 0 to 6."""
    suffix: int = 0
    """第五条之一 has the path (5,) and the suffix 1; `10A` likewise."""

    @property
    def value(self) -> int:
        return self.path[-1]

    @property
    def prefix(self) -> tuple[int, ...]:
        return self.path[:-1]


def made(
    style: str, path: tuple[int, ...], label: str, end: int, text: str, mark: str, weight: float, suffix: int = 0
) -> Reading:
    """The reading, its end moved over the blanks and marks that separate it from the words."""
    while end < len(text) and (
        text[end].isspace() or (text[end] in "、．:：—–-|｜" and not text[end + 1 : end + 2].isdigit())
    ):
        end += 1
    return Reading(style, path, label.strip(), end, mark, weight, suffix)


def folded_mark(mark: str) -> str:
    """A separator of full width as its narrow twin."""
    return {"．": ".", "：": ":", "，": ","}.get(mark, mark)


def narrow(word: str) -> str:
    """Letters and digits of full width as ASCII."""
    return "".join(chr(ord(c) - 0xFEE0) if "！" <= c <= "～" else c for c in word)


def chinese(numeral: str) -> int | None:
    """The value of a Chinese numeral; None where it is none, or no whole number."""
    value = parse_zh_numeral(numeral)
    return value if isinstance(value, int) else None


def letters(word: str) -> int | None:
    """a is 1, z 26; beyond, aa and ab both come after z: as Word counts (aa, bb) and as columns are counted (aa, ab)."""
    value = parse_letters(word)
    if value is None and len(word) == 2 and word.isalpha() and word.isascii():
        first, second = (ord(c) - 96 for c in word.lower())
        value = 26 * first + second
    return value
