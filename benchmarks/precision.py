"""Draws findings on real wordings for a person to judge: right, arguable or wrong.

    python -m benchmarks.precision --shared DIR [--language zh|en] [--seed 20261124] [--number 60] [--least warning]
                                  [--rules CN-,ZH-] [--packs en.clarity,en.drafting]

Prints severity, rule, file, clause and the words in their context, and how many findings each rule has. The same seed and
packs draw the same findings. With `--pages` it prints instead how many findings each wording has a page.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from statistics import median

from wordcheck.api import check, load_packs
from wordcheck.model.errors import ReadingError
from wordcheck.model.findings import Finding, Severity
from wordcheck.model.report import Report

CONTEXT = 45


def findings(
    folder: Path, language: str, least: Severity, rules: tuple[str, ...], names: tuple[str, ...] = ()
) -> Iterator[tuple[Path, Report, Finding]]:
    """All findings of the severity asked for in wordings of the language, file by file; `rules` are beginnings of codes, `names`
    those of packs."""
    packs = load_packs()
    for path in sorted(p for p in folder.rglob("*") if p.is_file() and p.suffix in {".pdf", ".docx", ".md", ".htm"}):
        if path.parent == folder:
            continue
        try:
            report = check(path, packs)
        except ReadingError:
            continue
        for finding in report.findings:
            inside = report.wordings[finding.wording].language == language and finding.rule.code.startswith(rules)
            inside = inside and (not names or finding.rule.pack in names)
            if inside and finding.severity.rank <= least.rank:
                yield path, report, finding


def shown(path: Path, report: Report, finding: Finding) -> str:
    """One finding with its context on one line."""
    assert report.manuscript is not None
    text, span = report.manuscript.text, finding.anchor.span
    wording = report.wordings[finding.wording]
    clause = wording.path(wording.clause(finding.anchor.clause)) if finding.anchor.clause else ""
    before, after = text[max(0, span.start - CONTEXT) : span.start], text[span.end : span.end + CONTEXT]
    words = f"{before}«{finding.anchor.quote[:90]}»{after}".replace("\n", "⏎")
    return f"{finding.severity.value} | {finding.rule.code} | {path.stem[:24]} | {clause[-34:]} | {words}"


def pages(found: Iterable[tuple[Path, Report, Finding]]) -> None:
    """How many findings each wording has a page; where a format has no pages, 3,000 characters of Latin or 1,200 of
    Chinese text are one."""
    each: dict[Path, tuple[Report, int]] = {}
    for path, report, _ in found:
        each[path] = (report, each.get(path, (report, 0))[1] + 1)
    shares = []
    for path, (report, number) in each.items():
        assert report.manuscript is not None
        chars = 1200 if report.wordings[0].language == "zh" else 3000
        size = report.manuscript.pages or max(1, round(len(report.manuscript.text) / chars))
        shares.append(number / size)
        print(f"{number / size:.2f} a page: {number} on {size} pages, {path.stem[:50]}")
    print(f"median of {len(shares)} wordings with findings: {median(shares):.2f} a page")


def main() -> None:
    """Prints the draw."""
    parser = argparse.ArgumentParser(description="Draw findings to be judged.")
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--language", choices=["zh", "en"], default="zh")
    parser.add_argument("--seed", type=int, default=20261124)
    parser.add_argument("--number", type=int, default=60)
    parser.add_argument("--least", choices=["error", "warning", "note"], default="warning")
    parser.add_argument("--rules", default="", help="beginnings of codes, separated by commas")
    parser.add_argument("--packs", default="", help="names of packs, separated by commas")
    parser.add_argument("--pages", action="store_true", help="findings a page instead of a draw")
    asked = parser.parse_args()
    folder = asked.shared / "wordings"
    if not folder.is_dir():
        raise SystemExit(f"no wordings at {folder}; name the research folder with --shared")
    names = tuple(asked.packs.split(",")) if asked.packs else ()
    found = list(findings(folder, asked.language, Severity(asked.least), tuple(asked.rules.split(",")), names))
    if asked.pages:
        pages(found)
        return
    drawn = random.Random(asked.seed).sample(range(len(found)), min(asked.number, len(found)))
    print(f"{len(found)} findings, {len(drawn)} drawn with seed {asked.seed}")
    counts = Counter((f.severity.value, f.rule.code) for _, _, f in found)
    print(", ".join(f"{code} {severity} {n}" for (severity, code), n in sorted(counts.items())))
    for i in sorted(drawn):
        print(shown(*found[i]))


if __name__ == "__main__":
    main()
