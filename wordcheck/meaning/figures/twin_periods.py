"""One period that the words around it give with two values, where the wording says the same of it word for word.

within 54 months prior to the effective date of the policy …      two neighbours of one list whose words behind the figure
within 36 months prior to the effective date of the policy …      are the same, however long they are
疾病首次确诊180天后，仍遗留…（四次以上）  疾病首次确诊270天后，仍遗留…     a formula that comes again and again, once with another value
270日内（含第180日）                                              the day that a bracket counts in is not the last one
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.figures.figure_subjects import of_an_example
from wordcheck.meaning.quoting import disagreeing
from wordcheck.model.figures import Disagreement
from wordcheck.model.quantities import Quantity, QuantityKind
from wordcheck.model.span import Span
from wordcheck.model.wording import Wording

BEHIND = {"zh": 16, "en": 46}
"""Letters behind the figures of two neighbours that must be the same."""
BEFORE_FORMULA, BEHIND_FORMULA = {"zh": 2, "en": 12}, {"zh": 8, "en": 30}
"""Letters before and behind a figure that make a formula."""
OFTEN = 4
"""Places of a formula with one value that make a single other one odd."""
APART = 400
"""Characters between two neighbours."""
_REACH = 160
_COUNTED_IN = lazily(r"[之以]?内?[（(]含(?:第|首)?(?P<day>\d{1,3})[日天][）)]")
_DIGITS = lazily(r"\d+")
_LETTERS = lazily(r"[^A-Za-z\u4e00-\u9fff]")
_STOPS = lazily(r"[。；;\n]|\.\s")


def twin_periods(wording: Wording) -> Iterator[Disagreement]:
    """The odd figure first, then one that differs from it; each figure at fault once."""
    found = [
        q for q in wording.quantities if q.kind is QuantityKind.PERIOD and q.amount is not None and q.unit != "year"
    ]
    found = [q for q in found if wording.manuscript.cell_at(q.span.start) is None and not of_an_example(wording, q)]
    for one, other in (*_counted_in(wording, found), *_odd_formulas(wording, found), *_neighbours(wording, found)):
        yield disagreeing(wording, "two-values", one.measures, one, other)


def _counted_in(wording: Wording, found: Sequence[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """270日内（含第180日）."""
    for quantity in found:
        bracket = _COUNTED_IN.match(wording.text, quantity.span.end)
        said = {*_DIGITS.findall(quantity.span.of(wording.text)), str(quantity.amount)}
        if bracket and quantity.unit == "day" and bracket["day"] not in said:
            yield quantity, replace(quantity, span=Span(*bracket.span("day")))


def _odd_formulas(wording: Wording, found: Sequence[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """The one place of a formula whose value is not that of its many others."""
    tongue = wording.language
    formulas: dict[tuple[str, str, str], list[Quantity]] = defaultdict(list)
    for quantity in found:
        before = _letters(wording.text[max(0, quantity.span.start - _REACH) : quantity.span.start])
        behind = _behind(wording, quantity)[: BEHIND_FORMULA[tongue]]
        before = before[-BEFORE_FORMULA[tongue] :]
        if len(before) == BEFORE_FORMULA[tongue] and len(behind) == BEHIND_FORMULA[tongue]:
            formulas[before, behind, quantity.unit].append(quantity)
    for places in formulas.values():
        values = Counter(q.amount for q in places)
        if len(values) == 2 and min(values.values()) == 1 and max(values.values()) >= OFTEN:
            usual = max(values, key=lambda v: values[v])
            odd = next(q for q in places if q.amount != usual)
            yield odd, next(q for q in places if q.amount == usual)


def _neighbours(wording: Wording, found: Sequence[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """Two members of a list, close to each other, that go on in the same words."""
    least = BEHIND[wording.language]
    tails: dict[tuple[str, str], list[Quantity]] = defaultdict(list)
    for quantity in found:
        tail = _behind(wording, quantity)[:least]
        if len(tail) == least:
            tails[tail, quantity.unit].append(quantity)
    for places in tails.values():
        if len(places) == 2:
            first, second = places
            near = second.span.start - first.span.end < APART
            if near and first.amount != second.amount and _siblings(wording, first, second):
                if not (_of_its_own(wording, first) or _of_its_own(wording, second)):
                    yield second, first


_OWN_NAME = lazily(r"[:：–—]\s")
_OF_OTHERS = lazily(r"\b(?:any|every|all|the) other\b|其他|其余|除[^，。；]{1,20}外", re.IGNORECASE)


def _of_its_own(wording: Wording, quantity: Quantity) -> bool:
    """Whether a member of a list has a name of its own (`Post-hospital expenses: … 90 days`) or speaks of what the others leave."""
    assert quantity.clause is not None
    clause = wording.clause(quantity.clause)
    start = clause.label_span.end if clause.label_span else clause.span.start
    lead = wording.text[start : quantity.span.start]
    return _OWN_NAME.search(lead) is not None or _OF_OTHERS.search(lead) is not None


def _siblings(wording: Wording, first: Quantity, second: Quantity) -> bool:
    """Whether two figures stand in different lines, the first and the second member of one list."""
    if first.clause is None or second.clause is None:
        return False
    one, other = wording.clause(first.clause), wording.clause(second.clause)
    return one.id != other.id and one.parent == other.parent and bool(one.label and other.label)


def _behind(wording: Wording, quantity: Quantity) -> str:
    """The letters behind a figure, to the end of its sentence."""
    words = wording.text[quantity.span.end : quantity.span.end + _REACH]
    stop = _STOPS.search(words)
    return _letters(words[: stop.start()] if stop else words)


def _letters(words: str) -> str:
    return _LETTERS.sub("", words).lower()
