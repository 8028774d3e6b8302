"""Planted defects found: recall by kind, and what the same rules say of untouched wordings.

    python -m benchmarks.seeded --shared DIR [--side development|held-out|also|both] [--phrasing given|own|both]
                                [--seeds 1,2] [--types limit_conflict,xref_broken] [--rendered] [--list]
                                [--also DIR [--also DIR]] [--sample 30] [--longest 60000]

The research folder's seeder plants one defect in a copy of each Markdown wording (and of the project's own clean ones).
Wordings fall to two sides by a hash of their name: what was looked at while rules were written, and what was held out. Each
side has seeds of its own. `--phrasing own` puts the words of `benchmarks.rephrased` in the place of those that the seeder
writes. `--rendered` takes PDF and Word wordings as well, printed as Markdown. `--also` names a further folder of wordings of
any kind, of which `--sample` are drawn; they are a side of their own. `--longest` leaves out wordings of more characters.

    located   a finding or a changed verdict that the original has not, on the defect's lines or those it names as related, or one that
              quotes the heading of the clause that was deleted, wherever it is pointed to
    named     located by a rule that is about defects of this kind
    noticed   something new anywhere; rules in preview do not count, as a user does not see them
    a page    1,000 Chinese characters or 500 English words; findings on the originals by rules about the kind
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import os
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from msgspec import Struct

import wordcheck
from benchmarks.rephrased import rephrased
from wordcheck.api import check, load_packs
from wordcheck.model.errors import ReadingError
from wordcheck.model.report import Report
from wordcheck.model.span import Span
from wordcheck.model.verdicts import Outcome
from wordcheck.model.wording import Wording
from wordcheck.reporting.locate import source_position
from wordcheck.rulelang import RuleSet

CORPUS = Path(__file__).parents[1] / "corpus"
SHARED = Path(os.environ.get("WORDCHECK_SHARED", Path(__file__).resolve().parents[2] / "shared"))
SIDES = {"development": (1, 2, 3), "held-out": (101, 102, 103)}
"""Seeds of each side."""
ALSO = {"also": (201, 202, 203)}
"""Seeds of the wordings of further folders."""
ABOUT = {
    "term_renamed": r"WC-TM-0(?:[12]|3[02-689])|(?:EN|ZH)-TM-|CN-CY-0[67]",
    "definition_duplicated": r"WC-TM-00[346]",
    "definition_deleted": r"WC-TM-00[157]|WC-TM-029|WC-TM-03[17]",
    "figures_disagree": r"WC-FG-002",
    "limit_conflict": r"WC-FG-|WC-CV-009",
    "period_changed": r"WC-FG-|CN-IL-",
    "exclusion_swallows_cover": r"WC-CV-00[14]",
    "carveback_orphaned": r"WC-CV-002|EN-ST-002",
    "hidden_exclusion": r"WC-CV-003|EN-HX-|CN-PD-05[35]",
    "parties_swapped": r"EN-PT-|WC-PT-",
}
"""For kinds that ask for meaning, the rules that are about them."""
SHORTEST = 1000
"""Characters below which a text is no whole wording (a rider of one sentence)."""
Told = Counter[tuple[str, str]]
"""Rule and quote of findings, rule and outcome of unmet requirements."""


class Sample(Struct, frozen=True):
    """One clean wording."""

    name: str
    language: str
    text: str
    side: str = ""

    @property
    def pages(self) -> float:
        if self.language == "zh":
            return len(re.findall(r"[\u4e00-\u9fff]", self.text)) / 1000
        return len(re.findall(r"[A-Za-z]+", self.text)) / 500


class Row(Struct):
    """What became of the defects of one kind."""

    located: int = 0
    named: int = 0
    noticed: int = 0
    planted: int = 0


def asking(about: str | None) -> argparse.ArgumentParser:
    """A command line that asks for the research folder and a language."""
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=SHARED)
    parser.add_argument("--language", choices=["zh", "en"], default=None)
    return parser


def seeder(shared: Path) -> ModuleType | None:
    """The research folder's seeder; None, said on standard error, where there is none."""
    if not (shared / "eval" / "mutate.py").is_file():
        print(f"no research folder at {shared}: nothing was measured", file=sys.stderr)
        return None
    spec = importlib.util.spec_from_file_location("mutate", shared / "eval" / "mutate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["mutate"] = module
    spec.loader.exec_module(module)
    return module


def with_sides(found: list[Sample]) -> list[Sample]:
    """The samples with the side to which each falls: by turns within a language, in the order of a hash of their names."""
    made: list[Sample] = []
    for language in sorted({s.language for s in found}):
        own = sorted(
            (s for s in found if s.language == language), key=lambda s: hashlib.sha256(s.name.encode()).digest()
        )
        made += [Sample(s.name, s.language, s.text, list(SIDES)[n % 2]) for n, s in enumerate(own)]
    return made


def samples(shared: Path, tool: ModuleType, with_rendered: bool) -> Iterator[Sample]:
    """The clean wordings."""
    for path in sorted((shared / "wordings").glob("*/*.md")) + sorted(CORPUS.glob("*/*/clean.md")):
        text = path.read_text("utf-8-sig").replace("\r\n", "\n")
        yield Sample(path.parent.name if path.stem == "clean" else path.stem, tool.lang_of(text), text)
    for path in sorted((shared / "wordings").glob("*/*.[pd]*")) if with_rendered else ():
        text = rendered(path)
        if len(text) > SHORTEST:
            yield Sample(path.stem, tool.lang_of(text), text)


def also(folder: Path, tool: ModuleType, count: int | None) -> Iterator[Sample]:
    """The wordings of a further folder, or `count` of them in the order of a hash of their names."""
    paths = sorted(
        (p for p in folder.rglob("*") if p.is_file()), key=lambda p: hashlib.sha256(p.name.encode()).digest()
    )
    drawn = 0
    for path in paths:
        if drawn == count:
            return
        text = path.read_text("utf-8-sig").replace("\r\n", "\n") if path.suffix == ".md" else rendered(path)
        if len(text) > SHORTEST:
            drawn += 1
            yield Sample(path.stem, tool.lang_of(text), text, "also")


def rendered(path: Path) -> str:
    """A file's first wording as Markdown, its paragraphs one each, bold kept: the mark of terms in many English wordings."""
    try:
        wording = wordcheck.parse(path)[0]
    except (ReadingError, IndexError):
        return ""
    made = []
    for clause in wording.clauses:
        depth = 2 + sum(1 for _ in wording.parents(clause))
        label = clause.label
        if clause.title:
            made.append(f"{'#' * min(depth, 6)} {label} {' '.join(clause.title.split())}".replace("  ", " "))
            label = ""
        for own in clause.own:
            for i in wording.manuscript.blocks_in(own):
                block = wording.manuscript.blocks[i].span
                words = _styled(wording, Span(max(block.start, own.start), min(block.end, own.end)))
                if words.strip("* ") and words.strip("* ") != " ".join(clause.title.split()):
                    made.append(words if not label or words.lstrip("* ").startswith(label) else f"{label} {words}")
                    label = ""
    return "\n\n".join(m for m in made if m) + "\n"


def _styled(wording: Wording, span: Span) -> str:
    """Words with Markdown's marks for bold."""
    made = []
    for run, style in wording.manuscript.runs_in(span):
        words = run.of(wording.text)
        bare = words.strip()
        made.append(words.replace(bare, f"**{bare}**", 1) if style.bold and bare else words)
    return " ".join(re.sub(r"\*\*(\s*)\*\*", r"\1", "".join(made)).split())


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


def judged(defect: dict[str, Any], before: Told, report: Report) -> tuple[bool, bool, bool]:
    """Whether a defect was located, located by a rule about it, and whether it was noticed at all."""
    after, lines = told(report)
    new = after - before
    kind = defect["type"]
    wanted = {n for n in (defect["line"], *defect["related"]) if n}
    near = {n + d for n in wanted for d in (-1, 0, 1)}
    gone = _letters(defect["before"].split("\n")[0]) if kind == "clause_deleted" else ""
    hits = [
        key
        for key in new
        if lines.get(key, set()) & near
        or (gone and (key not in lines or _letters(key[1]) in (gone, gone.lstrip("0123456789"))))
    ]
    named = any(re.match(ABOUT[kind], code) for code, _ in hits) if kind in ABOUT else bool(hits)
    return bool(hits), named, bool(new)


def _letters(words: str) -> str:
    return "".join(c for c in words.casefold() if c.isalnum())


def measured(
    tool: ModuleType, rules: RuleSet, sample: Sample, seed: int, types: list[str], own: bool, found: dict[tuple[str, str], Row]
) -> Iterator[str]:  # fmt: skip
    """Adds the defects of one wording and seed; yields a line for each that was not located by a rule about it."""
    before = told(_checked(sample.text, rules))[0]
    for kind in types:
        text, key, _ = tool.plant(sample.text, sample.language, seed, [kind], 1, 1)
        for defect in key if text.strip() else ():  # a clause deleted may have been the whole text
            words = defect["after"]
            if own:
                words = rephrased(kind, sample.language, words, f"{sample.name}{seed}")
                text = text.replace(defect["after"], words) if defect["after"] else text
            located, named, noticed = judged(defect, before, _checked(text, rules))
            row = found[kind, sample.language]
            row.located += located
            row.named += named
            row.noticed += noticed
            row.planted += 1
            if not named:
                yield f"{'missed' if not located else 'other '} {kind} {sample.name[:24]} s{seed} {defect['note'][:60]} | {words[:150]}"


def _checked(text: str, rules: RuleSet) -> Report:
    return check(text.encode(), rules, name="wording.md")


def alarms(rules: RuleSet, chosen: list[Sample]) -> Iterator[tuple[str, str, int, float]]:
    """For each kind and language the findings of its rules on untouched wordings, and the pages."""
    pages: Counter[str] = Counter()
    count: Counter[tuple[str, str]] = Counter()
    for sample in chosen:
        pages[sample.language] += sample.pages  # type: ignore[assignment]
        for finding in _checked(sample.text, rules).findings:
            for kind, codes in ABOUT.items():
                if re.match(codes, finding.rule.code):
                    count[kind, sample.language] += 1
    for kind in ABOUT:
        for language in sorted(pages):
            yield kind, language, count[kind, language], pages[language]


def main() -> int:
    """Prints a table for each side; 2 where the research folder is absent."""
    parser = asking(__doc__)
    parser.add_argument("--side", choices=[*SIDES, *ALSO, "both"], default="both")
    parser.add_argument("--phrasing", choices=["given", "own", "both"], default="both")
    parser.add_argument("--seeds", default="")
    parser.add_argument("--types", default="")
    parser.add_argument("--also", type=Path, action="append", default=[])
    parser.add_argument("--sample", type=int, default=None)
    parser.add_argument("--longest", type=int, default=sys.maxsize)
    parser.add_argument("--rendered", action="store_true")
    parser.add_argument("--list", action="store_true")
    asked = parser.parse_args()
    tool = seeder(asked.shared)
    if tool is None:
        return 2
    rules = load_packs()
    found = [] if asked.side == "also" else with_sides(list(samples(asked.shared, tool, asked.rendered)))
    for folder in asked.also:
        found += also(folder, tool, asked.sample)
    clean = [s for s in found if asked.language in (None, s.language) and len(s.text) <= asked.longest]
    types = asked.types.split(",") if asked.types else list(tool.TYPES)
    for side, seeds in {**SIDES, **ALSO}.items():
        chosen = [s for s in clean if s.side == side]
        if not chosen or asked.side not in (side, "both"):
            continue
        used = tuple(int(s) for s in asked.seeds.split(",")) if asked.seeds else seeds
        for own in {"given": (False,), "own": (True,), "both": (False, True)}[asked.phrasing]:
            _recall(tool, rules, chosen, used, types, own=own, title=side, listed=asked.list)
        print(f"\n{side}: findings on {len(chosen)} untouched wordings\n{'kind':<26}{'':>4}{'found':>7}{'a page':>8}")
        for kind, language, count, pages in alarms(rules, chosen):
            if kind in types:
                print(f"{kind:<26}{language:>4}{count:>7}{count / pages:>8.3f}")
    return 0


def _recall(
    tool: ModuleType, rules: RuleSet, chosen: list[Sample], seeds: tuple[int, ...], types: list[str], *, own: bool, title: str, listed: bool
) -> None:  # fmt: skip
    found: dict[tuple[str, str], Row] = defaultdict(Row)
    for sample in chosen:
        for seed in seeds:
            for line in measured(tool, rules, sample, seed, types, own, found):
                if listed:
                    print(line)
    print(f"\n{title}: {len(chosen)} wordings, seeds {', '.join(map(str, seeds))}, {'own' if own else 'given'} words")
    print(f"{'kind':<26}{'':>4}{'located':>9}{'named':>7}{'noticed':>9}{'planted':>9}")
    for (kind, language), row in sorted(found.items()):
        n = row.planted
        print(f"{kind:<26}{language:>4}{row.located / n:>9.2f}{row.named / n:>7.2f}{row.noticed / n:>9.2f}{n:>9}")


if __name__ == "__main__":
    sys.exit(main())
