"""What a schedule gives for one cover, and what the insuring clause of that cover gives instead.

| Section B – Business interruption | £500,000 | 12 hours |          columns: Limit, Waiting period
Section B – Business interruption: … lasting longer than 8 hours … The most we pay under this section is £400,000.

Only what the clause says of itself as a whole is compared: one value of one level. What it says of a part, a person,
a plan or a case of its own may differ by right.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.figures.cell_figures import TableFigures
from wordcheck.meaning.figures.figure_subjects import (
    Level,
    Role,
    last_phrase,
    of_an_example,
    of_one_case,
    subject_of,
    words_about,
    words_behind,
)
from wordcheck.meaning.figures.limits_stated import Limit
from wordcheck.meaning.figures.schedule_entries import Entry, Given, entries_of, given, named_limits
from wordcheck.meaning.figures.scheduled_names import NO_COVER, sections_of
from wordcheck.meaning.quoting import disagreeing
from wordcheck.model.figures import Disagreement
from wordcheck.model.quantities import Quantity, QuantityKind
from wordcheck.model.span import Span
from wordcheck.model.wording import Wording

_HERE = lazily(
    r"[本该此](?:项|款|条|节|部分)|\b(?:under|for|in|of)\s+this\s+(?:\w+\s+)?(?:part|section|clause|extension|item|benefit)\b",
    re.I,
)
_OF_MORE = frozenset({"more-than", "at-least"})


def scheduled(wording: Wording, limits: Sequence[Limit], tables: Sequence[TableFigures]) -> Iterator[Disagreement]:
    """Figures of insuring clauses that differ from the schedule's for them; `limits` are those of sentences."""
    by_section: dict[int, list[Entry]] = defaultdict(list)
    sections = sections_of(wording)
    for entry in (*entries_of(wording, tables, sections), *named_limits(wording, limits, sections)):
        by_section[entry.section].append(entry)
    bounding = (*limits, *_up_to(wording, limits)) if by_section else ()
    for section, entries in by_section.items():
        yield from _of_one(wording, bounding, section, entries)


def _of_one(
    wording: Wording, limits: Sequence[Limit], section: int, entries: Sequence[Entry]
) -> Iterator[Disagreement]:
    """Of all that the schedule gives for one cover: it may give a thing once."""
    span = wording.clause(section).span
    within = frozenset(c.id for c in wording.clauses if c.span in span and c.kind not in NO_COVER)
    label = " ".join(entry.label for entry in entries)
    stated: dict[tuple[Role, Level, str], list[Given]] = defaultdict(list)
    for limit in limits:
        if limit.clause in within and _plain(wording, limit, label) and not _of_one_case(wording, limit.span):
            key = limit.role, _level(limit.role, limit.level), limit.unit
            stated[key].append(Given(limit.span, limit.clause, limit.value))
    listed: dict[tuple[Role, Level, str], list[Given]] = defaultdict(list)
    for bound in (b for entry in entries for b in entry.bounds):
        listed[bound.role, _level(bound.role, bound.level), bound.unit].append(bound.figure)
    for key, figures in listed.items():
        yield from _compared(wording, key[0], figures, stated.get(key, ()))
    waits = [given(q) for q in wording.quantities if q.clause in within and _waits(wording, q)]
    yield from _compared(wording, "waiting-period", [w for entry in entries for w in entry.waits], waits)


def _up_to(wording: Wording, limits: Sequence[Limit]) -> Iterator[Limit]:
    """What a cover pays at most where no word but “up to” says so: `… a ransom which you surrender, up to £200,000`."""
    told = {x.span for x in limits}
    for q in wording.quantities:
        if q.kind is not QuantityKind.MONEY or q.bound != "at-most" or q.clause is None or q.span in told:
            continue
        i = wording.sentence_at(q.span.start)
        if i >= 0 and wording.manuscript.cell_at(q.span.start) is None and not of_an_example(wording, q):
            sentence = wording.sentences[i].span
            behind = words_behind(wording.text, q.span.end, sentence.end, wording.language)
            said = subject_of(wording.text[sentence.start : q.span.start], behind, q, wording.language)
            yield Limit(q.span, q.low, q.unit, q.clause, said.level or Level.MAIN, said.about, named=False, sentence=i)


def _compared(
    wording: Wording, measures: str, listed: Sequence[Given], said: Sequence[Given]
) -> Iterator[Disagreement]:
    """The clause's figure where clause and schedule give one value each, and not the same."""
    if len({x.value for x in listed}) == 1 and len({x.value for x in said}) == 1 and listed[0].value != said[0].value:
        early, late = sorted((listed[0], said[0]), key=lambda x: x.span)
        yield disagreeing(wording, "schedule-and-clause", measures, late, early)


def _level(role: Role, level: Level) -> Level:
    """The limit of a cover and all that is paid under it are one, and so are a deductible and that of each loss."""
    other = Level.EVENT if role == "deductible" else Level.WHOLE
    return Level.MAIN if level is other else level


def _plain(wording: Wording, limit: Limit, label: str) -> bool:
    """Whether the words right around a limit name nothing but the cover itself."""
    tongue = wording.language
    sentence = wording.sentences[limit.sentence].span
    near = last_phrase(wording.text[sentence.start : limit.span.start], tongue)
    behind = words_behind(wording.text, limit.span.end, sentence.end, tongue)
    about = words_about(_HERE.sub("", near), tongue) | words_about(_HERE.sub("", behind), tongue)
    own = words_about(label, tongue)
    return all(any(w in word or word in w for word in own) for w in about)


def _waits(wording: Wording, quantity: Quantity) -> bool:
    """Whether a figure is the time after which a cover pays: so called, or hours that an outage or a delay must last."""
    if quantity.kind is not QuantityKind.PERIOD or quantity.low != quantity.high:
        return False
    lasts = quantity.unit == "hour" and quantity.bound in _OF_MORE
    named = quantity.measures == "waiting-period"
    if not (named or lasts) or of_an_example(wording, quantity):
        return False
    # “at least 6 hours” is the time itself here, not the least sum of a scale.
    return (lasts and quantity.bound == "at-least") or not _of_one_case(wording, quantity.span)


def _of_one_case(wording: Wording, span: Span) -> bool:
    """Whether the sentence around a figure holds in one case only."""
    i = wording.sentence_at(span.start)
    sentence = wording.sentences[i].span if i >= 0 and span.start < wording.sentences[i].span.end else span
    return of_one_case(sentence.of(wording.text), wording.language)
