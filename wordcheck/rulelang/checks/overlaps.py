"""Rules that find what another one finds already, names that hide one another, lexicons that say the same twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from wordcheck.model.said import Said
from wordcheck.rulelang.checks.names import PackTree
from wordcheck.rulelang.plan import Rule
from wordcheck.rulelang.problems import Label, Problem, problem
from wordcheck.rulelang.syntax import tree as t
from wordcheck.rulelang.syntax.walk import below


def warn_of_overlaps(rules: Sequence[Rule]) -> Iterator[Problem]:
    """W118: a flag whose every finding is one of another flag too, where neither silences or replaces the other."""
    by_pattern: dict[t.Pattern | t.Oddity, list[Rule]] = defaultdict(list)
    for rule in rules:
        if isinstance(rule.body, t.Flag) and isinstance(rule.body.subject, t.Find) and not rule.body.subject.second:
            by_pattern[rule.body.subject.first.pattern].append(rule)
    for group in by_pattern.values():
        for rule in group:
            wider = next(
                (
                    o
                    for o in group
                    if o is not rule and _covers(o, rule) and not (_covers(rule, o) and o.facts.code > rule.facts.code)
                ),
                None,
            )
            if wider is not None and not _related(rule, wider):
                label = Label(wider.head.at, Said("此规则", "this rule"))
                yield problem("W118", rule.head.at, labels=(label,), name=wider.facts.code)


def _covers(wider: Rule, rule: Rule) -> bool:
    """Whether `wider` finds all that `rule` finds, as far as their words tell."""
    a, b = wider.body, rule.body
    assert isinstance(a, t.Flag)
    assert isinstance(b, t.Flag)
    if not _meet(wider, rule) or not isinstance(a.subject, t.Find) or not isinstance(b.subject, t.Find):
        return False
    mine, yours = a.subject.first, b.subject.first
    if mine.scope is not None and mine.scope != yours.scope:
        return False
    if mine.binding != yours.binding and (a.where or a.unless or b.where or b.unless):
        return False
    exceptions = [e.condition for e in b.unless]
    return (
        all(c in b.where for c in a.where)
        and all(e.condition in exceptions for e in a.unless)
        and all(u in b.undecided for u in a.undecided)
        and all(c in b.head.applies for c in a.head.applies)
    )


def _meet(a: Rule, b: Rule) -> bool:
    """Whether there is a wording and a day on which both run."""
    bounded = ((a.languages, b.languages), (a.jurisdictions, b.jurisdictions), (a.lines, b.lines))
    if any(x and y and "any" not in (*x, *y) and not set(x) & set(y) for x, y in bounded):
        return False
    late, early = max(a.valid_from, b.valid_from), min(filter(None, (a.valid_until, b.valid_until)), default="9999")
    return late <= early


def _related(a: Rule, b: Rule) -> bool:
    said = (*a.head.silences, a.head.replaces, *b.head.silences, b.head.replaces)
    return a.facts.code in said or b.facts.code in said


def warn_of_names(pack: PackTree) -> Iterator[Problem]:
    """W114: a capture that bears the name of a lexicon, so that the lexicon cannot be meant in that rule.
    W115: a lexicon all of whose phrases stand in another of the pack.
    """
    for rule in pack.rules:
        for node in below(rule):
            if isinstance(node, (t.Selection, t.Quantified)) and node.binding in pack.vocabulary:
                at: t.At = getattr(node, "at", getattr(node.pattern, "at", rule.head.at))
                yield problem("W114", at, name=node.binding)
    lexicons = [d for d in pack.of_type(t.Lexicon) if len(d.phrases) > 1 and not d.include and not d.files]
    said = {lexicon.name: frozenset(lexicon.phrases) for lexicon in lexicons}
    holders: dict[t.Phrase, list[t.Lexicon]] = defaultdict(list)
    for lexicon in lexicons:
        for phrase in said[lexicon.name]:
            holders[phrase].append(lexicon)
    for lexicon in lexicons:
        mine = said[lexicon.name]
        for other in holders[lexicon.phrases[0]]:
            theirs = said[other.name]
            same = mine == theirs and other.minus == lexicon.minus and other.name > lexicon.name
            if other is not lexicon and not same and not other.minus and mine <= theirs:
                label = Label(other.at, Said("另一词表", "the other lexicon"))
                yield problem("W115", lexicon.at, labels=(label,), name=lexicon.name, other=other.name)
                break
