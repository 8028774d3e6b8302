"""The original as people know it, every clause an area on it: pictures of pages, or the file's own paragraphs.

What carries no area belongs to no clause: headers, footers, tables of contents, or words that were passed over.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from msgspec import Struct

from wordcheck.model.manuscript import Block, BlockKind, Manuscript
from wordcheck.model.page_images import PageImage
from wordcheck.model.said import Said
from wordcheck.model.span import Span
from wordcheck.model.wording import Wording
from wordcheck.reporting.html.cells import table_of
from wordcheck.reporting.html.kinds import family
from wordcheck.reporting.html.markup import Markup, both, joined, tag, text
from wordcheck.reporting.html.regions import Area, areas, lines, words_of
from wordcheck.reporting.pictures.drawing import number
from wordcheck.reporting.words import COLON, SENTENCES

MARKS = ("term", "reference", "broken", "figure")
"""What is marked inside a clause: terms where they are defined, references, broken ones, figures."""
_Doubted = frozenset[str]


class Stretch(Struct, frozen=True):
    """Words with the id of the clause, or the kind of mark, that they are."""

    span: Span
    name: str
    family: str = ""


def clause_id(document: str, wording: int, clause: int) -> str:
    """The id of a clause within a page."""
    return f"{document}w{wording}c{clause}"


def stretches(document: str, wordings: Sequence[Wording]) -> list[Stretch]:
    """The words of every clause, in reading order."""
    made = [
        Stretch(span, clause_id(document, w.index, c.id), family(c.kind))
        for w in wordings
        for c in w.clauses
        for span in words_of(c)
    ]
    return sorted(made, key=lambda s: (s.span, s.name))


def marks(wordings: Sequence[Wording]) -> list[Stretch]:
    """Terms where they are defined, references and figures, in reading order."""
    made: list[Stretch] = []
    for w in wordings:
        made += [Stretch(span, "term") for t in w.terms for span in t.spans]
        made += [Stretch(r.span, "broken" if r.broken else "reference") for r in w.references]
        made += [Stretch(q.span, "figure") for q in w.quantities]
    return sorted(made, key=lambda s: (s.span, s.name))


def pages(
    manuscript: Manuscript, document: str, wordings: Sequence[Wording], images: Sequence[PageImage], doubted: _Doubted
) -> Markup:
    """Every page as a picture with the areas of its clauses over it."""
    by_page: dict[int, list[Markup]] = {}
    for clause, group in groupby(
        sorted(stretches(document, wordings), key=lambda s: (s.name, s.span)), lambda s: (s.name, s.family)
    ):
        for n, area in enumerate(areas(manuscript, (s.span for s in group))):
            by_page.setdefault(area.page, []).append(_area(area, *clause, clause[0] in doubted, n == 0))
    under = _underlines(manuscript, marks(wordings))
    shown = [
        page_picture(i, [*by_page.get(i.number, ()), *under.get(i.number, ())], unread_on(manuscript, i))
        for i in images
    ]
    return joined((*shown, not_drawn(manuscript, images)))


def not_drawn(manuscript: Manuscript, images: Sequence[PageImage]) -> Markup:
    """Says which pages are missing among the pictures; nothing where all are there."""
    drawn = {i.number for i in images}
    missing = [n for n in range(1, (manuscript.pages or 0) + 1) if n not in drawn]
    if not missing:
        return Markup("")
    listed = ", ".join(map(str, missing[:12])) + (" …" if len(missing) > 12 else "")
    said = Said(f"{len(missing)} 页没有图像：第 {listed} 页", f"{len(missing)} pages are not drawn: {listed}")
    return tag("p", both(said), class_="failure")


def unread_on(manuscript: Manuscript, image: PageImage) -> Markup:
    """What on this page was not read: a person sees words there that no check has seen."""
    found = [u for u in manuscript.unread if u.serious and u.page == image.number]
    return joined(
        tag("strong", " ✖ ", both(SENTENCES["not_read"]), both(COLON), both(u.why), class_="failure") for u in found
    )


def page_picture(image: PageImage, drawn: Iterable[Markup], unread: Markup) -> Markup:
    """A page with a drawing over it, in points, and what of it was `unread` above it."""
    source = f"data:{image.media_type};base64,{base64.b64encode(image.data).decode('ascii')}"
    name = Said(f"第{image.number}页", f"page {image.number}")
    picture = Markup(
        f'<img src="{source}" width="{round(image.width)}" height="{round(image.height)}" loading="lazy" decoding="async" alt="{image.number}">'
    )
    over = tag("svg", *drawn, viewBox=f"0 0 {image.width:g} {image.height:g}", aria_hidden="true")
    return tag(
        "figure",
        tag("figcaption", both(name), unread),
        tag("div", picture, over, class_="sheet"),
        class_="page-image unread-page" if unread else "page-image",
    )


def _area(area: Area, name: str, family_: str, doubted: bool, first: bool) -> Markup:
    x, y = area.x0 - 2, area.top - 1
    w, h = area.x1 - area.x0 + 4, area.bottom - area.top + 2
    doubt = " doubt" if doubted else ""
    sign = tag("text", "?", x=number(x - 9), y=number(y + 10), class_="sign") if doubted and first else Markup("")
    return tag(
        "g",
        tag("rect", x=number(x), y=number(y), width=number(w), height=number(h)),
        tag("path", d=f"M{number(x - 1)} {number(y)}v{number(h)}"),
        sign,
        class_=f"area {family_}{doubt}",
        data_c=name,
    )


def _underlines(manuscript: Manuscript, found: Sequence[Stretch]) -> dict[int, list[Markup]]:
    """One path for each kind of mark and page."""
    drawn: dict[int, dict[str, list[str]]] = {}
    for mark in found:
        for line in lines(manuscript, (mark.span,)):
            paths = drawn.setdefault(line.page, {}).setdefault(mark.name, [])
            paths.append(f"M{number(line.x0)} {number(line.bottom)}H{number(line.x1)}")
    return {
        page: [tag("path", d="".join(paths[k]), class_=f"under {k}") for k in MARKS if k in paths]
        for page, paths in drawn.items()
    }


def paragraphs(manuscript: Manuscript, document: str, wordings: Sequence[Wording], doubted: _Doubted) -> Markup:
    """The file's paragraphs, cells and headings with their own type, every clause an area among them."""
    words = _Words(manuscript, stretches(document, wordings), marks(wordings), doubted)
    made: list[Markup] = []
    for table, group in groupby(manuscript.blocks, lambda b: b.cell.table if b.cell else None):
        if table is None:
            made += map(words.block, group)
        else:
            made.append(table_of([(b.cell, words.block(b)) for b in group if b.cell]))
    return joined(made)


class _Words:
    """Lays clause areas, marks and type over the words of a block; blocks must come in reading order."""

    def __init__(self, manuscript: Manuscript, clauses: list[Stretch], found: list[Stretch], doubted: _Doubted) -> None:
        self._manuscript, self._clauses, self._marks, self._doubted = manuscript, clauses, found, doubted
        self._seen: set[str] = set()

    def block(self, block: Block) -> Markup:
        """A paragraph or heading."""
        label = tag("span", block.number, " ", class_="auto-number") if block.number else Markup("")
        level = min(block.level or 1, 6)
        kind = "heading" if block.kind is BlockKind.HEADING else block.kind.value
        inside = list(_within(self._clauses, block.span))
        near = list(_within(self._marks, block.span))
        made, at = [], block.span.start
        for stretch in inside:
            start, end = max(at, stretch.span.start), min(stretch.span.end, block.span.end)
            if start >= end:
                continue
            made += [self._typed(Span(at, start), near), self._clause(stretch, Span(start, end), near)]
            at = end
        made.append(self._typed(Span(at, block.span.end), near))
        return tag("p", label, *made, class_=f"block {kind} depth-{level}")

    def _clause(self, stretch: Stretch, span: Span, near: Sequence[Stretch]) -> Markup:
        first = stretch.name not in self._seen
        self._seen.add(stretch.name)
        doubt = stretch.name in self._doubted
        classes = f"area {stretch.family}{' doubt' if doubt else ''}{' first' if first else ''}"
        return tag("span", self._typed(span, near), class_=classes, data_c=stretch.name)

    def _typed(self, span: Span, near: Sequence[Stretch]) -> Markup:
        if not len(span):
            return Markup("")
        runs = list(self._manuscript.runs_in(span))
        edges = {span.start, span.end}
        for s in (*(r for r, _ in runs), *(m.span for m in near)):
            edges |= {min(max(s.start, span.start), span.end), min(max(s.end, span.start), span.end)}
        made = []
        for start, end in pairwise(sorted(edges)):
            part = Span(start, end)
            names = sorted({m.name for m in near if m.span.overlaps(part)})
            style = next((s for r, s in runs if r.overlaps(part)), None)
            names += ["bold"] if style and style.bold else []
            names += ["italic"] if style and style.italic else []
            words = text(part.of(self._manuscript.text))
            made.append(tag("span", words, class_=" ".join(names)) if names else words)
        return joined(made)


def _within(found: Sequence[Stretch], span: Span) -> Iterator[Stretch]:
    """Those of `found` (sorted by place) that touch `span`."""
    from bisect import bisect_left

    # Few stretches are longer than a paragraph; those that begin before it are looked for two hundred back.
    first = bisect_left(found, span.start, key=lambda s: s.span.start)
    for stretch in found[max(0, first - 200) :]:
        if stretch.span.start >= span.end:
            return
        if stretch.span.end > span.start:
            yield stretch
