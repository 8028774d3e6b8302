"""Clauses that are called by a name: `Exclusion 4` is the fourth of the EXCLUSIONS, a word is where the glossary defines it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from string import ascii_lowercase

from wordcheck.anatomy.references.pointers import Step
from wordcheck.anatomy.vocabulary import title_key
from wordcheck.model.wording import Clause, ClauseKind, Wording

_HEADINGS = frozenset({"exclusions", "conditions", "extensions", "definitions"})
_WHOLE_HEADINGS = frozenset({"insuring agreements", "insuring clauses"})
"""Headings of which one word alone (`clause`) would name any place."""
_FEWEST = 3
"""Clauses that show that a part counts its own."""


def named_parts(wording: Wording, steps: Mapping[int, Step]) -> dict[str, tuple[Clause, ...]]:
    """The clauses of each such part by what one of them is called (`exclusion`, `general condition`); `steps` are their numbers.

    A noun that two parts bear in their headings belongs to neither; one that does not count up from 1 or A holds none.
    """
    found: dict[str, list[Clause]] = {}
    for clause in wording.clauses:
        words = clause.title.casefold().split()
        if " ".join(words) in _WHOLE_HEADINGS:
            found.setdefault(" ".join(words).removesuffix("s"), []).append(clause)
        elif words and len(words) <= 2 and words[-1] in _HEADINGS:
            for name in {words[-1], " ".join(words)}:
                found.setdefault(name.removesuffix("s"), []).append(clause)
    return {name: _counted(wording.children(heads[0]), steps) for name, heads in found.items() if len(heads) == 1}


def _counted(below: Sequence[Clause], steps: Mapping[int, Step]) -> tuple[Clause, ...]:
    """The clauses where they count up from 1 or A and are enough to show it."""
    printed = [steps[c.id].atoms for c in below]
    counted = any(
        printed == [(mark,) for mark in marks[: len(below)]] for marks in (_figures(len(below)), ascii_lowercase)
    )
    return tuple(below) if counted and len(below) >= _FEWEST else ()


def _figures(count: int) -> list[str]:
    return [str(n) for n in range(1, count + 1)]


def defined_in(wording: Wording) -> dict[str, Clause]:
    """The first definition of each word (`title_key`)."""
    found: dict[str, Clause] = {}
    for clause in wording.clauses:
        if clause.kind is ClauseKind.DEFINITION:
            for head in _heads(wording, clause):
                found.setdefault(head, clause)
    return found


def _heads(wording: Wording, clause: Clause) -> list[str]:
    """The words that a definition may define: its heading, or what stands before the colon or 指."""
    heads = [title_key(clause.title)] if clause.title else []
    words = wording.own_text(clause)[:60]
    for line in words.split("\n"):
        for mark in ("：", ":", "，是指", "是指", "系指", "，指", "指"):
            head, found, _ = line.partition(mark)
            if found:
                heads.append(title_key(head))
                break
    return heads
