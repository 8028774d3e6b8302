"""The number of a figure, in words or digits: the expression that finds it, and its value."""

from __future__ import annotations

from decimal import Decimal

from wordcheck.languages.numerals_en import EN_NUMERAL, parse_en_numeral
from wordcheck.languages.numerals_zh import ZH_NUMERAL, parse_zh_numeral

ZH_N = rf"(?:[0-9０-９](?:[0-9０-９,，]{{0,20}}[0-9０-９])?(?:[.．][0-9０-９]{{1,12}})?(?:\s?[千百十]?[万亿]|\s?[千百])?|{ZH_NUMERAL})"
"""A Chinese number, with its scale (三十, 5,000, 1.5万)."""
EN_DIGITS = r"[0-9]{1,3}(?:['’][0-9]{3})+(?:\.[0-9]{1,2})?|[0-9](?:[0-9,]{0,20}[0-9])?(?:\.[0-9]{1,12})?|\.[0-9]{1,12}"
"""An English number in digits."""
EN_N = rf"(?:{EN_DIGITS}|{EN_NUMERAL})"
"""One in digits or in words, of text in small letters."""


def zh_value(text: str | None) -> Decimal | None:
    """The value of a Chinese number; None for no text and for what is no number."""
    value = parse_zh_numeral(text.replace(" ", "")) if text else None
    return None if value is None else Decimal(value)


def en_value(text: str | None) -> Decimal | None:
    """The value of an English number; None for no text and for what is no number."""
    value = parse_en_numeral(text) if text else None
    return None if value is None else Decimal(value)
