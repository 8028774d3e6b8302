"""`statement [who="insurer" & denied="yes" & act="pay"]`: acts of the parties, as the meaning layer reads them from sentences.

    承保方对火灾损失一律不赔            who insurer, denied yes, act pay, thing loss; says refusal
    投保方不得退保                     who insured, denied yes, force may, act end

Classes of acts and things are lexicons of packs (`market-act-…`, `market-thing-…`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from wordcheck.engine.world import World
from wordcheck.languages.lazily import lazily
from wordcheck.meaning.denials.refusals import refusal_in
from wordcheck.meaning.statements.reading import Statement
from wordcheck.model.span import Span
from wordcheck.rulelang.statements import REFUSAL
from wordcheck.rulelang.syntax import tree as t

_SEEN: dict[str, Callable[[Statement], Iterable[str]]] = {
    "who": lambda s: (s.who or "none",),
    "to": lambda s: (s.to or "none",),
    "force": lambda s: (s.force or "none",),
    "denied": lambda s: ("yes" if s.denied else "no",),
    "act": lambda s: s.acts,
    "thing": lambda s: (c for thing in s.things for c in thing.classes),
}


def statement_matches(world: World, pattern: t.Stated) -> list[Span]:
    """The words of the statements that pass all tests, each once, in reading order."""
    asked = [test for test in pattern.tests if test.attribute != "says"]
    passing = [_passing(world, test) for test in asked]
    found = {_statements(world)[i][0] for i in set.intersection(*passing)} if passing else None
    if any(test.value == REFUSAL for test in pattern.tests if test.attribute == "says"):
        refused = set(_refusals(world))
        found = refused if found is None else {s for s in found if any(s.overlaps(other) for other in refused)}
    return sorted(found or ())


def _passing(world: World, test: t.TokenTest) -> set[int]:
    """The numbers of the statements that pass a test."""
    by_value = world.once(f"statements by {test.attribute}", lambda: _by_value(world, _SEEN[test.attribute]))
    if test.regex:
        expression = lazily(test.value)
        matched = {i for value, numbers in by_value.items() if expression.fullmatch(value) for i in numbers}
    else:
        matched = by_value.get(test.value, set())
    return matched if test.equal else set(range(len(_statements(world)))) - matched


def _by_value(world: World, seen: Callable[[Statement], Iterable[str]]) -> dict[str, set[int]]:
    """For each value of an attribute the numbers of the statements that have it."""
    made: dict[str, set[int]] = {}
    for i, (_, said) in enumerate(_statements(world)):
        for value in seen(said):
            made.setdefault(value, set()).add(i)
    return made


def _sentences(world: World) -> Iterator[tuple[int, str]]:
    """Where each sentence begins, and its words as they are read."""
    wording = world.wording
    text = world.told if wording.language == "zh" else world.small
    for sentence in wording.sentences:
        yield sentence.span.start, sentence.span.of(text)


def _statements(world: World) -> list[tuple[Span, Statement]]:
    def read() -> list[tuple[Span, Statement]]:
        reader = world.meaning.reader
        if not reader.market.classes:
            return []
        # A Chinese sentence that names no party may go on with what one does: 保险费不予退还.
        made = reader.chinese if reader.tongue == "zh" else reader.of
        return [
            (Span(start + said.span.start, start + said.span.end), said)
            for start, words in _sentences(world)
            for said in made(words).statements
        ]

    return world.once("statements", read)


def _refusals(world: World) -> list[Span]:
    def read() -> list[Span]:
        reader = world.meaning.reader
        told = ((start, refusal_in(words, reader)) for start, words in _sentences(world))
        return [Span(start + span.start, start + span.end) for start, span in told if span is not None]

    return world.once("refusals", read)
