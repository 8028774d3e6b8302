"""In which languages a rule can find anything at all, told by the words it looks for.

A rule that knows only Chinese phrases is silent on an English wording, and that silence says nothing. Such a rule is
not run there, and the report lists it.

    "等待期"                          zh
    "等待期" | "waiting period"       zh, en
    period with "等待期"              zh          (a structure has every language, what it is found by has not)
    /\\d+%/                           zh, en      (no letters)
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct, field

from wordcheck.rulelang.plan import Words
from wordcheck.rulelang.syntax import tree as t

Tongues = frozenset[str]
BOTH: Tongues = frozenset({"zh", "en"})
NONE: Tongues = frozenset()

CHINESE = re.compile(r"[\u3400-\u9fff]")
_LATIN_WORD = re.compile(r"(?<!\\)[A-Za-z]{2,}")


class TonguesOf(Struct, frozen=True):
    """Languages of patterns and rules over the vocabulary of all packs."""

    patterns: Mapping[str, t.Definition]
    words: Mapping[str, Words]
    known: dict[str, Tongues] = field(default_factory=dict)
    """Of names that were asked for: patterns that stand on one another twice over would take for ever otherwise."""

    def pattern(self, pattern: t.Pattern | t.Oddity) -> Tongues:
        """The languages in which a pattern can match."""
        match pattern:
            case t.Phrase():
                return of_phrase(pattern)
            case t.Either(options):
                return NONE.union(*(self.pattern(o) for o in options))
            case t.Chain(left, "without" | "except", _):
                return self.pattern(left)
            case t.Chain(left, _, right):
                return self.pattern(left) & self.pattern(right)
            case t.Named(name) if name in self.words or name in self.patterns:
                if name not in self.known:
                    self.known[name] = self._named(name)
                return self.known[name]
            case t.Tokens():
                return frozenset({"en"})
        return BOTH

    def _named(self, name: str) -> Tongues:
        if name in self.words:
            return NONE.union(*map(of_phrase, self.words[name].phrases))
        return self.pattern(self.patterns[name].pattern)

    def rule(self, rule: t.Flag | t.Requirement) -> Tongues:
        """The languages in which a rule can come to an answer."""
        if isinstance(rule, t.Requirement):
            found = [self.condition(e.expects.condition) for e in rule.elements] or [BOTH]
            return BOTH.intersection(*found) if rule.least == len(found) else NONE.union(*found)
        return BOTH.intersection(self._subject(rule.subject), *(self.condition(c) for c in rule.where))

    def _subject(self, subject: t.Subject) -> Tongues:
        match subject:
            case t.Find(first, second):
                other = self.pattern(second.pattern) if second else BOTH
                return self.pattern(first.pattern) & other
            case t.Consistent(name, phrases):
                return NONE.union(*map(of_phrase, phrases)) if phrases else self.pattern(t.Named(name))
            case t.Agree(name):
                return self.pattern(t.Named(name))

    def condition(self, condition: t.Condition) -> Tongues:
        """The languages in which a condition says something; `no "甲"` says nothing about an English text."""
        match condition:
            case t.And(parts):
                return BOTH.intersection(*map(self.condition, parts))
            case t.Or(parts):
                return NONE.union(*map(self.condition, parts))
            case t.Not(inner):
                return self.condition(inner)
            case t.Quantified(pattern=pattern) | t.Has(pattern=pattern):
                return self.pattern(pattern)
            case t.CoverageIs(name):
                return self.pattern(t.Named(name))
            case t.Compare(left, _, right):
                return self._value(left) & self._value(right)
        return BOTH

    def _value(self, value: t.Value) -> Tongues:
        match value:
            case t.The(name):
                return self.pattern(t.Named(name))
        return BOTH


def of_phrase(phrase: t.Phrase) -> Tongues:
    """Languages of one phrase; both for one without letters."""
    zh, en = bool(CHINESE.search(phrase.text)), bool(_LATIN_WORD.search(phrase.text))
    if phrase.mode == "regex":
        return frozenset({"zh"}) if zh and not en else frozenset({"en"}) if en and not zh else BOTH
    return frozenset({"zh"}) if zh else frozenset({"en"}) if en else BOTH
