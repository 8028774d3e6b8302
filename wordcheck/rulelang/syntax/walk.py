"""Walking syntax trees: every pattern, value and condition below a value, generically over the structs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from wordcheck.rulelang.syntax.nodes import ORIGINS

T = TypeVar("T")


@cache
def _names_of(kind: Any) -> tuple[str, ...] | None:
    return tuple(n for n in kind.__struct_fields__ if n not in ORIGINS) if issubclass(kind, Struct) else None


def _names(node: Any) -> tuple[str, ...] | None:
    """Names of the fields below a value; None where it is no struct."""
    kind: Any = type(node)
    return _names_of(kind)


def parts(node: object) -> tuple[Any, ...]:
    """What lies directly below a value: its fields, or the members of a tuple."""
    if isinstance(node, tuple):
        return node
    return tuple(getattr(node, name) for name in _names(node) or ())


def below(node: object) -> Iterator[Any]:
    """`node` and every struct below it, outermost first."""
    waiting = [node]
    while waiting:
        one = waiting.pop()
        if isinstance(one, tuple):
            waiting.extend(reversed(one))
            continue
        names = _names(one)
        if names is not None:
            yield one
            waiting.extend(getattr(one, name) for name in reversed(names))


def rebuilt(node: T, change: Callable[[Any], Any]) -> T:
    """`node` with `change` applied to every struct in it, innermost first."""
    if isinstance(node, tuple):
        made = tuple(rebuilt(child, change) for child in node)
        return made if any(a is not b for a, b in zip(made, node, strict=True)) else node  # type: ignore[return-value]
    names = _names(node)
    if names is None:
        return node
    changed = {}
    for name in names:
        old = getattr(node, name)
        new = rebuilt(old, change)
        if new is not old:
            changed[name] = new
    return change(replace(node, **changed) if changed else node)  # type: ignore[no-any-return, type-var]
