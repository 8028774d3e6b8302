"""Whether a wording keeps its tree under other numbers: the same words, each level numbered as another house would.

    python -m benchmarks.renumbered [--shared DIR | FILE …] [--trials 200] [--seed 1] [--worst 20]

Real wordings cannot be had in every style, but a tree that is read can be written anew in any. Each trial takes a wording (our
own two of `benchmarks/layouts`, or the Chinese ones of the research folder as they are read), draws a form of number for parts,
articles, items and subitems from those that houses use together, writes it as text, Markdown or Word with or without bold heads, and
reads it again. Printed: node and edge F1 by layout and by form of each level, and the worst trials.
"""

from __future__ import annotations

import argparse
import os
import random
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

import wordcheck
from benchmarks.layouts.contents import NAMES, NO_NUMBER, Content, Node, content
from benchmarks.layouts.scoring import f1, scored
from benchmarks.layouts.setting import FORMS
from benchmarks.layouts.styles import (
    Form,
    Style,
    at_level,
    circled,
    joined,
    letter,
    numbered,
    plain,
    roman_large,
    running,
)
from wordcheck.languages.numerals_zh import zh_numeral
from wordcheck.model.errors import WordcheckError
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, Wording

SHARED = os.environ.get("WORDCHECK_SHARED")
LAYOUTS = ("text, a line a paragraph", "Markdown", "Word, typed numbers", "Word, no look", "Word, table")
FEWEST, MOST = 20, 160
"""Clauses of a wording that is worth the time."""
_NUMBERED = 0.9
"""Share of its articles and items that show a number."""
_PLAIN_NAMES = (
    "写在前面",
    "我们答应您的",
    "不归我们管的",
    "钱的事",
    "从哪天到哪天",
    "出了事之后",
    "请您做到",
    "我们做到",
    "不想保了",
    "几个词",
    "还有这些",
)
Counts = tuple[int, int, int, int]
Named = tuple[str, str, Form, str]
"""Name, kind of number (two levels of one kind cannot be told apart), the number, and what parts it from the words."""

Forms = tuple[Named, Named, Named, Named]


def _stem(n: int) -> str:
    return "甲乙丙丁戊己庚辛壬癸"[n - 1]


def _capital(n: int) -> str:
    return "壹贰叁肆伍陆柒捌玖拾"[n - 1]


def _sign(first: str) -> Callable[[int], str]:
    """A sign of its own for each number; behind the last of them digits, as authors go on."""
    most = {"㈠": 10, "Ⅰ": 12, "ⅰ": 12}.get(first, 20)
    return lambda n: chr(ord(first) + n - 1) if n <= most else f"{n}."


def _large(n: int) -> str:
    return letter(n).upper()


_PARTS: tuple[Named, ...] = (
    ("题", "", plain, ""), ("第一章", "章", at_level(0, "第{}章", zh_numeral), "　"), ("第一部分", "部分", at_level(0, "第{}部分", zh_numeral), " "),
    ("一、", "一", at_level(0, "{}、", zh_numeral), ""), ("壹、", "壹", at_level(0, "{}、", _capital), ""), ("壹 ", "壹", at_level(0, "{}", _capital), "　"), ("一 ", "一", at_level(0, "{}", zh_numeral), "　"),
    ("单元一", "部分", at_level(0, "单元{}", zh_numeral), " "), ("模块A：", "部分", at_level(0, "模块{}：", _large), ""), ("甲、", "甲", at_level(0, "{}、", _stem), ""),
    ("A.", "A", at_level(0, "{}.", _large), " "), ("I.", "A", at_level(0, "{}.", roman_large), " "), ("1.", "1", at_level(0, "{}."), " "),
    ("1 ", "1", at_level(0, "{}"), "  "),
    ("Ⅰ、", "A", at_level(0, "{}、", _sign("Ⅰ")), ""),
    ("Ⅰ ", "A", at_level(0, "{}", _sign("Ⅰ")), "　"),
    ("A ", "A", at_level(0, "{}", _large), " "), ("第1章", "章", at_level(0, "第{}章"), " "), ("（一）", "(一)", at_level(0, "（{}）", zh_numeral), ""),
)  # fmt: skip
_ARTICLES: tuple[Named, ...] = (
    ("第一条…", "条", running("第{}条", zh_numeral), "　"), ("第1条…", "条", running("第{}条"), " "), ("1.1", "1.1", joined, " "),
    ("【第一条】…", "条", running("【第{}条】", zh_numeral), ""),
    ("一）", "(一)", at_level(1, "{}）", zh_numeral), ""),
    ("1.…", "1", running("{}."), " "), ("1.", "1", at_level(1, "{}."), " "), ("1、", "1", at_level(1, "{}、"), ""),
    ("（一）", "(一)", at_level(1, "（{}）", zh_numeral), ""), ("一、", "一", at_level(1, "{}、", zh_numeral), ""), ("一、…", "一", running("{}、", zh_numeral), ""),
    ("（1）", "(1)", at_level(1, "（{}）"), ""),
)  # fmt: skip
_ITEMS: tuple[Named, ...] = (
    ("（一）", "(一)", at_level(2, "（{}）", zh_numeral), ""), ("1.", "1", at_level(2, "{}."), " "), ("1、", "1", at_level(2, "{}、"), ""),
    ("（1）", "(1)", at_level(2, "（{}）"), ""), ("1)", "1)", at_level(2, "{})"), " "), ("①", "①", at_level(2, "{}", circled), ""), ("一）", "(一)", at_level(2, "{}）", zh_numeral), ""),
    ("㈠", "(一)", at_level(2, "{}", _sign("㈠")), ""), ("〔1〕", "(1)", at_level(2, "〔{}〕"), ""), ("⒈", "1", at_level(2, "{}", _sign("⒈")), ""), ("情形1：", "(一)", at_level(2, "情形{}："), ""),
    ("a)", "a", at_level(2, "{})", letter), " "), ("A.", "A", at_level(2, "{}.", _large), " "), ("1.1.1", "1.1.1", joined, " "),
)  # fmt: skip
_SUBITEMS: tuple[Named, ...] = (
    ("1.", "1", at_level(3, "{}."), " "), ("（1）", "(1)", at_level(3, "（{}）"), ""), ("1)", "1)", at_level(3, "{})"), " "), ("⑴", "(1)", at_level(3, "{}", _sign("⑴")), ""), ("ⅰ.", "a", at_level(3, "{}.", _sign("ⅰ")), " "),
    ("①", "①", at_level(3, "{}", circled), ""), ("a.", "a", at_level(3, "{}.", letter), " "), ("（a）", "(a)", at_level(3, "（{}）", letter), ""),
)  # fmt: skip
_ORDER = ("", "部分", "章", "A", "甲", "壹", "条", "一", "(一)", "1", "1.1", "1.1.1", "(1)", "1)", "①", "(a)", "a")
"""Kinds from the outermost in; a level may stand further out than the one above it only where houses do that."""
_ODD = {
    ("一", "条"),
    ("1", "条"),
    ("(一)", "1"),
    ("1", "(一)"),
    ("1.1", "(一)"),
    ("1", "A"),
    ("条", "A"),
    ("1.1", "A"),
    ("(1)", "1"),
    ("(一)", "A"),
}


def combinations() -> Iterator[Forms]:
    """Forms for part, article, item and subitem that a house may use together."""

    def fits(above: Named, below: Named) -> bool:
        if "1.1.1" in below[1]:
            return above[1] == "1.1"
        return _ORDER.index(above[1]) < _ORDER.index(below[1]) or (above[1], below[1]) in _ODD

    for part in _PARTS:
        for article in _ARTICLES:
            for item in _ITEMS:
                for sub in _SUBITEMS:
                    made = part, article, item, sub
                    if (
                        len({m[1] for m in made}) == 4
                        and fits(part, article)
                        and fits(article, item)
                        and fits(item, sub)
                    ):
                        yield made


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
        words = "".join(
            wording.text[max(span.start, block.start) : min(span.end, block.start + len(block.text))].split()
        )
        if words:
            yield words


def _contents(files: list[Path]) -> Iterator[tuple[str, Content]]:
    if not files:
        for name in NAMES:
            if name.startswith("zh"):
                yield name, content(name)
    for file in files:
        try:
            read = wordcheck.parse(file)
        except WordcheckError:
            continue
        if FEWEST <= len(read[0].clauses) <= MOST and (made := taken(read[0])) is not None:
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

    def set_(self) -> tuple[Content, Style]:
        """The numbered wording, and the manner in which it is printed."""
        a, b, c, d = self.forms
        style = Style("", "zh", (a[2], b[2], c[2], d[2]), (a[3], b[3], c[3], d[3]), run_in="　" if self.run_in else "")
        parts = [_copy(p) for p in self.made.parts]
        if self.plain:
            parts = [replace(p, title=_PLAIN_NAMES[i % len(_PLAIN_NAMES)]) for i, p in enumerate(parts)]
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


def drawn(sources: list[tuple[str, Content]], trials: int, seed: int) -> Iterator[Trial]:
    """So many trials, always the same ones for a seed."""
    draw = random.Random(seed)
    every = list(combinations())
    for _ in range(trials):
        name, made = draw.choice(sources)
        forms = draw.choice([e for e in every if len(made.parts) <= 10 or e[0][1] not in ("甲", "壹")])
        yield Trial(name, made, forms, draw.choice(LAYOUTS), draw.random() < 0.5, draw.random() < 0.25)


def main() -> int:
    """Prints the figures by layout and by form; 2 where there is nothing to read."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--shared", type=Path, default=Path(SHARED) if SHARED else None)
    parser.add_argument("--trials", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--worst", type=int, default=20)
    parser.add_argument("--keep", type=Path, help="a folder for what was written")
    given = parser.parse_args()
    files = given.files or (sorted((given.shared / "wordings" / "cn").glob("*.md")) if given.shared else [])
    sources = list(_contents(files))
    if not sources:
        print("no wording to read")
        return 2
    groups: dict[tuple[str, str], list[Counts]] = defaultdict(list)
    done: list[tuple[str, Counts]] = []
    with tempfile.TemporaryDirectory() as folder:
        for n, trial in enumerate(drawn(sources, given.trials, given.seed)):
            set_, style = trial.set_()
            suffix, write = FORMS[trial.layout]
            path = (given.keep or Path(folder)) / f"{n}.{suffix}"
            path.write_bytes(write(set_, style))
            counts = scored(set_, wordcheck.parse(path))
            done.append((f"{n} {trial}", counts))
            for group in trial.groups:
                groups[group].append(counts)
    for (level, name), found in sorted(groups.items()):
        print(f"{level:8} {name:32} {len(found):4} {_figures(found)}")
    whole = sum(made == read == right for _, (made, read, _, right) in done)
    print(f"{'all':41} {len(done):4} {_figures([c for _, c in done])}; wholly right {whole}")
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
