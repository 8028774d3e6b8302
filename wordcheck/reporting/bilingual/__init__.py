"""A comparison of two language versions as people and programs want it: every module without underscore is a format.

A module has `SUFFIX` (of the file it makes) and `render(found: Bilingual, view: LanguagesView) -> str | bytes`.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from msgspec import Struct

from wordcheck.model.bilingual import Bilingual
from wordcheck.model.said import Tongue


class LanguagesView(Struct, frozen=True):
    """How to show a comparison of two languages."""

    tongue: Tongue = "zh"
    color: bool = False
    width: int = 100


class LanguagesReporter(Protocol):
    """What a format offers."""

    SUFFIX: str

    def render(self, found: Bilingual, view: LanguagesView) -> str | bytes: ...


def formats() -> tuple[str, ...]:
    """Names of all formats, sorted."""
    return tuple(sorted(p.stem for p in Path(__file__).parent.glob("*.py") if not p.stem.startswith("_")))


def reporter(name: str) -> LanguagesReporter:
    """The reporter of that name, one of `formats()`."""
    return cast(LanguagesReporter, import_module(f"{__name__}.{name}"))


def render(found: Bilingual, name: str, view: LanguagesView) -> bytes:
    """The comparison in a format, as bytes (UTF-8 for text)."""
    made = reporter(name).render(found, view)
    return made.encode("utf-8") if isinstance(made, str) else made
