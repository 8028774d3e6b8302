"""The syntax of what rules say about words: patterns denote spans, conditions one of three truth values, values are
what conditions compare. One frozen value a construct, each with the place where it stands.

After name resolution (`names.Resolver`) a `Named` holds the key of a declaration instead of the name as written.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from msgspec import Struct

from wordcheck.model.said import UNSAID, Said
from wordcheck.rulelang.syntax.nodes import NOWHERE as NOWHERE, At as At, Node

# ---------------------------------------------------------------- patterns

PhraseMode = Literal["folded", "inflected", "exact", "regex"]


class Phrase(Node, frozen=True, eq=False):
    """Words to look for: folded, `~` with inflected forms, `=` with case kept, or `/…/`."""

    text: str
    mode: PhraseMode = "folded"
    flags: str = ""
    at: At = NOWHERE
    instead: str = ""
    """What a lexicon says should stand there; `x.instead` in the rules that find it."""


class Named(Node, frozen=True, eq=False):
    """A lexicon, concept, figure, coverage or set of synonyms by name."""

    name: str
    at: At = NOWHERE


class Unit(Node, frozen=True, eq=False):
    """A structural thing (`clause`, `xref`, `definition` …) or a kind of quantity (`period`, `money` …)."""

    word: str
    at: At = NOWHERE


class Window(Struct, frozen=True):
    """How far apart two patterns may be: `unit` is words, chars, item, sentence, clause, section or document."""

    unit: str
    n: int = 0


ChainWord = Literal["with", "without", "before", "after", "then", "except", "inside"]


class Chain(Node, frozen=True, eq=False):
    """`left WORD right [within W]`; the left operand is the anchor (`then` spans both)."""

    left: Pattern
    word: ChainWord
    right: Pattern
    window: Window | None = None
    at: At = NOWHERE


class Either(Node, frozen=True, eq=False):
    """`a | b | c`."""

    options: tuple[Pattern, ...]
    at: At = NOWHERE


class TokenTest(Struct, frozen=True):
    """`pos="ADJ"` inside a token's brackets."""

    attribute: str
    equal: bool
    value: str
    regex: bool = False


class Tokens(Node, frozen=True, eq=False):
    """`tokens { [pos="ADJ"]* [lemma="loss"] }`: each token's tests and how often it may repeat."""

    specs: tuple[tuple[tuple[TokenTest, ...], str], ...]
    at: At = NOWHERE


class Stated(Node, frozen=True, eq=False):
    """`statement [who="insurer" & denied="yes" & act="pay"]`: one act of one party."""

    tests: tuple[TokenTest, ...]
    at: At = NOWHERE


Pattern = Phrase | Named | Unit | Chain | Either | Tokens | Stated
PATTERNS = (Phrase, Named, Unit, Chain, Either, Tokens, Stated)
"""The same as a tuple, for `isinstance`."""

# ---------------------------------------------------------------- places and values


class Place(Node, frozen=True, eq=False):
    """Where to look: clause kinds, a capture or its attribute, clauses with a title, or the whole document."""

    names: tuple[str, ...] = ()
    titled: Pattern | None = None
    at: At = NOWHERE

    @property
    def whole(self) -> bool:
        return not self.names and self.titled is None


class Scope(Struct, frozen=True):
    """`in PLACE` or `outside PLACE`."""

    place: Place
    inside: bool = True


class Ref(Node, frozen=True, eq=False):
    """A capture, an attribute of one (`p.unit`), of the document, or a bare word such as `unknown`."""

    name: str
    at: At = NOWHERE


class The(Node, frozen=True, eq=False):
    """`the FIGURE [at PLACE]`: the one value that the figure has there."""

    name: str
    place: Place | None = None
    at: At = NOWHERE


class Count(Node, frozen=True, eq=False):
    """`count(PATTERN [in PLACE])`."""

    pattern: Pattern
    scope: Scope | None = None
    at: At = NOWHERE


class Call(Node, frozen=True, eq=False):
    """`flesch(document, "statutory")`."""

    name: str
    arguments: tuple[Value, ...]
    at: At = NOWHERE


LiteralKind = Literal["duration", "money", "percent", "date", "number", "text"]


class Constant(Node, frozen=True, eq=False):
    """A value written in the rule. `low` and `high` are in the base units of `wordcheck.model.quantities`."""

    kind: LiteralKind
    text: str
    low: Decimal = Decimal(0)
    high: Decimal = Decimal(0)
    unit: str = ""
    at: At = NOWHERE
    let: str = ""
    """Key of the `let` that gave it, empty for one written in place."""


Value = Ref | The | Count | Call | Constant

# ---------------------------------------------------------------- conditions

Operator = Literal["=", "!=", "<", "<=", ">", ">="]


class Not(Node, frozen=True, eq=False):
    """`not C`."""

    condition: Condition
    at: At = NOWHERE


class And(Node, frozen=True, eq=False):
    """`C and D and …`."""

    conditions: tuple[Condition, ...]
    at: At = NOWHERE


class Or(Node, frozen=True, eq=False):
    """`C or D or …`."""

    conditions: tuple[Condition, ...]
    at: At = NOWHERE


class SuchThat(Struct, frozen=True):
    """`such that C`, said of what the quantifier binds."""

    condition: Condition


class CompareTail(Struct, frozen=True):
    """`<= 30 days` behind a quantified pattern."""

    operator: Operator
    value: Value


class HasTail(Struct, frozen=True):
    """`has P` behind a quantified pattern."""

    pattern: Pattern


class IsTail(Struct, frozen=True):
    """`is [not] ADJECTIVE` behind a quantified pattern."""

    adjective: str
    negated: bool = False


Tail = SuchThat | CompareTail | HasTail | IsTail
Quantifier = Literal["some", "no", "every", "at least", "at most", "exactly"]


class Quantified(Node, frozen=True, eq=False):
    """`some P as x in PLACE such that C` and its kin."""

    quantifier: Quantifier
    n: int
    pattern: Pattern
    binding: str = ""
    scope: Scope | None = None
    tail: Tail | None = None
    at: At = NOWHERE


class Compare(Node, frozen=True, eq=False):
    """`p.unit = working-day`, `p > 30 days`."""

    left: Value
    operator: Operator
    right: Value
    at: At = NOWHERE


class Has(Node, frozen=True, eq=False):
    """`x has P`."""

    value: Value
    pattern: Pattern
    at: At = NOWHERE


class Is(Node, frozen=True, eq=False):
    """`x is [not] defined | negated | optional | unique`."""

    value: Value
    adjective: str
    negated: bool = False
    at: At = NOWHERE


class Lies(Node, frozen=True, eq=False):
    """`x in PLACE`."""

    value: Value
    scope: Scope
    at: At = NOWHERE


class Relation(Node, frozen=True, eq=False):
    """`x takes y`, `a precedes b`."""

    left: Value
    word: str
    right: Value
    at: At = NOWHERE


CoverState = Literal["granted", "conditional", "excluded", "swallowed", "silent"]


class CoverageIs(Node, frozen=True, eq=False):
    """`coverage KEY is granted`."""

    name: str
    state: CoverState = "granted"
    at: At = NOWHERE


Condition = Not | And | Or | Quantified | Compare | Has | Is | Lies | Relation | CoverageIs


class Reasoned(Struct, frozen=True):
    """A condition with the reason that the rule gives for it."""

    condition: Condition
    reason: Said = UNSAID
