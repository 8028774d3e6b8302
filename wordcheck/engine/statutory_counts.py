"""What the readability statutes of US states count: words, sentences, syllables of the text that they score.

    “SECTION II EXCLUSIONS        heading, left out
     We do not cover:             sentence 1 (a colon ends one)
     1. war;                      sentence 2 (so does a semicolon)
     2. rust.”                    sentence 3

Headings and captions, tables, schedules and contents lists are left out (for example Ohio Revised Code 3902.04(B),
Connecticut General Statutes 38a-298). Words that law prescribes may be left out as well, which no program can tell; the
score is therefore a floor, and the counts stand beside it for the certificate.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from wordcheck.engine.world import World
from wordcheck.languages.readability_en import reading_ease, syllables
from wordcheck.languages.sentences import sentences, words
from wordcheck.model.span import Span
from wordcheck.model.wording import ClauseKind


class Counts(Struct, frozen=True):
    """The three numbers of the formula."""

    words: int
    sentences: int
    syllables: int

    @property
    def score(self) -> float | None:
        """The Flesch reading ease; None below five words."""
        return reading_ease(self.words, self.sentences, self.syllables)


def counts(world: World) -> Counts:
    """The counts of a wording, made once."""
    return world.once("statutory-counts", lambda: _counted(world))


def _counted(world: World) -> Counts:
    text = world.text
    made = [s for span in _scored(world) for s in sentences(text, span, world.wording.language, statutory=True)]
    said = [found for s in made if (found := words(s.of(text)))]
    return Counts(sum(map(len, said)), len(said), sum(syllables(w) for found in said for w in found))


def _scored(world: World) -> Iterator[Span]:
    """The clauses' own words outside schedules and tables; all words where the wording has no clauses."""
    wording = world.wording
    if not wording.clauses:
        yield wording.span
    for clause in wording.clauses:
        if clause.kind is not ClauseKind.SCHEDULE:
            yield from (own for own in clause.own if len(own) and world.tables.at(own.start) is None)
