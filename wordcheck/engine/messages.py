"""Messages with what stands in braces filled in: captures, their attributes, those of the document, facts."""

from __future__ import annotations

import re
from collections.abc import Mapping

from wordcheck.engine.conditions.attributes import attribute, follow
from wordcheck.engine.conditions.document import of_document
from wordcheck.engine.conditions.judged import Bindings
from wordcheck.engine.conditions.values import Amount, Value, Word
from wordcheck.engine.world import World
from wordcheck.languages.lazily import lazily
from wordcheck.model.said import Said, Tongue

_BRACES = lazily(r"\{([^{}]+)\}")
NOT_KNOWN_SIGN, CUT_SIGN = "?", "…"
"""Stand in a message for what is not known, and for words that were left out."""
LONGEST_QUOTE = 60
"""Characters of a capture in a message; more is cut, the finding quotes it whole."""


def alike(value: object) -> Said:
    """Something that is said alike in both languages."""
    return Said(str(value), str(value))


def filled(world: World, said: Said, bound: Bindings, facts: Mapping[str, Said]) -> Said:
    """The message with everything in braces replaced: by a fact of that name, else by a capture or its attribute."""

    def fill(words: str, tongue: Tongue) -> str:
        def one(match: re.Match[str]) -> str:
            fact = facts.get(match.group(1))
            return fact.in_(tongue) if fact is not None else _words(world, match.group(1), bound)

        return _BRACES.sub(one, words)

    return Said(fill(said.zh, "zh"), fill(said.en, "en"))


def _words(world: World, name: str, bound: Bindings) -> str:
    first, *path = name.split(".")
    if first == "document" and path:
        return shown(of_document(world, path))
    found = bound.get(first)
    for step in path[:-1]:
        found = follow(world, found, step) if found else None
    if found is None:
        return NOT_KNOWN_SIGN
    if path:
        return shown(attribute(world, found, path[-1]))
    words = shown(attribute(world, found, "text")) or world.quote(found.span)
    return words if len(words) <= LONGEST_QUOTE else words[: LONGEST_QUOTE - 1] + CUT_SIGN


def shown(value: Value) -> str:
    """A value in a message; `?` where it is not known."""
    match value:
        case Word(text):
            return text
        case Amount():
            figure = value.exact if value.exact is not None else value.low
            return f"{figure.normalize():f}"
    return NOT_KNOWN_SIGN
