"""Planted defects found: recall by type, and what is reported anew on untouched wordings.

    python -m benchmarks.seeded --shared DIR [--seeds 1,2] [--types limit_conflict,xref_broken]

The research folder's seeder plants one defect in a copy of each Markdown wording (and of the project's own clean ones). A defect
counts as located if the copy has a finding or a changed verdict that the original has not, on the defect's lines or on
those it names as related; as noticed if there is a new one anywhere.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from wordcheck.api import check, load_packs
from wordcheck.model.report import Report
from wordcheck.model.verdicts import Outcome
from wordcheck.reporting.locate import source_position
from wordcheck.rulelang import RuleSet

CORPUS = Path(__file__).parents[1] / "corpus"
SHARED = Path(os.environ.get("WORDCHECK_SHARED", Path(__file__).resolve().parents[2] / "shared"))

Told = Counter[tuple[str, str]]
"""Rule and quote of findings, rule and outcome of unmet requirements."""


def told(report: Report) -> tuple[Told, dict[tuple[str, str], set[int]]]:
    """What a report says, and on which lines."""
    counts: Told = Counter()
    lines: dict[tuple[str, str], set[int]] = defaultdict(set)
    for finding in report.findings:
        key = (finding.rule.code, finding.anchor.quote)
        counts[key] += 1
        for evidence in (finding.anchor, *finding.related):
            place = source_position(report.manuscript, evidence.span) if report.manuscript else None
            if place is not None:
                lines[key] |= set(range(place.line, place.end_line + 1))
    for verdict in report.verdicts:
        if verdict.outcome in (Outcome.UNMET, Outcome.PARTLY):
            counts[verdict.rule.code, verdict.outcome.value] += 1
    return counts, lines


def judged(defect: dict[str, Any], before: Told, report: Report) -> tuple[bool, bool]:
    """Whether a defect was located, and whether it was noticed at all."""
    after, lines = told(report)
    new = after - before
    places = (defect["line"], *(r if isinstance(r, int) else r.get("line") for r in defect["related"]))
    wanted = {n for n in places if n}
    near = {n + d for n in wanted for d in (-1, 0, 1)}
    located = any(lines[key] & near or (key not in lines and defect["type"] == "clause_deleted") for key in new)
    return located, bool(new)


def seeded(shared: Path, wordings: Iterable[Path], seed: int, types: str, folder: Path) -> None:
    """Writes the copies and their keys."""
    command = [sys.executable, str(shared / "eval" / "mutate.py"), "plant", *map(str, wordings)]
    command += ["-o", str(folder), "--single", "--seed", str(seed), *(["--types", types] if types else [])]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def measured(folder: Path, rules: RuleSet, found: dict[str, list[int]]) -> None:
    """Adds located, noticed and planted defects of a folder by type."""
    originals: dict[str, Told] = {}
    for key in sorted(folder.glob("*.key.json")):
        data = json.loads(key.read_text("utf-8"))
        name = data["original"]
        if name not in originals:
            originals[name] = told(check(folder / f"{name}.md", rules))[0]
        report = check(folder / f"{data['mutant']}.md", rules)
        for defect in data["defects"]:
            located, noticed = judged(defect, originals[name], report)
            row = found[defect["type"]]
            row[0] += located
            row[1] += noticed
            row[2] += 1


def main() -> int:
    """Prints a row for each type; 2 where the research folder is absent."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=SHARED)
    parser.add_argument("--seeds", default="1")
    parser.add_argument("--types", default="")
    asked = parser.parse_args()
    if not (asked.shared / "eval" / "mutate.py").is_file():
        print(f"no research folder at {asked.shared}: nothing was measured", file=sys.stderr)
        return 2
    wordings = sorted((asked.shared / "wordings").glob("*/*.md")) + sorted(CORPUS.glob("*/*/clean.md"))
    rules = load_packs()
    found: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for seed in asked.seeds.split(","):
        with tempfile.TemporaryDirectory() as folder:
            seeded(asked.shared, wordings, int(seed), asked.types, Path(folder))
            measured(Path(folder), rules, found)
    print(f"{'type':<26}{'located':>8}{'noticed':>9}{'planted':>9}")
    for kind, (located, noticed, planted) in sorted(found.items()):
        print(f"{kind:<26}{located / planted:>8.2f}{noticed / planted:>9.2f}{planted:>9}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
