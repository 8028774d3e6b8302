"""Sums of money and percentages."""

from __future__ import annotations

import re
from decimal import Decimal

from wordcheck.languages.lazily import lazily
from wordcheck.languages.numerals_en import EN_NUMERAL, parse_en_numeral
from wordcheck.languages.numerals_zh import ZH_NUMERAL, parse_zh_numeral
from wordcheck.model.quantities import Quantity, QuantityKind
from wordcheck.model.span import Span

_SIGNS = {"￥": "CNY", "¥": "CNY", "$": "USD", "us$": "USD", "hk$": "HKD", "s$": "SGD", "a$": "AUD", "£": "GBP", "€": "EUR", "₹": "INR",
          "rmb": "CNY", "rs": "INR", "rs.": "INR", "inr": "INR", "usd": "USD", "gbp": "GBP", "eur": "EUR", "cny": "CNY", "hkd": "HKD",
          "sgd": "SGD", "aud": "AUD", "人民币": "CNY", "美元": "USD", "港元": "HKD", "港币": "HKD", "欧元": "EUR", "英镑": "GBP",
          "dollars": "USD", "pounds": "GBP", "euros": "EUR", "rupees": "INR"}  # fmt: skip
_SCALE = {"万": 10**4, "亿": 10**8, "百万": 10**6, "千万": 10**7, "千": 10**3, "百": 100, "": 1}
_N = rf"(?:{ZH_NUMERAL}|[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?(?:\s?[千百]?[万亿千百])?)"
ZH_MONEY = lazily(
    rf"(?P<sign>人民币|￥|¥|RMB|USD|HK\$|US\$|\$)?\s?(?P<n>{_N})\s?(?P<unit>元(?:整)?|美元|港元|港币|欧元|英镑|圆整)"
)
_SIGN = r"(?:US|HK|S|A)?\$|£|€|₹|USD|GBP|EUR|CNY|RMB|HKD|SGD|AUD|INR|Rs\.?"
EN_MONEY = lazily(
    rf"(?<![A-Za-z])(?P<sign>{_SIGN})\s?(?P<n>\d[\d,]*(?:\.\d+)?)(?:\s?(?P<scale>k|m|mn|bn|thousand|million|billion|lakhs?|crores?))?\b"
    rf"|\b(?P<n2>\d[\d,]*(?:\.\d+)?|{EN_NUMERAL})(?:\s(?P<scale2>million|billion))?\s(?P<unit>dollars|pounds|euros|rupees|USD|GBP|EUR)\b",
    re.I,
)
_EN_SCALE = {"lakh": 10**5, "lakhs": 10**5, "crore": 10**7, "crores": 10**7}
ZH_PERCENT = lazily(
    rf"(?P<share>百分之|千分之|万分之)(?P<n>{ZH_NUMERAL}|\d+(?:\.\d+)?)|(?P<d>[\d０-９]+(?:[.．][\d０-９]+)?)\s?(?P<sign>%|％|‰)"
)
EN_PERCENT = lazily(
    rf"(?P<n>\d+(?:\.\d+)?|{EN_NUMERAL})(?:\s?\((?P<again>\d+(?:\.\d+)?)\s?%?\))?\s?(?P<sign>%|per\s?cent\b|percent\b)",
    re.I,
)


def zh_money(m: re.Match[str]) -> Quantity | None:
    """The quantity of a match of ZH_MONEY; None where a numeral has no value."""
    value = parse_zh_numeral(m.group("n").replace(" ", ""))
    if value is None:
        return None
    unit = m.group("unit")
    currency = _SIGNS.get(unit, _SIGNS.get((m.group("sign") or "").lower(), "CNY"))
    return _sum(m, Decimal(value), currency)


def en_money(m: re.Match[str]) -> Quantity | None:
    """The quantity of a match of EN_MONEY."""
    digits = m.group("n") or m.group("n2")
    scale = (m.group("scale") or m.group("scale2") or "").lower()
    value = parse_en_numeral(f"{digits} {scale}".strip() if scale not in _EN_SCALE else digits)
    if value is None:
        return None
    amount = Decimal(value) * _EN_SCALE.get(scale, 1)
    return _sum(m, amount, _SIGNS.get((m.group("sign") or m.group("unit") or "").lower(), ""))


def _sum(m: re.Match[str], amount: Decimal, currency: str) -> Quantity:
    return Quantity(QuantityKind.MONEY, Span(*m.span()), m.group(), amount, amount, amount, currency)


def zh_percent(m: re.Match[str]) -> Quantity | None:
    """The quantity of a match of ZH_PERCENT, in per cent."""
    value = parse_zh_numeral(m.group("n") or m.group("d") or "")
    if value is None:
        return None
    amount = Decimal(value)
    factor: dict[str, Decimal] = {
        "百分之": Decimal(1),
        "千分之": Decimal("0.1"),
        "万分之": Decimal("0.01"),
        "‰": Decimal("0.1"),
    }
    share = amount * factor.get(m.group("share") or m.group("sign"), Decimal(1))
    unit = "‰" if (m.group("share") or m.group("sign")) in ("千分之", "‰") else "%"
    return Quantity(QuantityKind.PERCENT, Span(*m.span()), m.group(), share, share, amount, unit)


def en_percent(m: re.Match[str]) -> Quantity | None:
    """The quantity of a match of EN_PERCENT."""
    value = parse_en_numeral(m.group("n"))
    if value is None:
        return None
    amount = Decimal(value)
    agree = m.group("again") is None or Decimal(m.group("again")) == amount
    return Quantity(QuantityKind.PERCENT, Span(*m.span()), m.group(), amount, amount, amount, "%", words_agree=agree)
