"""What people do to an annotated file in Word, done to its XML: replies, resolved comments, changes taken or refused."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

from lxml import etree
from msgspec import Struct

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
_RELATION = (
    b'<Relationship Id="rIdX" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" '
    b'Target="commentsExtended.xml"/></Relationships>'
)
_TYPE = (
    b'<Override PartName="/word/commentsExtended.xml" '
    b'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml"/></Types>'
)


class Office(Struct):
    """An open file."""

    parts: dict[str, bytes]

    @classmethod
    def opened(cls, data: bytes) -> Office:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return cls({name: package.read(name) for name in package.namelist()})

    def saved(self) -> bytes:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
            for name, content in self.parts.items():
                package.writestr(name, content)
        return out.getvalue()

    def edit(self, do: Callable[[Any], None], part: str = "word/document.xml") -> None:
        root = etree.fromstring(self.parts[part])
        do(root)
        self.parts[part] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

    def answer(self, replies: Mapping[str, str], resolved: Iterable[str] = (), author: str = "王") -> None:
        """Replies by words that stand in the comment answered; comments with the words of `resolved` are marked as done."""
        done = tuple(resolved)
        entries: list[str] = []

        def write(root: Any) -> None:
            ids = [int(c.get(W + "id")) for c in root]
            for n, comment in enumerate(list(root), 1):
                text = "".join(comment.itertext())
                comment.findall(W + "p")[-1].set(W14 + "paraId", f"{n:08X}")
                entries.append(f'<w15:commentEx w15:paraId="{n:08X}" w15:done="{int(any(d in text for d in done))}"/>')
                for words in (reply for key, reply in replies.items() if key in text):
                    key = str(max(ids) + len(entries) + 1)
                    facts = {
                        W + "id": key,
                        W + "author": author,
                        W + "date": "2026-11-24T10:00:00Z",
                        W + "initials": "W",
                    }
                    made = etree.SubElement(root, W + "comment", facts)
                    for i, line in enumerate(words.split("\n")):
                        facts = {W14 + "paraId": f"{0x1000 * (i + 1) + n:08X}"}
                        paragraph = etree.SubElement(made, W + "p", facts)
                        etree.SubElement(etree.SubElement(paragraph, W + "r"), W + "t").text = line
                    last = made[-1].get(W14 + "paraId")
                    entries.append(f'<w15:commentEx w15:paraId="{last}" w15:paraIdParent="{n:08X}" w15:done="0"/>')
                    self.edit(partial(anchor, at=comment.get(W + "id"), to=key))

        self.edit(write, "word/comments.xml")
        self.parts["word/commentsExtended.xml"] = (
            f'<w15:commentsEx xmlns:w15="{W15}">{"".join(entries)}</w15:commentsEx>'.encode()
        )
        relations, types = "word/_rels/document.xml.rels", "[Content_Types].xml"
        self.parts[relations] = self.parts[relations].replace(b"</Relationships>", _RELATION)
        self.parts[types] = self.parts[types].replace(b"</Types>", _TYPE)


def anchor(body: Any, at: str, to: str) -> None:
    """Puts the marks of a reply beside those of the comment that it answers, as Word does."""
    for mark in list(body.iter(W + "commentRangeStart", W + "commentRangeEnd")):
        if mark.get(W + "id") == at:
            mark.addnext(mark.makeelement(mark.tag, {W + "id": to}))
    for reference in list(body.iter(W + "commentReference")):
        if reference.get(W + "id") == at:
            run = reference.getparent()
            made = run.makeelement(run.tag)
            etree.SubElement(made, W + "commentReference", {W + "id": to})
            run.addnext(made)


def accept(root: Any) -> None:
    """All changes taken."""
    for gone in list(root.iter(W + "del")):
        gone.getparent().remove(gone)
    for kept in list(root.iter(W + "ins")):
        unwrap(kept)


def reject(root: Any) -> None:
    """All changes refused."""
    for gone in list(root.iter(W + "ins")):
        gone.getparent().remove(gone)
    for kept in list(root.iter(W + "del")):
        for text in kept.iter(W + "delText"):
            text.tag = W + "t"
        unwrap(kept)


def unwrap(element: Any) -> None:
    parent, at = element.getparent(), element.getparent().index(element)
    parent[at : at + 1] = list(element)


def without_comments(root: Any) -> None:
    """All comments deleted."""
    for mark in list(root.iter(W + "commentRangeStart", W + "commentRangeEnd")):
        mark.getparent().remove(mark)
    for reference in list(root.iter(W + "commentReference")):
        reference.getparent().getparent().remove(reference.getparent())


def text_of(paragraph: Any) -> str:
    return "".join(t.text or "" for t in paragraph.iter(W + "t"))


def rewrite(paragraph: Any, old: str, new: str) -> None:
    """Puts other words in a paragraph as one types them: the first run that is touched takes them."""
    words = text_of(paragraph)
    at = words.index(old)
    end, here = at + len(old), 0
    for text in paragraph.iter(W + "t"):
        length = len(text.text or "")
        start, stop = max(at - here, 0), min(end - here, length)
        if start < stop:
            text.text = (text.text or "")[:start] + (new if here + start == at else "") + (text.text or "")[stop:]
            text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        here += length
