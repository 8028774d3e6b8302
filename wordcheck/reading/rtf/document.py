"""One RTF file, from bytes to Manuscript."""

from __future__ import annotations

from wordcheck.model.errors import Damaged, UnsupportedFormat
from wordcheck.model.manuscript import Furniture, FurnitureKind, Manuscript
from wordcheck.model.revisions import View, known_view
from wordcheck.model.said import Said
from wordcheck.model.unread import Unread, UnreadKind
from wordcheck.reading import legacy
from wordcheck.reading.rtf.tokens import tokens
from wordcheck.reading.rtf.walk import Walk
from wordcheck.reading.spaced_out import closed_up

MEDIA_TYPE = "application/rtf"
_GONE: dict[View, str] = {"final": "deletion", "original": "insertion", "both": ""}
"""The kind of change whose words a view leaves out."""
_UNCOUNTED = Said(
    "文件没有给出部分自动编号，这些条款读作无编号；请另存为 DOCX 后再检查",
    "the file does not give some automatic numbers, whose clauses were read without one; save it as DOCX and check that",
)


def read_document(data: bytes, path: str, revisions: str) -> Manuscript:
    """A manuscript in the view of tracked changes asked for. Raises Damaged; UsageError for an unknown view."""
    view = known_view(revisions)
    walk = Walk(gone=_GONE[view])
    for token in tokens(data):
        walk.take(token)
    walk.end()
    if walk.uncounted:
        # Only a program that lays the text out can count these numbers.
        try:
            return legacy.read(data, path, revisions=revisions)
        except (UnsupportedFormat, Damaged):
            pass
    if not walk.blocks:
        raise Damaged(
            f"{path} 中没有文字；请核对是否选对文件", f"{path} holds no words; check that it is the right file"
        )
    why = Said("图片中的文字无法读取", "words inside a picture cannot be read")
    pictures = Unread(
        UnreadKind.IMAGE, Said(f"图片 {walk.pictures} 张", f"{walk.pictures} pictures"), why, serious=False
    )
    return Manuscript.of(
        closed_up(walk.blocks),
        path=path,
        format="rtf",
        media_type=MEDIA_TYPE,
        reader="rtf",
        tables=tuple(walk.tables),
        furniture=tuple(Furniture(FurnitureKind(kind), words) for kind, words in dict.fromkeys(walk.furniture)),
        unread=(pictures,) if walk.pictures else (),
        changes=tuple(walk.changes),
        revisions=view if walk.changes else "none",
        typography=True,
        title=walk.title,
        notes=(_UNCOUNTED,) if walk.uncounted else (),
    )
