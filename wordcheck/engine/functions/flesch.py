"""`flesch(thing, "statutory")`: the Flesch reading-ease score (Flesch 1948).

`statutory` counts as the readability statutes of several US states do: `;` and `:` end a sentence as well (for
example Ohio Revised Code 3902.04). Without it only full stops, question and exclamation marks do.
"""

from __future__ import annotations

from collections.abc import Sequence

from wordcheck.engine.conditions.values import Unknown, Value, Word, number
from wordcheck.engine.things import Found
from wordcheck.engine.world import World
from wordcheck.languages.readability_en import flesch_score
from wordcheck.model.said import Said


def evaluate(world: World, arguments: Sequence[Found | Value]) -> Value:
    """The score of the words of the first argument, unknown below 5 words."""
    found = arguments[0] if arguments else None
    if not isinstance(found, Found):
        return Unknown(Said("flesch 的第一个参数须为文本", "flesch takes a text first"))
    statutory = len(arguments) > 1 and isinstance(arguments[1], Word) and arguments[1].text == "statutory"
    score = flesch_score(found.span.of(world.text), statutory=statutory)
    return number(round(score, 1)) if score is not None else Unknown(Said("文字过少", "too few words"))
