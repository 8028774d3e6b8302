"""What a tree rests on: a wording written anew with one piece of evidence taken away or changed, and read again.

    python -m benchmarks.withheld [--shared DIR | FILE …] [--only WORDS …] [--trials 300] [--seed 1] [--worst 20] [--show 3]

No labels are needed. Each trial takes a wording as it is read, writes it twice in one format, once as it is and once with one
change that does not alter what its clauses are (bold taken away, left edges taken away, lines wrapped, blank lines doubled, headings in
capitals, numbers with other blanks or signs, page numbers between the paragraphs, one clause left out …), and compares the two
trees. Printed: node and edge F1 by change and how many trials came out wholly alike; the worst trials, with `--show` lines that differ.
Where the evidence taken away is all that there was (bold headings without numbers), less than 1.000 is to be expected.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

import wordcheck
from benchmarks.rewritten import parts, written
from benchmarks.withholding import CHANGES, WRAPS, Known
from wordcheck.model.errors import WordcheckError
from wordcheck.model.wording import Wording

CORPUS = Path(__file__).parents[1] / "corpus"
SHARED = os.environ.get("WORDCHECK_SHARED")
FEWEST, MOST = 15, 400
"""Clauses of a wording that is worth the time."""
Key = tuple[str, int]
Tree = dict[Key, Key | None]
"""For each clause, by its number and first words, its parent."""
_ODD = re.compile(r"[\W_]+")
_OPENING = 14
_PLAIN = str.maketrans("０１２３４５６７８９（）．", "0123456789().")


def tree_of(wordings: Sequence[Wording]) -> Tree:
    """The clauses of a file by number and first words, whether these are a heading or not."""
    made: Tree = {}
    for wording in wordings:
        seen: Counter[str] = Counter()
        keys: dict[int | None, Key] = {None: ("", 0)}
        for clause in wording.clauses:
            words = _ODD.sub("", (clause.title + wording.own_text(clause)).translate(_PLAIN)).lower()
            key = f"{_ODD.sub('', clause.label.translate(_PLAIN)).lower()}|{words[:_OPENING]}"
            keys[clause.id] = key, seen[key]
            seen[key] += 1
        made |= {keys[c.id]: keys[c.parent] if c.parent else None for c in wording.clauses}
    return made


class Done(Struct, frozen=True):
    """One trial: how the tree read before and after."""

    name: str
    change: str
    before: Tree
    after: Tree

    @property
    def counts(self) -> tuple[int, int, int]:
        """Clauses of both together, those found twice, those of them under one parent."""
        both = self.before.keys() & self.after.keys()
        return len(self.before) + len(self.after), len(both), sum(self.before[k] == self.after[k] for k in both)

    @property
    def edge(self) -> float:
        return 2 * self.counts[2] / max(1, self.counts[0])

    def differing(self) -> Iterator[str]:
        """The clauses that are read otherwise."""
        for key in dict.fromkeys([*self.before, *self.after]):
            if key not in self.after:
                yield f"lost     {key[0]}"
            elif key not in self.before:
                yield f"new      {key[0]} below {(self.after[key] or ('',))[0]}"
            elif self.before[key] != self.after[key]:
                yield f"moved    {key[0]}: {(self.before[key] or ('',))[0]} -> {(self.after[key] or ('',))[0]}"


def trial(name: str, wording: Wording, change: str, draw: random.Random, folder: Path) -> Done | None:
    """Writes the wording as it is and changed; None where the change leaves it as it is."""
    made = list(parts(wording))
    form, how = CHANGES.get(change, ("txt", None))
    plain, other = folder / f"plain.{form}", folder / f"other.{form}"
    written(made, form, plain)
    if how is None:
        other.write_text(WRAPS[change](plain.read_text("utf-8"), wording.language), "utf-8")
    else:
        changed = how(made, Known.of(wording), draw)
        if changed == made:
            return None
        written(changed, form, other)
    before, after = (tree_of(wordcheck.parse(path)) for path in (plain, other))
    if change == "a clause left out":
        gone = [k for k in before if k not in after and k not in before.values()]
        before = {k: up for k, up in before.items() if k not in gone[:1]}
    return Done(name, change, before, after)


def wordings(files: Sequence[Path]) -> Iterator[tuple[str, Wording]]:
    """The files that hold one wording of a fair length."""
    for file in files:
        try:
            read = wordcheck.parse(file)
        except WordcheckError:
            continue
        if len(read) == 1 and FEWEST <= len(read[0].clauses) <= MOST:
            yield file.stem[:28], read[0]


def main() -> int:
    """Prints the figures by change; 2 where there is nothing to read."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--shared", type=Path, default=Path(SHARED) if SHARED else None)
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--language", choices=("zh", "en"))
    parser.add_argument("--trials", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--worst", type=int, default=20)
    parser.add_argument("--show", type=int, default=0)
    given = parser.parse_args()
    folder = given.shared / "wordings" if given.shared else CORPUS
    files = given.files or sorted(
        p for p in folder.rglob("?*_*.*" if given.shared else "*.*") if p.suffix in (".pdf", ".md", ".htm", ".docx")
    )
    found = [(n, w) for n, w in wordings(files) if given.language in (None, w.language)]
    if not found:
        print("no wording to read")
        return 2
    every = [c for c in (*CHANGES, *WRAPS) if not given.only or any(words == c for words in given.only)]
    draw = random.Random(given.seed)
    groups: defaultdict[str, list[Done]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as scratch:
        for n in range(given.trials):
            name, wording = draw.choice(found)
            done = trial(name, wording, every[n % len(every)], draw, Path(scratch))
            if done is not None:
                groups[done.change].append(done)
    print(f"{'change':32} trials   node   edge  wholly alike")
    for change, all_ in [*groups.items(), ("all", [d for some in groups.values() for d in some])]:
        size, nodes, edges = (sum(d.counts[k] for d in all_) for k in range(3))
        alike = sum(d.before == d.after for d in all_)
        print(f"{change:32} {len(all_):6} {2 * nodes / max(1, size):6.3f} {2 * edges / max(1, size):6.3f} {alike:6}")
    worst = sorted((d for some in groups.values() for d in some), key=lambda d: d.edge)[: given.worst]
    for done in worst:
        if done.before != done.after:
            print(f"{done.edge:.3f} {done.name} / {done.change}")
            for line in list(done.differing())[: given.show]:
                print(f"    {line}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
