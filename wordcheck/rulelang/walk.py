"""Walking syntax trees: every pattern, value and condition below a value, generically over the dataclasses."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

T = TypeVar("T")


def below(node: object) -> Iterator[Any]:
    """`node` and every dataclass value below it, outermost first."""
    if isinstance(node, tuple):
        for child in node:
            yield from below(child)
    elif is_dataclass(node) and not isinstance(node, type):
        yield node
        for field in fields(node):
            if field.name != "at":
                yield from below(getattr(node, field.name))


def rebuilt(node: T, change: Callable[[Any], Any]) -> T:
    """`node` with `change` applied to every dataclass value in it, innermost first."""
    if isinstance(node, tuple):
        return tuple(rebuilt(child, change) for child in node)  # type: ignore[return-value]
    if is_dataclass(node) and not isinstance(node, type):
        changed = {
            f.name: new
            for f in fields(node)
            if f.name != "at" and (new := rebuilt(getattr(node, f.name), change)) is not getattr(node, f.name)
        }
        return change(replace(node, **changed) if changed else node)  # type: ignore[no-any-return]
    return node
