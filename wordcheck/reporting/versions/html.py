"""One self-contained page: what changed in substance first, then both versions side by side, words marked by sign and line besides colour.

Changes of form are counted and folded away until they are asked for; without a script everything stands there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from wordcheck.languages.width import clip
from wordcheck.model.comparison import Piece, VersionDiff, Weight
from wordcheck.model.said import Said
from wordcheck.reporting.comparisons import ComparisonView, left_out
from wordcheck.reporting.html.markup import Markup, both, joined, tag, text
from wordcheck.reporting.html.page import BUTTONS, page, search_box
from wordcheck.reporting.versions._rows import HEADS, NOT_COMPARED, NOTHING, TITLE, WEIGHT, Row, alone, counts, rows
from wordcheck.reporting.words import DISCLAIMER, NOT_WHOLE, parted

SUFFIX = ".html"
_SHOWN = (Weight.SUBSTANCE, Weight.WORDING)
"""What the page shows before anything else is asked for."""
_WIDE = 110
"""Cells of the words of a clause that went or came, in the list."""
_FEW, _SHORT = 4, 48
"""Stretches of words that went or came, in the list, and cells of each."""
_KEYS = Said("j、k 上下处，/ 查找，d 深色，l 语言", "j k next and last change, / search, d dark, l language")
_FIRST = Said("实质变动", "Changes of substance")
_COUNT = Said("显示", "shown")


class _Row(Struct, frozen=True):
    """A change in both languages, with the anchor that leads to it."""

    anchor: str
    zh: Row
    en: Row


def render(diff: VersionDiff, view: ComparisonView) -> str:
    """The page."""
    tables = [(c.new.title, list(_rows(n, diff))) for n, c in enumerate(diff.comparisons)]
    found = [row for _, table in tables for row in table]
    lone = list(zip(alone(diff, "zh"), alone(diff, "en"), strict=True))
    main = [tag("p", both(NOT_WHOLE), class_="failure")] if not diff.complete else []
    main += [tag("p", both(Said(zh, en))) for zh, en in lone]
    main += [_first([row for row in found if row.zh.weight is Weight.SUBSTANCE])]
    main += [_table(title, table) for title, table in tables]
    main += [] if found or lone else [tag("p", both(NOTHING))]
    body = (_header(diff, view), tag("main", *main), _footer(diff))
    title = f"{diff.old_path} → {diff.new_path}"
    return "".join(page(title, "tokens base report versions", "common list versions", body, view.tongue))


def _rows(number: int, diff: VersionDiff) -> Iterator[_Row]:
    comparison = diff.comparisons[number]
    sides = (rows(comparison, tongue, Weight.FORM) for tongue in ("zh", "en"))
    for n, (zh, en) in enumerate(zip(*sides, strict=True), start=1):
        yield _Row(f"c{number + 1}-{n}", zh, en)


def _header(diff: VersionDiff, view: ComparisonView) -> Markup:
    counted = counts(diff)
    boxes = [
        tag(
            "label",
            tag("input", type="checkbox", data_filter=w.value, checked=w in _SHOWN),
            Markup(" "),
            tag("span", both(WEIGHT[w]), class_=f"weight {w.value}"),
            f" {counted[w]}",
        )
        for w in Weight
        if w is not Weight.NONE
    ]
    return tag(
        "header",
        tag("h1", both(TITLE)),
        tag("p", f"{diff.old_path} → {diff.new_path}", class_="files"),
        tag("div", *boxes, class_="filters"),
        tag("span", both(WEIGHT[Weight.NONE]), f" {counted[Weight.NONE]}", class_="keys"),
        search_box(view.tongue),
        tag("span", both(_COUNT), " ", tag("output", "", id="count"), class_="keys"),
        BUTTONS,
        tag("span", both(_KEYS), class_="keys"),
    )


def _first(grave: list[_Row]) -> Markup:
    """The changes of substance as a list: where, what became of the clause, and why it matters or which words it has."""
    if not grave:
        return Markup("")
    items = [
        tag("li", tag("a", _place(r.zh), href=f"#{r.anchor}"), " ", both(Said(r.zh.fate, r.en.fate)), _why(r))
        for r in grave
    ]
    return tag("section", tag("h2", both(_FIRST), f" {len(grave)}"), tag("ol", *items, class_="overview"))


def _why(row: _Row) -> Markup:
    if not row.zh.old_place or not row.zh.new_place:
        return tag("div", clip(row.zh.old or row.zh.new, _WIDE), class_="why")
    why = both(Said(parted(row.zh.reasons, "zh"), parted(row.en.reasons, "en")))
    changed = [p for p in row.zh.pieces if p.kind != "same" and p.text.strip()]
    shown = joined(
        piece
        for p in changed[:_FEW]
        for piece in (_marked([replace(p, text=clip(p.text.strip(), _SHORT))]), Markup(" "))
    )
    return tag("div", why, tag("div", shown, "…" if len(changed) > _FEW else ""), class_="why")


def _place(row: Row) -> str:
    same = row.old_place == row.new_place or not row.old_place or not row.new_place
    return (row.new_place or row.old_place) if same else f"{row.old_place} → {row.new_place}"


def _table(title: str, found: list[_Row]) -> Markup:
    if not found:
        return Markup("")
    head = tag("tr", *(tag("th", both(h), scope="col") for h in HEADS))
    body = joined(_row(n, row) for n, row in enumerate(found, start=1))
    return joined(
        (
            tag("h2", title or "·"),
            tag("div", tag("table", tag("thead", head), tag("tbody", body)), class_="scroll versions"),
        )
    )


def _row(number: int, row: _Row) -> Markup:
    zh = row.zh
    cells: tuple[tuple[Markup | str, ...], ...] = (
        (str(number),),
        (zh.old_place,),
        (_marked(zh.before),),
        (zh.new_place,),
        (_marked(zh.after),),
        (both(Said(zh.fate, row.en.fate)),),
        (tag("span", both(WEIGHT[zh.weight]), class_=f"weight {zh.weight.value}"),),
        tuple(tag("p", both(Said(a, b))) for a, b in zip(zh.reasons, row.en.reasons, strict=True)),
    )
    made = (
        tag("td", *cell, data_head_zh=h.zh, data_head_en=h.en, class_="" if any(cell) else "blank")
        for h, cell in zip(HEADS, cells, strict=True)
    )
    return tag("tr", *made, id=row.anchor, data_weight=zh.weight.value, tabindex="-1")


def _marked(pieces: Iterable[Piece]) -> Markup:
    names = {"cut": "del", "new": "ins"}
    return joined(tag(names[p.kind], p.text) if p.kind in names else text(p.text) for p in pieces)


def _footer(diff: VersionDiff) -> Markup:
    return tag("footer", tag("p", both(left_out(diff, NOT_COMPARED))), tag("p", both(DISCLAIMER)))
