"""Comparisons of two files as people and programs want them: every module of `versions` and of `bilingual` without underscore is a format.

A module has `SUFFIX` (of the file it makes) and `render(found, view: ComparisonView) -> str | bytes`.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any, Literal, Protocol, cast

from msgspec import Struct

from wordcheck.model.bilingual import Bilingual
from wordcheck.model.comparison import VersionDiff, Weight
from wordcheck.model.said import Said, Tongue
from wordcheck.reporting.words import parted, titled

Compared = Literal["versions", "bilingual"]


class ComparisonView(Struct, frozen=True):
    """How to show a comparison."""

    tongue: Tongue = "zh"
    color: bool = False
    width: int = 100
    least: Weight = Weight.WORDING
    """Changes between versions that weigh less are counted, not shown; tables show all."""


class ComparisonReporter(Protocol):
    """What a format offers."""

    SUFFIX: str

    def render(self, found: Any, view: ComparisonView) -> str | bytes: ...


def formats(of: Compared) -> tuple[str, ...]:
    """Names of all formats, sorted."""
    folder = Path(__file__).parent / of
    return tuple(sorted(p.stem for p in folder.glob("*.py") if not p.stem.startswith("_")))


def reporter(of: Compared, name: str) -> ComparisonReporter:
    """The reporter of that name, one of `formats`."""
    return cast(ComparisonReporter, import_module(f"wordcheck.reporting.{of}.{name}"))


def render(found: VersionDiff | Bilingual, name: str, view: ComparisonView) -> bytes:
    """The comparison in a format, as bytes (UTF-8 for text)."""
    made = reporter("bilingual" if isinstance(found, Bilingual) else "versions", name).render(found, view)
    return made.encode("utf-8") if isinstance(made, str) else made


def not_compared(found: VersionDiff | Bilingual) -> Said:
    """What was left out of a comparison, one thing after the other."""
    return Said.of(lambda tongue: parted((s.in_(tongue) for s in found.not_compared), tongue))


def left_out(found: VersionDiff | Bilingual, head: Said) -> Said:
    """The same behind its head."""
    return Said.of(lambda tongue: titled(head.in_(tongue), tongue) + not_compared(found).in_(tongue))
