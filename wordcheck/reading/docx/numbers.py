"""Word's automatic numbers, computed as Word does (ISO/IEC 29500-1 §17.9 and Microsoft's notes on it).

    w:p ─ numPr or its style's ─▶ num 7 ─▶ abstractNum 3 ─ lvl 1 ─ lvlText "%1.%2"
                                   │            └ one row of counters, shared by all its nums
                                   └ lvlOverride: a level of its own, or a start of its own

A num that stands on the same abstract numbering as another continues it; `startOverride` counts from the first
paragraph of its num, and again wherever that level restarts in it (§17.9.27). A level restarts after a paragraph of
any higher level unless `lvlRestart` names a level (restart after that or a higher one) or is 0 (never). A level that
is asked for before any higher one has been used counts these as begun. LibreOffice differs from Word in three points:
it ignores `lvlRestart` and `isLgl` in some lists, and a `startOverride` once the level restarts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from wordcheck.languages.lazily import lazily
from wordcheck.reading.docx.number_formats import printed
from wordcheck.reading.docx.package import MC, Setting, W, merged, toggle, value, whole

LEVELS = 9
_PLACE = lazily(r"%([1-9])")


class Level(Struct, frozen=True):
    """The definition of one level of a list."""

    text: str
    form: str
    pattern: str
    """Example row of a custom format."""
    start: int
    restart: int | None
    """After a paragraph of which level (from 1) or a higher one it restarts; 0 for never, None for any higher."""
    legal: bool
    style: str | None
    """Id of the paragraph style whose level this is."""
    setting: Setting
    """Paragraph properties (indents) that come with the level."""

    @classmethod
    def of(cls, element: Any) -> Level:
        """From a `w:lvl`."""
        form = element.find(W + "numFmt")
        if form is None:
            # Formats that older programs do not know stand in an alternative.
            form = element.find(f"{MC}AlternateContent/{MC}Choice/{W}numFmt")
        restart = value(element, "lvlRestart")
        text = element.find(W + "lvlText")
        return cls(
            text="" if text is None else text.get(W + "val", ""),
            form="decimal" if form is None else form.get(W + "val", "decimal"),
            pattern="" if form is None else form.get(W + "format", ""),
            start=whole(value(element, "start"), 0 if element.find(W + "start") is None else 1),
            restart=None if restart is None else whole(restart, 0),
            legal=toggle(element, "isLgl") is True,
            style=value(element, "pStyle"),
            setting=merged(element.find(W + "pPr")),
        )


class List(Struct, frozen=True):
    """A `w:num`: which abstract numbering it counts on, its levels, and the starts it sets itself."""

    counters: str
    """Id of the abstract numbering that holds the counters."""
    levels: Mapping[int, Level]
    starts: Mapping[int, int]

    def start(self, level: int) -> int:
        """The first number of a level in this list."""
        found = self.levels.get(level)
        return self.starts.get(level, found.start if found else 1)


class Label(Struct, frozen=True):
    """What Word prints before a paragraph: a number (empty for a bullet), its level from 1, and the level's indents."""

    text: str
    level: int
    setting: Setting = field(default_factory=dict)


class Numbering(Struct):
    """The lists of a document, counting as paragraphs are asked for in document order."""

    lists: Mapping[str, List] = field(default_factory=dict)
    styles: Mapping[str, Any] = field(default_factory=dict)
    _counters: dict[str, dict[int, int]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    @classmethod
    def of(cls, numbering: Any | None, styles: Mapping[str, Any]) -> Numbering:
        """From the root of numbering.xml and the styles by id."""
        return cls(_lists(numbering, styles) if numbering is not None else {}, styles)

    def label(self, properties: Any | None, style_id: str | None) -> Label | None:
        """What is printed before the next paragraph, given its `w:pPr` and style; None for nothing. Counts on."""
        list_id, level = self._place(properties, style_id)
        found = self.lists.get(list_id or "")
        definition = found.levels.get(level) if found else None
        if found is None or definition is None:
            return None
        counters = self._count(list_id or "", found, level)
        if definition.form == "bullet":
            return Label("", level + 1, definition.setting)

        def number(place: re.Match[str]) -> str:
            index = int(place[1]) - 1
            shown = found.levels.get(index)
            if index > level or shown is None:
                return ""
            plain = definition.legal and shown.form not in ("decimalZero", "none")
            return printed(counters[index], "decimal" if plain else shown.form, shown.pattern)

        return Label(_PLACE.sub(number, definition.text).strip(), level + 1, definition.setting)

    def _count(self, list_id: str, found: List, level: int) -> dict[int, int]:
        counters = self._counters.setdefault(found.counters, {})
        for higher in range(level):
            counters.setdefault(higher, found.start(higher))
        if (list_id, level) not in self._begun and level in found.starts:
            counters[level] = found.starts[level]
        else:
            counters[level] = counters[level] + 1 if level in counters else found.start(level)
        self._begun.add((list_id, level))
        for deeper in [d for d in counters if d > level]:
            definition = found.levels.get(deeper)
            after = definition.restart if definition else None
            if after is None or level < after:
                del counters[deeper]
        return counters

    def _place(self, properties: Any | None, style_id: str | None) -> tuple[str | None, int]:
        """The list and level of a paragraph: its own, or where it says nothing its style's."""
        own = properties.find(W + "numPr") if properties is not None else None
        list_id, level = value(own, "numId"), value(own, "ilvl")
        seen: set[str] = set()
        while (list_id is None or level is None) and style_id and style_id in self.styles and style_id not in seen:
            seen.add(style_id)
            style = self.styles[style_id]
            of_style = style.find(f"{W}pPr/{W}numPr")
            if of_style is not None:
                list_id = list_id if list_id is not None else value(of_style, "numId")
                level = level if level is not None else self._linked(list_id, style_id) or value(of_style, "ilvl")
            style_id = value(style, "basedOn")
        return list_id, min(max(whole(level, 0), 0), LEVELS - 1)

    def _linked(self, list_id: str | None, style_id: str) -> str | None:
        """The level that names this style as its own."""
        found = self.lists.get(list_id or "")
        return next((str(i) for i, lv in sorted(found.levels.items()) if lv.style == style_id), None) if found else None


def _lists(root: Any, styles: Mapping[str, Any]) -> dict[str, List]:
    abstracts = {a.get(W + "abstractNumId"): a for a in root.findall(W + "abstractNum")}
    of_num = {n.get(W + "numId"): value(n, "abstractNumId") for n in root.findall(W + "num")}
    by_style = {link: key for key, a in abstracts.items() if (link := value(a, "styleLink"))}

    def resolved(key: str | None) -> str | None:
        """The abstract numbering that a numbering style stands for."""
        link = value(abstracts.get(key), "numStyleLink")
        if link is None:
            return key
        style = styles.get(link)
        via_style = of_num.get(value(style.find(f"{W}pPr/{W}numPr"), "numId")) if style is not None else None
        return by_style.get(link) or via_style or key

    made = {}
    for one in root.findall(W + "num"):
        key = resolved(value(one, "abstractNumId"))
        if key not in abstracts:
            continue
        levels = {whole(e.get(W + "ilvl"), 0): Level.of(e) for e in abstracts[key].findall(W + "lvl")}
        starts = {}
        for override in one.findall(W + "lvlOverride"):
            index = whole(override.get(W + "ilvl"), 0)
            replaced = override.find(W + "lvl")
            if replaced is not None:
                # Word ignores a restart that stands inside an override.
                levels[index] = _without_restart(Level.of(replaced), levels.get(index))
            if (start := value(override, "startOverride")) is not None:
                starts[index] = whole(start, 1)
        made[str(one.get(W + "numId"))] = List(str(key), levels, starts)
    return made


def _without_restart(level: Level, replaced: Level | None) -> Level:
    return replace(level, restart=replaced.restart if replaced else None)
