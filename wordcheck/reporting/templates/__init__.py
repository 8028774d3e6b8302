"""Tables in the form that an office prescribes: templates in Excel and Word whose placeholders are filled.

`{{title}}` stands for one value anywhere; a table row with `{{requirement.title}}` is repeated for every requirement.
Everything else of the template (type, widths, page set-up, logos) stays as it is. Two templates ship, each as .xlsx and
.docx: `self-review` (自查表) and `comparison` (修改前后对比表).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from wordcheck.contents import bytes_of
from wordcheck.model.errors import UsageError, reason_of
from wordcheck.model.said import Said

SUFFIXES = (".xlsx", ".docx")
_SHIPPED = Path(__file__).parent / "shipped"
PLACEHOLDER = re.compile(r"\{\{\s*([a-z][a-z0-9_]*)(?:\.([a-z][a-z0-9_]*))?\s*\}\}")

Value = str | int | None
Row = Mapping[str, Value]


class Filling(Struct, frozen=True):
    """What a template may ask for."""

    values: Mapping[str, Value]
    lists: Mapping[str, Sequence[Row]]
    fields: Mapping[str, Sequence[str]]
    """Names of the fields of each list, known where a list is empty too."""

    def known(self) -> list[str]:
        """Every placeholder that can be filled."""
        return [*self.values, *(f"{name}.{field}" for name, fields in self.fields.items() for field in fields)]

    def list_in(self, words: str) -> str | None:
        """Name of the list whose rows some words ask for. Raises UsageError for a placeholder that nobody knows."""
        name: str | None = None
        for found in PLACEHOLDER.finditer(words):
            first, field = found.groups()
            key = f"{first}.{field}" if field else first
            if key not in self.known():
                raise unknown(key, self)
            name = first if field else name
        return name

    def only_list(self, texts: Iterable[str], where: Said) -> str | None:
        """Name of the one list whose rows the texts of a row ask for. Raises UsageError where they ask for several."""
        names = {name for words in texts if (name := self.list_in(words))}
        if len(names) > 1:
            listed = ", ".join(sorted(names))
            raise UsageError(Said(f"{where.zh}用到几个列表：{listed}", f"{where.en} asks for several lists: {listed}"))
        return next(iter(names), None)

    def filled(self, words: str, row: Row | None = None) -> Value:
        """Words with their placeholders replaced; a placeholder alone gives its value as it is."""
        whole = PLACEHOLDER.fullmatch(words.strip())
        if whole:
            return self._value(whole, row)
        return PLACEHOLDER.sub(lambda m: self.said(m, row), words)

    def said(self, found: re.Match[str], row: Row | None = None) -> str:
        """The value of a placeholder as words."""
        value = self._value(found, row)
        return "" if value is None else str(value)

    def _value(self, found: re.Match[str], row: Row | None) -> Value:
        first, field = found.groups()
        return (row or {}).get(field, "") if field else self.values[first]


def unknown(key: str, filling: Filling) -> UsageError:
    """The sentence for a placeholder that cannot be filled."""
    known = ", ".join(filling.known())
    return UsageError(
        Said(
            f"模板中的占位符 {{{{{key}}}}} 无法填写；可用：{known}",
            f"the template asks for {{{{{key}}}}}, which is unknown; there are {known}",
        )
    )


def template(name: str, suffix: str) -> bytes:
    """The template of that name that ships, or the file of that path. Raises UsageError where there is none for `suffix`."""
    if suffix not in SUFFIXES:
        raise UsageError(
            Said(
                f"按模板填写的文件，名称须以 {' 或 '.join(SUFFIXES)} 结尾",
                f"a template fills files that end in {' or '.join(SUFFIXES)}",
            )
        )
    shipped = _SHIPPED / f"{name}{suffix}"
    path = shipped if shipped.is_file() else Path(name)
    if path.suffix.lower() != suffix:
        names = ", ".join(sorted({p.stem for p in _SHIPPED.iterdir()}))
        raise UsageError(
            Said(
                f"模板“{name}”须是 {names} 之一，或一个 {suffix} 文件（与输出同一格式）",
                f"template {name!r} must be one of {names}, or a {suffix} file as the output is",
            )
        )
    try:
        return bytes_of(path)
    except OSError as error:
        why = reason_of(error)
        raise UsageError(
            Said(f"无法读取模板 {path}：{why.zh}", f"cannot read the template {path}: {why.en}")
        ) from error


def fill(data: bytes, suffix: str, filling: Filling) -> bytes:
    """The template with everything filled in; the same input gives the same bytes. Raises UsageError."""
    if suffix == ".xlsx":
        from wordcheck.reporting.templates.excel import filled_workbook as made
    else:
        from wordcheck.reporting.templates.word import filled_document as made
    return made(data, filling)
