"""Tables filled from templates, and templates handed out to be changed."""

from __future__ import annotations

from pathlib import Path

from wordcheck.api import check_all
from wordcheck.app.console.asked import Asked
from wordcheck.app.console.files import spare, write_atomically, write_new
from wordcheck.app.console.tongues import known_tongue, ui_tongue
from wordcheck.model.comparison import VersionDiff
from wordcheck.model.errors import UsageError
from wordcheck.model.said import Said, Tongue, counted
from wordcheck.reporting.templates import fill, template
from wordcheck.reporting.templates.values import of_diff, of_report


def reviewed(
    path: Path,
    output: Path,
    name: str,
    asked: Asked,
    ui_lang: str,
    revisions: str,
) -> tuple[str, bool]:
    """Writes the table of one document; a line about it, and whether everything was read."""
    if path.is_dir():
        raise UsageError(f"{path} 是文件夹；请给出文件", f"{path} is a folder; name a file")
    if not path.is_file():
        raise UsageError(f"找不到 {path}；请检查路径", f"there is no {path}; check the path")
    suffix = output.suffix.lower()
    form = template(name, suffix)
    spare((path, Path(name)), (output,))
    run = check_all([path], **asked.for_all(), revisions=revisions, command=("matrix", str(path)))
    report = run.reports[0]
    if report.failure is not None:
        raise UsageError(report.failure.message)
    tongue = known_tongue(ui_lang) or (report.wordings[0].language if report.wordings else ui_tongue())
    write_atomically(output, fill(form, suffix, of_report(run, report, tongue)))
    met = len(report.verdicts)
    said = Said(
        f"{output}：{met} 项要求、{len(report.findings)} 处发现",
        f"{output}: {counted(met, 'requirement')}, {counted(len(report.findings), 'finding')}",
    )
    unread = "" if report.complete else Said("；有内容未能读取", "; not everything was read").in_(tongue)
    return said.in_(tongue) + unread, report.complete


def compared_in(diff: VersionDiff, name: str, output: Path, tongue: Tongue) -> bytes:
    """The comparison table in a template. Raises UsageError."""
    suffix = output.suffix.lower()
    return fill(template(name, suffix), suffix, of_diff(diff, tongue))


def saved(name: str, target: Path, ui_lang: str) -> str:
    """Writes a template to a file and says so."""
    write_new(target, template(name, target.suffix.lower()))
    return Said(
        f"{target}：模板“{name}”，改好后用 --template {target}",
        f"{target}: template {name!r}; change it and give it back with --template {target}",
    ).in_(ui_tongue(ui_lang))
