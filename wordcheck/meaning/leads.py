"""Lead-in and tail of a list: the words above an item that are said of every item below them.

下列原因造成的损失，保险人不负责赔偿：   ← lead-in
（一）战争；
（二）核辐射。
上述责任以保险单载明为限。               ← tail
"""

from __future__ import annotations

from collections.abc import Iterator

from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, Wording


def applied_to(wording: Wording, clause: Clause) -> tuple[Span, ...]:
    """Lead-ins and tails of all clauses above one of the same kind, outermost first, their headings left out."""
    above = [c for c in wording.parents(clause) if c.kind is clause.kind]
    return tuple(s for c in reversed(above) for s in c.own if len(s))


def parts(wording: Wording, clause: Clause) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """A clause's own words before its first item, and those after it."""
    children = wording.children(clause)
    first = children[0].span.start if children else clause.span.end
    own = [s for s in clause.own if len(s)]
    return tuple(s for s in own if s.start < first), tuple(s for s in own if s.start >= first)


def name_of(wording: Wording, clause: Clause, longest: int = 40) -> str:
    """What people call a clause: its heading, else its first words."""
    if clause.title:
        return clause.title.strip(" :：")
    first = next((s for s in clause.own if len(s)), Span(0, 0))
    begins = " ".join(wording.text[first.start : min(first.end, first.start + 4 * longest)].split())
    # What stands far behind is no part of the name: a clause may be as long as the file, and is asked for each of its sentences.
    words = begins if len(begins) > longest + 1 else " ".join(wording.own_text(clause).split())
    for i, char in enumerate(words[:longest]):
        if char in "，。；：;,:" and i >= 2:
            return words[:i]
    return words if len(words) <= longest else words[:longest].rstrip() + "…"


def leaves(wording: Wording, clause: Clause) -> Iterator[Clause]:
    """The clauses below one that have no clauses below them; the clause itself where it has none."""
    children = wording.children(clause)
    if not children:
        yield clause
    for child in children:
        yield from leaves(wording, child)
