"""What a table of contents says: its entries, their pages, and which stands below which.

An entry stands below the one above it that is set larger, bold or in a colour where it is plain, or further out, or
whose number its own goes on from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from wordcheck.anatomy.numbers.labels import readings
from wordcheck.anatomy.passages.finding import Passage
from wordcheck.anatomy.vocabulary import title_key
from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import Manuscript
from wordcheck.model.span import Span

_PAGE = lazily(
    r"[\s.…·․‥_]*(?:page\s*)?(?<!\d)(?<!\d[.,])(\d{1,3})(?:\s*[-–]\s*\d{1,3})?\s*$|[\s.…_]*[-–]\s?(\d{1,3})\s?[-–]\s*$|[\s.…·․‥_]+$",
    re.IGNORECASE,
)
_NEXT = lazily(r"\n|\t\s*\d{1,3}(?:\s*[-–]\s*\d{1,3})?[ \t]+(?=[^\W\d_])")
"""Where an entry ends within what was read as one line."""
_LABEL = lazily(r"(?:section|part|chapter)?\s*(?:\d+|[A-Z]|[IVX]+)\W*", re.IGNORECASE)
"""A line that is a number alone: its words stand on the next."""
_LONGEST = 240
"""Characters of an entry with its leaders."""
_STEP = 5.0
"""Points by which an entry stands further in than the one that it belongs to."""
_COLUMN = 100.0
"""Points from which it stands in another column."""
_APART = 3
"""Passages between two stretches of one table: names of parts above their entries."""


class Entry(Struct):
    """An entry, and what was found of it in the body."""

    words: str
    keys: tuple[str, ...]
    """What its heading may read like: as it stands, without its number, without the remark in a further column."""
    page: int | None
    printed: int | None
    """The page of the table on which it stands."""
    size: float
    weight: int
    """Bold and colour, as far as they set it apart."""
    indent: float
    path: tuple[int, ...]
    style: str
    """Shape of its number, empty where it has none."""
    bulleted: bool
    above: Entry | None = None
    """That to which it belongs."""
    found: int | None = None
    """The passage that is its heading."""
    length: int | None = None
    """Characters of the passage that are, where text follows."""

    @property
    def depth(self) -> int:
        """How many entries above it have headings in the body; a name above others in the table alone has no page."""
        depth, above = 0, self.above
        while above is not None:
            depth += above.found is not None or above.page is not None
            above = above.above
        return depth


def entries_of(
    manuscript: Manuscript, passages: Sequence[Passage], contents: Sequence[tuple[int, int]]
) -> tuple[list[Entry], range]:
    """The entries of the first table, and the passages that it is."""
    first, after = contents[0]
    for start, end in contents[1:]:
        if start - after > _APART:
            break
        after = end
    entries = [_entry(manuscript, p, *part) for p in passages[first:after] for part in _parts(p.text)]
    return [e for e in entries if e is not None], range(first, after)


def _parts(text: str) -> Iterator[tuple[int, int]]:
    """Where the entries begin and end that a passage holds: one, unless a page stands in the middle of the line."""
    if len(text) <= _LONGEST:
        ends = [m.end() for m in _NEXT.finditer(text)]
        yield from pairwise([0, *ends, len(text)])


def _entry(manuscript: Manuscript, p: Passage, start: int, end: int) -> Entry | None:
    text = p.text[start:end].rstrip()
    match = _PAGE.search(text)
    words = text[: match.start()] if match else text
    numbers = readings(words[:60]) if start else p.readings
    column = words.partition("\t")[0]
    keys = [title_key(part[at:]) for part in (words, column) for at in (0, *(r.end for r in numbers))]
    keys = [key for key in dict.fromkeys(keys) if any(c.isalpha() for c in key)]
    if not keys or _LABEL.fullmatch(words):
        return None
    style = next((style for _, style in manuscript.runs_in(Span(p.head + start, p.head + start + 1))), None)
    return Entry(
        words=words,
        keys=tuple(keys),
        page=int(match[1] or match[2]) if match and (match[1] or match[2]) else None,
        printed=p.page,
        size=(style.size if style else None) or 0.0,
        weight=2 * bool(style and style.bold) + bool(style and style.color),
        indent=p.indent or 0.0,
        path=next((r.path for r in numbers if r.label.replace(".", "").isdigit()), ()),
        style=next((r.style for r in numbers), ""),
        bulleted=bool(p.ornament),
    )


def linked(entries: Sequence[Entry]) -> None:
    """Tells each entry to which it belongs."""
    open_: list[Entry] = []
    for entry in entries:
        while open_ and not _below(entry, open_[-1]):
            open_.pop()
        entry.above = open_[-1] if open_ else None
        open_.append(entry)


def linked_by_numbers(entries: Sequence[Entry]) -> None:
    """Tells each entry that has a number to which it belongs: the last one before it that is numbered in an outer form.

    A figure is outer to those that hold a point (`2.` to `2.1`), whichever comes first; other forms as they are met.
    """
    open_: list[Entry] = []
    for entry in entries:
        if not entry.style:
            continue
        k = next((k for k, above in enumerate(open_) if not _outer(above, entry)), len(open_))
        del open_[k:]
        entry.above = open_[-1] if open_ else None
        open_.append(entry)


def _outer(above: Entry, entry: Entry) -> bool:
    if above.path and entry.path:
        return len(above.path) < len(entry.path)
    return above.style != entry.style


def _below(entry: Entry, above: Entry) -> bool:
    """Whether an entry belongs to an earlier one."""
    if entry.path and above.path and max(len(entry.path), len(above.path)) > 1:
        return entry.path[: len(above.path)] == above.path != entry.path
    look, other = (round(entry.size), entry.weight), (round(above.size), above.weight)
    if look != other:
        return look < other
    if entry.bulleted or above.bulleted:  # Some bullets are text, others are drawn: their edges tell nothing.
        return False
    return entry.printed == above.printed and _STEP < entry.indent - above.indent < _COLUMN
