"""What a wording does with each cover of a taxonomy, from the places where its patterns match.

    words that grant it stand in        words that exclude it stand in       state
    a heading or body of a cover        –                                    granted, optional, conditional
    a definition that a cover uses      –                                    granted …
    a body or definition                an exclusion                         partly
    –                                   an exclusion, a definition's limits  excluded
    a cover that is taken whole         that exclusion                       swallowed
    –                                   –                                    silent

A heading outweighs exclusions: what a cover calls itself it grants, though exclusions bound it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.covers.choices import Choices
from wordcheck.meaning.covers.definition_reach import reached_definitions
from wordcheck.meaning.covers.exclusions import owners
from wordcheck.meaning.examples import in_example
from wordcheck.meaning.quoting import evidence
from wordcheck.meaning.stretches import Stretch, Stretches
from wordcheck.meaning.turns import Sign
from wordcheck.model.covers import CoverMap, CoverState, CoverStatus
from wordcheck.model.findings import Evidence
from wordcheck.model.holders import Holders
from wordcheck.model.said import UNSAID, Said
from wordcheck.model.span import Span
from wordcheck.model.wording import ClauseKind, Wording

MOST_EVIDENCE = 4
FOREMOST = {"zh": 30, "en": 100}
"""Characters into an exclusion within which it speaks of its own subject."""

_BEFORE = 40
NEXT_TO = {"zh": 5, "en": 24}
"""Characters before what an exclusion names in which the insured's own act stands that alone it excludes."""

_OWN_ACT = lazily(r"故意|蓄意|恶意串通|明知|\b(?:intentional|deliberate|wilful|willful)\b", re.IGNORECASE)
"""What an exclusion says of the insured's own act, which bounds every cover and takes a part of none."""


_OMITTED = lazily(
    r"(?:未|未能|未及时|没有|没有及时|拒不|无法|不能|不得)$|\b(?:fail\w*|refus\w+|unable|inability|neglect\w*|omi(?:t\w*|ssion))\s+(?:[a-z]+\s+)?(?:to|of)\s+(?:[a-z]+\s+)?$",
    re.IGNORECASE,
)
"""An act that was left undone, which is no loss: 未告知信息主体 excludes who told nobody, not the cost of telling."""


class Mentions(Struct, frozen=True):
    """Where the patterns of one cover match."""

    grants: tuple[Span, ...]
    """Words that grant it where they stand among covers."""
    takes: tuple[Span, ...]
    """Words that exclude it where they stand among exclusions."""
    title: Said = UNSAID


class _Sorted(Struct, frozen=True):
    """Mentions of one cover by what their place makes of them."""

    headings: tuple[Span, ...]
    bodies: tuple[Span, ...]
    definitions: tuple[Span, ...]
    exclusions: tuple[Span, ...]
    foremost: bool
    """Whether an exclusion names it in its heading or first words, rather than in passing."""


class CoverStates:
    """The states of covers in one wording; what all of them rest on is told once, however many are asked for."""

    def __init__(self, wording: Wording, stretches: Stretches, found: CoverMap, choices: Choices) -> None:
        self._wording, self._stretches, self._found, self._choices = wording, stretches, found, choices
        self._reached = Holders(reached_definitions(wording, stretches))
        self._owner = owners(wording, found.covers)
        self._covers = Holders(c.span for c in found.covers)
        self._exclusions = Holders(x.span for x in found.exclusions)
        self._swallowed = frozenset(t.cover for t in found.takings if t.extent == "all")

    def of(self, mentions: Mapping[str, Mentions]) -> tuple[CoverStatus, ...]:
        """The status of each cover that is mentioned, by key."""
        return tuple(self._status(key, of) for key, of in sorted(mentions.items()))

    def _status(self, key: str, of: Mentions) -> CoverStatus:
        wording, stretches, found = self._wording, self._stretches, self._found
        sorted_ = _sorted(wording, stretches, of, self._reached)
        granting = (*sorted_.headings, *sorted_.bodies, *sorted_.definitions)
        ids = self._granted_by(granting)
        taken = {found.exclusions[k].id for s in sorted_.exclusions for k in self._exclusions.around(s)}
        state = _state(found, sorted_, ids, bool(granting), self._swallowed)
        granted = state in (CoverState.GRANTED, CoverState.CONDITIONAL)
        if granted and ((not ids and self._chosen(sorted_)) or self._in_chosen_places(granting)):
            state = CoverState.OPTIONAL
        shown = _evidence(wording, found, granting, sorted_.exclusions, ids, state)
        return CoverStatus(key, of.title, state, shown, ids, tuple(sorted(taken)))

    def _granted_by(self, granting: Sequence[Span]) -> tuple[int, ...]:
        """The covers whose own words grant it; where only a lead-in does, the covers below it."""
        own = {self._found.covers[k].id for s in granting for k in self._covers.around(s)}
        below = {c for s in granting for c in self._owner.get(_clause(self._stretches, s), ())}
        return tuple(sorted(own or below))

    def _chosen(self, sorted_: _Sorted) -> bool:
        """Whether the clauses that grant it, none of them a cover of its own, are all left to the insured's choice."""
        places = {_clause(self._stretches, s) for s in (*sorted_.headings, *sorted_.bodies)}
        return bool(places) and all(self._choices.about(self._wording.clause(c)) is not None for c in places)

    def _in_chosen_places(self, granting: Sequence[Span]) -> bool:
        """Whether rows of a table, or paragraphs of their own, leave to the insured's choice all that grants it."""
        chosen = (self._choices.in_row(s.start) or self._choices.in_paragraph(s.start) for s in granting)
        return bool(granting) and all(chosen)


def _sorted(wording: Wording, stretches: Stretches, of: Mentions, reached: Holders) -> _Sorted:
    headings, bodies, definitions, exclusions = [], [], [], []
    foremost = False
    for span in of.grants:
        stretch = stretches.at(span.start)
        if stretch is None:
            continue
        clause = wording.clause(stretch.clause)
        covering = clause.kind is ClauseKind.COVERAGE and not in_example(wording, clause)
        if stretch.sign is Sign.GIVES and stretch.titled and covering:
            headings.append(span)
        elif stretch.sign is Sign.GIVES and covering:
            bodies.append(span)
        elif stretch.sign is Sign.DEFINES and reached.hold(span):
            definitions.append(span)
    granting = frozenset(_clause(stretches, s) for s in (*headings, *bodies, *definitions))
    for span in of.takes:
        stretch = stretches.at(span.start)
        if stretch is not None and _excludes(wording, stretch, span, reached, granting):
            before = wording.text[stretch.span.start : span.start]
            if _OWN_ACT.search(before[-NEXT_TO[wording.language] :]) or _OMITTED.search(before[-_BEFORE:]):
                continue  # 您或者店员故意泄露买家资料: what others do with them stays covered.
            exclusions.append(span)
            foremost = foremost or (len(before) <= FOREMOST[wording.language] and not _OWN_ACT.search(before))
    return _Sorted(tuple(headings), tuple(bodies), tuple(definitions), tuple(exclusions), foremost)


def _excludes(wording: Wording, stretch: Stretch, span: Span, reached: Holders, granting: frozenset[int]) -> bool:
    clause = wording.clause(stretch.clause)
    if stretch.sign is Sign.NARROWS:
        # Defence Costs that leave out the fees of a press adviser leave nothing out of the cover that pays for one.
        return reached.hold(span) and (not granting or not granting.isdisjoint((clause.id, clause.parent)))
    if stretch.titled and wording.children(clause):
        return False  # The heading of a group of exclusions says to what they apply.
    return stretch.sign is Sign.TAKES and clause.kind in (
        ClauseKind.EXCLUSION,
        ClauseKind.COVERAGE,
        ClauseKind.DEFINITION,
    )


def _state(
    found: CoverMap, sorted_: _Sorted, ids: tuple[int, ...], granted: bool, swallowed: frozenset[int]
) -> CoverState:
    if not granted:
        return CoverState.EXCLUDED if sorted_.exclusions else CoverState.SILENT
    if ids and not sorted_.definitions and swallowed.issuperset(ids):
        return CoverState.SWALLOWED
    if sorted_.foremost and not sorted_.headings:
        return CoverState.PARTLY
    named = bool(ids or sorted_.headings or sorted_.bodies)
    covers = [found.covers[i - 1] for i in ids] if named else list(found.covers)
    if covers and all(c.optional for c in covers):
        return CoverState.OPTIONAL
    if ids and all(c.condition is not None for c in covers):
        return CoverState.CONDITIONAL
    return CoverState.GRANTED


def _clause(stretches: Stretches, span: Span) -> int:
    stretch = stretches.at(span.start)
    return stretch.clause if stretch else 0


def _evidence(
    wording: Wording,
    found: CoverMap,
    granting: Sequence[Span],
    excluding: Sequence[Span],
    ids: tuple[int, ...],
    state: CoverState,
) -> tuple[Evidence, ...]:
    made = [evidence(wording, s, "grant") for s in granting[:MOST_EVIDENCE]]
    if state is CoverState.CONDITIONAL:
        conditions = [found.covers[i - 1].condition for i in ids]
        made += [evidence(wording, c, "condition") for c in conditions if c is not None][:1]
    if state is not CoverState.GRANTED or not made:
        made += [evidence(wording, s, "exclusion") for s in excluding[:MOST_EVIDENCE]]
    return tuple(made)
