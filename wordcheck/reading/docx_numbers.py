"""Word's automatic numbers, computed as Word does (ISO/IEC 29500-1 §17.9 and Microsoft's notes on it).

A paragraph's numbering is its own or its style's. Counters belong to the abstract numbering, so two lists that share
one continue each other; `startOverride` counts from the first paragraph of its list; a level restarts after any higher
level unless `lvlRestart` says otherwise (0: never).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from wordcheck.languages.numerals_zh import zh_numeral
from wordcheck.reading.docx_package import W, toggle, value


def _letters(n: int, first: str) -> str:
    return chr(ord(first) + (n - 1) % 26) * ((n - 1) // 26 + 1) if n > 0 else ""


def _roman(n: int) -> str:
    made = ""
    for size, sign in zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "m cm d cd c xc l xl x ix v iv i".split(), strict=True
    ):
        while n >= size:
            made += sign
            n -= size
    return made


def _circled(n: int) -> str:
    return chr(0x2460 + n - 1) if 1 <= n <= 20 else chr(0x3251 + n - 21) if 21 <= n <= 35 else str(n)


def _ordinal(n: int) -> str:
    return f"{n}{'th' if 10 <= n % 100 <= 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"


_CAPITAL = str.maketrans("零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")
NUMBER_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda n: f"{n:02d}",
    "lowerLetter": lambda n: _letters(n, "a"),
    "upperLetter": lambda n: _letters(n, "A"),
    "lowerRoman": _roman,
    "upperRoman": lambda n: _roman(n).upper(),
    "ordinal": _ordinal,
    "chineseCounting": zh_numeral,
    "chineseCountingThousand": zh_numeral,
    "taiwaneseCounting": zh_numeral,
    "taiwaneseCountingThousand": zh_numeral,
    "japaneseCounting": zh_numeral,
    "koreanCounting": zh_numeral,
    "chineseLegalSimplified": lambda n: zh_numeral(n).translate(_CAPITAL),
    "ideographLegalTraditional": lambda n: zh_numeral(n).translate(_CAPITAL),
    "ideographDigital": lambda n: "".join("〇一二三四五六七八九"[int(c)] for c in str(n)),
    "japaneseDigitalTenThousand": lambda n: "".join("〇一二三四五六七八九"[int(c)] for c in str(n)),
    "ideographTraditional": lambda n: "甲乙丙丁戊己庚辛壬癸"[(n - 1) % 10],
    "ideographZodiac": lambda n: "子丑寅卯辰巳午未申酉戌亥"[(n - 1) % 12],
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "ideographEnclosedCircle": lambda n: chr(0x3220 + n - 1) if 1 <= n <= 10 else zh_numeral(n),
    "decimalEnclosedParen": lambda n: chr(0x2474 + n - 1) if 1 <= n <= 20 else f"({n})",
    "decimalEnclosedFullstop": lambda n: chr(0x2488 + n - 1) if 1 <= n <= 20 else f"{n}.",
    "decimalFullWidth": lambda n: "".join(chr(ord(c) + 0xFEE0) for c in str(n)),
    "decimalFullWidth2": lambda n: "".join(chr(ord(c) + 0xFEE0) for c in str(n)),
    "decimalHalfWidth": str,
    "numberInDash": lambda n: f"- {n} -",
    "none": lambda _n: "",
    "bullet": lambda _n: "",
}
"""How each `numFmt` prints a number; a format that is not here prints digits."""


@dataclass(frozen=True, slots=True)
class Label:
    """The printed number of a paragraph and its level, from 1; a bullet has no text."""

    text: str
    level: int


@dataclass
class Numbering:
    """The lists of a document, counting as paragraphs are asked for in document order."""

    abstracts: dict[str, dict[int, Any]] = field(default_factory=dict)
    lists: dict[str, tuple[str, dict[int, tuple[str | None, Any]]]] = field(default_factory=dict)
    styles: dict[str, Any] = field(default_factory=dict)
    _counters: dict[str, dict[int, int]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    @classmethod
    def of(cls, numbering: Any | None, styles: dict[str, Any]) -> Numbering:
        """From the root of numbering.xml and the styles by id."""
        made = cls(styles=styles)
        if numbering is None:
            return made
        by_style: dict[str, str] = {}
        for abstract in numbering.findall(W + "abstractNum"):
            key = str(abstract.get(W + "abstractNumId"))
            made.abstracts[key] = {int(level.get(W + "ilvl", "0")): level for level in abstract.findall(W + "lvl")}
            if link := value(abstract, "styleLink"):
                by_style[link] = key
        for abstract in numbering.findall(W + "abstractNum"):
            link = value(abstract, "numStyleLink")
            if link in by_style:
                made.abstracts[str(abstract.get(W + "abstractNumId"))] = made.abstracts[by_style[link]]
        for one in numbering.findall(W + "num"):
            overrides = {
                int(o.get(W + "ilvl", "0")): (value(o, "startOverride"), o.find(W + "lvl"))
                for o in one.findall(W + "lvlOverride")
            }
            made.lists[str(one.get(W + "numId"))] = (value(one, "abstractNumId") or "", overrides)
        return made

    def label(self, paragraph: Any) -> Label | None:
        """The number of the next paragraph; None where it has none. Counts on."""
        found = self._resolve(paragraph)
        if found is None:
            return None
        list_id, level = found
        definition = self._level(list_id, level)
        if definition is None:
            return None
        counters = self._count(list_id, level, definition)
        legal = toggle(definition, "isLgl") is True

        def one(match: re.Match[str]) -> str:
            index = int(match.group(1)) - 1
            other = self._level(list_id, index)
            number = counters.setdefault(index, _start(other))
            form = "decimal" if legal else value(other, "numFmt", "decimal")
            return NUMBER_FORMATS.get(form or "decimal", str)(number)

        if value(definition, "numFmt") == "bullet":
            return Label("", level + 1)
        return Label(re.sub(r"%([1-9])", one, value(definition, "lvlText", "") or "").strip(), level + 1)

    def _count(self, list_id: str, level: int, definition: Any) -> dict[int, int]:
        abstract, overrides = self.lists[list_id]
        counters = self._counters.setdefault(abstract, {})
        if (list_id, level) not in self._begun:
            self._begun.add((list_id, level))
            start = overrides.get(level, (None, None))[0]
            if start is not None and start.lstrip("-").isdigit():
                counters[level] = int(start) - 1
        counters[level] = counters.get(level, _start(definition) - 1) + 1
        for deeper in [d for d in counters if d > level]:
            restart = value(self._level(list_id, deeper), "lvlRestart")
            if restart == "0" or (restart is not None and restart.isdigit() and level + 1 > int(restart)):
                continue
            del counters[deeper]
        return counters

    def _level(self, list_id: str, level: int) -> Any | None:
        abstract, overrides = self.lists[list_id]
        own = overrides.get(level, (None, None))[1]
        return own if own is not None else self.abstracts.get(abstract, {}).get(level)

    def _resolve(self, paragraph: Any) -> tuple[str, int] | None:
        properties = paragraph.find(W + "pPr")
        numbering = properties.find(W + "numPr") if properties is not None else None
        list_id, level = value(numbering, "numId"), value(numbering, "ilvl")
        style_id, seen = value(properties, "pStyle"), set[str]()
        while (list_id is None or level is None) and style_id in self.styles and style_id not in seen:
            seen.add(style_id)
            style = self.styles[style_id]
            inside = style.find(W + "pPr")
            of_style = inside.find(W + "numPr") if inside is not None else None
            if of_style is not None:
                list_id = list_id or value(of_style, "numId")
                level = level or self._linked(list_id, style_id) or value(of_style, "ilvl")
            style_id = value(style, "basedOn")
        if list_id is None or list_id == "0" or list_id not in self.lists:
            return None
        return list_id, int(level) if level and level.isdigit() else 0

    def _linked(self, list_id: str | None, style_id: str) -> str | None:
        """The level that names this style as its own."""
        if list_id not in self.lists:
            return None
        levels = ((i, self._level(list_id, i)) for i in range(9))
        return next((str(i) for i, found in levels if value(found, "pStyle") == style_id), None)


def _start(level: Any | None) -> int:
    start = value(level, "start", "1") or "1"
    return int(start) if start.lstrip("-").isdigit() else 1
