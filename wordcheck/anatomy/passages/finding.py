"""Passages: the stretches of a manuscript that may each begin a clause, with what can be seen of them.

A block is one passage, except that the cells of one row of a layout table (number | title | text) are one passage
together. A passage knows its first words, its look and place, and every reading of a number at its beginning.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from operator import itemgetter

from msgspec import Struct
from msgspec.structs import replace

from wordcheck.anatomy.numbers.label_readings import Reading
from wordcheck.anatomy.numbers.labels import label_reading, lead_of, readings
from wordcheck.anatomy.passages.cuts import cuts_of
from wordcheck.anatomy.passages.layout_tables import layout_of
from wordcheck.anatomy.passages.looks import Look, Styles, look_of, size_of, styles_in
from wordcheck.languages.bullets import MEMBER_SIGNS
from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import Block, BlockKind, Manuscript, PageOrigin
from wordcheck.model.span import Span

ORNAMENT = lazily(
    r"(?:[\s\u3000]|[◆◇●○■□▲△▼▽★☆※►▶◎⊙❖⌘♣♦♥♠✦✧❯▪▫•·‣⁃∙➢➤➔→✓✔✗✘✕☑☐]|[\u2600-\u2604\u2607-\u2660\u2667-\u2712\u2715-\u2767\u27a0-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff](?:[\ufe0f\u200d]|[\U0001f3fb-\U0001f3ff])*|[\ue000-\uf8ff]|[\x00-\x08\x0e-\x1f]|\$\\[a-z]+(?:suit)?\$|\*{1,2}(?=\S)|#{1,6} )+"
)
"""Bullets, dingbats, pictures (emoji) and private-use glyphs before the first words."""
_FILING = lazily(r"附件\s*[:：]?\s*\d{1,2}\s*[-–—]\s*\d{1,2}\s*[:：]?\s+(?=\S)")
"""The number under which a filing encloses the wording, printed in front of the first heading."""
_DASH_BULLET = lazily(r"[-–—－*] +(?=\S)")


_SENTENCE = 60
"""Characters from which a dash at the end opens a list; behind fewer it may close a heading."""


class Passage(Struct, frozen=True):
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
    led: int
    """Characters of a heading that stands before the number on the same line (`definitions Sec. 3.`)."""
    side: int
    """Characters of a bold heading without number that stands in a column of its own before the text."""
    look: Look
    indent: float | None
    hanging: float | None
    gap: float | None
    page: int | None
    kind: BlockKind
    nesting: int | None
    """How deep the format puts it in lists within lists, where it counts the items itself."""
    table: int | None
    """Id of the data table of which it is a cell; None elsewhere."""
    size: float | None = None
    """The size in which most of its words are set, which that of a head beside them (in `look`) need not be."""

    @property
    def ends_open(self) -> bool:
        """Whether it ends with a colon, so that what follows belongs to it."""
        return self.text.endswith((":", "：", "︰", ":-", "：-", "—", "––")) or (
            len(self.text) > _SENTENCE and self.text.endswith((" –", " -"))
        )

    @property
    def ends_listing(self) -> bool:
        """Whether it ends as an item does that is not the last one."""
        return self.text.endswith((";", "；", ",", "，", "、")) or _AND_OR.search(self.text[-8:]) is not None

    @property
    def ends_sentence(self) -> bool:
        return self.text.rstrip("”’\"'）)】」").endswith(("。", ".", "！", "!", "？", "?", "；", ";"))


_LIST_ITEM, _BOX = BlockKind.LIST_ITEM, BlockKind.BOX
"""By a name of its own: Python 3.11 looks a member up on its class in the time of ten comparisons, and this is asked of all."""
_NEAR_ITEM = 8
"""Blocks of a cell behind the first item of a list in which the second one begins."""
_AND_OR = lazily(r"(?:[;；,，] ?(?:and(?:/or)?|or|以及|或者|或|和|及|且)|\b(?:and|or))$", re.IGNORECASE)


def passages_of(manuscript: Manuscript, first: int, last: int) -> list[Passage]:
    """The passages of blocks `first` up to (not including) `last`."""
    layout, heads = layout_of(manuscript, first, last)
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
        for start, end in _stretches(manuscript, i, after):
            passage = _passage(manuscript, i, after, start, end, len(found), layout)
            if passage is not None and i in heads and not passage.readings:
                passage = replace(passage, side=max(0, len(block.text.rstrip()) - (passage.head - passage.start)))
            elif (
                passage is not None
                and block.cell is not None
                and not passage.readings
                and _heads_cell(manuscript.blocks, i, after, last, layout)
            ):
                passage = replace(passage, side=len(passage.text))
            if passage is not None:
                found.append(passage)
        i = after
    return _without_body_level(found)


def renumbered(passages: Iterable[Passage]) -> list[Passage]:
    """The passages with the index that each has among these."""
    return [p if p.index == i else replace(p, index=i) for i, p in enumerate(passages)]


def _without_body_level(passages: list[Passage]) -> list[Passage]:
    """The passages, those marked as headings of one level told as text where most words bear that mark: it is the body's."""
    marked: Counter[int] = Counter()
    for p in passages:
        if p.look.level is not None:
            marked[p.look.level] += len(p.text)
    level, length = max(marked.items(), key=itemgetter(1), default=(0, 0))
    if length * 2 <= sum(len(p.text) for p in passages):
        return passages
    return [
        replace(p, kind=BlockKind.PARAGRAPH, look=replace(p.look, level=None)) if p.look.level == level else p
        for p in passages
    ]


def _row_key(block: Block) -> tuple[int, int] | None:
    return (block.cell.table, block.cell.row) if block.cell else None


def _opens(blocks: Sequence[Block], row_start: int, i: int) -> bool:
    """Whether block `i` of a layout row starts a passage of its own: it is not the first words after number and title."""
    block, before = blocks[i].cell, blocks[i - 1].cell
    if i > row_start and block and before and block.column == before.column:
        return True
    numbered = bool(blocks[i].number) and bool(label_reading(blocks[i].number))
    return numbered or _begins_list(blocks, i) or _below_number(blocks[row_start], blocks[i])


def _below_number(first: Block, block: Block) -> bool:
    """Whether a block begins with a number below that of the row: `3. 我们不保什么 | 3.1 责任免除`."""
    if (
        block.cell is None
        or first.cell is None
        or block.cell.column == first.cell.column
        or not block.text[:1].isdigit()
    ):
        return False
    row = {r.path for r in (label_reading(first.number) if first.number else readings(first.text[:60]))}
    return any(r.prefix in row and r.value == 1 for r in readings(block.text[:60]) if len(r.path) > 1)


def _heads_cell(blocks: Sequence[Block], i: int, after: int, last: int, layout: frozenset[int]) -> bool:
    """Whether block `i` is a bold head alone in the first cell of a row that lays clauses out, a list in the cell beside it."""
    cell = blocks[i].cell
    if cell is None or cell.table not in layout or cell.column or after != i + 1 or after >= last:
        return False
    beside = blocks[after].cell
    same = beside is not None and (beside.table, beside.row) == (cell.table, cell.row) and beside.column > 0
    bold = sum(r.end - r.start for r in blocks[i].runs if r.style.bold)
    return same and bold >= 0.8 * len(blocks[i].text) and len(blocks[i].text) <= _SIDE_LONGEST


def _begins_list(blocks: Sequence[Block], i: int) -> bool:
    """Whether block `i` begins with the first number of a list whose second one begins a block of its cell a little below."""
    cell = blocks[i].cell
    if cell is None or cell.column == 0 or i + 1 >= len(blocks) or blocks[i + 1].cell != cell:
        return False
    firsts = [(r.style, *r.prefix, 2) for r in readings(blocks[i].text[:60]) if r.value == 1]
    beside = itertools.takewhile(lambda b: b.cell == cell, blocks[i + 1 : i + 1 + _NEAR_ITEM]) if firsts else ()
    return any((r.style, *r.path) in firsts for b in beside for r in readings(b.text[:60]))


def _stretches(manuscript: Manuscript, first: int, after: int) -> list[tuple[int, int]]:
    """The stretches of text that blocks `first` to `after` hold: one, unless several passages were glued together."""
    block, tail = manuscript.blocks[first], manuscript.blocks[after - 1]
    cuts = cuts_of(block.text, block) if after == first + 1 else []
    if not cuts:
        return [(block.start, tail.start + len(tail.text))]
    starts = [block.start, *(block.start + c for c in cuts)]
    return list(zip(starts, [*starts[1:], tail.start + len(tail.text)], strict=True))


def _passage(
    manuscript: Manuscript, first: int, after: int, start: int, end: int, index: int, layout: frozenset[int]
) -> Passage | None:
    block, text = manuscript.blocks[first], manuscript.text
    whole = start == block.start
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    computed = whole and bool(block.number) and bool(label_reading(block.number))
    if start == end and not computed:
        return None
    head, ornament = start, ""
    if start < end and (text[start] == "附" or not text[start].isalnum()):  # else its words begin at once, as mostly
        match = ORNAMENT.match(text, start, end)
        head = match.end() if match else start
        filing = _FILING.match(text, head, end)
        head = filing.end() if filing else head
        dash = _DASH_BULLET.match(text, head, min(end, head + 8))
        if dash:
            head = dash.end()
        ornament = "" if filing else "".join(text[start:head].split())
    words = text[head:end]
    # A number that the format keeps outside the words takes none of them.
    read = words[:140] if block.kind is not _BOX else ""
    found = tuple(replace(r, end=0) for r in label_reading(block.number)) if computed else readings(read[:60])
    led = 0 if found or computed else lead_of(read)
    if led:
        led += 1
        found = tuple(replace(r, end=r.end + led) for r in readings(words[led : led + 60]))
    here = block if after == first + 1 else manuscript.blocks[manuscript.block_at(head)]
    styles = styles_in(here, head - here.start, end - here.start)
    bulleted = block.kind is _LIST_ITEM or (bool(ornament) and set(ornament) <= MEMBER_SIGNS)
    in_table = block.cell is not None and block.cell.table not in layout
    found = tuple(r for r in found if r.weight >= 3) if in_table else found
    shown = ornament or (block.number if whole and not computed else "")
    alike = after == first + 1 and len(styles) == 1 and styles[0][0] == end - head  # as most
    led, side = (led, 0) if found else (0, 0 if alike else _side(manuscript, head, end, bulleted))
    # The first by place: Python makes a dictionary for a call with more than fifteen names.
    return Passage(
        index, first, after - 1, start, end, head, words, shown, found, computed, led, side, look_of(here, words, styles),
        indent=block.indent if whole or block.indent is None else block.indent + _edge(block, start - block.start),
        hanging=block.hanging,
        gap=block.gap if whole else None,
        page=block.page if whole else manuscript.places(Span(start, start + 1)).page,
        kind=block.kind,
        nesting=(block.level if block.kind is _LIST_ITEM else block.nesting) if computed else None,
        table=block.cell.table if in_table and block.cell else None,
        size=size_of(styles if after == first + 1 else _styles_of(manuscript, Span(head, end))),
    )  # fmt: skip


def _styles_of(manuscript: Manuscript, span: Span) -> Styles:
    """How a part of the manuscript is set, which may hold several blocks."""
    return [(len(part), style) for part, style in manuscript.runs_in(span)]


_SIDE_END = lazily(r"[\t\n:：\u4e00-\u9fff]")
"""What parts a side head from its text, or begins the text; asked first, as few passages have it so near."""
_SIDE_LONGEST = 120
_SIDE_STOPPED = lazily(r"([A-Z][^\t\n.:;,。；]{1,58}?)\. +(?=[A-Z])")
_SIDE = lazily(r"([^\t\n。；;，]{2,60}?)(?: *[\t\n]+|[:：] *[\t\n]*| +(?=[\u4e00-\u9fff]))(?=\S)")


def _side(manuscript: Manuscript, head: int, end: int, bulleted: bool) -> int:
    """Characters of a bold side head: words before a tab, a cell's end or a colon, while those behind are not bold.

    Behind a bullet a full stop ends it as well: `- **War.** Loss caused by war`.
    """
    if not bulleted and not _SIDE_END.search(manuscript.text, head, min(end, head + _SIDE_LONGEST)):
        return 0
    match = _SIDE.match(manuscript.text, head, end)
    if bulleted and (match is None or "." in match[1]):
        match = _SIDE_STOPPED.match(manuscript.text, head, end)
    if not match or not _is_bold(manuscript, match.start(1), match.end(1)) or _is_bold(manuscript, match.end(), end):
        return 0
    words = match[1]
    return 0 if words.count(",") > 1 or words.endswith(".") else match.end(1) - head


def _is_bold(manuscript: Manuscript, start: int, end: int) -> bool:
    """Whether most of the words there are bold."""
    end = min(end, start + 200)
    bold = sum(len(span) for span, style in manuscript.runs_in(Span(start, end)) if style.bold)
    return bold > 0.6 * (end - start)


def _edge(block: Block, offset: int) -> float:
    """How far right of the block's first line the printed line at `offset` begins, in points."""
    if not block.segments:
        return 0.0
    first, here = block.segments[0].origin, next((g.origin for g in block.segments if g.start >= offset), None)
    return here.box.x0 - first.box.x0 if isinstance(first, PageOrigin) and isinstance(here, PageOrigin) else 0.0
