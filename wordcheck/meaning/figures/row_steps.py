"""Tables whose rows run in order and break it: bands that overlap or leave a gap, one step that goes against all others.

    | 18–65周岁 | … |                     | up to 1,000,000         | 5,000  |
    | 70–80周岁 | … |    65 and 70        | 1,000,001 to 5,000,000  | 10,000 |
                                          | 4,000,001 to 10,000,000 | 20,000 |    5,000,000 and 4,000,001

    | 一级 | 100% |
    | 二级 | 60%  |    all other steps go down: one of 60% and 80% is wrong
    | 三级 | 80%  |

The other rows of the same table must show the order, so a table says nothing of which several steps differ.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from msgspec import Struct

from wordcheck.languages.lazily import lazily
from wordcheck.languages.numerals_en import parse_roman
from wordcheck.languages.numerals_zh import ZH_NUMERAL, parse_zh_numeral
from wordcheck.meaning.figures.cell_figures import CellFigure, TableFigures
from wordcheck.meaning.quoting import disagreeing
from wordcheck.model.figures import Disagreement
from wordcheck.model.span import Span
from wordcheck.model.wording import Wording

_SMALL, _FEWEST_STEPS = 1, 4
"""What may lie between two bands that join (65, 66); steps that show which way a column runs."""
_OF = r"周?岁|歲|天|日|个?月|年|小时|[万亿]元|元|人|%|％|(?:days?|months?|years?|hours?|employees|persons|m(?:illion)?|k)\b"


def _end(side: str) -> str:
    """An expression for one end of a band: its number, and what it counts."""
    return rf"(?P<{side}>[0-9][0-9,，]*(?:\.[0-9]+)?|{ZH_NUMERAL})\s*(?P<{side}_of>{_OF})?"


_SIGN = r"(?:人民币|RMB|CNY|USD|US\$|GBP|EUR|HKD|SGD|[$£€¥])?\s*"
_INCLUSIVE = r"\s*(?:[（(]\s*(?:不?含|inclusive|incl\.?)[^（()）]{{0,4}}[)）])?\s*"
_FROM = rf"\W*(?P<over>(?:出生)?年?满|over|above|more\s+than|exceeding|超过|大于)?(?:自|从|from|between)?\s*{_SIGN}"
_TO = r"至|到|[-–—~～－]|to|and|up\s+to|but\s+not\s+(?:over|exceeding)"
_BAND = lazily(
    rf"{_FROM}{_end('low')}{_INCLUSIVE}(?:以上)?\s*(?:{_TO})\s*(?:不?满|不超过)?\s*{_SIGN}{_end('high')}{_INCLUSIVE}(?:以下|inclusive)?\W*",
    re.I,
)
_UP_TO = lazily(
    rf"\W*(?P<before>up\s+to|under|below|less\s+than|not\s+exceeding|不[满足]|不超过)?\s*{_SIGN}{_end('high')}{_INCLUSIVE}(?P<behind>以下|以内|or\s+(?:less|under|below|fewer))?\W*",
    re.I,
)
_BEYOND = lazily(
    rf"{_FROM}{_end('low')}{_INCLUSIVE}(?P<behind>及?以上|\+|(?:or|and)\s+(?:more|over|above|older))?\W*", re.I
)
_NO_END = Decimal(10**15)
_GRADE = lazily(rf"(?:第|grade|class|level|category|degree|stage|tier|year)?\s*(?P<n>[0-9]{{1,2}}|{ZH_NUMERAL}|[IVX]{{1,4}})\s*(?P<of>[级級档等]|年度?)?", re.I)  # fmt: skip
_GRADED = lazily(r"等级|[级級档]|年度|\b(?:grade|class|level|category|degree|stage|tier|year)\b", re.I)
_NOT_RANKED = lazily(r"职业|类别|费率|occupation|rating|premium|保险?费", re.I)
"""What grades are of that need not rise or fall with them."""


class _Band(Struct, frozen=True):
    """The two ends of a row's head, with its place; what they count."""

    low: Decimal
    high: Decimal
    unit: str
    low_unit: str
    span: Span
    clause: int | None


def rows_out_of_step(wording: Wording, tables: Iterable[TableFigures]) -> Iterator[Disagreement]:
    """The band that does not join the one before it, and the figure against which a column turns, with that one."""
    for table in tables:
        if pair := _apart(_bands(wording, table)):
            yield disagreeing(wording, "bands-apart", "band", *pair)
        for column in table.columns if _ranked(table) else ():
            cells = [table.figures[row, column] for row in table.rows if (row, column) in table.figures]
            if turned := _turned(cells):
                yield disagreeing(wording, "step-against", "step", *turned)


def _bands(wording: Wording, table: TableFigures) -> list[_Band]:
    """The bands that the heads of rows tell, in the order of the rows."""
    blocks = (wording.manuscript.blocks[i] for i in table.blocks)
    heads = {b.cell.row: b for b in blocks if b.cell and b.cell.column == 0}
    made = []
    for row in table.rows:
        ends = _ends(table.words.get((row, 0), ""))
        if ends is not None and (block := heads.get(row)) is not None:
            low, high, low_of, of = ends
            clause = wording.clause_at(block.start)
            span = Span(block.start, block.start + len(block.text))
            made.append(_Band(low, high, of, low_of, span, clause.id if clause else None))
    return made


def _ends(words: str) -> tuple[Decimal, Decimal, str, str] | None:
    """From where to where a row's head reaches, with what either end counts; None where it is no band."""
    found = _BAND.fullmatch(words)
    if found is not None:
        low, high = parse_zh_numeral(found["low"]), parse_zh_numeral(found["high"])
        of = (found["high_of"] or "").casefold()
        if low is None or high is None:
            return None
        return Decimal(low), Decimal(high), (found["low_of"] or of).casefold(), of
    for form, side, mark in ((_UP_TO, "high", "before"), (_BEYOND, "low", "over")):
        found = form.fullmatch(words)
        value = parse_zh_numeral(found[side]) if found and (found[mark] or found["behind"]) else None
        if found is not None and value is not None:
            of = (found[f"{side}_of"] or "").casefold()
            return (-_NO_END, Decimal(value), of, of) if side == "high" else (Decimal(value), _NO_END, of, of)
    return None


def _apart(bands: Sequence[_Band]) -> tuple[_Band, _Band] | None:
    """The one place where bands do not join that join everywhere else; the later first."""
    if len({b.unit for b in bands}) > 1:
        return None
    ordered = bands if all(a.high <= b.high for a, b in pairwise(bands)) else bands[::-1]
    steps = [(a, b, b.low - a.high) for a, b in pairwise(ordered) if b.low_unit in ("", a.unit)]
    odd = [(b, a) for a, b, step in steps if not 0 <= step <= _SMALL]
    if len(odd) != 1 or len(steps) != len(bands) - 1 or len(steps) < 2:
        return None
    later, earlier = odd[0]
    return (later, earlier) if earlier.low < later.high else None


def _ranked(table: TableFigures) -> bool:
    """Whether the rows are grades in order: 一级, 二级, …; Grade 1, Grade 2, …"""
    head = table.words.get((0, 0), "")
    labels = [table.words.get((row, 0), "").strip() for row in table.rows if row]
    if _NOT_RANKED.search(" ".join(table.words.get((0, c), "") for c in (0, *table.columns))):
        return False
    found = [_GRADE.fullmatch(label) for label in labels]
    values = [_number(m["n"]) for m in found if m]
    graded = _GRADED.search(head) or all(_GRADED.search(label) for label in labels)
    return bool(graded and None not in values and len(values) == len(labels) and values == [*range(1, len(labels) + 1)])


def _number(said: str) -> int | None:
    value = parse_zh_numeral(said) if not said.isascii() or said.isdigit() else parse_roman(said)
    return int(value) if value is not None else None


def _turned(cells: Sequence[CellFigure]) -> tuple[CellFigure, CellFigure] | None:
    """The one figure without which a column runs one way throughout, with its neighbour; the odd one first."""
    steps = list(pairwise(cells))
    if len(steps) < _FEWEST_STEPS or len({c.unit for c in cells}) > 1:
        return None
    for falls in (True, False):
        against = [i for i, (a, b) in enumerate(steps) if (b.value > a.value if falls else b.value < a.value)]
        if len(against) == 1 and all(a.value != b.value for a, b in steps):
            i = against[0]
            without = [_runs([c for n, c in enumerate(cells) if n != at], falls=falls) for at in (i, i + 1)]
            return steps[i] if without == [True, False] else steps[i][::-1]
    return None


def _runs(cells: Sequence[CellFigure], *, falls: bool) -> bool:
    return all((b.value < a.value) if falls else (b.value > a.value) for a, b in pairwise(cells))
