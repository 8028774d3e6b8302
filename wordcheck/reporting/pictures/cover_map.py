"""The cover map: for each insuring clause what is granted, taken away and given back.

    ┌────────────────┐ ████████████▨▨▨▤▤  － 战争    － 未加密的载体 ＋ 经保险人同意的除外
    │ 数据恢复费用     │ granted     taken │ given back
    └────────────────┘

The bar counts exclusions, not money: how much a cover is worth cannot be read from words.
"""

from __future__ import annotations

from collections.abc import Sequence

from wordcheck.languages.width import printable
from wordcheck.model.covers import Cap, Cover, CoverMap, Exclusion, Taking, WriteBack
from wordcheck.model.said import Said, Tongue
from wordcheck.model.wording import ClauseKind, Wording
from wordcheck.reporting.cover_views import heading_over
from wordcheck.reporting.figure_words import measure
from wordcheck.reporting.pictures.drawing import Cell, Drawing, Picture, lines
from wordcheck.reporting.places import place, shortened
from wordcheck.reporting.words import titled

TITLE = Said("承保、除外与恢复", "Granted, taken away, given back")
HEADS = (
    Said("保险责任", "insuring clause"),
    Said("条款", "clause"),
    Said("除外", "taken away"),
    Said("恢复", "given back"),
    Said("限额与免赔", "limits"),
)
_MOST = 60
"""Insuring clauses drawn; the twin has all of them."""
_NAME, _BAR, _LIST = 16, 330, 600
_BAR_WIDE, _STEP = 240.0, 16.0
_PLACE_CELLS = 42
"""Cells of small letters beside the bars."""
_WHOLE = Said("－ 按名称除外", "－ excluded by name")
_PART_BACK = Said("－ 按名称除外，部分恢复", "－ excluded by name, a part given back")


def cover_map(wording: Wording, found: CoverMap, key: str = "cm", tongue: Tongue | None = None) -> Picture | None:
    """The picture; None where nothing is granted."""
    if not found.covers:
        return None
    drawing, y = Drawing(key, tongue), 14.0
    y = _legend(drawing, y)
    for cover in found.covers[:_MOST]:
        y = _cover(drawing, wording, found, cover, y)
    if len(found.covers) > _MOST:
        more = len(found.covers) - _MOST
        said = Said(f"另有 {more} 项保险责任，见下表", f"{more} more insuring clauses in the table")
        drawing.add(drawing.words(said, _NAME, y + 12, "small"))
        y += 22
    y = _for_all(drawing, found, y)
    return drawing.done(TITLE, y + 6, HEADS, [_row(wording, found, c) for c in found.covers] + _general(wording, found))


def _legend(drawing: Drawing, y: float) -> float:
    x = float(_NAME)
    for look, said in (
        ("cover solid", Said("承保", "granted")),
        ("exclusion hatched", Said("－ 除外（每格一项）", "－ taken away (a field each)")),
        ("cover dotted", Said("＋ 恢复", "＋ given back")),
    ):
        drawing.add(drawing.bar(x, y - 10, 22, 12, look))
        drawing.add(drawing.words(said, x + 28, y, "small"))
        x += 220
    return y + 16


def _cover(drawing: Drawing, wording: Wording, found: CoverMap, cover: Cover, y: float) -> float:
    takings = [t for t in found.takings if t.cover == cover.id]
    told = _taken(wording, found, takings)
    names = lines(printable(cover.name) or "·", _BAR - _NAME - 16, 3)
    for n, line in enumerate(names):
        drawing.add(drawing.words(line, _NAME, y + 12 + n * _STEP, "strong"))
    where = shortened(place(wording, cover.clause, wording.language), _PLACE_CELLS)
    drawing.add(drawing.words(where, _NAME, y + 12 + len(names) * _STEP, "small", _BAR - _NAME - 16))
    below = y + 12 + (len(names) + 1) * _STEP
    facts = _facts(found, cover)
    if facts:
        drawing.add(drawing.words(facts, _NAME, below, "small", _BAR - _NAME - 16))
        below += _STEP
    _bars(drawing, wording, found, takings, y + 2)
    at = y + 12
    for sign, said in told[:4] if len(told) <= 4 else told[:3]:
        drawing.add(drawing.words(f"{sign} {said}", _LIST, at, "small" if sign == "＋" else "", 1000 - _LIST - 6))
        at += _STEP
    if len(told) > 4:
        drawing.add(drawing.words(Said(f"…… 另 {len(told) - 3} 项", f"… {len(told) - 3} more"), _LIST, at, "small"))
        at += _STEP
    if not told:
        drawing.add(drawing.words(Said("没有专门针对它的除外", "no exclusion of its own"), _LIST, at, "small"))
    bottom = max(below, at, y + 34)
    drawing.add(drawing.bar(_NAME, bottom - 4, 1000 - 2 * _NAME, 0.5, "rule"))
    return bottom + 4


def _bars(drawing: Drawing, wording: Wording, found: CoverMap, takings: Sequence[Taking], y: float) -> None:
    whole = any(t.extent == "all" for t in takings)
    backs = {b.exclusion for b in found.write_backs}
    fields = min(len(takings), 16)
    step = min(15.0, _BAR_WIDE * 0.9 / max(fields, 1))
    granted = 0.0 if whole else _BAR_WIDE - fields * step
    if whole:
        drawing.add(drawing.bar(_BAR, y, _BAR_WIDE, 20, "exclusion hatched", _WHOLE))
        said = _PART_BACK if any(t.exclusion in backs for t in takings) else _WHOLE
        drawing.add(drawing.words(said, _BAR + 4, y + 36, "small"))
    else:
        drawing.add(drawing.bar(_BAR, y, granted, 20, "cover solid"))
    for n, taking in enumerate(takings[:fields]):
        back = taking.exclusion in backs
        x = _BAR + _BAR_WIDE - (fields - n) * step
        told = _named(wording, found.exclusions[taking.exclusion - 1])
        drawing.add(drawing.bar(x, y, step - 1.5, 9 if back else 20, "exclusion hatched", told))
        if back:
            drawing.add(drawing.bar(x, y + 11, step - 1.5, 9, "cover dotted", told))


def _taken(wording: Wording, found: CoverMap, takings: Sequence[Taking]) -> list[tuple[str, str]]:
    """What is taken and given back, taking by taking, each exclusion once."""
    made: list[tuple[str, str]] = []
    for exclusion in dict.fromkeys(t.exclusion for t in takings):
        made.append(("－", _named(wording, found.exclusions[exclusion - 1])))
        made += [("＋", _returned(wording, b)) for b in found.write_backs if b.exclusion == exclusion]
    return made


def _named(wording: Wording, exclusion: Exclusion) -> str:
    """An exclusion as people cite it: its heading, else that over it or its number, and the words that name what it takes."""
    clause = wording.clause(exclusion.clause)
    if clause.title and clause.kind is not ClauseKind.COVERAGE:
        return printable(clause.title)
    words = printable(" ".join(exclusion.takes.of(wording.text).split())) if exclusion.takes else exclusion.name
    heading = heading_over(wording, exclusion)
    before = titled(heading, wording.language) if heading else f"{clause.label} "
    return f"{before}{words}".strip()


def _returned(wording: Wording, back: WriteBack) -> str:
    return printable(" ".join((back.returns or back.span).of(wording.text).split()))


def _facts(found: CoverMap, cover: Cover) -> Said | None:
    marks = []
    if cover.optional:
        marks.append(Said("☐ 可选", "☐ optional"))
    if cover.condition is not None:
        marks.append(Said("◇ 附条件", "◇ on a condition"))
    marks += [_cap(c) for c in found.caps if cover.id in c.covers][:3]
    if not marks:
        return None
    return Said(" · ".join(m.zh for m in marks), " · ".join(m.en for m in marks))


def _cap(cap: Cap) -> Said:
    name, words = measure(cap.kind), printable(cap.text)
    return Said(f"{name.zh} {words}", f"{name.en} {words}")


def _untied(found: CoverMap) -> list[Exclusion]:
    """Exclusions that are tied to no cover by their words: they are meant for all."""
    tied = {t.exclusion for t in found.takings}
    return [e for e in found.exclusions if e.id not in tied]


def _for_all(drawing: Drawing, found: CoverMap, y: float) -> float:
    general = _untied(found)
    if not general:
        return y
    backs = sum(b.exclusion in {e.id for e in general} for b in found.write_backs)
    drawing.add(drawing.words(Said("对所有保险责任", "For all covers"), _NAME, y + 14, "strong"))
    drawing.add(drawing.bar(_BAR, y + 2, _BAR_WIDE, 20, "exclusion hatched"))
    said = Said(
        f"－ {len(general)} 项除外没有限定于某项责任" + (f"，其中恢复 {backs} 处" if backs else ""),
        f"－ {len(general)} exclusions bound to no cover" + (f", {backs} give something back" if backs else ""),
    )
    drawing.add(drawing.words(said, _LIST, y + 14, "", 1000 - _LIST - 6))
    hidden = sum(e.hidden for e in found.exclusions)
    if hidden:
        told = Said(
            f"！{hidden} 项除外写在责任免除之外",
            f"! {hidden} exclusion{'' if hidden == 1 else 's'} outside the exclusions",
        )
        drawing.add(drawing.words(told, _LIST, y + 14 + _STEP, "small"))
        return y + 44
    return y + 28


def _row(wording: Wording, found: CoverMap, cover: Cover) -> tuple[Cell, ...]:
    takings = [t for t in found.takings if t.cover == cover.id]
    exclusions = dict.fromkeys(t.exclusion for t in takings)
    taken = "; ".join(_named(wording, found.exclusions[e - 1]) for e in exclusions)
    if any(t.extent == "all" for t in takings):
        taken = f"！{taken}"
    given = "; ".join(_returned(wording, b) for b in found.write_backs if b.exclusion in exclusions)
    caps = "; ".join(printable(c.text) for c in found.caps if cover.id in c.covers)
    return printable(cover.name), place(wording, cover.clause, wording.language), taken, given, caps


def _general(wording: Wording, found: CoverMap) -> list[tuple[Cell, ...]]:
    general = _untied(found)
    if not general:
        return []
    return [(Said("对所有保险责任", "for all covers"), "", "; ".join(_named(wording, e) for e in general), "", "")]
