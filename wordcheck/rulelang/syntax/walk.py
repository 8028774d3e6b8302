"""Walking syntax trees: every pattern, value and condition below a value, generically over the structs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from wordcheck.rulelang.syntax.nodes import ORIGINS

T = TypeVar("T")


_BARE = frozenset({"str", "int", "bool", "tuple[str, ...]"})
"""Annotations of fields below which no construct lies."""


@cache
def _names(kind: Any) -> tuple[str, ...] | None:
    """Names of the fields of a kind of value below which constructs may lie; None where it is no struct."""
    if not issubclass(kind, Struct):
        return None
    said: dict[str, object] = {}
    for base in reversed(kind.__mro__):
        said |= getattr(base, "__annotations__", {})
    return tuple(n for n in kind.__struct_fields__ if n not in ORIGINS and said.get(n) not in _BARE)


@cache
def _parts(kind: Any) -> Callable[[Any], tuple[Any, ...]] | None:
    """What takes from a value of a kind all that lies directly below it; None where it is no struct."""
    names = _names(kind)
    if not names:
        return None if names is None else lambda _: ()
    take: Callable[[Any], Any] = attrgetter(*names)
    return take if len(names) > 1 else lambda node: (take(node),)


def parts(node: object) -> tuple[Any, ...]:
    """What lies directly below a value: its fields, or the members of a tuple."""
    if isinstance(node, tuple):
        return node
    kind: Any = type(node)
    take = _parts(kind)
    return take(node) if take else ()


def below(node: object) -> Iterator[Any]:
    """`node` and every struct below it, outermost first."""
    waiting = [node]
    while waiting:
        one = waiting.pop()
        if isinstance(one, tuple):
            waiting += one[::-1]
            continue
        kind: Any = type(one)
        take = _parts(kind)
        if take is not None:
            yield one
            waiting += take(one)[::-1]


def rebuilt(node: T, change: Callable[[Any], Any]) -> T:
    """`node` with `change` applied to every struct in it, innermost first."""
    if isinstance(node, tuple):
        made = tuple(rebuilt(child, change) for child in node)
        return made if any(a is not b for a, b in zip(made, node, strict=True)) else node  # type: ignore[return-value]
    kind: Any = type(node)
    names = _names(kind)
    if names is None:
        return node
    changed = {}
    for name in names:
        old = getattr(node, name)
        new = rebuilt(old, change)
        if new is not old:
            changed[name] = new
    return change(replace(node, **changed) if changed else node)  # type: ignore[no-any-return, type-var]
