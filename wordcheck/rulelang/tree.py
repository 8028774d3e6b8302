"""The syntax tree of a rule file: one frozen value a construct, each with the place where it stands.

expressions   patterns, places, values, conditions
rules         flags and requirements with their examples
tailoring     templates, overrides, profiles, scenarios
tree          vocabulary, sources, frameworks, packs; and every name of the other three
"""

from __future__ import annotations

from typing import Literal

from wordcheck.model.said import UNSAID, Said
from wordcheck.rulelang.expressions import (
    NOWHERE as NOWHERE,
)
from wordcheck.rulelang.expressions import (
    And as And,
)
from wordcheck.rulelang.expressions import (
    At as At,
)
from wordcheck.rulelang.expressions import (
    Call as Call,
)
from wordcheck.rulelang.expressions import (
    Chain as Chain,
)
from wordcheck.rulelang.expressions import (
    ChainWord as ChainWord,
)
from wordcheck.rulelang.expressions import (
    Compare as Compare,
)
from wordcheck.rulelang.expressions import (
    CompareTail as CompareTail,
)
from wordcheck.rulelang.expressions import (
    Condition as Condition,
)
from wordcheck.rulelang.expressions import (
    Constant as Constant,
)
from wordcheck.rulelang.expressions import (
    Count as Count,
)
from wordcheck.rulelang.expressions import (
    CoverageIs as CoverageIs,
)
from wordcheck.rulelang.expressions import (
    CoverState as CoverState,
)
from wordcheck.rulelang.expressions import (
    Either as Either,
)
from wordcheck.rulelang.expressions import (
    Has as Has,
)
from wordcheck.rulelang.expressions import (
    HasTail as HasTail,
)
from wordcheck.rulelang.expressions import (
    Is as Is,
)
from wordcheck.rulelang.expressions import (
    IsTail as IsTail,
)
from wordcheck.rulelang.expressions import (
    Lies as Lies,
)
from wordcheck.rulelang.expressions import (
    LiteralKind as LiteralKind,
)
from wordcheck.rulelang.expressions import (
    Named as Named,
)
from wordcheck.rulelang.expressions import (
    Not as Not,
)
from wordcheck.rulelang.expressions import (
    Operator as Operator,
)
from wordcheck.rulelang.expressions import (
    Or as Or,
)
from wordcheck.rulelang.expressions import (
    Pattern as Pattern,
)
from wordcheck.rulelang.expressions import (
    Phrase as Phrase,
)
from wordcheck.rulelang.expressions import (
    PhraseMode as PhraseMode,
)
from wordcheck.rulelang.expressions import (
    Place as Place,
)
from wordcheck.rulelang.expressions import (
    Quantified as Quantified,
)
from wordcheck.rulelang.expressions import (
    Quantifier as Quantifier,
)
from wordcheck.rulelang.expressions import (
    Reasoned as Reasoned,
)
from wordcheck.rulelang.expressions import (
    Ref as Ref,
)
from wordcheck.rulelang.expressions import (
    Relation as Relation,
)
from wordcheck.rulelang.expressions import (
    Scope as Scope,
)
from wordcheck.rulelang.expressions import (
    SuchThat as SuchThat,
)
from wordcheck.rulelang.expressions import (
    Tail as Tail,
)
from wordcheck.rulelang.expressions import (
    The as The,
)
from wordcheck.rulelang.expressions import (
    Tokens as Tokens,
)
from wordcheck.rulelang.expressions import (
    TokenTest as TokenTest,
)
from wordcheck.rulelang.expressions import (
    Unit as Unit,
)
from wordcheck.rulelang.expressions import (
    Value as Value,
)
from wordcheck.rulelang.expressions import (
    Window as Window,
)
from wordcheck.rulelang.nodes import Node
from wordcheck.rulelang.rules import (
    Agree as Agree,
)
from wordcheck.rulelang.rules import (
    Cites as Cites,
)
from wordcheck.rulelang.rules import (
    Consistent as Consistent,
)
from wordcheck.rulelang.rules import (
    Element as Element,
)
from wordcheck.rulelang.rules import (
    Example as Example,
)
from wordcheck.rulelang.rules import (
    Find as Find,
)
from wordcheck.rulelang.rules import (
    FixTemplate as FixTemplate,
)
from wordcheck.rulelang.rules import (
    Flag as Flag,
)
from wordcheck.rulelang.rules import (
    Given as Given,
)
from wordcheck.rulelang.rules import (
    Head as Head,
)
from wordcheck.rulelang.rules import (
    Oddity as Oddity,
)
from wordcheck.rulelang.rules import (
    OutcomeWord as OutcomeWord,
)
from wordcheck.rulelang.rules import (
    Requirement as Requirement,
)
from wordcheck.rulelang.rules import (
    Selection as Selection,
)
from wordcheck.rulelang.rules import (
    Subject as Subject,
)
from wordcheck.rulelang.tailoring import (
    Argument as Argument,
)
from wordcheck.rulelang.tailoring import (
    Expectation as Expectation,
)
from wordcheck.rulelang.tailoring import (
    Override as Override,
)
from wordcheck.rulelang.tailoring import (
    Parameter as Parameter,
)
from wordcheck.rulelang.tailoring import (
    ParameterKind as ParameterKind,
)
from wordcheck.rulelang.tailoring import (
    Profile as Profile,
)
from wordcheck.rulelang.tailoring import (
    Regrade as Regrade,
)
from wordcheck.rulelang.tailoring import (
    Scenario as Scenario,
)
from wordcheck.rulelang.tailoring import (
    Setting as Setting,
)
from wordcheck.rulelang.tailoring import (
    Skip as Skip,
)
from wordcheck.rulelang.tailoring import (
    Stamp as Stamp,
)
from wordcheck.rulelang.tailoring import (
    StampRow as StampRow,
)
from wordcheck.rulelang.tailoring import (
    Template as Template,
)
from wordcheck.rulelang.tailoring import (
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
