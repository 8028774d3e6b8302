"""A Word package opened safely: limits on what it may unpack to, no entities, no network; strict OOXML read as transitional."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from wordcheck.model.errors import Damaged
from wordcheck.model.said import Said

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"

LARGEST_PART = 256 * 1024 * 1024
LARGEST_WHOLE = 1024 * 1024 * 1024
"""Bytes that one part, or all parts together, may unpack to."""

_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    (b"http://purl.oclc.org/ooxml/drawingml/main", b"http://schemas.openxmlformats.org/drawingml/2006/main"),
)  # fmt: skip


class Package:
    """The parts of one Word file."""

    def __init__(self, data: bytes, path: str) -> None:
        self.path = path
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            infos = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, EOFError, OSError) as error:
            raise _damaged(path) from error
        if any(i.file_size > LARGEST_PART for i in infos) or sum(i.file_size for i in infos) > LARGEST_WHOLE:
            raise Damaged(Said(f"{path} 解压后过大，未读取", f"{path} would unpack to too much and was not read"))
        self.names = {i.filename for i in infos}

    def xml(self, name: str) -> Any | None:
        """The root element of a part; None where there is no such part. Raises Damaged where it is broken."""
        if name not in self.names:
            return None
        from lxml import etree

        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            content = self._zip.read(name)
            if b"purl.oclc.org" in content[:4096]:
                for strict, transitional in _STRICT:
                    content = content.replace(strict, transitional)
            return etree.fromstring(content, parser)
        except (
            etree.XMLSyntaxError,
            zipfile.BadZipFile,
            NotImplementedError,
            RuntimeError,
            OSError,
            EOFError,
            ValueError,
        ) as error:
            raise _damaged(self.path) from error
        except Exception as error:
            if type(error).__module__ == "zlib":
                raise _damaged(self.path) from error
            raise

    def main_part(self) -> str:
        """Name of the part that holds the document's body."""
        from posixpath import normpath

        roots = self.xml("_rels/.rels")
        for relation in roots if roots is not None else ():
            if str(relation.get("Type", "")).endswith("/officeDocument"):
                return normpath(str(relation.get("Target", "")).lstrip("/"))
        return "word/document.xml"

    def related(self, part: str) -> dict[str, tuple[str, str]]:
        """Relationships of a part by id: type (its last word) and target name; external targets left out."""
        from posixpath import join, normpath, split

        folder, name = split(part)
        root = self.xml(f"{folder}/_rels/{name}.rels")
        found = {}
        for relation in root if root is not None else ():
            if relation.get("TargetMode") != "External":
                target = str(relation.get("Target", ""))
                whole = target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))
                found[str(relation.get("Id"))] = (str(relation.get("Type", "")).rpartition("/")[2], whole)
        return found


def _damaged(path: str) -> Damaged:
    return Damaged(
        Said(
            f"{path} 已损坏，无法作为 Word 文件打开；请重新导出或在 Word 中修复",
            f"{path} is broken and does not open as a Word file; export it again or repair it in Word",
        )
    )


def value(element: Any, name: str, default: str | None = None) -> str | None:
    """`w:val` of the child `name`; `default` where either is missing."""
    child = element.find(W + name) if element is not None else None
    return default if child is None else child.get(W + "val", default)


def toggle(element: Any, name: str) -> bool | None:
    """An on/off property: None where it is not stated."""
    child = element.find(W + name) if element is not None else None
    if child is None:
        return None
    return child.get(W + "val", "1") not in ("0", "false", "off", "none")
