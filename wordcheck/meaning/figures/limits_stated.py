"""Limits and deductibles as a wording states them, in its sentences and in its tables.

What each is about (what it measures, whose, for what, per what) is told by `figure_subjects`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.figures.cell_figures import TableFigures
from wordcheck.meaning.figures.figure_subjects import (
    Level,
    Role,
    kept_under,
    level_of,
    of_an_example,
    of_cells,
    of_one_case,
    role_of,
    subject_of,
    words_behind,
)
from wordcheck.model.quantities import QuantityKind
from wordcheck.model.span import Span
from wordcheck.model.wording import Wording

_OF_ALL = {
    "zh": lazily(r"本保险|本保单|本合同|[\u4e00-\u9fff]{2,}(?:费用|损失|责任)的?(?:每次事故|累计|分项)*(?:责任|赔偿)?(?:限额|免赔额)|赔偿以"),
    "en": lazily(r"\bthis\s+(?:policy|insurance|contract)\b|\b(?:sub-?)?limit(?:\s+of\s+(?:liability|indemnity))?\s+for\b", re.I),
}  # fmt: skip
"""Words in a clause of cover that say what a limit bounds."""


_PART = lazily(
    r"\b(?:(?:[Ii]nsuring|[Cc]overage)\s+)?(?:[Ss]ection|[Cc]lause|[Aa]greement|[Cc]over(?:age)?|[Ee]xtension)\s+(?:[A-Z]|\d{1,2})\b|[甲乙丙丁]部分"
)
"""The number of one cover."""
_JOINED = {
    "zh": lazily(r"(?:和|及|且|并|，)(?:每次事故|每人|累计|合计|总计|最高|共计)*\Z"),
    "en": lazily(
        r"(?:\band|\bbut|,|/)\s*(?:(?:only|up\s+to|to|no\s+more\s+than|subject\s+to|a\s+maximum\s+of)\s*)*\Z", re.I
    ),
}
"""What joins an amount to the limit before it, as a further limit of the same."""


_GRANTS_ZH = lazily(r"(?<!被)保险人[^。；]{0,30}(?:负责赔偿|承担[^。；]{0,6}责任|给付)")
"""A sentence that grants in a rider without headings."""
_BESIDE = {
    "zh": lazily(r"另行|此外|单独|以外|之外|增加|提高|追加|扩展"),
    "en": lazily(r"\b(?:addition\w*|separate\w*|beside|over\s+and\s+above|increas\w+|extra|further|instead)\b", re.I),
}


_COUNTED = {
    "zh": lazily(r"[，,](?:但|且)?(?:每|累计|全年|保险期间)[^，。；]{0,12}"),
    "en": lazily(r",?\s*(?:and|but)\s+(?:for|in|per)\s+[^,.;]{3,60}", re.I),
}
"""The same, per something else: `£2,000,000 for any one occurrence, and for all occurrences in the period £5,000,000`."""


class Limit(Struct, frozen=True):
    """One statement of a limit or deductible."""

    span: Span
    value: Decimal
    unit: str
    clause: int | None
    level: Level
    about: frozenset[str]
    """The words that name what it bounds; empty where they name nothing in particular."""
    role: Role = "limit"
    named: bool = True
    """Whether the words call it a limit or a deductible; “we will pay up to” does not."""
    sentence: int = -1
    """Of the wording's sentences; -1 in a table."""


def limits_stated(wording: Wording) -> Iterator[Limit]:
    """The limits and deductibles that sentences state, outside tables and worked examples, in reading order."""
    tongue = wording.language
    before_end = 0
    last: Limit | None = None
    for quantity in wording.quantities:
        if quantity.kind not in (QuantityKind.MONEY, QuantityKind.PERCENT):
            continue
        previous, before_end = before_end, quantity.span.end
        i = wording.sentence_at(quantity.span.start)
        if i < 0 or not quantity.settled or wording.manuscript.cell_at(quantity.span.start) is not None:
            continue
        lead = wording.text[max(previous, wording.sentences[i].span.start) : quantity.span.start]
        if quantity.bound not in ("exact", "at-most") and not (
            quantity.bound == "more-than" and kept_under(lead, tongue)
        ):
            continue
        behind = words_behind(wording.text, quantity.span.end, wording.sentences[i].span.end, tongue)
        # The role is asked first: most amounts have none, and their other words need not be read.
        role = role_of(lead, behind, quantity, tongue)
        if role is None and last is not None and last.sentence == i and last.span.end == previous:
            # A further limit of the same: `up to £50,000 for each claim and £25,000 in total`.
            joined = _JOINED[tongue].search(lead) and level_of(behind, tongue) is not None
            counted = _COUNTED[tongue].fullmatch(lead) and level_of(lead, tongue) is not None
            role = last.role if joined or counted else None
        if role is None and quantity.kind is QuantityKind.PERCENT:
            before_end = (
                previous  # What a share is of stands before it: `for debris, 10% of the loss, up to a limit of $5,000`.
            )
        if role is None or of_an_example(wording, quantity):
            continue
        said = subject_of(lead, behind, quantity, tongue)
        level = said.level or Level.MAIN
        if level is Level.MAIN and last is not None and last.level is Level.SUB and last.sentence == i:
            level = Level.SUB  # A further member of the same list.
        last = Limit(
            quantity.span, quantity.low, quantity.unit, quantity.clause, level, said.about, role, said.named, i
        )
        yield last


def limits_of_table(table: TableFigures, tongue: str) -> dict[tuple[int, int], Limit]:
    """The limits and deductibles in the cells of a table, by row and column; row and column heads say what they are."""
    made: dict[tuple[int, int], Limit] = {}
    for (row, column), figure in table.figures.items():
        if row == 0 or column == 0 or figure.unit == "%":
            continue
        said = of_cells(table.words.get((0, column), ""), table.words.get((row, 0), ""), tongue)
        if said is not None:
            role, level, about = said
            made[row, column] = Limit(figure.span, figure.value, figure.unit, figure.clause, level, about, role)
    return made


def of_its_clause(wording: Wording, limit: Limit) -> bool:
    """Whether a limit names nothing but what its clause pays: it names nothing, or stands in the sentence that grants."""
    if not limit.about or limit.clause is None:
        return not limit.about
    clause = wording.clause(limit.clause)
    if not clause.own or wording.sentence_at(clause.own[0].start) != limit.sentence:
        return False
    return (
        wording.grants(clause) or _GRANTS_ZH.search(wording.sentences[limit.sentence].span.of(wording.text)) is not None
    )


def beside(wording: Wording, limit: Limit) -> bool:
    """Whether the sentence of a limit says that it is paid beside others, or in one case."""
    words = wording.sentences[limit.sentence].span.of(wording.text)
    return _BESIDE[wording.language].search(words) is not None or of_one_case(words, wording.language)


def of_a_cover(wording: Wording, limit: Limit) -> bool:
    """Whether a statement stands in a clause of cover, which it bounds without saying so, or points to one."""
    sentence = wording.sentences[limit.sentence].span
    if any(wording.grants(wording.clause(t)) for r in wording.references_in(sentence) for t in r.targets) or (
        _PART.search(wording.text, sentence.start, sentence.end)
    ):
        return True
    if limit.clause is None or not wording.grants(wording.clause(limit.clause)):
        return False
    return not _OF_ALL[wording.language].search(wording.text, sentence.start, limit.span.start)
