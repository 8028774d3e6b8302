"""Clause kinds for the eye: five families, each with a sign and a colour class, so that a page is read at a glance."""

from __future__ import annotations

from wordcheck.model.wording import Clause, ClauseKind
from wordcheck.reporting.html.markup import Markup, both, tag
from wordcheck.reporting.words import KIND

FAMILY = {
    ClauseKind.COVERAGE: "cover",
    ClauseKind.EXCLUSION: "exclusion",
    ClauseKind.DEFINITION: "definition",
    ClauseKind.LIMIT: "figure",
    ClauseKind.PERIOD: "figure",
    ClauseKind.PREMIUM: "figure",
    ClauseKind.SCHEDULE: "figure",
}
OTHER = "other"
SIGN = {"cover": "＋", "exclusion": "－", "definition": "＝", "figure": "#", OTHER: "·"}


def family(kind: ClauseKind) -> str:
    """`cover`, `exclusion`, `definition`, `figure` or `other`."""
    return FAMILY.get(kind, OTHER)


def badge(clause: Clause) -> Markup:
    """The kind as a word with the sign of its family."""
    name = family(clause.kind)
    return tag(
        "span", tag("span", SIGN[name], aria_hidden="true"), " ", both(KIND[clause.kind]), class_=f"badge {name}"
    )
