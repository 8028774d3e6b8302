"""Numbers in other signs, unfolded to the plain ones: `㈠` is （一）, `⒈` is 1., `Ⅳ` is IV, `Ａ` is A, `〔一〕` is （一） in brackets of its own.

A sign that is number and mark in one counts like what it stands for; another pair of brackets makes a style of its own.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator

from msgspec.structs import replace

from wordcheck.anatomy.numbers.label_readings import Reading, made
from wordcheck.languages.lazily import lazily
from wordcheck.languages.numerals_en import parse_roman

Plain = Callable[[str], tuple[Reading, ...]]
_RANGES = ("Ⅰ", "Ⅻ"), ("ⅰ", "ⅻ"), ("⒈", "⒛"), ("⒜", "⒵"), ("㈠", "㈩"), ("Ａ", "Ｚ"), ("ａ", "ｚ")
SIGNS = frozenset(chr(code) for first, last in _RANGES for code in range(ord(first), ord(last) + 1))
_BRACKETED = lazily(r"([〔［\[【〈])([^\S\n]*[^\s〔［\[【〈〕］\]】〉]{1,8}[^\S\n]*)([〕］\]】〉])")
OPENING = frozenset("〔［[【〈")
_LIGHTER = 1.0
"""How much less such brackets say: they stand around references and remarks as well."""

_SET_APART = 2.5
"""How much a roman numeral in a sign of its own says where a blank is all that stands behind it."""


def signs(text: str, plain: Plain) -> Iterator[Reading]:
    """Readings of a number in such signs at the very beginning of `text`; `plain` reads what they stand for."""
    at = 1 if text[0] in "（(" else 0
    if text[at : at + 1] in SIGNS:
        unfolded = unicodedata.normalize("NFKC", text[at])
        more = len(unfolded) - 1
        roman = "Ⅰ" <= text[at] <= "ⅻ"
        for r in plain(text[:at] + unfolded + text[at + 1 :]):
            if not roman or "i" in r.style.lower():
                yield replace(r, end=r.end - more, label=text[: max(at + 1, len(r.label) - more)])
        if roman and not at and not text[1:2].strip():
            value = parse_roman(unfolded)
            if value is not None:
                yield made("I" if unfolded.isupper() else "i", (value,), text[0], 1, text, "", _SET_APART)
        return
    match = _BRACKETED.match(text)
    if not match:
        return
    inner, rest = match[2].strip(), text[match.end() :]
    if inner[0] == "第":
        for r in plain(f"{inner} {rest}"):
            if len(r.label) == len(inner):
                yield replace(r, end=r.end - len(inner) - 1 + match.end(), label=match[0])
        return
    for r in plain(f"({inner}){rest}"):
        if len(r.label) == len(inner) + 2:
            moved = match.end() - len(inner) - 2
            yield replace(r, style=f"[{r.style[1:-1]}]", end=r.end + moved, label=match[0], weight=r.weight - _LIGHTER)
