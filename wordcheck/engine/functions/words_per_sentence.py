"""`words-per-sentence(thing)`: mean number of words in an English sentence."""

from __future__ import annotations

from collections.abc import Sequence

from wordcheck.engine.conditions.values import Unknown, Value, number
from wordcheck.engine.things import Found
from wordcheck.engine.world import World
from wordcheck.languages.readability_en import words_per_sentence
from wordcheck.model.said import Said


def evaluate(world: World, arguments: Sequence[Found | Value]) -> Value:
    """The mean over the words of the first argument, unknown where it has no sentence."""
    found = arguments[0] if arguments else None
    if not isinstance(found, Found):
        return Unknown(Said("words-per-sentence 的参数须为文本", "words-per-sentence takes a text"))
    mean = words_per_sentence(found.span.of(world.text))
    return number(round(mean, 1)) if mean is not None else Unknown(Said("没有句子", "no sentence"))
