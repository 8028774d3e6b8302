"""The syntax of flags and requirements: what they look for, what they ask, what they say, and their examples."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from wordcheck.model.said import UNSAID, Said
from wordcheck.rulelang.expressions import NOWHERE, At, Condition, Pattern, Phrase, Place, Reasoned, Scope, Value


@dataclass(frozen=True)
class Oddity:
    """`dangling of xref`, `gap of clause`, `cycle of definition` …"""

    word: Literal["duplicate", "cycle", "gap", "drift", "dangling"]
    of: str
    at: At = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Selection:
    """What a flag looks for, what it is called, and where."""

    pattern: Pattern | Oddity
    binding: str = ""
    scope: Scope | None = None


@dataclass(frozen=True)
class Find:
    """`find A as a against B as b`."""

    first: Selection
    second: Selection | None = None
    at: At = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Consistent:
    """`consistent SYNONYMS`: one thing has one name. Binds `main` and `rare`."""

    name: str = ""
    phrases: tuple[Phrase, ...] = ()
    scope: Scope | None = None
    at: At = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Agree:
    """`agree FIGURE [between PLACE and PLACE]`. Binds `a` and `b`."""

    name: str
    places: tuple[Place, Place] | None = None
    at: At = field(default=NOWHERE, compare=False)


Subject = Find | Consistent | Agree


@dataclass(frozen=True)
class FixTemplate:
    """`fix x -> "…"`, `fix delete x`, `fix insert "…" before x`."""

    action: Literal["replace", "delete", "insert"]
    name: str
    text: str = ""
    side: Literal["before", "after"] = "after"
    safe: bool = False
    at: At = field(default=NOWHERE, compare=False)


OutcomeWord = Literal["fires", "silent", "met", "unmet", "partly", "undecided", "inapplicable"]


@dataclass(frozen=True)
class Given:
    """`line = cyber` of an example or scenario."""

    name: str
    value: Value


@dataclass(frozen=True)
class Example:
    """One example of a rule. `text` is without its marks; `marks` are the marked stretches, offsets in `text`."""

    outcome: OutcomeWord
    text: str
    kind: str = ""
    given: tuple[Given, ...] = ()
    marks: tuple[tuple[int, int], ...] = ()
    expected: str | None = None
    todo: bool = False
    at: At = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Cites:
    """`source IL 23, 24`."""

    source: str
    articles: tuple[str, ...] = ()
    at: At = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Head:
    """What flags and requirements share."""

    code: str
    slug: str
    title: Said = UNSAID
    cites: tuple[Cites, ...] = ()
    severity: str = "warning"
    certainty: str = "likely"
    status: str = "stable"
    valid_from: str = ""
    valid_until: str = ""
    applies: tuple[Condition, ...] = ()
    message: Said = UNSAID
    rationale: Said = UNSAID
    advice: Said = UNSAID
    tags: tuple[str, ...] = ()
    replaces: str = ""
    silences: tuple[str, ...] = ()
    at: At = field(default=NOWHERE, compare=False)
    places: tuple[tuple[str, At], ...] = field(default=(), compare=False)
    """Where its items stand: `valid`, `severity`, `message.zh` (the quoted words) …"""

    def where(self, item: str) -> At:
        """Where an item stands; the code where it was not written."""
        return dict(self.places).get(item, self.at)


@dataclass(frozen=True)
class Flag:
    """A check that yields findings."""

    head: Head
    subject: Subject
    where: tuple[Condition, ...] = ()
    unless: tuple[Reasoned, ...] = ()
    undecided: tuple[Reasoned, ...] = ()
    fixes: tuple[FixTemplate, ...] = ()
    examples: tuple[Example, ...] = ()


@dataclass(frozen=True)
class Element:
    """One of several things that a requirement asks for."""

    name: str
    expects: Reasoned


@dataclass(frozen=True)
class Requirement:
    """A check that yields one verdict a wording: at least `least` of its elements must hold."""

    head: Head
    elements: tuple[Element, ...]
    least: int
    unless: tuple[Reasoned, ...] = ()
    undecided: tuple[Reasoned, ...] = ()
    by_hand: tuple[Said, ...] = ()
    says: tuple[tuple[OutcomeWord, Said], ...] = ()
    examples: tuple[Example, ...] = ()
