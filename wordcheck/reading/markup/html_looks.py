"""How the words of a web page look: bold, slanted, underlined, large, by elements, attributes and simple style rules.

Of a page's own style sheet only rules for one element, one class or both count (`h3`, `.head`, `p.head`). What a sheet hides
stays: it may be shown on a click.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from msgspec.structs import replace

from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import Style

BOLD = frozenset("b strong h1 h2 h3 h4 h5 h6 th".split())
_ITALIC = frozenset("i em cite".split())
_UNDERLINED = frozenset("u ins".split())
_WEIGHT = lazily(r"font-weight\s*:\s*(bold|[6-9]00)", re.I)
_LIGHT = lazily(r"font-weight\s*:\s*(normal|lighter|[1-5]00)", re.I)
_SLANT = lazily(r"font-style\s*:\s*(?:italic|oblique)", re.I)
_LINE = lazily(r"text-decoration[\w-]*\s*:[^;]*underline", re.I)
_CAPITALS = lazily(r"font-variant[\w-]*\s*:[^;]*small-caps|text-transform\s*:\s*uppercase", re.I)
_SIZE = lazily(r"font-size\s*:\s*(\d+(?:\.\d+)?|\.\d+)\s*(px|pt|r?em|%)", re.I)
_SHEET = lazily(r"<style\b[^<>]*>(.*?)</style", re.I | re.S)
_COMMENT = lazily(r"/\*.*?\*/", re.S)
_RULE = lazily(r"([^{}]+)\{([^{}]*)\}")
_SIMPLE = lazily(r"[a-z][\w-]*|[a-z]*\.[\w-]+", re.I)
_SAYS = lazily(r"font-(?:weight|style|size|variant)|text-(?:decoration|transform)|display|list-style|float", re.I)
_DISPLAY = lazily(r"display\s*:\s*([a-z-]+)", re.I)
_FLOAT = lazily(r"float\s*:\s*(?:right|inline-end)", re.I)
_BLOCK = frozenset({"block", "flex", "grid", "list-item", "table", "table-row"})
_BOX = frozenset({"inline-block", "inline-flex", "inline-grid", "table-cell"})
_OF_PARTS = frozenset({"flex", "grid", "inline-flex", "inline-grid"})
Box = Literal["line", "box", "block"]
_MOST = 400_000
"""Characters of style sheets that are read."""
USUAL_SIZE = 12.0
"""Points: what browsers set where the page says nothing."""


def sheet_of(source: str) -> dict[str, str]:
    """What the page's own style sheets say of looks, by simple selector (`p`, `.head`, `p.head`)."""
    rules: dict[str, str] = {}
    for selectors, css in rules_of(source):
        if not _SAYS.search(css):
            continue
        for selector in selectors.split(","):
            name = selector.strip()
            if _SIMPLE.fullmatch(name):
                rules[name.lower()] = f"{rules.get(name.lower(), '')};{css}"
    return rules


def rules_of(source: str) -> list[tuple[str, str]]:
    """The rules of the page's own style sheets: selectors and declarations."""
    if "<style" not in source and "<STYLE" not in source:
        return []
    text = _COMMENT.sub(" ", " ".join(m[1] for m in _SHEET.finditer(source))[:_MOST])
    return [(m[1], m[2]) for m in _RULE.finditer(text)]


def rules_for(sheet: Mapping[str, str], tag: str, classes: str) -> str:
    """What the sheet says of an element, the more particular last."""
    if not sheet:
        return ""
    names = [f".{c}".lower() for c in classes.split()[:8]]
    return ";".join(sheet[s] for s in (tag, *names, *(tag + n for n in names)) if s in sheet)


def styled(above: Style, tag: str, css: str) -> Style:
    """The style of the words inside an element, with what it inherits from the one `above`."""
    style = above
    lighter = css != "" and _last(css, _LIGHT) > _last(css, _WEIGHT)
    bold = not lighter and (tag in BOLD or _WEIGHT.search(css) is not None)
    if bold != style.bold and (bold or lighter):
        style = replace(style, bold=bold)
    if tag in _ITALIC or (css and _SLANT.search(css)):
        style = replace(style, italic=True)
    if tag in _UNDERLINED or (css and _LINE.search(css)):
        style = replace(style, underline=True)
    if css and _CAPITALS.search(css):
        style = replace(style, caps=True)
    if css and (sizes := _SIZE.findall(css)):
        number, unit = sizes[-1]
        style = replace(style, size=_points(number, unit, above.size or USUAL_SIZE))
    return style


def box_of(css: str) -> Box:
    """Whether an inline element stays in the line, has a box of its own there, or stands on lines of its own."""
    found = _DISPLAY.findall(css)
    shown = found[-1].lower() if found else ""
    return "block" if shown in _BLOCK else "box" if shown in _BOX else "line"


def floats(css: str) -> bool:
    """Whether an element stands at the right of the words around it."""
    return _FLOAT.search(css) is not None


def parts_of(css: str) -> bool:
    """Whether what stands directly in the element is set in boxes, side by side or below each other."""
    found = _DISPLAY.findall(css)
    return bool(found) and found[-1].lower() in _OF_PARTS


def _last(css: str, pattern: re.Pattern[str]) -> int:
    """Where the last declaration of the kind stands; -1 for none."""
    return max((m.start() for m in pattern.finditer(css)), default=-1)


def _points(number: str, unit: str, above: float) -> float:
    """A length of a style sheet in points."""
    value, unit = float(number), unit.lower()
    if unit == "px":
        return value * 0.75
    if unit == "pt":
        return value
    if unit == "rem":
        return value * USUAL_SIZE
    return above * value / (100 if unit == "%" else 1)
