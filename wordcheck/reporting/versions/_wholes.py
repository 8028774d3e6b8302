"""Clauses that went or came with all that stands below them: a table shows such a clause once and whole, not line by line."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from wordcheck.model.comparison import FRONT, Change, Comparison, Piece
from wordcheck.model.wording import Clause, Wording

_MOST = 12
"""Clauses of a whole; a chapter of more is easier to read clause by clause."""
_LONG = 2400
"""Characters of a whole."""


class Whole(Struct, frozen=True):
    """A change to show; `below` changes of clauses below it stand in its words."""

    change: Change
    below: int = 0


def wholes(comparison: Comparison) -> Iterator[Whole]:
    """The changes in their order, those left out that are shown with the clause above them."""
    held: set[tuple[str, int]] = set()
    lone: dict[tuple[str, int], Change] = {
        (c.fate, id): c for c in comparison.changes if c.fate in ("added", "removed") for id in (c.old or c.new) if id
    }
    for change in comparison.changes:
        ids = change.old or change.new
        if (change.fate, ids[0]) in held:
            continue
        wording = comparison.old if change.fate == "removed" else comparison.new
        below = _below(wording, ids[0]) if (change.fate, ids[0]) in lone else []
        if not below or not all((change.fate, c.id) in lone for c in below) or len(below) >= _MOST:
            yield Whole(change)
            continue
        words = _words(wording, wording.clause(ids[0]), below)
        if len(words) > _LONG:
            yield Whole(change)
            continue
        held |= {(change.fate, c.id) for c in below}
        yield Whole(_joined(change, [lone[change.fate, c.id] for c in below], words), len(below))


def _below(wording: Wording, id: int) -> list[Clause]:
    """All clauses below a clause, in reading order."""
    if id == FRONT:
        return []
    return [d for c in wording.children(wording.clause(id)) for d in (c, *_below(wording, c.id))]


def _words(wording: Wording, head: Clause, below: list[Clause]) -> str:
    """The words of a clause and of those below it as they follow each other, each of the latter behind its number."""
    parts: list[tuple[int, str]] = []
    for clause in (head, *below):
        label = clause.label if clause is not head else ""
        spans = sorted([*([clause.title_span] if clause.title_span else []), *clause.own], key=lambda s: s.start)
        if not spans and label:
            parts.append((clause.span.start, label))
        for n, span in enumerate(spans):
            parts.append((span.start, " ".join(filter(None, (label if n == 0 else "", span.of(wording.text).strip())))))
    return " ".join(" ".join(words for _, words in sorted(parts)).split())


def _joined(change: Change, below: list[Change], words: str) -> Change:
    weight = min((change.weight, *(c.weight for c in below)), key=lambda w: w.rank)
    reasons = tuple(dict.fromkeys(r for c in (change, *below) for r in c.reasons))
    return Change(
        change.fate, change.old, change.new, weight, reasons=reasons,
        pieces=(Piece("cut" if change.fate == "removed" else "new", words),),
    )  # fmt: skip
