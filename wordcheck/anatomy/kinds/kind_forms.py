"""Headings that are titles of whole forms, whatever role they name: their chapters play every role there is.

COMPUTER COVERAGE            behind the declarations        RANSOM COVERAGE SECTION
  I. INSURING AGREEMENTS                                      1. INSURING AGREEMENT
  II. DEFINITIONS …                                           2. PROOF OF LOSS
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from wordcheck.languages.lazily import lazily
from wordcheck.model.wording import Clause, ClauseKind

K = ClauseKind

_INSURES = lazily(r"insuring (?:agreements?|clauses?)", re.IGNORECASE)
"""The first chapter of a form, or of a coverage section that is set like one."""
CLAIM_PAPERS = lazily(r".*(?:理赔|索赔)(?:文件|材料|资料|单证|手续|程序)")
"""The article of a section of cover that says what to hand in for a claim (旅程取消保险理赔文件)."""
_CHAPTERS = frozenset({K.COVERAGE, K.DEFINITION, K.EXCLUSION, K.LIMIT, K.GENERAL})
_MOST = 4
"""Roles among its chapters that make a form of what a heading holds."""


def whole_forms(clauses: Sequence[Clause], named: Callable[[str], ClauseKind | None]) -> set[int]:
    """Ids of the headings without number that hold the numbered chapters of a form; `named` tells a heading's role."""
    roles: dict[int, set[ClauseKind | None]] = {}
    found: set[int] = set()
    for c in clauses:
        if c.parent is not None and c.label and c.title and not clauses[c.parent - 1].label:
            if _INSURES.fullmatch(c.title):
                found.add(c.parent)
            roles.setdefault(c.parent, set()).add(named(c.title))
    return found | {at for at, played in roles.items() if len(played & _CHAPTERS) >= _MOST}


def is_rest(clause: Clause, parent: Clause) -> bool:
    """Whether a clause stands among the rest: in a part of that name, or is an article in a section of such a part."""
    article = clause.label.startswith("第") and clause.label.endswith("条")
    return parent.kind is ClauseKind.GENERAL and (
        parent.level == 1 or (parent.level == 2 and article and not parent.label)
    )
