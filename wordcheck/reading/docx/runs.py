"""The text of a Word run, character by character: the convention on which `WordOrigin.offset` rests.

The text of a `w:r` is what these children of it hold, in their order; every other child holds nothing:

    w:t, w:delText                     their text, unchanged
    w:tab, w:ptab                      one character, a tab
    w:br, w:cr                         one character, a line feed
    w:noBreakHyphen                    one character, a hyphen
    w:softHyphen                       one character, U+00AD
    w:sym                              one character

So a writer that wants to mark what stands at an offset walks `pieces(run)` and counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wordcheck.languages.bullets import BULLET
from wordcheck.reading.docx.package import W

_SINGLE = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "br": "\n",
    W + "cr": "\n",
    W + "noBreakHyphen": "-",
    W + "softHyphen": "\u00ad",
}
BREAKS = (W + "br", W + "cr")
"""What ends a line."""
_TEXTS = (W + "t", W + "delText")


def text_of(child: Any) -> str:
    """The characters that one child of a run holds."""
    if child.tag in _TEXTS:
        return child.text or ""
    if child.tag == W + "sym":
        return symbol(child.get(W + "font", ""), child.get(W + "char", ""))
    return _SINGLE.get(child.tag, "")


def pieces(run: Any) -> Iterator[tuple[Any, str, int]]:
    """The children of a run that hold text, with their text and the offset at which it starts."""
    offset = 0
    for child in run:
        if text := text_of(child):
            yield child, text, offset
            offset += len(text)


# Symbol fonts put their signs at U+F000 to U+F0FF. Those that say something are given their Unicode sign; the
# others are ornaments.
_SYMBOL = dict(
    zip(
        (0xB0, 0xB1, 0xB3, 0xA3, 0xB4, 0xB8, 0xB9, 0xBB, 0xB7, 0xA5, 0x61, 0x62, 0x67, 0x64, 0x6D, 0x70, 0x53, 0x57, 0x44, 0xD2, 0xD3, 0xD4, 0xE2, 0xE3, 0xE4, 0xAE, 0xD6),
        "°±≥≤×÷≠≈•∞αβγδμπΣΩΔ®©™®©™→√",
        strict=True,
    )
)  # fmt: skip
_WINGDINGS = {
    0xFC: "✓",
    0xFB: "✗",
    0xFD: "☒",
    0xFE: "☑",
    0x6F: "☐",
    0xA8: "☐",
    0x71: "❑",
    0x78: "☒",
    0xE0: "→",
    0xDF: "←",
}
_WINGDINGS |= {0x80 + i: c for i, c in enumerate("⓪①②③④⑤⑥⑦⑧⑨⑩")} | {0x8C + i: c for i, c in enumerate("❶❷❸❹❺❻❼❽❾❿")}
_WINGDINGS_2 = {0x50: "✓", 0x4F: "✗", 0x52: "☑", 0x51: "☒", 0x53: "☒", 0xA3: "☐", 0x2A: "☐"}
_SIGNS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2}


def symbol(font: str, code: str) -> str:
    """The one character that a `w:sym` prints; an ornament of a symbol font is a bullet."""
    try:
        number = int(code, 16)
    except ValueError:
        return BULLET
    low = number - 0xF000 if 0xF000 <= number <= 0xF0FF else number
    signs = _SIGNS.get(font.lower())
    if signs is not None and low <= 0xFF:
        return signs.get(low, BULLET)
    if 0xF000 <= number <= 0xF0FF or not 0x20 <= number < 0x110000 or 0xD800 <= number < 0xE000:
        return BULLET
    return chr(number)
