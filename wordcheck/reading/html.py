"""HTML, as insurers' sites serve it: pages, exports of Word, templates with code around the wording.

Code is blanked, not cut out, so that every position stays. Words that a browser would not show (hidden panels, frames,
pictures) are listed as not read where they may hold wording.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import Block, BlockKind, Furniture, FurnitureKind, Manuscript, Run
from wordcheck.model.said import Said
from wordcheck.model.unread import Unread, UnreadKind
from wordcheck.reading.covered_tables import by_column
from wordcheck.reading.encodings import decode, looks_like_text
from wordcheck.reading.lines.source_text import lost_bytes, misnamed
from wordcheck.reading.spaced_out import closed_up

FORMATS = ("html",)
RANK = 70

_SIGN = lazily(rb"<!doctype\s+html|<html[\s>]|<body[\s>]|<head[\s>]|<(?:p|div|table|span|h[1-6])(?:\s[^<>]*)?>", re.I)
_MARKDOWN = lazily(rb"^(?:#{1,6} \S|\*\*\S|\S[^\n|<]*\r?\n(?:={3,}|-{3,})\s*$|[-*+] \S|\d{1,3}\\?[.)] \S)", re.M)
"""Lines that Markdown marks: a page's lines begin otherwise, and Markdown may hold elements."""
_FEW_MARKS = 3
_CHARSET = lazily(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.I)
_CODE = lazily(r"<([%?])")
_SCRIPT = lazily(r"<script\b[^<>]*>(.*?)</script\s*>", re.I | re.S)
_TEMPLATE = lazily(r"`([^`]*<(?:p|div|h[1-6]|td|li|br|span)\b[^`]*)`", re.I)
_HOLE = lazily(r"\$\{[^{}]*\}|\{\{[^{}]*\}\}")
_LONE_CR = lazily(r"\r(?!\n)")
_VISIBLE = lazily(r"[^\n]")
_HAN = lazily(r"[\u4e00-\u9fff]")
_SENTENCE_END = (".", "。", ";", "；")
FEWEST_NOTES = 3
"""Notes in the margin that show what it is for."""
MANY_LETTERS = 200
"""From so many letters on, words that were left out may be wording."""


_FRAME_ROWS = 3
_FRAME_WORDS = 60
"""Characters that the filled cells of a frame have on average; entries of a table are shorter."""
_FRAME_PAIRS = 5
"""One row in so many may have two filled cells: a mark in the margin beside a paragraph."""


def sniff(data: bytes) -> bool:
    """A text whose beginning holds HTML elements."""
    head = data[:16384].replace(b"\0", b"")
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"#", b"---")):
        return False
    found = _SIGN.findall(head)
    strong = any(f.lower().startswith((b"<!doctype", b"<html", b"<body", b"<head")) for f in found)
    if not strong and not head.lstrip().startswith(b"<") and len(_MARKDOWN.findall(head)) >= _FEW_MARKS:
        return False
    return (strong or len(found) >= 5 or (bool(found) and head.lstrip().startswith(b"<"))) and looks_like_text(data)


def read(data: bytes, path: str, *, revisions: str = "final") -> Manuscript:  # noqa: ARG001
    """A manuscript with headings, paragraphs, list items (with the numbers a browser prints) and table cells."""
    from wordcheck.reading.markup.html_lines import joined_lines
    from wordcheck.reading.markup.html_looks import sheet_of
    from wordcheck.reading.markup.html_walk import HtmlWalk

    declared = _CHARSET.search(data[:4096])
    decoded = decode(data, declared.group(1).decode("ascii") if declared else None)
    # A lone carriage return ends a line to browsers and editors, not to the parser.
    source, in_scripts = _without_code(_LONE_CR.sub("\n", decoded.text))
    walk = HtmlWalk(sheet=sheet_of(source), source=source)
    walk.feed(source)
    walk.close()
    walk.end_block()
    blocks = _in_full(_with_notes(_without_frames(joined_lines(walk.blocks, walk.gaps, walk.printed))))
    few = sum(len(b.text) for b in walk.blocks) < MANY_LETTERS
    left_out = (
        (UnreadKind.IMAGE, walk.pictures, few, "图片", "pictures"),
        (UnreadKind.OBJECT, walk.frames, few, "内嵌框架或对象", "frames or embedded objects"),
        (UnreadKind.OBJECT, walk.hidden_letters, walk.hidden_letters >= MANY_LETTERS, "隐藏的字", "hidden letters"),
        (UnreadKind.OBJECT, in_scripts, in_scripts >= MANY_LETTERS, "脚本中的汉字", "Chinese characters in scripts"),
    )
    return Manuscript.of(
        closed_up([block for _, block in by_column(blocks)]),
        path=path,
        format="html",
        media_type="text/html",
        reader="html",
        tables=tuple(walk.tables),
        furniture=tuple(Furniture(FurnitureKind.OTHER, words) for words in walk.beside),
        unread=(*lost_bytes(decoded), *(_unread(*one) for one in left_out if one[1])),
        typography=walk.bold_seen,
        title=walk.title,
        notes=misnamed(path, "html"),
    )


def _with_notes(blocks: list[Block]) -> list[Block]:
    """The blocks, those in the margin told as paragraphs where they are too few to be the heads of the text beside them."""
    notes = [i for i, b in enumerate(blocks) if b.kind is BlockKind.ASIDE]
    if len(notes) >= FEWEST_NOTES and not any(blocks[i].text.endswith(_SENTENCE_END) for i in notes):
        return blocks
    return [replace(b, kind=BlockKind.PARAGRAPH) if b.kind is BlockKind.ASIDE else b for b in blocks]


def _in_full(blocks: list[Block]) -> list[Block]:
    """The blocks, their words in the size that browsers take where only some of them have one."""
    from wordcheck.reading.markup.html_looks import USUAL_SIZE

    if not any(run.style.size for b in blocks for run in b.runs):
        return blocks

    def sized(run: Run) -> Run:
        return run if run.style.size else replace(run, style=replace(run.style, size=USUAL_SIZE))

    return [replace(b, runs=tuple(sized(run) for run in b.runs)) for b in blocks]


def _unread(kind: UnreadKind, count: int, serious: bool, zh: str, en: str) -> Unread:
    why = Said("页面上看不到或无法读取", "not shown on the page, or not readable")
    return Unread(kind, Said(f"{zh} {count} 处（个）", f"{count} {en}"), why, serious=serious)


def _without_code(text: str) -> tuple[str, int]:
    """The source with code blanked, and how many Chinese characters stand in scripts.

    HTML inside a script's template literal is the page's text and stays.
    """
    lost = 0

    def blanked(m: re.Match[str]) -> str:
        return _VISIBLE.sub(" ", m.group())

    def script(m: re.Match[str]) -> str:
        nonlocal lost
        body = m.group()
        kept: list[str] = []
        last = 0
        for found in _TEMPLATE.finditer(body):
            kept += [_VISIBLE.sub(" ", body[last : found.start(1)]), _HOLE.sub(blanked, found.group(1))]
            lost += len(_HAN.findall(body, last, found.start(1)))
            last = found.end(1)
        lost += len(_HAN.findall(body, last))
        return "".join([*kept, _VISIBLE.sub(" ", body[last:])])

    return _SCRIPT.sub(script, _without_templates(text)), lost


def _without_templates(text: str) -> str:
    """The source with `<% … %>` and `<? … ?>` blanked; one that nobody ended stays."""
    final = {sign: text.rfind(f"{sign}>") for sign in "%?"}
    kept: list[str] = []
    last = 0
    for m in _CODE.finditer(text):
        # Behind the last end of its kind none is looked for: a page may begin a hundred thousand.
        if last <= m.start() and m.end() <= final[m[1]]:
            end = text.find(f"{m[1]}>", m.end()) + 2
            kept += [text[last : m.start()], _VISIBLE.sub(" ", text[m.start() : end])]
            last = end
    return "".join([*kept, text[last:]])


def _without_frames(blocks: Sequence[Block]) -> list[Block]:
    """The blocks of a page with the cells of frames as paragraphs, where they have no other kind.

        <tr><td>   </td><td>Exclusions</td></tr>
        <tr><td>   </td><td>We do not pay for loss that …</td></tr>     what stands there is read as headings and paragraphs

    Exports and filings set such a frame around the text, one cell to a row; a table of words that belong side by side has more
    than one filled cell in most of its rows and stays one.
    """
    rows: dict[int, dict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
    letters: dict[int, int] = defaultdict(int)
    for block in blocks:
        if block.cell is not None and block.text.strip():
            rows[block.cell.table][block.cell.row].add(block.cell.column)
            letters[block.cell.table] += len(block.text)
    frames = {table for table, filled in rows.items() if _is_a_frame(filled, letters[table])}
    if not frames:
        return list(blocks)
    return [_freed(b) if b.cell is not None and b.cell.table in frames else b for b in blocks]


def _is_a_frame(filled: dict[int, set[int]], letters: int) -> bool:
    cells = sum(map(len, filled.values()))
    beside = sum(len(columns) > 1 for columns in filled.values())
    return len(filled) >= _FRAME_ROWS and beside * _FRAME_PAIRS <= len(filled) and letters >= _FRAME_WORDS * cells


def _freed(block: Block) -> Block:
    return replace(block, cell=None, kind=BlockKind.PARAGRAPH if block.kind is BlockKind.CELL else block.kind)
