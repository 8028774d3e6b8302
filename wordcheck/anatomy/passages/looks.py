"""How the first words of a passage are set: bold, large, coloured, in capitals, set apart from the words behind them."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import Block, BlockKind, Style

_HEADING = BlockKind.HEADING
"""By a name of its own: Python 3.11 looks a member up on its class in the time of ten comparisons, and this is asked of all."""
_DARK = 0x30
_JOINING = lazily(r"\b(?:and|or|of|the|to|for|in|continued)\b|\(\w?s\)")
"""Small words that headings in capitals may hold."""


class Look(Struct, frozen=True):
    """How the first words of a passage are set, as far as the format tells."""

    bold: bool | None = None
    size: float | None = None
    color: str = ""
    centered: bool = False
    caps: bool = False
    underlined: bool = False
    italic: bool = False
    level: int | None = None
    """Heading or list level from the format."""
    lead: int = 0
    """Characters at its beginning, bold, in italics or in a colour, that the words behind them are not; else 0."""


Styles = list[tuple[int, Style]]
"""The styles in which words are set, in their order, each with how many characters."""


def styles_in(block: Block, start: int, end: int) -> Styles:
    """How a part of a block is set."""
    runs = block.runs
    if runs and start <= runs[0].start and runs[-1].end <= end:
        return [(run.end - run.start, run.style) for run in runs if run.end > run.start]
    cut = ((min(run.end, end) - max(run.start, start), run.style) for run in runs)
    return [(length, style) for length, style in cut if length > 0]


def size_of(styles: Styles) -> float | None:
    """The size in which most of the words are set."""
    if len(styles) == 1:  # as most are
        return styles[0][1].size
    sizes: dict[float | None, int] = {}
    for length, style in styles:
        sizes[style.size] = sizes.get(style.size, 0) + length
    return max(sizes, key=sizes.__getitem__, default=None)


_SMALL = lazily(r"[a-z]")
"""Words with a small Latin letter are not in capitals, however many letters they have."""
_SMALL_WORD = lazily(r"[a-z]{4}")
"""No joining word but `continued` is so long; asked first, as most passages have it at once."""


@lru_cache(1000)
def _black(color: str) -> bool:
    """Whether a colour prints as black: printers mix it from several inks (#231f20)."""
    return len(color) == 7 and all(int(color[k : k + 2], 16) < _DARK for k in (1, 3, 5))


def look_of(block: Block, words: str, styles: Styles) -> Look:
    """The look of `words`, which are set in the styles, within the block of their beginning."""
    at = styles[0][1] if styles else None
    if at is not None and len(styles) == 1:  # as most
        bold, colored, underlined, lead = at.bold, bool(at.color), bool(at.underline), 0
        italic, capitals = bool(at.italic), bool(at.caps)
    else:
        bold, colored, underlined, lead = _mixed(styles)
        italic, capitals = _mostly(styles, "italic"), _mostly(styles, "caps")
    head = words[:120]
    letters: list[str] = []
    if "continued" in head or not _SMALL_WORD.search(head):
        head = _JOINING.sub("", head)
        letters = [] if _SMALL.search(head) else [c for c in head if c.isalpha()]
    return Look(
        bold=bold,
        size=at.size if at else None,
        color=at.color if at and colored and not _black(at.color) else "",
        centered=block.align == "center",
        caps=capitals
        or (len(letters) >= 3 and all(c.isupper() for c in letters if c.isascii()) and letters[0].isascii()),
        underlined=underlined,
        italic=italic,
        level=block.level if block.kind is _HEADING else None,
        lead=lead,
    )


def _mixed(styles: Styles) -> tuple[bool | None, bool, bool, int]:
    """Whether most words in several styles are bold, coloured, underlined; and how many at their beginning stand out."""
    bold = colored = underlined = total = lead = 0
    known = False
    lead_by = _emphasis(styles[0][1]) if styles else _NONE
    leading = lead_by != _NONE
    for length, style in styles:
        leading = leading and _emphasis(style) == lead_by
        lead += length if leading else 0
        total += length
        known = known or style.bold is not None
        bold += length if style.bold else 0
        colored += length if style.color else 0
        underlined += length if style.underline else 0
    most = 0.8 * total
    return (bold >= most) if known else None, colored >= most, underlined >= most > 0, lead if lead < total else 0


def _mostly(styles: Styles, attribute: str) -> bool:
    """Whether nearly all words have the attribute."""
    found = sum(length for length, style in styles if getattr(style, attribute))
    return found > 0 and found >= _NEARLY * sum(length for length, _ in styles)


_NEARLY = 0.8
_NONE = (False, False, "")


def _emphasis(style: Style) -> tuple[bool, bool, str]:
    """What sets the words of a run apart from others of its line."""
    return bool(style.bold), bool(style.italic), style.color or ""
