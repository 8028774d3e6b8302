"""How the tests write trees: one line a clause, two blanks a level, label, title in angle brackets, first words."""

from __future__ import annotations

from collections.abc import Iterable

from wordcheck.anatomy import parse
from wordcheck.model.manuscript import Block, Manuscript
from wordcheck.model.wording import Wording


def manuscript(lines: str | Iterable[str | Block], format: str = "text") -> Manuscript:
    """A manuscript of one block a line; blocks with a look of their own may stand among the lines."""
    parts = [line.strip() for line in lines.splitlines()] if isinstance(lines, str) else lines
    blocks = [part if isinstance(part, Block) else Block(text=part) for part in parts if part]
    return Manuscript.of(blocks, path="wording", format=format)


def only(lines: str | Iterable[str | Block], format: str = "text") -> Wording:
    """The one wording that the lines hold."""
    wordings = parse(manuscript(lines, format))
    assert len(wordings) == 1, [w.title for w in wordings]
    return wordings[0]


def tree(wording: Wording, words: int = 0) -> str:
    """The outline; `words` characters of each clause's own text behind its label and title."""
    lines = []
    for clause in wording.clauses:
        own = wording.own_text(clause).replace("\n", " ")[:words].strip()
        parts = [clause.label, f"<{clause.title}>" if clause.title else "", own]
        lines.append("  " * (clause.level - 1) + " ".join(p for p in parts if p))
    return "\n".join(lines)


def drawn(text: str) -> str:
    """An expected tree written in a test, its common indentation taken away."""
    from textwrap import dedent

    return dedent(text).strip("\n").rstrip()
