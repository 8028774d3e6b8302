"""The questions of which a wording may have two answers, and what its sentences answer, by the kind of disagreement."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from wordcheck.meaning.accord import defence, defence_costs, forum, law, money, precedence, priority, territory, trigger
from wordcheck.meaning.accord.answers import Answer
from wordcheck.meaning.accord.bearers import two_bearers
from wordcheck.meaning.accord.permissions import two_permissions
from wordcheck.model.figures import Disagreement, DisagreementKind
from wordcheck.model.wording import Wording

TWO_ANSWERS: Mapping[DisagreementKind, Callable[[Wording], Iterator[Disagreement]]] = {
    "two-laws": law.two_laws,
    "two-forums": forum.two_forums,
    "two-currencies": money.two_currencies,
    "two-territories": territory.two_territories,
    "two-triggers": trigger.two_triggers,
    "two-bearers": two_bearers,
    "two-places-of-costs": defence_costs.costs_both_ways,
    "two-defenders": defence.two_defenders,
    "two-permissions": two_permissions,
    "two-priorities": priority.two_priorities,
    "two-precedences": precedence.two_precedences,
}

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
}
"""What is answered for the wording as a whole."""
