"""English numerals: twelve, one hundred and fifty thousand, 1.5m, roman numerals, letters."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from wordcheck.languages.lazily import lazily

EN_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
"""The words for 0 to 19."""
EN_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
"""The words for 20, 30 … 90."""
EN_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
"""The words for 1st to 20th."""
EN_COUNTS = (
    {w: n for n, w in enumerate((*EN_ONES[1:], EN_TENS[0]), 1)}
    | {w: n for n, w in enumerate(EN_ORDINALS, 1)}
    | {
        f"{ten}-{one}": 10 * n + k
        for n, ten in enumerate(EN_TENS, 2)
        for words in (EN_ONES[1:10], EN_ORDINALS[:9])
        for k, one in enumerate(words, 1)
    }
)
"""How headings count in words: one, first, twenty-one, twenty-first, with the number."""
_WORDS = {w: i for i, w in enumerate(EN_ONES)} | {w: 10 * i for i, w in enumerate(EN_TENS, 2)}
_SCALE = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9}
_SUFFIX = {"k": 10**3, "m": 10**6, "mn": 10**6, "million": 10**6, "bn": 10**9, "billion": 10**9, "thousand": 10**3}
EN_NUMBER_WORDS = (*_WORDS, *_SCALE)
"""The words with which a numeral begins."""
_WORD = "|".join(sorted(EN_NUMBER_WORDS, key=len, reverse=True))

EN_NUMERAL = rf"(?:(?:{_WORD})(?:[ -]{{1,3}}(?:and[ ]+)?(?:{_WORD})){{0,12}}(?![a-z]))"
"""A regular expression for what `parse_en_numeral` reads in words, for text in small letters (or with IGNORECASE)."""
EN_NUMBER_WORD = rf"(?:{_WORD})"
"""The first word of a numeral."""

_ROMAN = lazily(r"m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})", re.I)
_ROMAN_PARTS = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"),
    (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_ROMAN_VALUE = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


@lru_cache(4096)  # the same numbers come again and again
def parse_en_numeral(text: str) -> int | Decimal | None:
    """The value of a number in words or digits (`twelve`, `one hundred and five`, `1,500`, `1.5m`); None where it is none."""
    found = re.fullmatch(r"([\d,]*\.?\d+) ?([a-z]+)?", re.sub(r"(?<=\d)['’](?=\d{3})", "", text.strip()), re.I)
    if found:
        scale = _SUFFIX.get((found.group(2) or "").lower(), None if found.group(2) else 1)
        value = Decimal(found.group(1).replace(",", ""))
        return None if scale is None else _whole(value * scale)
    total = current = 0
    words = re.split(r"[\s-]+", text.strip().lower())
    if not any(w in _WORDS or w in _SCALE for w in words):
        return None
    for word in words:
        if word in _WORDS:
            current += _WORDS[word]
        elif word == "hundred":
            current = (current or 1) * 100
        elif word in _SCALE:
            total += (current or 1) * _SCALE[word]
            current = 0
        elif word != "and":
            return None
    return total + current


def _whole(value: Decimal) -> int | Decimal:
    return int(value) if value == value.to_integral_value() else value


def parse_roman(text: str) -> int | None:
    """The value of a well-formed roman numeral in either case; None for anything else."""
    # Without regard to case the expression takes `İ` for an i.
    if not text or not text.isascii() or not _ROMAN.fullmatch(text):
        return None
    values = [_ROMAN_VALUE[c] for c in text.lower()]
    return sum(-v if v < max(values[i + 1 :], default=0) else v for i, v in enumerate(values))


def parse_letters(text: str) -> int | None:
    """a is 1, z 26, aa 27, bb 28, zz 52, aaa 53 (as Word counts); None where the letters differ or are none."""
    lower = text.lower()
    if not lower or not lower.isascii() or not lower.isalpha() or len(set(lower)) != 1:
        return None
    return 26 * (len(lower) - 1) + ord(lower[0]) - 96


def roman(value: int) -> str:
    """The roman numeral of 1 to 3999 in small letters; digits beyond that."""
    if not 0 < value < 4000:
        return str(value)
    made = ""
    for amount, name in _ROMAN_PARTS:
        count, value = divmod(value, amount)
        made += name * count
    return made


def letters(value: int) -> str:
    """The letters with which lists count: 1 is a, 26 z, 27 aa, 28 ab (as browsers do); digits below 1."""
    made = ""
    while value > 0:
        value, rest = divmod(value - 1, 26)
        made = chr(97 + rest) + made
    return made or str(value)
