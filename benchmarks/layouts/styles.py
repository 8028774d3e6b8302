"""How houses number: for each level a form, and what stands between number and heading."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct

from benchmarks.layouts.contents import NO_NUMBER, Content, Node
from wordcheck.languages.numerals_en import letters, roman
from wordcheck.languages.numerals_zh import zh_numeral

Form = Callable[[Sequence[int], int], str]
"""From the numbers from the part down, and the number of the clause in the wording, to what is printed."""
_WORDS = "ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN".split()


class Style(Struct, frozen=True):
    """A house's way to number."""

    name: str
    tongue: str
    forms: tuple[Form, Form, Form, Form]
    gaps: tuple[str, str, str, str] = (" ", " ", " ", " ")
    capitals: bool = False
    """Whether headings of parts are in capitals."""
    run_in: str = ""
    """What stands between heading and text of a clause on one line; empty where the text stands below."""
    around: str = "{}"
    """What stands around the heading of a part."""
    word: tuple[tuple[str, str], ...] = ()
    """Word's number formats and level texts."""
    running: bool = False
    """Whether clauses are numbered through all parts."""


def in_words(n: int) -> str:
    """ONE to TEN, and digits behind them."""
    return _WORDS[n - 1] if n <= len(_WORDS) else str(n)


def letter(n: int) -> str:
    return letters(n)


def plain(_path: Sequence[int], _running: int) -> str:
    return ""


def at_level(level: int, shape: str, write: Callable[[int], str] = str) -> Form:
    return lambda path, _: shape.format(write(path[level]))


def running(shape: str, write: Callable[[int], str] = str) -> Form:
    return lambda _, running: shape.format(write(running))


def joined(path: Sequence[int], _: int) -> str:
    return ".".join(map(str, path))


def _upper(n: int) -> str:
    return letters(n).upper()


def roman_large(n: int) -> str:
    return roman(n).upper()


def circled(n: int) -> str:
    return chr(0x245F + n)


_SMALL_ROMAN = at_level(3, "({})", roman)
_LETTER = at_level(2, "({})", letter)
STYLES = (
    Style("sections and decimals", "en", (at_level(0, "Section {}"), joined, _LETTER, _SMALL_ROMAN), (" – ", " ", " ", " "), capitals=True,
          word=(("decimal", "Section %1"), ("decimal", "%1.%2"), ("lowerLetter", "(%3)"), ("lowerRoman", "(%4)"))),
    Style("roman and letters", "en", (at_level(0, "{}.", roman_large), at_level(1, "{}.", _upper), at_level(2, "{}."), at_level(3, "{}.", letter)), capitals=True,
          word=(("upperRoman", "%1."), ("upperLetter", "%2."), ("decimal", "%3."), ("lowerLetter", "%4."))),
    Style("decimals", "en", (at_level(0, "{}."), joined, joined, joined), capitals=True),
    Style("articles", "en", (at_level(0, "Article {}"), joined, at_level(2, "{})", letter), at_level(3, "{})", roman)), (" - ", " ", " ", " "), run_in=". "),
    Style("running articles", "en", (at_level(0, "Chapter {}", roman_large), running("Article {}"), at_level(2, "({})"), at_level(3, "({})", letter)), capitals=True, running=True),
    Style("parts in words", "en", (at_level(0, "PART {}", in_words), at_level(1, "{}."), _LETTER, _SMALL_ROMAN), (" – ", " ", " ", " "), capitals=True),
    Style("letter and digit", "en", (at_level(0, "{}", _upper), lambda p, _: f"{_upper(p[0])}{p[1]}", _LETTER, _SMALL_ROMAN), ("  ", " ", " ", " ")),
    Style("composed", "en", (at_level(0, "{}"), lambda p, _: f"{p[0]}({letter(p[1])})", at_level(2, "({})", roman), at_level(3, "({})", _upper)), ("  ", " ", " ", " "), run_in=" – "),
    Style("bare headings", "en", (plain, plain, _LETTER, _SMALL_ROMAN), capitals=True),
    Style("running numbers", "en", (plain, running("{}."), at_level(2, "{}.", letter), at_level(3, "{}.", roman)), run_in=": ", running=True),
    Style("章条", "zh", (at_level(0, "第{}章", zh_numeral), running("第{}条", zh_numeral), at_level(2, "（{}）", zh_numeral), at_level(3, "{}.")), ("　", "　", "", ""), run_in="　", running=True,
          word=(("chineseCountingThousand", "第%1章"), ("chineseCountingThousand", "第%2条"), ("chineseCountingThousand", "（%3）"), ("decimal", "%4."))),
    Style("题条", "zh", (plain, running("第{}条", zh_numeral), at_level(2, "（{}）", zh_numeral), at_level(3, "{}．")), ("", " ", "", ""), run_in="　", running=True),
    Style("一二三", "zh", (at_level(0, "{}、", zh_numeral), at_level(1, "（{}）", zh_numeral), at_level(2, "{}."), at_level(3, "（{}）")), ("", "", "", ""),
          word=(("chineseCountingThousand", "%1、"), ("chineseCountingThousand", "（%2）"), ("decimal", "%3."), ("decimal", "（%4）"))),
    Style("小数", "zh", (at_level(0, "{}"), joined, at_level(2, "（{}）"), lambda p, _: circled(p[3])), (" ", " ", "", "")),
    Style("部分条", "zh", (at_level(0, "第{}部分", zh_numeral), running("第{}条", zh_numeral), at_level(2, "{}."), lambda p, _: circled(p[3])), (" ", " ", " ", ""), running=True),
    Style("甲乙", "zh", (lambda p, _: "甲乙丙丁戊己庚辛壬癸"[p[0] - 1] + "、", at_level(1, "{}、", zh_numeral), at_level(2, "（{}）", zh_numeral), at_level(3, "{}.")), ("", "", "", "")),
    Style("壹贰", "zh", (lambda p, _: "壹贰叁肆伍陆柒捌玖拾"[p[0] - 1] + "、", at_level(1, "{}、"), at_level(2, "（{}）"), lambda p, _: circled(p[3])), ("", "", "", "")),
    Style("方头", "zh", (plain, at_level(1, "{}."), at_level(2, "（{}）"), at_level(3, "{}.", letter)), ("", " ", "", " "), around="【{}】"),
)  # fmt: skip


def numbered(made: Content, style: Style) -> Content:
    """The wording with its numbers and headings as the house prints them."""
    count = 0

    def number(node: Node, path: tuple[int, ...]) -> None:
        nonlocal count
        bare = node.label == NO_NUMBER
        count += node.depth == 1 and not bare
        node.label = "" if bare else style.forms[node.depth](path, count)
        if node.depth == 0:
            node.title = style.around.format(node.title.upper() if style.capitals else node.title)
        n = 0
        for below in node.below:
            n += below.label != NO_NUMBER
            number(below, (*path, n))

    for n, part in enumerate(made.parts, start=1):
        number(part, (n,))
    return made
