"""Whether a wording reads the same in another format: no labels are needed, for the file at hand is its own truth.

    python -m benchmarks.reformatted [--shared DIR | FILE …] [--differences 5]

Each wording is written anew from its paragraphs as plain text (no type left), Markdown and HTML (bold left), and Word (bold, left
edges and centring left), and read again. Printed: node F1 (number and first words), edge F1 (under the same parent), share of
kinds that agree. Where all four agree against the file itself, one of the two readings is wrong: those clauses are worth a
look, and `--differences` lists so many of each file. Numbers that a PDF draws as pictures and lists known by their marks alone are lost on
the way, so 1.000 is not to be expected everywhere.
"""

from __future__ import annotations

import argparse
import os
import re
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import wordcheck
from benchmarks.rewritten import FORMATS, parts, written
from wordcheck.model.errors import WordcheckError
from wordcheck.model.wording import Clause, Wording

CORPUS = Path(__file__).parents[1] / "corpus"
SHARED = os.environ.get("WORDCHECK_SHARED")
FEWEST, MOST = 15, 700
"""Clauses of a wording that is worth the time."""
Key = tuple[str, int]
"""Number and first words of a clause, and which of those that begin so."""
Tree = dict[Key, tuple[Key | None, str]]
"""For each clause its parent and its kind."""
_ODD = re.compile(r"[\W_]+")


def tree_of(wordings: tuple[Wording, ...]) -> Tree:
    """The clauses of a file by what they begin with."""
    made: Tree = {}
    for wording in wordings:
        seen: Counter[str] = Counter()
        keys: dict[int | None, Key] = {}
        for clause in wording.clauses:
            words = _begin(wording, clause)
            keys[clause.id] = words, seen[words]
            seen[words] += 1
        made |= {keys[c.id]: (keys.get(c.parent), c.kind.value) for c in wording.clauses}
    return made


def _begin(wording: Wording, clause: Clause) -> str:
    words = _ODD.sub("", clause.title or wording.own_text(clause))
    return f"{_ODD.sub('', clause.label)}|{words[:24].lower()}"


def agreement(truth: Tree, other: Tree) -> tuple[float, float, float]:
    """Node F1, edge F1 and the share of kinds that agree."""
    both, size = truth.keys() & other.keys(), len(truth) + len(other)
    parents = sum(truth[k][0] == other[k][0] for k in both)
    kinds = sum(truth[k][1] == other[k][1] for k in both)
    return 2 * len(both) / size, 2 * parents / size, kinds / max(1, len(both))


def versions(wording: Wording, folder: Path) -> Iterator[Tree]:
    """The trees of the wording in each of `FORMATS`."""
    made = list(parts(wording))
    for form in FORMATS:
        path = folder / f"wording.{form}"
        written(made, form, path)
        yield tree_of(wordcheck.parse(path))


def _shown(place: tuple[Key | None, str] | None) -> str:
    if place is None:
        return "no clause"
    return f"{place[1]} below {place[0][0][:30] if place[0] else 'nothing'}"


def outvoted(truth: Tree, others: list[Tree]) -> Iterator[str]:
    """The clauses that all other formats read alike and otherwise than the file itself."""
    for key in dict.fromkeys([*truth, *others[0]]):
        read = [o.get(key) for o in others]
        if read[0] != truth.get(key) and all(r == read[0] for r in read):
            yield f"{key[0][:40]}: {_shown(truth.get(key))}; else {_shown(read[0])}"


def main() -> int:
    """Prints a line for each file and the means; 2 where there is nothing to read."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--shared", type=Path, default=Path(SHARED) if SHARED else None)
    parser.add_argument("--differences", type=int, default=0)
    given = parser.parse_args()
    folder = given.shared / "wordings" if given.shared else CORPUS
    files = given.files or sorted(
        p for p in folder.rglob("*.*") if p.suffix in (".pdf", ".md", ".htm", ".docx", ".html")
    )
    sums: list[list[tuple[float, float, float]]] = [[] for _ in FORMATS]
    print(f"{'':44}  " + "  ".join(f"{form + ': node edge kind':18}" for form in FORMATS))
    for file in files:
        try:
            read = wordcheck.parse(file)
        except WordcheckError:
            continue
        if len(read) != 1 or not FEWEST <= len(read[0].clauses) <= MOST:
            continue
        truth = tree_of(read)
        with tempfile.TemporaryDirectory() as into:
            others = list(versions(read[0], Path(into)))
        found = [agreement(truth, other) for other in others]
        for all_, one in zip(sums, found, strict=True):
            all_.append(one)
        print(
            f"{file.parent.name + '/' + file.stem:44.44}  "
            + "  ".join("{:.3f} {:.3f} {:.3f} ".format(*one) for one in found),
            flush=True,
        )
        for line in list(outvoted(truth, others))[: given.differences]:
            print(f"    {line}")
    if not sums[0]:
        print("no wording to read")
        return 2
    means = [[sum(one[i] for one in all_) / len(all_) for i in range(3)] for all_ in sums]
    print(f"{f'mean of {len(sums[0])}':44}  " + "  ".join("{:.3f} {:.3f} {:.3f} ".format(*mean) for mean in means))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
