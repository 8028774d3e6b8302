"""Draws findings on real wordings for a person to judge: right, arguable or wrong.

    python -m benchmarks.precision --shared DIR [--language zh|en] [--seed 20261124] [--number 60] [--least warning]
                                  [--rules CN-,ZH-] [--packs en.clarity,en.drafting]
    python -m benchmarks.precision --shared DIR --language zh --each [--number 60] [--judged docs/precision-judged.tsv]
    python -m benchmarks.precision --judged docs/precision-judged.tsv [--language zh]

Prints severity, rule, file, clause and the words in their context, and how many findings each rule has. The same seed and
packs draw the same findings. With `--pages` it prints instead how many findings each wording has a page.

`--each` draws so many findings and so many verdicts of requirements of every pack and prints them as rows of a file of
judgements, those that the file named by `--judged` has already with what was judged. What is drawn is decided by a hash of
each finding, so that a rule that comes or goes leaves the rest of a draw as it was. `--judged` alone prints the tables of such
a file and needs no wordings. Wordings are named by a hash of their file names: they are no part of this repository.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from statistics import median

from msgspec import Struct

from wordcheck.api import check, load_packs
from wordcheck.model.errors import ReadingError
from wordcheck.model.findings import Finding, Severity
from wordcheck.model.report import Report
from wordcheck.model.verdicts import Outcome

CONTEXT = 45
ANSWERS = (Outcome.MET, Outcome.PARTLY, Outcome.UNMET)
"""Outcomes that claim something and can be right or wrong."""
ASKED = {"error": 0.95, "warning": 0.85, "note": 0.75}
LATIN, HAN = 60, 24
"""Characters of a quote that a file of judgements keeps: about a dozen words."""
_SUFFIXES = frozenset({".pdf", ".docx", ".doc", ".md", ".htm", ".html", ".txt"})
COLUMNS = ("language", "pack", "kind", "code", "wording", "words", "judged", "why", "draw")


class Row(Struct, frozen=True):
    """One finding or verdict of a draw. `kind` is a severity or an outcome, `judged` is empty, right, arguable or wrong."""

    language: str
    pack: str
    kind: str
    code: str
    wording: str
    words: str
    judged: str = ""
    why: str = ""
    draw: str = "1"
    """Number of the draw in which it was read; a pack that is drawn again gets the next one. The first where it is not said."""
    context: str = ""

    @property
    def key(self) -> tuple[str, ...]:
        return self.language, self.pack, self.kind, self.code, self.wording, self.words

    @property
    def is_verdict(self) -> bool:
        return self.kind not in ASKED


def reports(folders: Sequence[Path], preview: bool) -> Iterator[tuple[Path, Report]]:
    """The wordings in folders below some that can be read, checked by all packs; with `preview` by rules in preview too."""
    packs = load_packs(preview=preview)
    found = [(p, folder) for folder in folders for p in sorted(folder.rglob("*")) if p.suffix in _SUFFIXES]
    for path, folder in found:
        if path.parent == folder or "truth" in path.parts:
            continue
        try:
            yield path, check(path, packs)
        except ReadingError:
            continue


def findings(
    checked: Iterable[tuple[Path, Report]],
    language: str,
    least: Severity,
    rules: tuple[str, ...],
    names: tuple[str, ...] = (),
) -> Iterator[tuple[Path, Report, Finding]]:
    """All findings of the severity asked for in wordings of the language, file by file; `rules` are beginnings of codes, `names`
    those of packs."""
    for path, report in checked:
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


def _kept(words: str, language: str) -> str:
    words = " ".join(words.split()).replace("|", "/")
    most = HAN if language == "zh" else LATIN
    return words if len(words) <= most else words[:most].rstrip() + "…"


def rows(checked: Iterable[tuple[Path, Report]], language: str) -> Iterator[Row]:
    """All findings, and all verdicts that claim something, of wordings of the language."""
    for path, report in checked:
        assert report.manuscript is not None
        text = report.manuscript.text
        wording = hashlib.sha256(path.name.encode()).hexdigest()[:6]

        def around(start: int, end: int, text: str = text) -> str:
            return (
                f"{text[max(0, start - CONTEXT) : start]}«{text[start:end][:160]}»{text[end : end + CONTEXT]}".replace(
                    "\n", "⏎"
                )
            )

        for f in report.findings:
            if report.wordings[f.wording].language == language:
                context = around(f.anchor.span.start, f.anchor.span.end)
                words = _kept(f.anchor.quote, language)
                yield Row(language, f.rule.pack, f.severity.value, f.rule.code, wording, words, context=context)
        for v in report.verdicts:
            if report.wordings[v.wording].language == language and v.outcome in ANSWERS:
                shown = [*v.evidence, *(e for element in v.elements for e in element.evidence)][:3]
                context = " / ".join(around(e.span.start, e.span.end) for e in shown)
                words = _kept(shown[0].quote, language) if shown else ""
                yield Row(language, v.rule.pack, v.outcome.value, v.rule.code, wording, words, context=context)


def drawn(found: Iterable[Row], number: int, seed: int) -> list[Row]:
    """Of each pack so many findings and so many verdicts, equal ones once."""
    groups: dict[tuple[str, bool], dict[tuple[str, ...], Row]] = defaultdict(dict)
    for row in found:
        groups[row.pack, row.is_verdict].setdefault(row.key, row)

    def place(row: Row) -> str:
        return hashlib.sha256("\t".join((str(seed), *row.key)).encode()).hexdigest()

    chosen = [r for _, group in sorted(groups.items()) for r in sorted(group.values(), key=place)[:number]]
    return sorted(chosen, key=lambda r: (r.pack, r.is_verdict, r.code, r.wording, r.words))


def judgements(file: Path) -> list[Row]:
    """The rows of a file of judgements: values between tabs, the names of the columns on the first line."""
    with file.open(encoding="utf-8", newline="") as lines:
        return [
            Row(*(line[c] or ("1" if c == "draw" else "") for c in COLUMNS))
            for line in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        ]


def tables(judged: Iterable[Row], draw: int = 0) -> Iterator[str]:
    """Markdown: for each pack and severity, and for its verdicts, how many were judged right, arguable and wrong, and the precision
    with an arguable one as a half. Of each pack only its last draw counts, or the one asked for."""
    rows = list(judged)
    last: dict[tuple[str, str], int] = defaultdict(int)
    for row in rows:
        last[row.language, row.pack] = draw or max(last[row.language, row.pack], int(row.draw))
    counts: dict[tuple[str, str, str], Counter[str]] = defaultdict(Counter)
    for row in (r for r in rows if int(r.draw) == last[r.language, r.pack]):
        counts[row.language, row.pack, "requirement: " + row.kind if row.is_verdict else row.kind][row.judged] += 1
    yield "| pack | what | judged | right | arguable | wrong | precision | asked for |"
    yield "|---|---|---|---|---|---|---|---|"
    for (_, pack, kind), c in sorted(counts.items()):
        number = c.total()
        share = (c["right"] + c["arguable"] / 2) / number
        asked = f"{ASKED[kind]:.2f}" if kind in ASKED else ""
        yield f"| {pack} | {kind} | {number} | {c['right']} | {c['arguable']} | {c['wrong']} | {share:.2f} | {asked} |"


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
    parser.add_argument(
        "--wordings", type=Path, action="append", help="folders of folders of wordings, instead of --shared"
    )
    parser.add_argument("--preview", action="store_true", help="rules in preview too")
    parser.add_argument("--language", choices=["zh", "en"], default=None)
    parser.add_argument("--seed", type=int, default=20261124)
    parser.add_argument("--number", type=int, default=60)
    parser.add_argument("--least", choices=["error", "warning", "note"], default="warning")
    parser.add_argument("--rules", default="", help="beginnings of codes, separated by commas")
    parser.add_argument("--packs", default="", help="names of packs, separated by commas")
    parser.add_argument("--each", action="store_true", help="a draw of every pack, as rows of a file of judgements")
    parser.add_argument("--judged", type=Path, default=None, help="a file of judgements")
    parser.add_argument("--draw", type=int, default=0, help="number of a draw, instead of the last of each pack")
    parser.add_argument("--pages", action="store_true", help="findings a page instead of a draw")
    asked = parser.parse_args()
    known = judgements(asked.judged) if asked.judged else []
    if asked.judged and not asked.each:
        print("\n".join(tables((r for r in known if asked.language in (None, r.language)), asked.draw)))
        return
    language = asked.language or "zh"
    folders = asked.wordings or [asked.shared / "wordings"]
    if missing := [str(f) for f in folders if not f.is_dir()]:
        raise SystemExit(
            f"no wordings at {missing[0]}; name the research folder with --shared, or others with --wordings"
        )
    checked = reports(folders, asked.preview)
    names = tuple(asked.packs.split(",")) if asked.packs else ()
    if asked.each:
        before = {r.key: r for r in sorted(known, key=lambda r: int(r.draw))}
        print("\t".join((*COLUMNS, "context")))
        for row in drawn(
            (r for r in rows(checked, language) if not names or r.pack in names), asked.number, asked.seed
        ):
            old = before.get(row.key, row)
            print("\t".join((*row.key, old.judged, old.why, str(asked.draw or 1), row.context)))
        return
    found = list(findings(checked, language, Severity(asked.least), tuple(asked.rules.split(",")), names))
    if asked.pages:
        pages(found)
        return
    chosen = random.Random(asked.seed).sample(range(len(found)), min(asked.number, len(found)))
    print(f"{len(found)} findings, {len(chosen)} drawn with seed {asked.seed}")
    counts = Counter((f.severity.value, f.rule.code) for _, _, f in found)
    print(", ".join(f"{code} {severity} {n}" for (severity, code), n in sorted(counts.items())))
    for i in sorted(chosen):
        print(shown(*found[i]))


if __name__ == "__main__":
    main()
