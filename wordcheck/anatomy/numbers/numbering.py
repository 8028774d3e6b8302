"""What each step of a numbering costs: to go on in a list, to open one, to close one, to take a number for mere words.

The costs are in one currency, so that whole sequences compete (see `outline`): about 1 is an oddity that real wordings
show on every other page, 3 a mistake that a careful author makes once in a wording, 6 next to impossible.
"""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from wordcheck.anatomy.numbers.label_readings import Reading

TIGHT = 7.0
"""Points within which two left edges count as one."""

_RANK = {
    "第*编": 1, "第*分编": 2, "第*部分": 1, "第*章": 3, "第*类": 3, "第*节": 4, "第*条": 5, "第*款": 6,
    "一": 6, "(一)": 7, "一)": 7, "甲": 8, "(甲)": 8, "1": 8, "(1)": 9, "1)": 9, "①": 10,
}  # fmt: skip
_NAMED_RANK = {
    "title": 1,
    "part": 1,
    "chapter": 2,
    "division": 1,
    "subtitle": 2,
    "article": 3,
    "section": 3,
    "subsection": 4,
    "§": 4,
}
_EITHER_WAY = frozenset({"article", "section"})
"""Nouns of which either may hold the other: statutes put sections into articles, policies of the Continent articles into sections."""
_ANNEXES = frozenset({"annex", "appendix", "schedule", "exhibit", "附录", "附件", "附表"})
_DIVISIONS = frozenset({"第*章", "第*节", "第*编", "第*部分", "第*类"})
_DIVISION_NOUNS = frozenset(
    "part chapter section cover coverage endorsement extension module add-on 模块 单元 附加险".split()
)
_CATALOGUED = frozenset({"endorsement", "extension", "option", "rider", "add-on"})
"""Nouns whose numbers come from a list of all that an insurer has, of which a wording prints some."""
UNBOUNDED = frozenset({"第*条", "第*章", "第*节", "第*编", "第*部分"})
"""Styles that belong to the wording's skeleton: a gap or repeat in them is a fault of the wording, not of the reading."""


class Setting(Struct, frozen=True):
    """What stands around a candidate: the passage before it, and its own place."""

    opens: bool
    """The words before it end with a colon."""
    listing: bool
    """They end as an item does that is not the last."""
    closed: bool
    """They end a sentence."""
    between: int
    """Plain passages since the last candidate."""
    indent: float | None
    level: int | None
    bold: bool | None
    separator: str
    nesting: int | None = None
    """How deep the format puts it in lists within lists."""
    rank: float = 0.0
    """How much the candidate stands out by its look, on the scale of unnumbered headings."""
    marked: bool = False
    """Whether its author or a converter marked it as a heading of a level, in a format that has no sizes."""
    part: bool = False
    """Whether its words are the name of a part (责任免除), which holds articles where `一、管辖` of a law need not."""
    headed: bool = False
    """Whether the words behind its number are set as a heading is, where no left edges tell more."""
    chapter: bool = False
    """Whether it is one of the chapters that count on from one another though their items are numbered as they are."""
    spanned: tuple[int, ...] = ()
    """The decimals before it, where the next ones behind it go on with them: it stands between 3.1.4 and 3.1.5."""
    inside: tuple[str, int] | None = None
    """Style and value of the item before it whose list goes on behind it as well: c) before it, d) behind it, both in 3.1.4."""


@lru_cache(1024)
def rank(style: str) -> int | None:
    """Where a style stands in the usual order of styles, 1 for the highest; None where usage differs."""
    if style in _RANK:
        return _RANK[style]
    noun, _, shape = style.rpartition(" ")
    return _NAMED_RANK.get(noun) if shape else None


@lru_cache(1024)
def is_annex(style: str) -> bool:
    """Whether the style is that of annexes, which stand in no numbered clause."""
    return style.rpartition(" ")[0] in _ANNEXES


def is_division(style: str) -> bool:
    """Whether the style is that of divisions, whose line is their heading even where nothing stands below it."""
    return style in _DIVISIONS or style.rpartition(" ")[0] in _DIVISION_NOUNS or is_annex(style)


def twin(style: str) -> str:
    """The style that authors mix with `style` within one list: `(1)` for `1)`, `1)` for `(1)`."""
    return style[1:] if style[0] == "(" else f"({style}"


def step(value: int, suffix: int, reading: Reading) -> float:
    """From the item with `value` to the next item of the same list."""
    new = reading.value
    if new == value + 1:
        return 0.0 if not reading.suffix else 0.4
    if new == value:
        return 0.0 if reading.suffix > suffix else 3.0
    if new > value and reading.style.rpartition(" ")[0] in _CATALOGUED:
        return 0.6
    if new > value:
        return 2.0 + 0.5 * min(new - value - 2, 8)
    if new == 1:
        return 2.8
    return 3.6 + 0.3 * min(value - new, 8)


def restart(setting: Setting) -> float:
    """A second list from 1 below the same parent, over and above nothing."""
    if setting.between and setting.opens:
        return 0.9
    return 1.5 if setting.between else 3.0


def opening(reading: Reading, running: int | None, setting: Setting) -> float:
    """To open a list with `reading`; `running` is the last value of a closed list of this style."""
    value = reading.path[-1]
    if value == 1 or (setting.chapter and running is None):
        return 0.5
    if running is not None and value == running + 1:
        return 0.4 if reading.style in UNBOUNDED else 1.0
    if value % 100 == 1 and " " in reading.style:
        return 0.8  # Section 101 opens Part 1, Section 201 Part 2.
    if reading.style in UNBOUNDED:
        return 1.4 + 0.3 * min(value, 4)
    if running is not None and value > running:
        return 2.4 + 0.3 * min(value - running, 8)
    base = 1.2 if setting.opens else 2.4
    return base + 0.25 * min(value, 8)


@lru_cache(4096)
def order(child: str, parent: str) -> float:
    """To open style `child` right below an item of style `parent`."""
    if child == parent:
        return 4.0
    noun = child.rpartition(" ")[0]
    if noun and noun == parent.rpartition(" ")[0]:
        return 0.5  # Section A within Section 2
    if noun and {noun, parent.rpartition(" ")[0]} == _EITHER_WAY:
        return 0.3
    below, above = rank(child), rank(parent)
    if below is None or above is None:
        return 0.0 if below is None or below > 3 else 1.2
    if below > above:
        return 0.0
    return 3.0 if below <= 5 else 0.7


def edges(new: float | None, old: float | None, deeper: bool) -> float:
    """Whether left edges agree: of two items of one list, or of an item and its parent (`deeper`)."""
    if new is None or old is None:
        return 0.0
    if deeper:
        return -0.3 if new > old + TIGHT else (0.8 if new < old - TIGHT else 0.1)
    return 0.0 if abs(new - old) <= TIGHT else 0.8


def levels(new: int | None, old: int | None, deeper: bool) -> float:
    """Whether the levels that the format gives agree."""
    if new is None or old is None:
        return 0.0
    if deeper:
        return -0.5 if new > old else 2.0
    return 0.0 if new == old else 2.5


def nested(new: int | None, old: int | None) -> bool:
    """Whether the format puts an item into a list within the other's."""
    return new is not None and old is not None and new > old


def manner(new: Setting, separator: str, bold: bool | None) -> float:
    """Whether two items of one list are written alike."""
    cost = 0.0
    if separator != new.separator:
        cost += 0.6
    if bold is not None and new.bold is not None and bold != new.bold:
        cost += 0.5
    return cost
