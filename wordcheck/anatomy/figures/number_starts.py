"""Where numbers begin in a text: the only places at which the costly expressions for figures are tried.

    within «thirty» (30) days of «January» 1, 2026, up to USD «5,000»      each « is one start

One cheap expression finds the numbers, in words or digits; a figure's form then reads on from there, and looks back for
a sign of currency.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wordcheck.anatomy.figures.currencies import CODES
from wordcheck.anatomy.word_search import matches, together
from wordcheck.languages.lazily import lazily
from wordcheck.languages.numerals_en import EN_NUMBER_WORD, EN_NUMBER_WORDS
from wordcheck.languages.numerals_zh import ZH_NUMERAL
from wordcheck.model.said import Tongue
from wordcheck.model.span import Span

MONTHS = "january february march april may june july august september october november december".split()
_SHORT_MONTHS = "jan feb mar apr jun jul aug sep oct nov dec".split()
MONTH = "|".join([*MONTHS, *_SHORT_MONTHS]).replace("sep|", "sept?|")
"""A regular expression for the name of a month, whole or short."""
_DIGITS = lazily(r"[0-9]+")
_EN_WORD = lazily(rf"(?<![a-z])(?:{EN_NUMBER_WORD}|{MONTH}|half)(?![a-z])")
_EN_WORDS = together((*EN_NUMBER_WORDS, *MONTHS, *_SHORT_MONTHS, "half"))
"""Beginnings of all that `_EN_WORD` matches."""
_ZH = lazily(rf"[0-9０-９]+|半(?=年|[个個]?月|天|日|[个個]?小[时時])|{ZH_NUMERAL}")
_GLUE = frozenset("0123456789０１２３４５６７８９.．")


def numbers_in(text: str, span: Span, tongue: Tongue) -> list[int]:
    """Offsets in `span` at which a number, a month or 半 may begin; `text` is in small letters for English."""
    if tongue == "zh":
        return [m.start() for m in _ZH.finditer(text, span.start, span.end)]
    digits = [m.start() for m in _DIGITS.finditer(text, span.start, span.end)]
    return sorted([*digits, *(m.start() for m in matches(_EN_WORD, text, _EN_WORDS, span))])


def number_starts(text: str, span: Span, tongue: Tongue, numbers: Sequence[int]) -> Iterator[int]:
    """Those of the offsets `numbers` in `span` at which one does begin."""
    english = tongue == "en"
    for at in numbers:
        before = text[at - 1] if at > span.start else " "
        if not english:
            if before in _GLUE and text[at] in _GLUE:
                continue
        elif before != " " and (before.isalnum() or before in "._/"):
            # Glued to what stands before, as in `none`, `B12` or `1.5`.
            if not (before.isalpha() and text[at].isdigit() and _after_code(text, at)):
                continue
        yield at


def _after_code(text: str, at: int) -> bool:
    """Whether the letters before a digit are a currency's code (`usd5,000`)."""
    return text[max(0, at - 3) : at] in CODES or text[max(0, at - 2) : at] in ("rs", "us")


"""Codes of currencies; each may stand right before a number."""
