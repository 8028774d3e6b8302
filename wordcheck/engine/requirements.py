"""Judging one requirement against one wording: one verdict, with the words or the search on which it rests.

unless holds              inapplicable
undecided when holds      undecided
elements                  enough hold: met (needs a person where a step is left to hand)
                          enough could hold: undecided    some hold: partly    none: unmet
and where an exception or an undecided-when is itself open, anything but met is undecided
"""

from __future__ import annotations

from wordcheck.engine.checks import SAID_SO
from wordcheck.engine.conditions.evaluation import value_of
from wordcheck.engine.conditions.judged import Judged
from wordcheck.engine.conditions.judging import judge
from wordcheck.engine.identity import fingerprint
from wordcheck.engine.messages import alike, filled, shown
from wordcheck.engine.world import World
from wordcheck.model.findings import Certainty, Evidence, Severity
from wordcheck.model.said import UNSAID, Said
from wordcheck.model.verdicts import ElementResult, Outcome, Truth, Verdict
from wordcheck.rulelang.plan import Rule
from wordcheck.rulelang.syntax import tree as t
from wordcheck.rulelang.syntax.walk import below

MOST_QUOTES = 8
"""Pieces of evidence that a verdict carries."""

Elements = tuple[ElementResult, ...]


def run_requirement(world: World, rule: Rule, requirement: t.Requirement) -> Verdict:
    """The verdict of one requirement on one wording."""
    open_: list[Said] = []
    for reasoned in requirement.unless:
        judged = judge(world, reasoned.condition, {})
        if judged.truth is Truth.HOLDS:
            return _verdict(world, rule, requirement, Outcome.INAPPLICABLE, (), reasoned.reason)
        if judged.truth is Truth.UNDECIDED:
            open_.append(judged.why)
    elements = tuple(_element(world, e) for e in requirement.elements)
    for reasoned in requirement.undecided:
        judged = judge(world, reasoned.condition, {})
        if judged.truth is not Truth.FAILS:
            open_.append(reasoned.reason or judged.why)
    outcome, why = _outcome(elements, requirement, open_)
    return _verdict(world, rule, requirement, outcome, elements, why)


def _element(world: World, element: t.Element) -> ElementResult:
    judged: Judged = judge(world, element.expects.condition, {})
    evidence = tuple(world.evidence(f, element.name) for f in judged.evidence)
    searched = judged.searched[0] if judged.searched and judged.truth is not Truth.HOLDS else None
    why = judged.why if judged.truth is Truth.UNDECIDED else UNSAID
    return ElementResult(element.name, judged.truth, evidence, searched, why)


def _outcome(elements: Elements, requirement: t.Requirement, open_: list[Said]) -> tuple[Outcome, Said]:
    holds = sum(e.truth is Truth.HOLDS for e in elements)
    maybe = sum(e.truth is Truth.UNDECIDED for e in elements)
    if holds >= requirement.least:
        return (Outcome.BY_HAND, requirement.by_hand[0]) if requirement.by_hand else (Outcome.MET, UNSAID)
    if open_:
        return Outcome.UNDECIDED, next(filter(None, open_), SAID_SO)
    if holds + maybe >= requirement.least:
        return Outcome.UNDECIDED, next((e.why for e in elements if e.why), UNSAID)
    return (Outcome.PARTLY if holds else Outcome.UNMET), UNSAID


def _verdict(
    world: World, rule: Rule, requirement: t.Requirement, outcome: Outcome, elements: Elements, why: Said
) -> Verdict:
    head = rule.head
    said, advice = _said(requirement, outcome), head.advice
    facts = _facts(world, requirement, elements) if any("{" in w for x in (said, advice) for w in (x.zh, x.en)) else {}
    quotes: tuple[Evidence, ...] = tuple(dict.fromkeys(q for e in elements for q in e.evidence))[:MOST_QUOTES]
    return Verdict(
        rule=rule.facts,
        outcome=outcome,
        severity=Severity(head.severity),
        certainty=Certainty(head.certainty),
        message=filled(world, said, {}, facts),
        wording=world.wording.index,
        evidence=quotes,
        searched=tuple(e.searched for e in elements if e.searched is not None),
        elements=tuple(e for e in elements if e.name),
        why=why,
        advice=filled(world, advice, {}, facts) if outcome.fails else UNSAID,
        fingerprint=fingerprint(head.code, "", "", 1),
    )


def _said(requirement: t.Requirement, outcome: Outcome) -> Said:
    """What the rule says to an outcome; *partly* says what *unmet* does where it has no words of its own."""
    said = {str(word): text for word, text in requirement.says}
    word = "met" if outcome is Outcome.BY_HAND else outcome.value
    return said.get(word) or (said.get("unmet", UNSAID) if outcome is Outcome.PARTLY else UNSAID)


def _facts(world: World, requirement: t.Requirement, elements: Elements) -> dict[str, Said]:
    """`{missing}`: the elements that fail, by their reasons where the rule gives them; `{flesch}`: a function's value."""
    missing = [
        Said(e.expects.reason.zh or e.name, e.expects.reason.en or e.name)
        for e, result in zip(requirement.elements, elements, strict=False)
        if result.truth is Truth.FAILS and e.name
    ]
    facts = {"missing": Said("、".join(m.zh for m in missing), ", ".join(m.en for m in missing))}
    calls = (node for node in below(requirement.elements) if isinstance(node, t.Call))
    return facts | {call.name: alike(shown(value_of(world, call, {}).value)) for call in calls}
