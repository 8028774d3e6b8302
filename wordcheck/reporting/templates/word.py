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

from wordcheck.model.errors import UsageError
from wordcheck.model.said import Said
from wordcheck.reporting.templates.filling import PLACEHOLDER, Filling, Row
from wordcheck.reporting.word_files import EPOCH, W, fill, words_of

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
                        f"模板中 {info.filename} 超过 {_LARGEST >> 20} MiB",
                        f"{info.filename} of the template is larger than {_LARGEST >> 20} MiB",
                    )
                content = source.read(info)
                if info.filename.startswith("word/") and info.filename.endswith(".xml") and b"{{" in _joined(content):
                    content = _part(content, filling)
                target.writestr(zipfile.ZipInfo(info.filename, EPOCH), content, zipfile.ZIP_DEFLATED)
    except (zipfile.BadZipFile, etree.XMLSyntaxError, OSError) as error:
        raise UsageError(
            f"模板不是可用的 .docx 文件：{error}", f"the template is no usable .docx file: {error}"
        ) from error
    return made.getvalue()


def _joined(content: bytes) -> bytes:
    """The part without its tags, where a placeholder is whole whatever runs it stands in."""
    import re

    return re.sub(rb"<[^>]*>", b"", content)


def _part(content: bytes, filling: Filling) -> bytes:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    root = etree.fromstring(content, parser)
    done: list[Any] = []
    for row in list(root.iter(f"{W}tr")):
        if any(row is not other for other in row.iter(f"{W}tr")):
            continue
        where = Said("模板的一个表格行", "a table row of the template")
        listed = filling.only_list((words_of(p) for p in row.iter(f"{W}p")), where)
        if listed is not None:
            done += _repeat(row, filling.lists[listed], filling)
    # Words of a wording may look like placeholders: what is filled is not looked at again.
    filled = set(done)
    for paragraph in (p for p in root.iter(f"{W}p") if p not in filled):
        filling.list_in(words_of(paragraph))
        _fill(paragraph, filling, None)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _repeat(row: Any, rows: Iterable[Row], filling: Filling) -> list[Any]:
    """Puts a copy of the row for each of `rows` in its place; the paragraphs of all copies."""
    made_of: list[Any] = []
    parent, pattern = row.getparent(), deepcopy(row)
    at = parent.index(row)
    parent.remove(row)
    for offset, values in enumerate(list(rows) or [{}]):
        made = deepcopy(pattern)
        for paragraph in made.iter(f"{W}p"):
            _fill(paragraph, filling, values)
            made_of.append(paragraph)
        parent.insert(at + offset, made)
    return made_of


def _fill(paragraph: Any, filling: Filling, row: Row | None) -> None:
    fill(paragraph, PLACEHOLDER, lambda found: filling.said(found, row))
