"""Members of one list that say the same: an exclusion that comes again under another number, a meaning that stands twice.

Only within one list, and only the same words: covers of one wording repeat their conditions, and alike members of a list mostly
differ in the one word that counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wordcheck.engine.oddities.numbering import sequences
from wordcheck.engine.things import Found
from wordcheck.engine.world import World
from wordcheck.languages.lazily import lazily
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, ClauseKind

SHORTEST = {"zh": 8, "en": 18}
"""Letters of a member; shorter ones are cells and heads that come again."""
_SMALL = {
    "zh": lazily(r"[\W_]|[的了所及或和与者]"),
    "en": lazily(r"\b(?:the|an?|of|or|and|any|and/or|that|which)\b|[\W_]"),
}
"""What makes no difference between two members."""
MOST = 2
"""Such members in one wording beyond which its layout repeats them, not its drafter."""


def said_twice(world: World) -> list[Found]:
    """The later members, in reading order."""
    found = [f for members in _lists(world) for f in _again(world, members)]
    return found if len(found) <= MOST else []


def _lists(world: World) -> Iterator[Sequence[Clause]]:
    """The lists that count up, and the entries without numbers of each glossary."""
    for sequence in sequences(world.wording):
        if sequence[-1].number != sequence[0].number:
            yield sequence
    for clause in world.wording.clauses:
        if clause.kind is ClauseKind.DEFINITION:
            yield [c for c in world.wording.children(clause) if not c.label]


def _again(world: World, members: Sequence[Clause]) -> Iterator[Found]:
    seen: set[str] = set()
    for clause in members:
        if clause.kind is ClauseKind.SCHEDULE or world.wording.children(clause):
            continue
        words = _plain(world, clause)
        if len(words) < SHORTEST[world.wording.language]:
            continue
        if words in seen:
            first = clause.title_span or next((s for s in clause.own if len(s)), clause.span)
            yield Found(Span(first.start, min(first.end, first.start + 60)), "clause", clause)
        seen.add(words)


def _plain(world: World, clause: Clause) -> str:
    words = world.wording.own_text(clause)
    title = world.quote(clause.title_span) if clause.title_span is not None else ""
    if clause.label_span is not None and words.startswith(clause.label):
        words = words.removeprefix(clause.label)
    return _SMALL[world.wording.language].sub("", f"{title} {words}".lower())
