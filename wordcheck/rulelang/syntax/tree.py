"""The syntax tree of a rule file: one frozen value a construct, each with the place where it stands.

expressions   patterns, places, values, conditions
rules         flags and requirements with their examples
tailoring     templates, overrides, profiles, scenarios
tree          vocabulary, sources, frameworks, packs; and every name of the other three
"""

from __future__ import annotations

from typing import Literal

from wordcheck.model.said import UNSAID, Said

# Whoever builds, checks or runs a rule has every construct of the language under one name, `tree`.
from wordcheck.rulelang.syntax.expressions import *  # noqa: F403
from wordcheck.rulelang.syntax.expressions import NOWHERE, At, Pattern, Phrase, Value
from wordcheck.rulelang.syntax.nodes import Node
from wordcheck.rulelang.syntax.rules import *  # noqa: F403
from wordcheck.rulelang.syntax.rules import Cites, Flag, Requirement
from wordcheck.rulelang.syntax.tailoring import *  # noqa: F403
from wordcheck.rulelang.syntax.tailoring import Override, Profile, Scenario, Stamp, Template, Use


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
