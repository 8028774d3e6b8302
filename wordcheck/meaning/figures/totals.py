"""Totals that their parts do not make up, in tables, in lines and in sentences.

    | 医疗费用 | 30,000元 |        医疗费用：30,000元               医疗费用30,000元、误工费用20,000元，
    | 误工费用 | 20,000元 |        误工费用：20,000元               合计60,000元
    | 合计     | 60,000元 |        合计：60,000元

A column of a table is added up from the row below the last total or heading, a row from its first figure; one with a cell
that is no single figure is left alone. In a sentence the parts must be all the sums before the total, or the sums behind
`由…组成`, “made up of”; behind `其中`, “of which” they may be some of the parts, and only their exceeding it is a fault.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.figures.cell_figures import CellFigure, TableFigures, line_of
from wordcheck.meaning.figures.figure_subjects import no_plain_parts
from wordcheck.meaning.quoting import disagreeing
from wordcheck.model.figures import Disagreement
from wordcheck.model.quantities import Quantity, QuantityKind
from wordcheck.model.span import Span
from wordcheck.model.wording import Wording

_TOTAL = lazily(
    r"\W*(?:合\s*计|总\s*计|小\s*计|共\s*计|总额|(?:grand\s+|sub-?)?total)(?:\s*(?:金额|数额|保费|保险费|限额|保险金额|amount|premium|limit|sum\s+insured|payable))?\W*(?:[（(][^（）()]{0,12}[)）])?\W*",
    re.I,
)
"""A cell or the head of a line that announces a total."""
_ADDS_UP = {
    "zh": lazily(r"(?:合计|总计|共计|总共|总额|累计共|加总)(?:金额|数额)?(?:应|均)?(?:为|达|是)?[：:]?\s*(?:人民币)?$"),
    "en": lazily(r"(?:\btotal(?:l?ing)?(?:\s+of)?|\bin\s+total,?|\baltogether,?|\bin\s+all,?|\bmaking\s+(?:a\s+total\s+of|together)|\bthe\s+sum\s+of\s+which\s+is|\ba\s+total\s+of|\bamounting\s+(?:together\s+)?to|\btotal\s+(?:is|being|amount(?:\s+is)?))[:\s]*$", re.I),
}  # fmt: skip
"""Just before a sum: it is what the sums before it make."""
_IN_ALL = {
    "zh": lazily(r"\s*(?:整)?[（(]?(?:合计|总计|共计)"),
    "en": lazily(r"\s+(?:in\s+total|in\s+all|altogether|all\s+together)\b", re.I),
}
"""Just behind a sum: the same."""
_ADDED_BEHIND = {
    "zh": lazily(r"[\s整]*(?:[，,；;：:（(]|之和|由|等于|包括)*\s*(?P<all>由|分别为|系|等于|即|包括|包含|分为)|[\s整]*[，,；;：:。（(]*\s*(?P<some>其中)"),
    "en": lazily(r"[\s,;:(]*(?:which\s+)?(?:is\s+|are\s+|shall\s+be\s+)?(?P<all>made\s+up\s+(?:of|from)|compris(?:es?|ing|ed\s+of)|composed\s+of|consist(?:s|ing)?\s+of|(?:broken\s+down|divided|split)\s+(?:as\s+follows|into|between)|being\s+(?:the\s+sum\s+of)?|the\s+sum\s+of|that\s+is,?)|[\s,;:(]*(?P<some>of\s+which|including)", re.I),
}  # fmt: skip
"""Behind a sum: the sums that follow are all of its parts, or some."""
_WHOLE = {
    "zh": lazily(r"(?:合计|总计|共计|总共|总额|总(?:保险金额|限额|保费|保险费|金额|价)|累计)[^，。；\n]{0,8}$"),
    "en": lazily(r"\b(?:total|aggregate|combined|overall)\b[^.;,\n]{0,40},?\s*$", re.I),
}
_SUMMED = frozenset({QuantityKind.MONEY, QuantityKind.PERCENT})
_LINE = lazily(r"^[ \t　*#|•·-]*(?P<head>[^\d\n:：]{0,40}?)\s*[:：]?\s*$")
"""What stands before the one figure of a line."""
_AFTER = lazily(r"[\s*整。；;.,，]*$")
_NO_SUMMAND = lazily(
    r"(?:^|\n)[ \t]*(?:less|minus|deduct\w*|(?:total\s+)?(?:no\.?|number)\s+of)\b[^\n]*\n?[^\n]*$|[-−–]\s*[$£€₹¥]?\s*$|(?:减去?|扣除|人数)[^\n]*\n?[^\n]*$",
    re.I,
)
"""What stands before a figure that is taken off, or that counts people: it is no part of a sum."""
_BEFORE = 90
FEWEST_PARTS = 2

_Figure = CellFigure | Quantity


def totals(wording: Wording, tables: Iterable[TableFigures]) -> Iterator[Disagreement]:
    """Totals that differ from the sum of their parts, in `tables` of the wording, sentences and lines."""
    for table in tables:
        yield from _columns(wording, table)
        yield from _rows(wording, table)
    yield from _sentences(wording)
    yield from _lines(wording)


# ---------------------------------------------------------------- tables


def _columns(wording: Wording, table: TableFigures) -> Iterator[Disagreement]:
    """Rows 合计 against the rows above them."""
    for row in table.rows:
        if row and _TOTAL.fullmatch(table.words.get((row, 0), "")):
            for column in table.columns:
                whole = table.figures.get((row, column))
                parts = _above(table, row, column) if whole is not None else []
                if whole is not None:
                    yield from _judged(wording, whole, parts)


def _above(table: TableFigures, row: int, column: int) -> list[CellFigure]:
    """The figures over a total up to the last total or heading; none where one is not told."""
    parts: list[CellFigure] = []
    for above in range(row - 1, -1, -1):
        if _TOTAL.fullmatch(table.words.get((above, 0), "")):
            break
        figure = table.figures.get((above, column))
        if figure is None:
            heads = not any(c.isdigit() for c in table.words.get((above, column), ""))
            if heads and (above, column) not in table.crowded and (above == 0 or not parts):
                break
            return []
        parts.append(figure)
    return parts[::-1]


def _rows(wording: Wording, table: TableFigures) -> Iterator[Disagreement]:
    """The last column, headed 合计, against the columns before it."""
    for column in table.columns:
        if column < 1 + FEWEST_PARTS or not _TOTAL.fullmatch(table.words.get((0, column), "")):
            continue
        for row in table.rows[1:]:
            whole = table.figures.get((row, column))
            before = [table.figures.get((row, c)) for c in table.columns if c < column]
            heads = [table.words.get((0, c), "") for c in table.columns if c < column]
            parts = [p for p in before if p is not None]
            plain = len(parts) == len(before) and not any(_TOTAL.fullmatch(h) for h in heads)
            if whole is not None and plain and not _TOTAL.fullmatch(table.words.get((row, 0), "")):
                yield from _judged(wording, whole, parts)


# ---------------------------------------------------------------- text


def _sentences(wording: Wording) -> Iterator[Disagreement]:
    """Sums in one sentence."""
    tongue = wording.language
    sums = [q for q in wording.quantities if q.kind in _SUMMED and q.settled and q.bound == "exact"]
    ordered = iter(wording.sentences)
    grouped: dict[Span, list[Quantity]] = {}
    sentence = next(ordered, None)
    for quantity in sums:
        while sentence is not None and sentence.span.end <= quantity.span.start:
            sentence = next(ordered, None)
        if sentence is not None and quantity.span in sentence.span:
            grouped.setdefault(sentence.span, []).append(quantity)
    for span, found in grouped.items():
        if len(found) <= FEWEST_PARTS or wording.manuscript.cell_at(span.start) is not None:
            continue
        for i, whole in enumerate(found):
            before = wording.text[(found[i - 1].span.end if i else span.start) : whole.span.start]
            adds_up = _ADDS_UP[tongue].search(before) or _IN_ALL[tongue].match(wording.text, whole.span.end, span.end)
            if i >= FEWEST_PARTS and adds_up:
                parts = [p for p in found[:i] if p.unit == whole.unit]
                if len(parts) == i and not _apart(wording, span.start, whole.span.start):
                    yield from _judged(wording, whole, parts)
                break
            behind = _ADDED_BEHIND[tongue].match(wording.text, whole.span.end, span.end)
            if behind and _WHOLE[tongue].search(before) and not _apart(wording, whole.span.end, span.end):
                parts = [p for p in found[i + 1 :] if p.unit == whole.unit]
                if len(parts) == len(found) - i - 1:
                    yield from _judged(wording, whole, parts, some=bool(behind["some"]))
                break


def _apart(wording: Wording, start: int, end: int) -> bool:
    """Whether words between sums make some of them rates, bounds or deductibles."""
    return no_plain_parts(wording.text[start:end], wording.language)


def _lines(wording: Wording) -> Iterator[Disagreement]:
    """Lines that end with one sum each, the last of them headed 合计."""
    parts: list[Quantity] = []
    last = -1
    sums = [q for q in wording.quantities if q.kind in _SUMMED]
    for quantity in sums:
        start, end = line_of(wording.text, quantity.span)
        before, after = wording.text[start : quantity.span.start], wording.text[quantity.span.end : end]
        head = _LINE.match(_unlabelled(before))
        exact = quantity.settled and quantity.bound == "exact"
        if (
            head is None
            or not exact
            or not _AFTER.fullmatch(after)
            or wording.manuscript.cell_at(quantity.span.start) is not None
        ):
            parts, last = [], -1
            continue
        if last >= 0 and wording.text[last:start].strip():
            parts = []  # A line without a sum stands between.
        last = end
        if _TOTAL.fullmatch(head["head"]):
            if all(p.unit == quantity.unit for p in parts):
                yield from _judged(wording, quantity, parts)
            parts = []
        else:
            parts.append(quantity)


_LABEL = lazily(r"^[ \t　*#•·-]*(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2}|[a-zA-Z])[）)、.．]\s*)")


def _unlabelled(line: str) -> str:
    """A line without the number of its item."""
    return _LABEL.sub("", line)


def _judged(
    wording: Wording, whole: _Figure, parts: Sequence[_Figure], *, some: bool = False
) -> Iterator[Disagreement]:
    """The fault of one total, if its parts make another sum; `some` where further parts may go untold."""
    if len(parts) < FEWEST_PARTS or any(p.unit != whole.unit or _kind(p) != _kind(whole) for p in parts):
        return
    if any(_NO_SUMMAND.search(wording.text[max(0, p.span.start - _BEFORE) : p.span.start]) for p in parts):
        return
    made = sum((_value(p) for p in parts), Decimal(0))
    if made > _value(whole) if some else made != _value(whole):
        yield disagreeing(wording, "total", "total", whole, *parts, sure=True)


def _value(figure: _Figure) -> Decimal:
    return figure.value if isinstance(figure, CellFigure) else figure.low


def _kind(figure: _Figure) -> bool:
    return figure.unit in ("%", "‰")
