"""The surfaces a report can take: every module of `wordcheck.reporting.formats` is one, its name the format's name.

A reporter module has `SUFFIX` (of the file it makes), `SUMMARY` (one line for the help) and
`render(run: Run, view: View) -> str | bytes`, or an iterator of the text piece by piece.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Protocol, cast

from wordcheck.model.errors import UsageError
from wordcheck.model.report import Run
from wordcheck.model.said import Said
from wordcheck.reporting.view import View


class Reporter(Protocol):
    """What a module below `formats` offers."""

    SUFFIX: str
    SUMMARY: Said
    # A module that shows cover maps and term tables has `DESCRIBES = True` besides; one that needs a package, `ready()`.

    def render(self, run: Run, view: View) -> str | bytes | Iterator[str]: ...


def formats() -> tuple[str, ...]:
    """Names of all formats, sorted."""
    folder = Path(__file__).parent / "formats"
    return tuple(sorted(p.stem.replace("_", "-") for p in folder.glob("*.py") if not p.stem.startswith("_")))


def reporter(name: str) -> Reporter:
    """The reporter for a format. Raises UsageError where there is none of that name."""
    if name not in formats():
        known = ", ".join(formats())
        raise UsageError(f"没有名为“{name}”的报告格式；可用：{known}", f"no report format {name!r}; there are {known}")
    module: ModuleType = import_module(f"wordcheck.reporting.formats.{name.replace('-', '_')}")
    return cast(Reporter, module)


def ready(name: str) -> None:
    """Raises UsageError where a package is missing that the format `name` needs: better before the work than after it."""
    if needs := getattr(reporter(name), "ready", None):
        needs()


def describes(name: str) -> bool:
    """Whether the format `name` shows cover maps and term tables, which a run computes only when asked."""
    return bool(getattr(reporter(name), "DESCRIBES", False))


def render(run: Run, name: str, view: View | None = None) -> bytes:
    """The run in the format `name`, as bytes (UTF-8 for text formats)."""
    return b"".join(rendered(run, name, view or View()))


def rendered(run: Run, name: str, view: View) -> Iterator[bytes]:
    """The same piece by piece, so that what was written need not be kept."""
    made = reporter(name).render(run, view)
    for piece in (made,) if isinstance(made, str | bytes) else made:
        yield piece.encode("utf-8") if isinstance(piece, str) else piece
