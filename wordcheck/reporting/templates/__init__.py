"""Tables in the form that an office prescribes: templates in Excel and Word whose placeholders are filled.

`{{title}}` stands for one value anywhere; a table row with `{{requirement.title}}` is repeated for every requirement.
Everything else of the template (type, widths, page set-up, logos) stays as it is. Two templates ship, each as .xlsx and
.docx: `self-review` (自查表) and `comparison` (修改前后对比表).
"""

from __future__ import annotations

from pathlib import Path

from wordcheck.contents import bytes_of
from wordcheck.model.errors import UsageError, reason_of
from wordcheck.reporting.templates.filling import Filling

SUFFIXES = (".xlsx", ".docx")
_SHIPPED = Path(__file__).parent / "shipped"


def template(name: str, suffix: str) -> bytes:
    """The template of that name that ships, or the file of that path. Raises UsageError where there is none for `suffix`."""
    if suffix not in SUFFIXES:
        raise UsageError(
            f"按模板填写的文件，名称须以 {' 或 '.join(SUFFIXES)} 结尾",
            f"a template fills files that end in {' or '.join(SUFFIXES)}",
        )
    shipped = _SHIPPED / f"{name}{suffix}"
    path = shipped if shipped.is_file() else Path(name)
    if path.suffix.lower() != suffix:
        names = ", ".join(sorted({p.stem for p in _SHIPPED.iterdir()}))
        raise UsageError(
            f"模板“{name}”须是 {names} 之一，或一个 {suffix} 文件（与输出同一格式）",
            f"template {name!r} must be one of {names}, or a {suffix} file as the output is",
        )
    try:
        return bytes_of(path)
    except OSError as error:
        why = reason_of(error)
        raise UsageError(f"无法读取模板 {path}：{why.zh}", f"cannot read the template {path}: {why.en}") from error


def fill(data: bytes, suffix: str, filling: Filling) -> bytes:
    """The template with everything filled in; the same input gives the same bytes. Raises UsageError."""
    if suffix == ".xlsx":
        from wordcheck.reporting.templates.excel import filled_workbook as made
    else:
        from wordcheck.reporting.templates.word import filled_document as made
    return made(data, filling)
