"""What the figures of one cover say of one another, wherever they stand: in the schedule, in its clause, or in a clause that points to it.

| Section B – Business interruption, limit each event | £500,000 |
| Section B – Business interruption, limit in all     | £400,000 |          more than the limit over it
| Section B – Waiting period                          | 12 hours |
Section B – Business interruption: … lasting longer than 8 hours …           another value than the schedule's
7. Under Section B we pay no more than £350,000 in all.                      the same

A figure is known by its cover, by what it measures, per what it counts and for which part of the cover it holds. Two that
are alike in all of this are one; it is compared where each place gives it one value.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from wordcheck.meaning.figures.cell_figures import TableFigures
from wordcheck.meaning.figures.cover_figures import Homed, stated_by_clauses
from wordcheck.meaning.figures.figure_subjects import Level
from wordcheck.meaning.figures.limits_stated import Limit, limits_of_table
from wordcheck.meaning.figures.schedule_entries import Given, Measure, Stated, entries_of
from wordcheck.meaning.figures.scheduled_names import sections_of
from wordcheck.meaning.quoting import disagreeing
from wordcheck.model.figures import Disagreement
from wordcheck.model.span import Span
from wordcheck.model.wording import Wording

_What = tuple[int, Measure, Level, frozenset[str], str]


def scheduled(wording: Wording, limits: Sequence[Limit], tables: Sequence[TableFigures]) -> Iterator[Disagreement]:
    """Figures of covers that cannot hold beside another of the same cover; `limits` are those of sentences."""
    sections = sections_of(wording)
    listed = tuple(entries_of(wording, tables, sections))
    said = tuple(stated_by_clauses(wording, limits, sections, listed))
    homes = (*(Homed(one, "listed") for one in listed), *said)
    told: set[Span] = set()
    made = (*_two_values(wording, homes), *_out_of_order(wording, homes), *_above_all(wording, listed, tables))
    for disagreement in made:
        if disagreement.evidence[0].span not in told:
            told.add(disagreement.evidence[0].span)
            yield disagreement


def _two_values(wording: Wording, homes: Iterable[Homed]) -> Iterator[Disagreement]:
    """One figure to which two places give one value each, and not the same."""
    groups: dict[_What, dict[str, list[Given]]] = defaultdict(lambda: defaultdict(list))
    for one in homes:
        groups[_what(one.stated)][one.home].append(one.stated.figure)
    for (_, measure, *_), by_home in groups.items():
        single = [figures[0] for figures in by_home.values() if len({f.value for f in figures}) == 1]
        for other in single[1:]:
            if other.value != single[0].value:
                early, late = sorted((single[0], other), key=lambda f: f.span)
                yield disagreeing(wording, "schedule-and-clause", measure, late, early)


def _what(one: Stated) -> _What:
    """What a figure is without its value: the limit of a cover and all that is paid under it are one, so are a deductible and that
    of each loss, and all that a part of a cover is limited to."""
    other = Level.EVENT if one.measure == "deductible" else Level.WHOLE
    level = Level.MAIN if one.level is other else one.level
    return one.section, one.measure, Level.SUB if one.about else level, one.about, one.unit


def _out_of_order(wording: Wording, homes: Iterable[Homed]) -> Iterator[Disagreement]:
    """A limit above the one that the schedule sets over it in the same cover, and a deductible above all that the cover pays."""
    by_section: dict[tuple[int, str], list[Stated]] = defaultdict(list)
    listed: set[Span] = set()
    for homed in homes:
        by_section[homed.stated.section, homed.stated.unit].append(homed.stated)
        if homed.home == "listed":
            listed.add(homed.stated.figure.span)
    for found in by_section.values():
        limits = [x for x in found if x.measure == "limit"]
        bounds = _single(x for x in limits if x.figure.span in listed and not x.about and x.level >= Level.EVENT)
        for one in limits:
            over = [u for u in bounds if u.level > one.level or (one.about and u.level >= one.level)]
            lowest = min(over, key=lambda u: u.figure.value, default=None)
            if lowest is not None and one.figure.value > lowest.figure.value:
                yield disagreeing(wording, "sublimit-over-limit", "limit", one.figure, lowest.figure)
        highest = max(bounds, key=lambda u: u.figure.value, default=None)
        for one in _single(x for x in found if x.measure == "deductible" and not x.about):
            if highest is not None and one.figure.value > highest.figure.value:
                yield disagreeing(wording, "deductible-over-limit", "deductible", one.figure, highest.figure)


def _above_all(wording: Wording, listed: Sequence[Stated], tables: Sequence[TableFigures]) -> Iterator[Disagreement]:
    """A limit that the schedule gives one cover above the one that it sets over all of them."""
    totals = [
        x
        for table in tables
        for x in limits_of_table(table, wording.language).values()
        if x.role == "limit" and x.level is Level.WHOLE and not x.about
    ]
    if len({(x.value, x.unit) for x in totals}) != 1:
        return
    over = Given(totals[0].span, totals[0].clause, totals[0].value)
    for one in listed:
        if one.measure == "limit" and one.unit == totals[0].unit and one.figure.value > over.value:
            yield disagreeing(wording, "sublimit-over-limit", "limit", one.figure, over)


def _single(found: Iterable[Stated]) -> list[Stated]:
    """The first of the figures of each level that have one value; those of several belong to plans or cases."""
    by_level: dict[Level, list[Stated]] = defaultdict(list)
    for one in found:
        by_level[one.level].append(one)
    return [same[0] for same in by_level.values() if len({x.figure.value for x in same}) == 1]
