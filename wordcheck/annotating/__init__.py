"""The report written into a copy of the wording itself, a module a format: `annotate(original, report, view, folded) -> bytes`, `folded` findings left out."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import cast

from msgspec.structs import replace

from wordcheck.model.errors import UsageError
from wordcheck.model.findings import Severity
from wordcheck.model.report import Report
from wordcheck.reporting.view import View

_FOLDER = Path(__file__).parent


def formats() -> tuple[str, ...]:
    """Formats of files that can be annotated, sorted."""
    return tuple(sorted(p.stem for p in _FOLDER.glob("*.py") if p.stem.islower() and "_" not in p.stem))


def annotate(original: bytes, report: Report, view: View | None = None, least: Severity = Severity.NOTE) -> bytes:
    """A copy of `original`, the file that `report` is about, with the report's findings from severity `least` in it, the others counted.

    Raises UsageError where the format cannot carry them.
    """
    form = report.manuscript.format if report.manuscript else ""
    if form not in formats():
        zh, en = "、".join(formats()), " and ".join(formats())
        raise UsageError(
            f"批注只能写入 {zh} 文件，这份是 {form or '未读的文件'}；请另存为 docx，或用 wordcheck check -o html=文件 查看结果",
            f"comments can be put into {en} files alone and this is {form or 'one that was not read'}; "
            "save it as docx, or see what was found with wordcheck check -o html=FILE",
        )
    shown = replace(report, findings=tuple(f for f in report.findings if f.severity.rank <= least.rank))
    folded = len(report.findings) - len(shown.findings)
    return cast(bytes, import_module(f"{__name__}.{form}").annotate(original, shown, view or View(), folded))
