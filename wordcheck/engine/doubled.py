"""Terms that are defined twice: two places that both surely say what one term means, and do not say the same."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from wordcheck.engine.things import Found
from wordcheck.engine.world import World
from wordcheck.languages.lazily import lazily
from wordcheck.meaning.subjects import squeezed
from wordcheck.model.span import Span

_DELIMITS = lazily(
    r"\balso\s+(?:mean|includ)|\b(?:(?:do|does|shall|will|is|are) ?(?:not|n[o’']t)|(?:does|do|is|are)n[’']t)\b|\b(?:You|We) (?!(?:or|and|as) )(?:may|must|will|[a-z]{3,}(?<!means)(?<!mean)(?<!refers)(?<!refer))\b"
)
"""Words that limit a definition already given, or a sentence to the reader: neither is a second definition."""

_ADDRESS = lazily(r"\((?:[“”‘’\"'])[^()]{2,40}[“”‘’\"']\)\W*$")
"""A name with its short name behind it in brackets, as it comes again in letterheads."""

_HERE_ONLY = lazily(r"\bfor the purposes? of\b[^.;\n]{0,90}$", re.I)
"""Words before a definition that holds for one clause, or goes on from the one before it."""

_HERE_TOO = lazily(
    r"\b(?:as used|used|mentioned|applies?|applicable) in this (?:part|section|cover|endorsement|rider|extension|clause)\b",
    re.I,
)
"""Words of a definition that say it holds for its part alone."""

FEWEST_OF_A_PART = 2
"""Definitions that make a glossary of a part's own."""

_MEANING = lazily(
    r"(?:[\s,/“”‘’\"'()&*_]*(?:\b(?i:and|or|the|we|us|ours?|you|yours?|yourself|insured|insurer|company|policyholder)\b|[A-Za-z]+(?=\s*/)))*"
    r"[\s“”‘’\"'*_]*(?:(?:(?:shall|will|may) )?(?:also )?(?:means?|refers?|includes?|is|are|be|denotes?|comprises?)\b|[:–—-]|\((?!for\b)|[A-Z]|\d)"
)
"""What follows a name where it is defined: other names for the same, then a verb of meaning, a mark or a new sentence."""

_CONTINUED = lazily(r"definitions?\b|.{0,40}\bcont(?:inued|[.’'])", re.I)
"""The heading of a glossary that comes again on each page is no term."""

NEXT_TO = 3
"""Characters between a heading that names a term and the text that defines it."""

LONGEST_HEAD = 60
"""Characters in which a definition says what it is."""


def defined_twice(world: World) -> Iterator[Found]:
    """Each later definition of a term that has one already and says something else."""
    own = _glossaries(world)
    for term in world.wording.terms:
        first = term.definitions[0] if term.definitions else None
        for definition in term.definitions[1:]:
            words = world.quote(definition.span)
            if _DELIMITS.search(words[:LONGEST_HEAD]) or _ADDRESS.search(words):
                continue
            if _HERE_ONLY.search(world.text[max(0, definition.span.start - 120) : definition.span.start]):
                continue
            if first and _of_one_clause(world, first.span, definition.span):
                continue
            if _HERE_TOO.search(words) or (first and _of_two_parts(world, first.clause, definition.clause, own)):
                continue
            if first and not _states(world, term.name, first.span, later=False):
                continue
            if not _states(world, term.name, definition.span, later=True):
                continue
            if first and squeezed(definition.text) != squeezed(first.text):
                yield Found(definition.span, "definition", (term, definition))


def _glossaries(world: World) -> set[int]:
    """The parts of a wording (its clauses at the top) that define several terms."""
    tops = Counter(
        top for t in world.wording.terms for d in t.definitions if (top := _top(world, d.clause)) is not None
    )
    return {top for top, n in tops.items() if n >= FEWEST_OF_A_PART}


def _top(world: World, clause: int | None) -> int | None:
    if clause is None:
        return None
    found = world.wording.clause(clause)
    return [found, *world.wording.parents(found)][-1].id


def _of_two_parts(world: World, first: int | None, second: int | None, own: set[int]) -> bool:
    """Whether two definitions stand in two parts that each keep a glossary: a section, a rider, an endorsement of its own."""
    one, other = _top(world, first), _top(world, second)
    return one != other and one in own and other in own


def _of_one_clause(world: World, first: Span, second: Span) -> bool:
    """Whether two definitions are the heading and the text of one: `23. Injury/Bodily Injury: Injury means …`."""
    goes_on = world.quote(first)[-1:] not in (".", ";", "。", "；")
    return (goes_on and 0 <= second.start - first.end <= NEXT_TO) or first in second or second in first


def _states(world: World, name: str, span: Span, *, later: bool) -> bool:
    """Whether words surely say what a term means: its name and then its meaning. A short name given in passing (`the “Premium”`)
    counts only behind a definition; before one it is the recital's."""
    if world.wording.language != "en":
        return True
    words = world.quote(span)
    at = words.casefold().find(name.casefold(), 0, LONGEST_HEAD)
    if at < 0:
        return later
    return bool(_MEANING.match(words[at + len(name) :])) and not _CONTINUED.match(words)
