"""What the readers of text formats share: lines, page marks, paragraphs, and what to say of bytes and names."""

from __future__ import annotations

import re

from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import Block, Unread, UnreadKind
from wordcheck.model.said import Said
from wordcheck.reading.encodings import Decoded
from wordcheck.reading.printed_lines import Line, block_of, grouped, stripped, wrap_width

_PAGE_MARK = lazily(r"^\s*(?:=+|-+|\[|<!--)\s*(?:第\s*(\d+)\s*页|page\s+(\d+))\s*(?:=+|-+|\]|-->)\s*$", re.I)


def paragraphs(text: str) -> list[Block]:
    """Blocks of a plain text, page marks such as `=== 第3页 ===` taken out and kept as page numbers."""
    blocks: list[Block] = []
    page: int | None = None
    lines = [stripped(line.replace("\0", " "), n) for n, line in enumerate(source_lines(text), 1)]
    width = wrap_width(lines)
    pending: list[Line] = []
    for line in lines:
        if mark := page_mark(line.text):
            blocks += [block_of(g, page=page) for g in grouped(pending, width)]
            page, pending = mark, []
        else:
            pending.append(line)
    return blocks + [block_of(g, page=page) for g in grouped(pending, width)]


def source_lines(text: str) -> list[str]:
    """Lines as editors count them: ended by CR LF, LF or CR."""
    return re.split(r"\r\n|\n|\r", text)


def page_mark(line: str) -> int | None:
    """The page number of a line that only marks a page; None for any other line."""
    found = _PAGE_MARK.match(line)
    return int(found.group(1) or found.group(2)) if found else None


def lost_bytes(decoded: Decoded) -> tuple[Unread, ...]:
    """What could not be decoded, as something that was not read."""
    if not decoded.lost:
        return ()
    where = Said("全文", "the whole file")
    why = Said(
        f"有 {decoded.lost} 处字节无法按 {decoded.encoding} 解码",
        f"{decoded.lost} bytes could not be decoded as {decoded.encoding}",
    )
    return (Unread(UnreadKind.ENCODING, where, why),)


_NAMES = {"pdf": "PDF", "docx": "Word", "doc": "Word", "rtf": "RTF", "odt": "ODT"}


def misnamed(path: str, found: str) -> tuple[Said, ...]:
    """A note where the file's name promises another format than its content has."""
    suffix = path.rpartition(".")[2].lower()
    if suffix not in _NAMES:
        return ()
    what = {"text": ("纯文本", "plain text"), "html": ("HTML", "HTML"), "markdown": ("Markdown", "Markdown")}[found]
    return (
        Said(
            f"文件名为 .{suffix}，内容其实是{what[0]}，已按{what[0]}读取",
            f"the name says .{suffix} but the content is {what[1]}; it was read as {what[1]}",
        ),
    )
