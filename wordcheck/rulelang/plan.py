"""A Plan: checked rules ready to run. Plain frozen values, so that it can be kept on disk."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from msgspec import Struct, field

from wordcheck.languages.folding import fold_phrase
from wordcheck.model.findings import RuleFacts
from wordcheck.model.report import PackFacts
from wordcheck.model.said import Said
from wordcheck.rulelang.syntax import tree as t


class Change(Struct, frozen=True):
    """What a house or a profile changed of a rule, and why."""

    by: str
    """Name of the pack or profile."""
    reason: Said


class Skipped(Struct, frozen=True):
    """A rule that does not run because a house or a profile says so, and why."""

    rule: RuleFacts
    why: Said


class Rule(Struct, frozen=True):
    """One rule with what bounds it: names resolved, its pack's and its own dates, languages, lines, places in one."""

    facts: RuleFacts
    body: t.Flag | t.Requirement
    languages: tuple[str, ...]
    """Those of the pack in which the rule's words can be found; empty where nothing bounds them."""
    jurisdictions: tuple[str, ...]
    lines: tuple[str, ...]
    valid_from: str
    """ISO date or empty: the latest start of pack, rule and sources."""
    valid_until: str
    needs: frozenset[str] = frozenset()
    """`tokens` where it asks for grammar."""
    changes: tuple[Change, ...] = ()
    trigger: frozenset[str] | None = None
    """Words of which one must occur for it to find anything (`triggers`); None where it looks at every wording."""

    @property
    def head(self) -> t.Head:
        return self.body.head


class Words(Struct, frozen=True):
    """A lexicon or set of synonyms ready to search: inflections expanded, includes merged."""

    key: str
    phrases: tuple[t.Phrase, ...]
    minus: tuple[t.Phrase, ...] = ()
    title: Said = field(default_factory=Said)


class Plan(Struct, frozen=True):
    """All rules of a set of packs, with the vocabulary they use."""

    packs: tuple[PackFacts, ...]
    rules: tuple[Rule, ...]
    """By code."""
    words: Mapping[str, Words]
    patterns: dict[str, t.Definition]
    """Concepts, figures and coverages by key."""
    frameworks: tuple[t.Framework, ...] = ()
    sources: dict[str, t.Source] = field(default_factory=dict)
    """Instruments by key."""
    profiles: tuple[t.Profile, ...] = ()
    """What `under_profile.plan_for` can be asked for, inherited settings merged."""
    scenarios: tuple[t.Scenario, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    """Rules that an override switched off or the profile skips."""
    profile: str = ""
    """The profile that this plan was made for."""
    fail_on: str = ""
    """Severity that fails the run under that profile; empty where it does not say."""
    key: str = ""
    """Hash of the packs from which it was compiled; empty where it was not. A plan taken from another one bears its key."""
    tried: frozenset[str] = frozenset()
    """Codes of rules in preview that were asked for; the others of that state do not run."""
    bare: bool = False
    """The rules' examples were left on the disk, since only checking was asked for."""

    def corrections(self) -> dict[str, str]:
        """What lexicons say should stand in place of words, by these folded and in small letters."""
        made: dict[str, str] = {}
        for phrase in (p for words in self.words.values() for p in words.phrases if p.instead):
            made.setdefault(fold_phrase(phrase.text).lower(), phrase.instead)
        return made

    def rule(self, name: str) -> Rule | None:
        """The rule of that code or slug."""
        return next((r for r in self.rules if name.upper() == r.facts.code or name == r.facts.slug), None)


class SamePlan:
    """A plan told by what it is, not by what it says: comparing thousands of rules costs more than a search."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan

    def __hash__(self) -> int:
        return id(self.plan)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SamePlan) and other.plan is self.plan


def in_preview(rules: Iterable[Rule]) -> frozenset[str]:
    """Codes of the rules whose precision is not proved yet."""
    return frozenset(r.facts.code for r in rules if r.head.status == "preview")


def in_code_order(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """Rules by code."""
    return tuple(sorted(rules, key=lambda r: r.facts.code))


def words_for(plan: Plan, fact: Literal["line", "jurisdiction", "market"]) -> set[str]:
    """The words by which rules, packs and profiles ask for a fact of the document: `document.line = cyber`."""
    from wordcheck.rulelang.syntax.walk import below

    conditions = (*(r.head.applies for r in plan.rules), *(p.applies for p in plan.profiles))
    asked = {
        c.right.name
        for condition in conditions
        for c in below(condition)
        if isinstance(c, t.Compare) and isinstance(c.right, t.Ref) and getattr(c.left, "name", "") == f"document.{fact}"
    }
    bounds = {
        "line": [r.lines for r in plan.rules],
        "jurisdiction": [r.jurisdictions for r in plan.rules],
        "market": [],
    }
    return asked | {word for words in bounds[fact] for word in words}
