"""Parts of a Word file against the schema of ECMA-376, which is not part of this project."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_LATER = "{http://schemas.microsoft.com/office/word/"
"""Namespaces of later versions of Word, which the schema does not know and other programs ignore."""


class Schema:
    """The schema in a folder, by its `wml.xsd`."""

    def __init__(self, path: Path) -> None:
        self._schema = etree.XMLSchema(etree.parse(str(path)))

    def new(self, before: bytes, after: bytes) -> list[str]:
        """Errors of the second file that the first does not have."""
        return sorted(self._errors(after) - self._errors(before))

    def _errors(self, data: bytes) -> set[str]:
        found: set[str] = set()
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            for name in package.namelist():
                root = etree.fromstring(package.read(name)) if name.endswith(".xml") else None
                if root is not None and root.tag.startswith(_W):
                    self._schema.validate(_understood(root))
                    found |= {f"{name}: {error.message[:200]}" for error in self._schema.error_log}  # type: ignore[attr-defined]
        return found


def _understood(root: Any) -> Any:
    """The tree as a program reads it that knows no namespaces of later versions."""
    for element in list(root.iter("*")):
        for key in [k for k in element.attrib if k.startswith((_MC, _LATER))]:
            del element.attrib[key]
        if element.tag.startswith(_LATER):
            element.getparent().remove(element)
    for choice in list(root.iter(_MC + "AlternateContent")):
        parent, at, old = choice.getparent(), choice.getparent().index(choice), choice.find(_MC + "Fallback")
        parent[at : at + 1] = list(old) if old is not None else []
    return root
