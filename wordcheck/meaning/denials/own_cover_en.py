"""English clauses that belong to a cover though they are no part of its grant: a denial there bounds that cover.

    C.6 Dental cover … / Conditions: (a) Diagnostics are not covered            conditions of a benefit, as each benefit has them
    Engine guard. The indemnity granted by this endorsement shall not cover …   a clause that grants, whatever its part is about
    What is not covered: / OPD costs are not payable.                           exclusions whose heading was read as a line
"""

from __future__ import annotations

from wordcheck.languages.lazily import lazily
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, ClauseKind, Wording

_CONDITIONS = lazily(
    r"\W*(?:(?:specific|special|additional|applicable|the)\s+)*conditions?(?:\s+(?:applicable|specific|for|of|to)\b.{0,40})?\W*$",
    2,
)
RECURS = 3
"""Headings of conditions in one wording from which each belongs to a benefit of its own: a contract has its conditions once or twice."""
_GRANTS = lazily(
    r"\b(?:we|insurers?|company|underwriters)\s+(?:will|shall|agrees?\s+to)\s+(?:also\s+)?(?:pay|indemnify|cover|reimburse|provide\s+cover)\b(?!\s+(?:no|nothing|only)\b)|"
    r"\bindemnity\s+granted\b|\bcover(?:age)?\s+(?:granted|provided)\s+by\s+this\s+(?:endorsement|extension|add[- ]?on|section|benefit)\b|\bthis\s+(?:policy|insurance|cover|section|benefit|extension|endorsement)\s+(?:is\s+extended|extends|covers|insures)\b",
    2,
)
_HEADS_EXCLUSIONS = lazily(
    r"\W*(?:\w{1,3}[.)]\s*)?(?:what\s+(?:is|we\s+do|we\s+will|you\s+are|this\s+\w+\s+does)\s*(?:n[’']t|not)\b.{0,30}|(?:not|what[’']s\s+not)\s+covered|(?:specific\s+|special\s+|general\s+)?(?:exclusions?|exceptions?)(?:\s+(?:to|under|of|for|applicable)\b.{0,40})?|we\s+(?:will|do|shall)\s+not\s+(?:pay|cover)(?:\s+for)?)\W*$",
    2,
)
_OF_COVERS = frozenset({ClauseKind.GENERAL, ClauseKind.COVERAGE, ClauseKind.LIMIT})


def belongs_to_a_cover(wording: Wording, clause: Clause, recurring: bool) -> bool:
    """Whether a clause stands among the conditions of one benefit, where headings of conditions are `recurring`."""
    if not recurring or clause.kind not in _OF_COVERS:
        return False
    return any(_CONDITIONS.match(c.title) for c in (clause, *wording.parents(clause)) if c.title)


def conditions_recur(wording: Wording) -> bool:
    """Whether so many headings of conditions stand in a wording that each must be that of a benefit."""
    return sum(bool(c.title and _CONDITIONS.match(c.title)) for c in wording.clauses) >= RECURS


def grants_before(wording: Wording, clause: Clause, sentence: Span) -> bool:
    """Whether the clause under the nearest heading grants something before a sentence of it."""
    if clause.kind not in _OF_COVERS:
        return False
    headed = next((c for c in (clause, *wording.parents(clause)) if c.title), clause)
    return _GRANTS.search(wording.text, headed.span.start, sentence.start) is not None


def below_a_heading_of_exclusions(wording: Wording, sentence: Span) -> bool:
    """Whether the line before a sentence is a heading of exclusions that was read as text."""
    before = wording.text[max(wording.span.start, sentence.start - 160) : sentence.start].rstrip(" \t\n*_•·-")
    line = before[before.rfind("\n") + 1 :]
    return bool(line) and _HEADS_EXCLUSIONS.match(line) is not None
