"""An annotated copy of a file."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from wordcheck.annotating import annotate
from wordcheck.api import Packs, check
from wordcheck.app.faces import ui_tongue
from wordcheck.app.files import write_atomically
from wordcheck.model.errors import UsageError
from wordcheck.model.findings import Severity
from wordcheck.model.said import Said
from wordcheck.reporting.view import View


def annotated(path: Path, output: Path, packs: Packs | None, as_of: str | None, severity: str, ui_lang: str) -> str:
    """Writes the copy and says in one line what is in it. Raises UsageError, ReadingError, RuleSetError."""
    if output.resolve() == path.resolve():
        raise UsageError(Said("输出不能是原文件", "the output must not be the original file"))
    report = check(path, packs, as_of=as_of)
    least = Severity(severity).rank
    shown = replace(report, findings=tuple(f for f in report.findings if f.severity.rank <= least))
    view = View(tongue="auto" if ui_lang == "auto" else ui_tongue(ui_lang))
    write_atomically(output, annotate(path.read_bytes(), shown, view))
    folded = len(report.findings) - len(shown.findings)
    said = Said(
        f"{output}：已批注 {len(shown.findings)} 处，另有 {folded} 处低于所选级别",
        f"{output}: {len(shown.findings)} findings annotated, {folded} more below the chosen severity",
    )
    return said.in_(view.tongue_of(report))
