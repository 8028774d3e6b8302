"""A manuscript pulled apart: clause tree, kinds, terms, references, figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wordcheck.anatomy.parse import parse

__all__ = ["parse"]


def __getattr__(name: str) -> object:
    # Imported when first asked for, so that `import wordcheck.anatomy` stays quick.
    if name != "parse":
        raise AttributeError(f"module 'wordcheck.anatomy' has no attribute {name!r}")
    from importlib import import_module

    return import_module("wordcheck.anatomy.parse").parse
