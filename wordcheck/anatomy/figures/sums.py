"""Sums of money and percentages."""

from __future__ import annotations

import re
from decimal import Decimal

from msgspec.structs import replace

from wordcheck.anatomy.figures.currencies import CODES, OF_SUMS
from wordcheck.anatomy.figures.numbers import EN_DIGITS, EN_N, ZH_N, en_value, zh_value
from wordcheck.languages.lazily import lazily
from wordcheck.model.quantities import Quantity, QuantityKind
from wordcheck.model.span import Span

_MULTIPLE = {"lakh": 10**5, "crore": 10**7, "k": 10**3, "m": 10**6, "mn": 10**6, "mil": 10**6, "mln": 10**6, "bn": 10**9, "b": 10**9, "thousand": 10**3,
             "million": 10**6, "billion": 10**9, "trillion": 10**12}  # fmt: skip

_SCALES_ALONE = frozenset("万 亿 萬 億 百万 百萬 千万 千萬 thousand million billion".split())
"""What names a unit (单位：万元, USD million) where no number stands before it."""
_ZH_SIGN = r"人民[币幣]|美元|港[币幣]|港元|欧元|￥|¥|HK\$|US\$|S\$|A\$|\$|€|£|RMB|USD|CNY|HKD|EUR|GBP|SGD|JPY"
_ZH_UNIT = r"元人民币|新加坡元|瑞士法郎|美元|美金|港元|港[币幣]|欧元|英镑|日元|澳元|加元|人民[币幣]|元|圆|圓"
_ZH_COINS = rf"(?:整|正|(?:{ZH_N}角)?(?:{ZH_N}分)?)"
_ZH_SIGN_BEFORE = lazily(rf"(?:{_ZH_SIGN})(?:[：:]|\s){{0,2}}$", re.I)
_ZH_MONEY = lazily(
    rf"(?P<n>{ZH_N})(?:\s?(?P<unit>{_ZH_UNIT})(?![素件器旦月])(?P<coins>{_ZH_COINS}))?"
    rf"(?:\s?[（(]\s?(?:大写|小写|即)?[：:]?\s?(?:{_ZH_SIGN})?\s?(?P<again>{ZH_N})\s?(?:{_ZH_UNIT})?(?:整|正)?\s?[）)])?"
)
_ZH_SHARE = lazily(
    r"(?P<whole>百|千|万)分之\s?(?P<n>[0-9０-９]{1,12}(?:[.．][0-9０-９]{1,12})?|[〇零一二两三四五六七八九十百点]{1,12})"
)
_ZH_D = r"[0-9０-９]{1,12}(?:[.．][0-9０-９]{1,12})?"
_ZH_PERCENT = lazily(rf"(?P<n>{_ZH_D})\s?(?:[%％‰]?\s?[-—–~～至到]\s?(?P<b>{_ZH_D})\s?)?[%％‰]")
_FORMULA = lazily(r"[×*=÷/]\s?[（(]$")
_DIGIT = lazily(r"[0-9]")

_EN_SIGN = r"(?:us|hk|nz|au|[sac])?\$|(?<![\w’'])(?:us|hk|nz|s)\s\$|£|€|₹|¥|rs\.?|" + "|".join(CODES)
_EN_SIGN_BEFORE = lazily(rf"(?<![a-z])(?:{_EN_SIGN})\s?$")
_EN_SIGN_ENDS = frozenset("$£€₹¥s." + "".join(c[-1] for c in CODES))
_EN_SCALE = r"thousand|million|billion|trillion|lakh|crore|mil|mln|mn|bn|[kmb]"
_EN_UNIT = (
    r"(?:u\.?s\.? |hong kong |singapore |australian |canadian )?dollars?|pounds?(?: sterling)?|euros?|rupees?|yuan|renminbi|"
    + "|".join(CODES)
)
_EN_AGAIN = (
    rf"(?:\s?\(\s?(?:{_EN_SIGN})?\s?(?P<again>{EN_N})(?:\s?(?P<scale2>{_EN_SCALE})s?\b)?(?:\s(?:{_EN_UNIT}))?\.?\s?\))?"
)
_EN_MONEY = lazily(
    rf"(?P<n>{EN_N})(?:\s?(?P<scale>{_EN_SCALE})s?\b)?(?:\s?(?P<unit>(?:{_EN_UNIT})\b|€|£))?(?P<cents>\s?/\s?100)?{_EN_AGAIN}"
)
_EN_PERCENT = lazily(
    rf"(?P<n>{EN_N})(?:\s?\(\s?(?P<again>{EN_DIGITS})\s?%?\s?\))?(?:\s?%?\s?(?:to|-|–|—)\s?(?P<b>{EN_N}))?[\s-]?(?:%|per\s?cent\b|percent\b|percentage points?\b)"
    rf"(?:\s?\(\s?(?P<after>{EN_N})\s?(?:%|per\s?cent|percent)?\s?\))?"
)


_LONGEST = 1000
"""Characters that a percentage in words takes at most."""


def zh_money(text: str, at: int, end: int) -> Quantity | None:
    """The sum whose number begins at `at`: with a sign before it or a unit after it."""
    sign = _ZH_SIGN_BEFORE.search(text, max(0, at - 8), at)
    found = _ZH_MONEY.match(text, at, end)
    if found is None or not (sign or found.group("unit")):
        return None
    value = zh_value(found.group("n"))
    if value is None or found.group("n") in _SCALES_ALONE:
        return None
    unit = found.group("unit") or ""
    currency = OF_SUMS[unit] if unit not in ("", "元", "圆", "圓") else _named(sign.group() if sign else "元")
    value += _coins(found.group("coins") or "")
    return _money(text, sign.start() if sign else at, found.end(), value, currency, zh_value(found.group("again")))


def _coins(text: str) -> Decimal:
    """角 and 分 after a sum."""
    total = Decimal(0)
    for unit, worth in (("角", Decimal("0.1")), ("分", Decimal("0.01"))):
        number, found, rest = text.partition(unit)
        if found:
            total += (zh_value(number) or Decimal(0)) * worth
            text = rest
    return total


def en_money(text: str, at: int, end: int) -> Quantity | None:
    """The sum whose number begins at `at`; `text` is in small letters."""
    signed = text[max(0, at - 3) : at].rstrip()[-1:] in _EN_SIGN_ENDS
    sign = _EN_SIGN_BEFORE.search(text, max(0, at - 6), at) if signed else None
    found = _EN_MONEY.match(text, at, end)
    if found is None or not (sign or found.group("unit")):
        return None
    if not sign and found.group("scale") in ("b", "m", "k"):
        return None
    value = _scaled(found.group("n"), found.group("scale"))
    if value is None or (sign and found.group("n") in _SCALES_ALONE):
        return None
    currency = _named(sign.group() if sign else found.group("unit"))
    again = _scaled(found.group("again"), found.group("scale2"))
    if again is not None and again != value and _DIGIT.search(found.group("n")) and _DIGIT.search(found.group("again")):
        # $100,000 ($10,000) in a table: the limit of what stands in its row, and in brackets that of what the row has in brackets.
        again = None
    return _money(text, sign.start() if sign else at, found.end(), value, currency, again)


def _money(text: str, start: int, end: int, value: Decimal, currency: str, again: Decimal | None) -> Quantity:
    agree = again is None or again == value
    span = Span(start, end)
    return Quantity(QuantityKind.MONEY, span, span.of(text), value, value, value, currency, words_agree=agree)


def _named(words: str) -> str:
    """The code of a currency by its sign or name."""
    name = " ".join(words.lower().strip("：: ").split()).replace(" $", "$")
    return OF_SUMS.get(name) or OF_SUMS.get(name.rstrip("s")) or OF_SUMS.get(name.replace("u.s.", "us"), "")


def zh_percent(text: str, at: int, end: int) -> Quantity | None:
    """The percentage whose number begins at `at` (百分之八十, 5‰, 5%至10%), in per cent."""
    if text.startswith(("百分之", "千分之", "万分之"), at):
        found = _ZH_SHARE.match(text, at, end)
        value = zh_value(found.group("n")) if found else None
        if found is None or value is None:
            return None
        worth = {"百": Decimal(1), "千": Decimal("0.1"), "万": Decimal("0.01")}[found.group("whole")]
        return _percent(text, Span(at, found.end()), value, None, worth, "‰" if worth != 1 else "%")
    found = _ZH_PERCENT.match(text, at, end)
    value = zh_value(found.group("n")) if found else None
    if found is None or value is None or (found.group("b") and _FORMULA.search(text, max(0, at - 3), at)):
        return None
    mille = "‰" in found.group()
    return _percent(
        text,
        Span(at, found.end()),
        value,
        zh_value(found.group("b")),
        Decimal("0.1") if mille else Decimal(1),
        "‰" if mille else "%",
    )


def en_percent(text: str, at: int, end: int) -> Quantity | None:
    """The percentage whose number begins at `at`; `text` is in small letters."""
    near = min(end, at + _LONGEST)  # a sentence may be as long as the file
    if text.find("%", at, near) < 0 and text.find("per", at, near) < 0:
        return None
    found = _EN_PERCENT.match(text, at, end)
    value = en_value(found.group("n")) if found else None
    if found is None or value is None:
        return None
    again = en_value(found.group("again") or found.group("after"))
    made = _percent(text, Span(at, found.end()), value, en_value(found.group("b")), Decimal(1), "%")
    return made if again is None or again == value else _disagreeing(made)


def _percent(text: str, span: Span, first: Decimal, second: Decimal | None, worth: Decimal, unit: str) -> Quantity:
    ends = None if second is None else (first, second)
    high = first if second is None else second
    return Quantity(QuantityKind.PERCENT, span, span.of(text), first * worth, high * worth, first, unit, ends=ends)


def _disagreeing(quantity: Quantity) -> Quantity:
    return replace(quantity, words_agree=False)


def _scaled(number: str | None, scale: str | None) -> Decimal | None:
    value = en_value(number)
    return None if value is None else value * _MULTIPLE.get(scale or "", 1)
