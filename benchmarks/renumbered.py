"""Whether a wording keeps its tree under other numbers: the same words, each level numbered as another house would.

    python -m benchmarks.renumbered [--language en] [--shared DIR | FILE …] [--trials 200] [--seed 1] [--worst 20] [--alike]

Real wordings cannot be had in every style, but a tree that is read can be written anew in any. Each trial takes a wording (our
own two of `benchmarks/layouts`, or those of the research folder as they are read), draws a form of number for parts,
articles, items and subitems from those that houses use together, writes it as text, Markdown or Word with or without bold heads, and
reads it again. Printed: node and edge F1 by layout and by form of each level, of how many wrong and right trees it is told that
they are doubtful, and the worst trials.
"""

from __future__ import annotations

import argparse
import os
import random
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

import wordcheck
from benchmarks.layouts.contents import NAMES, NO_NUMBER, Content, Node, content
from benchmarks.layouts.house_numbers import HOUSES, Forms
from benchmarks.layouts.scoring import f1, scored
from benchmarks.layouts.setting import FORMS
from benchmarks.layouts.styles import Style, numbered
from wordcheck.anatomy.doubtful import doubt_of
from wordcheck.model.errors import WordcheckError
from wordcheck.model.said import Tongue
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, Wording

SHARED = os.environ.get("WORDCHECK_SHARED")
LAYOUTS = ("text, a line a paragraph", "Markdown", "Word, typed numbers", "Word, no look", "Word, table")
FEWEST, MOST = 20, 160
"""Clauses of a wording that is worth the time."""
_NUMBERED = 0.9
"""Share of its articles and items that show a number."""
_WRONG, _RIGHT = 0.95, 0.99
"""Edge F1 below which a tree is wrong, and from which it is right."""
Counts = tuple[int, int, int, int]


def taken(wording: Wording) -> Content | None:
    """The wording as parts, articles and items without their numbers; None where it is not built so."""
    made = Content(wording.title, "", [])
    top = wording.children(None)
    if len(top) < 4 or any(not c.title or (c.own and wording.own_text(c).strip()) for c in top):
        return None
    numbered_ = sum(bool(c.label) for c in wording.clauses if c.level > 1)
    if max(c.level for c in wording.clauses) > 4 or numbered_ < _NUMBERED * (len(wording.clauses) - len(top)):
        return None
    first = wording.clauses[0].start
    made.intro = " ".join(wording.text[wording.span.start : first].split())[:300]

    def node(clause: Clause) -> Node:
        below = wording.children(clause)
        start = below[0].start if below else clause.span.end
        before = [p for s in clause.own if s.start < start for p in _paragraphs(wording, s)]
        behind = [p for s in clause.own if s.start >= start for p in _paragraphs(wording, s)]
        title = " ".join(clause.title.split())
        return Node(
            clause.level - 1,
            title,
            before[0] if before else "",
            [node(c) for c in below],
            behind,
            "" if clause.label or clause.level == 1 else NO_NUMBER,
            before[1:],
        )

    made.parts = [node(c) for c in top]
    return made


def _paragraphs(wording: Wording, span: Span) -> Iterator[str]:
    for i in wording.manuscript.blocks_in(span):
        block = wording.manuscript.blocks[i]
        parts = wording.text[max(span.start, block.start) : min(span.end, block.start + len(block.text))].split()
        words = ("" if wording.language == "zh" else " ").join(parts)
        if words:
            yield words


def _contents(files: list[Path], tongue: Tongue) -> Iterator[tuple[str, Content]]:
    if not files:
        for name in NAMES:
            if name.startswith(tongue):
                yield name, content(name)
    for file in files:
        try:
            read = wordcheck.parse(file)
        except WordcheckError:
            continue
        fits = read[0].language == tongue and FEWEST <= len(read[0].clauses) <= MOST
        if fits and (made := taken(read[0])) is not None:
            yield file.stem[:24], made


class Trial(Struct, frozen=True):
    """One wording as one house would print it."""

    name: str
    made: Content
    forms: Forms
    layout: str
    run_in: bool
    plain: bool
    """Whether its parts bear names that no house uses."""
    tongue: Tongue

    def set_(self) -> tuple[Content, Style]:
        """The numbered wording, and the manner in which it is printed."""
        a, b, c, d = self.forms
        houses = HOUSES[self.tongue]
        run_in = houses.run_in if self.run_in else ""
        style = Style("", self.tongue, (a[2], b[2], c[2], d[2]), (a[3], b[3], c[3], d[3]), run_in=run_in)
        parts = [_copy(p) for p in self.made.parts]
        if self.plain:
            parts = [replace(p, title=houses.names[i % len(houses.names)]) for i, p in enumerate(parts)]
        return numbered(replace(self.made, parts=parts), style), style

    @property
    def groups(self) -> Iterator[tuple[str, str]]:
        """Under what its figures are summed."""
        yield "layout", self.layout
        yield from zip(("part", "article", "item", "subitem"), (f[0] for f in self.forms), strict=True)
        yield "names", "plain" if self.plain else "the trade's"
        yield "wording", self.name

    def __str__(self) -> str:
        rest = ("run in" if self.run_in else "below") + (", plain names" if self.plain else "")
        return f"{self.name} / {self.layout} / {' '.join(f[0] for f in self.forms)} / {rest}"


def _copy(node: Node) -> Node:
    return replace(node, below=[_copy(n) for n in node.below])


def drawn(
    sources: list[tuple[str, Content]], trials: int, seed: int, tongue: Tongue, alike: bool = False
) -> Iterator[Trial]:
    """So many trials, always the same ones for a seed; `alike` with two levels numbered alike below the trade's headings."""
    draw = random.Random(seed)
    houses = HOUSES[tongue]
    every = list(houses.alike() if alike else houses.combinations())
    for _ in range(trials):
        name, made = draw.choice(sources)
        forms = draw.choice([e for e in every if len(made.parts) <= 10 or e[0][1] not in ("甲", "壹")])
        yield Trial(
            name, made, forms, draw.choice(LAYOUTS), draw.random() < 0.5, draw.random() < 0.25 and not alike, tongue
        )


def main() -> int:
    """Prints the figures by layout and by form; 2 where there is nothing to read."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--shared", type=Path, default=Path(SHARED) if SHARED else None)
    parser.add_argument("--trials", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--worst", type=int, default=20)
    parser.add_argument("--keep", type=Path, help="a folder for what was written")
    parser.add_argument("--alike", action="store_true", help="number two levels of each wording alike")
    parser.add_argument("--language", choices=("zh", "en"), default="zh")
    given = parser.parse_args()
    folder = {"zh": "cn", "en": "en"}[given.language]
    files = given.files or (sorted((given.shared / "wordings" / folder).glob("*.md")) if given.shared else [])
    sources = list(_contents(files, given.language)) or list(_contents([], given.language))
    if not sources:
        print("no wording to read")
        return 2
    groups: dict[tuple[str, str], list[Counts]] = defaultdict(list)
    done: list[tuple[str, Counts]] = []
    told: list[tuple[float, bool]] = []
    with tempfile.TemporaryDirectory() as scratch:
        for n, trial in enumerate(drawn(sources, given.trials, given.seed, given.language, given.alike)):
            set_, style = trial.set_()
            suffix, write = FORMS[trial.layout]
            path = (given.keep or Path(scratch)) / f"{n}.{suffix}"
            path.write_bytes(write(set_, style))
            wordings = wordcheck.parse(path)
            counts = scored(set_, wordings)
            told.append((_f1_of(counts), any(doubt_of(w) is not None for w in wordings)))
            done.append((f"{n} {trial}", counts))
            for group in trial.groups:
                groups[group].append(counts)
    for (level, name), found in sorted(groups.items()):
        print(f"{level:8} {name:32} {len(found):4} {_figures(found)}")
    whole = sum(made == read == right for _, (made, read, _, right) in done)
    print(f"{'all':41} {len(done):4} {_figures([c for _, c in done])}; wholly right {whole}")
    bad, good = [d for f, d in told if f < _WRONG], [d for f, d in told if f >= _RIGHT]
    print(f"told as doubtful: {sum(bad)} of {len(bad)} wrong trees, {sum(good)} of {len(good)} right ones")
    for words, (made, read, hit, right) in sorted(done, key=lambda t: _f1_of(t[1]))[: given.worst]:
        if right != made or read != made:
            print(f"{words}: {_figures([(made, read, hit, right)])}")
    return 0


def _f1_of(counts: Counts) -> float:
    made, read, _, right = counts
    return f1(made, read, right)


def _figures(found: list[Counts]) -> str:
    made, read, hit, right = (sum(c[k] for c in found) for k in range(4))
    return f"{f1(made, read, hit):6.3f} {f1(made, read, right):6.3f}"


if __name__ == "__main__":
    raise SystemExit(main())
