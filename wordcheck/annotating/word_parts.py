"""The parts of a Word package to be written again: every part that is not changed stays byte for byte."""

from __future__ import annotations

import io
import zipfile
from posixpath import dirname, join
from typing import Any

from wordcheck.model.errors import Damaged, UsageError
from wordcheck.model.said import Said
from wordcheck.reading.docx_package import Package, PartUnreadable, is_strict, parsed, relations_of

_CONTENT_TYPES = "[Content_Types].xml"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


class Parts:
    """A package in memory; `changed` parts are written anew, all others as they were.

    Raises Damaged where the package or a part of it that is needed is broken, Encrypted where it asks for a password,
    UsageError for strict OOXML: its parts would be written in namespaces other than those the package declares.
    """

    def __init__(self, data: bytes, path: str) -> None:
        self._path = path
        self._package = Package(data, path)
        self._changed: dict[str, bytes] = {}

    def xml(self, name: str) -> Any:
        """The root element of a part as it stands now."""
        content = self._changed.get(name) or self._read(name)
        if is_strict(content):
            raise _strict(self._path)
        try:
            return parsed(name, content)
        except PartUnreadable as error:
            raise unusable(self._path, error) from error

    def put(self, name: str, root: Any) -> None:
        """Replaces or adds a part."""
        from lxml import etree

        self._changed[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

    def main(self) -> str:
        """Name of the main document part."""
        return self._package.main_part()

    def related(self, part: str, kind: str) -> str | None:
        """Name of the part to which `part` has a relation whose type ends in `kind`."""
        relations = self._package.relations(part).values()
        return next((r.target for r in relations if r.kind == kind and not r.external), None)

    def add(self, part: str, kind: str, root: Any, content_type: str) -> str:
        """Adds a part beside `part` with its relation and content type; gives its name."""
        name = join(dirname(part), f"{kind}.xml")
        self.put(name, root)
        relations = self._relations(part)
        used = {r.get("Id") for r in relations}
        key = next(f"rIdW{n}" for n in range(1, len(used) + 2) if f"rIdW{n}" not in used)
        entry = {"Id": key, "Type": f"{_OFFICE}/{kind}", "Target": f"{kind}.xml"}
        relations.append(relations.makeelement(f"{{{_RELATIONS}}}Relationship", entry))
        self.put(relations_of(part), relations)
        types = self.xml(_CONTENT_TYPES)
        types.append(types.makeelement(f"{_TYPES}Override", {"PartName": f"/{name}", "ContentType": content_type}))
        self.put(_CONTENT_TYPES, types)
        return name

    def _relations(self, part: str) -> Any:
        name = relations_of(part)
        if self._package.has(name):
            return self.xml(name)
        return parsed(name, f'<Relationships xmlns="{_RELATIONS}"/>'.encode())

    def _read(self, name: str) -> bytes:
        try:
            return self._package.read(name)
        except PartUnreadable as error:
            raise unusable(self._path, error) from error

    def packed(self) -> bytes:
        """The package with its parts in their old order, new ones last; times and methods as they were."""
        new = dict(self._changed)
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as made:
            for info in self._package.members():
                content = new.pop(info.filename, None) or self._read(info.filename)
                made.writestr(info, content, info.compress_type)
            for name in sorted(new):
                made.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), new[name], zipfile.ZIP_DEFLATED)
        return out.getvalue()


def unusable(path: str, error: PartUnreadable) -> Damaged:
    """The error for a package that lacks a part which must be had."""
    return Damaged(Said(f"{path}：{error.name}：{error.why.zh}", f"{path}: {error.name}: {error.why.en}"))


def _strict(path: str) -> UsageError:
    return UsageError(
        Said(
            f"{path} 为“严格 Open XML”格式，无法写入批注；请在 Word 中另存为普通“Word 文档（.docx）”后重试",
            f'{path} is in strict Open XML, which cannot be annotated; save it in Word as an ordinary "Word document (.docx)"',
        )
    )
