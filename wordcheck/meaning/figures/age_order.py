"""Ages that leave nobody insured: the lowest above the highest, cover that ends before the age at which it may begin.

年满六十周岁、最高不超过五十五周岁          persons below the age of 16 or above the age of 14 are not insured
Maximum entry age: 70 …                    Cover ends at the age of 60.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from wordcheck.languages.lazily import lazily
from wordcheck.languages.numerals_zh import parse_zh_numeral
from wordcheck.meaning.figures.schedule_entries import Given
from wordcheck.meaning.quoting import disagreeing
from wordcheck.model.figures import Disagreement
from wordcheck.model.span import Span
from wordcheck.model.wording import Wording

_N = r"[0-9０-９一二三四五六七八九十]{1,3}"
_AGE = r"(?:the\s+)?(?:ages?\s+(?:of\s+)?)?"
_BOUNDED = {
    "zh": lazily(rf"(?:年?满|已满|年龄在?)(?P<low>{_N})周?岁(?:（[^）]{{0,12}}）)?(?:以上)?[^。；岁\n]{{0,12}}?(?:不超过|未满|不满|至|到|不高于|不大于)(?P<high>{_N})周?岁|(?:不超过|未满|不满)(?P<high2>{_N})周?岁[^。；岁\n]{{0,8}}?(?:并|且)[^。；岁\n]{{0,4}}?(?:年?满|已满)(?P<low2>{_N})周?岁"),
    "en": lazily(rf"\b(?:below|under|younger\s+than|at\s+least|aged|minimum)\s+{_AGE}(?P<low>\d{{1,3}})\b(?:\s+years?)?[^.;\d\n]{{0,40}}?\b(?:above|over|older\s+than|not\s+(?:more|older)\s+than|under|up\s+to|maximum|or\s+above|to)\s+{_AGE}(?P<high>\d{{1,3}})\b(?!\s*(?:days?|months?|%|weeks?))", re.I),
}  # fmt: skip
_ENTRY = {
    "zh": lazily(rf"(?:最高投保年龄|投保年龄(?:上限|最高)?)[^。；\d岁]{{0,8}}(?P<age>{_N})周?岁"),
    "en": lazily(r"\b(?:(?:maximum\s+)?(?:entry\s+age|age\s+at\s+(?:entry|inception)))\b[^.;\d]{0,20}(?P<age>\d{2,3})\b", re.I),
}  # fmt: skip
_LEAVING = {
    "zh": lazily(rf"(?:年满|满|至|到)(?P<age>{_N})周?岁[^。；\n]{{0,16}}(?:保险合同|保险责任|本合同|保障)(?:即|自动)?(?:终止|结束)"),
    "en": lazily(r"\b(?:cover(?:age)?|insurance)\s+(?:\w+\s+){0,3}?(?:ends?|ceases?|terminates?|expires?)\s+(?:at|on|when)\b[^.;\d]{0,40}\bage\s+(?:of\s+)?(?P<age>\d{2,3})\b", re.I),
}  # fmt: skip


def ages_out_of_order(wording: Wording) -> Iterator[Disagreement]:
    """The highest age with the lowest one that is above it; the age at which cover ends with the one of entry above it."""
    tongue, text, whole = wording.language, wording.text, wording.span
    for found in _BOUNDED[tongue].finditer(text, whole.start, whole.end):
        low, high = _given(wording, found, "low"), _given(wording, found, "high")
        if low and high and low.value > high.value:
            yield disagreeing(wording, "dates-out-of-order", "age", high, low)
    entries = [a for m in _ENTRY[tongue].finditer(text, whole.start, whole.end) if (a := _given(wording, m, "age"))]
    ends = [a for m in _LEAVING[tongue].finditer(text, whole.start, whole.end) if (a := _given(wording, m, "age"))]
    if len({a.value for a in entries}) == len({a.value for a in ends}) == 1 and ends[0].value < entries[0].value:
        yield disagreeing(wording, "dates-out-of-order", "age", ends[0], entries[0])


def _given(wording: Wording, found: re.Match[str], name: str) -> Given | None:
    groups = found.groupdict()
    name = name if groups.get(name) else f"{name}2"
    value = parse_zh_numeral(groups[name]) if groups.get(name) else None
    clause = wording.clause_at(found.start())
    return Given(Span(*found.span(name)), clause.id if clause else None, Decimal(value)) if value is not None else None
