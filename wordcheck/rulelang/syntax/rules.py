"""The syntax of flags and requirements: what they look for, what they ask, what they say, and their examples."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from wordcheck.model.said import UNSAID, Said
from wordcheck.rulelang.syntax.expressions import (
    NOWHERE,
    At,
    Condition,
    Named,
    Pattern,
    Phrase,
    Place,
    Reasoned,
    Scope,
    Value,
)
from wordcheck.rulelang.syntax.nodes import Node


class Oddity(Node, frozen=True, eq=False):
    """`dangling of xref`, `gap of clause`, `cycle of definition` …"""

    word: Literal["duplicate", "cycle", "gap", "drift", "dangling"]
    of: str
    at: At = NOWHERE
    among: tuple[Named, ...] = ()
    """Of `gap of term`: lexicons, each a family of names that wordings define together."""


class Selection(Struct, frozen=True):
    """What a flag looks for, what it is called, and where."""

    pattern: Pattern | Oddity
    binding: str = ""
    scope: Scope | None = None


class Find(Node, frozen=True, eq=False):
    """`find A as a against B as b`, `find A as a once`."""

    first: Selection
    second: Selection | None = None
    once: bool = False
    """Whether all places of A in one paragraph are one finding, at the first of them."""
    at: At = NOWHERE


class Consistent(Node, frozen=True, eq=False):
    """`consistent SYNONYMS`: one thing has one name. Binds `main` and `rare`."""

    name: str = ""
    phrases: tuple[Phrase, ...] = ()
    scope: Scope | None = None
    at: At = NOWHERE


class Agree(Node, frozen=True, eq=False):
    """`agree FIGURE [between PLACE and PLACE]`. Binds `a` and `b`."""

    name: str
    places: tuple[Place, Place] | None = None
    at: At = NOWHERE


Subject = Find | Consistent | Agree


class FixTemplate(Node, frozen=True, eq=False):
    """`fix x -> "…"`, `fix delete x`, `fix insert "…" before x`."""

    action: Literal["replace", "delete", "insert"]
    name: str
    text: str = ""
    side: Literal["before", "after"] = "after"
    safe: bool = False
    at: At = NOWHERE


OutcomeWord = Literal["fires", "silent", "met", "unmet", "partly", "undecided", "inapplicable"]


class Given(Struct, frozen=True):
    """`line = cyber` of an example or scenario."""

    name: str
    value: Value


class Example(Node, frozen=True, eq=False):
    """One example of a rule. `text` is without its marks; `marks` are the marked stretches, offsets in `text`."""

    outcome: OutcomeWord
    text: str
    kind: str = ""
    given: tuple[Given, ...] = ()
    marks: tuple[tuple[int, int], ...] = ()
    expected: str | None = None
    todo: bool = False
    at: At = NOWHERE


class Cites(Node, frozen=True, eq=False):
    """`source IL 23, 24`."""

    source: str
    articles: tuple[str, ...] = ()
    at: At = NOWHERE


class Head(Node, frozen=True, eq=False):
    """What flags and requirements share."""

    code: str
    slug: str
    title: Said = UNSAID
    cites: tuple[Cites, ...] = ()
    severity: str = "warning"
    certainty: str = "likely"
    status: str = "stable"
    status_why: Said = UNSAID
    """Why it is in preview or deprecated, where the pack says so."""
    status_in: str = ""
    """The language for whose wordings the state holds: those of the other one find the rule stable; empty for both."""
    valid_from: str = ""
    valid_until: str = ""
    applies: tuple[Condition, ...] = ()
    message: Said = UNSAID
    rationale: Said = UNSAID
    advice: Said = UNSAID
    tags: tuple[str, ...] = ()
    replaces: str = ""
    silences: tuple[str, ...] = ()
    at: At = NOWHERE
    places: tuple[tuple[str, At], ...] = ()
    """Where its items stand: `valid`, `severity`, `message.zh` (the quoted words) …"""

    def where(self, item: str) -> At:
        """Where an item stands; the code where it was not written."""
        return dict(self.places).get(item, self.at)


class Flag(Struct, frozen=True):
    """A check that yields findings."""

    head: Head
    subject: Subject
    where: tuple[Condition, ...] = ()
    unless: tuple[Reasoned, ...] = ()
    undecided: tuple[Reasoned, ...] = ()
    fixes: tuple[FixTemplate, ...] = ()
    examples: tuple[Example, ...] = ()


class Element(Struct, frozen=True):
    """One of several things that a requirement asks for."""

    name: str
    expects: Reasoned


class Requirement(Struct, frozen=True):
    """A check that yields one verdict a wording: at least `least` of its elements must hold."""

    head: Head
    elements: tuple[Element, ...]
    least: int
    unless: tuple[Reasoned, ...] = ()
    undecided: tuple[Reasoned, ...] = ()
    by_hand: tuple[Said, ...] = ()
    says: tuple[tuple[OutcomeWord, Said], ...] = ()
    examples: tuple[Example, ...] = ()
