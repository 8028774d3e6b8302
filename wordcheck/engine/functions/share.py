"""`share(thing, "bold")`: the share of a thing's characters that are printed so, from 0 to 1."""

from __future__ import annotations

from collections.abc import Sequence

from wordcheck.engine.conditions.attributes import style_of
from wordcheck.engine.conditions.values import Unknown, Value, Word
from wordcheck.engine.things import Found
from wordcheck.engine.world import World
from wordcheck.model.said import Said

STYLES = ("bold", "shaded", "italic", "underline", "dotted")


def evaluate(world: World, arguments: Sequence[Found | Value]) -> Value:
    """The share; unknown where the format does not tell how its words look."""
    found, style = arguments
    if not isinstance(found, Found):
        return Unknown(Said("share 的第一个参数须为文本", "share takes a text first"))
    if not isinstance(style, Word) or style.text not in STYLES:
        return Unknown(Said(f"字体特征只有 {'、'.join(STYLES)}", f"the styles are {', '.join(STYLES)}"))
    return style_of(world, found.span, style.text)
