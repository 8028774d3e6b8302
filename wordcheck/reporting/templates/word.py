"""Templates in Word: placeholders in paragraphs, headers and footers; a table row with those of a list is repeated.

Parts without placeholders stay byte for byte. A placeholder takes the type of its first character (Word may have cut it
into several runs).
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from copy import deepcopy
from typing import Any

from lxml import etree

from wordcheck.languages.width import printable
from wordcheck.model.errors import UsageError
from wordcheck.model.said import Said
from wordcheck.reporting.templates import Filling, Row

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_LARGEST = 64 * 1024 * 1024
"""Bytes of a part; more is no template."""


def filled_document(data: bytes, filling: Filling) -> bytes:
    """The document filled in. Raises UsageError where it is none."""
    made = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
            for info in source.infolist():
                if info.file_size > _LARGEST:
                    raise UsageError(
                        Said(f"模板中 {info.filename} 过大", f"{info.filename} of the template is too large")
                    )
                content = source.read(info)
                if info.filename.startswith("word/") and info.filename.endswith(".xml") and b"{{" in _joined(content):
                    content = _part(content, filling)
                target.writestr(zipfile.ZipInfo(info.filename, _EPOCH), content, zipfile.ZIP_DEFLATED)
    except (zipfile.BadZipFile, etree.XMLSyntaxError, OSError) as error:
        raise UsageError(
            Said(f"模板不是可用的 .docx 文件：{error}", f"the template is no usable .docx file: {error}")
        ) from error
    return made.getvalue()


def _joined(content: bytes) -> bytes:
    """The part without its tags, where a placeholder is whole whatever runs it stands in."""
    import re

    return re.sub(rb"<[^>]*>", b"", content)


def _part(content: bytes, filling: Filling) -> bytes:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    root = etree.fromstring(content, parser)
    for row in list(root.iter(f"{_W}tr")):
        if any(row is not other for other in row.iter(f"{_W}tr")):
            continue
        where = Said("模板的一个表格行", "a table row of the template")
        listed = filling.only_list((_words(p) for p in row.iter(f"{_W}p")), where)
        if listed is not None:
            _repeat(row, filling.lists[listed], filling)
    for paragraph in root.iter(f"{_W}p"):
        filling.list_in(_words(paragraph))
        _fill(paragraph, filling, None)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _repeat(row: Any, rows: Iterable[Row], filling: Filling) -> None:
    parent, pattern = row.getparent(), deepcopy(row)
    at = parent.index(row)
    parent.remove(row)
    for offset, values in enumerate(list(rows) or [{}]):
        made = deepcopy(pattern)
        for paragraph in made.iter(f"{_W}p"):
            _fill(paragraph, filling, values)
        parent.insert(at + offset, made)


def _words(paragraph: Any) -> str:
    return "".join(t.text or "" for t in paragraph.iter(f"{_W}t"))


def _fill(paragraph: Any, filling: Filling, row: Row | None) -> None:
    words = _words(paragraph)
    if "{{" not in words:
        return
    value = filling.filled(words, row)
    pieces = list(paragraph.iter(f"{_W}t"))
    first, rest = pieces[0], pieces[1:]
    for piece in rest:
        piece.text = ""
    lines = [printable(line) for line in str("" if value is None else value).split("\n")]
    first.text = lines[0]
    first.set(_SPACE, "preserve")
    after = first
    for line in lines[1:]:
        for made in (etree.Element(f"{_W}br"), etree.Element(f"{_W}t")):
            after.addnext(made)
            after = made
        after.text = line
        after.set(_SPACE, "preserve")
