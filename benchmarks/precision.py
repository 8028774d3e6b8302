"""Draws findings on real wordings for a person to judge: right, arguable or wrong.

    python -m benchmarks.precision --shared DIR [--language zh|en] [--seed 20261124] [--number 60] [--least warning]
                                  [--rules CN-,ZH-] [--packs en.clarity,en.drafting]
    python -m benchmarks.precision --shared DIR --language zh --each [--number 60] [--judged docs/precision-judged.tsv]
    python -m benchmarks.precision --wordings DIR --language en --together [--number 45] [--without WC-PH-002]
    python -m benchmarks.precision --judged docs/precision-judged.tsv [--language zh] [--by-rule | --history | --write-counts rulesets]
    python -m benchmarks.precision --judged docs/precision-judged.tsv --wordings DIR --language en --still
    python -m benchmarks.precision --wordings DIR --language en --least warning --pages

Prints severity, rule, file, clause and the words in their context, and how many findings each rule has. The same seed and
packs draw the same findings. With `--pages` it prints instead how many findings each wording has a page.

`--each` draws so many findings and so many verdicts of requirements of every pack, `--together` so many errors and warnings and
so many notes over all packs, as a user meets them. Both print rows of a file of judgements, those that the file named by
`--judged` has already with what was judged. What is drawn is decided by a hash of each finding, so that a rule that comes or
goes leaves the rest of a draw as it was. `--judged` alone prints the tables of such a file and needs no wordings, `--by-rule`
counts each finding once, as it was last judged, `--history` each draw by itself, and `--write-counts` leaves the counts by rule in
the `precision.toml` of each pack. `--still` prints the tables for what was judged and is still told of the wordings at hand.
Wordings are named by a hash of their file names: they are no part of this repository.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import random
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from statistics import median

from msgspec import Struct
from msgspec.structs import replace

from wordcheck.api import check, load_packs
from wordcheck.model.errors import ReadingError
from wordcheck.model.findings import Finding, Severity
from wordcheck.model.report import Report
from wordcheck.model.verdicts import Outcome

CONTEXT = 45
WIDE = 260
"""Characters on either side of a finding drawn together with others: a reader has to see what it belongs to."""
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


def wordings_in(folders: Sequence[Path]) -> Iterator[Path]:
    """Files of wordings below some folders; of a folder that has others in it, not what lies beside them: lists and notes."""
    for folder in folders:
        parted = any(p.is_dir() for p in folder.iterdir())
        for path in sorted(folder.rglob("*")):
            if path.suffix in _SUFFIXES and "truth" not in path.parts and not (parted and path.parent == folder):
                yield path


def reports(folders: Sequence[Path], preview: bool) -> Iterator[tuple[Path, Report]]:
    """The wordings in folders below some that can be read, checked by all packs; with `preview` by rules in preview too."""
    packs = load_packs(preview=preview)
    for path in wordings_in(folders):
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


def rows(checked: Iterable[tuple[Path, Report]], language: str, width: int = CONTEXT) -> Iterator[Row]:
    """All findings, and all verdicts that claim something, of wordings of the language, with so many characters on either side."""
    for path, report in checked:
        assert report.manuscript is not None
        text = report.manuscript.text
        wording = hashlib.sha256(path.name.encode()).hexdigest()[:6]

        def around(start: int, end: int, text: str = text) -> str:
            return f"{text[max(0, start - width) : start]}«{text[start:end][: width * 3]}»{text[end : end + width]}".replace(
                "\n", "⏎"
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


def drawn(found: Iterable[Row], number: int, seed: int, together: bool = False) -> list[Row]:
    """Of each pack so many findings and so many verdicts, equal ones once; `together`: so many errors and warnings and so many
    notes of all packs."""
    groups: dict[tuple[str, bool], dict[tuple[str, ...], Row]] = defaultdict(dict)
    for row in found:
        if not together:
            groups[row.pack, row.is_verdict].setdefault(row.key, row)
        elif not row.is_verdict:
            groups["", row.kind == "note"].setdefault(row.key, row)

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


def _share(counts: Counter[str]) -> float:
    """Right ones among all, an arguable one as a half."""
    return (counts["right"] + counts["arguable"] / 2) / counts.total()


def history(judged: Iterable[Row]) -> Iterator[str]:
    """Markdown: how each draw was judged, its errors, warnings, notes and verdicts apart."""
    kinds = (*ASKED, *(o.value for o in ANSWERS))
    counts: dict[int, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for row in judged:
        counts[int(row.draw)][row.kind][row.judged] += 1
    yield f"| draw | {' | '.join(kinds)} |"
    yield "|---" * (len(kinds) + 1) + "|"
    for draw, of in sorted(counts.items()):
        cells = (f"{_share(of[k]):.2f} of {of[k].total()}" if k in of else "" for k in kinds)
        yield f"| {draw} | {' | '.join(cells)} |"


def still_told(judged: Iterable[Row], told: Iterable[Row]) -> Iterator[Row]:
    """Judgements of what is told today, each as it was judged last, of the severity it has today."""
    last = {(*r.key[:2], *r.key[3:]): r for r in sorted(judged, key=lambda r: int(r.draw))}
    for key, row in {(*r.key[:2], *r.key[3:]): r for r in told}.items():
        if old := last.get(key):
            yield replace(old, kind=row.kind)


def tables(judged: Iterable[Row], draw: int = 0, since: int = 0) -> Iterator[str]:
    """Markdown: for each pack and severity, and for its verdicts, how many were judged right, arguable and wrong, and the precision
    with an arguable one as a half. Of each pack only its last draw of findings and of verdicts counts, or the one asked for;
    `since`: that draw and all later ones, each finding once, as it was judged last."""
    rows = list(judged)
    last: dict[tuple[str, str, bool], int] = defaultdict(int)
    for row in rows:
        of = row.language, row.pack, row.is_verdict
        last[of] = draw or max(last[of], int(row.draw))
    if since:
        of_them = sorted((r for r in rows if int(r.draw) >= since), key=lambda r: int(r.draw))
        rows = list({r.key: r for r in of_them}.values())
    else:
        rows = [r for r in rows if int(r.draw) == last[r.language, r.pack, r.is_verdict]]
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for row in rows:
        counts[row.pack, "requirement: " + row.kind if row.is_verdict else row.kind][row.judged] += 1
    yield "| pack | what | judged | right | arguable | wrong | precision | asked for |"
    yield "|---|---|---|---|---|---|---|---|"
    for (pack, kind), c in sorted(counts.items()):
        asked = f"{ASKED[kind]:.2f}" if kind in ASKED else ""
        judged_so = f"{c['right']} | {c['arguable']} | {c['wrong']} | {_share(c):.2f}"
        yield f"| {pack} | {kind} | {c.total()} | {judged_so} | {asked} |"


def by_rule(judged: Iterable[Row]) -> dict[tuple[str, str], Counter[str]]:
    """For each pack and rule how its findings were judged, each finding once, as it was judged last; none of its verdicts."""
    last = {(r.language, r.pack, r.code, r.wording, r.words): r for r in sorted(judged, key=lambda r: int(r.draw))}
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for row in last.values():
        if not row.is_verdict:
            counts[row.pack, row.code][row.judged] += 1
    return counts


def write_counts(judged: Iterable[Row], rulesets: Path) -> None:
    """Leaves the counts by rule in each pack's `precision.toml`, from which `explain` tells how far a rule can be trusted."""
    texts: dict[str, str] = defaultdict(str)
    for (pack, code), c in sorted(by_rule(judged).items()):
        texts[pack] += f"[{code}]\nright = {c['right']}\narguable = {c['arguable']}\nwrong = {c['wrong']}\n"
    for pack, text in texts.items():
        folder = rulesets / {"core.structure": "core"}.get(pack, pack.replace(".", "-"))
        page = "docs/precision-zh.md" if pack.startswith(("zh", "cn")) else "docs/precision-en.md"
        page = "docs/precision-en.md and docs/precision-zh.md" if folder.name == "core" else page
        head = f"# Findings on real wordings that a reader judged, by rule; how and on which: {page}.\n"
        (folder / "precision.toml").write_text(head + text, "utf-8")


def pages(checked: Iterable[tuple[Path, Report]], chosen: Callable[[Finding], bool], language: str) -> None:
    """How many findings each wording of the language has a page, those without any among them; where a format has no pages,
    3,000 characters of Latin or 1,200 of Chinese text are one."""
    shares = []
    for path, report in checked:
        if not report.wordings or report.wordings[0].language != language:
            continue
        assert report.manuscript is not None
        number = sum(chosen(f) for f in report.findings)
        size = report.manuscript.pages or max(
            1, round(len(report.manuscript.text) / (1200 if language == "zh" else 3000))
        )
        shares.append((number / size, number, size, path.stem[:50]))
    for share, number, size, name in sorted(shares, reverse=True):
        if number:
            print(f"{share:.2f} a page: {number} on {size} pages, {name}")
    over = sum(s[0] > 1 for s in shares)
    some = [s[0] for s in shares if s[1]]
    print(f"{len(shares)} wordings, {len(some)} with findings; more than one a page: {over}")
    print(f"median of all {median(s[0] for s in shares):.2f}, of those with findings {median(some or [0]):.2f} a page")


def main() -> None:
    """Prints what is asked for: counts of a file of judgements, or findings of wordings to be judged."""
    asked = _asked()
    known = judgements(asked.judged) if asked.judged else []
    of_language = [r for r in known if asked.language in (None, r.language)]
    if asked.write_counts:
        write_counts(known, asked.write_counts)
    elif asked.by_rule:
        for (_, code), c in sorted(by_rule(of_language).items()):
            print(f"{code}  {c['right']} / {c['arguable']} / {c['wrong']}  {_share(c):.2f}")
    elif asked.history:
        print("\n".join(history(of_language)))
    elif asked.judged and not (asked.each or asked.together or asked.still):
        print("\n".join(tables(of_language, asked.draw, asked.since)))
    else:
        _findings_asked(asked, known)


def _asked() -> argparse.Namespace:
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
    parser.add_argument("--together", action="store_true", help="a draw of all packs as one, in such rows")
    parser.add_argument("--without", default="", help="codes left out of a draw of all packs, separated by commas")
    parser.add_argument("--judged", type=Path, default=None, help="a file of judgements")
    parser.add_argument("--by-rule", action="store_true", help="the file's counts by rule")
    parser.add_argument("--history", action="store_true", help="each draw of the file by itself")
    parser.add_argument(
        "--still", action="store_true", help="of what the file judged, what is still told of the wordings"
    )
    parser.add_argument(
        "--write-counts", type=Path, default=None, help="folder of packs whose precision.toml is written anew"
    )
    parser.add_argument("--draw", type=int, default=0, help="number of a draw, instead of the last of each pack")
    parser.add_argument("--since", type=int, default=0, help="this draw and all later ones, each finding once")
    parser.add_argument("--pages", action="store_true", help="findings a page instead of a draw")
    return parser.parse_args()


def _findings_asked(asked: argparse.Namespace, known: Sequence[Row]) -> None:
    """Prints findings of the wordings: rows for a file of judgements, a page each, or a draw with its counts."""
    language = asked.language or "zh"
    folders = asked.wordings or [asked.shared / "wordings"]
    if missing := [str(f) for f in folders if not f.is_dir()]:
        raise SystemExit(
            f"no wordings at {missing[0]}; name the research folder with --shared, or others with --wordings"
        )
    checked = reports(folders, asked.preview)
    names = tuple(asked.packs.split(",")) if asked.packs else ()
    least, rules = Severity(asked.least), tuple(asked.rules.split(","))
    if asked.still:
        print("\n".join(tables(still_told(known, rows(checked, language)), since=1)))
    elif asked.each or asked.together:
        found = rows(checked, language, WIDE if asked.together else CONTEXT)
        without = asked.without.split(",")
        _print_rows((r for r in found if (not names or r.pack in names) and r.code not in without), known, asked)
    elif asked.pages:
        pages(checked, lambda f: f.severity.rank <= least.rank and f.rule.code.startswith(rules), language)
    else:
        _print_draw(list(findings(checked, language, least, rules, names)), asked.number, asked.seed)


def _print_rows(wanted: Iterable[Row], known: Sequence[Row], asked: argparse.Namespace) -> None:
    """A draw of each pack, or of all as one, with the judgement that a finding had in the last draw it was in."""
    before = {r.key: r for r in sorted(known, key=lambda r: int(r.draw))}
    print("\t".join((*COLUMNS, "context")))
    for row in drawn(wanted, asked.number, asked.seed, asked.together):
        old = before.get(row.key, row)
        print("\t".join((*row.key, old.judged, old.why, str(asked.draw or 1), row.context)))


def _print_draw(found: Sequence[tuple[Path, Report, Finding]], number: int, seed: int) -> None:
    """`number` of the findings, drawn by lot, after the counts of all."""
    chosen = random.Random(seed).sample(range(len(found)), min(number, len(found)))
    print(f"{len(found)} findings, {len(chosen)} drawn with seed {seed}")
    counts = Counter((f.severity.value, f.rule.code) for _, _, f in found)
    print(", ".join(f"{code} {severity} {n}" for (severity, code), n in sorted(counts.items())))
    for i in sorted(chosen):
        print(shown(*found[i]))


if __name__ == "__main__":
    main()
