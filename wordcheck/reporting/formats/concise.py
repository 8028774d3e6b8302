"""One line for each finding and unmet requirement, as compilers write them: `file:line:column: error CODE message [certain]`.

A PDF or Word file has no lines: the clause and the page stand in their place.
"""

from __future__ import annotations

from wordcheck.languages.width import printable
from wordcheck.model.report import Run
from wordcheck.model.said import Said
from wordcheck.reporting.overview import idle
from wordcheck.reporting.results import Result, decided_line, gaps_of, results, whereabouts
from wordcheck.reporting.view import View
from wordcheck.reporting.words import DISCLAIMER, OUTCOME, SEVERITY, checked, say, titled

SUFFIX = ".txt"
SUMMARY = Said("每项一行", "one line for each result")


def render(run: Run, view: View) -> str:
    """What was not read of a document, then what is wrong with it, then what is undecided; at the end what did not run."""
    lines: list[str] = []
    for report in run.reports:
        tongue = view.tongue_of(report)
        path = printable(report.path)
        lines += [f"{path}: {gap.sentence(tongue)}" for gap in gaps_of(report)]
        for r in results(report):
            if r.grave:
                said = f"{SEVERITY[r.severity].in_(tongue)} {r.rule.code} {r.sentence(tongue)}"
                lines.append(f"{path}{_place(r, view)}: {said}")
            elif r.outcome is not None and r.outcome.value == "undecided":
                lines.append(f"{path}: {OUTCOME[r.outcome].in_(tongue)} {r.rule.code} {r.sentence(tongue)}")
        for u in report.undecided:
            why = printable(u.why.in_(tongue))
            lines.append(f"{path}: {titled(say('undecided', tongue), tongue)}{u.rule.code} {why}")
        for rule, decision in (
            *((s.finding.rule, s.decision) for s in report.suppressed),
            *((w.verdict.rule, w.decision) for w in report.waived),
        ):
            lines.append(
                f"{path}: {titled(say('set_apart', tongue), tongue)}{rule.code} {decided_line(decision, tongue)}"
            )
    tongue = view.tongue_of_run(run)
    return "\n".join([*lines, *idle(run, tongue), checked(run, tongue), DISCLAIMER.in_(tongue)]) + "\n"


def _place(r: Result, view: View) -> str:
    if r.place is None:
        return ""
    if r.place.source is not None:
        return f":{r.place.source.line}:{r.place.source.column}"
    words = whereabouts(r.place, view.tongue_of(r.report))
    return f": {words}" if words else ""
