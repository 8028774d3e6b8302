"""The syntax of what stands around rules: templates and their stamps, a house's overrides, profiles of a run, scenarios."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from wordcheck.model.said import UNSAID, Said
from wordcheck.rulelang.expressions import NOWHERE, At, Condition, Reasoned, Value
from wordcheck.rulelang.rules import Cites, Example, Flag, Given, OutcomeWord, Requirement


@dataclass(frozen=True)
class Use:
    """`use other.pack as o`."""

    pack: str
    alias: str = ""
    at: At = field(default=NOWHERE, compare=False)


# ---------------------------------------------------------------- one shape, many rules

ParameterKind = Literal[
    "figure", "lexicon", "concept", "coverage", "text", "source", "period", "money", "percent", "date", "number"
]


@dataclass(frozen=True)
class Parameter:
    """`most: period` of a template."""

    name: str
    kind: ParameterKind
    at: At = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Template:
    """The shape of a rule; its head has no code."""

    name: str
    parameters: tuple[Parameter, ...]
    body: Flag | Requirement
    at: At = field(default=NOWHERE, compare=False)


Argument = Value | Cites


@dataclass(frozen=True)
class StampRow:
    """One rule made from a template: code, slug, arguments in the order of the parameters, examples of its own."""

    code: str
    slug: str
    arguments: tuple[Argument, ...]
    title: Said = UNSAID
    examples: tuple[Example, ...] = ()
    at: At = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Stamp:
    """`stamp TEMPLATE { row … }`."""

    template: str
    rows: tuple[StampRow, ...]
    at: At = field(default=NOWHERE, compare=False)


# ---------------------------------------------------------------- the house's own view, and the run


@dataclass(frozen=True)
class Override:
    """What another pack's rule is to say or weigh otherwise, and why. It never changes what is found."""

    code: str
    reason: Said
    severity: str = ""
    message: Said = UNSAID
    unless: tuple[Reasoned, ...] = ()
    undecided: tuple[Reasoned, ...] = ()
    valid_from: str = ""
    valid_until: str = ""
    off: bool = False
    examples: tuple[Example, ...] = ()
    at: At = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Skip:
    """`skip CODE, … because …`."""

    codes: tuple[str, ...]
    reason: Said
    at: At = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Regrade:
    """`severity CODE error`."""

    code: str
    severity: str
    at: At = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Setting:
    """`let NAME = 20 日`."""

    name: str
    value: Value
    at: At = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Profile:
    """Which packs and rules a run takes, how grave it takes them, and what fails it."""

    name: str
    title: Said = UNSAID
    uses: tuple[Use, ...] = ()
    applies: tuple[Condition, ...] = ()
    extends: str = ""
    only: tuple[str, ...] = ()
    skips: tuple[Skip, ...] = ()
    regrades: tuple[Regrade, ...] = ()
    settings: tuple[Setting, ...] = ()
    fail_on: str = ""
    at: At = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Expectation:
    """`expect CODE fires at "…"`."""

    code: str
    outcome: OutcomeWord
    quote: str = ""
    at: At = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Scenario:
    """A document against several rules."""

    title: str
    text: str
    expects: tuple[Expectation, ...]
    given: tuple[Given, ...] = ()
    at: At = field(default=NOWHERE, compare=False)
