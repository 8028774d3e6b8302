"""Circular definitions: terms that each rest on the next until the first comes round again.

    安全事件 ──▶ 系统故障 ──▶ 服务中断 ──▶ 安全事件

A definition rests on another term if that term makes up a good part of its words, or is the kind of thing with which it begins
(Data breach: a cyber event in which …); what is only mentioned (the insured's computer system) does not carry it.
"""

from __future__ import annotations

import re

from wordcheck.languages.lazily import lazily
from wordcheck.model.span import Span
from wordcheck.model.terms import Term
from wordcheck.model.wording import Wording

RESTS = 0.25
"""Share of a definition's characters that another term must make up for the definition to rest on it."""
LONGEST = 6
"""Terms in a circle that is looked for."""
_BEFORE_ITS_KIND = lazily(
    r"\W*(?:means\b|is\b|are\b|an?\b|any\b|the\b|each\b|every\b|either\b|actual\b|single\b|\W)*", re.I
)
"""What stands in an English definition before the thing that it says the term is."""


def circles(wording: Wording) -> list[tuple[str, ...]]:
    """Each circle once, from its term that is defined first, in reading order."""
    defined = {t.name: t for t in wording.terms if t.definitions}
    rests = {name: _rests_on(wording, term) for name, term in defined.items()}
    order = {name: i for i, name in enumerate(defined)}
    found: set[tuple[str, ...]] = set()
    for name in defined:
        found.update(_back_to(name, (name,), rests, order))
    return sorted(found, key=lambda c: [order[n] for n in c])


def _rests_on(wording: Wording, term: Term) -> tuple[str, ...]:
    definition = term.definitions[0]
    kind = _kind(wording, term) if wording.language == "en" else ""
    used = dict.fromkeys(t.name for t in wording.terms_in(definition.span) if t.definitions)
    return tuple(n for n in used if n != term.name and (len(n) >= RESTS * len(definition.text) or n == kind))


def _kind(wording: Wording, term: Term) -> str:
    """The defined term with which the words of an English definition begin; empty where they begin otherwise."""
    definition = term.definitions[0].span
    words = _BEFORE_ITS_KIND.match(wording.text, max(definition.start, term.spans[0].end), definition.end)
    rest = Span(words.end() if words else definition.start, definition.end)
    return next((t.name for t in wording.terms_in(rest) if next(t.uses_in(rest)).start == rest.start), "")


def _back_to(
    start: str, path: tuple[str, ...], rests: dict[str, tuple[str, ...]], order: dict[str, int]
) -> list[tuple[str, ...]]:
    """The paths from the last name of `path` that come back to `start` over terms that are defined after it."""
    made = []
    for name in rests[path[-1]]:
        if name == start and len(path) > 1:
            made.append(path)
        elif name not in path and order[name] > order[start] and len(path) < LONGEST:
            made += _back_to(start, (*path, name), rests, order)
    return made
