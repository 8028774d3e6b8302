"""A program that uses wordcheck as somebody else's would: `mypy --strict` reads it against the package's own types."""

from __future__ import annotations

from pathlib import Path

import wordcheck
from wordcheck import Certainty, Clause, Outcome, Severity, Weight


def errors(path: Path) -> list[str]:
    packs: wordcheck.RuleSet = wordcheck.load_packs(["core"], ignore=["WC-PH"])
    report: wordcheck.Report = wordcheck.check(path, packs, as_of="2026-01-31", filing={"line": "cyber"})
    unmet = [v.rule.code for v in report.verdicts if v.outcome is Outcome.UNMET]
    told = [f for f in report.findings if f.severity is Severity.ERROR and f.certainty is not Certainty.POSSIBLE]
    return [f"{f.rule.code} {f.anchor.quote} {f.message.en}" for f in told] + unmet


def tree(wording: wordcheck.Wording) -> dict[str, tuple[Clause, ...]]:
    return {c.label: tuple(wording.children(c)) for c in wording.clauses if c.kind is wordcheck.ClauseKind.COVERAGE}


def described(content: bytes) -> tuple[int, int, list[str]]:
    manuscript: wordcheck.Manuscript = wordcheck.read(content, name="draft.md")
    wordings = wordcheck.parse(manuscript)
    maps: tuple[wordcheck.CoverMap, ...] = wordcheck.covers(wordings)
    tables: tuple[wordcheck.TermTable, ...] = wordcheck.terms(wordings)
    lists: tuple[tuple[wordcheck.Provision, ...], ...] = wordcheck.provisions(wordings)
    absent = [p.key for found in lists for p in found if p.status == "absent"]
    return sum(len(m.covers) for m in maps), sum(len(t.entries) for t in tables), absent


def grave(old: str, new: str) -> bool:
    found: wordcheck.VersionDiff = wordcheck.diff(old, new)
    return found.gravest is Weight.SUBSTANCE


def tried(paths: list[Path]) -> int:
    try:
        run: wordcheck.Run = wordcheck.check_all(paths, fail_on=Severity.WARNING)
    except wordcheck.WordcheckError as error:
        print(error.sentence("en"))
        return 2
    return run.exit_code()
