"""Passages: the stretches of a manuscript that may each begin a clause, with what can be seen of them.

A block is one passage, except that the cells of one row of a layout table (number | title | text) are one passage
together. A passage knows its first words, its look and place, and every reading of a number at its beginning.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wordcheck.anatomy.labels import Reading, label_reading, readings
from wordcheck.model.manuscript import Block, BlockKind, Manuscript

ORNAMENT = re.compile(
    r"(?:[\s\u3000]|[◆◇●○■□▲△▼▽★☆※►▶◎⊙❖⌘♣♦♥♠✦✧❯▪▫•·‣⁃∙➢➤➔→✓✔✗✘✕☑☐]|[\ue000-\uf8ff]|[\x00-\x08\x0e-\x1f]|\$\\[a-z]+(?:suit)?\$|\*{1,2}(?=\S)|#{1,6} )+"
)
"""Bullets, dingbats and private-use glyphs before the first words."""
_DASH_BULLET = re.compile(r"[-–—－*] +(?=\S)")
BULLETS = frozenset("●○■□•·‣⁃∙➢➤▪▫-–—*✓✔✗✘✕➔→\uf0b7\uf0a7\uf0d8\uf06e\uf075")


@dataclass(frozen=True, slots=True)
class Look:
    """How the first words of a passage are set, as far as the format tells."""

    bold: bool | None = None
    size: float | None = None
    color: str = ""
    centered: bool = False
    caps: bool = False
    level: int | None = None
    """Heading or list level from the format."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One stretch of text that may begin a clause."""

    index: int
    block: int
    """Index of its first block."""
    last_block: int
    start: int
    """Offsets in the manuscript's text, surrounding blanks left out."""
    end: int
    head: int
    """Where its words begin behind bullet or ornament."""
    text: str
    """From `head` to `end`."""
    ornament: str
    """Bullet or ornament in front, without blanks."""
    readings: tuple[Reading, ...]
    """What the number at its head can mean; ends are relative to `head`."""
    computed: bool
    """The number is the format's own and stands outside the text."""
    look: Look
    indent: float | None
    hanging: float | None
    gap: float | None
    page: int | None
    kind: BlockKind
    table: int | None
    """Id of the data table of which it is a cell; None elsewhere."""

    @property
    def ends_open(self) -> bool:
        """Whether it ends with a colon, so that what follows belongs to it."""
        return self.text.endswith((":", "：", "︰", ":-", "：-", "—", "––"))

    @property
    def ends_listing(self) -> bool:
        """Whether it ends as an item does that is not the last one."""
        return self.text.endswith((";", "；", ",", "，", "、")) or _AND_OR.search(self.text[-8:]) is not None

    @property
    def ends_sentence(self) -> bool:
        return self.text.rstrip("”’\"'）)】」").endswith(("。", ".", "！", "!", "？", "?", "；", ";"))


_AND_OR = re.compile(r"(?:[;；,，] ?(?:and(?:/or)?|or|以及|或者|或|和|及|且)|\b(?:and|or))$", re.IGNORECASE)


def passages_of(manuscript: Manuscript, first: int, last: int) -> list[Passage]:
    """The passages of blocks `first` up to (not including) `last`."""
    layout = _layout_tables(manuscript, first, last)
    found: list[Passage] = []
    i = first
    while i < last:
        block = manuscript.blocks[i]
        after = i + 1
        if block.cell is not None and block.cell.table in layout:
            key = (block.cell.table, block.cell.row)
            while (
                after < last and _row_key(manuscript.blocks[after]) == key and not _opens(manuscript.blocks, i, after)
            ):
                after += 1
        found.extend(_passage(manuscript, i, after, len(found), layout))
        i = after
    return found


def _row_key(block: Block) -> tuple[int, int] | None:
    return (block.cell.table, block.cell.row) if block.cell else None


def _opens(blocks: Sequence[Block], row_start: int, i: int) -> bool:
    """Whether block `i` of a layout row starts a passage of its own: it is not the first words after number and title."""
    block = blocks[i]
    assert block.cell is not None
    if i > row_start and blocks[i - 1].cell is not None and blocks[i - 1].cell.column == block.cell.column:
        return True
    return bool(block.number) and bool(label_reading(block.number))


def _layout_tables(manuscript: Manuscript, first: int, last: int) -> frozenset[int]:
    """Ids of the tables that only lay clauses out: a column of them holds numbers of clauses."""
    rows: dict[int, set[int]] = {}
    numbered: dict[int, set[int]] = {}
    for block in manuscript.blocks[first:last]:
        if block.cell is None:
            continue
        rows.setdefault(block.cell.table, set()).add(block.cell.row)
        if block.cell.column <= 1:
            own = label_reading(block.number) if block.number else readings(block.text.strip()[:60])
            if any(r.weight >= 3 and r.style not in ("1", "1)", "①") for r in own):
                numbered.setdefault(block.cell.table, set()).add(block.cell.row)
    return frozenset(t for t, found in numbered.items() if len(found) >= max(2, 0.15 * len(rows[t])))


def _passage(manuscript: Manuscript, first: int, after: int, index: int, layout: frozenset[int]) -> Iterable[Passage]:
    block, tail = manuscript.blocks[first], manuscript.blocks[after - 1]
    start, end = block.start, tail.start + len(tail.text)
    text = manuscript.text
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    if start == end and not block.number:
        return
    match = ORNAMENT.match(text, start, end)
    head = match.end() if match else start
    dash = _DASH_BULLET.match(text, head, min(end, head + 8))
    if dash:
        head = dash.end()
    ornament = "".join(text[start:head].split())
    words = text[head:end]
    computed = bool(block.number) and bool(label_reading(block.number))
    found = label_reading(block.number) if computed else readings(words[:60])
    in_table = block.cell is not None and block.cell.table not in layout
    yield Passage(
        index=index,
        block=first,
        last_block=after - 1,
        start=start,
        end=end,
        head=head,
        text=words,
        ornament=ornament or (block.number if block.number and not computed else ""),
        readings=found,
        computed=computed,
        look=_look(block, words, head - block.start),
        indent=block.indent,
        hanging=block.hanging,
        gap=block.gap,
        page=block.page,
        kind=block.kind,
        table=block.cell.table if in_table and block.cell else None,
    )


def _look(block: Block, words: str, offset: int) -> Look:
    at = block.runs[0].style if block.runs else None
    bold = colored = total = 0
    size: float | None = None
    for run in block.runs:
        length = run.end - run.start
        total += length
        bold += length if run.style.bold else 0
        colored += length if run.style.color else 0
        if run.start <= offset < run.end:
            at = run.style
    if at is not None:
        size = at.size
    known = any(r.style.bold is not None for r in block.runs)
    letters = [c for c in words[:120] if c.isalpha()]
    return Look(
        bold=(bold >= 0.8 * total) if known and total else None,
        size=size,
        color=at.color if at is not None and colored >= 0.8 * total else "",
        centered=block.align == "center",
        caps=len(letters) >= 3 and all(c.isupper() for c in letters if c.isascii()) and letters[0].isascii(),
        level=block.level if block.kind is BlockKind.HEADING else None,
    )
