"""Oddities of structure that no pattern can describe: gaps and repeats of numbers, broken references, circles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from wordcheck.engine.oddities.against_contents import compared, unlike_contents
from wordcheck.engine.oddities.defined_twice import defined_twice
from wordcheck.engine.oddities.empty_exclusions import empty_exclusions
from wordcheck.engine.oddities.empty_headings import hollow_entries, hollow_headings
from wordcheck.engine.oddities.glossary_holes import glossary_holes
from wordcheck.engine.oddities.item_lines import item_gaps, item_repeats
from wordcheck.engine.oddities.lists import odd_marks, second_lists, unjoined_lists
from wordcheck.engine.oddities.numbering import gaps, repeats
from wordcheck.engine.oddities.said_twice import said_twice
from wordcheck.engine.oddities.unlike_sisters import parts_unlike, unlike_sisters
from wordcheck.engine.things import Found, by_place
from wordcheck.engine.world import World
from wordcheck.languages.lazily import lazily
from wordcheck.meaning.accord.two_answers import TWO_ANSWERS
from wordcheck.meaning.broken_off import broken_off
from wordcheck.meaning.broken_off_en import broken_off_en
from wordcheck.meaning.figures.dates import impossible_dates
from wordcheck.meaning.figures.disagreements import disagreements
from wordcheck.meaning.misdirected import misdirected
from wordcheck.meaning.misgranted import granted_by_exclusions, misgranted
from wordcheck.meaning.misled import misled
from wordcheck.meaning.parties.lopsided import lopsided
from wordcheck.meaning.parties.swapped import turned_parties
from wordcheck.meaning.standing_formulas import slips
from wordcheck.meaning.terms.circles import circles
from wordcheck.meaning.terms.near_names import near_names
from wordcheck.meaning.terms.undefined import missing_terms
from wordcheck.meaning.told_too_early import told_too_early
from wordcheck.meaning.unfound import unfound
from wordcheck.meaning.unsaid import unsaid
from wordcheck.model.covers import CoverFaultKind
from wordcheck.model.figures import Disagreement, DisagreementKind
from wordcheck.model.span import Span
from wordcheck.rulelang.syntax import tree as t

_NAME = lazily(r"[A-Z][a-z]+(?: [A-Z][a-z]+)+")
"""A term of several words, each with a capital; a single word is too often meant in its plain sense."""

_A_FEW = 5
"""References to one place that are told each by itself: where more miss it, the place is missing, not the references wrong."""

_WHOLE_SENTENCE = lazily(
    r"(?:Unless|However, (?:where|if|when))\b[^.;\n]{5,200}?,\s+(?:any|the|all|we|you|it|an?)\b", re.I
)
"""A condition with its own main clause behind it: it excepts from what follows, not from what went before."""


def oddities(world: World, asked: t.Oddity) -> list[Found]:
    """The oddities of one kind, in reading order."""
    if (asked.word, asked.of) == ("gap", "term"):
        return sorted(_missing_terms(world, asked), key=by_place)
    if (asked.word, asked.of) == ("drift", "name"):
        return [Found(span) for span in _near_names(world, asked)]
    if (asked.word, asked.of) == ("drift", "formula"):
        return sorted(_misprinted_formulas(world, asked), key=by_place)
    return sorted(_FINDERS[asked.word, asked.of](world), key=by_place)


def _missing_numbers(world: World) -> list[Found]:
    """Numbers that are missing in the tree of clauses, and those that only lines or the entries of a glossary show."""
    return _each_once((*gaps(world), *glossary_holes(world), *item_gaps(world)))


def _repeated_numbers(world: World) -> list[Found]:
    """Numbers that stand twice in the tree of clauses, and on lines below each other."""
    return _each_once((*repeats(world), *item_repeats(world)))


def _each_once(found: Iterable[Found]) -> list[Found]:
    """What was found, the first of those at one place."""
    by_start: dict[int, Found] = {}
    for one in found:
        by_start.setdefault(one.span.start, one)
    return list(by_start.values())


def elsewhere(world: World, word: str, of: str, span: Span) -> Span | None:
    """The other place of an oddity that takes two: what a figure disagrees with, what an exclusion takes."""
    return world.once(f"elsewhere {word} {of}", lambda: _second_places(world, word, of)).get(span)


def _second_places(world: World, word: str, of: str) -> dict[Span, Span]:
    """The other place of each oddity of a kind, by its own."""
    kinds, of_covers = _PAIRED.get((word, of), ((), ()))
    of_figures = (kind for kind in kinds if kind not in TWO_ANSWERS)
    told = [d.evidence for kind in of_figures for d in _disagreements(world, kind)]
    told += [d.evidence for kind in kinds if kind in TWO_ANSWERS for d in _two_answers(world, kind)]
    told += [f.evidence for f in world.meaning.covers.faults if f.kind in of_covers] if of_covers else []
    places = {e[0].span: e[1].span for e in reversed(told) if len(e) > 1}
    if (word, of) == ("duplicate", "definition"):
        places |= _first_definitions(world)
    if (word, of) == ("drift", "name"):
        places |= _near_names(world, None)
    if (word, of) == ("drift", "statement"):
        places |= _unsaid(world)
    if (word, of) == ("drift", "heading"):
        places |= {one.at: one.place for one in compared(world)}
    if (word, of) == ("orphan", "heading"):
        places |= {one.at: one.sister for one in parts_unlike(world)}
    return places


def _first_definitions(world: World) -> dict[Span, Span]:
    """For each later definition of a term the name where it is defined first."""
    terms = (t for t in world.wording.terms if len(t.definitions) > 1)
    return {d.span: t.spans[0] for t in terms for d in t.definitions[1:]}


def _dangling(world: World) -> Iterator[Found]:
    for reference in world.wording.references:
        if reference.broken and not reference.external:
            yield Found(reference.span, "xref", reference)


def _circles(world: World) -> Iterator[Found]:
    """The first definition of each circle of definitions that lead back to themselves."""
    first = {circle[0] for circle in circles(world.wording)}
    for term in world.wording.terms:
        if term.name in first and term.definitions:
            yield Found(term.definitions[0].span, "definition", (term, term.definitions[0]))


def _drifting(world: World) -> Iterator[Found]:
    """A term that is defined with capitals and stands without them: another thing, or the same by another name?"""
    if world.wording.language != "en":
        return
    for term in world.wording.terms:
        if term.definitions and _NAME.fullmatch(term.name):
            own = [d.span for d in term.definitions]
            small = re.compile(rf"\b{re.escape(term.name.lower())}\b".replace(r"\ ", r"\s+"))
            for found in small.finditer(world.text, world.wording.span.start, world.wording.span.end):
                span = Span(*found.span())
                if not any(span in definition for definition in own):
                    yield Found(span, "term", term)


def _cover_faults(kind: CoverFaultKind) -> Callable[[World], Iterator[Found]]:
    """The places at fault of one kind in the wording's cover map."""

    def found(world: World) -> Iterator[Found]:
        for fault in world.meaning.covers.faults:
            span = fault.evidence[0].span
            if fault.kind == kind and not (
                kind == "orphan-write-back" and _WHOLE_SENTENCE.match(world.text, span.start)
            ):
                yield Found(span)

    return found


def _disagreements(world: World, kind: DisagreementKind) -> list[Disagreement]:
    """Figures of the wording that cannot all hold, of one kind; computed once."""
    return [d for d in world.once("figures", lambda: disagreements(world.wording)) if d.kind == kind]


def _figures(kind: DisagreementKind) -> Callable[[World], Iterator[Found]]:
    """The figures at fault of one kind."""

    def found(world: World) -> Iterator[Found]:
        at = {q.span: q for q in world.wording.quantities}
        for disagreement in _disagreements(world, kind):
            span = disagreement.evidence[0].span
            quantity = at.get(span)
            yield Found(span, quantity.kind.value, quantity) if quantity else Found(span)

    return found


def _two_answers(world: World, kind: DisagreementKind) -> list[Disagreement]:
    """The answers of one kind that differ; computed once."""
    return world.once(f"answers {kind}", lambda: list(TWO_ANSWERS[kind](world.wording)))


def _unsaid(world: World) -> dict[Span, Span]:
    """Statements that take back an earlier one of their clause, with that one."""
    return world.once("unsaid", lambda: dict(unsaid(world.wording, world.meaning.readings)))


def _smuggling_definitions(world: World) -> Iterator[Found]:
    """Sentences of a glossary that deny payment or oblige the insured; what is told as a hidden exclusion is not told again."""
    hidden = [f.evidence[0].span for f in world.meaning.covers.faults if f.kind == "hidden-exclusion"]
    for fault in world.meaning.terms.faults:
        span = fault.evidence[0].span
        if fault.kind in ("excludes", "obliges") and fault.sure and not any(span.overlaps(h) for h in hidden):
            yield Found(span)


def _misprinted_formulas(world: World, asked: t.Oddity) -> Iterator[Found]:
    """Places where a standing formula of the lexicons that the rule names is printed with a slip."""
    if world.wording.language == "zh":
        formulas = tuple(p.text for name in asked.among for p in world.plan.words[name.name].phrases)
        for slip in slips(world.text, world.wording.span, formulas):
            yield Found(slip.span, "span", slip)


def _near_names(world: World, asked: t.Oddity | None) -> dict[Span, Span]:
    """Names that are nearly those of defined terms, with the terms; told once, by the families that the rule names."""

    def told() -> dict[Span, Span]:
        families = _families(world, asked) if asked else ()
        return {near.span: near.term for near in near_names(world.wording, families)}

    return world.once("names near terms", told)


def _families(world: World, asked: t.Oddity) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(p.text for p in world.plan.words[name.name].phrases) for name in asked.among)


def _missing_terms(world: World, asked: t.Oddity) -> Iterator[Found]:
    """The first use of each term that the glossary should hold and does not, by the families that the rule names."""
    for missing in missing_terms(world.wording, _families(world, asked)):
        yield Found(missing.uses[0])


def _restated(kind: str) -> Callable[[World], Iterator[Found]]:
    """Figures of one kind that the wording states elsewhere with the same words and another value."""

    def found(world: World) -> Iterator[Found]:
        at = {q.span: q for q in world.wording.quantities}
        for disagreement in _disagreements(world, "two-values"):
            span = disagreement.evidence[0].span
            quantity = at.get(span)
            if quantity is not None and quantity.kind.value == kind:
                yield Found(span, kind, quantity)
            elif quantity is None and kind == "period":
                yield Found(span)  # how often (每7日) and how soon (立即) are told beside periods, and are none

    return found


def _misdirected(world: World) -> Iterator[Found]:
    """References that resolve to a clause that says nothing of what the words beside them speak of."""
    told = {
        r.span: r
        for r in (
            *misdirected(world.wording),
            *misled(world.wording),
            *misgranted(world.wording),
            *granted_by_exclusions(world.wording),
        )
    }
    for reference in told.values():
        yield Found(reference.span, "xref", reference)


def _unfound(world: World) -> Iterator[Found]:
    """References that nothing in sight answers; one for all that name the same place more than a few times."""
    found = list(unfound(world.wording))
    named = ["".join(world.quote(reference.span).split()) for reference in found]
    often = {name for name, times in Counter(named).items() if times > _A_FEW}
    told: set[str] = set()
    for name, reference in zip(named, found, strict=True):
        if name not in often or name not in told:
            told.add(name)
            yield Found(reference.span, "xref", reference)


def _at(places: Callable[[World], Iterable[Span]]) -> Callable[[World], Iterator[Found]]:
    """Oddities of which no more is told than their places."""
    return lambda world: (Found(span) for span in places(world))


def _answered_twice(kind: DisagreementKind) -> Callable[[World], Iterator[Found]]:
    """The later of two answers to one question."""
    return _at(lambda world: (d.evidence[0].span for d in _two_answers(world, kind)))


_DISAGREEMENTS: dict[tuple[str, str], DisagreementKind] = {
    ("drift", "total"): "total",
    ("drift", "digits"): "words-and-digits",
    ("drift", "schedule"): "schedule-and-clause",
    ("drift", "time"): "two-times",
    ("drift", "date"): "dates-out-of-order",
    ("swallowed", "percent"): "share-above-whole",
    ("drift", "band"): "bands-apart",
    ("drift", "step"): "step-against",
    ("swallowed", "limit"): "sublimit-over-limit",
    ("swallowed", "deductible"): "deductible-over-limit",
    ("swallowed", "period"): "waiting-over-indemnity",
    ("duplicate", "period"): "day-kinds",
}
_TWO_ANSWERS: dict[tuple[str, str], DisagreementKind] = {
    ("drift", "law"): "two-laws",
    ("drift", "forum"): "two-forums",
    ("drift", "currency"): "two-currencies",
    ("drift", "territory"): "two-territories",
    ("drift", "trigger"): "two-triggers",
    ("drift", "cost"): "two-bearers",
    ("drift", "defence-costs"): "two-places-of-costs",
    ("drift", "defence"): "two-defenders",
    ("drift", "permission"): "two-permissions",
    ("drift", "priority"): "two-priorities",
    ("drift", "precedence"): "two-precedences",
    ("drift", "reach"): "two-reaches",
    ("drift", "answer"): "opposed",
}
_FINDERS: dict[tuple[str, str], Callable[[World], Iterable[Found]]] = {
    **{pair: _figures(kind) for pair, kind in _DISAGREEMENTS.items()},
    **{pair: _answered_twice(kind) for pair, kind in _TWO_ANSWERS.items()},
    ("dangling", "date"): _at(lambda world: impossible_dates(world.wording)),
    ("dangling", "time"): _at(lambda world: told_too_early(world.wording)),
    ("swallowed", "cover"): _cover_faults("swallowed-cover"),
    ("swallowed", "definition"): _cover_faults("swallowed-definition"),
    ("orphan", "write-back"): _cover_faults("orphan-write-back"),
    ("swallowed", "exclusion"): _cover_faults("whole-write-back"),
    ("hidden", "exclusion"): _cover_faults("hidden-exclusion"),
    ("hidden", "condition"): _cover_faults("condition-as-exclusion"),
    ("cycle", "exclusion"): _cover_faults("circular-exclusions"),
    ("drift", "exclusion"): _cover_faults("wide-exclusion"),
    ("gap", "limit"): _cover_faults("cover-without-limit"),
    ("orphan", "cover"): _cover_faults("promised-cover"),
    ("gap", "cover"): _cover_faults("limit-without-cover"),
    ("dangling", "xref"): _dangling,
    ("gap", "clause"): _missing_numbers,
    ("duplicate", "clause"): _repeated_numbers,
    ("duplicate", "definition"): defined_twice,
    ("cycle", "definition"): _circles,
    ("drift", "term"): _drifting,
    ("drift", "money"): _restated("money"),
    ("drift", "period"): _restated("period"),
    ("drift", "percent"): _restated("percent"),
    ("drift", "sentence"): _at(lambda world: turned_parties(world.wording, world.meaning.readings)),
    ("orphan", "sentence"): _at(lambda world: lopsided(world.wording, world.meaning.readings, world.meaning.market)),
    ("gap", "sentence"): _at(lambda world: (*broken_off(world.wording), *broken_off_en(world.wording))),
    ("drift", "xref"): _misdirected,
    ("drift", "statement"): lambda world: (Found(later) for later in _unsaid(world)),
    ("drift", "heading"): unlike_contents,
    ("gap", "heading"): hollow_headings,
    ("gap", "definition"): hollow_entries,
    ("orphan", "heading"): unlike_sisters,
    ("gap", "exclusion"): empty_exclusions,
    ("gap", "xref"): _unfound,
    ("duplicate", "term"): _at(
        lambda world: (f.evidence[0].span for f in world.meaning.terms.faults if f.kind == "two-names")
    ),
    ("hidden", "definition"): _smuggling_definitions,
    ("gap", "item"): unjoined_lists,
    ("drift", "item"): odd_marks,
    ("duplicate", "item"): second_lists,
    ("duplicate", "sentence"): said_twice,
}


_PAIRED: dict[tuple[str, str], tuple[tuple[DisagreementKind, ...], tuple[CoverFaultKind, ...]]] = {
    ("drift", "money"): (("two-values",), ()),
    ("drift", "period"): (("two-values",), ()),
    ("drift", "percent"): (("two-values",), ()),
    **{pair: ((kind,), ()) for pair, kind in (_DISAGREEMENTS | _TWO_ANSWERS).items()},
    ("swallowed", "cover"): ((), ("swallowed-cover",)),
    ("swallowed", "definition"): ((), ("swallowed-definition",)),
    ("cycle", "exclusion"): ((), ("circular-exclusions",)),
}
"""Oddities with a second place, and the faults that hold it."""
