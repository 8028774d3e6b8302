"""How well `wordcheck diff` pairs clauses, and whether changed figures are told as substance.

    python -m benchmarks.diffing [--shared DIR] [--seeds 3]

From each wording a second version is made by script: clauses moved, deleted, inserted, split, merged, renumbered, and
some of their figures and words changed. Both are written as plain text and parsed anew, so that nothing but their words
tells which clause is which. Without the research folder the project's own corpus is used.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import wordcheck
from wordcheck.compare import compare
from wordcheck.model.comparison import Comparison, Weight
from wordcheck.model.errors import ReadingError
from wordcheck.model.wording import Wording

CORPUS = Path(__file__).parents[1] / "corpus"
SHARED = Path(os.environ.get("WORDCHECK_SHARED", Path(__file__).resolve().parents[2] / "shared"))
FEWEST = 12
"""Clauses of a wording worth measuring."""
NUMBER = re.compile(r"(?<![\d.第])([1-9]\d{0,3})(?=\s*(?:日|天|个月|年|小时|万元|元|%|days|months|hours))")


class Line:
    """One clause as a line of text; `of` names the old lines from which it came."""

    def __init__(self, label: str, words: str, of: tuple[int, ...]) -> None:
        self.label, self.words, self.of = label, words, of
        self.figure = False

    @property
    def text(self) -> str:
        return f"{self.label} {self.words}".strip()


def lines_of(wording: Wording) -> list[Line]:
    """The clauses of a wording, a line each."""
    made: list[Line] = []
    for clause in wording.clauses:
        words = " ".join(f"{clause.title} {wording.own_text(clause)}".split())
        if len(words) > 1:
            made.append(Line(clause.label, words, (len(made),)))
    return made


def edited(lines: list[Line], chance: random.Random) -> list[Line]:
    """A second version of the lines."""
    made = [Line(x.label, x.words, x.of) for x in lines]
    for _ in range(max(2, len(made) // 15)):
        act = chance.choice(("move", "delete", "insert", "split", "merge", "figure", "figure", "word", "renumber"))
        figures = [n for n, x in enumerate(made) if NUMBER.search(x.words) and not x.figure]
        i = chance.choice(figures) if act == "figure" and figures else chance.randrange(len(made))
        line = made[i]
        if act == "move":
            made.insert(chance.randrange(len(made)), made.pop(i))
        elif act == "delete" and len(made) > FEWEST:
            del made[i]
        elif act == "insert":
            made.insert(i, Line("", f"新增约定第{chance.randrange(1000)}号：双方另行协商确定，以书面形式为准。", ()))
        elif act == "split" and "。" in line.words[10:-10]:
            at = line.words.index("。", 10) + 1
            made[i : i + 1] = [Line(line.label, line.words[:at], line.of), Line("", line.words[at:], line.of)]
        elif act == "merge" and i + 1 < len(made):
            made[i : i + 2] = [Line(line.label, f"{line.words} {made[i + 1].words}", line.of + made[i + 1].of)]
        elif act == "figure" and (found := NUMBER.search(line.words)):
            line.words = line.words[: found.start()] + str(int(found[1]) + 7) + line.words[found.end() :]
            line.figure = True
        elif act == "word" and len(line.words) > 20:
            at = chance.randrange(5, len(line.words) - 5)
            line.words = f"{line.words[:at]}以书面方式{line.words[at:]}"
        elif act == "renumber":
            for n, other in enumerate(made):
                other.label = re.sub(r"\d+", lambda m: str(int(m[0]) + 1), other.label) if n >= i else other.label
    return made


def parsed(lines: list[Line]) -> tuple[Wording, list[int | None]]:
    """The wording of the lines, and the clause of each line."""
    text = "\n\n".join(x.text for x in lines)
    wording = wordcheck.parse(text.encode(), name="version.txt")[0]
    homes, at = [], 0
    for line in lines:
        at = wording.text.index(line.words[:12].split("\n")[0], at) if line.words[:12] in wording.text[at:] else at
        clause = wording.clause_at(at)
        homes.append(clause.id if clause else None)
    return wording, homes


def judged(old: list[Line], new: list[Line]) -> tuple[int, int, int, int]:
    """Pairs found and pairs there are; changed figures told as substance and figures changed."""
    before, homes = parsed(old)
    after, places = parsed(new)
    found = compare(before, after)
    paired = {(a, b) for c in found.changes for a in c.old for b in c.new}
    own = _alone(homes), _alone(places)
    right = total = told = figures = 0
    for n, line in enumerate(new):
        for source in line.of:
            pair = (homes[source], places[n])
            if pair[0] in own[0] and pair[1] in own[1]:
                total += 1
                right += pair in paired
        if line.figure and places[n] in own[1]:
            figures += 1
            told += _told(found, places[n])
    return right, total, told, figures


def _alone(homes: list[int | None]) -> set[int]:
    """Clauses that hold one line: where the parser took several for one clause, there is no pair to be found."""
    return {c for c, count in Counter(homes).items() if c is not None and count == 1}


def _told(found: Comparison, clause: int | None) -> bool:
    return any(
        clause in c.new and c.weight is Weight.SUBSTANCE and any(r.kind == "figure" for r in c.reasons)
        for c in found.changes
    )


def wordings(folder: Path) -> Iterator[tuple[str, Wording]]:
    """The wordings below a folder that can be read and are long enough."""
    for path in sorted(p for p in folder.rglob("*") if p.suffix in {".pdf", ".docx", ".md"} and p.stem != "README"):
        try:
            for wording in wordcheck.parse(path):
                if len(wording.clauses) >= FEWEST:
                    yield path.stem, wording
        except ReadingError:
            continue


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=SHARED)
    parser.add_argument("--seeds", type=int, default=3)
    asked = parser.parse_args()
    folder = asked.shared / "wordings"
    totals, clauses, seconds = [0, 0, 0, 0], 0, 0.0
    for name, wording in wordings(folder if folder.is_dir() else CORPUS):
        old = lines_of(wording)
        here = [0, 0, 0, 0]
        for seed in range(asked.seeds):
            started = time.perf_counter()
            for n, value in enumerate(judged(old, edited(old, random.Random(f"{name}{seed}")))):
                here[n] += value
                totals[n] += value
            seconds += time.perf_counter() - started
            clauses += len(old)
        if here[0] < 0.97 * here[1] or here[2] < here[3]:
            print(f"  {name[:40]}: pairs {here[0]}/{here[1]}, figures {here[2]}/{here[3]}")
    print(f"pairs {totals[0]}/{totals[1]} = {totals[0] / max(1, totals[1]):.4f}; "
          f"figures as substance {totals[2]}/{totals[3]}; {clauses} clauses twice parsed and compared in {seconds:.1f} s")  # fmt: skip


if __name__ == "__main__":
    main()
