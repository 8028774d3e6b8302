"""What clauses say of the figures of one cover: the cover's own clause, and a clause elsewhere that points to it.

Only what holds for all of the cover, or for a part that its schedule names, is told: what a clause says of another part, a
person, a plan or a case of its own may differ by right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from msgspec import Struct

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.figures.figure_subjects import (
    Level,
    last_phrase,
    of_an_example,
    of_one_case,
    subject_of,
    words_about,
    words_behind,
)
from wordcheck.meaning.figures.limits_stated import Limit
from wordcheck.meaning.figures.schedule_entries import TIMED, Given, Measure, Stated, time_value
from wordcheck.meaning.figures.scheduled_names import NO_COVER, Sections
from wordcheck.model.quantities import Quantity, QuantityKind
from wordcheck.model.span import Span
from wordcheck.model.wording import ClauseKind, Wording

Home = Literal["listed", "within", "pointed", "general"]
"""Where a figure of a cover stands: in the schedule, in the clause of the cover, in one that points to it, in one for all covers."""
_HERE = lazily(
    r"[本该此](?:项|款|条|节|部分)|\b(?:under|for|in|of)\s+this\s+(?:\w+\s+)?(?:part|section|clause|extension|item|benefit)\b",
    re.I,
)
_POINTING = lazily(
    r"(?:本(?:保险)?合同|本条款|本保险)?第[一二三四五六七八九十百甲乙丙丁\d]+(?:部分|[条章节项款])|[甲乙丙丁]部分|而言|就(?=[第本])|所(?=承担|负)|\b[A-Za-z]+(?: (?:[Cc]lause|[Aa]greement|[Pp]art))? (?:\d{1,2}|[A-Z])\b"
)
"""The number of a cover in a sentence, which says nothing of what is paid for."""
_OF_MORE = frozenset({"more-than", "at-least"})
_AFTER_HOURS = {
    "zh": lazily(r"(?:超过|满|首个?|最初)(?:连续)?的?\s*$"),
    "en": lazily(r"\b(?:after|beyond|first)\s+(?:the\s+)?(?:first\s+)?$", re.I),
}
"""Before hours that are waited."""
_LASTS = {
    "zh": lazily(r"(?:赔偿|补偿)期间?[^，。；]{0,16}$"),
    "en": lazily(r"\bperiods?\b[^.;,]{0,30}$", re.I),
}
"""Before the longest time for which is paid."""
_SINCE = {
    "zh": (lazily(r"$"), lazily(r"\s*[（(]?[^，。；]{0,4}(?:之后|以后|以来|起|后)")),
    "en": (lazily(r"\b(?:on\s+or\s+after|after|since)\s+(?:the\s+)?$", re.I), lazily(r"")),
}
"""Before, and behind, the day from which acts are insured."""
_REACH = 60
_OPENING = 2
"""Blanks before the first sentence of a clause."""


class Homed(Struct, frozen=True):
    """One figure of a cover with the place where it stands."""

    stated: Stated
    home: Home


def stated_by_clauses(
    wording: Wording, limits: Sequence[Limit], sections: Sections, listed: Sequence[Stated]
) -> Iterator[Homed]:
    """The figures of covers in sentences; `listed` are those that the schedule gives."""
    finder = _Finder.of(wording, sections, listed)
    bounding = (*limits, *_up_to(wording, limits)) if listed or limits else ()
    for limit in bounding:
        sentence = wording.sentences[limit.sentence].span if limit.sentence >= 0 else limit.span
        place = finder.place(limit.span, limit.clause, sentence, limit.about if limit.named else frozenset())
        about = finder.about(limit, sentence, place[0]) if place is not None else None
        if place is not None and about is not None and not of_one_case(sentence.of(wording.text), wording.language):
            figure = Given(limit.span, limit.clause, limit.value)
            yield Homed(Stated(place[0], limit.role, limit.level, about, limit.unit, figure), place[1])
    yield from _times(wording, finder, listed)


class _Finder(Struct, frozen=True):
    """To which cover a figure of a sentence belongs."""

    wording: Wording
    sections: Sections
    covers: frozenset[int]
    parts: Mapping[int, tuple[frozenset[str], ...]]
    """What the schedule names in each cover."""
    names: Mapping[frozenset[str], int | None]
    """The covers by the words of their headings; None for words that two of them have."""

    @staticmethod
    def of(wording: Wording, sections: Sections, listed: Sequence[Stated]) -> _Finder:
        parts: dict[int, list[frozenset[str]]] = {}
        for one in listed:
            parts.setdefault(one.section, []).extend([one.about] if one.about else [])
        names: dict[frozenset[str], int | None] = {}
        for id_ in sections.by_name.values():
            name = words_about(wording.clause(id_).title, wording.language)
            names[name] = None if name in names else id_
        return _Finder(wording, sections, frozenset(parts), {k: tuple(v) for k, v in parts.items()}, names)

    def place(self, span: Span, clause: int | None, sentence: Span, about: frozenset[str]) -> tuple[int, Home] | None:
        """The cover of a figure and where it stands, None where several are named or none is."""
        if clause is None or self.wording.clause(clause).kind is ClauseKind.SCHEDULE:
            return None
        own = self._cover_over(clause)
        pointed = {self._listed(id_) for id_ in self.sections.pointed(sentence.of(self.wording.text))}
        named = self.names.get(about) if about else None
        if named is not None and not pointed:
            pointed = {named}
        if len(pointed) > 1 or (pointed and self.wording.clause(clause).kind is ClauseKind.DEFINITION):
            return None
        cover = pointed.pop() if pointed else own
        if cover is None:
            return None
        return cover, "within" if span in self.wording.clause(cover).span else "pointed"

    def _cover_over(self, clause: int) -> int | None:
        chain = (self.wording.clause(clause), *self.wording.parents(self.wording.clause(clause)))
        if chain[0].kind in NO_COVER:
            return None
        listed = next((c.id for c in chain if c.id in self.covers), None)
        return listed or next((c.id for c in chain if self.wording.grants(c)), None)

    def _listed(self, id_: int) -> int:
        """The cover to which an article belongs: the one of which the schedule speaks, else itself."""
        clause = self.wording.clause(id_)
        return next((c.id for c in (clause, *self.wording.parents(clause)) if c.id in self.covers), id_)

    def about(self, limit: Limit, sentence: Span, cover: int) -> frozenset[str] | None:
        """The part of the cover, as its schedule names it, that a sentence limits; empty where it limits all, None where something else."""
        tongue, text = self.wording.language, self.wording.text
        lead, behind = text[sentence.start : limit.span.start], words_behind(text, limit.span.end, sentence.end, tongue)
        said = _POINTING.sub(" ", _HERE.sub(" ", f"{lead} {behind}"))
        parts = [p for p in self.parts.get(cover, ()) if _mentions(said, p, tongue)]
        if parts:
            return max(parts, key=lambda p: sum(map(len, p)))
        if not limit.named and self._is_all_of_it(limit, sentence, cover):
            return frozenset()
        own = words_about(self.wording.clause(cover).title, tongue)
        # A sentence that points to its cover may name a part of it anywhere before; elsewhere a pause parts the loss from its limit.
        pointing = self.sections.pointed(sentence.of(text))
        near = said if pointing else _POINTING.sub(" ", _HERE.sub(" ", f"{last_phrase(lead, tongue)} {behind}"))
        rest = words_about(near, tongue)
        return frozenset() if all(_of_itself(w, own, tongue) for w in rest) else None

    def _is_all_of_it(self, limit: Limit, sentence: Span, cover: int) -> bool:
        """Whether a sum in the first sentence of a cover bounds all that it grants: there is no other sum in the cover, so that the words
        beside it (`up to £5,000 for money which …`) say what is insured, and name no part."""
        clause = self.wording.clause(cover)
        first = clause.own[0].start if clause.own else -1
        sums = [q for q in self.wording.quantities_in(clause.span) if q.kind is QuantityKind.MONEY]
        return len(sums) == 1 and limit.span in clause.span and sentence.start <= first + _OPENING


def _of_itself(said: str, own: frozenset[str], tongue: str) -> bool:
    """Whether a word names the cover and nothing beside; Chinese words are not parted, so that a longer one names something more."""
    if any(said in word for word in own):
        return True
    return any(word in said and (tongue == "en" or len(said) - len(word) <= 1) for word in own)


def _mentions(said: str, part: frozenset[str], tongue: str) -> bool:
    if tongue == "zh":
        return all(word in said for word in part)
    return part <= {w.strip("’'(),.:;").casefold() for w in said.split()}


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


def _times(wording: Wording, finder: _Finder, listed: Sequence[Stated]) -> Iterator[Homed]:
    """Waiting periods, indemnity periods and retroactive dates of covers to which the schedule gives one; one that clauses
    give to all covers stands beside each where all have one value."""
    values: dict[Measure, set[object]] = {}
    for one in listed:
        values.setdefault(one.measure, set()).add(one.figure.value)
    told = {one.figure.span for one in listed}
    sought = {m for m in values if m not in ("limit", "deductible")}
    for quantity in wording.quantities if sought else ():
        if quantity.kind not in (QuantityKind.PERIOD, QuantityKind.DATE) or quantity.clause is None:
            continue
        measure, value = _time(wording, quantity), time_value(quantity)
        if measure not in sought or measure is None or value is None or of_an_example(wording, quantity):
            continue
        if wording.manuscript.cell_at(quantity.span.start) is not None:
            continue
        sentence = wording.sentence_around(quantity.span.start)
        if sentence is None or quantity.span not in sentence:
            sentence = quantity.span
        # “at least 6 hours” is the time itself here, not the least sum of a scale.
        if quantity.bound != "at-least" and of_one_case(sentence.of(wording.text), wording.language):
            continue
        place = finder.place(quantity.span, quantity.clause, sentence, frozenset())
        figure = Given(quantity.span, quantity.clause, value[0])
        if place is not None:
            yield Homed(Stated(place[0], measure, Level.MAIN, frozenset(), value[1], figure), place[1])
        elif quantity.measures == measure and len(values[measure]) == 1 and quantity.span not in told:
            cover = next(one.section for one in listed if one.measure == measure)
            yield Homed(Stated(cover, measure, Level.MAIN, frozenset(), value[1], figure), "general")


def _time(wording: Wording, quantity: Quantity) -> Measure | None:
    """What a period or date of a clause is, by its name, or by the words around it in a clause of cover."""
    tongue, at = wording.language, quantity.span
    lead, behind = wording.text[max(0, at.start - _REACH) : at.start], wording.text[at.end : at.end + _REACH]
    if quantity.kind is QuantityKind.DATE:
        since = _SINCE[tongue][0].search(lead) and _SINCE[tongue][1].match(behind)
        named = quantity.measures == "retroactive"
        return "retroactive" if named or (since and quantity.measures != "policy-period") else None
    of_a_cover = not quantity.measures or quantity.measures in TIMED
    if quantity.bound == "at-most" and of_a_cover and _LASTS[tongue].search(lead):
        return "indemnity-period"
    lasts = quantity.unit == "hour" and (quantity.bound in _OF_MORE or _AFTER_HOURS[tongue].search(lead))
    if quantity.measures == "waiting-period" or lasts:
        return "waiting-period"
    return "indemnity-period" if quantity.measures == "indemnity-period" else None
