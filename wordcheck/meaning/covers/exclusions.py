"""Exclusions wherever they stand, what each takes, and the covers to which it is bound.

An exclusion is a leaf of the exclusions, or words that deny payment anywhere else: inside an insuring clause (it then takes
of that cover alone), in a definition, or in a clause that is about something else (it is then hidden).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.denials.hidden import denials
from wordcheck.meaning.leads import applied_to, name_of
from wordcheck.meaning.statements.reader import Reader
from wordcheck.meaning.stretches import Stretches
from wordcheck.meaning.turns import Sign
from wordcheck.model.covers import Cover, Exclusion
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, ClauseKind, Wording

_CONSEQUENCE = lazily(r"退还|终止|现金价值")
"""What follows once an exclusion applies: it takes nothing more."""
_EXPLAINS = lazily(
    r"\W*(?:for\s+the\s+purposes?\s+of\s+(?:this|these|the)\s+(?:foregoing\s+)?exclusions?|a\s+separate\s+limit|(?:this|these)\s+exclusions?\s+(?:also\s+)?appl(?:y|ies)|in\s+this\s+exclusion|provided\s+that|if\s+we\s+allege\s+that)\b",
    re.IGNORECASE,
)
"""Words behind the items of an exclusion that say how it is read."""
_UNMET = lazily(
    r"\bdo(?:es)?\s+not\s+(?:fulfil|fulfill|meet|satisfy)\s+(?:all\s+)?(?:of\s+)?(?:the\s+)?[^.:]{0,40}\b(?:conditions|criteria|requirements)\b[^.:]{0,20}:\s*$|不(?:符合|满足)(?:下列|以下)[^：:。]{0,12}(?:条件|标准|要求)[^：:。]{0,12}[:：]\s*$",
    re.IGNORECASE,
)
"""A lead-in that excludes what lacks the conditions below it: the conditions exclude nothing themselves."""
_POINTS = lazily(r"(?:免除|免责)[^。；\n]{0,16}(?:条款|约定|内容)，?[^。；\n]{0,12}(?:详见|请见|参见|见)")
"""A clause that only says where else exclusions stand."""


def exclusions_of(
    wording: Wording, stretches: Stretches, covers: tuple[Cover, ...], reader: Reader
) -> tuple[Exclusion, ...]:
    """All exclusions in reading order, numbered from 1."""
    owner = owners(wording, covers)
    found = [
        *_listed(wording, stretches, owner),
        *_inside_covers(wording, stretches, owner),
        *(Exclusion(0, d.clause, d.span, name_of(wording, wording.clause(d.clause)), takes=d.span, hidden=True)
          for d in denials(wording, reader)),
    ]  # fmt: skip
    ordered = sorted(found, key=lambda x: (x.span, x.hidden))
    return tuple(
        Exclusion(i, x.clause, x.span, x.name, x.lead, x.takes, x.within, x.hidden)
        for i, x in enumerate(ordered, start=1)
    )


def owners(wording: Wording, covers: tuple[Cover, ...]) -> dict[int, tuple[int, ...]]:
    """For each clause of cover the ids of the covers that it holds or belongs to."""
    made: dict[int, tuple[int, ...]] = {}
    for cover in covers:
        clause = wording.clause(cover.clause)
        for one in (clause, *wording.parents(clause), *_below(wording, clause)):
            if one.kind is ClauseKind.COVERAGE:
                made[one.id] = (*made.get(one.id, ()), cover.id)
    return made


def _below(wording: Wording, clause: Clause) -> Iterator[Clause]:
    for child in wording.children(clause):
        yield child
        yield from _below(wording, child)


def _listed(wording: Wording, stretches: Stretches, owner: Mapping[int, tuple[int, ...]]) -> Iterator[Exclusion]:
    """Leaves of the exclusions; one whose words all give something back is none."""
    conditions: set[int] = set()
    for clause in wording.clauses:
        if clause.kind is not ClauseKind.EXCLUSION:
            continue
        if clause.parent in conditions:
            conditions.add(clause.id)
            continue
        if (children := wording.children(clause)) and _UNMET.search(
            wording.text[clause.span.start : children[0].span.start]
        ):
            conditions.add(clause.id)
        elif children:
            yield from _behind_lists(wording, stretches, clause)
            continue
        if _POINTS.search(wording.own_text(clause)) or _EXPLAINS.match(wording.own_text(clause)):
            continue
        taking = [s for s in stretches.within(clause.span) if s.sign is Sign.TAKES and not s.titled]
        heading = [s for s in stretches.within(clause.span) if s.titled]
        if not taking and not (heading and not any(len(s) for s in clause.own)):
            continue
        lead = applied_to(wording, clause)
        takes = (taking or heading)[0].span
        yield Exclusion(0, clause.id, clause.span, name_of(wording, clause), lead, takes, _bound(wording, lead, owner))


def _behind_lists(wording: Wording, stretches: Stretches, clause: Clause) -> Iterator[Exclusion]:
    """Lines behind the last item of a list of exclusions that take something on their own."""
    last = wording.children(clause)[-1].span.end
    for stretch in stretches.within(clause.span):
        if stretch.clause == clause.id and stretch.sign is Sign.TAKES and stretch.span.start >= last:
            words = stretch.span.of(wording.text)
            if words.strip() and not stretch.titled and not (_CONSEQUENCE.search(words) or _EXPLAINS.match(words)):
                yield Exclusion(0, clause.id, stretch.span, name_of(wording, clause), takes=stretch.span)


def _bound(wording: Wording, lead: tuple[Span, ...], owner: Mapping[int, tuple[int, ...]]) -> tuple[int, ...]:
    """Covers that the lead-in names as the only ones meant (in respect of Insuring Clause 5 only)."""
    bound: set[int] = set()
    for span in lead:
        for reference in wording.references_in(span):
            for target in reference.targets:
                bound.update(owner.get(target, ()))
    return tuple(sorted(bound))


def _inside_covers(wording: Wording, stretches: Stretches, owner: Mapping[int, tuple[int, ...]]) -> Iterator[Exclusion]:
    """Words of insuring clauses that take away."""
    for stretch in stretches.all:
        clause = wording.clause(stretch.clause)
        if stretch.sign is Sign.TAKES and not stretch.titled and clause.kind is ClauseKind.COVERAGE:
            yield Exclusion(
                0, clause.id, stretch.span, name_of(wording, clause), (), stretch.span, owner.get(clause.id, ())
            )
