"""Headings below which nothing stands, though something stands below all the others of their kind.

4. 保险费的交纳              the part has lost its clauses, or its heading was left behind
5. 合同解除
5.1 您解除合同的手续及风险

释义                         of headings without numbers a Chinese one that says what its part is about
短期费率表
24. Migration                an entry of a glossary has lost its meaning
25. Network Provider
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from wordcheck.anatomy.terms.definitions import is_glossary_title
from wordcheck.engine.oddities.sequences import sequences
from wordcheck.engine.things import Found
from wordcheck.engine.world import World
from wordcheck.languages.lazily import lazily
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, ClauseKind, Wording

FEWEST_OTHERS = 3
"""Headings of the same kind below which something stands."""
MOST_UNTITLED = 10
"""One in so many of the others may have no heading: its own was read as text."""
LONGEST = {"zh": 24, "en": 60}
"""Characters of a heading."""
_OF_NO_ROLE = frozenset({ClauseKind.PREAMBLE, ClauseKind.GENERAL, ClauseKind.SCHEDULE})
_WORD = lazily(r"[A-Za-z]{4,}")
_CLOSING = frozenset("。；，、.;,!?！？…—-")


def hollow_headings(world: World) -> Iterator[Found]:
    """The headings; none of a kind of which several are empty, for then their texts stand elsewhere. Entries of a glossary are none."""
    return (Found(at, "heading", c) for c, at, beside in _hollow(world.wording) if not _are_entries(beside))


def hollow_entries(world: World) -> Iterator[Found]:
    """The entries of a glossary that have no meaning, each the only one of its glossary."""
    found = ((c, at) for c, at, beside in _hollow(world.wording) if _are_entries(beside))
    return (Found(at, "heading", c) for c, at in found if not is_glossary_title(c.title))


def _hollow(wording: Wording) -> Iterator[tuple[Clause, Span, Sequence[Clause]]]:
    """The headings, where they stand, and those of their kind."""
    yield from _unnumbered(wording)
    for sequence in sequences(wording):
        empty = [(c, at) for c in sequence if (at := _bare_heading(wording, c)) is not None]
        if len(empty) != 1 or len(sequence) - 1 < FEWEST_OTHERS:
            continue
        clause, at = empty[0]
        others_titled = MOST_UNTITLED * sum(not c.title for c in sequence if c is not clause) <= len(sequence)
        if others_titled and _next_goes_on(wording, sequence, clause) and not wording.in_contents(at.start):
            yield clause, at, sequence


def _unnumbered(wording: Wording) -> Iterator[tuple[Clause, Span, Sequence[Clause]]]:
    """Headings without numbers, each the only one of those beside it that is empty: Chinese ones that tell the role of their part,
    and entries of a glossary."""
    for above in (None, *wording.clauses):
        beside = [c for c in wording.children(above) if c.title and not c.label]
        entries = _are_entries(beside)
        if len(beside) - 1 < FEWEST_OTHERS or not (entries or wording.language == "zh"):
            continue
        empty = [(c, at) for c in beside if (at := _bare_heading(wording, c)) is not None]
        if len(empty) != 1:
            continue
        clause, at = empty[0]
        after = wording.clauses[clause.id] if clause.id < len(wording.clauses) else None
        goes_on = after is not None and after in beside and after.title != clause.title
        told = entries or (clause.kind_from == "heading" and clause.kind not in _OF_NO_ROLE)
        if goes_on and told and not wording.in_contents(at.start):
            yield clause, at, beside


def _are_entries(beside: Sequence[Clause]) -> bool:
    """Whether clauses beside each other are the entries of a glossary: most of them say what a term means."""
    return 2 * sum(c.kind is ClauseKind.DEFINITION for c in beside) > len(beside)


def _bare_heading(wording: Wording, clause: Clause) -> Span | None:
    """The heading of a clause that is its number and a heading and nothing else; the heading may have been read as text."""
    if clause.kind is ClauseKind.SCHEDULE or wording.children(clause):
        return None
    at = clause.title_span or next((s for s in clause.own if len(s)), None)
    if at is None or any(c.isalnum() for c in wording.text[at.end : clause.span.end]):
        return None
    words = at.of(wording.text).strip("*_ \n")
    short = 1 < len(words) <= LONGEST[wording.language] and words[-1] not in _CLOSING and "\n" not in words
    return at if short and not _said_beside(wording, clause, words) else None


def _said_beside(wording: Wording, clause: Clause, heading: str) -> bool:
    """Whether what stands right behind a heading has no number and begins with a word of it: `3.27. Portability` / `The right of
    portability means` was read as a clause beside it."""
    after = wording.clauses[clause.id] if clause.id < len(wording.clauses) else None
    if after is None or after.label:
        return False
    begins = wording.text[after.span.start : min(after.span.end, after.span.start + LONGEST["en"])]
    return not _longer_words(heading).isdisjoint(_longer_words(begins))


def _longer_words(words: str) -> set[str]:
    return {w.casefold() for w in _WORD.findall(words)}


def _next_goes_on(wording: Wording, sequence: list[Clause], clause: Clause) -> bool:
    """Whether the next clause of all is the next of the same list, with a number one higher: nothing was read into another place."""
    after = next((b for a, b in pairwise(sequence) if a is clause), None)
    following = wording.clauses[clause.id] if clause.id < len(wording.clauses) else None
    return after is not None and after is following and after.number[-1] == clause.number[-1] + 1
