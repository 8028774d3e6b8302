"""An annotated copy of a file."""

from __future__ import annotations

from pathlib import Path

from wordcheck.annotating import annotate
from wordcheck.app.console.asked import Asked
from wordcheck.app.console.files import spare, write_atomically
from wordcheck.app.console.tongues import known_tongue
from wordcheck.decisions import apply, kept_beside, load
from wordcheck.model.errors import UsageError
from wordcheck.model.findings import Severity
from wordcheck.model.said import Said, counted
from wordcheck.reporting.view import View
from wordcheck.reporting.words import titled

_KEPT = frozenset((".docm", ".dotm", ".dotx"))
"""Kinds of Word files that Word opens under their own suffix only."""


def annotated(
    path: Path,
    output: Path,
    asked: Asked,
    severity: str,
    ui_lang: str,
    decisions: Path | None = None,
    regulator: bool = False,
) -> tuple[str, bool]:
    """Writes the copy. Says in one line what is in it, and whether all was read; what was dismissed before carries no comment.

    Raises UsageError, ReadingError, RuleSetError.
    """
    spare((path,), (output,))
    if path.suffix.lower() in _KEPT and output.suffix.lower() != path.suffix.lower():
        raise UsageError(
            f"输出文件名须以 {path.suffix} 结尾，否则 Word 不打开",
            f"the output's name must end in {path.suffix}, or Word does not open it",
        )
    report = asked.report(path)
    kept = load(decisions) if decisions is not None else kept_beside(path)
    report = apply(report, kept, count=not regulator).report if kept else report
    least = Severity(severity)
    view = View(tongue=known_tongue(ui_lang) or "auto")
    write_atomically(output, annotate(path.read_bytes(), report, view, least))
    shown = sum(f.severity.rank <= least.rank for f in report.findings)
    folded, apart = len(report.findings) - shown, len(report.suppressed)
    parts = [Said(f"已批注 {shown} 处", f"{counted(shown, 'finding')} annotated")]
    if folded:
        parts.append(
            Said(
                f"另有 {folded} 处级别较低（--severity note 一并批注）",
                f"{folded} more of lower severity (--severity note)",
            )
        )
    if apart:
        parts.append(Said(f"{apart} 处已有处理意见", f"{apart} decided before"))
    if not report.complete:
        parts.append(Said("有内容未能读取", "not everything was read"))
    tongue = view.tongue_of(report)
    comma = "，" if tongue == "zh" else ", "
    return titled(str(output), tongue) + comma.join(p.in_(tongue) for p in parts), report.complete
