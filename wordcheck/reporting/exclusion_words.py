"""What people call an item of exclusion that bears no heading: the heading of the exclusion of which it is a part."""

from __future__ import annotations

import re

from wordcheck.languages.lazily import lazily
from wordcheck.languages.width import printable
from wordcheck.model.covers import Exclusion
from wordcheck.model.wording import ClauseKind, Wording

_ANY = lazily(
    r"(?:(?:general|specific|additional)\s+)?exclusions?\b|what\s+(?:is|are|we)\b.*\bnot\b|(?:责任)?(?:免除|除外)|免责",
    re.IGNORECASE,
)


def heading_over(wording: Wording, exclusion: Exclusion) -> str:
    """The heading of the exclusion to which an item belongs; empty where it only says that exclusions follow."""
    clause = wording.clause(exclusion.clause)
    for one in (clause, *wording.parents(clause)):
        if one.title and one.kind is ClauseKind.EXCLUSION:
            above = next(wording.parents(one), None)
            bare = printable(one.title).strip(" :：")
            inner = above is not None and above.kind is ClauseKind.EXCLUSION
            return bare if inner and not _ANY.match(bare) else ""
    return ""
