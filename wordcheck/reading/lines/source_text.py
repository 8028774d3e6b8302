"""What the readers of text formats share: lines, paragraphs, and what to say of bytes and names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import Block, BlockKind, Furniture
from wordcheck.model.said import Said
from wordcheck.model.unread import Unread, UnreadKind
from wordcheck.reading.encodings import Decoded
from wordcheck.reading.lines.page_marks import without_page_marks
from wordcheck.reading.lines.printed_lines import Line, block_of, grouped, words_of, wrap_width
from wordcheck.reading.lines.quoted_lines import moved, unquoted
from wordcheck.reading.lines.two_line_heads import printed

_RULE = lazily(r"([=\-_*~#+─━═—])(?: ?\1){4,}")
_DOUBLE = frozenset("=═━#*")
"""Rules so heavy that what they underline stands above what a thin one does."""
_COLUMNS = lazily(r"\S {2,}\S|\t|[|+]")
"""The head of a table, which rules underline as well."""
_LONGEST_HEAD = 90


def paragraphs(text: str) -> tuple[list[Block], tuple[Furniture, ...]]:
    """Blocks of a plain text, and what stood at the edges of its pages."""
    quoted = unquoted(source_lines(text))
    lines, furniture = without_page_marks(quoted.lines)
    pages = {line.number: line.page for line in lines}
    return list(moved(_ruled_blocks(printed(lines), pages), quoted.cuts)), (*quoted.letter, *furniture)


def source_lines(text: str) -> list[str]:
    """Lines as editors count them: ended by CR LF, LF or CR."""
    return re.split(r"\r\n|\n|\r", text)


_OF_A_PDF = re.compile(r"\b\d{7,10}[ (]\d{5}[ `]?[nf]\b|^trailer\b|\bendobj\b|\bstartxref\b|%%EOF", re.M)
"""What a PDF is made of, and no wording: its table of objects, their ends, the end of the file."""
_FEWEST_REMAINS = 3
_LOOKED = 100_000
"""Characters in which they are looked for."""


def lost_bytes(decoded: Decoded) -> tuple[Unread, ...]:
    """What could not be decoded, as something that was not read."""
    # Not WHOLE_FILE, which says that nothing of it can be trusted: a few characters may be lost and the rest be sound.
    where = Said("全文", "the whole file")
    whys: list[Said] = []
    if decoded.lost:
        whys.append(
            Said(
                f"有 {decoded.lost} 处字符无法按 {decoded.encoding} 解码，或在此前的转换中已经丢失",
                f"{decoded.lost} characters could not be decoded as {decoded.encoding}, or were lost before",
            )
        )
    if decoded.nuls:
        whys.append(
            Said(
                f"有 {decoded.nuls} 个空字节（NUL），该处的字可能已丢失",
                f"{decoded.nuls} NUL bytes, where words may have been lost",
            )
        )
    unread = [Unread(UnreadKind.ENCODING, where, why) for why in whys]
    if len(_OF_A_PDF.findall(decoded.text[:_LOOKED])) >= _FEWEST_REMAINS:
        why = Said("其中有 PDF 文件的残余，原文件已损坏", "it holds remains of a PDF, whose file is damaged")
        unread.append(Unread(UnreadKind.DAMAGED, where, why))
    return tuple(unread)


_GLYPH_CODES = lazily(r"\(cid:\d{1,5}\)(?:\S(?=\(cid:))?")
"""What programs that take text out of a PDF write for a sign that the font names by its number alone; a letter between two of them is half
of such a number."""


def without_glyph_codes(text: str) -> tuple[str, tuple[Unread, ...]]:
    """The text with the numbers of signs blanked, so that every position stays, and what was lost with them."""
    if "(cid:" not in text:
        return text, ()
    bare, count = _GLYPH_CODES.subn(lambda m: " " * len(m.group()), text)
    if not count:
        return text, ()
    why = Said(
        f"有 {count} 个字只有字形编号（cid），原字已丢失；请用原文件，或先做文字识别（OCR）",
        f"{count} signs are numbers of glyphs (cid) only and their letters are lost; use the original, or run OCR on it",
    )
    return bare, (Unread(UnreadKind.ENCODING, Said("全文", "the whole file"), why, serious=count >= _MANY_CODES),)


_MANY_CODES = 40
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


def _ruled_blocks(lines: Sequence[Line], pages: Mapping[int, int | None]) -> Iterator[Block]:
    """The blocks of printed lines, rules taken out and the lines that they underline made headings.

    =========================
    DURATION                     a line of its own above such a rule: a heading
    =========================
    This insurance attaches …    the rules themselves are no words
    """
    rules = {i for i, line in enumerate(lines) if _RULE.fullmatch(line.text)}
    bare = [Line("", line.origin) if i in rules else line for i, line in enumerate(lines)] if rules else lines
    width, words = wrap_width(bare), words_of(bare)
    waiting: list[Line] = []

    def flushed() -> Iterator[Block]:
        for group in grouped(waiting, width):
            yield block_of(group, page=pages[group[0].origin.line], words=words)
        waiting.clear()

    for i, line in enumerate(bare):
        if i + 1 in rules and _is_head(lines, i, rules):
            yield from flushed()
            level = 1 if lines[i + 1].text[0] in _DOUBLE else 2
            yield block_of([line], BlockKind.HEADING, level, pages[line.origin.line])
        else:
            waiting.append(line)
    yield from flushed()


def _is_head(lines: Sequence[Line], i: int, rules: set[int]) -> bool:
    """Whether a line above a rule is one of its own, with words, and no head of a table."""
    text = lines[i].text
    if (
        i in rules
        or not text
        or len(text) > _LONGEST_HEAD
        or _COLUMNS.search(text)
        or not any(c.isalpha() for c in text)
    ):
        return False
    return i == 0 or i - 1 in rules or not lines[i - 1].text
