"""Figures of one wording that cannot all hold.

    每次事故责任限额100万元 … 每次事故责任限额200万元        two-values          (`restated`)
    累计责任限额100万元 … 每次事故责任限额500万元            sublimit-over-limit
    | 营业中断 | 12小时 | … 营业中断的等待期为8小时         two-values          (`periods_twice`)
    确诊180天后…… 确诊270天后……                              two-values          (`twin_periods`)
    | Section B | £500,000 | … The most we pay is £400,000.  schedule-and-clause (`scheduled`)
    等待期72小时 … 赔偿期48小时                             waiting-over-indemnity
    合计60,000元 … 30,000元、20,000元                        total               (`totals`)
    收到资料后30日内核定 … 收到资料后30个工作日内核定        day-kinds

A figure is compared only where the wording gives one value for what it measures: several values may each belong to a
cover of their own, and that cannot be told from the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from wordcheck.languages.lazily import lazily
from wordcheck.meaning import realms
from wordcheck.meaning.figures.age_order import ages_out_of_order
from wordcheck.meaning.figures.cancelled_twice import cancelled_twice
from wordcheck.meaning.figures.cell_figures import tables_of
from wordcheck.meaning.figures.dates import dates_out_of_order, lengths_against_dates
from wordcheck.meaning.figures.defined_figures import figures_against_definitions
from wordcheck.meaning.figures.limit_order import deductible_above_all_limits, limits_out_of_order
from wordcheck.meaning.figures.limits_stated import limits_stated
from wordcheck.meaning.figures.limits_twice import limits_by_cover, limits_twice
from wordcheck.meaning.figures.notices_twice import notices_twice
from wordcheck.meaning.figures.periods_twice import periods_twice
from wordcheck.meaning.figures.pointed_figures import figures_pointed_to
from wordcheck.meaning.figures.restated import restated
from wordcheck.meaning.figures.row_steps import rows_out_of_step
from wordcheck.meaning.figures.same_words import same_words
from wordcheck.meaning.figures.scheduled import scheduled
from wordcheck.meaning.figures.shares_above import shares_above_the_whole
from wordcheck.meaning.figures.summaries import summaries
from wordcheck.meaning.figures.times_twice import (
    cooling_off_twice,
    indemnity_twice,
    outage_hours,
    payments_twice,
    premiums_twice,
)
from wordcheck.meaning.figures.totals import totals
from wordcheck.meaning.figures.twin_periods import twin_periods
from wordcheck.meaning.figures.words_and_digits import words_and_digits
from wordcheck.meaning.quoting import disagreeing
from wordcheck.model.figures import Disagreement
from wordcheck.model.quantities import Quantity, QuantityKind
from wordcheck.model.span import Span
from wordcheck.model.wording import ClauseKind, Wording

_LOSS = {
    "zh": lazily(r"[\u4e00-\u9fff]{2,6}中断"),
    "en": lazily(r"\b(?:dependent |contingent )?business (?:interruption|income)\b|\b\w+ interruption\b", re.I),
}
_BOUNDING = frozenset({"exact", "at-most"})
_DAYS = frozenset({"day", "working-day"})
_TIMED = frozenset({"notice", "payment", "claim-decision", "denial-notice", "cancellation-notice", "advance-payment"})
"""What the law and the trade give a number of days for."""


def disagreements(wording: Wording) -> tuple[Disagreement, ...]:
    """All of them, by place; the later or odd figure first in each."""
    tables, limits = tuple(tables_of(wording)), tuple(limits_stated(wording))
    made = [
        *words_and_digits(wording),
        *_once(
            wording,
            scheduled(wording, limits, tables),
            restated(wording),
            same_words(wording),
            limits_twice(wording, limits, tables),
            limits_by_cover(wording, limits),
            periods_twice(wording),
            twin_periods(wording),
            summaries(wording),
            outage_hours(wording),
            notices_twice(wording),
            payments_twice(wording),
            premiums_twice(wording),
            cancelled_twice(wording),
            figures_pointed_to(wording),
            lengths_against_dates(wording),
            figures_against_definitions(wording),
            cooling_off_twice(wording),
            indemnity_twice(wording),
        ),
        *dates_out_of_order(wording),
        *ages_out_of_order(wording),
        *shares_above_the_whole(wording),
        *rows_out_of_step(wording, tables),
        *totals(wording, tables),
        *limits_out_of_order(wording, limits, tables),
        *deductible_above_all_limits(wording, limits),
        *_longer_than_it_pays(wording),
        *_days_of_two_kinds(wording),
    ]
    return tuple(sorted(made, key=lambda d: (d.evidence[0].span, d.kind)))


def _once(wording: Wording, *found: Iterator[Disagreement]) -> Iterator[Disagreement]:
    """Each figure at fault, and each two that disagree, once, by whichever found them first; what an annex or an endorsement gives may differ."""
    told: set[Span] = set()
    pairs: set[frozenset[Span]] = set()
    for disagreement in (d for one in found for d in one):
        span = disagreement.evidence[0].span
        pair = frozenset(e.span for e in disagreement.evidence)
        if (
            span not in told
            and pair not in pairs
            and not any(realms.apart(wording, e.span.start, span.start) for e in disagreement.evidence[1:])
        ):
            told.add(span)
            pairs.add(pair)
            yield disagreement


def _measured(wording: Wording, kind: QuantityKind, *measures: str) -> list[Quantity]:
    return [q for q in wording.quantities if q.kind is kind and q.measures in measures and q.bound in _BOUNDING]


def _one_value(found: Sequence[Quantity]) -> Quantity | None:
    """The first of figures that all have one value; None where they have several."""
    return found[0] if found and len({(q.low, q.high, q.unit) for q in found}) == 1 else None


def _longer_than_it_pays(wording: Wording) -> Iterator[Disagreement]:
    """A waiting period that ends when the indemnity period has ended: nothing is ever paid.

    Both have one value in the wording, or one for the loss that both name.
    """
    all_waiting = _measured(wording, QuantityKind.PERIOD, "waiting-period")
    all_paying = _measured(wording, QuantityKind.PERIOD, "indemnity-period")
    groups = [(all_waiting, all_paying)] if all_waiting and all_paying else []
    for name in sorted({n for q in all_paying if (n := _loss(wording, q))}) if groups else ():
        named = [[q for q in found if _loss(wording, q) == name] for found in (all_waiting, all_paying)]
        groups.append((named[0], named[1]))
    groups += _of_one_clause(all_waiting, all_paying)
    for some_waiting, some_paying in groups:
        waiting, paying = _one_value(some_waiting), _one_value(some_paying)
        if waiting is not None and paying is not None and waiting.low >= paying.high:
            yield disagreeing(wording, "waiting-over-indemnity", "waiting-period", waiting, paying)
            return


def _of_one_clause(
    waiting: Sequence[Quantity], paying: Sequence[Quantity]
) -> list[tuple[list[Quantity], list[Quantity]]]:
    """The waiting and indemnity periods that stand in one clause."""
    clauses = sorted({q.clause for q in waiting if q.clause} & {q.clause for q in paying if q.clause})
    return [([q for q in waiting if q.clause == c], [q for q in paying if q.clause == c]) for c in clauses]


def _loss(wording: Wording, quantity: Quantity) -> str:
    """The loss that the words before a waiting or indemnity period name."""
    found = _LOSS[wording.language].search(wording.text, max(0, quantity.span.start - 60), quantity.span.start)
    return found.group().casefold() if found else ""


def _days_of_two_kinds(wording: Wording) -> Iterator[Disagreement]:
    """One number for one act, in days here and in working days there."""
    for measures in sorted(_TIMED):
        found = [q for q in wording.quantities if q.measures == measures and q.unit in _DAYS and q.amount is not None]
        found = [q for q in found if q.clause and wording.clause(q.clause).kind is not ClauseKind.SCHEDULE]
        for amount in sorted({q.amount for q in found if q.amount is not None}):
            alike = [q for q in found if q.amount == amount]
            first = alike[0]
            other = next((q for q in alike if q.unit != first.unit and q.clause != first.clause), None)
            if other is not None:
                yield disagreeing(wording, "day-kinds", measures, other, first)
