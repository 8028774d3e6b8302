"""Whether words give or take away, and whether a clause leaves it to choice: read off set phrases, sentence by sentence."""

from __future__ import annotations

from wordcheck.engine.things import Found
from wordcheck.engine.world import World
from wordcheck.model.wording import Clause

_NEGATIONS = {
    "zh": ("不负责", "不承担", "不予", "不包括", "不含", "除外", "不赔偿", "以外", "之外", "不属于"),
    "en": (" not pay", " not cover", " not liable", " not include", " not apply", "exclud", "except ", "other than "),
}
_OPTIONAL = {
    "zh": ("可选", "选择投保", "可以选择", "投保人选择", "经投保人选择", "另行约定", "附加投保", "若投保"),
    "en": ("optional", "if selected", "if purchased", "where shown as insured", "if shown in the", "only if stated"),
}


def negated(world: World, found: Found) -> bool:
    """Whether the sentence of some words takes away rather than gives."""
    span = world.sentence(found.span.start) or found.span
    words = f" {span.of(world.text).lower()} "
    return any(n in words for n in _NEGATIONS[world.wording.language])


def optional(world: World, clause: Clause) -> bool:
    """Whether a clause or one above it says that the insured chooses."""
    chain = [clause, *world.wording.parents(clause)]
    text = " ".join(c.title + " " + world.wording.own_text(c) for c in chain).lower()
    return any(word in text for word in _OPTIONAL[world.wording.language])


def in_an_option(world: World, found: Found) -> bool:
    """Whether some words stand in a clause of which the insured chooses."""
    clause = world.clause(found)
    return clause is not None and optional(world, clause)
