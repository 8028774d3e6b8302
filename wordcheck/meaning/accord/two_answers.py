"""The questions of which a wording may have two answers, and what its sentences answer, by the kind of disagreement."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from wordcheck.meaning.accord import (
    defence,
    defence_costs,
    forum,
    law,
    money,
    precedence,
    priority,
    reach,
    territory,
    trigger,
)
from wordcheck.meaning.accord.answers import Answer, told
from wordcheck.meaning.accord.bearers import two_bearers
from wordcheck.meaning.accord.opposed import opposed
from wordcheck.meaning.accord.permissions import two_permissions
from wordcheck.model.figures import Disagreement, DisagreementKind
from wordcheck.model.wording import Wording

Told = Callable[[Wording], Iterator[Disagreement]]

ASKED: Mapping[DisagreementKind, Callable[[Wording], Iterator[Answer]]] = {
    "two-laws": law.answers,
    "two-forums": forum.answers,
    "two-currencies": money.answers,
    "two-territories": territory.answers,
    "two-triggers": trigger.answers,
    "two-places-of-costs": defence_costs.answers,
    "two-defenders": defence.answers,
    "two-priorities": priority.answers,
    "two-precedences": precedence.answers,
    "two-reaches": reach.answers,
}
"""What is answered for the wording as a whole."""


def _of_covers(kind: DisagreementKind, about: str) -> Told:
    """The later of two answers, with the earlier, where each cover may answer for itself."""
    return lambda wording: told(wording, ASKED[kind](wording), kind, about, covers=True)


TWO_ANSWERS: Mapping[DisagreementKind, Told] = {
    "two-laws": lambda wording: told(wording, law.answers(wording), "two-laws", "law"),
    "two-forums": forum.two_forums,
    "two-currencies": money.two_currencies,
    "two-territories": _of_covers("two-territories", "territory"),
    "two-triggers": trigger.two_triggers,
    "two-bearers": two_bearers,
    "two-places-of-costs": _of_covers("two-places-of-costs", "defence-costs"),
    "two-defenders": _of_covers("two-defenders", "defence"),
    "two-permissions": two_permissions,
    "two-priorities": _of_covers("two-priorities", "priority"),
    "two-precedences": precedence.two_precedences,
    "two-reaches": _of_covers("two-reaches", "reach"),
    "opposed": opposed,
}
