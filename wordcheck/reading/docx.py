"""DOCX, by its XML."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

from wordcheck.model.errors import Damaged, Encrypted
from wordcheck.model.manuscript import Block, BlockKind, Comment, Furniture, FurnitureKind, Manuscript
from wordcheck.model.said import Said
from wordcheck.reading.docx_numbers import Numbering
from wordcheck.reading.docx_package import Package, W
from wordcheck.reading.docx_styles import Styles
from wordcheck.reading.docx_walk import View, Walk

FORMATS = ("docx",)
RANK = 20

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def sniff(data: bytes) -> bool:
    """A zip package with a Word body, a zip cut short that named one, or a password-protected package."""
    if data.startswith(_OLE):
        return _ENCRYPTED in data
    return data.startswith(b"PK\x03\x04") and (b"word/" in data[-65536:] or b"word/" in data[:65536])


def read(data: bytes, path: str, *, revisions: str = "final") -> Manuscript:
    """A manuscript in the view of tracked changes asked for. Raises Encrypted, Damaged."""
    if data.startswith(_OLE):
        raise Encrypted(
            Said(f"{path} 有打开密码；请另存为无密码的文件", f"{path} asks for a password; save a copy without one")
        )
    package = Package(data, path)
    part = package.main_part()
    root = package.xml(part)
    body = root.find(W + "body") if root is not None else None
    if body is None:
        raise Damaged(Said(f"{path} 中没有正文", f"{path} has no body"))
    related = package.related(part)
    view = cast(View, revisions)
    styles = Styles.of(_part(package, related, "styles"))
    walk = Walk(part, styles, Numbering.of(_part(package, related, "numbering"), styles.by_id), view)
    walk.notes = _notes(package, related, styles, view)
    blocks = list(walk.blocks(body))
    blocks += [block for note in sorted(walk.notes) for block in walk.notes[note]]
    pages = _pages(package)
    return Manuscript.of(
        blocks,
        path=path,
        format="docx",
        media_type=MEDIA_TYPE,
        reader="docx",
        tables=tuple(walk.tables),
        furniture=_furniture(package, related, styles, view),
        unread=tuple(walk.unread),
        changes=tuple(walk.changes),
        comments=_comments(package, related),
        pages=pages,
        page_kind="estimated" if pages or walk.paged else "none",
        revisions=revisions if walk.changes else "none",
        typography=True,
    )


def _part(package: Package, related: dict[str, tuple[str, str]], kind: str) -> Any | None:
    name = next((target for found, target in related.values() if found == kind), None)
    return package.xml(name) if name else None


def _notes(package: Package, related: dict[str, tuple[str, str]], styles: Styles, view: View) -> dict[str, list[Block]]:
    """Footnotes and endnotes by `kind:id`; separators are none."""
    found: dict[str, list[Block]] = {}
    for kind, target in sorted(related.values()):
        if kind not in ("footnotes", "endnotes"):
            continue
        root = package.xml(target)
        for note in root if root is not None else ():
            if note.get(W + "type") in (None, "normal"):
                walk = Walk(target, styles, Numbering(), view)
                blocks = [replace(b, kind=BlockKind.NOTE) for b in walk.blocks(note)]
                found[f"{kind[:-1]}:{note.get(W + 'id')}"] = blocks
    return found


def _furniture(
    package: Package, related: dict[str, tuple[str, str]], styles: Styles, view: View
) -> tuple[Furniture, ...]:
    """Headers and footers, each text once."""
    found: dict[tuple[FurnitureKind, str], None] = {}
    for kind, target in sorted(related.values()):
        if kind in ("header", "footer"):
            root = package.xml(target)
            if root is not None:
                text = " ".join(b.text for b in Walk(target, styles, Numbering(), view).blocks(root))
                if text.strip():
                    found[FurnitureKind(kind), text] = None
    return tuple(Furniture(kind, text) for kind, text in found)


def _comments(package: Package, related: dict[str, tuple[str, str]]) -> tuple[Comment, ...]:
    root = _part(package, related, "comments")
    made = []
    for comment in root if root is not None else ():
        text = "".join(t.text or "" for t in comment.iter(W + "t"))
        made.append(Comment(text, str(comment.get(W + "author", "")), str(comment.get(W + "date", ""))))
    return tuple(made)


def _pages(package: Package) -> int | None:
    """The page count that the program which saved the file left in it."""
    root = package.xml("docProps/app.xml")
    for child in root if root is not None else ():
        if str(child.tag).endswith("}Pages") and (child.text or "").isdigit():
            return int(child.text) or None
    return None
