"""The syntax of what stands around rules: templates and their stamps, a house's overrides, profiles of a run, scenarios."""

from __future__ import annotations

from typing import Literal

from wordcheck.model.said import UNSAID, Said
from wordcheck.rulelang.syntax.expressions import NOWHERE, At, Condition, Reasoned, Value
from wordcheck.rulelang.syntax.nodes import Node
from wordcheck.rulelang.syntax.rules import Cites, Example, Flag, Given, OutcomeWord, Requirement


class Use(Node, frozen=True, eq=False):
    """`use other.pack as o`."""

    pack: str
    alias: str = ""
    at: At = NOWHERE


# ---------------------------------------------------------------- one shape, many rules

ParameterKind = Literal[
    "figure", "lexicon", "concept", "coverage", "text", "source", "period", "money", "percent", "date", "number"
]


class Parameter(Node, frozen=True, eq=False):
    """`most: period` of a template."""

    name: str
    kind: ParameterKind
    at: At = NOWHERE


class Template(Node, frozen=True, eq=False):
    """The shape of a rule; its head has no code."""

    name: str
    parameters: tuple[Parameter, ...]
    body: Flag | Requirement
    at: At = NOWHERE


Argument = Value | Cites


class StampRow(Node, frozen=True, eq=False):
    """One rule made from a template: code, slug, arguments in the order of the parameters, examples of its own."""

    code: str
    slug: str
    arguments: tuple[Argument, ...]
    title: Said = UNSAID
    examples: tuple[Example, ...] = ()
    at: At = NOWHERE


class Stamp(Node, frozen=True, eq=False):
    """`stamp TEMPLATE { row … }`."""

    template: str
    rows: tuple[StampRow, ...]
    at: At = NOWHERE


# ---------------------------------------------------------------- the house's own view, and the run


class Override(Node, frozen=True, eq=False):
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
    status: str = ""
    examples: tuple[Example, ...] = ()
    at: At = NOWHERE


class Skip(Node, frozen=True, eq=False):
    """`skip CODE, … because …`."""

    codes: tuple[str, ...]
    reason: Said
    at: At = NOWHERE


class Regrade(Node, frozen=True, eq=False):
    """`severity CODE error`."""

    code: str
    severity: str
    at: At = NOWHERE


class Setting(Node, frozen=True, eq=False):
    """`let NAME = 20 日`."""

    name: str
    value: Value
    at: At = NOWHERE


class Profile(Node, frozen=True, eq=False):
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
    preview: bool = False
    """Whether its rules in preview run as well."""
    at: At = NOWHERE


class Expectation(Node, frozen=True, eq=False):
    """`expect CODE fires at "…"`."""

    code: str
    outcome: OutcomeWord
    quote: str = ""
    at: At = NOWHERE


class Scenario(Node, frozen=True, eq=False):
    """A document against several rules."""

    title: str
    text: str
    expects: tuple[Expectation, ...]
    given: tuple[Given, ...] = ()
    at: At = NOWHERE
