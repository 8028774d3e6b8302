"""The schedule, or the reading guide, in front of a wording ends where the wording begins.

DECLARATIONS            <- set larger than all that follows
  Item 1. Named Insured
I. INSURING AGREEMENTS  <- no part of the schedule, though nothing as large comes between
II. DEFINITIONS
III. EXCLUSIONS

阅读指引                 <- a box in front
1 我们保什么              <- no part of the guide
2 我们不保什么
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from wordcheck.anatomy.headings.cues import is_listed
from wordcheck.anatomy.kinds.naming import trade_kind
from wordcheck.anatomy.outline.hypotheses import Placed
from wordcheck.anatomy.passages.finding import Passage
from wordcheck.model.said import Tongue
from wordcheck.model.wording import ClauseKind

_OF_A_WORDING = frozenset({ClauseKind.COVERAGE, ClauseKind.DEFINITION, ClauseKind.EXCLUSION, ClauseKind.GENERAL})
"""Roles of chapters; a schedule names limits, periods and premiums as well."""
_CHAPTERS = 2
"""Different roles among the clauses in a schedule that make chapters of a wording of them."""
_HEADING = 90


def released(passages: Sequence[Passage], placed: Sequence[Placed], tongue: Tongue) -> list[Placed]:
    """The clauses with the chapters that stand in a schedule by the look of its heading put beside it."""
    made = list(placed)
    for at, head in enumerate(placed):
        if head.reading is not None:
            continue
        role = _role(passages[head.passage], head, tongue)
        if role not in (ClauseKind.SCHEDULE, ClauseKind.PREAMBLE) or (head.cue and is_listed(head.cue.rank)):
            continue  # Of one that the table of contents names, it tells the end.
        for chapters in _siblings(made, at):
            if role is ClauseKind.PREAMBLE:  # A guide may sum up cover and exclusions under headings of its own.
                chapters = [k for k in chapters if made[k].reading is not None and made[k].parent == head.passage]
            roles = [_role(passages[made[k].passage], made[k], tongue) for k in chapters]
            if len(set(roles) & _OF_A_WORDING) >= _CHAPTERS:
                guide = role is ClauseKind.PREAMBLE
                first = next(k for k, r in zip(chapters, roles, strict=True) if guide or r in _OF_A_WORDING)
                for k in chapters:
                    made[k] = replace(made[k], parent=head.parent) if k >= first else made[k]
                break
    return made


def _siblings(placed: Sequence[Placed], at: int) -> list[list[int]]:
    """The clauses within the clause at `at`, those of one parent together, in reading order."""
    groups: dict[int, list[int]] = {placed[at].passage: []}
    for k in range(at + 1, len(placed)):
        above = placed[k].parent
        if above is None or above not in groups:
            break
        groups[above].append(k)
        groups[placed[k].passage] = []
    return list(groups.values())


def _role(p: Passage, place: Placed, tongue: Tongue) -> ClauseKind | None:
    """The role that the heading of a clause names, if a heading is all that the passage holds."""
    words = p.text[place.reading.end :] if place.reading is not None else p.text
    return trade_kind(words.strip(), tongue) if 0 < len(words) <= _HEADING and not p.ends_sentence else None
