"""One limit or deductible stated in two places in other words, with two values.

    每次事故营业中断损失的责任限额为100万元 … 保险人对营业中断的赔偿，每次事故以80万元为限
    The deductible for each claim is USD 10,000 … You bear the first USD 15,000 of each claim
    | 每次事故责任限额 | 100万元 |  … 每次事故赔偿限额为200万元

Two statements are of one thing if they are of one level and name the same cover, or both name none. What stands in an
insuring clause of its own bounds that cover although it may not say so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from wordcheck.meaning.figures.cell_figures import TableFigures, in_columns
from wordcheck.meaning.figures.figure_subjects import Level, of_one_case, of_this_place
from wordcheck.meaning.figures.limits_stated import Limit, beside, limits_of_table, of_a_cover, of_its_clause
from wordcheck.meaning.quoting import disagreeing
from wordcheck.model.figures import Disagreement
from wordcheck.model.wording import Wording

MOST_VALUES = 2
"""Values of one limit beyond which it is a scale of plans or classes."""
_Key = tuple[str, Level, frozenset[str], str]


def limits_twice(wording: Wording, limits: Iterable[Limit], tables: Iterable[TableFigures]) -> Iterator[Disagreement]:
    """Of `limits` that the wording states, later ones that differ from the first of their kind there or in its `tables`."""
    limits = tuple(limits)
    yield from _in_one_clause(wording, limits)
    stated: dict[_Key, list[Limit]] = defaultdict(list)
    for limit in limits:
        if _says_nothing(limit) or _opens_its_line(wording, limit):
            continue
        if not (of_a_cover(wording, limit) or _of_a_case(wording, limit) or in_columns(wording.text, limit.span)):
            stated[_key(limit)].append(limit)
    rows: dict[_Key, list[Limit]] = defaultdict(list)
    for table in tables if stated else ():
        for limit in limits_of_table(table, wording.language).values():
            rows[_key(limit)].append(limit)
    for key, all_found in stated.items():
        found = [x for x in all_found if not _of_a_scale(x, all_found)]
        in_table = rows.get(key, [])
        values = {x.value for x in found}
        if in_table and len({x.value for x in in_table}) == 1:
            first = in_table[0]
        elif not in_table and len(values) == MOST_VALUES:
            first = found[0]
        else:
            continue
        for later in found:
            if later.value != first.value and later.clause != first.clause and (later.named or first.named):
                early, late = sorted((first, later), key=lambda x: x.span)
                yield disagreeing(wording, "two-values", late.role, late, early)
                break


def _in_one_clause(wording: Wording, limits: Iterable[Limit]) -> Iterator[Disagreement]:
    """The limit of all that a clause pays, in two of its sentences with two values."""
    plain = [x for x in limits if x.level is Level.WHOLE and not beside(wording, x)]
    for first, later in pairwise(plain):
        alike = (first.clause, first.role, first.unit) == (later.clause, later.role, later.unit)
        if (
            alike
            and _of_all(wording, first, later)
            and first.clause
            and first.sentence != later.sentence
            and first.value != later.value
        ):
            yield disagreeing(wording, "two-values", later.role, later, first)


def _of_all(wording: Wording, first: Limit, later: Limit) -> bool:
    """Whether two limits are of all that their clause pays; the later may name it in words of the first."""
    said = " ".join(first.about)
    return of_its_clause(wording, first) and all(word in said for word in later.about)


def _key(limit: Limit) -> _Key:
    level = Level.MAIN if limit.level is Level.SUB and limit.about else limit.level
    return limit.role, level, limit.about, limit.unit


def _says_nothing(limit: Limit) -> bool:
    """Whether words such as “up to” stand alone before a sum: not what, not per what, and not called a limit."""
    return not (limit.named or limit.about) and limit.level is Level.MAIN


def _opens_its_line(wording: Wording, limit: Limit) -> bool:
    """Whether a sum stands before its words, as in the rows of a declaration: `$100 deductible each covered auto`."""
    start = wording.text.rfind("\n", 0, limit.span.start) + 1
    return not any(c.isalnum() for c in wording.text[start : limit.span.start])


def _of_a_scale(limit: Limit, alike: Sequence[Limit]) -> bool:
    """Whether its own sentence gives the same limit other values: those of several plans."""
    return any(x.sentence == limit.sentence and x.value != limit.value for x in alike)


def _of_a_case(wording: Wording, limit: Limit) -> bool:
    """Whether a statement holds in one case only, under the clause around it, or is the least sum or the step of a scale."""
    sentence = wording.sentences[limit.sentence].span
    before = wording.text[sentence.start : limit.span.start]
    return of_one_case(sentence.of(wording.text), wording.language) or of_this_place(before, wording.language)
