"""The parts of a Word package: every part that is not changed stays byte for byte."""

from __future__ import annotations

import io
import zipfile
from posixpath import dirname, join, normpath
from typing import Any

_CONTENT_TYPES = "[Content_Types].xml"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


class Parts:
    """A package in memory; `changed` parts are written anew, all others as they were."""

    def __init__(self, data: bytes) -> None:
        self._zip = zipfile.ZipFile(io.BytesIO(data))
        self._changed: dict[str, bytes] = {}

    def names(self) -> tuple[str, ...]:
        return tuple(self._zip.namelist())

    def read(self, name: str) -> bytes:
        """The bytes of a part. Raises KeyError."""
        return self._changed.get(name) or self._zip.read(name)

    def xml(self, name: str) -> Any:
        """The root element of a part."""
        from lxml import etree

        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
        return etree.fromstring(self.read(name), parser)

    def put(self, name: str, root: Any) -> None:
        """Replaces or adds a part."""
        from lxml import etree

        self._changed[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

    def main(self) -> str:
        """Name of the main document part."""
        for relation in self.xml("_rels/.rels"):
            if relation.get("Type", "").endswith("/officeDocument"):
                return normpath(str(relation.get("Target", "")).lstrip("/"))
        return "word/document.xml"

    def related(self, part: str, kind: str) -> str | None:
        """Name of the part to which `part` has a relation whose type ends in `kind`."""
        name = _relations_of(part)
        if name not in self.names() and name not in self._changed:
            return None
        for relation in self.xml(name):
            if relation.get("Type", "").rsplit("/", 1)[-1] == kind and relation.get("TargetMode") != "External":
                target = str(relation.get("Target", ""))
                return target.lstrip("/") if target.startswith("/") else normpath(join(dirname(part), target))
        return None

    def add(self, part: str, kind: str, root: Any, content_type: str) -> str:
        """Adds a part beside `part` with its relation and content type; gives its name."""
        name = join(dirname(part), f"{kind}.xml")
        self.put(name, root)
        relations = self.xml(_relations_of(part))
        used = {r.get("Id") for r in relations}
        key = next(f"rIdW{n}" for n in range(1, len(used) + 2) if f"rIdW{n}" not in used)
        relations.append(
            relations.makeelement(
                f"{_RELATIONS}Relationship", {"Id": key, "Type": f"{_OFFICE}/{kind}", "Target": f"{kind}.xml"}
            )
        )
        self.put(_relations_of(part), relations)
        types = self.xml(_CONTENT_TYPES)
        types.append(types.makeelement(f"{_TYPES}Override", {"PartName": f"/{name}", "ContentType": content_type}))
        self.put(_CONTENT_TYPES, types)
        return name

    def packed(self) -> bytes:
        """The package with its parts in their old order, new ones last; times and methods as they were."""
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as made:
            for info in self._zip.infolist():
                made.writestr(info, self._changed.get(info.filename) or self._zip.read(info), info.compress_type)
            for name in sorted(set(self._changed) - set(self._zip.namelist())):
                info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
                made.writestr(info, self._changed[name], zipfile.ZIP_DEFLATED)
        return out.getvalue()


def _relations_of(part: str) -> str:
    return join(dirname(part), "_rels", f"{part.rsplit('/', 1)[-1]}.rels")
