"""What the comments say: a finding with its reason, source and advice; and on the title all that has no place.

The last line of a finding's comment names the rule and the fingerprint, by which an answer finds its finding again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from wordcheck.decisions.tracked import EDIT
from wordcheck.languages.width import printable
from wordcheck.model.decisions import Agreed, Decision, Proposal
from wordcheck.model.findings import Edit, Finding, Severity
from wordcheck.model.report import Report
from wordcheck.model.said import Said, Tongue
from wordcheck.reporting.citations import cited
from wordcheck.reporting.locate import path_of, wording_of
from wordcheck.reporting.results import decided_line, ruleset, why_not_run
from wordcheck.reporting.words import CERTAINTY, DISCLAIMER, OUTCOME, SEVERITY, bracketed, say, titled

_FOLDED = Said(
    "；另有 {n} 处级别较低，没有批注（--severity note 可一并批注）",
    "; {n} more of lower severity bear no comment (--severity note gives them one)",
)
_HOW = Said(
    "答复：回复批注“采纳”或“不采纳：理由”，或将其标为已解决；回复本批注时每行以规则代码开头。存盘后用 wordcheck triage import 读回，下一稿不再重复提问。",
    "To answer, reply to a comment with “accept” or “reject: reason”, or resolve it; in a reply to this one begin each line with the code of a rule. "
    "Save the file, then wordcheck triage import reads it, and the next draft asks nothing twice.",
)
Lines = list[tuple[str, str]]
"""Paragraphs of a comment, each with the comment's author."""


def signature(finding: Finding) -> str:
    """Rule, fingerprint and occurrence in one line."""
    return f"[{finding.rule.code} {finding.fingerprint[:16]}:{finding.occurrence}]"


def comment(report: Report, finding: Finding, tongue: Tongue, edits: Sequence[Edit] = ()) -> Lines:
    """The comment of one finding; `edits` are those that stand as tracked changes beside it."""
    author = f"wordcheck {SEVERITY[finding.severity].in_(tongue)}"
    grade = f"{SEVERITY[finding.severity].in_(tongue)} · {CERTAINTY[finding.certainty].in_(tongue)}"
    lines = [f"{finding.message.in_(tongue) or finding.rule.slug}{bracketed(grade, tongue)}"]
    lines += [
        f"{titled(say('agreed', tongue), tongue)}{decided_line(d, tongue)}" for d in _about(report.agreed, finding)
    ]
    lines += [
        f"{titled(say('to_confirm', tongue), tongue)}{decided_line(d, tongue)}"
        for d in _about(report.proposed, finding)
    ]
    if finding.rule.rationale:
        lines.append(finding.rule.rationale.in_(tongue))
    if finding.rule.citations:
        lines.append(f"{titled(say('source', tongue), tongue)}{cited(finding.rule.citations, tongue)}")
    if finding.advice:
        lines.append(f"{titled(say('advice', tongue), tongue)}{finding.advice.in_(tongue)}")
    wording = wording_of(report, finding.wording)
    for other in finding.related:
        where = " ".join(filter(None, (path_of(wording, other.clause), f"“{other.quote[:120]}”")))
        lines.append(f"{titled(say('see', tongue), tongue)}{where}")
    lines += _edits(report, edits)
    return [(author, printable(line)) for line in (*lines, signature(finding))]


def _about(items: Iterable[Agreed | Proposal], finding: Finding) -> Iterator[Decision]:
    return (item.decision for item in items if item.finding == finding)


def _edits(report: Report, edits: Sequence[Edit]) -> Iterator[str]:
    """Each edit with both texts, by which `triage import` knows later whether it was accepted."""
    assert report.manuscript is not None
    if len(edits) == 1:
        yield EDIT.format(old=edits[0].span.of(report.manuscript.text), new=edits[0].text)


def opening_comment(
    report: Report, left: Sequence[Finding], tongue: Tongue, folded: int = 0, answered: bool = False
) -> Lines:
    """The comment on the title: how much was found, what is missing, what could not carry a comment, what was not read or decided.

    `folded`: findings of lower severity that carry no comment; `answered`: whether answers given in the file are read back, so that it says how to give one.
    """
    waived = () if report.strict else tuple(w.verdict for w in report.waived)
    grades = report.grades
    counts = " · ".join(f"{SEVERITY[s].in_(tongue)} {grades[s]}" for s in Severity if grades[s])
    lines = [f"{titled(say('findings', tongue), tongue)}{counts or say('none', tongue)}"]
    lines[0] += _FOLDED.in_(tongue).format(n=folded) if folded else ""
    lines += [_HOW.in_(tongue)] if answered else []
    lines += [
        f"{titled(OUTCOME[v.outcome].in_(tongue), tongue)}{(v.message or v.rule.title).in_(tongue)}{bracketed(CERTAINTY[v.certainty].in_(tongue), tongue)} "
        f"[{v.rule.code} {v.fingerprint[:16]}]"
        for v in report.verdicts
        if v.outcome.fails and v not in waived
    ]
    lines += [f"{f.message.in_(tongue)} “{f.anchor.quote[:120]}” {signature(f)}" for f in left]
    lines += [
        f"{titled(say('not_read', tongue), tongue)}{titled(u.where.in_(tongue), tongue)}{u.why.in_(tongue)}"
        for u in report.unread
        if u.serious
    ]
    if report.decided:
        lines.append(f"{titled(say('set_apart', tongue), tongue)}{report.decided}")
    if report.undecided:
        lines.append(f"{titled(say('undecided', tongue), tongue)}{len(report.undecided)}")
    if report.not_run:
        lines.append(f"{titled(say('not_run', tongue), tongue)}{why_not_run(report, tongue)}")
    rules = " · ".join(filter(None, (ruleset(report.packs, tongue), say("as_of", tongue, date=report.as_of))))
    lines.append(f"{titled(say('rules', tongue), tongue)}{rules}")
    lines.append(DISCLAIMER.in_(tongue))
    return [("wordcheck", printable(line)) for line in lines]
