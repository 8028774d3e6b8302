"""What is looked for in a text for one plan, kept between runs: building it takes longer than loading."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import TypeVar

from wordcheck import cache
from wordcheck.engine.matching.automaton import is_one
from wordcheck.engine.matching.narrowing import Expressions
from wordcheck.engine.matching.reach import reached
from wordcheck.engine.matching.search import Key, Phrases, key_of
from wordcheck.rulelang.plan import Plan, SamePlan
from wordcheck.rulelang.syntax import tree as t
from wordcheck.rulelang.syntax.phrases import expanded
from wordcheck.rulelang.syntax.walk import below

Kind = TypeVar("Kind", Phrases, Expressions)


def phrases_of(plan: Plan) -> Phrases:
    """The plan's phrases, built once for each plan that a process loads."""
    return _phrases(SamePlan(plan))


def expressions_of(plan: Plan, language: str = "") -> Expressions:
    """The plan's expressions, built once too. With a language nothing is told of those that only rules for wordings in another one ask for,
    half of them: they could match in any text."""
    return _expressions(SamePlan(plan), language)


_FORM = 16
"""Raised when other things are kept."""
MOST_KEPT = 400
"""Automata kept on disk at a time."""


@lru_cache(maxsize=8)
def _phrases(same: SamePlan) -> Phrases:
    return _kept(same.plan, "", Phrases, lambda: Phrases(p for p in _asked(same.plan) if p.mode != "regex"))


@lru_cache(maxsize=8)
def _expressions(same: SamePlan, language: str) -> Expressions:
    def made() -> Expressions:
        asked = _asked_in(same.plan, language) if language else _asked(same.plan)
        return Expressions(p for p in asked if p.mode == "regex")

    return _kept(same.plan, language, Expressions, made)


def _kept(plan: Plan, language: str, kind: type[Kind], build: Callable[[], Kind]) -> Kind:
    """What was built before where the plan comes from packs. It is kept by the packs and the rules that run: a choice of rules, or a profile,
    has its own."""
    codes = "\n".join(rule.facts.code for rule in plan.rules)
    chosen = hashlib.sha256(codes.encode()).hexdigest()[:16]
    key, what = plan.key and f"{plan.key}-{chosen}-{language}{_FORM}", kind.__name__.lower()
    made = cache.load(f"{key}.{what}") if key else None
    if not isinstance(made, kind):
        made = build()
        if key:
            cache.keep(f"{key}.{what}", made)
    automaton = cache.load(f"{key}.{what}-automaton") if key else None
    if is_one(automaton):
        made.automaton.made = automaton
    elif key:
        cache.keep(f"{key}.{what}-automaton", made.automaton.made)
        for ending in (what, f"{what}-automaton"):
            cache.drop_oldest(f"*.{ending}", MOST_KEPT)
    return made


def _asked(plan: Plan) -> Iterable[t.Phrase]:
    """Every phrase of a plan."""
    phrases: list[t.Phrase] = [p for words in plan.words.values() for p in (*words.phrases, *words.minus)]
    inline = [n for rule in plan.rules for n in below(rule.body) if isinstance(n, t.Phrase)]
    # A profile hands its conditions to the rules, so its words are looked for whether or not a plan was made for it.
    other = (*plan.patterns.values(), *plan.profiles)
    inline += [n for d in other for n in below(d) if isinstance(n, t.Phrase)]
    return _different((*phrases, *expanded(tuple(_different(inline)))))


def _asked_in(plan: Plan, language: str) -> Iterator[t.Phrase]:
    """The phrases that rules for wordings in a language ask for, as do the map of covers and the profiles."""
    rules = (r.body for r in plan.rules if not r.languages or language in r.languages)
    covers = (d for d in plan.patterns.values() if d.kind == "coverage")
    for node in reached(plan, (*rules, *covers, *plan.profiles)):
        if isinstance(node, t.Phrase):
            yield node
        elif isinstance(node, (t.Named, t.Consistent)) and (words := plan.words.get(node.name)) is not None:
            yield from (*words.phrases, *words.minus)


def _different(phrases: Iterable[t.Phrase]) -> Iterable[t.Phrase]:
    """Each phrase once, told by mode and text alone: all that a search looks at."""
    made: dict[Key, t.Phrase] = {}
    for phrase in phrases:
        made.setdefault(key_of(phrase), phrase)
    return made.values()
