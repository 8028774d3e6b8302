"""Bare numbers with what they count: 3次, 两倍, 18周岁, five claims, two reinstatements."""

from __future__ import annotations

from decimal import Decimal

from wordcheck.anatomy.figures.numbers import EN_N, ZH_N
from wordcheck.languages.lazily import lazily
from wordcheck.languages.numerals_en import parse_en_numeral
from wordcheck.languages.numerals_zh import parse_zh_numeral
from wordcheck.model.quantities import Quantity, QuantityKind
from wordcheck.model.span import Span

_ZH_COUNTERS = (
    "周岁|岁|人次|人|名|位|次|倍|份|件|台|辆|架|艘|家|户|例|公里|海里|千米|平方米|立方米|米|吨|公斤|千克|摄氏度|℃"
)
_ZH_COUNT = lazily(
    rf"(?P<a>{ZH_N})\s?(?:[-—–~～至到]\s?(?P<b>{ZH_N})\s?)?(?P<unit>{_ZH_COUNTERS})(?![民工员事物才份均们类字额性称单证级])"
)
_EN_COUNTERS = (
    r"years? (?:old|of age)|times|claims?|occurrences?|events?|incidents?|persons?|people|individuals?|employees?|members?|"
    r"reinstatements?|occasions?|visits?|trips?|vehicles?|records?|copies|installments?|instalments?|miles?|km|kilomet(?:re|er)s?|met(?:re|er)s?"
)
_EN_COUNT = lazily(
    rf"(?P<a>{EN_N})(?:\s?\((?P<again>{EN_N})\))?(?:\s?(?:to|or|-|–)\s?(?P<b>{EN_N}))?[\s-](?:[a-z]+\s)?(?P<unit>{_EN_COUNTERS})(?![a-z])"
)
_AGE = frozenset({"周岁", "岁"})


def zh_count(text: str, at: int, end: int) -> Quantity | None:
    """The count whose number begins at `at`; a single 一 counts nothing (一次事故, 一人)."""
    found = _ZH_COUNT.match(text, at, end)
    if found is None or found.group("a") == "一" or text[max(0, at - 1) : at] in ("第", "每", "同", "某", "任"):
        return None
    first, second = (parse_zh_numeral(found.group(g).replace(" ", "")) if found.group(g) else None for g in "ab")
    unit = found.group("unit")
    if unit in _AGE and isinstance(first, Decimal):
        return None
    return _count(text, Span(at, found.end()), first, second, "year-of-age" if unit in _AGE else unit)


def en_count(text: str, at: int, end: int) -> Quantity | None:
    """The count whose number begins at `at`; `text` is in small letters, a single `one` counts nothing."""
    found = _EN_COUNT.match(text, at, end)
    if found is None or found.group("a") == "one":
        return None
    first, second, again = (parse_en_numeral(found.group(g)) if found.group(g) else None for g in ("a", "b", "again"))
    unit = found.group("unit")
    made = _count(text, Span(at, found.end()), first, second, "year-of-age" if unit.startswith("year") else unit)
    if made is None or again is None or again == first:
        return made
    return Quantity(
        made.kind, made.span, made.text, made.low, made.high, made.amount, made.unit, words_agree=False, ends=made.ends
    )


def _count(
    text: str, span: Span, first: int | Decimal | None, second: int | Decimal | None, unit: str
) -> Quantity | None:
    if first is None:
        return None
    low = Decimal(first)
    high = low if second is None or second <= first else Decimal(second)
    ends = (low, high) if high != low else None
    return Quantity(QuantityKind.NUMBER, span, span.of(text), low, high, low, unit, ends=ends)
