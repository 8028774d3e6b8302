"""Version comparisons as people and programs want them: every module without underscore is a format.

A module has `SUFFIX` (of the file it makes) and `render(diff: VersionDiff, view: DiffView) -> str | bytes`.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from msgspec import Struct

from wordcheck.model.comparison import VersionDiff, Weight
from wordcheck.model.errors import UsageError
from wordcheck.model.said import Tongue


class DiffView(Struct, frozen=True):
    """How to show a comparison."""

    tongue: Tongue = "zh"
    color: bool = False
    width: int = 100
    least: Weight = Weight.WORDING
    """Changes that weigh less are counted, not shown; tables show all."""


class DiffReporter(Protocol):
    """What a format offers."""

    SUFFIX: str

    def render(self, diff: VersionDiff, view: DiffView) -> str | bytes: ...


def formats() -> tuple[str, ...]:
    """Names of all formats, sorted."""
    return tuple(sorted(p.stem for p in Path(__file__).parent.glob("*.py") if not p.stem.startswith("_")))


def reporter(name: str) -> DiffReporter:
    """The reporter of that name. Raises UsageError where there is none."""
    if name not in formats():
        known = ", ".join(formats())
        raise UsageError(f"没有名为“{name}”的对照格式；可用：{known}", f"no format {name!r}; there are {known}")
    return cast(DiffReporter, import_module(f"{__name__}.{name}"))


def render(diff: VersionDiff, name: str, view: DiffView) -> bytes:
    """The comparison in a format, as bytes (UTF-8 for text)."""
    made = reporter(name).render(diff, view)
    return made.encode("utf-8") if isinstance(made, str) else made
