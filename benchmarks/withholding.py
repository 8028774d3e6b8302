"""The changes that `benchmarks.withheld` makes to a wording before it is read again: each takes a piece of evidence away."""

from __future__ import annotations

import random
import re
import textwrap
from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from benchmarks.rewritten import Part
from wordcheck.model.manuscript import Block, Run
from wordcheck.model.wording import Clause, Wording


class Known(Struct, frozen=True):
    """A wording, and which clause begins in which block."""

    wording: Wording
    begins: dict[int, Clause]
    """By the start of the block."""

    @classmethod
    def of(cls, wording: Wording) -> Known:
        manuscript = wording.manuscript
        found: dict[int, Clause] = {}
        for clause in wording.clauses:
            block = next(iter(manuscript.blocks_in(clause.span)), None)
            if block is not None:
                found.setdefault(manuscript.blocks[block].start, clause)
        return cls(wording, found)

    def label_of(self, block: Block) -> tuple[int, int]:
        """Where its number stands in the words of a block that begins a clause; nothing where it has none there."""
        clause = self.begins.get(block.start)
        if clause is None or clause.label_span is None:
            return 0, 0
        start = clause.label_span.start - block.start
        return (start, start + len(clause.label)) if 0 <= start < 4 else (0, 0)


Change = Callable[[list[Part], Known, random.Random], list[Part]]


def _each(one: Callable[[Block, Known], Block]) -> Change:
    """The change that does the same to every paragraph."""
    return lambda made, known, _: [one(p, known) if isinstance(p, Block) else p for p in made]


def _without_bold(block: Block, _: Known) -> Block:
    return replace(block, runs=())


def _without_edges(block: Block, _: Known) -> Block:
    return replace(block, indent=None, align=None)


def _renamed(write: Callable[[str], str]) -> Change:
    """The change that prints the numbers otherwise."""

    def one(block: Block, known: Known) -> Block:
        if block.number:
            return replace(block, number=write(block.number))
        start, end = known.label_of(block)
        made = write(block.text[start:end])
        if made == block.text[start:end]:
            return block
        more = len(made) - (end - start)
        runs = tuple(
            replace(r, start=r.start + (more if r.start >= end else 0), end=r.end + (more if r.end >= end else 0))
            for r in block.runs
        )
        return replace(block, text=block.text[:start] + made + block.text[end:], runs=runs)

    return _each(one)


def _capitals(write: Callable[[str], str]) -> Change:
    def one(block: Block, known: Known) -> Block:
        clause = known.begins.get(block.start)
        if clause is None or not clause.title_span or not clause.title.isascii():
            return block
        start, end = (at - block.start for at in (clause.title_span.start, clause.title_span.end))
        words = block.text[start:end]
        if not 0 <= start < end <= len(block.text) or len(write(words)) != len(words):
            return block
        return replace(block, text=block.text[:start] + write(words) + block.text[end:])

    return _each(one)


def _part_numbers_dropped(made: list[Part], known: Known, _: random.Random) -> list[Part]:
    """The numbers of all parts that have a heading taken away."""
    top = known.wording.children(None)
    if not all(c.title for c in top):
        return made

    def one(block: Block) -> Block:
        clause = known.begins.get(block.start)
        if clause is None or clause.level > 1:
            return block
        if block.number:
            return replace(block, number="")
        _, end = known.label_of(block)
        words = block.text[end:].lstrip(" .、．:：)）\u3000\t")
        return replace(block, text=words, runs=_kept_runs(block, len(block.text) - len(words)))

    return [one(p) if isinstance(p, Block) else p for p in made]


def _kept_runs(block: Block, cut: int) -> tuple[Run, ...]:
    return tuple(replace(r, start=max(0, r.start - cut), end=r.end - cut) for r in block.runs if r.end > cut)


def _one_left_out(made: list[Part], known: Known, draw: random.Random) -> list[Part]:
    """A clause without others below it left out: a hole in the numbers."""
    leaves = _inner_leaves(known)
    if not leaves:
        return made
    span = draw.choice(leaves).span
    return [p for p in made if not isinstance(p, Block) or not span.start <= p.start < span.end]


def _one_unnumbered(made: list[Part], known: Known, draw: random.Random) -> list[Part]:
    """The number of one clause lost."""
    leaves = {c.id for c in _inner_leaves(known) if c.label}
    at = [i for i, p in enumerate(made) if isinstance(p, Block) and known.begins.get(p.start, p) is not p and known.begins[p.start].id in leaves]  # fmt: skip
    if not at:
        return made
    i = draw.choice(at)
    block = made[i]
    assert isinstance(block, Block)
    _, end = known.label_of(block)
    words = block.text[end:].lstrip(" .、．:：)）\u3000\t")
    return [*made[:i], replace(block, number="", text=words, runs=_kept_runs(block, len(block.text) - len(words))), *made[i + 1 :]]  # fmt: skip


def _inner_leaves(known: Known) -> list[Clause]:
    """Clauses without any below them that have a sister on both sides."""
    wording = known.wording
    found = []
    for up in (None, *wording.clauses):
        below = wording.children(up)
        found += [c for c in below[1:-1] if not wording.children(c)]
    return found


def _page_marks(zh: str, en: str) -> Change:
    """Page numbers between the paragraphs, as text taken from pages has them."""

    def change(made: list[Part], known: Known, draw: random.Random) -> list[Part]:
        shape = zh if known.wording.language == "zh" else en
        out: list[Part] = []
        page, left = 1, draw.randint(12, 25)
        for part in made:
            out.append(part)
            left -= 1
            if not left:
                out.append(Block(text=shape.format(page)))
                page, left = page + 1, draw.randint(12, 25)
        return out

    return change


def _merged(made: list[Part], known: Known, _: random.Random) -> list[Part]:
    """Each paragraph that begins no clause joined to the one of its clause before it, if that is a sentence."""
    out: list[Part] = []
    for part in made:
        last = out[-1] if out else None
        if (
            isinstance(part, Block)
            and isinstance(last, Block)
            and part.start not in known.begins
            and len(out) > 3
            and not part.number
            and last.text.rstrip().endswith(("。", "."))
            and len(last.text) > 60
        ):
            gap = "" if known.wording.language == "zh" else " "
            out[-1] = replace(last, text=last.text + gap + part.text)
        else:
            out.append(part)
    return out


def _number_lines(made: list[Part], known: Known, _: random.Random) -> list[Part]:
    """The numbers of the upper clauses on lines of their own."""
    out: list[Part] = []
    for part in made:
        if isinstance(part, Block):
            start, end = known.label_of(part)
            clause = known.begins.get(part.start)
            if end and clause is not None and clause.level <= 2 and part.text[end:].strip():
                cut = len(part.text) - len(part.text[end:].lstrip(" .、．:：)）\u3000\t"))
                out.append(replace(part, text=part.text[start:cut].strip(), runs=()))
                out.append(replace(part, text=part.text[cut:], runs=_kept_runs(part, cut)))
                continue
        out.append(part)
    return out


def _in_brackets(block: Block, known: Known) -> Block:
    """The heading of a part without number in 【】."""
    clause = known.begins.get(block.start)
    whole = (
        clause is not None and clause.title_span and clause.title_span.end - clause.title_span.start == len(block.text)
    )
    if clause is None or clause.label or clause.level > 1 or not whole or block.text.startswith("【"):
        return block
    return replace(block, text=f"【{block.text}】", runs=())


def _pointed(label: str) -> str:
    return re.sub(r"(?<=\d)\.(?!\d)", " .", label)


def _behind(sign: str) -> Callable[[str], str]:
    return lambda label: re.sub(r"^(\d+)[.、．]?$", rf"\1{sign}", label)


def _wide(label: str) -> str:
    return label.translate(str.maketrans("0123456789().", "０１２３４５６７８９（）．"))


def _spaced(label: str) -> str:
    return re.sub(r"[（(]\s*(\w+)\s*[）)]", r"（ \1 ）", re.sub(r"第(\w+)([条章节])", r"第 \1 \2", label))


def _narrow(label: str) -> str:
    return label.replace("（", "(").replace("）", ")")


def _half(label: str) -> str:
    return re.sub(r"^[（(](\w+)[）)]$", r"\1)", label)


def _lines(width_zh: int, width_en: int, hyphens: bool = False, gap: str = "\n\n") -> Callable[[str, str], str]:
    """Wraps the paragraphs of a text."""

    def wrap(text: str, language: str) -> str:
        paragraphs = text.split("\n\n")
        if language == "zh":
            return gap.join(
                p if "\t" in p else "\n".join(p[i : i + width_zh] for i in range(0, len(p), width_zh))
                for p in paragraphs
            )
        return gap.join(p if "\t" in p else _filled(p, width_en, hyphens) for p in paragraphs)

    return wrap


def _filled(words: str, width: int, hyphens: bool) -> str:
    return _hyphened(words, width) if hyphens else textwrap.fill(words, width, break_on_hyphens=False)


def _hyphened(words: str, width: int) -> str:
    """The paragraph with the word that runs over the end of a line broken there."""
    lines: list[str] = []
    line = ""
    for word in words.split():
        room = width - len(line) - 2
        if len(line) + len(word) + 1 > width and word.isalpha() and len(word) > 7 and room > 3:
            cut = min(room, len(word) - 3)
            lines.append(f"{line} {word[:cut]}-")
            line = word[cut:]
        elif len(line) + len(word) + 1 > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return "\n".join([*lines, line])


def _gaps(gap: str) -> Callable[[str, str], str]:
    return lambda text, _: text.replace("\n\n", gap)


CHANGES: dict[str, tuple[str, Change]] = {
    "no bold": ("docx", _each(_without_bold)),
    "no left edges": ("docx", _each(_without_edges)),
    "neither": ("docx", _each(lambda b, k: _without_edges(_without_bold(b, k), k))),
    "headings in capitals": ("docx", _capitals(str.upper)),
    "headings in small letters": ("docx", _capitals(str.capitalize)),
    "1 .": ("txt", _renamed(_pointed)),
    "1、": ("txt", _renamed(_behind("、"))),
    "1．": ("txt", _renamed(_behind("．"))),
    "1)": ("docx", _renamed(_behind(")"))),
    "wide signs": ("txt", _renamed(_wide)),
    "（ 一 ）, 第 一 条": ("docx", _renamed(_spaced)),
    "narrow brackets": ("txt", _renamed(_narrow)),
    "a)": ("txt", _renamed(_half)),
    "parts without numbers": ("docx", _part_numbers_dropped),
    "parts in 【】": ("txt", _each(_in_brackets)),
    "a clause left out": ("docx", _one_left_out),
    "a number lost": ("docx", _one_unnumbered),
    "page numbers": ("txt", _page_marks("{}", "{}")),
    "page numbers in dashes": ("txt", _page_marks("- {} -", "- {} -")),
    "page lines": ("txt", _page_marks("第 {} 页", "Page {}")),
    "page numbers of how many": ("txt", _page_marks("第 {} 页 共 60 页", "Page {} of 60")),
    "paragraphs joined": ("txt", _merged),
    "numbers on lines of their own": ("docx", _number_lines),
}
"""The changes of paragraphs, each with the format that shows it."""
WRAPS: dict[str, Callable[[str, str], str]] = {
    "wrapped narrow": _lines(28, 60),
    "wrapped": _lines(38, 80),
    "wrapped wide": _lines(48, 100),
    "wrapped and hyphenated": _lines(34, 72, hyphens=True),
    "wrapped, no blank lines": _lines(38, 80, gap="\n"),
    "no blank lines": _gaps("\n"),
    "blank lines doubled": _gaps("\n\n\n"),
}
"""The changes of a text's lines."""
