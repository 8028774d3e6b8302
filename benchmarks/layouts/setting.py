"""How houses set: a numbered wording as text, Markdown, HTML, Word and, through a browser, PDF."""

from __future__ import annotations

import io
import shutil
import subprocess
import textwrap
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path
from typing import Any

from msgspec import Struct

from benchmarks.layouts.contents import Content, Node
from benchmarks.layouts.styles import Style

Setter = Callable[[Content, Style], bytes]
BROWSER = shutil.which("chromium") or shutil.which("chrome")


class Line(Struct, frozen=True):
    """A paragraph: number, heading and text as far as it has them."""

    role: str
    """`title`, `part`, `head`, `clause`, `item` or `text`."""
    depth: int
    label: str
    title: str
    text: str

    @property
    def head(self) -> str:
        return self.label + self.title

    @property
    def words(self) -> str:
        return self.label + self.title + self.text


def lines(made: Content, style: Style) -> Iterator[Line]:
    """The paragraphs in reading order; labels with the blanks that part them from the words."""
    yield Line("title", 0, "", made.title, "")
    yield Line("text", 0, "", "", made.intro)

    def of(node: Node) -> Iterator[Line]:
        label = node.label + style.gaps[node.depth] if node.label else ""
        if node.depth == 0:
            yield Line("part", 0, label, node.title, "")
        elif not node.title:
            yield Line("item" if node.depth > 1 else "clause", node.depth, label, "", node.text)
        elif style.run_in and node.text:
            yield Line("clause" if node.depth == 1 else "item", node.depth, label, node.title, style.run_in + node.text)
        else:
            yield Line("head" if node.depth == 1 else "item", node.depth, label, node.title, "")
            if node.text:
                yield Line("text", node.depth, "", "", node.text)
        for words in node.more:
            yield Line("text", node.depth, "", "", words)
        for below in node.below:
            yield from of(below)
        for words in node.tail:
            yield Line("text", node.depth, "", "", words)

    for part in made.parts:
        yield from of(part)


def _flat(made: Content, style: Style) -> bytes:
    return "\n".join(x.words for x in lines(made, style)).encode()


def _wrapped(made: Content, style: Style) -> bytes:
    width = 72 if style.tongue == "en" else 36
    return "\n\n".join(textwrap.fill(x.words, width) for x in lines(made, style)).encode()


def _gbk(made: Content, style: Style) -> bytes:
    return _flat(made, style).decode().encode("gb18030")


def _markdown(made: Content, style: Style) -> bytes:
    marks = {"title": "# {}", "part": "## {}", "head": "### {}", "item": "- {}"}
    return "\n\n".join(marks.get(x.role, "{}").format(x.words) for x in lines(made, style)).encode()


def _setext(made: Content, style: Style) -> bytes:
    under = {"title": "=", "part": "-"}
    return "\n\n".join(x.words + (f"\n{under[x.role] * 9}" if x.role in under else "") for x in lines(made, style)).encode()  # fmt: skip


_TAGS = {"title": "h1", "part": "h2", "head": "h3"}
_CSS = "body{font:10.5pt/1.4 sans-serif}.item{padding-left:2em;text-indent:-1.5em}.title,.part,.head{font-weight:bold}"


def _page(body: str, css: str = "") -> bytes:
    return f'<!doctype html><meta charset="utf-8"><style>{_CSS}{css}</style><body>{body}'.encode()


def _body(made: Content, style: Style, headings: bool = True) -> str:
    def one(x: Line) -> str:
        if x.role in _TAGS:
            tag = _TAGS[x.role] if headings else "div"
            return f'<{tag} class="{x.role}">{escape(x.head)}</{tag}>'
        words = f"<b>{escape(x.head)}</b>{escape(x.text)}" if x.role == "clause" else escape(x.words)
        return f'<p class="{x.role}">{words}</p>'

    return "\n".join(map(one, lines(made, style)))


def _html(made: Content, style: Style) -> bytes:
    return _page(_body(made, style))


def _divs(made: Content, style: Style) -> bytes:
    return _page(_body(made, style, headings=False))


def _number_column(made: Content, style: Style) -> bytes:
    rows = (
        f"<tr><td>{escape(x.label.strip())}</td><td><b>{escape(x.title)}</b>{escape(x.text)}</td></tr>"
        for x in lines(made, style)
    )
    return _page(f"<table>{''.join(rows)}</table>")


def _side_heads(made: Content, style: Style) -> bytes:
    rows: list[tuple[str, str]] = []
    for x in lines(made, style):
        if x.role in ("title", "part"):
            rows.append(("", f"<{_TAGS[x.role]}>{escape(x.head)}</{_TAGS[x.role]}>"))
        elif x.role in ("head", "clause"):
            rows.append((f"<b>{escape(x.head)}</b>", f"<p>{escape(x.text.lstrip('.:–— 　'))}</p>"))
        else:
            rows.append(rows.pop() if rows and rows[-1][0] else ("", ""))
            rows[-1] = (rows[-1][0], f'{rows[-1][1]}<p class="{x.role}">{escape(x.words)}</p>')
    cells = (f"<td>{a}</td><td>{b}</td>" if a else f'<td colspan="2">{b}</td>' for a, b in rows)
    css = "td{vertical-align:top}td:first-child:not([colspan]){width:28%}"
    return _page(f"<table>{''.join(f'<tr>{c}</tr>' for c in cells)}</table>", css)


def _word(made: Content, style: Style) -> bytes:
    """Typed numbers, a tab behind them."""
    document = _document()
    for x in lines(made, style):
        paragraph = document.add_paragraph()
        label = x.label.rstrip() + "\t" if x.label and x.role != "part" else x.label
        paragraph.add_run(label + x.title).bold = x.role in ("title", "part", "head") or bool(x.title)
        paragraph.add_run(x.text)
    return _saved(document)


def _word_plain(made: Content, style: Style) -> bytes:
    """No look at all."""
    document = _document()
    for x in lines(made, style):
        document.add_paragraph(x.words)
    return _saved(document)


def _word_table(made: Content, style: Style) -> bytes:
    document = _document()
    table = document.add_table(0, 2)
    for x in lines(made, style):
        number, words = table.add_row().cells
        number.paragraphs[0].add_run(x.label.strip())
        words.paragraphs[0].add_run(x.title).bold = True
        words.paragraphs[0].add_run(x.text)
    return _saved(document)


def _word_counts(made: Content, style: Style) -> bytes:
    """Word's own numbers, from one list of several levels."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    document, w = _document(), nsdecls("w")
    numbering = document.part.numbering_part.element
    for old in list(numbering):
        numbering.remove(old)
    levels = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        + ('<w:lvlRestart w:val="0"/>' if n == 1 and style.running else "")
        + f'<w:lvlText w:val="{shape}"/></w:lvl>'
        for n, (kind, shape) in enumerate(style.word)
    )
    numbering.append(parse_xml(f'<w:abstractNum {w} w:abstractNumId="1">{levels}</w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {w} w:numId="1"><w:abstractNumId w:val="1"/></w:num>'))
    for x in lines(made, style):
        paragraph = document.add_paragraph()
        if x.label:
            number = f'<w:numPr {w}><w:ilvl w:val="{x.depth}"/><w:numId w:val="1"/></w:numPr>'
            paragraph._p.get_or_add_pPr().append(parse_xml(number))
        paragraph.add_run(x.title).bold = True
        paragraph.add_run(x.text)
    return _saved(document)


def _document() -> Any:
    from docx import Document

    return Document()


def _saved(document: Any) -> bytes:
    room = io.BytesIO()
    document.save(room)
    return room.getvalue()


FORMS: dict[str, tuple[str, Setter]] = {
    "text, a line a paragraph": ("txt", _flat), "text, wrapped": ("txt", _wrapped), "text in GBK": ("txt", _gbk),
    "Markdown": ("md", _markdown), "Markdown, underlined": ("md", _setext),
    "HTML, headings": ("html", _html), "HTML, div": ("html", _divs), "HTML, numbers in a column": ("html", _number_column),
    "HTML, side heads": ("html", _side_heads),
    "Word, typed numbers": ("docx", _word), "Word, no look": ("docx", _word_plain), "Word, table": ("docx", _word_table),
    "Word, automatic numbers": ("docx", _word_counts),
}  # fmt: skip
_A4 = "@page{size:A4;margin:20mm}"
PRINTS = {
    "PDF, one column": _A4,
    "PDF, two columns": _A4 + "body{column-count:2;font-size:9pt}h1{column-span:all}",
    "PDF, justified and hyphenated": "@page{size:A5;margin:12mm}body{text-align:justify;hyphens:auto}",
    "PDF, headings spaced out": _A4 + "h1,h2{letter-spacing:.35em}",
    "PDF, headings centred": _A4 + "h2,h3{text-align:center}",
    "PDF, headings not bold": _A4 + "h2,h3,b{font-weight:normal;font-size:10.5pt}h2{text-decoration:underline}",
    "PDF, side heads": _A4,
}


def printed(name: str, made: Content, style: Style, to: Path) -> None:
    """Writes a PDF through the browser, which must be there."""
    assert BROWSER is not None
    page = _side_heads(made, style) if "side" in name else _html(made, style)
    source = to.with_suffix(".html")
    source.write_bytes(page.replace(b"</style>", f"{PRINTS[name]}</style>".encode(), 1))
    options = "--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-sync --no-pdf-header-footer"
    command = [BROWSER, *options.split(), f"--print-to-pdf={to}", source.as_uri()]
    subprocess.run(command, capture_output=True, timeout=120, check=True)
