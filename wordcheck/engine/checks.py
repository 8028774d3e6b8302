"""Judging one rule against one wording: a flag gives findings, a requirement one verdict."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from wordcheck.engine.conditions import Judged, judge
from wordcheck.engine.identity import fingerprint, heading_of
from wordcheck.engine.messages import filled
from wordcheck.engine.subjects import Candidate, candidates
from wordcheck.engine.things import Found
from wordcheck.engine.world import World
from wordcheck.model.findings import Certainty, Edit, Evidence, Finding, Fix, Severity
from wordcheck.model.said import UNSAID, Said
from wordcheck.model.span import Span
from wordcheck.model.verdicts import ElementResult, Outcome, Truth, Undecided, Verdict
from wordcheck.rulelang import tree as t
from wordcheck.rulelang.plan import Rule


@dataclass(frozen=True, slots=True)
class FlagResult:
    """What a flag came to."""

    findings: tuple[Finding, ...] = ()
    undecided: tuple[Undecided, ...] = ()


def run_flag(world: World, rule: Rule, flag: t.Flag) -> FlagResult:
    """Every candidate of a flag: a finding, an undecided one, or nothing."""
    findings: list[Finding] = []
    undecided: list[Undecided] = []
    seen: set[Span] = set()
    counts: dict[str, int] = {}
    for candidate in candidates(world, flag.subject):
        judged = _stands(world, flag, candidate)
        if judged.truth is Truth.UNDECIDED:
            evidence = (world.evidence(candidate.anchor, "anchor"),)
            undecided.append(Undecided(rule.facts, judged.why, world.wording.index, evidence))
        elif judged.truth is Truth.HOLDS and candidate.anchor.span not in seen:
            seen.add(candidate.anchor.span)
            findings.append(_finding(world, rule, flag, candidate, counts))
    return FlagResult(tuple(findings), tuple(undecided))


def _stands(world: World, flag: t.Flag, candidate: Candidate) -> Judged:
    """Whether a candidate is a finding: all `where` hold, no `unless` does, no `undecided when` does."""
    bound = candidate.bound
    parts = [judge(world, c, bound) for c in flag.where]
    if any(p.truth is Truth.FAILS for p in parts):
        for reasoned in flag.undecided:
            if judge(world, reasoned.condition, bound).truth is Truth.HOLDS and any(
                p.truth is Truth.UNDECIDED for p in parts
            ):
                return Judged(Truth.UNDECIDED, why=reasoned.reason)
        return Judged(Truth.FAILS)
    for reasoned in flag.undecided:
        if judge(world, reasoned.condition, bound).truth is not Truth.FAILS:
            return Judged(Truth.UNDECIDED, why=reasoned.reason)
    parts += [~judge(world, r.condition, bound) for r in flag.unless]
    truth = Truth.all(p.truth for p in parts)
    why = next((p.why for p in parts if p.truth is Truth.UNDECIDED and p.why), UNSAID)
    return Judged(truth, why=why)


def _finding(world: World, rule: Rule, flag: t.Flag, candidate: Candidate, counts: dict[str, int]) -> Finding:
    anchor = world.evidence(candidate.anchor, "anchor")
    heading = heading_of(world, anchor.span)
    base = fingerprint(rule.facts.code, heading, anchor.quote, 0)
    counts[base] = counts.get(base, 0) + 1
    head = rule.head
    related = tuple(
        world.evidence(found, name) for name, found in sorted(candidate.bound.items()) if found.span != anchor.span
    )
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
    text = filled(world, Said(template.text, template.text), candidate.bound, candidate.facts).zh
    match template.action:
        case "replace":
            edit = Edit(found.span, text)
        case "delete":
            edit = Edit(found.span, "")
        case "insert":
            at = found.span.start if template.side == "before" else found.span.end
            edit = Edit(Span(at, at), text)
    return Fix((edit,), template.safe)


# ---------------------------------------------------------------- requirements


def run_requirement(world: World, rule: Rule, requirement: t.Requirement) -> Verdict:
    """The verdict of one requirement on one wording."""
    for reasoned in requirement.unless:
        judged = judge(world, reasoned.condition, {})
        if judged.truth is Truth.HOLDS:
            return _verdict(world, rule, requirement, Outcome.INAPPLICABLE, (), reasoned.reason)
    elements = tuple(_element(world, e) for e in requirement.elements)
    outcome = _outcome(elements, requirement.least)
    if outcome is not Outcome.MET:
        for reasoned in requirement.undecided:
            judged = judge(world, reasoned.condition, {})
            if judged.truth is not Truth.FAILS:
                return _verdict(world, rule, requirement, Outcome.UNDECIDED, elements, reasoned.reason or judged.why)
    if outcome is Outcome.MET and requirement.by_hand:
        return _verdict(world, rule, requirement, Outcome.BY_HAND, elements, requirement.by_hand[0])
    why = next((e.why for e in elements if e.truth is Truth.UNDECIDED and e.why), UNSAID)
    return _verdict(world, rule, requirement, outcome, elements, why if outcome is Outcome.UNDECIDED else UNSAID)


def _element(world: World, element: t.Element) -> ElementResult:
    judged = judge(world, element.expects.condition, {})
    evidence = tuple(world.evidence(f, element.name) for f in judged.evidence)
    searched = judged.searched[0] if judged.searched and judged.truth is not Truth.HOLDS else None
    why = judged.why if judged.truth is Truth.UNDECIDED else UNSAID
    return ElementResult(element.name, judged.truth, evidence if judged.truth is not Truth.FAILS else (), searched, why)


def _outcome(elements: tuple[ElementResult, ...], least: int) -> Outcome:
    holds = sum(e.truth is Truth.HOLDS for e in elements)
    open_ = sum(e.truth is Truth.UNDECIDED for e in elements)
    if holds >= least:
        return Outcome.MET
    if holds + open_ >= least:
        return Outcome.UNDECIDED
    return Outcome.PARTLY if holds else Outcome.UNMET


def _verdict(
    world: World,
    rule: Rule,
    requirement: t.Requirement,
    outcome: Outcome,
    elements: tuple[ElementResult, ...],
    why: Said,
) -> Verdict:
    head = rule.head
    said = dict(requirement.says)
    word = {Outcome.BY_HAND: "met"}.get(outcome, outcome.value)
    spoken = said.get(word) or (said.get("unmet") if outcome is Outcome.PARTLY else None) or UNSAID  # type: ignore[call-overload]
    quotes: tuple[Evidence, ...] = tuple(dict.fromkeys(q for e in elements for q in e.evidence))[:8]
    return Verdict(
        rule=rule.facts,
        outcome=outcome,
        severity=Severity(head.severity),
        certainty=Certainty(head.certainty),
        message=_with_missing(spoken, requirement, elements),
        wording=world.wording.index,
        evidence=quotes,
        searched=tuple(e.searched for e in elements if e.searched is not None and e.truth is not Truth.HOLDS),
        elements=tuple(e for e in elements if e.name),
        why=why,
        advice=head.advice if outcome in (Outcome.UNMET, Outcome.PARTLY) else UNSAID,
        fingerprint=fingerprint(head.code, "", "", 1),
    )


def _with_missing(said: Said, requirement: t.Requirement, elements: tuple[ElementResult, ...]) -> Said:
    """`{missing}` replaced by the elements that fail, by their reasons where the rule gives them."""
    missing = [e for e, r in zip(requirement.elements, elements, strict=False) if r.truth is Truth.FAILS and e.name]
    zh = "、".join(e.expects.reason.zh or e.name for e in missing)
    en = ", ".join(e.expects.reason.en or e.name for e in missing)
    return Said(said.zh.replace("{missing}", zh), said.en.replace("{missing}", en))


def applies(world: World, rule: Rule) -> Judged:
    """Whether the rule's own `applies when` conditions hold."""
    nothing: Mapping[str, Found] = {}
    parts = [judge(world, c, nothing) for c in rule.head.applies]
    truth = Truth.all(p.truth for p in parts)
    return Judged(truth, why=next((p.why for p in parts if p.truth is truth and p.why), UNSAID))
