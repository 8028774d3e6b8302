"""The clause strip: the wording from left to right, each clause as wide as it is long, findings above it.

 ▲       ✖▲                      findings, the gravest of each place
░░███████▨▨▨▨▨▨▨▨▨░░░░░∴∴∴∴░░░   clauses: cover solid, exclusion hatched, definition dotted, figures lined
总则 保险责任  责任免除    赔偿处理  释义
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from wordcheck.languages.width import cell_width, printable
from wordcheck.model.findings import Finding, Severity
from wordcheck.model.said import Said, Tongue
from wordcheck.model.wording import Clause, Wording
from wordcheck.reporting.html.kinds import family
from wordcheck.reporting.html.markup import Markup, tag
from wordcheck.reporting.html.regions import words_of
from wordcheck.reporting.pictures.drawing import CELL, WIDE, Cell, Drawing, Picture
from wordcheck.reporting.words import ICON, KIND, SEVERITY

TITLE = Said("条款一览", "The wording at a glance")
HEADS = (
    Said("部分", "part"),
    Said("种类", "kind"),
    Said("字数", "characters"),
    Said("份额", "share"),
    Said("发现", "findings"),
)
LOOK = {
    "cover": "cover solid",
    "exclusion": "exclusion hatched",
    "definition": "definition dotted",
    "figure": "figure lined",
    "other": "other plain",
}
_NAME = {
    "cover": Said("保险责任", "cover"),
    "exclusion": Said("责任免除", "exclusions"),
    "definition": Said("释义", "definitions"),
    "figure": Said("限额、期间、保费、附表", "limits, period, premium, schedule"),
    "other": Said("其他", "other"),
}
_LEAST = 1.2
"""Units below which a clause is joined to the one before it."""
_FIELD = 14
"""Units in which findings are gathered under one sign."""
_TOP, _HIGH = 40.0, 46.0


class _Piece(Struct):
    clause: Clause
    family: str
    length: int
    start: int


def clause_strip(
    wording: Wording, findings: Sequence[Finding], key: str = "cs", tongue: Tongue | None = None, anchors: str = ""
) -> Picture | None:
    """The picture; None where there are no clauses. `anchors` begins the ids of the clauses on the page it stands in."""
    pieces = [
        _Piece(c, family(c.kind), max(1, sum(len(s) for s in words_of(c))), c.span.start) for c in wording.clauses
    ]
    whole = sum(p.length for p in pieces)
    if not whole:
        return None
    drawing, scale = Drawing(key, tongue), WIDE / whole
    shares = Counter[str]()
    for piece in pieces:
        shares[piece.family] += piece.length
    _legend(drawing, shares, whole)
    places: list[tuple[int, float]] = []
    x = 0.0
    for piece in _merged(pieces, scale):
        places.append((piece.start, x))
        drawing.add(_bar(drawing, piece, x, piece.length * scale, anchors))
        x += piece.length * scale
    _signs(drawing, findings, places)
    bottom = _parts(drawing, pieces, scale)
    return drawing.done(TITLE, bottom, HEADS, _rows(wording, pieces, findings, whole))


def _merged(pieces: Sequence[_Piece], scale: float) -> list[_Piece]:
    made: list[_Piece] = []
    for p in pieces:
        last = made[-1] if made else None
        if last is not None and last.family == p.family and (p.length * scale < _LEAST or last.length * scale < _LEAST):
            made[-1] = _Piece(last.clause, last.family, last.length + p.length, last.start)
        else:
            made.append(_Piece(p.clause, p.family, p.length, p.start))
    return made


def _bar(drawing: Drawing, piece: _Piece, x: float, width: float, anchors: str) -> Markup:
    clause, kind = piece.clause, KIND[piece.clause.kind]
    name = printable(" ".join(filter(None, (clause.label, clause.title))))[:60]
    bar = drawing.bar(x, _TOP, max(0.5, width - 0.4), _HIGH, LOOK[piece.family], f"{name} · {kind.zh} {kind.en}")
    if not anchors:
        return bar
    return tag("a", bar, href=f"#{anchors}{clause.id}", tabindex=-1, aria_label=name or kind.en)


def _signs(drawing: Drawing, findings: Sequence[Finding], places: Sequence[tuple[int, float]]) -> None:
    """One sign for the findings of each field, the gravest of them."""
    from bisect import bisect_right

    fields: dict[int, list[Severity]] = {}
    for finding in findings:
        n = bisect_right(places, (finding.anchor.span.start, float("inf"))) - 1
        fields.setdefault(int(places[max(0, n)][1] // _FIELD), []).append(finding.severity)
    for field in sorted(fields):
        worst = min(fields[field], key=lambda s: s.rank)
        told = Said(f"{len(fields[field])} 处发现", f"{len(fields[field])} findings")
        x = min(field * _FIELD, WIDE - _FIELD)
        drawing.add(tag("g", drawing.tooltip(told), drawing.words(ICON[worst], x, _TOP - 5, f"sign {worst.value}")))


def _legend(drawing: Drawing, shares: Counter[str], whole: int) -> None:
    x = 0.0
    for name, look in LOOK.items():
        if not shares[name]:
            continue
        said = _share(name, shares[name], whole)
        drawing.add(drawing.bar(x, 4, 18, 11, look))
        drawing.add(drawing.words(said, x + 23, 14, "small"))
        x += 36 + CELL * max(cell_width(said.zh), cell_width(said.en))


def _share(name: str, length: int, whole: int) -> Said:
    said, share = _NAME[name], round(100 * length / whole)
    return Said(f"{said.zh} {share}%", f"{said.en} {share}%")


def _parts(drawing: Drawing, pieces: Sequence[_Piece], scale: float) -> float:
    """Names of the top clauses under the strip, where they have room, on two lines by turns."""
    x, ends, last = 0.0, [0.0, 0.0, 0.0], _TOP + _HIGH
    for p in pieces:
        if p.clause.parent is None:
            name = printable(p.clause.title or p.clause.label)
            wide = min(CELL * 1.05 * cell_width(name) + 8, 220)
            line = next((n for n, end in enumerate(ends) if end <= x and x + wide <= WIDE), None)
            drawing.add(drawing.bar(x, _TOP + _HIGH, 0.6, 5, "rule"))
            if line is not None and name:
                y = _TOP + _HIGH + 16 + line * 14
                drawing.add(drawing.words(name, x, y, "small", 220))
                ends[line], last = x + wide, max(last, y)
        x += p.length * scale
    return last + 8


def _rows(
    wording: Wording, pieces: Sequence[_Piece], findings: Sequence[Finding], whole: int
) -> list[tuple[Cell, ...]]:
    """A row for each top clause, then the share of each family."""
    made: list[tuple[Cell, ...]] = []
    for top in wording.children(None):
        length = sum(p.length for p in pieces if p.clause.span.start in top.span or p.clause.id == top.id)
        grades = Counter(f.severity for f in findings if f.anchor.span.start in top.span)
        name = printable(" ".join(filter(None, (top.label, top.title)))) or "·"
        made.append((name, KIND[top.kind], length, f"{100 * length / whole:.0f}%", _grades(grades)))
    for key in LOOK:
        length = sum(p.length for p in pieces if p.family == key)
        if length:
            made.append((_NAME[key], Said("合计", "total"), length, f"{100 * length / whole:.0f}%", ""))
    return made


def _grades(grades: Counter[Severity]) -> Said:
    shown = [(grades[s], SEVERITY[s]) for s in Severity if grades[s]]
    return Said(" · ".join(f"{s.zh} {n}" for n, s in shown), " · ".join(f"{s.en} {n}" for n, s in shown))
