"""Oddities of structure that no pattern can describe: gaps and repeats of numbers, broken references, circles.

A number is judged within its sequence: clauses of one printed shape (第…条, （…）, 1.2.…) under one parent, or running
on across unnumbered part titles. Where the wording says that numbers were lost in conversion, nothing is claimed.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator

from wordcheck.engine.lists import odd_marks, second_lists, unjoined_lists
from wordcheck.engine.things import Found, Gap
from wordcheck.engine.world import World
from wordcheck.languages.folding import fold, fold_phrase
from wordcheck.languages.lazily import lazily
from wordcheck.languages.numerals_zh import zh_numeral
from wordcheck.meaning.circles import circles
from wordcheck.meaning.figures import disagreements
from wordcheck.meaning.misdirected import misdirected
from wordcheck.meaning.parties import turned_parties
from wordcheck.model.covers import CoverFaultKind
from wordcheck.model.figures import Disagreement, DisagreementKind
from wordcheck.model.span import Span
from wordcheck.model.symbols import TermFaultKind
from wordcheck.model.wording import Clause, Wording

SURE = 0.5
"""A clause whose place in the tree is less sure than this takes no part in sequences."""

LARGEST_GAP = 8
"""Numbers that may be missing at once; a larger jump is another list, or a part that was lost in conversion."""

LONGEST_LABEL = 9
"""Characters; a longer label is a heading that begins with a word such as `EXCLUSIONS`."""

_WORD = lazily(r"[A-Za-z]{4,}")
"""A label that is a word (`Section 2`) comes again over each page on which its section goes on."""

_NAME = lazily(r"[A-Z][a-z]+(?: [A-Z][a-z]+)+")
"""A term of several words, each with a capital; a single word is too often meant in its plain sense."""

_VALUE = lazily(r"[\w〇]+")


def oddities(world: World, word: str, of: str) -> list[Found]:
    """The oddities of one kind, in reading order."""
    return sorted(_FINDERS[word, of](world))


def _dangling(world: World) -> Iterator[Found]:
    for reference in world.wording.references:
        if reference.broken and not reference.external:
            yield Found(reference.span, "xref", reference)


def sequences(wording: Wording) -> list[list[Clause]]:
    """Clauses that should count up together, in reading order."""
    found: dict[tuple[int | None, str], list[Clause]] = {}
    for clause in wording.clauses:
        if clause.label and clause.number and clause.confidence >= SURE and len(clause.label) <= LONGEST_LABEL:
            home = _home(wording, clause)
            found.setdefault((home, _shape(clause)), []).append(clause)
    return [s for s in found.values() if len(s) > 1]


def _home(wording: Wording, clause: Clause) -> int | None:
    """The nearest numbered ancestor: numbers run on across unnumbered titles."""
    above = next((p for p in wording.parents(clause) if p.label), None)
    return above.id if above else None


def _shape(clause: Clause) -> str:
    """What stays of a label when its value is taken out: 第_条, (_), _."""
    return _VALUE.sub("_", clause.label.replace("第", "第 ").replace("条", " 条").replace("章", " 章")) + str(
        len(clause.number)
    )


def _gaps(world: World) -> Iterator[Found]:
    for sequence in sequences(world.wording):
        for before, after in itertools.pairwise(sequence):
            step = after.number[-1] - before.number[-1]
            if (
                1 < step <= LARGEST_GAP
                and before.number[:-1] == after.number[:-1]
                and not _printed(world, before, after)
            ):
                yield Found(_at(after), "gap", Gap(before, after))


def _printed(world: World, before: Clause, after: Clause) -> bool:
    """Whether a number that seems to be missing stands in the text all the same, unnoticed by the parser."""
    between = fold(world.text[before.span.start : after.span.start]).text
    missing = range(before.number[-1] + 1, after.number[-1])
    return any(label and label in between for n in missing for label in _labels(after, n))


def _labels(clause: Clause, value: int) -> tuple[str, ...]:
    """How the label of a clause would print another value."""
    token = max(_VALUE.findall(clause.label.replace("第", " ").replace("条", " ")), key=len, default="")
    if not token:
        return ()
    if token.isdecimal():
        written = [str(value)]
    elif len(token) == 1 and token.isascii() and token.isalpha():
        written = [chr(ord("a" if token.islower() else "A") + value - 1)] if value <= 26 else []
    else:
        written = [zh_numeral(value)]
    return tuple(fold_phrase(clause.label.replace(token, w)) for w in written)


def _repeats(world: World) -> Iterator[Found]:
    for sequence in sequences(world.wording):
        for before, after in itertools.pairwise(sequence):
            if (
                before.number == after.number
                and after.number[-1] > 1
                and before.label == after.label
                and not _WORD.match(after.label)
            ):
                yield Found(_at(after), "clause", after)


def _at(clause: Clause) -> Span:
    """The number of a clause, or its first words where the format computes the number."""
    if clause.label_span is not None:
        return clause.label_span
    first = clause.title_span or next((s for s in clause.own if len(s)), clause.span)
    return Span(first.start, min(first.end, first.start + 20))


def _defined_twice(world: World) -> Iterator[Found]:
    for term in world.wording.terms:
        first = term.definitions[0] if term.definitions else None
        for definition in term.definitions[1:]:
            if first and _squeezed(definition.text) != _squeezed(first.text):
                yield Found(definition.span, "definition", (term, definition))


def _squeezed(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


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
            if fault.kind == kind:
                yield Found(fault.evidence[0].span)

    return found


def _disagreements(world: World, kind: DisagreementKind) -> list[Disagreement]:
    """Figures of the wording that cannot all hold, of one kind; computed once."""
    if "figures" not in world.kept:
        world.kept["figures"] = disagreements(world.wording)
    return [d for d in world.kept["figures"] if d.kind == kind]


def _figures(kind: DisagreementKind) -> Callable[[World], Iterator[Found]]:
    """The figures at fault of one kind."""

    def found(world: World) -> Iterator[Found]:
        at = {q.span: q for q in world.wording.quantities}
        for disagreement in _disagreements(world, kind):
            span = disagreement.evidence[0].span
            yield Found(span, at[span].kind.value, at[span])

    return found


def _term_faults(*kinds: TermFaultKind) -> Callable[[World], Iterator[Found]]:
    """The places at fault of some kinds in the wording's symbol table."""

    def found(world: World) -> Iterator[Found]:
        for fault in world.meaning.symbols.faults:
            if fault.kind in kinds:
                yield Found(fault.evidence[0].span)

    return found


def _restated(kind: str) -> Callable[[World], Iterator[Found]]:
    """Figures of one kind that the wording states elsewhere with the same words and another value."""

    def found(world: World) -> Iterator[Found]:
        at = {q.span: q for q in world.wording.quantities if q.kind.value == kind}
        for disagreement in _disagreements(world, "two-values"):
            quantity = at.get(disagreement.evidence[0].span)
            if quantity is not None:
                yield Found(quantity.span, kind, quantity)

    return found


def _turned(world: World) -> Iterator[Found]:
    """Words in which a party does what only the other one does."""
    for span in turned_parties(world.wording):
        yield Found(span)


def _misdirected(world: World) -> Iterator[Found]:
    """References that resolve to a clause that says nothing of what the words beside them speak of."""
    for reference in misdirected(world.wording):
        yield Found(reference.span, "xref", reference)


_FINDERS: dict[tuple[str, str], Callable[[World], Iterator[Found]]] = {
    ("swallowed", "cover"): _cover_faults("swallowed-cover"),
    ("orphan", "write-back"): _cover_faults("orphan-write-back"),
    ("hidden", "exclusion"): _cover_faults("hidden-exclusion"),
    ("dangling", "xref"): _dangling,
    ("gap", "clause"): _gaps,
    ("duplicate", "clause"): _repeats,
    ("duplicate", "definition"): _defined_twice,
    ("cycle", "definition"): _circles,
    ("drift", "term"): _drifting,
    ("drift", "money"): _restated("money"),
    ("drift", "period"): _restated("period"),
    ("drift", "percent"): _restated("percent"),
    ("drift", "sentence"): _turned,
    ("drift", "xref"): _misdirected,
    ("swallowed", "limit"): _figures("sublimit-over-limit"),
    ("swallowed", "period"): _figures("waiting-over-indemnity"),
    ("duplicate", "period"): _figures("day-kinds"),
    ("duplicate", "term"): _term_faults("two-names"),
    ("hidden", "definition"): _term_faults("excludes", "obliges"),
    ("gap", "item"): unjoined_lists,
    ("drift", "item"): odd_marks,
    ("duplicate", "item"): second_lists,
}
