"""A wording printed as Markdown: numbers typed, bold marked, one paragraph a line."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from corpus.printed import Block, Run, Wording


def markdown(wording: Wording) -> str:
    """The whole file, with a final newline."""
    head = wording.head
    front = [f"# {head.title}"]
    if head.insurer:
        front.append(head.insurer)
    if head.registration:
        front.append(head.registration)
    front += [f"> {line}" for line in head.notice]
    return "\n\n".join([*front, *_lines(wording.blocks)]) + "\n"


def _lines(blocks: Iterable[Block]) -> Iterable[str]:
    bullets: list[str] = []
    for block in blocks:
        if block.kind == "bullet":
            bullets.append(f"- {_marked(block.runs)}")
            continue
        if bullets:
            yield "\n".join(bullets)
            bullets = []
        yield _line(block)
    if bullets:
        yield "\n".join(bullets)


def _line(block: Block) -> str:
    match block.kind:
        case "heading":
            return f"{'#' * (block.level + 1)} {block.text}"
        case "table":
            return _table(block)
        case "numbered" if block.depth:
            return f"{'#' * (block.depth + 1)} {block.label}{block.gap}{block.title}"
        case "numbered":
            title = f"**{block.title}** " if block.title else ""
            return f"{block.label}{block.gap}{title}{_marked(block.runs)}"
        case _:
            return _marked(block.runs)


def _table(block: Block) -> str:
    rows = ["| " + " | ".join(_marked(cell) for cell in row) + " |" for row in block.rows]
    return "\n".join([rows[0], "|" + " --- |" * len(block.rows[0]), *rows[1:]])


def _marked(runs: tuple[Run, ...]) -> str:
    """Bold runs between `**`. Markdown reads a closing `**` after punctuation only before a space or more punctuation
    (and an opening one likewise), so punctuation at the edge of a bold run goes outside the marks where it must."""
    words = ""
    for at, run in enumerate(runs):
        if not run.bold:
            words += run.text
            continue
        following = runs[at + 1].text[:1] if at + 1 < len(runs) else ""
        words += _between_marks(run.text, words[-1:], following)
    return words


def _between_marks(text: str, before: str, after: str) -> str:
    start, end = 0, len(text)
    while start < end and _is_mark(text[start]) and before and not _is_mark(before):
        start += 1
    while end > start and _is_mark(text[end - 1]) and after and not _is_mark(after):
        end -= 1
    return f"{text[:start]}**{text[start:end]}**{text[end:]}" if end > start else text


def _is_mark(char: str) -> bool:
    return char.isspace() or unicodedata.category(char)[0] in "PS"
