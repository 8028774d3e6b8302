"""How often each rule spoke, in how many documents: what to mend first, and which rule to look at."""

from __future__ import annotations

from collections import Counter, defaultdict

from wordcheck.languages.width import printable
from wordcheck.model.report import Run
from wordcheck.model.said import Said
from wordcheck.reporting.frames import columns
from wordcheck.reporting.results import gaps, grave_results
from wordcheck.reporting.view import View
from wordcheck.reporting.words import DISCLAIMER, SEVERITY, checked, say, titled

SUFFIX = ".txt"
SUMMARY = Said("各规则的发现数", "counts by rule")

_HEADS = (
    Said("数量", "count"),
    Said("文件", "documents"),
    Said("级别", "severity"),
    Said("规则", "rule"),
    Said("题名", "title"),
)


def render(run: Run, view: View) -> str:
    """Rules by number of findings and unmet requirements, then what was not read, not decided and not run."""
    tongue = view.tongue_of_run(run)
    counts: Counter[str] = Counter()
    documents: dict[str, set[str]] = defaultdict(set)
    rules = {}
    for result in grave_results(run):
        code = result.rule.code
        counts[code] += 1
        documents[code].add(result.report.path)
        rules[code] = result
    rows = [tuple(h.in_(tongue) for h in _HEADS)]
    for code, count in sorted(counts.items(), key=lambda c: (rules[c[0]].severity.rank, -c[1], c[0])):
        found = rules[code]
        severity = SEVERITY[found.severity].in_(tongue)
        rows.append((str(count), str(len(documents[code])), severity, code, found.rule.title.in_(tongue)))
    lines = columns(rows) if counts else []
    lines += [f"{printable(gap.path)}: {gap.sentence(tongue)}" for gap in gaps(run)]
    for key, count in (
        ("set_apart", sum(r.decided for r in run.reports)),
        ("undecided", sum(len(r.undecided) for r in run.reports)),
        ("not_run", sum(len(r.not_run) for r in run.reports)),
    ):
        if count:
            lines.append(f"{titled(say(key, tongue), tongue)}{count}")
    lines.append(checked(run, tongue))
    lines.append(DISCLAIMER.in_(tongue))
    return "\n".join(lines) + "\n"
