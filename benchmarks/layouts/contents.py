"""The wordings: clause trees without numbers, one line a clause, a star for each level.

* Claims                                   a part
** Notice of loss | When something …       a clause with its heading
*** | tell us at once;                     an item
+ We will also pay …                       text of the clause behind its items
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct, field

FOLDER = Path(__file__).parent
NAMES = tuple(sorted(p.stem for p in FOLDER.glob("*.txt")))

NO_NUMBER = "-"
"""Label of a clause that no house numbers."""


class Node(Struct):
    """A clause, and below it its items."""

    depth: int
    title: str
    text: str
    below: list[Node] = field(default_factory=list)
    tail: list[str] = field(default_factory=list)
    """Paragraphs behind its items."""
    label: str = ""
    more: list[str] = field(default_factory=list)
    """Paragraphs behind its text, before its items."""


class Content(Struct):
    """A wording."""

    title: str
    intro: str
    parts: list[Node]

    def walk(self) -> Iterator[tuple[Node, Node | None]]:
        """Every clause with the one above it, in reading order."""
        waiting: list[tuple[Node, Node | None]] = [(p, None) for p in reversed(self.parts)]
        while waiting:
            node, above = waiting.pop()
            yield node, above
            waiting += [(n, node) for n in reversed(node.below)]


def content(name: str) -> Content:
    """The wording of this name."""
    made = Content("", "", [])
    open_: list[Node] = []
    for line in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("@title "):
            made.title = line[7:]
        elif line.startswith("@intro "):
            made.intro = line[7:]
        elif line.startswith("+ "):
            open_[1].tail.append(line[2:])
        elif match := re.match(r"(\*+) (.*)", line):
            depth = len(match[1]) - 1
            title, _, text = match[2].partition("| ")
            node = Node(depth, title.strip(), text.strip())
            del open_[depth:]
            (open_[-1].below if open_ else made.parts).append(node)
            open_.append(node)
    return made
