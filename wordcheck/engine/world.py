"""One wording as rules see it, with everything computed once for all rules."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any, TypeVar

from msgspec import Struct, field

from wordcheck.engine.conditions.judged import Judged
from wordcheck.engine.conditions.tables import Tables, tables_of
from wordcheck.engine.market import market_of
from wordcheck.engine.matching.expressions import Encoded
from wordcheck.engine.matching.narrowing import Expressions, Strings
from wordcheck.engine.matching.packing import Packed
from wordcheck.engine.matching.search import Hits, key_of, plainly
from wordcheck.engine.matching.searchers import expressions_of, phrases_of
from wordcheck.engine.things import Found, clause_of, things
from wordcheck.engine.trace import Trace
from wordcheck.languages.lowering import all_lowered
from wordcheck.languages.own_names import parties_as_known
from wordcheck.meaning.meant import Meaning
from wordcheck.model.findings import Evidence
from wordcheck.model.holders import Holders
from wordcheck.model.span import Span
from wordcheck.model.verdicts import Searched
from wordcheck.model.wording import Clause, ClauseKind, Wording
from wordcheck.rulelang.checks.triggers import atom_of, expression_of
from wordcheck.rulelang.plan import Plan, Rule
from wordcheck.rulelang.syntax import tree as t

T = TypeVar("T")


class World(Struct, dict=True):
    """A wording, the plan, what the filing says, and what has been found so far."""

    wording: Wording
    plan: Plan
    filing: Mapping[str, object] = field(default_factory=dict)
    """What is known of the submission; in examples also typography (`bold`, `shaded`, `size`, `typography`)."""
    known: dict[int, tuple[t.Pattern, list[Found]]] = field(default_factory=dict)
    """Matches of patterns by their identity (telling by what they say takes a walk through them); filled by `patterns.matches`."""
    packed: dict[int, tuple[t.Pattern, Packed]] = field(default_factory=dict)
    """Those of a long wording that no rule looks at just now."""
    held: int = 0
    """How many matches were kept so far."""
    possible: dict[int, tuple[t.Pattern, bool]] = field(default_factory=dict)
    """Whether a pattern can match at all, by its identity too; filled by `possible.possible`."""
    members: dict[str, list[t.Phrase]] = field(default_factory=dict)
    """The phrases of lexicons that may match, by the lexicon's name; filled by `possible.members`."""
    in_vain: dict[int, tuple[t.Pattern, Searched]] = field(default_factory=dict)
    """What is said of a pattern that some words do not have, by its identity too."""
    applied: dict[tuple[int, ...], tuple[tuple[t.Condition, ...], Judged]] = field(default_factory=dict)
    """What conditions came to that hang on no candidate, alone and together, by their identity; filled by `judging.settled`."""
    constants: dict[int, tuple[t.Constant, Any]] = field(default_factory=dict)
    """What the constants of rules come to, by their identity; filled by `evaluation.value_of`."""
    overflowed: set[t.Pattern] = field(default_factory=set)
    """Patterns with more matches than are looked at."""
    kept: dict[str, Any] = field(default_factory=dict)
    """What an analysis has gathered from the whole wording, by the analysis's own name for it; filled by `once`."""
    whole: Plan | None = None
    """The larger plan from which this one is taken, so that no automaton need be built for it."""
    trace: Trace | None = None
    """Where to note what was decided; None but for tests of rules."""
    _may_match: dict[tuple[str, str], bool] = field(default_factory=dict)
    _signs: dict[str, bool] = field(default_factory=dict)
    _lexicons: dict[str, bool] = field(default_factory=dict)
    _counted: dict[tuple[ClauseKind, ...], int] = field(default_factory=dict)
    _things: dict[str, list[Found]] = field(default_factory=dict)

    def once(self, name: str, made: Callable[[], T]) -> T:
        """What an analysis gathers from the whole wording, made when it is first asked for under a name of the analysis's own."""
        if name not in self.kept:
            self.kept[name] = made()
        found: T = self.kept[name]
        return found

    @property
    def text(self) -> str:
        return self.wording.text

    @cached_property
    def told(self) -> str:
        """The text in which words are looked for: with the wording's own names of the parties written as the usual ones."""
        return parties_as_known(self.text, self.wording.language)

    @cached_property
    def encoded(self) -> Encoded:
        """The wording's text as expressions take it, made once for all of them."""
        return Encoded(self.wording.span.of(self.told), self.wording.span.start)

    @cached_property
    def small(self) -> str:
        """The text in small letters, every character in its place."""
        return all_lowered(self.told)

    @cached_property
    def hits(self) -> Hits:
        """Where each phrase of the plan stands, by mode and text."""
        span = self.wording.span
        return phrases_of(self.whole or self.plan).hits(span.of(self.told), span.start)

    @cached_property
    def _strings(self) -> Strings:
        return self._expressions.strings(self.wording.span.of(self.told))

    def may_match(self, expression: t.Phrase) -> bool:
        """Whether the strings and characters occur that every match of a regular expression holds."""
        key = expression.text, expression.flags
        known = self._may_match.get(key)
        if known is None:
            asked = self._expressions
            known = asked.may_match(expression, self._strings) and all(
                map(self._holds_one, asked.characters(expression))
            )
            self._may_match[key] = known
        return known

    def _holds_one(self, characters: str) -> bool:
        """Whether one of some characters stands in the text, told once."""
        known = self._signs.get(characters)
        if known is None:
            text = self.told
            known = self._signs[characters] = any(char in text for char in characters)
        return known

    def expression(self, expression: t.Phrase) -> list[Span]:
        """The matches of a regular expression in the text as printed (expressions see no folding), in reading order."""
        if not self.may_match(expression):
            return []
        asked = self._expressions
        lines = asked.lines(expression, self._strings, self.encoded.lines)
        in_one, loose = asked.in_one_line(expression), asked.uncounted(expression)
        return self.encoded.matches(expression, lines, each_in_one=in_one, loose=loose)

    @cached_property
    def _expressions(self) -> Expressions:
        return expressions_of(self.whole or self.plan, self.wording.language)

    @cached_property
    def _atoms(self) -> set[str]:
        return {atom_of(*key) for key in self.hits.places}

    def wakes(self, rule: Rule) -> bool:
        """Whether a word occurs, or an expression may match, without which the rule can find nothing."""
        trigger = rule.trigger
        return trigger is None or not trigger.isdisjoint(self._atoms) or any(map(self._may_occur, trigger))

    def _may_occur(self, atom: str) -> bool:
        """Whether the lexicon or expression may match that an atom names, told once; of a phrase it is not asked."""
        known = self._lexicons.get(atom)
        if known is None:
            words, places = self.plan.words.get(atom), self.hits.places
            phrases = words.phrases if words is not None else ()
            expression = expression_of(atom)
            known = any(self.may_match(p) if p.mode == "regex" else key_of(p) in places for p in phrases)
            known = self._lexicons[atom] = known or (expression is not None and self.may_match(expression))
        return known

    def clauses_of(self, kinds: tuple[ClauseKind, ...]) -> int:
        """How many clauses are of these kinds; all of them for none."""
        if kinds not in self._counted:
            self._counted[kinds] = sum(not kinds or c.kind in kinds for c in self.wording.clauses)
        return self._counted[kinds]

    @cached_property
    def complete(self) -> bool:
        """Whether all of the file was read; what is missing might stand in an unread part."""
        return self.wording.manuscript.complete

    @cached_property
    def meaning(self) -> Meaning:
        """The table of terms, the cover map and the rest of what the wording means."""
        return Meaning(self.wording, market_of(self.plan))

    @cached_property
    def tables(self) -> Tables:
        return tables_of(self.wording)

    def things(self, kind: str) -> list[Found]:
        """All things of a kind, computed once."""
        if kind not in self._things:
            self._things[kind] = (
                self._write_backs() if kind == "write-back" else things(self.wording, self.tables, kind)
            )
        return self._things[kind]

    def _write_backs(self) -> list[Found]:
        """Those of the cover map: rules and `wordcheck covers` speak of the same words."""
        return [Found(back.span, "write-back") for back in self.meaning.covers.write_backs]

    def clause(self, found: Found) -> Clause | None:
        """The innermost clause of some words."""
        return clause_of(self.wording, found)

    @cached_property
    def titles(self) -> Holders:
        """The titles of clauses."""
        return Holders(c.title_span for c in self.wording.clauses if c.title_span is not None)

    @cached_property
    def titles_said(self) -> tuple[str, ...]:
        """What they say, in small letters."""
        return tuple(c.title.casefold() for c in self.wording.clauses if c.title)

    def parted(self, start: int, end: int) -> bool:
        """Whether two places, in reading order, stand in clauses of which the second is not the first nor below it."""
        before = self.wording.clause_at(max(0, start - 1))
        after = self.wording.clause_at(end)
        if before is None or after is None or before is after:
            return False
        return after.start >= before.span.end

    def sentence(self, offset: int) -> Span | None:
        """The sentence in which an offset lies."""
        i = bisect_right(self.sentence_starts, offset) - 1
        if i < 0:
            return None
        span = self.sentences[i]
        return span if offset < span.end else None

    @cached_property
    def sentences(self) -> list[Span]:
        """The places of all sentences, in reading order; a heading that runs into its text is one of its own."""
        told = [s.span for s in self.wording.sentences]
        begins = [s.start for s in told]
        headings = (c.title_span for c in self.wording.clauses if c.title_span is not None)
        bare = [h for h in headings if (i := bisect_right(begins, h.start) - 1) < 0 or told[i].end <= h.start]
        return sorted([*told, *bare]) if bare else told

    @cached_property
    def sentence_starts(self) -> list[int]:
        """Where they begin."""
        return [span.start for span in self.sentences]

    @cached_property
    def defined_names(self) -> frozenset[str]:
        """Names and other names of all terms that have a definition, folded, in lower case."""
        defined = [t for t in self.wording.terms if t.definitions]
        return frozenset(plainly(name) for term in defined for name in term.names)

    @cached_property
    def defined_uses(self) -> Holders:
        """Every place where a term that has a definition is used."""
        return Holders(use for term in self.wording.terms if term.definitions for use in term.uses)

    def quote(self, span: Span) -> str:
        """The words of a span on one line."""
        return " ".join(span.of(self.text).split())

    def evidence(self, found: Found, role: str = "") -> Evidence:
        """Words as evidence."""
        clause = self.wording.clause_at(found.span.start)
        return Evidence(found.span, self.quote(found.span), clause.id if clause else None, role)
