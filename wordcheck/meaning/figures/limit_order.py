"""Limits that exceed the limit above them, so that they can never be paid in full.

    each person  <  each claim or event  <  the section or the cover  <  all claims together
    a sub-limit  <  the limit of its own section, and all claims together

    每次事故责任限额为500万元，累计责任限额为100万元         one sentence
    | 营业中断 | 500万元 | 100万元 |                          one row of a table, by the heads of its columns
    责任限额100万元 / 其中：数据恢复 200万元                  the limit last named before it in the clause or table
    每次事故免赔额600万元，每次事故责任限额500万元             a deductible above every limit of the wording

Two limits are compared only where nothing says that they bound different things: they stand in one row or one sentence,
the sub-limit follows its section's limit, or the higher limit names no cover and has one value.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.figures.cell_figures import TableFigures
from wordcheck.meaning.figures.figure_subjects import Level, level_of, words_about
from wordcheck.meaning.figures.limits_stated import Limit, beside, limits_of_table, of_a_cover, of_its_clause
from wordcheck.meaning.quoting import disagreeing
from wordcheck.model.figures import Disagreement
from wordcheck.model.span import Span
from wordcheck.model.wording import ClauseKind, Wording

_Pair = tuple[Limit, Limit]
_OR = lazily(
    r"\s*(?:[,，、]\s*(?:or\b|或者?)?|or\b|to\b|–|或者?|至|/)\s*(?:RMB|CNY|USD|US|GBP|EUR|人民币)?\s*[$£€¥]?\s*"
)
"""All that stands between sums of which one is chosen."""
_OVER_TIME = {
    "zh": lazily(r"累计|年度|每年|保险期间"),
    "en": lazily(r"\b(?:aggregate|annual|per\s+year|in\s+all)\b", re.I),
}
"""Heads of limits that many events may use up."""


def limits_out_of_order(
    wording: Wording, limits: Iterable[Limit], tables: Iterable[TableFigures]
) -> Iterator[Disagreement]:
    """Of `limits` that the wording states, and of those in its `tables`, the ones above the limit over them, each once, with that limit."""
    told: set[Span] = set()
    found = [x for x in limits if x.role == "limit"]
    pairs: list[_Pair] = []
    for table in tables:
        cells = {at: x for at, x in limits_of_table(table, wording.language).items() if x.role == "limit"}
        pairs += [*_in_rows(table, cells, wording.language), *_in_columns(table, cells, wording.language)]
    found = [x for x in found if not _of_a_plan(wording, x)]
    pairs += [
        *_in_one_sentence(found),
        *_in_one_clause(wording, found),
        *_behind_its_section(found),
        *_above_all(wording, found),
    ]
    pairs += _beside_in_schedule(wording, found)
    for lower, upper in pairs:
        exceeds = lower.unit == upper.unit and lower.value > upper.value
        if lower.span not in told and exceeds and not _alternatives(wording, lower, upper):
            told.add(lower.span)
            yield disagreeing(wording, "sublimit-over-limit", "limit", lower, upper)


def deductible_above_all_limits(wording: Wording, limits: Sequence[Limit]) -> Iterator[Disagreement]:
    """A deductible that names no cover and is above every limit that sentences state, with the highest of them."""
    stated = [x for x in limits if x.named and x.unit != "%"]
    for one in stated:
        if one.role != "deductible" or one.about or one.level is Level.SUB or of_a_cover(wording, one):
            continue
        over = [x for x in stated if x.role == "limit" and x.unit == one.unit]
        highest = max(over, key=lambda x: x.value, default=None)
        if highest is not None and one.value > highest.value and not _of_a_plan(wording, one):
            yield disagreeing(wording, "deductible-over-limit", "deductible", one, highest)


def _alternatives(wording: Wording, one: Limit, other: Limit) -> bool:
    """Whether two sums are offered for choice: `$500,000 or $1,000,000 per occurrence` are limits of one level."""
    first, later = sorted((one.span, other.span))
    return _OR.fullmatch(wording.text[first.end : later.start]) is not None


_BEFORE, _AFTER = lazily(r"\d\s*\t\s*$"), lazily(r"\s*\t\s*(?:[A-Z]{1,3}\s?)?[$£€¥]?\s?\d")
"""What stands beside a sum in a row of sums for one plan each, which was not read as a row of a table."""


def _of_a_plan(wording: Wording, limit: Limit) -> bool:
    """Whether a sum stands in a row of sums whose columns are plans: `S$7,500 [tab] S$10,000 [tab] S$15,000`."""
    text, span = wording.text, limit.span
    behind = _AFTER.match(text, span.end, wording.span.end)
    return (
        behind is not None or _BEFORE.search(text, max(wording.span.start, span.start - _NEAR), span.start) is not None
    )


_NEAR = 12
"""Characters before a sum in which another sum of its row ends."""


def _in_one_sentence(found: Sequence[Limit]) -> Iterator[_Pair]:
    """Limits of one sentence that bound the same thing, and a sub-limit with the limit before it."""
    for i, one in enumerate(found):
        for other in found[i + 1 :]:
            if other.sentence != one.sentence:
                break
            lower, upper = sorted((one, other), key=lambda x: x.level)
            if lower.level == upper.level or (lower.level is Level.SUB and lower is one):
                continue
            if not upper.about or not lower.about or upper.about == lower.about or lower.level is Level.SUB:
                yield lower, upper


def _in_one_clause(wording: Wording, found: Sequence[Limit]) -> Iterator[_Pair]:
    """What sentences of one clause without parts give: a limit of less, or of a part, against the one limit of all that the clause pays."""
    for clause, limits in groupby((x for x in found if x.clause is not None), key=lambda x: x.clause or 0):
        own = [x for x in limits if not beside(wording, x)]
        highest = max((x.level for x in own), default=Level.SUB)
        whole = [x for x in own if x.level is highest and (highest < Level.WHOLE or of_its_clause(wording, x))]
        if len(whole) != 1 or highest is Level.MAIN or wording.children(wording.clause(clause)):
            continue
        yield from ((x, whole[0]) for x in own if x is not whole[0] and x.sentence != whole[0].sentence)


def _behind_its_section(found: Sequence[Limit]) -> Iterator[_Pair]:
    """A sub-limit against the highest of the limits named last before it in its clause."""
    group: list[Limit] = []
    behind_sub = False
    for one in found:
        if one.level is not Level.SUB:
            if behind_sub or (group and group[-1].clause != one.clause):
                group = []
            group.append(one)
            behind_sub = False
            continue
        behind_sub = True
        over = [x for x in group if x.level is not Level.PERSON and x.unit == one.unit]
        if over and over[-1].clause == one.clause:
            yield one, max(over, key=lambda x: x.value)


def _above_all(wording: Wording, found: Sequence[Limit]) -> Iterator[_Pair]:
    """Any limit of less, one cover's own included, against the limit of all, where that has one value and names no cover."""
    whole = [x for x in found if x.level is Level.WHOLE]
    plain = [x for x in whole if not x.about and not of_a_cover(wording, x)]
    if not plain or len({(x.value, x.unit) for x in whole}) != 1:
        return
    for lower in found:
        one_cover = lower.level is Level.MAIN and lower.named and lower.about
        if one_cover or lower.level in (Level.SUB, Level.PERSON, Level.EVENT):
            yield lower, plain[0]


def _beside_in_schedule(wording: Wording, found: Sequence[Limit]) -> Iterator[_Pair]:
    """The limit of each claim or event against the one aggregate limit, where two entries of a schedule side by side give them for no cover."""
    bare = [x for x in found if not x.about and x.clause is not None]
    listed = [x for x in bare if wording.clause(x.clause or 0).kind is ClauseKind.SCHEDULE]
    aggregates = [x for x in listed if any(q.measures == "aggregate-limit" for q in wording.quantities_in(x.span))]
    for lower in (x for x in listed if x.level is Level.EVENT and len(aggregates) == 1):
        if wording.clause(lower.clause or 0).parent == wording.clause(aggregates[0].clause or 0).parent:
            yield lower, aggregates[0]


def _in_rows(table: TableFigures, cells: dict[tuple[int, int], Limit], tongue: str) -> Iterator[_Pair]:
    """The limits of one row, by the heads of their columns: of one thing each, and a person's sum over time is under no event."""
    ordered = sorted(cells.items())
    heads = {column: table.words.get((0, column), "") for _, column in cells}
    about = {column: words_about(head, tongue) for column, head in heads.items()}
    for (row, column), one in ordered:
        for (other_row, other_column), other in ordered:
            if row != other_row or one.level >= other.level:
                continue
            if about[other_column] and about[other_column] != about[column]:
                continue
            if other.level is Level.EVENT and _OVER_TIME[tongue].search(heads[column]):
                continue
            yield one, other


def _in_columns(table: TableFigures, cells: dict[tuple[int, int], Limit], tongue: str) -> Iterator[_Pair]:
    """A row of a sub-limit against the row of the limit before it; any row against the row of the limit of all."""
    for column in table.columns:
        rows = [(cells[row, column], table.words.get((row, 0), "")) for row in table.rows if (row, column) in cells]
        levels = [(x, level_of(label, tongue) or Level.MAIN) for x, label in rows]
        wholes = [x for x, level in levels if level is Level.WHOLE and not x.about]
        section: Limit | None = None
        for one, level in levels:
            if level is Level.SUB and section is not None:
                yield one, section
            elif level in (Level.MAIN, Level.WHOLE):
                section = one
            if len(wholes) == 1 and one is not wholes[0]:
                yield one, wholes[0]
