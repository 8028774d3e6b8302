"""Which clause of a wording says what a word means, for the pointers behind words: 酒后驾驶（见释义）."""

from __future__ import annotations

from wordcheck.anatomy.vocabulary import title_key
from wordcheck.model.wording import Clause, ClauseKind, Wording


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
