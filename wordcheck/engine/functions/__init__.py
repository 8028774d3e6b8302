"""Functions of the rule language, one module each: `chars-per-sentence` is `chars_per_sentence.py` with `evaluate(world, arguments)`.

Which names there are, and what they take, says `wordcheck.rulelang.world.FUNCTIONS`.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import cast

from wordcheck.engine.conditions.values import Unknown, Value
from wordcheck.engine.things import Found
from wordcheck.engine.world import World
from wordcheck.model.said import Said
from wordcheck.rulelang.world import FUNCTIONS


def call(world: World, name: str, arguments: Sequence[Found | Value]) -> Value:
    """The value of a function; Unknown where this version has none of that name."""
    module = f"wordcheck.engine.functions.{name.replace('-', '_')}"
    if name not in FUNCTIONS or find_spec(module) is None:
        return Unknown(Said(f"没有函数 {name}", f"there is no function {name}"))
    return cast(Value, import_module(module).evaluate(world, arguments))
