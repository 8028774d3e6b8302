"""What a template may ask for: placeholders, the values that fill them, and the rows of its lists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from wordcheck.model.errors import UsageError
from wordcheck.model.said import Said

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
            raise UsageError(f"{where.zh}用到几个列表：{listed}", f"{where.en} asks for several lists: {listed}")
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
        f"模板中的占位符 {{{{{key}}}}} 无法填写；可用：{known}",
        f"the template asks for {{{{{key}}}}}, which is unknown; there are {known}",
    )
