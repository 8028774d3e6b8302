"""English clauses that belong to a cover though they are no part of its grant: a denial there bounds that cover.

C.6 Dental cover … / Conditions: (a) Diagnostics are not covered            conditions of a benefit, as each benefit has them
Engine guard. The indemnity granted by this endorsement shall not cover …   a clause that grants, whatever its part is about
What is not covered: / OPD costs are not payable.                           exclusions whose heading was read as a line
"""

from __future__ import annotations

import re
from itertools import islice

from wordcheck.languages.lazily import lazily
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, ClauseKind, Wording

_HEADING = r"(?:(?:specific|special|additional|applicable|the)[ ]+)*conditions?(?:[ ]+(?:applicable|specific|for|of|to)\b.{0,40})?"
_CONDITIONS = lazily(rf"\W*{_HEADING}\W*$", re.IGNORECASE)
_CONDITIONS_LINE = lazily(rf"^[^\w\n]*{_HEADING}[^\w\n]*$", re.IGNORECASE | re.MULTILINE)
RECURS = 3
"""Lines of one wording that head conditions, from which each belongs to a benefit of its own: a contract has its conditions once or twice."""
_GRANTS = lazily(
    r"\b(?:we|insurers?|company|underwriters)\s+(?:will|shall|agrees?\s+to)\s+(?:also\s+)?(?:pay|indemnify|cover|reimburse|provide\s+cover)\b(?!\s+(?:no|nothing|only)\b)|"
    r"\bindemnity\s+granted\b|\bcover(?:age)?\s+(?:granted|provided)\s+by\s+this\s+(?:endorsement|extension|add[- ]?on|section|benefit)\b|\bthis\s+(?:policy|insurance|cover|section|benefit|extension|endorsement)\s+(?:is\s+extended|extends|covers|insures)\b",
    re.IGNORECASE,
)
_HEADS_EXCLUSIONS = lazily(
    r"\W*(?:\w{1,3}[.)]\s*)?(?:what\s+(?:is|we\s+do|we\s+will|you\s+are|this\s+\w+\s+does)\s*(?:n[’']t|not)\b.{0,30}|(?:not|what[’']s\s+not)\s+covered|(?:specific\s+|special\s+|general\s+)?(?:exclusions?|exceptions?)(?:\s+(?:to|under|of|for|applicable)\b.{0,40})?|we\s+(?:will|do|shall)\s+not\s+(?:pay|cover)(?:\s+for)?)\W*$",
    re.IGNORECASE,
)
_BENEFIT = 700
"""Characters before the conditions of a benefit in which it is told."""
_OF_COVERS = frozenset({ClauseKind.GENERAL, ClauseKind.COVERAGE, ClauseKind.LIMIT})


def benefit_of(wording: Wording, clause: Clause, recurring: bool) -> str:
    """The words before the conditions among which a clause stands: the benefit that they bound, where headings of conditions are
    `recurring`; empty where it stands among none."""
    if not recurring or clause.kind not in _OF_COVERS:
        return ""
    heading = next((c for c in (clause, *wording.parents(clause)) if c.title and _CONDITIONS.match(c.title)), None)
    if heading is None:
        return ""
    return wording.text[max(wording.span.start, heading.span.start - _BENEFIT) : heading.span.end]


def conditions_recur(wording: Wording) -> bool:
    """Whether so many lines of a wording are headings of conditions that each must be that of a benefit."""
    found = _CONDITIONS_LINE.finditer(wording.text, wording.span.start, wording.span.end)
    return sum(1 for _ in islice(found, RECURS)) >= RECURS


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
