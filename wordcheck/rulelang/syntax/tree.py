"""The syntax tree of a rule file: one frozen value a construct, each with the place where it stands.

expressions   patterns, places, values, conditions
rules         flags and requirements with their examples
tailoring     templates, overrides, profiles, scenarios
tree          vocabulary, sources, frameworks, packs; and every name of the other three
"""

from __future__ import annotations

from typing import Literal

from wordcheck.model.said import UNSAID, Said
from wordcheck.rulelang.syntax.expressions import (
    NOWHERE as NOWHERE,
)
from wordcheck.rulelang.syntax.expressions import (
    And as And,
)
from wordcheck.rulelang.syntax.expressions import (
    At as At,
)
from wordcheck.rulelang.syntax.expressions import (
    Call as Call,
)
from wordcheck.rulelang.syntax.expressions import (
    Chain as Chain,
)
from wordcheck.rulelang.syntax.expressions import (
    ChainWord as ChainWord,
)
from wordcheck.rulelang.syntax.expressions import (
    Compare as Compare,
)
from wordcheck.rulelang.syntax.expressions import (
    CompareTail as CompareTail,
)
from wordcheck.rulelang.syntax.expressions import (
    Condition as Condition,
)
from wordcheck.rulelang.syntax.expressions import (
    Constant as Constant,
)
from wordcheck.rulelang.syntax.expressions import (
    Count as Count,
)
from wordcheck.rulelang.syntax.expressions import (
    CoverageIs as CoverageIs,
)
from wordcheck.rulelang.syntax.expressions import (
    CoverState as CoverState,
)
from wordcheck.rulelang.syntax.expressions import (
    Either as Either,
)
from wordcheck.rulelang.syntax.expressions import (
    Has as Has,
)
from wordcheck.rulelang.syntax.expressions import (
    HasTail as HasTail,
)
from wordcheck.rulelang.syntax.expressions import (
    Is as Is,
)
from wordcheck.rulelang.syntax.expressions import (
    IsTail as IsTail,
)
from wordcheck.rulelang.syntax.expressions import (
    Lies as Lies,
)
from wordcheck.rulelang.syntax.expressions import (
    LiteralKind as LiteralKind,
)
from wordcheck.rulelang.syntax.expressions import (
    Named as Named,
)
from wordcheck.rulelang.syntax.expressions import (
    Not as Not,
)
from wordcheck.rulelang.syntax.expressions import (
    Operator as Operator,
)
from wordcheck.rulelang.syntax.expressions import (
    Or as Or,
)
from wordcheck.rulelang.syntax.expressions import (
    Pattern as Pattern,
)
from wordcheck.rulelang.syntax.expressions import (
    Phrase as Phrase,
)
from wordcheck.rulelang.syntax.expressions import (
    PhraseMode as PhraseMode,
)
from wordcheck.rulelang.syntax.expressions import (
    Place as Place,
)
from wordcheck.rulelang.syntax.expressions import (
    Quantified as Quantified,
)
from wordcheck.rulelang.syntax.expressions import (
    Quantifier as Quantifier,
)
from wordcheck.rulelang.syntax.expressions import (
    Reasoned as Reasoned,
)
from wordcheck.rulelang.syntax.expressions import (
    Ref as Ref,
)
from wordcheck.rulelang.syntax.expressions import (
    Relation as Relation,
)
from wordcheck.rulelang.syntax.expressions import (
    Scope as Scope,
)
from wordcheck.rulelang.syntax.expressions import (
    SuchThat as SuchThat,
)
from wordcheck.rulelang.syntax.expressions import (
    Tail as Tail,
)
from wordcheck.rulelang.syntax.expressions import (
    The as The,
)
from wordcheck.rulelang.syntax.expressions import (
    Tokens as Tokens,
)
from wordcheck.rulelang.syntax.expressions import (
    TokenTest as TokenTest,
)
from wordcheck.rulelang.syntax.expressions import (
    Unit as Unit,
)
from wordcheck.rulelang.syntax.expressions import (
    Value as Value,
)
from wordcheck.rulelang.syntax.expressions import (
    Window as Window,
)
from wordcheck.rulelang.syntax.nodes import Node
from wordcheck.rulelang.syntax.rules import (
    Agree as Agree,
)
from wordcheck.rulelang.syntax.rules import (
    Cites as Cites,
)
from wordcheck.rulelang.syntax.rules import (
    Consistent as Consistent,
)
from wordcheck.rulelang.syntax.rules import (
    Element as Element,
)
from wordcheck.rulelang.syntax.rules import (
    Example as Example,
)
from wordcheck.rulelang.syntax.rules import (
    Find as Find,
)
from wordcheck.rulelang.syntax.rules import (
    FixTemplate as FixTemplate,
)
from wordcheck.rulelang.syntax.rules import (
    Flag as Flag,
)
from wordcheck.rulelang.syntax.rules import (
    Given as Given,
)
from wordcheck.rulelang.syntax.rules import (
    Head as Head,
)
from wordcheck.rulelang.syntax.rules import (
    Oddity as Oddity,
)
from wordcheck.rulelang.syntax.rules import (
    OutcomeWord as OutcomeWord,
)
from wordcheck.rulelang.syntax.rules import (
    Requirement as Requirement,
)
from wordcheck.rulelang.syntax.rules import (
    Selection as Selection,
)
from wordcheck.rulelang.syntax.rules import (
    Subject as Subject,
)
from wordcheck.rulelang.syntax.tailoring import (
    Argument as Argument,
)
from wordcheck.rulelang.syntax.tailoring import (
    Expectation as Expectation,
)
from wordcheck.rulelang.syntax.tailoring import (
    Override as Override,
)
from wordcheck.rulelang.syntax.tailoring import (
    Parameter as Parameter,
)
from wordcheck.rulelang.syntax.tailoring import (
    ParameterKind as ParameterKind,
)
from wordcheck.rulelang.syntax.tailoring import (
    Profile as Profile,
)
from wordcheck.rulelang.syntax.tailoring import (
    Regrade as Regrade,
)
from wordcheck.rulelang.syntax.tailoring import (
    Scenario as Scenario,
)
from wordcheck.rulelang.syntax.tailoring import (
    Setting as Setting,
)
from wordcheck.rulelang.syntax.tailoring import (
    Skip as Skip,
)
from wordcheck.rulelang.syntax.tailoring import (
    Stamp as Stamp,
)
from wordcheck.rulelang.syntax.tailoring import (
    StampRow as StampRow,
)
from wordcheck.rulelang.syntax.tailoring import (
    Template as Template,
)
from wordcheck.rulelang.syntax.tailoring import (
    Use as Use,
)


class PhraseFile(Node, frozen=True, eq=False):
    """`file zh "lists/vague.txt"`: phrases one a line, in a file of the pack's own folder."""

    path: str
    at: At = NOWHERE


class Lexicon(Node, frozen=True, eq=False):
    """Phrases by language, with longer ones that must not count (`minus`)."""

    name: str
    phrases: tuple[Phrase, ...]
    minus: tuple[Phrase, ...] = ()
    include: tuple[str, ...] = ()
    files: tuple[PhraseFile, ...] = ()
    title: Said = UNSAID
    at: At = NOWHERE


class Definition(Node, frozen=True, eq=False):
    """A concept, figure or coverage: a pattern with a name."""

    kind: Literal["concept", "figure", "coverage"]
    name: str
    pattern: Pattern
    quantity: str = ""
    title: Said = UNSAID
    at: At = NOWHERE
    taken: Pattern | None = None
    """Of a coverage: how an exclusion names it, where that reads differently from a grant."""


class Synonyms(Node, frozen=True, eq=False):
    """Names of one thing, the preferred one first."""

    name: str
    phrases: tuple[Phrase, ...]
    title: Said = UNSAID
    at: At = NOWHERE


class Let(Node, frozen=True, eq=False):
    """`let answer-within: period = 30 日`: a value with a name, which a profile may set otherwise."""

    name: str
    quantity: str
    value: Value
    title: Said = UNSAID
    at: At = NOWHERE


Vocabulary = Lexicon | Definition | Synonyms


class Source(Node, frozen=True, eq=False):
    """An instrument that rules cite."""

    name: str
    title: Said = UNSAID
    number: str = ""
    url: str = ""
    valid_from: str = ""
    valid_until: str = ""
    status: str = "stable"
    at: At = NOWHERE


class Part(Node, frozen=True, eq=False):
    """A part of a framework, with the codes of the requirements that answer for it."""

    label: str
    title: Said = UNSAID
    cites: tuple[Cites, ...] = ()
    parts: tuple[Part, ...] = ()
    needs: tuple[str, ...] = ()
    at: At = NOWHERE


class Framework(Node, frozen=True, eq=False):
    """A tree of parts."""

    name: str
    title: Said = UNSAID
    cites: tuple[Cites, ...] = ()
    valid_from: str = ""
    valid_until: str = ""
    parts: tuple[Part, ...] = ()
    at: At = NOWHERE


class PackHeader(Node, frozen=True, eq=False):
    """`pack name { … }`."""

    name: str
    title: Said = UNSAID
    version: str = "0"
    language: tuple[str, ...] = ()
    jurisdiction: tuple[str, ...] = ()
    line: tuple[str, ...] = ()
    status: str = "stable"
    valid_from: str = ""
    valid_until: str = ""
    needs_language: str = ""
    at: At = NOWHERE


Declaration = (
    Vocabulary | Let | Source | Flag | Requirement | Framework | Use | Template | Stamp | Override | Profile | Scenario
)
