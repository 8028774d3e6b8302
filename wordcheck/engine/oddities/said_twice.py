"""Members of one list that say the same: an exclusion that comes again under another number, a meaning that stands twice.

Only within one list, and only the same words: covers of one wording repeat their conditions, and alike members of a list mostly
differ in the one word that counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wordcheck.engine.oddities.sequences import sequences
from wordcheck.engine.things import Found
from wordcheck.engine.world import World
from wordcheck.languages.lazily import lazily
from wordcheck.model.said import Tongue
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, ClauseKind

SHORTEST = {"zh": 8, "en": 18}
"""Letters of a member; shorter ones are cells and heads that come again."""
_SMALL = {
    "zh": lazily(r"[\W_]|[的了所及或和与者]"),
    "en": lazily(r"\b(?:the|an?|of|or|and|any|and/or|that|which)\b|[\W_]"),
}
"""What makes no difference between two members."""
_COUNTED = {"zh": "不保人费用", "en": "slmpugb"}
"""Letters that none of these words has: members that say the same have as many of each, which is sooner counted than said."""
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
    tongue = world.wording.language
    bare = [c for c in members if c.kind is not ClauseKind.SCHEDULE and not world.wording.children(c)]
    alike: dict[tuple[int, ...], list[tuple[Clause, str]]] = {}
    for clause in bare:
        said = _said(world, clause)
        alike.setdefault(tuple(map(said.count, _COUNTED[tongue])), []).append((clause, said))
    later = [c for group in alike.values() if len(group) > 1 for c in _later(group, tongue)]
    for clause in sorted(later, key=lambda c: c.id):
        first = clause.title_span or next((s for s in clause.own if len(s)), clause.span)
        yield Found(Span(first.start, min(first.end, first.start + 60)), "clause", clause)


def _later(group: Sequence[tuple[Clause, str]], tongue: Tongue) -> Iterator[Clause]:
    """Those of some members that say what one before them says."""
    seen: set[str] = set()
    for clause, said in group:
        words = _SMALL[tongue].sub("", said)
        if len(words) >= SHORTEST[tongue]:
            if words in seen:
                yield clause
            seen.add(words)


def _said(world: World, clause: Clause) -> str:
    """The words of a clause in small letters, its number left out."""
    words = world.wording.own_text(clause)
    title = world.quote(clause.title_span) if clause.title_span is not None else ""
    if clause.label_span is not None and words.startswith(clause.label):
        words = words.removeprefix(clause.label)
    return f"{title} {words}".lower()
