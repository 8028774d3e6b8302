"""A Word package opened safely: limits on what it may unpack to, no entities, no network; strict OOXML read as transitional.

Only parts that are asked for are unpacked, and none beyond the size that its directory entry declares.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping
from posixpath import dirname, join, normpath, split
from typing import Any

from msgspec import Struct

from wordcheck.model.errors import Damaged, encrypted
from wordcheck.model.said import Said

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"

LARGEST_PART = 64 * 1024 * 1024
"""Bytes that one XML part may unpack to; a wording of a thousand pages has about a third of it."""
LARGEST_RATIO = 400
"""Unpacked to packed bytes above which a part of more than 8 MiB is a zip bomb; real parts stay below 60."""
MOST_MEMBERS = 20_000

_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R),
    (b"http://purl.oclc.org/ooxml/drawingml/main", A),
    (b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", WP),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", M),
)
_BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, OSError, EOFError, ValueError)


class PartUnreadable(Exception):
    """One part of the package is broken, too large or missing; `why` says which."""

    def __init__(self, name: str, why: Said) -> None:
        super().__init__(name)
        self.name, self.why = name, why


_BROKEN_PART = Said("部件已损坏", "the part is broken")
_DECLARED = Said(
    "部件含文档类型声明，其中实体所代的文字无法得知",
    "the part declares entities, and what stands for them is not known",
)
"""Word does not open such a file; what an entity stands for would be missing without a word."""


def is_strict(content: bytes) -> bool:
    """Whether an XML part uses the namespaces of strict OOXML (ISO/IEC 29500-1)."""
    return b"purl.oclc.org" in content[:8192]


def transitional(content: bytes) -> bytes:
    """An XML part of strict OOXML in the ordinary namespaces."""
    for strict_name, name in _STRICT:
        content = content.replace(strict_name, name[1:-1].encode())
    return content


def strict(content: bytes) -> bytes:
    """An XML part in the namespaces of strict OOXML."""
    for strict_name, name in _STRICT:
        content = content.replace(name[1:-1].encode(), strict_name)
    return content


def parsed(name: str, content: bytes) -> Any:
    """The root element of a part's bytes: no entities, no network, no endless nesting. Raises PartUnreadable."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise PartUnreadable(name, _BROKEN_PART) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise PartUnreadable(name, _DECLARED)
    return root


class Relation(Struct, frozen=True):
    """What a part refers to: the last word of the relationship's type, and the name of the target part."""

    kind: str
    target: str
    external: bool = False


class Package:
    """The parts of one Word file. Raises Damaged where the zip does not open, Encrypted where it asks for a password."""

    def __init__(self, data: bytes, path: str) -> None:
        self.path = path
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            members = self._zip.infolist()
        except _BROKEN as error:
            raise damaged(path) from error
        if len(members) > MOST_MEMBERS:
            raise damaged(path)
        if any(m.flag_bits & 1 for m in members):
            raise encrypted(path)
        # Part names are compared without case, and some programs write backslashes.
        self._members = {m.filename.replace("\\", "/").lower(): m for m in members}

    def has(self, name: str) -> bool:
        """Whether the package holds a part of this name."""
        return name.lower() in self._members

    def members(self) -> list[zipfile.ZipInfo]:
        """The directory entries of the package, in their order."""
        return self._zip.infolist()

    def read(self, name: str) -> bytes:
        """The bytes of a part. Raises PartUnreadable."""
        member = self._members.get(name.lower())
        if member is None:
            raise PartUnreadable(name, Said("文件中缺少该部件", "the file lacks this part"))
        large = member.file_size > 8 * 1024 * 1024
        if member.file_size > LARGEST_PART or (large and member.file_size > LARGEST_RATIO * member.compress_size):
            raise PartUnreadable(name, Said("解压后过大，未读取", "it would unpack to too much and was not read"))
        try:
            return self._zip.read(member)
        except _BROKEN as error:
            raise PartUnreadable(name, _BROKEN_PART) from error

    def xml(self, name: str) -> Any:
        """The root element of a part. Raises PartUnreadable."""
        content = self.read(name)
        return parsed(name, transitional(content) if is_strict(content) else content)

    def main_part(self) -> str:
        """Name of the part that holds the document's body."""
        found = (r.target for r in self.relations("").values() if r.kind == "officeDocument")
        return next(found, "word/document.xml")

    def relations(self, part: str) -> dict[str, Relation]:
        """Relationships of a part by id; those of the package for an empty name."""
        folder = dirname(part)
        found: dict[str, Relation] = {}
        try:
            root = self.xml(relations_of(part))
        except PartUnreadable:
            return found
        for relation in root.iterchildren("{*}Relationship"):
            external = relation.get("TargetMode") == "External"
            target = str(relation.get("Target", ""))
            whole = (
                target if external else target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))
            )
            found[str(relation.get("Id"))] = Relation(str(relation.get("Type", "")).rpartition("/")[2], whole, external)
        return found


def relations_of(part: str) -> str:
    """Name of the part that holds the relationships of `part`; of the package's for an empty name."""
    folder, name = split(part)
    return join(folder, "_rels", f"{name}.rels")


def part_names(data: bytes) -> frozenset[str]:
    """Names of the members of a zip file, in lower case; empty where it does not open."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as opened:
            return frozenset(n.replace("\\", "/").lower() for n in opened.namelist())
    except _BROKEN:
        return frozenset()


def damaged(path: str) -> Damaged:
    """The error for a file that is no whole Word package."""
    return Damaged(
        f"{path} 已损坏或不完整，无法作为 Word 文件打开；请重新导出或在 Word 中修复",
        f"{path} is broken or cut short and does not open as a Word file; export it again or repair it in Word",
    )


def value(element: Any, name: str, default: str | None = None) -> str | None:
    """`w:val` of the child `name`; `default` where either is missing."""
    child = element.find(W + name) if element is not None else None
    return default if child is None else child.get(W + "val", default)


def whole(text: str | None, default: int) -> int:
    """A whole number as an attribute gives it; `default` where it is none."""
    if not text:
        return default
    try:
        return int(text)
    except ValueError:
        return default


def toggle(element: Any, name: str) -> bool | None:
    """An on/off property: None where it is not stated."""
    child = element.find(W + name) if element is not None else None
    return None if child is None else is_on(child.get(W + "val"))


def is_on(text: str | None) -> bool:
    """The value of an on/off attribute; a missing one means on."""
    return text not in ("0", "false", "off", "none")


_UNITS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 7.2 / 2.54, "pc": 12.0, "pi": 12.0, "px": 0.75}


def points(text: str | None, unit: float = 20.0) -> float | None:
    """A measure in points: a bare number counts `unit` to the point (twips), others name theirs (`12pt`, `1.5cm`)."""
    if not text:
        return None
    size = _UNITS.get(text[-2:])
    try:
        return float(text[:-2]) * size if size else float(text) / unit
    except ValueError:
        return None


Setting = Mapping[str, Mapping[str, str]]
"""Properties by element name: the attributes of each."""


def merged(*layers: Any) -> Setting:
    """The children of property elements laid over one another, the last strongest, attribute by attribute."""
    made: dict[str, dict[str, str]] = {}
    for layer in layers:
        for element in () if layer is None else layer:
            if isinstance(element.tag, str):
                stated = made.setdefault(element.tag.rpartition("}")[2], {})
                for name, text in element.attrib.items():
                    stated[str(name).rpartition("}")[2]] = str(text)
    return made
