"""Decisions made, written down and looked over."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from wordcheck.api import day
from wordcheck.app.console.asked import Asked
from wordcheck.app.console.files import write_atomically
from wordcheck.decisions import apply, beside, context_of, is_there, load, merged, written
from wordcheck.decisions.applying import Applied
from wordcheck.languages.width import clip, printable
from wordcheck.model.decisions import REASONS, Answer, Decision, Proposal
from wordcheck.model.errors import UsageError
from wordcheck.model.findings import Finding
from wordcheck.model.report import Report
from wordcheck.model.said import Said, Tongue, counted
from wordcheck.model.verdicts import Verdict
from wordcheck.reporting.results import decided_line
from wordcheck.reporting.words import say, titled

_LEAST = 6
"""Characters of a fingerprint by which a finding may be named."""


def keep(place: Path, new: Iterable[Decision]) -> None:
    """Adds decisions to a file of decisions. Raises UsageError."""
    write_atomically(place, written(merged(known(place), new)))


def known(place: Path) -> tuple[Decision, ...]:
    """The decisions of a file, none where there is no such file. Raises UsageError."""
    return load(place) if is_there(place) else ()


def known_reason(code: str) -> None:
    """Raises UsageError for a reason code that there is not; empty for none is right."""
    if code not in ("", *REASONS):
        listed = ", ".join(REASONS)
        raise UsageError(f"没有理由代码“{code}”；可用：{listed}", f"no reason code {code!r}; there are {listed}")


def decision_on(report: Report, finding: Finding, answer: Answer, **facts: str) -> Decision:
    """A decision on a finding, with the words by which its place is known again."""
    return Decision(
        finding.fingerprint, finding.rule.code, answer, occurrence=finding.occurrence,
        quote=" ".join(finding.anchor.quote.split()), context=context_of(report, finding),
        **{"date": report.as_of, **facts},  # type: ignore[arg-type]
    )  # fmt: skip


def baselined(path: Path, into: Path | None, asked: Asked, tongue: Tongue) -> str:
    """Every finding and unmet requirement of today as a decision that sets it apart. Raises UsageError, ReadingError."""
    report = asked.report(path)
    place = into or beside(path)
    left = apply(report, known(place)).report
    new = [decision_on(left, f, "baseline") for f in left.findings]
    spared = {w.verdict for w in left.waived}
    new += [
        Decision(v.fingerprint, v.rule.code, "baseline", date=report.as_of)
        for v in _unmet(left)
        if v not in spared and v.fingerprint
    ]
    keep(place, new)
    return Said(
        f"{place}：{len(new)} 项列入基线",
        f"{place}: {counted(len(new), 'finding or requirement', 'findings and requirements')} set apart",
    ).in_(tongue)


def decided(
    path: Path,
    names: Sequence[str],
    answer: Answer,
    place: Path | None,
    asked: Asked,
    tongue: Tongue,
    **facts: str,
) -> str:
    """Decides on what is open, named by rule code or the beginning of a fingerprint; without names lists it.

    Raises UsageError for a name that nothing answers to, for a dismissal without a reason, for a reason code or date that is none.
    """  # fmt: skip
    file = place or beside(path)
    report = apply(asked.report(path), known(file)).report
    if not names:
        return "\n".join(_open_lines(report, tongue)) or Said("没有待处理的发现", "nothing is open").in_(tongue)
    if answer == "dismissed" and not (facts.get("reason") or facts.get("code")):
        raise UsageError("不采纳须写明理由：--reason 或 --code", "a dismissal needs its reason: --reason or --code")
    known_reason(facts.get("code", ""))
    if facts.get("expires"):
        day(facts["expires"])
    new: list[Decision] = []
    for name in names:
        findings = [f for f in report.findings if _named(name, f.rule.code, f.fingerprint)]
        verdicts = [v for v in _unmet(report) if _named(name, v.rule.code, v.fingerprint)]
        if not findings and not verdicts:
            raise _none(name, Said("没有待处理的发现或要求对应", "nothing open answers to"))
        new += [decision_on(report, f, answer, **facts) for f in findings]
        new += [Decision(v.fingerprint, v.rule.code, answer, **{"date": report.as_of, **facts}) for v in verdicts]  # type: ignore[arg-type]
    keep(file, new)
    return titled(str(file), tongue) + say("decisions_count", tongue, n=len(new))


def confirmed(
    path: Path, names: Sequence[str], everything: bool, place: Path | None, asked: Asked, by: str, tongue: Tongue
) -> str:
    """Lists the decisions that are proposed for similar findings, or takes over those that are named. Raises UsageError."""
    file = place or beside(path)
    decisions = load(file)
    report = apply(asked.report(path), decisions).report
    if not names and not everything:
        lines = [line for p in report.proposed for line in _proposal_lines(p, tongue)]
        return "\n".join(lines) or Said("没有待确认的处理意见", "nothing is waiting to be confirmed").in_(tongue)
    chosen = [
        p
        for p in report.proposed
        if everything or any(_named(n, p.finding.rule.code, p.finding.fingerprint) for n in names)
    ]
    for name in names:
        if not any(_named(name, p.finding.rule.code, p.finding.fingerprint) for p in chosen):
            raise _none(name, Said("没有待确认的处理意见对应", "nothing waiting to be confirmed answers to"))
    new = [_taken_over(report, p, by) for p in chosen]
    gone = {p.decision for p in chosen}
    write_atomically(file, written(merged((d for d in decisions if d not in gone), new)))
    return Said(f"{file}：已确认 {len(new)} 条", f"{file}: {len(new)} confirmed").in_(tongue)


def _taken_over(report: Report, proposal: Proposal, by: str) -> Decision:
    old = proposal.decision
    facts = {"reason": old.reason, "by": by or old.by, "date": report.as_of, "expires": old.expires, "code": old.code}
    return decision_on(report, proposal.finding, old.answer, **facts)


def _proposal_lines(p: Proposal, tongue: Tongue) -> list[str]:
    d = p.decision
    why = decided_line(d, tongue)
    then, now = (clip(printable(words), 60) for words in (d.context or d.quote, p.finding.anchor.quote))
    return [
        f"{p.finding.fingerprint[:8]}  {p.finding.rule.code}  {p.likeness:.0%}  {why}",
        f"    {say('then', tongue)}  “{then}”",
        f"    {say('now', tongue)}  “{now}”",
    ]


def _open_lines(report: Report, tongue: Tongue) -> list[str]:
    settled = {a.finding for a in report.agreed}
    lines = [
        f"{f.fingerprint[:8]}  {f.rule.code}  {printable(f.message.in_(tongue))}  “{clip(printable(f.anchor.quote), 40)}”"
        for f in report.findings
        if f not in settled
    ]
    spared = {w.verdict for w in report.waived}
    return lines + [
        f"{v.fingerprint[:8]}  {v.rule.code}  {printable((v.message or v.rule.title).in_(tongue))}"
        for v in _unmet(report)
        if v not in spared
    ]


def _unmet(report: Report) -> list[Verdict]:
    return [v for v in report.verdicts if v.outcome.fails]


def _named(name: str, code: str, fingerprint: str) -> bool:
    """Whether a name given on the command line is the code, or the beginning of the fingerprint from `_LEAST` characters on."""
    return name.upper() == code or (len(name) >= _LEAST and fingerprint.startswith(name.lower()))


def _none(name: str, said: Said) -> UsageError:
    short = len(name) < _LEAST and not set(name.lower()) - set("0123456789abcdef")
    hint = (
        Said(f"；指纹至少写 {_LEAST} 位", f"; of a fingerprint give {_LEAST} characters or more") if short else Said()
    )
    return UsageError(f"{said.zh}“{name}”{hint.zh}", f"{said.en} {name!r}{hint.en}")


def audited(path: Path, source: Path | None, asked: Asked, prune: bool, tongue: Tongue) -> str:
    """What each decision still does; with `prune` those that meet nothing any more are dropped. Raises UsageError, ReadingError."""
    place = source or beside(path)
    decisions = load(place)
    applied = apply(asked.report(path), decisions)
    groups = _groups(decisions, applied)
    lines = []
    for title, group in groups:
        lines.append(f"{title.in_(tongue)}: {len(group)}")
        lines += [
            "  " + printable(" ".join(filter(None, (d.rule, d.quote and f"“{d.quote}”", decided_line(d, tongue)))))
            for d in group
        ]
    idle = groups[-1][1]
    if prune and idle:
        write_atomically(place, written(d for d in decisions if d not in idle))
    return "\n".join(lines)


def _groups(decisions: Sequence[Decision], applied: Applied) -> list[tuple[Said, list[Decision]]]:
    proposed = [p.decision for p in applied.report.proposed]
    idle = [d for d in applied.idle if d not in proposed]
    out = (*applied.idle, *applied.expired)
    return [
        (Said("仍有效", "in force"), [d for d in decisions if d not in out]),
        (Said("已过期，将再次提出", "expired, will be asked again"), list(applied.expired)),
        (
            Said(
                "文字相近，待确认（wordcheck triage confirm）",
                "much the same words, to be confirmed (wordcheck triage confirm)",
            ),
            proposed,
        ),
        (Said("不再对应任何发现", "meets nothing any more"), idle),
    ]
