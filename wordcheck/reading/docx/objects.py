"""Drawings, pictures and embedded objects in Word text: the text boxes in them, and what of them cannot be read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree

from wordcheck.languages.lazily import lazily
from wordcheck.model.said import Said
from wordcheck.model.unread import Unread, UnreadKind
from wordcheck.reading.docx.package import MC, W, points

MARK = 130.0
"""Points; a picture smaller than this both ways is a seal, a logo or a code and holds no wording."""
RULE = 8.0
"""Points; a picture thinner than this is a ruling line."""
_EMU = 12700.0

_KINDS = {
    "OLEObject": Said("嵌入的对象", "an embedded object"),
    "control": Said("嵌入的控件", "an embedded control"),
    "chart": Said("图表", "a chart"),
    "relIds": Said("SmartArt 图示", "a SmartArt diagram"),
    "contentPart": Said("手写墨迹", "handwriting"),
}
_SHAPE = Said("图形", "a shape")
_PICTURES = {"blip", "imagedata"}
_ASIDE = {"rt"}
"""Elements with words that are left out on purpose: the small letters of phonetic guides."""
_OBJECT = Said(
    "嵌入内容中的文字无法读取；请将其改为普通文字或另行核对",
    "words inside it cannot be read; turn it into text or check it by hand",
)
_PICTURE = Said(
    "图片中的文字无法读取；请将其改为普通文字或另行核对",
    "words inside a picture cannot be read; turn it into text or check it by hand",
)


def boxes_of(node: Any) -> list[Any]:
    """The contents of the text boxes of a drawing, outermost ones, each once."""
    return [child for child in _walk(node) if child.tag == W + "txbxContent"]


def wordart_of(node: Any) -> str:
    """Words of old-style WordArt, which stand in an attribute."""
    return " ".join(c.get("string", "") for c in _walk(node) if str(c.tag).endswith("}textpath")).strip()


def unread_of(node: Any, after: str, page: int | None, furniture: bool) -> Unread | None:
    """What of a drawing cannot be read; None for mere lines and shapes. `after` are the words before it."""
    tags = {_name(c): c for c in _walk(node)}
    what = next((said for name, said in _KINDS.items() if name in tags), None)
    if what is None and any(_name(c) == "t" and c.text and not c.tag.startswith(W) for c in _walk(node)):
        what = _SHAPE
    if what is None and not tags.keys() & _PICTURES:
        return None
    where = _where(what or Said("图片", "a picture"), after)
    if what is not None:
        return Unread(UnreadKind.OBJECT, where, _OBJECT, page, serious=not furniture)
    return Unread(UnreadKind.IMAGE, where, _PICTURE, page, serious=not furniture and not _is_mark(node))


def passed_by(node: Any) -> Unread | None:
    """What is lost where the walk knows no element of this name: words, if it holds any that are printed."""
    if (not len(node) and not node.text) or _name(node).endswith("Pr") or _name(node) in _ASIDE:
        return None
    words = "".join(c.text or "" for c in _walk(node) if _name(c) == "t").strip()
    if not words:
        return None
    where = Said(f"文字“{words[:16]}”", f"the words “{words[:16]}”")
    why = Said(f"位于未知的元素 {_name(node)} 中，未读取", f"in an unknown element {_name(node)}, not read")
    return Unread(UnreadKind.OBJECT, where, why)


def chosen(alternates: Any) -> Any:
    """Of contents for newer and older programs, the newest that holds anything of Word's own; else the copy for old ones."""
    fallback = alternates.find(MC + "Fallback")
    for choice in alternates.findall(MC + "Choice"):
        if fallback is None or any(c.tag.startswith(W) for c in choice.iter(etree.Element)):
            return choice
    return fallback if fallback is not None else ()


def _where(what: Said, after: str) -> Said:
    tail = after.strip()[-16:]
    if not tail:
        return what
    return Said(f"“{tail}”之后的{what.zh}", f"{what.en} after “{tail}”")


def _is_mark(node: Any) -> bool:
    """Whether a picture is too small to hold wording, or its author said that it is decoration."""
    sizes: list[float] = []
    for child in _walk(node):
        name = _name(child)
        if name == "decorative" and child.get("val") in ("1", "true"):
            return True
        if name == "extent":
            sizes = [(points(child.get(k), _EMU) or 0.0) for k in ("cx", "cy")]
            break
        if name in ("shape", "rect", "group") and not sizes:
            sizes = [s for _, text in _SIZE.findall(child.get("style", "")) if (s := points(text, 1.0)) is not None]
    return len(sizes) == 2 and (max(sizes) < MARK or min(sizes) < RULE)


_SIZE = lazily(r"(?:^|;)\s*(width|height):\s*([\d.]+(?:pt|in|cm|mm|px|pc)?)")


def _walk(node: Any) -> Iterator[Any]:
    """A drawing and what is below it, without the copies for old programs and without the insides of text boxes."""
    if isinstance(node.tag, str) and node.tag != MC + "Fallback":
        yield node
        if node.tag != W + "txbxContent":
            for child in node:
                yield from _walk(child)


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]
