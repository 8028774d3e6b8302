"""The syntax of what rules say about words: patterns denote spans, conditions one of three truth values, values are
what conditions compare. One frozen value a construct, each with the place where it stands.

After name resolution (`names.Resolver`) a `Named` holds the key of a declaration instead of the name as written.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from wordcheck.model.said import UNSAID, Said


@dataclass(frozen=True)
class At:
    """Where a construct stands: file, and line and column from 1 in code points, end exclusive."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int


NOWHERE = At("", 0, 0, 0, 0)

# ---------------------------------------------------------------- patterns

PhraseMode = Literal["folded", "inflected", "exact", "regex"]


@dataclass(frozen=True)
class Phrase:
    """Words to look for: folded, `~` with inflected forms, `=` with case kept, or `/…/`."""

    text: str
    mode: PhraseMode = "folded"
    flags: str = ""
    at: At = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Named:
    """A lexicon, concept, figure, coverage or set of synonyms by name."""

    name: str
    at: At = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Unit:
    """A structural thing (`clause`, `xref`, `definition` …) or a kind of quantity (`period`, `money` …)."""

    word: str
    at: At = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Window:
    """How far apart two patterns may be: `unit` is words, chars, item, sentence, clause, section or document."""

    unit: str
    n: int = 0


ChainWord = Literal["with", "without", "before", "after", "then", "except", "inside"]


@dataclass(frozen=True)
class Chain:
    """`left WORD right [within W]`; the left operand is the anchor (`then` spans both)."""

    left: Pattern
    word: ChainWord
    right: Pattern
    window: Window | None = None
    at: At = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Either:
    """`a | b | c`."""

    options: tuple[Pattern, ...]
    at: At = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class TokenTest:
    """`pos="ADJ"` inside a token's brackets."""

    attribute: str
    equal: bool
    value: str
    regex: bool = False


@dataclass(frozen=True)
class Tokens:
    """`tokens { [pos="ADJ"]* [lemma="loss"] }`: each token's tests and how often it may repeat."""

    specs: tuple[tuple[tuple[TokenTest, ...], str], ...]
    at: At = field(default=NOWHERE, compare=False)


Pattern = Phrase | Named | Unit | Chain | Either | Tokens

# ---------------------------------------------------------------- places and values


@dataclass(frozen=True)
class Place:
    """Where to look: clause kinds, a capture or its attribute, clauses with a title, or the whole document."""

    names: tuple[str, ...] = ()
    titled: Pattern | None = None
    at: At = field(default=NOWHERE, compare=False)

    @property
    def whole(self) -> bool:
        return not self.names and self.titled is None


@dataclass(frozen=True)
class Scope:
    """`in PLACE` or `outside PLACE`."""

    place: Place
    inside: bool = True


@dataclass(frozen=True)
class Ref:
    """A capture, an attribute of one (`p.unit`), of the document, or a bare word such as `unknown`."""

    name: str
    at: At = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class The:
    """`the FIGURE [at PLACE]`: the one value that the figure has there."""

    name: str
    place: Place | None = None
    at: At = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Count:
    """`count(PATTERN [in PLACE])`."""

    pattern: Pattern
    scope: Scope | None = None
    at: At = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Call:
    """`flesch(document, "statutory")`."""

    name: str
    arguments: tuple[Value, ...]
    at: At = field(default=NOWHERE, compare=False)


LiteralKind = Literal["duration", "money", "percent", "date", "number", "text"]


@dataclass(frozen=True)
class Constant:
    """A value written in the rule. `low` and `high` are in the base units of `wordcheck.model.quantities`."""

    kind: LiteralKind
    text: str
    low: Decimal = Decimal(0)
    high: Decimal = Decimal(0)
    unit: str = ""
    at: At = field(default=NOWHERE, compare=False)
    let: str = field(default="", compare=False)
    """Key of the `let` that gave it, empty for one written in place."""


Value = Ref | The | Count | Call | Constant

# ---------------------------------------------------------------- conditions

Operator = Literal["=", "!=", "<", "<=", ">", ">="]


@dataclass(frozen=True)
class Not:
    """`not C`."""

    condition: Condition
    at: At = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class And:
    """`C and D and …`."""

    conditions: tuple[Condition, ...]
    at: At = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Or:
    """`C or D or …`."""

    conditions: tuple[Condition, ...]
    at: At = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class SuchThat:
    """`such that C`, said of what the quantifier binds."""

    condition: Condition


@dataclass(frozen=True)
class CompareTail:
    """`<= 30 days` behind a quantified pattern."""

    operator: Operator
    value: Value


@dataclass(frozen=True)
class HasTail:
    """`has P` behind a quantified pattern."""

    pattern: Pattern


@dataclass(frozen=True)
class IsTail:
    """`is [not] ADJECTIVE` behind a quantified pattern."""

    adjective: str
    negated: bool = False


Tail = SuchThat | CompareTail | HasTail | IsTail
Quantifier = Literal["some", "no", "every", "at least", "at most", "exactly"]


@dataclass(frozen=True)
class Quantified:
    """`some P as x in PLACE such that C` and its kin."""

    quantifier: Quantifier
    n: int
    pattern: Pattern
    binding: str = ""
    scope: Scope | None = None
    tail: Tail | None = None
    at: At = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Compare:
    """`p.unit = working-day`, `p > 30 days`."""

    left: Value
    operator: Operator
    right: Value
    at: At = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Has:
    """`x has P`."""

    value: Value
    pattern: Pattern
    at: At = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Is:
    """`x is [not] defined | negated | optional | unique`."""

    value: Value
    adjective: str
    negated: bool = False
    at: At = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Lies:
    """`x in PLACE`."""

    value: Value
    scope: Scope
    at: At = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Relation:
    """`x takes y`, `a precedes b`."""

    left: Value
    word: str
    right: Value
    at: At = field(default=NOWHERE, compare=False)


CoverState = Literal["granted", "conditional", "excluded", "swallowed", "silent"]


@dataclass(frozen=True)
class CoverageIs:
    """`coverage KEY is granted`."""

    name: str
    state: CoverState = "granted"
    at: At = field(default=NOWHERE, compare=False)


Condition = Not | And | Or | Quantified | Compare | Has | Is | Lies | Relation | CoverageIs


@dataclass(frozen=True)
class Reasoned:
    """A condition with the reason that the rule gives for it."""

    condition: Condition
    reason: Said = UNSAID
