"""One self-contained page: what does not agree first, then both versions side by side in reading order."""

from __future__ import annotations

from functools import partial

from wordcheck.languages.width import clip
from wordcheck.model.bilingual import Bilingual, Mismatch
from wordcheck.model.comparison import Piece
from wordcheck.model.said import Said, Tongue
from wordcheck.reporting.bilingual._beside import (
    ALIKE,
    KIND,
    MEANING,
    NOT_COMPARED,
    NOTHING,
    SIDE_HEADS,
    TITLE,
    WHY_HEAD,
    Beside,
    beside,
    numbers,
    places,
    sides,
    told,
)  # fmt: skip
from wordcheck.reporting.comparisons import ComparisonView, left_out
from wordcheck.reporting.html.markup import Markup, both, joined, tag, text
from wordcheck.reporting.html.page import BUTTONS, page, search_box
from wordcheck.reporting.words import DISCLAIMER, NOT_WHOLE

SUFFIX = ".html"
_KEYS = Said("j、k 上下处不一致，/ 查找，d 深色，l 语言", "j k next and last difference, / search, d dark, l language")
_FIRST, _COUNT = Said("不一致之处", "What does not agree"), Said("显示", "shown")
_HEADS = (*SIDE_HEADS, WHY_HEAD)
_WIDE = 70
"""Cells of the words of one version in the list."""


def render(found: Bilingual, view: ComparisonView) -> str:
    """The page."""
    rows = list(beside(found))
    main = [tag("p", both(NOT_WHOLE), class_="failure")] if not found.complete else []
    main += [_first(found, rows)] if found.mismatches else [tag("p", both(NOTHING))] if found.complete else []
    main += [_table(found, rows)]
    body = (_header(found, rows, view), tag("main", *main), _footer(found))
    title = f"{found.first.title} ⇄ {found.second.title}"
    return "".join(page(title, "tokens base report versions languages", "common list versions", body, view.tongue))


def _header(found: Bilingual, rows: list[Beside], view: ComparisonView) -> Markup:
    alike = sum(not row.mismatches for row in rows)
    counted = [(k, KIND[k], n) for k, n in numbers(found).items() if n] + [("alike", ALIKE, alike)]
    boxes = [
        tag("label", tag("input", type="checkbox", data_filter=k, checked=True), Markup(" "), both(said), f" {n}")
        for k, said, n in counted
    ]
    return tag(
        "header",
        tag("h1", both(TITLE)),
        tag("p", f"{found.first.title or '·'} ⇄ {found.second.title or '·'}", class_="files"),
        tag("div", *boxes, class_="filters"),
        search_box(view.tongue),
        tag("span", both(_COUNT), " ", tag("output", "", id="count"), class_="keys"),
        BUTTONS,
        tag("span", both(_KEYS), class_="keys"),
    )


def _first(found: Bilingual, rows: list[Beside]) -> Markup:
    items = [_item(found, row, m, n) for n, row in enumerate(rows, 1) for m in row.mismatches]
    return tag("section", tag("h2", both(_FIRST), f" {len(items)}"), tag("ol", *items, class_="overview"))


def _item(found: Bilingual, row: Beside, m: Mismatch, number: int) -> Markup:
    where = " ⇄ ".join(path or "—" for path in places(found, row.first, row.second))
    if m.kind == "term":
        said = both(m.said)
    else:
        said = joined(
            tag("div", clip(words, _WIDE), lang=_lang(tongue))
            for words, tongue in ((m.first_words, found.first.language), (m.second_words, found.second.language))
            if words
        )
    return tag(
        "li",
        tag("a", where, href=f"#c{number}"),
        " ",
        tag("strong", both(KIND[m.kind])),
        tag("div", said, class_="why"),
    )


def _table(found: Bilingual, rows: list[Beside]) -> Markup:
    head = tag("tr", *(tag("th", both(h), scope="col") for h in _HEADS))
    body = joined(_row(found, row, n) for n, row in enumerate(rows, 1))
    return tag("div", tag("table", tag("thead", head), tag("tbody", body)), class_="scroll versions languages")


def _row(found: Bilingual, row: Beside, number: int) -> Markup:
    (first, second), (one, two) = places(found, row.first, row.second), sides(found, row)
    cells: tuple[tuple[tuple[Markup | str, ...], str | None], ...] = (
        ((first,), None),
        ((_marked(one),), _lang(found.first.language)),
        ((second,), None),
        ((_marked(two),), _lang(found.second.language)),
        (tuple(tag("p", both(Said.of(partial(told, m)))) for m in row.mismatches), None),
    )
    made = (
        tag("td", *cell, lang=lang, data_head_zh=h.zh, data_head_en=h.en, class_="" if any(cell) else "blank")
        for h, (cell, lang) in zip(_HEADS, cells, strict=True)
    )
    kinds = " ".join(dict.fromkeys(m.kind for m in row.mismatches)) or "alike"
    return tag("tr", *made, id=f"c{number}", data_weight=kinds, tabindex="-1")


def _marked(pieces: list[Piece]) -> Markup:
    return joined(tag("mark", p.text, class_="warning") if p.kind == "cut" else text(p.text) for p in pieces)


def _lang(tongue: Tongue) -> str:
    return "zh-Hans" if tongue == "zh" else "en"


def _footer(found: Bilingual) -> Markup:
    lines = [left_out(found, NOT_COMPARED)] if found.not_compared else []
    return tag("footer", *(tag("p", both(line)) for line in (*lines, MEANING, DISCLAIMER)))
