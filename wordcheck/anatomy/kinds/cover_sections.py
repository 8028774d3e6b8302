"""Chapters that name no role and hold covers with their exclusions: sections of cover (`Storm`, `Employment disputes`)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from msgspec.structs import replace

from wordcheck.languages.lazily import lazily
from wordcheck.model.wording import Clause, ClauseKind

K = ClauseKind

WHOLE = lazily(
    r"(?:(?:the|your|policy) )*(?:wording|policy|booklet|contract)(?: (?:wording|booklet|terms))?", re.IGNORECASE
)
"""Headings of the whole, which hold an insuring clause and are no section of cover."""
_IN_A_SECTION = frozenset({K.COVERAGE, K.EXCLUSION, K.LIMIT, K.DEFINITION, K.PERIOD})
"""What a section of cover holds besides covers."""
_COVERS = 2
"""Covers, or a cover and its exclusions, that make a section of cover of a chapter whose heading names none."""
_GENERAL = K.GENERAL
"""By a name of its own: Python 3.11 looks a member up on its class in the time of ten comparisons, and this is asked of all."""


def with_sections_of_cover(clauses: Sequence[Clause], named: Callable[[str], ClauseKind | None]) -> list[Clause]:
    """The clauses with the kind of what stands in them given to chapters that name no role; `named` tells what a heading names.

    From the deepest up, since a section of perils (`Storm`, with what is and what is not covered) may stand in another.
    """
    made = list(clauses)
    within: dict[int, list[Clause]] = {}
    for c in clauses:
        if c.parent is not None:
            within.setdefault(c.parent, []).append(c)
    for k in range(len(made) - 1, -1, -1):
        c = made[k]
        if c.kind is not _GENERAL or c.kind_from not in ("position", "parent") or WHOLE.fullmatch(c.title):
            continue
        parts = [made[p.id - 1] for p in within.get(c.id, ())]
        says = [p.kind for p in parts if p.kind_from != "parent"]
        held = _held(says, 0 if any(len(s) for s in c.own) else len(parts))
        if held is not None and (c.kind_from == "position" or _unnamed(c, made)):
            made[k] = replace(c, kind=held, kind_from="words")
    for k, c in enumerate(made):
        if c.kind is _GENERAL and c.kind_from == "parent" and c.parent is not None:
            above = made[c.parent - 1]
            if above.kind is not _GENERAL and clauses[c.parent - 1].kind is _GENERAL:
                if named(c.title) is not _GENERAL:  # Conditions within the section
                    made[k] = replace(c, kind=above.kind)
    return made


def _held(parts: Sequence[ClauseKind], of: int) -> ClauseKind | None:
    """The kind of a chapter that holds `parts` which say their kind by themselves, `of` so many; 0 where it has words too."""
    covers = parts.count(K.COVERAGE) + (K.EXCLUSION in parts)
    if K.COVERAGE in parts and covers >= _COVERS and _IN_A_SECTION.issuperset(parts):
        return K.COVERAGE
    spoken = [p for p in parts if p is not _GENERAL]
    if len(spoken) < 2 or of < len(parts):
        return None
    most = max(set(spoken), key=spoken.count)
    if len(set(spoken)) == 1:
        return most if 2 * len(spoken) > of else None
    # Evidence that the insured must furnish stands among the claims, and what he must not do there.
    return most if most is K.CLAIMS and {K.CLAIMS, K.INSURED_DUTY}.issuperset(spoken) and len(spoken) == of else None


def _unnamed(clause: Clause, made: Sequence[Clause]) -> bool:
    """Whether nothing above a clause names a role."""
    while clause.parent is not None:
        clause = made[clause.parent - 1]
        if clause.kind_from != "parent":
            return clause.kind is _GENERAL and clause.kind_from == "position"
    return False
