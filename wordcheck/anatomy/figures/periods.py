"""Periods, in Chinese and English, digits and words: 三十日, 3至5个工作日, 一年半, thirty (30) days, a 12-month period."""

from __future__ import annotations

from decimal import Decimal

from wordcheck.anatomy.figures.numbers import EN_N, ZH_N, en_value, zh_value
from wordcheck.languages.lazily import lazily
from wordcheck.languages.units import ZH_UNITS, english_unit, period_hours
from wordcheck.model.quantities import Quantity, QuantityKind
from wordcheck.model.span import Span

_UNIT = "|".join(sorted((u for u in ZH_UNITS if u != "月"), key=len, reverse=True))
# 三月 is a month of the year unless words of a bound follow.
_MONTH = r"月(?=[以之]?[内前后]|[以]?[上下]|（含|\(含)"
_NOT_AFTER = (
    r"(?!\s?(?:周?岁|龄|级|常(?!用)|线|度报|检|版|末|初|然|气|津|花(?!费)|窗|边|围|转|刊|期.{0,6}(?:利率|存款|贷款)))"
)
_ZH_PERIOD = lazily(
    rf"(?P<a>{ZH_N})\s?(?:[（(]\s?(?P<again>{ZH_N})\s?[)）]\s?)?(?:(?P<u1>{_UNIT})?\s?[至到或\-—–~～－]\s?(?P<b>{ZH_N})\s?)?"
    rf"(?P<half>[个個]半)?(?P<unit>(?<=[个個]半)月|{_UNIT}|{_MONTH}){_NOT_AFTER}(?P<more>半)?"
)
_ZH_HALF = lazily(rf"半(?P<unit>年|个月|天|日|个?小时|小時|個月){_NOT_AFTER}")
_ORDINAL = lazily(r"(?:第|每|某|任|同|首|次|上|下|当|末|(?:最|其)[后前末]|该|逐)\s?$")
LONGEST_YEARS = 200
"""A larger number before 年 or years is a calendar year."""

_EN_UNIT = r"minutes?|hours?|days?|weeks?|fortnights?|months?|quarters?|years?"
_EN_PERIOD = lazily(
    rf"(?P<a>{EN_N})(?:\s{{0,4}}\(\s?(?P<again>{EN_N})\s?\))?(?:\s?(?:(?P<u1>{_EN_UNIT})\s)?(?P<to>to|or|and|-|–|—)\s?(?P<b>{EN_N})(?:\s?\({EN_N}\))?)?"
    rf"[\s\u00a0-]{{1,2}}(?P<kind>(?:consecutive|continuous|successive|additional|actual|full|whole|clear|calendar|business|working|banking)[\s-]+){{0,2}}"
    rf"(?P<unit>{_EN_UNIT})(?:['’]s?)?(?![a-z])(?!['’]?[\s-](?:old|of age)\b)(?![\s-](?:a|per|each|every)\s(?:day|week|year))(?:\s?\((?P<after>[0-9]+)\))?"
)


def zh_period(text: str, at: int, end: int) -> Quantity | None:
    """The period whose number begins at `at`; None for points in time (第三日, 2026年) and what is no period."""
    if _ORDINAL.search(text, max(0, at - 3), at) or text[max(0, at - 1) : at] in ("年", "月"):
        return None
    if half := _ZH_HALF.match(text, at, end):
        return _period(text, Span(*half.span()), Decimal("0.5"), None, ZH_UNITS[half.group("unit")])
    found = _ZH_PERIOD.match(text, at, end)
    first = zh_value(found.group("a")) if found else None
    if found is None or first is None:
        return None
    unit = ZH_UNITS[found.group("unit")]
    if unit == "year" and first > LONGEST_YEARS:
        return None
    half_more = Decimal("0.5") if found.group("half") or (found.group("more") and unit != "hour") else Decimal(0)
    stop = found.end() if not found.group("more") or half_more else found.start("more")
    again = zh_value(found.group("again"))
    second = zh_value(found.group("b"))
    return _period(text, Span(at, stop), first + half_more, second, unit, agree=again is None or again == first)


def en_period(text: str, at: int, end: int) -> Quantity | None:
    """The period whose number begins at `at`; `text` is in small letters."""
    found = _EN_PERIOD.match(text, at, end)
    if found is None or (found.group("to") == "and" and not text[max(0, at - 8) : at].startswith("between")):
        return None
    first = en_value(found.group("a"))
    second = en_value(found.group("b"))
    kind = (found.group("kind") or "").strip(" -")
    unit = english_unit(f"{kind} {found.group('unit')}") or english_unit(found.group("unit"))
    if found.group("unit").startswith("fortnight") and first is not None:
        first, unit = first * 2, "week"
    if found.group("unit") == "quarters" and text[found.start("unit") - 1] == "-":
        return None  # three-quarters of the premium
    if first is None or not unit or (unit == "year" and first > LONGEST_YEARS) or first == 0:
        return None
    others = [en_value(found.group(g)) for g in ("again", "after")]
    agree = all(other is None or other == first for other in others)
    # The possessive apostrophe of `30 days' notice` is no part of the figure.
    stop = found.end() if found.group("after") else found.end("unit")
    return _period(text, Span(at, stop), first, second, unit, agree=agree)


def _period(
    text: str, span: Span, first: Decimal, second: Decimal | None, unit: str, *, agree: bool = True
) -> Quantity:
    low, high = period_hours(first, unit)
    ends = None
    if second is not None and second > first:
        high = period_hours(second, unit)[1]
        ends = (first, second)
    return Quantity(QuantityKind.PERIOD, span, span.of(text), low, high, first, unit, words_agree=agree, ends=ends)
