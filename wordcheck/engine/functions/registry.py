"""Finds a function by its name: `flesch` is `functions/flesch.py` with `evaluate(world, arguments)`."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import cast

from wordcheck.engine.things import Found
from wordcheck.engine.values import Unknown, Value
from wordcheck.engine.world import World


def call(world: World, name: str, arguments: Sequence[Found | Value]) -> Value:
    """The value of a function; Unknown where this version has none of that name."""
    try:
        module = import_module(f"wordcheck.engine.functions.{name.replace('-', '_')}")
    except ModuleNotFoundError:
        return Unknown(f"没有函数 {name}", f"there is no function {name}")
    return cast(Value, module.evaluate(world, arguments))
