"""The parts of a Word package to be written again: every part that is not changed stays byte for byte."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Container
from itertools import count
from posixpath import dirname, join
from typing import Any

from wordcheck.model.errors import Damaged, UsageError
from wordcheck.reading.docx.package import (
    Package,
    PartUnreadable,
    is_strict,
    parsed,
    relations_of,
    strict,
    transitional,
)

_CONTENT_TYPES = "[Content_Types].xml"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORDED = frozenset("header footer footnotes endnotes comments".split())
COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


class Parts:
    """A package in memory; `changed` parts are written anew, all others as they were.

    A part of strict OOXML is worked on in the ordinary namespaces and written back in its own. Raises Damaged where the package
    or a part of it that is needed is broken, Encrypted where it asks for a password, UsageError where a part mixes both.
    """

    def __init__(self, data: bytes, path: str) -> None:
        self._path = path
        self._package = Package(data, path)
        self._changed: dict[str, bytes] = {}
        self._added: list[str] = []
        self._strict = is_strict(self._read(self.main()))
        self.signed = any(m.filename.lower().startswith("_xmlsignatures/") for m in self._package.members())
        """Whether it carries a digital signature."""

    def xml(self, name: str) -> Any:
        """The root element of a part as it stands now."""
        content = self._changed.get(_folded(name)) or self._read(name)
        if self._strict:
            if strict(transitional(content)) != content and strict(content) != content:
                raise _mixed(self._path)
            content = transitional(content)
        try:
            return parsed(name, content)
        except PartUnreadable as error:
            raise unusable(self._path, error) from error

    def put(self, name: str, root: Any) -> None:
        """Replaces or adds a part."""
        from lxml import etree

        tree = (
            root.getroottree()
        )  # with what stands around the root; one made beside another root has no tree of its own
        whole = tree if tree.getroot() is root else root
        content = etree.tostring(whole, xml_declaration=True, encoding="UTF-8", standalone=True)
        self._changed[_folded(name)] = strict(content) if self._strict else content

    def main(self) -> str:
        """Name of the main document part."""
        return self._package.main_part()

    def related(self, part: str, kind: str) -> str | None:
        """Name of the part to which `part` has a relation whose type ends in `kind`."""
        relations = self._package.relations(part).values()
        return next((r.target for r in relations if r.kind == kind and not r.external), None)

    def stories(self, part: str) -> list[str]:
        """Names of the parts with words that `part` refers to and that can be read: headers, footers, notes, comments."""
        relations = self._package.relations(part).values()
        named = dict.fromkeys(r.target for r in relations if r.kind in _WORDED and not r.external)
        return [name for name in named if self._package.has(name)]

    def add(self, part: str, kind: str, root: Any, content_type: str) -> None:
        """Adds a part beside `part`, under a name that is free, with its relation and content type."""
        types = self.xml(_CONTENT_TYPES)
        declared = {str(t.get("PartName", "")).lower().lstrip("/") for t in types}
        names = (f"{kind}{n or ''}.xml" for n in count())
        target = next(n for n in names if not self._is_taken(join(dirname(part), n), declared))
        name = join(dirname(part), target)
        self.put(name, root)
        self._added.append(name)
        relations = self._relations(part)
        used = {r.get("Id") for r in relations}
        key = next(f"rIdW{n}" for n in range(1, len(used) + 2) if f"rIdW{n}" not in used)
        entry = {"Id": key, "Type": f"{_OFFICE}/{kind}", "Target": target}
        relations.append(relations.makeelement(f"{{{_RELATIONS}}}Relationship", entry))
        self.put(relations_of(part), relations)
        types.append(types.makeelement(f"{_TYPES}Override", {"PartName": f"/{name}", "ContentType": content_type}))
        self.put(_CONTENT_TYPES, types)

    def _is_taken(self, name: str, declared: Container[str]) -> bool:
        return self._package.has(name) or name.lower() in declared

    def _relations(self, part: str) -> Any:
        name = relations_of(part)
        if self._package.has(name):
            return self.xml(name)
        self._added.append(name)
        return parsed(name, f'<Relationships xmlns="{_RELATIONS}"/>'.encode())

    def _read(self, name: str) -> bytes:
        try:
            return self._package.read(name)
        except PartUnreadable as error:
            raise unusable(self._path, error) from error

    def packed(self) -> bytes:
        """The package with its parts in their old order, new ones last; times and methods as they were."""
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as made:
            for info in self._package.members():
                content = self._changed.get(_folded(info.filename)) or self._read(info.filename)
                made.writestr(info, content, info.compress_type)
            for name in sorted(self._added):
                content = self._changed[_folded(name)]
                made.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
        return out.getvalue()


def _folded(name: str) -> str:
    """The name of a part as packages compare them: some programs write other letters or slashes in the zip than elsewhere."""
    return name.replace("\\", "/").lower()


def unusable(path: str, error: PartUnreadable) -> Damaged:
    """The error for a package that lacks a part which must be had."""
    return Damaged(f"{path}：{error.name}：{error.why.zh}", f"{path}: {error.name}: {error.why.en}")


def _mixed(path: str) -> UsageError:
    return UsageError(
        f"{path} 混用“严格 Open XML”与普通格式，无法写入批注；请在 Word 中另存为普通“Word 文档（.docx）”后重试",
        f'{path} mixes strict and ordinary Open XML and cannot be annotated; save it in Word as an ordinary "Word document (.docx)"',
    )
