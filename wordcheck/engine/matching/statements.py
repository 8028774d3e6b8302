"""`statement [who="insurer" & denied="yes" & act="pay"]`: acts of the parties, as the meaning layer reads them from sentences.

    承保方对火灾损失一律不赔            who insurer, denied yes, act pay, thing loss; says refusal
    投保方不得退保                     who insured, denied yes, force may, act end

Classes of acts and things are lexicons of packs (`market-act-…`, `market-thing-…`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from wordcheck.engine.world import World
from wordcheck.languages.lazily import lazily
from wordcheck.meaning.denials.refusals import refusal_in
from wordcheck.meaning.statements.reading import Statement
from wordcheck.model.span import Span
from wordcheck.rulelang.statements import REFUSAL
from wordcheck.rulelang.syntax import tree as t

_SEEN: dict[str, Callable[[Statement], frozenset[str]]] = {
    "who": lambda s: frozenset((s.who or "none",)),
    "to": lambda s: frozenset((s.to or "none",)),
    "force": lambda s: frozenset((s.force or "none",)),
    "denied": lambda s: frozenset(("yes" if s.denied else "no",)),
    "act": lambda s: s.acts,
    "thing": lambda s: frozenset(c for thing in s.things for c in thing.classes),
}


def statement_matches(world: World, pattern: t.Stated) -> list[Span]:
    """The words of the statements that pass all tests, each once, in reading order."""
    asked = [test for test in pattern.tests if test.attribute != "says"]
    found = {span for span, said in _statements(world) if all(_passes(said, test) for test in asked)} if asked else None
    if any(test.value == REFUSAL for test in pattern.tests if test.attribute == "says"):
        refused = set(_refusals(world))
        found = refused if found is None else {s for s in found if any(s.overlaps(other) for other in refused)}
    return sorted(found or ())


def _passes(said: Statement, test: t.TokenTest) -> bool:
    values = _SEEN[test.attribute](said)
    matched = any(lazily(test.value).fullmatch(v) for v in values) if test.regex else test.value in values
    return matched is test.equal


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
