"""All rules of a plan over the wordings of one document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import Struct, field
from msgspec.structs import replace

from wordcheck.anatomy.front.printed_script import in_its_script
from wordcheck.anatomy.undivided import is_undivided
from wordcheck.engine.candidates import FOUND
from wordcheck.engine.checks import applies, run_flag
from wordcheck.engine.conditions.document import jurisdiction
from wordcheck.engine.identity import told_apart
from wordcheck.engine.matching.forgetting import Forgetting
from wordcheck.engine.matching.patterns import MOST_HITS
from wordcheck.engine.matching.reach import reached
from wordcheck.engine.matching.tokens import unavailable
from wordcheck.engine.requirements import run_requirement
from wordcheck.engine.trace import Trace
from wordcheck.engine.world import World
from wordcheck.model.findings import Certainty, Finding, Severity
from wordcheck.model.said import UNSAID, Said
from wordcheck.model.span import Span
from wordcheck.model.unread import UnreadKind
from wordcheck.model.verdicts import NotRun, Outcome, Truth, Undecided, Verdict
from wordcheck.model.wording import Wording
from wordcheck.rulelang.plan import Plan, Rule
from wordcheck.rulelang.syntax import tree as t


class CheckResult(Struct, frozen=True):
    """What the rules said about one document."""

    findings: tuple[Finding, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    undecided: tuple[Undecided, ...] = ()
    not_run: tuple[NotRun, ...] = ()
    silenced: int = 0


class _Sheet(Struct):
    """Results as they come in."""

    findings: list[Finding] = field(default_factory=list)
    verdicts: list[Verdict] = field(default_factory=list)
    undecided: list[Undecided] = field(default_factory=list)
    not_run: list[NotRun] = field(default_factory=list)


def check(
    wordings: Sequence[Wording],
    plan: Plan,
    *,
    as_of: date,
    filing: Mapping[str, object] | None = None,
    whole: Plan | None = None,
    trace: Trace | None = None,
) -> CheckResult:
    """Findings by wording, position and code; verdicts by wording and code.

    `whole` is a larger plan from which this one is taken, so that no automaton need be built for it; `trace` notes what was decided.
    """

    def read(wording: Wording) -> _Sheet:
        made = _Sheet()
        world = World(wording, plan, filing or {}, whole=whole, trace=trace)
        forgetting = Forgetting(world)
        for position, rule in enumerate(plan.rules):
            _run(world, rule, as_of, made)
            forgetting.after(position)
        made.not_run += [NotRun(off.rule, off.why, wording.index) for off in plan.skipped]
        return made

    sheet = _Sheet()
    for wording in wordings:
        made = in_its_script(wording, read)
        sheet.findings += made.findings
        sheet.verdicts += made.verdicts
        sheet.undecided += made.undecided
        sheet.not_run += made.not_run
    kept = _without_silenced(sheet.findings, plan)
    return CheckResult(
        findings=tuple(sorted(kept, key=_of_finding)),
        verdicts=tuple(sorted(sheet.verdicts, key=_of_verdict)),
        undecided=tuple(sheet.undecided),
        not_run=tuple(sheet.not_run),
        silenced=len(sheet.findings) - len(kept),
    )


def joined(results: Sequence[CheckResult]) -> CheckResult:
    """What several runs over different wordings of one document say, as one."""
    return CheckResult(
        findings=told_apart(sorted((f for r in results for f in r.findings), key=_of_finding)),
        verdicts=tuple(sorted((v for r in results for v in r.verdicts), key=_of_verdict)),
        undecided=tuple(u for r in results for u in r.undecided),
        not_run=tuple(n for r in results for n in r.not_run),
        silenced=sum(r.silenced for r in results),
    )


def _of_finding(found: Finding) -> tuple[int, Span, str]:
    return found.wording, found.anchor.span, found.rule.code


def _of_verdict(verdict: Verdict) -> tuple[int, str]:
    return verdict.wording, verdict.rule.code


def _run(world: World, rule: Rule, as_of: date, sheet: _Sheet) -> None:
    if rule.head.status_in not in ("", world.wording.language):
        rule = replace(rule, facts=replace(rule.facts, status="stable"))
    why = out_of_play(world, rule, as_of) or _other_subject(world, rule)
    if why is not None:
        sheet.not_run.append(NotRun(rule.facts, why, world.wording.index))
        return
    asleep = isinstance(rule.body, t.Flag) and world.trace is None and not world.wakes(rule)
    if asleep and not rule.body.head.applies:
        return
    judged = applies(world, rule) if rule.body.head.applies else FOUND
    if judged.truth is not Truth.HOLDS:
        _not_applicable(world, rule, judged.truth, judged.why, sheet)
    elif isinstance(rule.body, t.Flag):
        if asleep:
            return
        result = run_flag(world, rule, rule.body)
        sheet.findings += result.findings
        sheet.undecided += result.undecided
    else:
        sheet.verdicts.append(_as_far_as_divided(world, run_requirement(world, rule, rule.body)))
    if world.overflowed and any(
        n in world.overflowed for n in reached(world.plan, rule.body) if isinstance(n, t.PATTERNS)
    ):
        sheet.undecided.append(Undecided(rule.facts, _TOO_MANY, world.wording.index))


def _other_subject(world: World, rule: Rule) -> Said | None:
    """Why a requirement is not put to a text that is no insurance wording: it would miss all of them. Nor is a rule on blanks,
    which are what a form is for."""
    if not isinstance(rule.body, t.Requirement) and _BLANKS not in rule.facts.tags:
        return None
    strange = any(u.kind is UnreadKind.OTHER_SUBJECT for u in world.wording.manuscript.unread)
    return _NO_WORDING if strange else None


def _as_far_as_divided(world: World, verdict: Verdict) -> Verdict:
    """The verdict, left open where something is said to be missing from words that are not divided into clauses."""
    missed = verdict.outcome.fails
    if not missed or not any(u.kind is UnreadKind.UNDIVIDED for u in world.wording.manuscript.unread):
        return verdict
    if not is_undivided(world.wording):
        return verdict
    return replace(verdict, outcome=Outcome.UNDECIDED, why=_NOT_DIVIDED, message=UNSAID, advice=UNSAID)


_NOT_DIVIDED = Said("全文未能分成条款，无从判断", "the words are not divided into clauses, so it cannot be told")
_BLANKS = "blanks"
"""Tag of rules on places that were never filled in."""
_NO_WORDING = Said("不像保险条款", "this does not look like an insurance wording")
_PREVIEW = Said("预览规则（用 --preview 启用）", "in preview (--preview runs them)")
_OTHER_LANGUAGE = Said("条款语言不同", "the wording is in another language")
_TOO_MANY = Said(f"匹配超过 {MOST_HITS} 处，其余未检查", f"only the first {MOST_HITS} matches were looked at")


def _not_applicable(world: World, rule: Rule, truth: Truth, why: Said, sheet: _Sheet) -> None:
    """A rule whose `applies when` fails is inapplicable; where it cannot be settled (what only the filing could tell),
    the rule is not run and says so."""
    index = world.wording.index
    if truth is Truth.UNDECIDED:
        sheet.not_run.append(NotRun(rule.facts, why, index))
    elif isinstance(rule.body, t.Requirement):
        severity, certainty = Severity(rule.head.severity), Certainty(rule.head.certainty)
        sheet.verdicts.append(Verdict(rule.facts, Outcome.INAPPLICABLE, severity, certainty, UNSAID, index, why=why))
    else:
        sheet.not_run.append(NotRun(rule.facts, Said("不适用于此类条款", "it does not apply to this wording"), index))


def out_of_play(world: World, rule: Rule, as_of: date) -> Said | None:
    """Why a rule is not in play for a wording; None where it is."""
    language = world.wording.language
    if rule.languages and language not in rule.languages:
        return _OTHER_LANGUAGE
    today = as_of.isoformat()
    why = _out_of_force(rule, today)
    if why is not None:
        return why
    if rule.head.status == "draft":
        return Said("规则仍为草稿", "the rule is a draft")
    return what_is_missing(world.plan, rule) or _elsewhere(world, rule) or _unproved(world, rule)


def _unproved(world: World, rule: Rule) -> Said | None:
    """Why a rule in preview does not run: nobody asked for it. Said last, so that those counted would have run."""
    waits = rule.head.status == "preview" and rule.head.status_in in ("", world.wording.language)
    return _PREVIEW if waits and rule.facts.code not in world.plan.tried else None


def _out_of_force(rule: Rule, today: str) -> Said | None:
    """Why a rule does not hold on a day: which source is not yet, or no longer, in force; None where it holds."""
    early, late = bool(rule.valid_from) and today < rule.valid_from, bool(rule.valid_until) and today > rule.valid_until
    if not early and not late:
        return None
    for source in rule.facts.citations:
        name = Said(source.title.in_("zh") or source.source, source.title.in_("en") or source.source)
        if late and source.valid_until == rule.valid_until:
            return Said(
                f"依据《{name.zh}》已于 {source.valid_until} 失效",
                f"its source {name.en} expired on {source.valid_until}",
            )
        if early and source.valid_from == rule.valid_from:
            return Said(
                f"依据《{name.zh}》自 {source.valid_from} 起施行",
                f"its source {name.en} is in force from {source.valid_from}",
            )
    return Said(f"规则在 {today} 不适用", f"the rule is not in force on {today}")


def what_is_missing(plan: Plan, rule: Rule) -> Said | None:
    """What a rule asks for that is not installed here; None where nothing is missing."""
    return unavailable(n for n in reached(plan, rule.body) if isinstance(n, t.Tokens)) if rule.needs else None


def _elsewhere(world: World, rule: Rule) -> Said | None:
    if rule.lines and "any" not in rule.lines:
        if str(world.filing.get("line") or world.wording.line) not in rule.lines:
            return Said("险种不同", "it is for another line of business")
    if rule.jurisdictions and (place := jurisdiction(world.wording, world.filing)) not in rule.jurisdictions:
        if not place:
            listed = ", ".join(rule.jurisdictions)
            return Said(f"未指明法域（{listed}）", f"the jurisdiction ({listed}) was not named")
        return Said("法域不同", "it is for another jurisdiction")
    return None


def _without_silenced(findings: list[Finding], plan: Plan) -> list[Finding]:
    """Drops what another rule silences that fired at the same place, that is, on words that share some with it."""
    silencers = {r.facts.code: r.head.silences for r in plan.rules if r.head.silences}
    if not silencers:
        return findings
    loud = [f for f in findings if f.rule.code in silencers]
    return [
        f
        for f in findings
        if not any(
            f.rule.code in silencers[other.rule.code]
            and f.wording == other.wording
            and f.anchor.span.overlaps(other.anchor.span)
            for other in loud
        )
    ]
