"""The report written into a copy of the wording itself, a module a format: `annotate(original, report, view) -> bytes`."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import cast

from wordcheck.model.errors import UsageError
from wordcheck.model.report import Report
from wordcheck.model.said import Said
from wordcheck.reporting.view import View

_FOLDER = Path(__file__).parent


def formats() -> tuple[str, ...]:
    """Formats of files that can be annotated, sorted."""
    return tuple(sorted(p.stem for p in _FOLDER.glob("*.py") if p.stem.islower() and "_" not in p.stem))


def annotate(original: bytes, report: Report, view: View | None = None) -> bytes:
    """A copy of `original`, the file that `report` is about, with the report's findings in it.

    Raises UsageError where the format cannot carry them.
    """
    form = report.manuscript.format if report.manuscript else ""
    if form not in formats():
        known = ", ".join(formats())
        raise UsageError(
            Said(
                f"不能在 {form or '未读'} 文件中加批注；可以：{known}",
                f"a {form or 'file that was not read'} cannot be annotated; these can: {known}",
            )
        )
    return cast(bytes, import_module(f"{__name__}.{form}").annotate(original, report, view or View()))
