"""Findings, verdicts and unread parts as one list of results, for surfaces that know nothing finer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from wordcheck.languages.width import printable
from wordcheck.model.decisions import REASONS, Decision
from wordcheck.model.findings import Certainty, Evidence, RuleFacts, Severity
from wordcheck.model.report import PackFacts, Report, Run, hash_of_packs
from wordcheck.model.revisions import VIEWS
from wordcheck.model.said import UNSAID, Said, Tongue
from wordcheck.model.verdicts import Outcome, Verdict
from wordcheck.reporting.locate import Location, locate
from wordcheck.reporting.words import CERTAINTY, say, titled

_ORDER = {
    o: n
    for n, o in enumerate(
        (Outcome.UNMET, Outcome.PARTLY, Outcome.UNDECIDED, Outcome.BY_HAND, Outcome.MET, Outcome.INAPPLICABLE)
    )
}


class Result(Struct, frozen=True):
    """One thing that a run says about a document."""

    report: Report
    rule: RuleFacts
    severity: Severity
    certainty: Certainty
    message: Said
    advice: Said
    fingerprint: str
    occurrence: int = 1
    place: Location | None = None
    quote: str = ""
    outcome: Outcome | None = None
    """None for a finding."""
    waived: bool = False
    """Whether a decision keeps an unmet requirement out of the count."""

    @property
    def grave(self) -> bool:
        """Whether something is wrong: a finding, or a requirement that is not met and not waived."""
        return not self.waived and (self.outcome is None or self.outcome.fails)

    def sentence(self, tongue: Tongue) -> str:
        """Message and certainty in one line, free of control characters."""
        return f"{printable(self.message.in_(tongue))} [{CERTAINTY[self.certainty].in_(tongue)}]"

    def told(self, tongue: Tongue) -> str:
        """The sentence, then clause and page where the file has no lines, then the advice: all that a server shows of a PDF or Word file."""
        return " · ".join(
            filter(None, (self.sentence(tongue), whereabouts(self.place, tongue), advised(self.advice, tongue)))
        )


class Gap(Struct, frozen=True):
    """A document, or a part of one, that was not read: it must never look clean."""

    path: str
    where: Said
    why: Said
    page: int | None = None

    def sentence(self, tongue: Tongue) -> str:
        where = f"{titled(self.where.in_(tongue), tongue)}" if self.where else ""
        return printable(f"{titled(say('not_read', tongue), tongue)}{where}{self.why.in_(tongue)}")


def whereabouts(place: Location | None, tongue: Tongue) -> str:
    """Clause and page of words in a file that has no lines; empty where a line leads to them."""
    if place is None or place.source is not None:
        return ""
    page = say("page", tongue, n=place.page) if place.page is not None else ""
    return ", ".join(filter(None, (printable(place.path), page)))


def advised(advice: Said, tongue: Tongue) -> str:
    """The advice as a sentence of its own; empty where there is none."""
    return f"{titled(say('advice', tongue), tongue)}{printable(advice.in_(tongue))}" if advice else ""


def results(report: Report) -> Iterator[Result]:
    """Findings by position, then verdicts."""
    for f in report.findings:
        yield Result(
            report, f.rule, f.severity, f.certainty, f.message or f.rule.title, f.advice, f.fingerprint,
            f.occurrence, locate(report, f.anchor, f.wording), f.anchor.quote,
        )  # fmt: skip
    for v in report.verdicts:
        shown: Evidence | None = v.evidence[0] if v.evidence else None
        yield Result(
            report, v.rule, v.severity, v.certainty, v.message or v.why or v.rule.title, v.advice,
            v.fingerprint or f"{v.rule.code}:{v.wording}", 1,
            locate(report, shown, v.wording) if shown else None, shown.quote if shown else "", v.outcome, report.spared(v),
        )  # fmt: skip


def decided_line(decision: Decision, tongue: Tongue) -> str:
    """Who decided what, why, and until when, in one line."""
    where = say("inline", tongue, n=decision.mark) if decision.mark else ""
    code = REASONS[decision.code].in_(tongue) if decision.code in REASONS else ""
    until = say("until", tongue, date=decision.expires) if decision.expires else ""
    reason = printable(decision.reason)
    parts = (
        say(decision.answer, tongue),
        code,
        reason if reason != code else "",
        printable(decision.by),
        decision.date,
        until,
        where,
    )
    return " · ".join(filter(None, parts))


def grave_results(run: Run) -> Iterator[Result]:
    """Everything that is wrong, document by document."""
    for report in run.reports:
        yield from (r for r in results(report) if r.grave)


def gaps(run: Run) -> Iterator[Gap]:
    """Every document or part that may hold wording and was not read."""
    for report in run.reports:
        yield from gaps_of(report)


def gaps_of(report: Report) -> Iterator[Gap]:
    """Why a document, or which parts of it, were not read."""
    if report.failure is not None:
        yield Gap(report.path, UNSAID, report.failure.message)
    for u in report.unread:
        if u.serious:
            yield Gap(report.path, u.where, u.why, u.page)


def tracked(report: Report, tongue: Tongue) -> list[str]:
    """How many tracked changes stand open in the file and how they were read; empty for none."""
    m = report.manuscript
    if m is None or not m.changes:
        return []
    how = say(f"changes_{m.revisions}", tongue) if m.revisions in VIEWS else m.revisions
    return [say("changes", tongue, n=len(m.changes), how=how)]


def line_of(result: Result) -> int:
    """The source line, 1 for files that have none."""
    return result.place.source.line if result.place is not None and result.place.source is not None else 1


def distinct(evidence: Iterable[Evidence]) -> list[Evidence]:
    """Evidence without what says the same words of the same clause again."""
    return list({(e.clause, e.quote): e for e in reversed(list(evidence))}.values())[::-1]


def gravest_first(verdicts: Sequence[Verdict]) -> list[Verdict]:
    """What asks for work first: by outcome, then by severity, then in the order of the packs."""
    return sorted(verdicts, key=lambda v: (v.wording, _ORDER[v.outcome], v.severity.rank))


def why_not_run(report: Report, tongue: Tongue) -> str:
    """How many rules did not run and why; empty where all ran."""
    if not report.not_run:
        return ""
    tally = Counter(n.why.in_(tongue) for n in report.not_run)
    each = len(tally) > 1
    reasons = " · ".join(f"{why} {n}" if each else why for why, n in sorted(tally.items()))
    return f"{titled(say('rules_count', tongue, n=len(report.not_run)), tongue)}{reasons}"


def ruleset(packs: Sequence[PackFacts], tongue: Tongue) -> str:
    """Packs of the commonest version by their number, each other by name, and the hash that stands for all; empty without packs."""
    if not packs:
        return ""
    common, _ = Counter(p.version for p in packs).most_common(1)[0]
    alike = sum(p.version == common for p in packs)
    parts = (
        f"{say('packs_count', tongue, n=alike)} {common}",
        *(f"{p.name} {p.version} {p.sha256[:8]}" for p in packs if p.version != common),
        say("ruleset", tongue, sha=hash_of_packs(packs)[:8]),
    )
    return " · ".join(parts)
