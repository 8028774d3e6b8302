"""Messages with their captures filled in."""

from __future__ import annotations

import re
from collections.abc import Mapping

from wordcheck.engine.attributes import attribute, follow
from wordcheck.engine.things import Found
from wordcheck.engine.values import Amount, Value, Word
from wordcheck.engine.world import World
from wordcheck.languages.lazily import lazily
from wordcheck.model.said import Said

_CAPTURE = lazily(r"\{([^{}]+)\}")
LONGEST_QUOTE = 60
"""Characters of a capture in a message; more is cut, the finding quotes it whole."""


def filled(world: World, said: Said, bound: Mapping[str, Found], facts: Mapping[str, str]) -> Said:
    """The message with every capture replaced by its words or its attribute."""

    def fill(match: re.Match[str]) -> str:
        return _words(world, match.group(1), bound, facts)

    return Said(_CAPTURE.sub(fill, said.zh), _CAPTURE.sub(fill, said.en))


def _words(world: World, name: str, bound: Mapping[str, Found], facts: Mapping[str, str]) -> str:
    if name in facts:
        return facts[name]
    first, *path = name.split(".")
    found = bound.get(first)
    for step in path[:-1]:
        found = follow(world, found, step) if found else None
    if found is None:
        return "?"
    if path:
        return _shown(attribute(world, found, path[-1]))
    words = _shown(attribute(world, found, "text")) or world.quote(found.span)
    return words if len(words) <= LONGEST_QUOTE else words[: LONGEST_QUOTE - 1] + "…"


def _shown(value: Value) -> str:
    match value:
        case Word(text):
            return text
        case Amount():
            return str(value.exact if value.exact is not None else value.low)
    return "?"
