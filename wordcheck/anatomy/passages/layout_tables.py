"""Tables that lay clauses out: each row is a clause, or a head beside its text."""

from __future__ import annotations

import itertools
from collections import Counter, deque
from collections.abc import Callable, Collection, Sequence, Set
from functools import cache

from wordcheck.anatomy.kinds.naming import defines
from wordcheck.anatomy.numbers.label_readings import Reading
from wordcheck.anatomy.numbers.labels import label_reading, readings
from wordcheck.anatomy.numbers.named_labels import noun_reading
from wordcheck.anatomy.vocabulary import MEANING_HEAD, SLIP_HEAD, SLIP_HEADS, TERM_HEAD
from wordcheck.languages.lazily import lazily
from wordcheck.languages.width import cell_width
from wordcheck.model.manuscript import Block, Manuscript

_FEW_ROWS = 3
"""Fewest rows that show how a table is meant."""
_FIGURE = 40
"""Characters of a cell that may be a figure or a name."""
_NAMED = 5
"""Characters of a number with the name of its clause."""
_LONGEST_HEAD = 60
"""In the width of a Latin letter; a Chinese one takes two."""
_INTRODUCED = 3
"""Paragraphs, its heading counted, that may stand before the table of a glossary."""
_FEWEST_ZH = 6
"""Characters of the shortest meaning in Chinese."""
_MOSTLY = 0.8
"""Share of the rows that must be like each other."""
_SENTENCE_END = (".", ";", ":", "。", "；", "：", "; or", "; and", "；或", "；及", "；和")
_ZH = lazily(r"[\u4e00-\u9fff]")
_LATIN = lazily(r"[A-Za-z]{3}")


def layout_of(manuscript: Manuscript, first: int, last: int) -> tuple[frozenset[int], frozenset[int]]:
    """Ids of the tables that only lay clauses out, and the blocks that are heads beside their text without being bold.

    A column of such a table holds numbers of clauses, or side heads.
    """
    tables: dict[int, list[Block]] = {}
    before: dict[int, tuple[Block, ...]] = {}
    outside: deque[Block] = deque(maxlen=_INTRODUCED)
    for block in manuscript.blocks[first:last]:
        if block.cell is not None:
            before.setdefault(block.cell.table, tuple(outside))
            tables.setdefault(block.cell.table, []).append(block)
        else:
            outside.append(block)
    boxes = {t.id for t in manuscript.tables if t.columns <= 1}
    starts = cache(lambda: {_squeezed(b) for b in manuscript.blocks[first:last] if b.cell is None})
    laid = {
        t
        for t, cells in tables.items()
        if (_is_numbered(cells) and not _repeats(cells, starts))
        or _counts_on(cells)
        or _holds_bare_numbers(cells)
        or _numbers_sentences(cells)
        or _has_side_heads(cells)
        or _is_slip(cells)
        or _is_bilingual(cells)
    }
    heads = _refrains(manuscript.blocks, first, last, laid)
    terms = {t for t, cells in tables.items() if t not in laid and _is_glossary(cells, before[t])}
    heads |= {i for i in range(first, last) if _is_term(manuscript.blocks[i], terms)}
    return frozenset(laid | terms | boxes), heads


def _refrains(blocks: Sequence[Block], first: int, last: int, laid: Collection[int]) -> frozenset[int]:
    """The first cells of the tables laid out in which the same words come back beside text: `What is not covered`."""
    found: dict[int, list[int]] = {}
    for i in range(first, last - 1):
        cell, after = blocks[i].cell, blocks[i + 1].cell
        if (
            cell is not None
            and after is not None
            and cell.table in laid
            and cell.column == 0
            and cell.columns == 1
            and (after.table, after.row, after.column) == (cell.table, cell.row, 1)
            and cell_width(blocks[i].text) <= _LONGEST_HEAD
            and not blocks[i].text.rstrip().endswith((".", ";", "。", "；"))
            and not readings(blocks[i].text[:60])
        ):
            found.setdefault(cell.table, []).append(i)
    return frozenset(
        i for at in found.values() if max(Counter(blocks[j].text for j in at).values()) >= _FEW_ROWS for i in at
    )


def _is_glossary(cells: Sequence[Block], before: Sequence[Block]) -> bool:
    """Whether each row has a term and beside it its meaning, below a heading of definitions or one of its own.

    `before` are the paragraphs right before the table, of which one may be that heading.
    """
    names: dict[int, str] = {}
    meanings: dict[int, str] = {}
    for block in cells:
        assert block.cell is not None
        if block.cell.column > 1 or block.cell.columns > 1 or (block.cell.column == 0 and block.cell.row in names):
            return False
        (names if block.cell.column == 0 else meanings).setdefault(block.cell.row, block.text.strip())
    top = min(names, default=0)
    titled = TERM_HEAD.fullmatch(names.get(top, "")) and MEANING_HEAD.fullmatch(meanings.get(top, ""))
    if titled:
        names.pop(top)
    if len(names) < _FEW_ROWS or not all(meanings.get(row) for row in names):
        return False
    if not (titled or any(_heads_definitions(block.text.strip()) for block in before)):
        return False
    named = all(cell_width(n) <= _LONGEST_HEAD and n[:1].isalpha() and n[-1] not in ".。;；" for n in names.values())
    return named and 2 * sum(_explains(meanings[row]) for row in names) > len(names)


def _explains(meaning: str) -> bool:
    """Whether words may be the meaning of a term: more than one, or a Chinese sentence."""
    return " " in meaning or (len(meaning) >= _FEWEST_ZH and _ZH.search(meaning) is not None)


def _heads_definitions(words: str) -> bool:
    return len(words) <= _LONGEST_HEAD and (
        defines(words, "en") or (_ZH.search(words) is not None and defines(words, "zh"))
    )


def _is_term(block: Block, glossaries: Collection[int]) -> bool:
    cell = block.cell
    return (
        cell is not None
        and cell.table in glossaries
        and cell.column == 0
        and TERM_HEAD.fullmatch(block.text.strip()) is None
    )


def _is_numbered(cells: Sequence[Block]) -> bool:
    """Whether enough rows begin with a number that can only be a clause's."""
    numbered = {
        b.cell.row
        for b in cells
        if b.cell is not None
        and b.cell.column <= 1
        and any(
            r.weight >= 3 and r.style not in ("1", "1)", "①")
            for r in (label_reading(b.number) if b.number else readings(b.text.strip()[:60]))
        )
    }
    return len(numbered) >= max(2, 0.15 * len({b.cell.row for b in cells if b.cell is not None}))


def _repeats(cells: Sequence[Block], starts: Callable[[], Set[str]]) -> bool:
    """Whether the first cells name clauses that stand elsewhere, each by its number and name (`1.1 Breach response | 0.5`) or by a number with its
    noun (`第五条 管理责任 | 300万元`); one row in some may name what is not there.

    `starts` tells how the paragraphs outside of tables begin.
    """
    if any(len(b.text) > _FIGURE for b in cells if b.cell is not None and b.cell.column > 0):
        return False  # What stands beside the names is text.
    top = min(b.cell.row for b in cells if b.cell is not None)
    names = {_squeezed(b) for b in cells if b.cell is not None and b.cell.column <= 1 and b.cell.row > top}
    numbered = [(n, found["noun"]) for n in names if len(n) >= _NAMED and (found := _NUMBERED.match(n))]
    if len(numbered) < 2:
        return False
    known = sum(any((s.startswith(noun) if noun else name in s) for s in starts()) for name, noun in numbered)
    return known > 1 and known > len(numbered) / 2


_NUMBERED = lazily(r"(?P<noun>第[一二三四五六七八九十百\d]+(?:条|章|节|部分))|(?:\d+[\d.]*|[a-z]\d*[.)])(?=[^\W\d])")
"""How a squeezed name of a clause begins."""


def _squeezed(block: Block) -> str:
    return "".join(f"{block.number}{block.text[:80]}".split()).casefold()


def _counts_on(cells: Sequence[Block]) -> bool:
    """Whether the first column holds composed numbers that count on (1-1, 1-2, 2-1), which no table of data does."""
    paths: list[tuple[int, ...]] = []
    for block in cells:
        if block.cell is not None and block.cell.column == 0 and block.cell.columns == 1:
            found = label_reading(block.number or block.text)
            paths += [r.path for r in found[:1] if len(r.path) > 1]
    steps = [b == (*a[:-1], a[-1] + 1) or b[-1] == 1 for a, b in itertools.pairwise(paths)]
    return len(paths) >= _FEW_ROWS and paths[0][-1] == 1 and sum(steps) >= 0.8 * len(steps)


def _holds_bare_numbers(cells: Sequence[Block]) -> bool:
    """Whether the first column holds nothing but numbers, of more than one style, and the second the words.

    One style alone numbers the rows of any table.
    """
    rows, styles, numbered = set(), set(), 0
    for block in cells:
        assert block.cell is not None
        rows.add(block.cell.row)
        if block.cell.column > 1:
            return False
        if block.cell.column == 0 and block.cell.columns == 1:
            found = label_reading(block.number or block.text)
            noun = None if found else noun_reading(block.text)
            if not found and noun is None:
                return False
            styles.add(noun.style if noun is not None else found[0].style)
            numbered += 1
    return len(styles) > 1 and numbered >= max(_FEW_ROWS, 0.4 * len(rows))


def _numbers_sentences(cells: Sequence[Block]) -> bool:
    """Whether a number that counts on stands in the first of two columns, alone or before a head, and sentences beside it.

    One style numbers the rows of any table; but those of data hold no sentences.
    """
    first: dict[int, Block] = {}
    beside: dict[int, str] = {}
    for block in cells:
        assert block.cell is not None
        if block.cell.column > 1:
            return False
        if block.cell.columns == 1:
            if block.cell.column == 0:
                first.setdefault(block.cell.row, block)
            else:
                beside[block.cell.row] = block.text
    rows = sorted(first.keys() & beside.keys())
    numbers = [n for row in rows if (n := _row_number(first[row])) is not None]
    if len(numbers) < max(_FEW_ROWS, _MOSTLY * len(rows)) or numbers[0].value != 1:
        return False
    steps = [b.style == a.style and b.value in (1, a.value + 1) for a, b in itertools.pairwise(numbers)]
    told = sum(beside[row].rstrip().endswith(_SENTENCE_END) for row in rows)
    return all(steps) and told >= _MOSTLY * len(rows)


def _row_number(block: Block) -> Reading | None:
    """The number of a row, which a short head may follow."""
    found = label_reading(block.number) if block.number else readings(block.text.strip()[:60])
    return found[0] if found and cell_width(block.text) <= _LONGEST_HEAD else None


def _is_bilingual(cells: Sequence[Block]) -> bool:
    """Whether each row says in one column in Chinese and in the other in English what a numbered clause says."""
    sides: dict[int, dict[int, str]] = {}
    for block in cells:
        assert block.cell is not None
        if block.cell.column > 1:
            return False
        row = sides.setdefault(block.cell.row, {})
        row[block.cell.column] = row.get(block.cell.column, "") + block.text
    pairs = [(row[0], row[1]) for row in sides.values() if len(row) == 2]
    told = [a if _ZH.search(a) else b for a, b in pairs if (_ZH.search(a) is None) != (_ZH.search(b) is None) and _LATIN.search(a + b)]  # fmt: skip
    numbered = sum(bool(readings(words.strip()[:60])) for words in told)
    return len(told) >= max(_FEW_ROWS + 1, 0.8 * len(sides)) and 2 * numbered > len(told)


def _is_slip(cells: Sequence[Block]) -> bool:
    """Whether the rows are those of a market slip: `TYPE:`, `INTEREST:` in the first of two columns, words in the second."""
    rows: dict[int, list[str]] = {}
    for block in cells:
        assert block.cell is not None
        if block.cell.column > 1:
            return False
        rows.setdefault(block.cell.row, ["", ""])[block.cell.column] += block.text
    heads = sum(bool(SLIP_HEAD.match(f"{a.strip()}\n{b}")) for a, b in rows.values() if b.strip())
    return heads >= SLIP_HEADS and heads >= 0.8 * len(rows)


def _has_side_heads(cells: Sequence[Block]) -> bool:
    """Whether short bold heads stand in the first of two columns, and beside them text that no cell of data holds."""
    heads: set[int] = set()
    long: set[int] = set()
    numbered: set[int] = set()
    items = 0
    for block in cells:
        cell = block.cell
        assert cell is not None
        if cell.column > 1:
            return False
        if cell.columns > 1:
            continue
        bold = sum(r.end - r.start for r in block.runs if r.style.bold) >= 0.8 * len(block.text)
        if cell.column == 0:
            if not bold or cell_width(block.text) > _LONGEST_HEAD or cell.row in heads:
                return False
            heads.add(cell.row)
        elif bold:
            return False
        else:
            if readings(block.text[:60]):
                items += 1
                numbered.add(cell.row)
            if cell_width(block.text) > _LONGEST_HEAD:
                long.add(cell.row)
    filled = long | numbered
    return len(heads) >= _FEW_ROWS and 2 * len(heads & filled) >= len(heads) and items >= _FEW_ROWS
