"""The term graph: every term in the order of definition, arcs to the terms on which its definition rests.

        ╭──  网络安全事件        ██████ 12
        │╭─▶ 被保险计算机系统     ███ 6      ∞ 循环释义
        ╰┴─▶ 数据               █ 2

A list with arcs stays legible with a hundred terms, where a web of boxes does not (Wattenberg, "Arc diagrams", InfoVis 2002).
"""

from __future__ import annotations

from wordcheck.languages.width import printable
from wordcheck.model.said import Said, Tongue
from wordcheck.model.term_table import TermEntry, TermFault, TermTable
from wordcheck.model.wording import Wording
from wordcheck.reporting.html.markup import Markup, tag
from wordcheck.reporting.locate import path_of
from wordcheck.reporting.pictures.drawing import Cell, Drawing, Picture, number
from wordcheck.reporting.term_views import FAULT

TITLE = Said("术语之间的关系", "How the terms hang together")
HEADS = (
    Said("术语", "term"),
    Said("条款", "clause"),
    Said("使用", "uses"),
    Said("依赖", "rests on"),
    Said("问题", "faults"),
)
_SIGN = {
    "undefined": "✖", "unused": "○", "duplicate": "＝", "circular": "∞", "out-of-scope": "→", "excludes": "－", "obliges": "！",
    "two-names": "≈", "two-things": "≠", "stray-name": "?",
}  # fmt: skip
_MOST = 120
_ROW = 19.0
_LEFT, _NAME, _USES, _FAULTS = 210.0, 222.0, 560.0, 740.0
_LONGEST = 130.0


def term_graph(wording: Wording, table: TermTable, key: str = "tg", tongue: Tongue | None = None) -> Picture | None:
    """The picture; None where there are no terms."""
    if not table.entries:
        return None
    drawing = Drawing(key, tongue)
    faults: dict[str, list[TermFault]] = {}
    for fault in table.faults:
        for name in fault.names:
            faults.setdefault(name, []).append(fault)
    shown = _shown(table, faults)
    at = {entry.term.name: n for n, entry in enumerate(shown)}
    most = max((len(s.term.uses) for s in shown), default=1) or 1
    y = _legend(drawing)
    circles = _circles(table)
    for entry in shown:
        for target in entry.rests_on:
            if target in at and target != entry.term.name:
                _arc(drawing, at[entry.term.name], at[target], y, entry.term.name, target, circles)
    for n, entry in enumerate(shown):
        _term(drawing, entry, y + n * _ROW, most, faults.get(entry.term.name, []))
    bottom = y + len(shown) * _ROW
    if len(shown) < len(table.entries):
        more = len(table.entries) - len(shown)
        said = Said(f"另有 {more} 个术语，见下表", f"{more} more terms in the table")
        drawing.add(drawing.words(said, _NAME, bottom + 12, "small"))
        bottom += _ROW
    return drawing.done(TITLE, bottom + 6, HEADS, [_row(wording, s, faults) for s in table.entries])


def _shown(table: TermTable, faults: dict[str, list[TermFault]]) -> list[TermEntry]:
    """All terms, or of very many those that are joined to others or at fault."""
    if len(table.entries) <= _MOST:
        return list(table.entries)
    joined_ = {n for s in table.entries for n in (s.rests_on and (s.term.name, *s.rests_on))}
    return [s for s in table.entries if s.term.name in joined_ or s.term.name in faults][:_MOST]


def _circles(table: TermTable) -> set[tuple[str, str]]:
    """Pairs of terms of which the first leads to the second within a circle of definitions."""
    made: set[tuple[str, str]] = set()
    for fault in table.faults:
        if fault.kind == "circular":
            names = list(fault.names)
            made |= set(zip(names, [*names[1:], names[0]], strict=True))
    return made


def _legend(drawing: Drawing) -> float:
    drawing.add(
        drawing.words(
            Said(
                "弧线：释义所依赖的术语（箭头指向它）",
                "arcs: terms on which a definition rests (the arrow points to them)",
            ),
            _NAME,
            14,
            "small",
        )
    )
    drawing.add(drawing.words(Said("使用次数", "uses"), _USES, 30, "small"))
    return 40.0


def _arc(drawing: Drawing, n: int, target: int, y: float, name: str, other: str, circles: set[tuple[str, str]]) -> None:
    a, b = y + n * _ROW + 8, y + target * _ROW + 8
    # Long arcs reach farther left, and never out of the picture.
    reach = 14 + (_LEFT - 24) * min(1.0, abs(b - a) / (_LONGEST * _ROW / 4)) ** 0.6
    circular = (name, other) in circles
    path = f"M{number(_LEFT)} {number(a)}C{number(_LEFT - reach)} {number(a)} {number(_LEFT - reach)} {number(b)} {number(_LEFT)} {number(b)}"
    tip = f"M{number(_LEFT)} {number(b)}l-6 -3v6z"
    told = tag("title", f"{name} → {other}")
    shape = tag(
        "g",
        told,
        tag("path", d=path),
        tag("path", d=tip, class_="tip"),
        class_="arc circular" if circular else "arc",
        data_from=name,
        data_to=other,
    )
    drawing.add(shape)


def _term(drawing: Drawing, entry: TermEntry, y: float, most: int, faults: list[TermFault]) -> None:
    term = entry.term
    defined = bool(term.definitions)
    dot = tag("circle", cx=number(_LEFT + 4), cy=number(y + 8), r="3", class_="defined" if defined else "undefined")
    width = 130.0 * len(term.uses) / most
    parts: list[Markup] = [
        dot,
        drawing.words(printable(term.name), _NAME, y + 12, "strong" if defined else "", _USES - _NAME - 10),
    ]
    if term.uses:
        parts.append(drawing.bar(_USES, y + 3, width, 10, "cover solid"))
    parts.append(drawing.words(str(len(term.uses)), _USES + width + 5, y + 12, "small"))
    kinds = list(dict.fromkeys(f.kind for f in faults))
    if kinds:
        said = Said(
            "、".join(f"{_SIGN[k]} {FAULT[k].zh}" for k in kinds), ", ".join(f"{_SIGN[k]} {FAULT[k].en}" for k in kinds)
        )
        parts.append(drawing.words(said, _FAULTS, y + 12, "fault", 1000 - _FAULTS - 4))
    drawing.add(tag("g", *parts, class_="term-row", data_term=term.name))


def _row(wording: Wording, entry: TermEntry, faults: dict[str, list[TermFault]]) -> tuple[Cell, ...]:
    term = entry.term
    clause = printable(path_of(wording, term.definitions[0].clause)) if term.definitions else "–"
    kinds = list(dict.fromkeys(f.kind for f in faults.get(term.name, ())))
    said = Said("、".join(FAULT[k].zh for k in kinds), ", ".join(FAULT[k].en for k in kinds))
    return printable(term.name), clause, len(term.uses), printable(", ".join(entry.rests_on)), said
