"""Words without which a flag can find nothing, so that a rule whose words do not occur costs nothing.

find vague as w in exclusion                   the lexicon `vague`
find period with "核定" within sentence         "核定": the anchor is any period, but this must stand beside it
find "甲" | "乙"                                either
find /甲[^，]*乙/ as w                           the expression, where the strings stand that its matches require
find sentence as s where s has carve-back      the words of `carve-back`
find gap of item as i where some "(a)" in document      "(a)"
find definition as d where d.uses = 0          nothing: every wording has to be looked at

A trigger is a set of *atoms*, one of which must occur: the key of a lexicon, or a phrase or expression as `atom_of` writes
it. Requirements have none: they answer for what is absent.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from wordcheck.rulelang.plan import Words
from wordcheck.rulelang.syntax import tree as t
from wordcheck.rulelang.syntax.phrases import expanded

Trigger = frozenset[str] | None
"""None where nothing can be told."""


def atom_of(mode: str, text: str, flags: str = "") -> str:
    """A phrase or expression as an atom."""
    return f"{mode}\0{text}\0{flags}" if mode == "regex" else f"{mode}\0{text}"


def expression_of(atom: str) -> t.Phrase | None:
    """The expression that an atom is; None for a phrase or a lexicon."""
    mode, _, rest = atom.partition("\0")
    text, _, flags = rest.rpartition("\0")
    return t.Phrase(text, "regex", flags) if mode == "regex" else None


def trigger_of(
    rule: t.Flag | t.Requirement, patterns: Mapping[str, t.Definition], words: Mapping[str, Words]
) -> Trigger:
    """The atoms of which one must occur for a flag to find anything; None where it may find something without any."""
    if isinstance(rule, t.Requirement):
        return None
    book = _Book(patterns, words)
    needed = [book.subject(rule.subject), *(book.condition(c) for c in rule.where)]
    return _fewest(needed)


def _fewest(triggers: Iterable[Trigger]) -> Trigger:
    """Of several that must all occur, the one with the fewest atoms."""
    return min((x for x in triggers if x is not None), key=len, default=None)


class _Book:
    def __init__(self, patterns: Mapping[str, t.Definition], words: Mapping[str, Words]) -> None:
        self.patterns, self.words = patterns, words
        self.known: dict[str, Trigger] = {}

    def subject(self, subject: t.Subject) -> Trigger:
        match subject:
            case t.Find(first, second):
                others = [self.selected(second)] if second else []
                return _fewest([self.selected(first), *others])
            case t.Consistent(name, phrases):
                return self.any_of(phrases) if phrases else self.pattern(t.Named(name))
            case t.Agree(name):
                return self.pattern(t.Named(name))

    def selected(self, selection: t.Selection) -> Trigger:
        return None if isinstance(selection.pattern, t.Oddity) else self.pattern(selection.pattern)

    def pattern(self, pattern: t.Pattern) -> Trigger:
        match pattern:
            case t.Phrase():
                return self.any_of((pattern,))
            case t.Named(name) if name in self.words:
                return frozenset({name})
            case t.Named(name) if name in self.patterns:
                if name not in self.known:
                    self.known[name] = self.pattern(self.patterns[name].pattern)
                return self.known[name]
            case t.Either(options):
                made = [self.pattern(o) for o in options]
                return None if None in made else frozenset().union(*(m for m in made if m is not None))
            case t.Chain(left, "without" | "except", _):
                return self.pattern(left)
            case t.Chain(left, _, right):
                return _fewest([self.pattern(left), self.pattern(right)])
        return None

    def any_of(self, phrases: tuple[t.Phrase, ...]) -> Trigger:
        return frozenset(atom_of(p.mode, p.text, p.flags) for p in expanded(phrases))

    def condition(self, condition: t.Condition) -> Trigger:
        """What must occur for a condition to be anything but false."""
        match condition:
            case t.And(parts):
                return _fewest(self.condition(p) for p in parts)
            case t.Or(parts):
                made = [self.condition(p) for p in parts]
                return None if None in made else frozenset().union(*(m for m in made if m is not None))
            case t.Has(_, pattern) | t.Quantified("some", _, pattern):
                return self.pattern(pattern)
        return None
