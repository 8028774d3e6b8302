"""English glossaries whose terms stand on lines of their own with nothing to show it: no number, no bold, no quotation marks.

A. Definitions
Action                              <- a term: short, a capital, no point
Any legal action which …            <- its meaning
Claim                               <- a term too, though the trade knows it as a heading: it follows in the alphabet
A request for indemnity …
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from wordcheck.anatomy.kinds.naming import heading_kind
from wordcheck.anatomy.outline.hypotheses import Placed
from wordcheck.anatomy.passages.finding import Passage
from wordcheck.languages.lazily import lazily

_FEW = 4
"""Fewest such terms that make a glossary."""
_SORTED = 0.7
"""Least share of them that come behind the one before in the alphabet, or would be lines of any list."""
_LONGEST, _MOST_WORDS = 60, 8
_MEANING = 24
"""Fewest characters of a meaning."""
_NO_TERM = lazily(r"[.;:,!?\d]$|[.;!?] |\d{3,}|@|https?:|www\.|^(?:note|example)s?\b", re.IGNORECASE)


def terms_on_lines(
    passages: Sequence[Passage], part: Placed, behind: Sequence[Placed], taken: frozenset[int]
) -> list[int]:
    """Indices of the passages that are terms of the part of definitions `part`; none where it is no such glossary.

    `behind` are the clauses after the part in reading order, `taken` the passages of all clauses. Headings among `behind` that
    nothing sets apart are terms as long as they go on in the alphabet, and most of all that is found bears no name of a part.
    """
    end = next((p.passage for p in behind if p.reading is not None and p.parent is None), len(passages))
    heads = {p.passage for p in behind if p.reading is None}
    found: list[int] = []
    for term, meaning in itertools.pairwise(passages[part.passage + 1 : end]):
        if term.index in taken - heads or meaning.index in heads or not _is_term(term) or _is_term(meaning):
            continue
        if len(meaning.text) < _MEANING:
            continue
        if term.index in heads and found and not _precedes(passages[found[-1]], term):
            break
        found.append(term.index)
    ordered = sum(_precedes(passages[a], passages[b]) for a, b in itertools.pairwise(found))
    parts = sum(heading_kind(passages[i].text, "en") is not None for i in found)
    return found if len(found) >= max(_FEW, 2 * parts) and ordered >= _SORTED * (len(found) - 1) else []


def _is_term(p: Passage) -> bool:
    """Whether a line may be a term: short, with a capital, without look, number or point."""
    if p.table is not None or p.readings or p.look.bold or p.look.caps or p.look.level is not None:
        return False
    return (
        2 <= len(p.text) <= _LONGEST
        and p.text[0].isupper()
        and len(p.text.split()) <= _MOST_WORDS
        and not _NO_TERM.search(p.text)
    )


def _precedes(one: Passage, other: Passage) -> bool:
    return one.text.casefold() < other.text.casefold()


def with_terms(placed: Sequence[Placed], part: Placed, lines: Sequence[int]) -> list[Placed]:
    """The clauses with the terms on `lines` as clauses of `part`, those among them that were headings before included."""
    among = set(lines)
    kept = [p for p in placed if p.passage not in among]
    return [*kept, *(Placed(at, part.passage, None, 0.8, "") for at in lines)]
