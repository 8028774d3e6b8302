"""The words of the market that the packs of a plan hold: lexicons that play a part by their name, those of one name in several
packs taken together.

    market.words    market-event-theft   盗窃, 失窃     both packs say market-event-theft: 盗窃, 失窃, 走失
    house.pets      market-event-theft   走失           market-event-stray is a family of the house's own

What the `minus` of one names, no pack's lexicon of that name says.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from wordcheck import cache
from wordcheck.engine.matching.search import Key
from wordcheck.meaning.market.words import Family, Market
from wordcheck.rulelang.market_words import CLASSES, EVENT, HOW, LIGHT_EVENTS, PARTS, plays_a_part
from wordcheck.rulelang.plan import Plan, SamePlan
from wordcheck.rulelang.syntax import tree as t


def market_of(plan: Plan) -> Market:
    """The words of the market that a plan's packs hold, gathered once for each plan."""
    return _gathered(SamePlan(plan))


_FORM = 7
"""Raised when a market keeps other things."""
MOST_KEPT = 100
"""Markets kept on disk at a time."""


@lru_cache(maxsize=8)
def _gathered(same: SamePlan) -> Market:
    """The market of a plan, kept between runs where the plan comes from packs: gathering it takes longer than loading."""
    key = same.plan.key and f"{same.plan.key}-{_FORM}.market"
    kept = cache.load(key) if key else None
    if isinstance(kept, Market):
        return kept
    made = _made(same)
    if key:
        made.work_out()  # so that it is kept with the rest
        cache.keep(key, made)
        cache.drop_oldest("*.market", MOST_KEPT)
    return made


def _made(same: SamePlan) -> Market:
    said: dict[str, dict[Key, t.Phrase]] = {}
    minus: dict[str, set[str]] = {}
    for key, words in sorted(same.plan.words.items()):
        name = key.partition(":")[2]
        if not plays_a_part(name):
            continue
        said.setdefault(name, {}).update({(p.mode, p.text): p for p in words.phrases})
        minus.setdefault(name, set()).update(p.text for p in words.minus)
    for name, phrases in said.items():
        for one in [k for k in phrases if k[1] in minus[name]]:
            del phrases[one]
    families = {name: frozenset(phrases) for name, phrases in said.items() if name.startswith(EVENT) and phrases}
    light = _widest(families, set(said.get(LIGHT_EVENTS, ())))
    others = {name: _expressions(tuple(said[name].values())) for name in said if name in PARTS or name.startswith(HOW)}
    classes = tuple(
        (name.removeprefix("market-"), text)
        for name in sorted(said)
        if name.startswith(CLASSES)
        for _, text in sorted(said[name])
    )
    return Market(tuple(_family(name, families, light) for name in sorted(families)), others, classes)


def _widest(families: dict[str, frozenset[Key]], among: set[Key]) -> frozenset[str]:
    """The families that some phrases hold whole, but for those that are kinds of one of them."""
    held = {name: phrases for name, phrases in families.items() if phrases <= among}
    return frozenset(n for n, phrases in held.items() if not any(phrases < other for other in held.values()))


def _family(name: str, families: dict[str, frozenset[Key]], light: frozenset[str]) -> Family:
    """One family with its own names: those of a family that it holds whole are that one's, which is a kind of it."""
    held = [other for other, phrases in families.items() if phrases < families[name]]
    own = families[name].difference(*(families[other] for other in held))
    kinds = frozenset(other.removeprefix(EVENT) for other in held)
    words = tuple(sorted(text for mode, text in own if mode != "regex"))
    expressions = tuple(sorted(text for mode, text in own if mode == "regex"))
    return Family(name.removeprefix(EVENT), words, expressions, kinds, name in light)


def _expressions(phrases: Sequence[t.Phrase]) -> tuple[str, ...]:
    """Expressions for a lexicon's phrases, to be tried in their order: all plain ones of a script in one, the longest first, then each other."""
    plain = sorted((p for p in phrases if p.mode != "regex"), key=lambda p: (-len(p.text), re.escape(p.text)))
    made = ["|".join(_written(p) for p in plain if p.text.isascii() is latin) for latin in (True, False)]
    return (*filter(None, made), *sorted(_written(p) for p in phrases if p.mode == "regex"))


def _written(phrase: t.Phrase) -> str:
    """The expression for one phrase."""
    text, any_case = (
        (phrase.text, "i" in phrase.flags)
        if phrase.mode == "regex"
        else (re.escape(phrase.text), phrase.mode == "folded")
    )
    return f"(?i:{text})" if any_case else text
