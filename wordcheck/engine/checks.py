"""Judging one flag against one wording: each candidate is a finding, not decided, or nothing.

where          all hold      one open      one fails
unless         none holds    one open      one holds
undecided when none holds    one holds or open
               finding       not decided   nothing        (the column furthest to the right counts,
                                                            undecided-when apart: it never makes it nothing)
"""

from __future__ import annotations

from msgspec import Struct

from wordcheck.engine.candidates import Candidate
from wordcheck.engine.conditions.judged import Bindings, Judged, all_of, undecided
from wordcheck.engine.conditions.judging import judge, settled, standing
from wordcheck.engine.identity import fingerprint, heading_of
from wordcheck.engine.matching.needed import needed
from wordcheck.engine.messages import CUT_SIGN, NOT_KNOWN_SIGN, filled
from wordcheck.engine.oddities.lost_entries import lost_entry
from wordcheck.engine.oddities.numbering import words_before
from wordcheck.engine.subjects import candidates
from wordcheck.engine.things import Found, Gap
from wordcheck.engine.world import World
from wordcheck.model.findings import Certainty, Edit, Finding, Fix, Severity
from wordcheck.model.said import Said
from wordcheck.model.span import Span
from wordcheck.model.verdicts import Truth, Undecided
from wordcheck.rulelang.plan import Rule
from wordcheck.rulelang.syntax import tree as t

MOST_FINDINGS = 2000
"""Findings of one rule in one wording; what follows is not looked at, and the rule is listed as not decided. Nobody reads on,
and a file of nothing but definitions would take minutes."""
_TOO_MANY = Said(
    f"本规则已有 {MOST_FINDINGS} 项发现，其后未再检查",
    f"this rule has {MOST_FINDINGS} findings already; nothing behind them was looked at",
)
SAID_SO = Said("规则规定此情形不作判断", "the rule leaves this case open")


class FlagResult(Struct, frozen=True):
    """What a flag came to."""

    findings: tuple[Finding, ...] = ()
    undecided: tuple[Undecided, ...] = ()


def run_flag(world: World, rule: Rule, flag: t.Flag) -> FlagResult:
    """Every candidate of a flag in reading order; one result for each anchor."""
    findings: list[Finding] = []
    open_: dict[Span, Undecided] = {}
    counts: dict[str, int] = {}
    found: set[Span] = set()
    must = needed(world, flag)
    if any(n.in_vain for n in must):
        return FlagResult()
    for candidate in candidates(world, flag.subject):
        anchor = candidate.anchor
        if anchor.span in found or not all(n.held(world, candidate.bound) for n in must):
            continue
        if len(findings) == MOST_FINDINGS:
            open_[anchor.span] = Undecided(rule.facts, _TOO_MANY, world.wording.index)
            break
        judged = _stands(world, flag, candidate)
        if judged.truth is Truth.UNDECIDED and anchor.span not in open_:
            evidence = (world.evidence(anchor, "anchor"),)
            open_[anchor.span] = Undecided(rule.facts, judged.why, world.wording.index, evidence)
        elif judged.truth is Truth.HOLDS:
            found.add(anchor.span)
            findings.append(_finding(world, rule, flag, candidate, counts))
    return FlagResult(tuple(findings), tuple(u for span, u in open_.items() if span not in found))


_FAILS = Judged(Truth.FAILS)


def _stands(world: World, flag: t.Flag, candidate: Candidate) -> Judged:
    """Whether a candidate is a finding."""
    bound = candidate.bound
    parts = [candidate.judged]
    for condition in flag.where:
        judged = standing(world, condition, bound)
        if judged.truth is Truth.FAILS or judged.vacuous:
            return _FAILS
        parts.append(judged)
    for exception in flag.unless:
        judged = standing(world, exception.condition, bound)
        if judged.truth is Truth.HOLDS:
            return _FAILS
        parts.append(~judged)
    # The rule's own reasons say more than which value was unknown.
    return all_of(_left_open(world, flag.undecided, bound) + parts)


def _left_open(world: World, reasons: tuple[t.Reasoned, ...], bound: Bindings) -> list[Judged]:
    """An undecided value for each `undecided when` that holds or is open."""
    made = []
    for reasoned in reasons:
        judged = judge(world, reasoned.condition, bound)
        if judged.truth is not Truth.FAILS:
            made.append(undecided(reasoned.reason or judged.why or SAID_SO))
    return made


def _finding(world: World, rule: Rule, flag: t.Flag, candidate: Candidate, counts: dict[str, int]) -> Finding:
    anchor = world.evidence(candidate.anchor, "anchor")
    heading = heading_of(world, anchor.span)
    base = fingerprint(rule.facts.code, heading, anchor.quote, 0)
    counts[base] = counts.get(base, 0) + 1
    head = rule.head
    related = tuple(
        world.evidence(found, name) for name, found in sorted(candidate.bound.items()) if found.span != anchor.span
    )
    if isinstance(candidate.anchor.body, Gap):
        related += (world.evidence(Found(words_before(world, candidate.anchor.body), "span"), "before"),)
        related += tuple(world.evidence(Found(span), "lost") for span in lost_entry(world, candidate.anchor.body))
    return Finding(
        rule=rule.facts,
        severity=Severity(head.severity),
        certainty=Certainty(head.certainty),
        message=filled(world, head.message, candidate.bound, candidate.facts),
        anchor=anchor,
        fingerprint=fingerprint(rule.facts.code, heading, anchor.quote, counts[base]),
        wording=world.wording.index,
        occurrence=counts[base],
        advice=filled(world, head.advice, candidate.bound, candidate.facts),
        related=related,
        fixes=tuple(fix for f in flag.fixes if (fix := _fix(world, f, candidate))),
    )


def _fix(world: World, template: t.FixTemplate, candidate: Candidate) -> Fix | None:
    found = candidate.bound.get(template.name)
    if found is None:
        return None
    said = filled(world, Said(template.text, template.text), candidate.bound, candidate.facts)
    text = said.in_(world.wording.language)
    if any(sign in text and sign not in template.text for sign in (NOT_KNOWN_SIGN, CUT_SIGN)):
        return None  # Words that are not known, or not whole, are never written into a document.
    match template.action:
        case "replace":
            edit = Edit(found.span, text)
        case "delete":
            edit = Edit(found.span, "")
        case "insert":
            at = found.span.start if template.side == "before" else found.span.end
            edit = Edit(Span(at, at), text)
    return Fix((edit,), template.safe)


def applies(world: World, rule: Rule) -> Judged:
    """Whether the rule's own `applies when` conditions hold. Those of a profile are asked once for all its rules."""
    conditions = rule.head.applies
    if world.trace is not None:
        return all_of([judge(world, c, {}) for c in conditions])
    # Rules of one profile bear the same conditions, most of them no others.
    return settled(world, conditions, lambda: all_of([_of_document(world, c) for c in conditions]))


def _of_document(world: World, condition: t.Condition) -> Judged:
    return settled(world, (condition,), lambda: judge(world, condition, {}))
