"""Differences planted in translations, one at a time, and which of them `wordcheck bilingual` tells.

    python -m benchmarks.translations [--missed] [--no-words]

The pairs are our own (`tests/compare/translations`), a clause a line: `# title`, `## heading`, `C` an article, `L` one that leads in a list, `I`
an item, Chinese and English parted by ` | `. A clause is left out of one version and those behind it are numbered anew; `shall` becomes `may` or
`shall not`; the parties change places. A whole part is moved to the end of the English.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import wordcheck
from wordcheck.compare import compare_languages
from wordcheck.model.bilingual import Bilingual
from wordcheck.rulelang.plan import Plan

FOLDER = Path(__file__).parent.parent / "tests" / "compare" / "translations"
_DIGITS = "零一二三四五六七八九"
_MUST = re.compile(r" (?:shall|must|will) (?!not)")
_TURNED = (
    (re.compile(r" is not liable"), " is liable"),
    (re.compile(r" (shall|must|will) not "), r" \1 "),
    (re.compile(r" (shall|must|will) (?!not)"), r" \1 not "),
)
_ACTS = re.compile(r"\b[Tt]he (insurer|company|insured|policyholder)(?= (?:shall|must|will|may)\b)", re.IGNORECASE)
MISSING = ("left out of the English", "left out of the Chinese")


class Line(NamedTuple):
    """A line of a pair: its mark, and its words in both languages."""

    mark: str
    zh: str
    en: str


class Plant(NamedTuple):
    """One difference: what it is, the line, and the English words that stand there instead."""

    kind: str
    line: int
    english: str = ""


def lines_of(path: Path) -> list[Line]:
    """The lines of a pair."""
    parted = (line.partition(" ") for line in path.read_text("utf-8").splitlines() if line.strip())
    return [Line(mark, *(side.strip() for side in words.split(" | "))) for mark, _, words in parted]


def versions(lines: list[Line]) -> tuple[str, str]:
    """The Chinese and the English version as plain text."""
    return _written(lines, english=False), _written(lines, english=True)


def compared(lines: list[Line], plan: Plan | None, plant: Plant | None = None) -> Bilingual:
    """Both versions as the comparison sees them, with one difference planted."""
    zh, en = list(enumerate(lines)), list(enumerate(lines))
    if plant and plant.kind in MISSING:
        side = en if plant.kind == MISSING[0] else zh
        del side[plant.line]
    elif plant:
        en[plant.line] = plant.line, lines[plant.line]._replace(en=plant.english)
    texts = versions([line for _, line in zh])[0], versions([line for _, line in en])[1]
    first, second = (wordcheck.parse(text.encode(), name="pair.txt")[0] for text in texts)
    return compare_languages(first, second, plan)


def plants(lines: list[Line]) -> Iterator[Plant]:
    """Every difference that can be planted in a pair."""
    for at, line in enumerate(lines):
        if line.mark not in ("C", "I"):
            continue
        yield from (Plant(kind, at) for kind in MISSING)
        english = line.en
        for found in _MUST.finditer(english):
            yield Plant("duty", at, f"{english[: found.start()]} may {english[found.end() :]}")
        if " may " in english and " may be " not in english:
            yield Plant("duty", at, english.replace(" may ", " shall ", 1))
        for expression, instead in _TURNED:
            if expression.search(english):
                yield Plant("denial", at, expression.sub(instead, english, count=1))
                break
        if found_party := _ACTS.search(english):
            other = "insured" if found_party[1].lower() in ("insurer", "company") else _insurer(lines)
            yield Plant("party", at, english[: found_party.start(1)] + other + english[found_party.end(1) :])


def moved(lines: list[Line]) -> Iterator[list[Line]]:
    """The lines with one part (a heading and what stands below it) at the end, for each part but the first and the last."""
    heads = [at for at, line in enumerate(lines) if line.mark == "##"]
    for start, end in pairwise(heads[1:]):
        yield [*lines[:start], *lines[end:], *lines[start:end]]


def called_missing(lines: list[Line], english: list[Line], plan: Plan | None) -> int:
    """How many clauses are called missing where the English stands in another order."""
    texts = versions(lines)[0], versions(english)[1]
    first, second = (wordcheck.parse(text.encode(), name="pair.txt")[0] for text in texts)
    return sum(m.kind == "missing" for m in compare_languages(first, second, plan).mismatches)


def told(found: Bilingual, lines: list[Line], plant: Plant) -> bool:
    """Whether the comparison names the planted difference at its place."""
    line = lines[plant.line]
    if plant.kind in MISSING:
        wanted = _bare(line.zh)[:10] if plant.kind == MISSING[0] else _bare(line.en)[:16]
        return any(m.kind == "missing" and wanted in _bare(m.first_words or m.second_words) for m in found.mismatches)
    return any(
        m.kind in ("bound", "party") and m.first is not None and _bare(line.zh)[-10:] in _bare(found.first.own_text(found.first.clause(m.first)))
        for m in found.mismatches
    )  # fmt: skip


def _bare(words: str) -> str:
    """Words without marks and spaces: of `应急响应：……` the comparison shows a heading and a text."""
    return re.sub(r"\W+", "", words)


def _insurer(lines: list[Line]) -> str:
    return "Company" if any("the Company" in line.en for line in lines) else "insurer"


def _written(lines: list[Line], *, english: bool) -> str:
    """One version as plain text, its articles and items numbered."""
    made, article, item = [], 0, 0
    for line in lines:
        words = line.en if english else line.zh
        if line.mark in ("C", "L"):
            article, item = article + 1, 0
            words = f"{article}. {words}" if english else f"第{_chinese(article)}条 {words}"
        elif line.mark == "I":
            item += 1
            words = f"({chr(96 + item)}) {words}" if english else f"（{_chinese(item)}）{words}"
        elif line.mark == "##" and english:
            words = words.upper()
        made.append(words)
    return "\n\n".join(made)


def _chinese(number: int) -> str:
    tens, ones = divmod(number, 10)
    head = "" if not tens else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return head + (_DIGITS[ones] if ones else "")


def main() -> None:
    """Prints, for each pair and each kind of difference, how many were planted and told, and what was told wrongly."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--missed", action="store_true", help="list what was not told")
    parser.add_argument(
        "--no-words", action="store_true", help="compare without the words that packs know in both languages"
    )
    asked = parser.parse_args()
    missed = asked.missed
    plan = None if asked.no_words else wordcheck.load_packs(None).plan
    for path in sorted(FOLDER.glob("*.txt")):
        lines = lines_of(path)
        untouched = compared(lines, plan)
        planted: Counter[str] = Counter()
        found: Counter[str] = Counter()
        wrong = 0
        for plant in plants(lines):
            result = compared(lines, plan, plant)
            right = told(result, lines, plant)
            planted[plant.kind] += 1
            found[plant.kind] += right
            if plant.kind in MISSING:
                wrong += sum(m.kind == "missing" for m in result.mismatches) - right
            if missed and not right:
                print(f"  {plant.kind}: {lines[plant.line].en[:80]} → {plant.english[:80]}")
        print(
            f"{path.stem}: {len(lines)} lines, told of the untouched pair {len(untouched.mismatches)}, wrongly called missing {wrong}"
        )
        for kind, count in planted.items():
            print(f"  {kind:24} {found[kind]:3} of {count}")
        parts = list(moved(lines))
        wrongly = sum(called_missing(lines, part, plan) for part in parts)
        print(
            f"  parts moved to the end of the English: {len(parts)}, clauses wrongly called missing {wrongly}",
            flush=True,
        )


if __name__ == "__main__":
    main()
