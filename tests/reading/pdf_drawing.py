"""Small PDFs for the tests, drawn with reportlab: Chinese with a built-in font, English with Helvetica."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable

import pypdfium2 as pdfium
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from wordcheck.model.manuscript import Block, Manuscript
from wordcheck.reading.pdf import read

pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
ZH, EN, BOLD = "STSong-Light", "Helvetica", "Helvetica-Bold"
WIDTH, HEIGHT = A4

Draw = Callable[[Canvas], None]


def pdf(*pages: Draw, encrypt: object = None) -> bytes:
    """The bytes of a PDF with a page for each function that draws one."""
    room = io.BytesIO()
    canvas = Canvas(room, pagesize=A4, encrypt=encrypt, invariant=1)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return room.getvalue()


def put(canvas: Canvas, x: float, top: float, text: str, font: str = EN, size: float = 10, mode: int = 0) -> None:
    """One printed line whose baseline is `top` points below the page's upper edge."""
    canvas.saveState()
    line = canvas.beginText(x, HEIGHT - top)
    line.setFont(font, size)
    line.setTextRenderMode(mode)
    line.textOut(text)
    canvas.drawText(line)
    canvas.restoreState()


def lines(canvas: Canvas, x: float, top: float, texts: Iterable[str], font: str = EN, step: float = 14) -> float:
    """Printed lines one below the other; gives the place of the next."""
    for text in texts:
        put(canvas, x, top, text, font)
        top += step
    return top


def grid(canvas: Canvas, xs: list[float], tops: list[float]) -> None:
    """The lines of a ruled table."""
    canvas.grid(xs, [HEIGHT - t for t in tops])


def manuscript(*pages: Draw) -> Manuscript:
    """What the reader makes of drawn pages."""
    return read(pdf(*pages), "drawn.pdf")


def turned(data: bytes, degrees: int) -> bytes:
    """The same file with its pages shown turned clockwise."""
    document = pdfium.PdfDocument(data)
    for page in document:
        page.set_rotation(degrees)
    room = io.BytesIO()
    document.save(room)
    return room.getvalue()


def texts(made: Manuscript) -> list[str]:
    return [b.text for b in made.blocks]


def block_with(made: Manuscript, words: str) -> Block:
    """The one block that holds `words`."""
    found = [b for b in made.blocks if words in b.text]
    assert len(found) == 1, texts(made)
    return found[0]
