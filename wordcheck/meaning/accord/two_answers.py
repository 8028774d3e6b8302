"""The questions of which a wording may have two answers, by the kind of disagreement."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from wordcheck.meaning.accord.bearers import two_bearers
from wordcheck.meaning.accord.beside import costs_both_ways
from wordcheck.meaning.accord.defence import two_defenders
from wordcheck.meaning.accord.forum import two_forums
from wordcheck.meaning.accord.law import two_laws
from wordcheck.meaning.accord.money import two_currencies
from wordcheck.meaning.accord.permissions import two_permissions
from wordcheck.meaning.accord.priority import two_priorities
from wordcheck.meaning.accord.territory import two_territories
from wordcheck.meaning.accord.trigger import two_triggers
from wordcheck.model.figures import Disagreement, DisagreementKind
from wordcheck.model.wording import Wording

TWO_ANSWERS: Mapping[DisagreementKind, Callable[[Wording], Iterator[Disagreement]]] = {
    "two-laws": two_laws,
    "two-forums": two_forums,
    "two-currencies": two_currencies,
    "two-territories": two_territories,
    "two-triggers": two_triggers,
    "two-bearers": two_bearers,
    "two-places-of-costs": costs_both_ways,
    "two-defenders": two_defenders,
    "two-permissions": two_permissions,
    "two-priorities": two_priorities,
}
