"""One PDF, from bytes to Manuscript: the order in which the questions are asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

import pypdfium2 as pdfium

from wordcheck.model.manuscript import Block, Box, Manuscript, Style, Table
from wordcheck.reading.pdf_blocks import Binder, Look
from wordcheck.reading.pdf_fragments import Fragment
from wordcheck.reading.pdf_furniture import listed
from wordcheck.reading.pdf_geometry import between
from wordcheck.reading.pdf_glyphs import Palette
from wordcheck.reading.pdf_layout import Flow, body_of, entries, flows, furniture, vocabulary
from wordcheck.reading.pdf_pages import RawPage, opened, raw_pages
from wordcheck.reading.pdf_paragraphs import Entry, facts_of, grouped
from wordcheck.reading.pdf_tables import Grid, grids

MOST_PAGES = 3000


def read_document(data: bytes, path: str) -> Manuscript:
    """What the PDF in `data` shows. Raises Encrypted or Damaged."""
    palette = Palette()
    document = opened(data, path)
    try:
        pages = list(raw_pages(document, palette, MOST_PAGES))
        facts = _document_facts(document)
    finally:
        document.close()
    ruled = {p.number: grids(p.drawings.rules) for p in pages}
    kinds = furniture(pages, ruled)
    found = [flow for p in pages for flow in flows(p, body_of(p, kinds), ruled[p.number])]
    binder = Binder(_looks(pages, palette.styles), _to_page(pages), vocabulary(found))
    blocks = list(_blocks(found, palette.styles, binder))
    return Manuscript.of(
        blocks,
        path=path,
        format="pdf",
        furniture=listed((f for p in pages for f in p.fragments), kinds),
        media_type="application/pdf",
        reader=f"pdfium {pdfium.PDFIUM_INFO}",
        page_kind="fixed",
        typography=True,
        **facts,
    )


def _document_facts(document: Any) -> dict[str, Any]:
    title = document.get_metadata_value("Title") or ""
    return {"pages": len(document), "title": title.strip()}


def _blocks(found: Sequence[Flow], styles: Sequence[Style], binder: Binder) -> Iterator[Block]:
    waiting: list[Entry] = []
    for pieces in entries(found, styles):
        for piece in pieces:
            if isinstance(piece, Grid):
                yield from _paragraphs(waiting, binder)
                waiting = []
            else:
                waiting.append(piece)
    yield from _paragraphs(waiting, binder)


def _paragraphs(waiting: Sequence[Entry], binder: Binder) -> Iterator[Block]:
    previous: Entry | None = None
    for group in grouped(waiting):
        yield binder.block([e.line for e in group], facts_of(group, previous, group[0].column.left))
        previous = group[-1]


def _looks(pages: Sequence[RawPage], styles: Sequence[Style]) -> Callable[[Fragment], Sequence[Look]]:
    def looks(part: Fragment) -> list[Look]:
        made: list[Look] = []
        start = 0
        for k in range(1, len(part.text) + 1):
            if k == len(part.text) or part.styles[k] != part.styles[start] or (k in part.dots) != (start in part.dots):
                style = styles[part.styles[start]]
                made.append((start, k, replace(style, dotted=True) if start in part.dots else style))
                start = k
        return made

    return looks


def _to_page(pages: Sequence[RawPage]) -> Callable[[Fragment], tuple[Box, tuple[float, ...]]]:
    views = {p.number: (p.view, p.shown) for p in pages}

    def to_page(part: Fragment) -> tuple[Box, tuple[float, ...]]:
        view, shown = views[part.page]
        if view == shown:
            return part.box, part.edges if part.turn == 0 else ()
        ax, ay = between(view, shown, part.x0, part.top)
        bx, by = between(view, shown, part.x1, part.bottom)
        return Box(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)), ()

    return to_page
