"""Times that a contract has once, stated with two values.

You may cancel within 14 days of the start: the cooling-off period.      The cooling-off period is 21 days.
您在收到保险单后15日的犹豫期内可以退保                                       犹豫期为10日
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from wordcheck.meaning.figures.figure_subjects import of_an_example, of_one_case, of_this_place
from wordcheck.meaning.figures.superseded import superseding
from wordcheck.meaning.quoting import disagreeing
from wordcheck.model.figures import Disagreement
from wordcheck.model.quantities import Quantity, QuantityKind
from wordcheck.model.wording import ClauseKind, Wording

_ONCE = frozenset({"cooling-off"})
"""A grace period is another where premium is paid by the month."""
_MOST_VALUES = 2


def times_of_the_contract(wording: Wording) -> Iterator[Disagreement]:
    """The later of two values of a time that the contract has once."""
    stated: dict[str, list[Quantity]] = defaultdict(list)
    for quantity in wording.quantities:
        if quantity.measures in _ONCE and quantity.kind is QuantityKind.PERIOD and _plain(wording, quantity):
            stated[quantity.measures].append(quantity)
    for measures, found in stated.items():
        first = found[0]
        later = next((q for q in found if q.apart_from(first)), None)
        if later is not None and len({(q.low, q.high) for q in found}) == _MOST_VALUES:
            if not superseding(wording, first, later):
                yield disagreeing(wording, "two-values", measures, later, first)


def _plain(wording: Wording, quantity: Quantity) -> bool:
    """Whether a time is stated for all cases, in a sentence that gives no other."""
    i = wording.sentence_at(quantity.span.start)
    if i < 0 or quantity.clause is None or wording.manuscript.cell_at(quantity.span.start) is not None:
        return False
    sentence = wording.sentences[i].span
    alone = sum(q.kind is QuantityKind.PERIOD for q in wording.quantities_in(sentence)) == 1
    words = sentence.of(wording.text)
    bound = of_one_case(words, wording.language) or of_this_place(words, wording.language)
    held = wording.clause(quantity.clause).kind is not ClauseKind.SCHEDULE
    return alone and held and not bound and not of_an_example(wording, quantity)
