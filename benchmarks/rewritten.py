"""A wording that was read, written anew: its paragraphs and tables as text, Markdown, HTML and Word."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from wordcheck.model.manuscript import Block
from wordcheck.model.wording import Wording

FORMATS = ("txt", "md", "html", "docx")
Row = dict[int, list[Block]]
Part = Block | list[Row]
"""A paragraph, or a table as its rows, each the blocks of a cell by column."""


def parts(wording: Wording) -> Iterator[Part]:
    """Its paragraphs and tables in order; a table as its rows, each a list of blocks by column."""
    manuscript = wording.manuscript
    table: dict[int, Row] = {}
    last = None
    for i in manuscript.blocks_in(wording.span):
        block = manuscript.blocks[i]
        if last is not None and (block.cell is None or block.cell.table != last):
            yield list(table.values())
            table, last = {}, None
        if block.cell is None:
            yield block
        else:
            last = block.cell.table
            table.setdefault(block.cell.row, {}).setdefault(block.cell.column, []).append(block)
    if last is not None:
        yield list(table.values())


def _words(block: Block) -> str:
    return f"{block.number} {block.text}" if block.number else block.text


def _grid(rows: list[Row]) -> list[list[list[str]]]:
    """The paragraphs of each cell; all rows have all columns."""
    columns = sorted({column for row in rows for column in row})
    return [[[_words(b) for b in row.get(column, [])] for column in columns] for row in rows]


def _set(block: Block) -> Iterator[tuple[str, bool]]:
    """Stretches of a paragraph, and whether they are bold."""
    if block.number:
        yield block.number + " ", False
    if not block.runs:
        yield block.text, False
    for run in block.runs:
        yield block.text[run.start : run.end], bool(run.style.bold)


def _text(made: Sequence[Part]) -> bytes:
    lines = [
        _words(part) if isinstance(part, Block) else "\n".join("\t".join(map(" ".join, row)) for row in _grid(part))
        for part in made
    ]
    return "\n\n".join(lines).encode()


def _markdown(made: Sequence[Part]) -> bytes:
    lines = []
    for part in made:
        if isinstance(part, Block):
            words = "".join(f"**{t.strip()}**" + t[len(t.rstrip()) :] if b and t.strip() else t for t, b in _set(part))
            words = re.sub(r"^(\d+)([.)])", r"\1\\\2", words.replace("\n", " "))
            lines.append(re.sub(r"^([-+#>*])(?=\s)", r"\\\1", words))
        else:
            grid = [[" ".join(" ".join(cell).split()) for cell in row] for row in _grid(part)]
            rows = ["| " + " | ".join(cell.replace("|", r"\|") for cell in row) + " |" for row in grid]
            lines.append("\n".join([rows[0], "|" + "---|" * len(grid[0]), *rows[1:]]))
    return "\n\n".join(lines).encode()


def _web(made: Sequence[Part]) -> bytes:
    def cell(paragraphs: list[str]) -> str:
        return "<td>" + "".join(f"<p>{html.escape(p)}</p>" for p in paragraphs) + "</td>"

    lines = []
    for part in made:
        if isinstance(part, Block):
            lines.append("".join(f"<b>{html.escape(t)}</b>" if b else html.escape(t) for t, b in _set(part)))
        else:
            lines.append("<table>" + "".join(f"<tr>{''.join(map(cell, row))}</tr>" for row in _grid(part)) + "</table>")
    body = "\n".join(line if line.startswith("<table>") else f"<p>{line}</p>" for line in lines)
    return f'<html><meta charset="utf-8"><body>{body}</body></html>'.encode()


def _word(parts_: Sequence[Part], path: Path) -> None:
    def clean(words: str) -> str:
        return "".join(c for c in words if c >= " " or c in "\t\n")

    made = docx.Document()
    for part in parts_:
        if isinstance(part, Block):
            paragraph = made.add_paragraph()
            if part.indent:
                paragraph.paragraph_format.left_indent = Pt(max(0, min(300, part.indent)))
            if part.align == "center":
                paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            for words, bold in _set(part):
                paragraph.add_run(clean(words)).bold = bold
            continue
        grid = _grid(part)
        table = made.add_table(len(grid), len(grid[0]))
        for i, row in enumerate(grid):
            for j, cell in enumerate(row):
                table.cell(i, j).text = clean("\n".join(cell))
    made.save(str(path))


_WRITTEN: dict[str, Callable[[Sequence[Part]], bytes]] = {"txt": _text, "md": _markdown, "html": _web}


def written(made: Sequence[Part], form: str, path: Path) -> None:
    """Writes the paragraphs and tables as one of `FORMATS`."""
    if form == "docx":
        _word(made, path)
    else:
        path.write_bytes(_WRITTEN[form](made))
