"""The numbers that houses print at each level of a wording, and which of them go together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from msgspec import Struct

from benchmarks.layouts.styles import (
    Form,
    at_level,
    circled,
    in_words,
    joined,
    letter,
    plain,
    roman_large,
    running,
)
from wordcheck.languages.numerals_en import roman
from wordcheck.languages.numerals_zh import zh_numeral

Named = tuple[str, str, Form, str]
"""Name, kind of number (two levels of one kind cannot be told apart), the number, and what parts it from the words."""

Forms = tuple[Named, Named, Named, Named]


class Houses(Struct, frozen=True):
    """The numbers that houses of one language print, by level, and which of them stand below which."""

    parts: tuple[Named, ...]
    articles: tuple[Named, ...]
    items: tuple[Named, ...]
    subitems: tuple[Named, ...]
    order: tuple[str, ...]
    """Kinds from the outermost in; a level may stand further out than the one above it only where houses do that."""
    odd: frozenset[tuple[str, str]]
    """Kinds, the upper one first, that stand against that order."""
    only: dict[str, frozenset[str]]
    """Kinds that stand below certain kinds alone: 1.1 below a number."""
    names: tuple[str, ...]
    """Headings of parts that no house uses."""
    run_in: str
    """What stands between a heading and the words on its line."""

    def _fits(self, above: Named, below: Named) -> bool:
        allowed = self.only.get(below[1])
        if allowed is not None and above[1] not in allowed:
            return False
        return self.order.index(above[1]) < self.order.index(below[1]) or (above[1], below[1]) in self.odd

    def combinations(self) -> Iterator[Forms]:
        """Forms for part, article, item and subitem that a house may use together."""
        for part in self.parts:
            for article in filter(partial(self._fits, part), self.articles):
                for item in filter(partial(self._fits, article), self.items):
                    for sub in filter(partial(self._fits, item), self.subitems):
                        if len({part[1], article[1], item[1], sub[1]}) == 4:
                            yield part, article, item, sub

    def alike(self) -> Iterator[Forms]:
        """Forms of which part and article, or article and item, bear numbers of one kind: `1.` in `1.`, in lists begun anew."""
        for part in self.parts:
            for article in (a for a in self.articles if (part[1] == a[1] and a[0][-1] != "…") or self._fits(part, a)):
                for item in (i for i in self.items if article[1] == i[1] or self._fits(article, i)):
                    if (part[1] == article[1]) is (article[1] == item[1]):
                        continue
                    for sub in filter(partial(self._fits, item), self.subitems):
                        if sub[1] not in (part[1], article[1]):
                            yield part, article, item, sub


def _stem(n: int) -> str:
    return "甲乙丙丁戊己庚辛壬癸"[n - 1]


def _capital(n: int) -> str:
    return "壹贰叁肆伍陆柒捌玖拾"[n - 1]


def _sign(first: str) -> Callable[[int], str]:
    """A sign of its own for each number; behind the last of them digits, as authors go on."""
    most = {"㈠": 10, "Ⅰ": 12, "ⅰ": 12}.get(first, 20)
    return lambda n: chr(ord(first) + n - 1) if n <= most else f"{n}."


def _large(n: int) -> str:
    return letter(n).upper()


_ZH_PARTS: tuple[Named, ...] = (
    ("题", "", plain, ""), ("第一章", "章", at_level(0, "第{}章", zh_numeral), "　"), ("第一部分", "部分", at_level(0, "第{}部分", zh_numeral), " "),
    ("一、", "一", at_level(0, "{}、", zh_numeral), ""), ("壹、", "壹", at_level(0, "{}、", _capital), ""), ("壹 ", "壹", at_level(0, "{}", _capital), "　"), ("一 ", "一", at_level(0, "{}", zh_numeral), "　"),
    ("单元一", "部分", at_level(0, "单元{}", zh_numeral), " "), ("模块A：", "部分", at_level(0, "模块{}：", _large), ""), ("甲、", "甲", at_level(0, "{}、", _stem), ""),
    ("A.", "A", at_level(0, "{}.", _large), " "), ("I.", "A", at_level(0, "{}.", roman_large), " "), ("1.", "1", at_level(0, "{}."), " "),
    ("1 ", "1", at_level(0, "{}"), "  "),
    ("Ⅰ、", "A", at_level(0, "{}、", _sign("Ⅰ")), ""),
    ("Ⅰ ", "A", at_level(0, "{}", _sign("Ⅰ")), "　"),
    ("A ", "A", at_level(0, "{}", _large), " "), ("第1章", "章", at_level(0, "第{}章"), " "), ("（一）", "(一)", at_level(0, "（{}）", zh_numeral), ""),
)  # fmt: skip
_ZH_ARTICLES: tuple[Named, ...] = (
    ("第一条…", "条", running("第{}条", zh_numeral), "　"), ("第1条…", "条", running("第{}条"), " "), ("1.1", "1.1", joined, " "),
    ("【第一条】…", "条", running("【第{}条】", zh_numeral), ""),
    ("一）", "(一)", at_level(1, "{}）", zh_numeral), ""),
    ("1.…", "1", running("{}."), " "), ("1.", "1", at_level(1, "{}."), " "), ("1、", "1", at_level(1, "{}、"), ""),
    ("（一）", "(一)", at_level(1, "（{}）", zh_numeral), ""), ("一、", "一", at_level(1, "{}、", zh_numeral), ""), ("一、…", "一", running("{}、", zh_numeral), ""),
    ("（1）", "(1)", at_level(1, "（{}）"), ""),
)  # fmt: skip
_ZH_ITEMS: tuple[Named, ...] = (
    ("（一）", "(一)", at_level(2, "（{}）", zh_numeral), ""), ("1.", "1", at_level(2, "{}."), " "), ("1、", "1", at_level(2, "{}、"), ""),
    ("（1）", "(1)", at_level(2, "（{}）"), ""), ("1)", "1)", at_level(2, "{})"), " "), ("①", "①", at_level(2, "{}", circled), ""), ("一）", "(一)", at_level(2, "{}）", zh_numeral), ""),
    ("㈠", "(一)", at_level(2, "{}", _sign("㈠")), ""), ("〔1〕", "(1)", at_level(2, "〔{}〕"), ""), ("⒈", "1", at_level(2, "{}", _sign("⒈")), ""), ("情形1：", "(一)", at_level(2, "情形{}："), ""),
    ("a)", "a", at_level(2, "{})", letter), " "), ("A.", "A", at_level(2, "{}.", _large), " "), ("1.1.1", "1.1.1", joined, " "),
)  # fmt: skip
_ZH_SUBITEMS: tuple[Named, ...] = (
    ("1.", "1", at_level(3, "{}."), " "), ("（1）", "(1)", at_level(3, "（{}）"), ""), ("1)", "1)", at_level(3, "{})"), " "), ("⑴", "(1)", at_level(3, "{}", _sign("⑴")), ""), ("ⅰ.", "a", at_level(3, "{}.", _sign("ⅰ")), " "),
    ("①", "①", at_level(3, "{}", circled), ""), ("a.", "a", at_level(3, "{}.", letter), " "), ("（a）", "(a)", at_level(3, "（{}）", letter), ""),
)  # fmt: skip
_ZH_ORDER = ("", "部分", "章", "A", "甲", "壹", "条", "一", "(一)", "1", "1.1", "1.1.1", "(1)", "1)", "①", "(a)", "a")
_ZH_ODD = {
    ("一", "条"),
    ("1", "条"),
    ("(一)", "1"),
    ("1", "(一)"),
    ("1.1", "(一)"),
    ("1", "A"),
    ("条", "A"),
    ("1.1", "A"),
    ("(1)", "1"),
    ("(一)", "A"),
}
_ZH_NAMES = (
    "写在前面",
    "我们答应您的",
    "不归我们管的",
    "钱的事",
    "从哪天到哪天",
    "出了事之后",
    "请您做到",
    "我们做到",
    "不想保了",
    "几个词",
    "还有这些",
)
_EN_PARTS: tuple[Named, ...] = (
    ("title", "", plain, ""), ("SECTION I -", "section", at_level(0, "SECTION {} -", roman_large), " "), ("Section 1 –", "section", at_level(0, "Section {} –"), " "),
    ("Section A.", "lettered", at_level(0, "Section {}.", _large), " "), ("PART ONE", "section", at_level(0, "PART {}", in_words), " "), ("Part 1:", "section", at_level(0, "Part {}:"), " "),
    ("ARTICLE I.", "section", at_level(0, "ARTICLE {}.", roman_large), " "), ("I.", "I", at_level(0, "{}.", roman_large), " "), ("A.", "A", at_level(0, "{}.", _large), " "),
    ("A ", "A", at_level(0, "{}", _large), "  "), ("1.", "1", at_level(0, "{}."), " "), ("1 ", "1", at_level(0, "{}"), "  "), ("1)", "1)", at_level(0, "{})"), " "),
)  # fmt: skip
_EN_ARTICLES: tuple[Named, ...] = (
    ("1.1", "1.1", joined, " "), ("1.01", "1.01", lambda p, _: f"{p[0]}.{p[1]:02}", " "), ("A1", "A1", lambda p, _: f"{_large(p[0])}{p[1]}", " "),
    ("Clause 1…", "clause", running("Clause {}"), " "), ("Article 1…", "clause", running("Article {}."), " "), ("1.…", "1", running("{}."), " "),
    ("1.", "1", at_level(1, "{}."), " "), ("1 ", "1", at_level(1, "{}"), "  "), ("A.", "A", at_level(1, "{}.", _large), " "),
    ("(1)", "(1)", at_level(1, "({})"), " "), ("a.", "a", at_level(1, "{}.", letter), " "), ("(a)", "(a)", at_level(1, "({})", letter), " "),
)  # fmt: skip
_EN_ITEMS: tuple[Named, ...] = (
    ("a.", "a", at_level(2, "{}.", letter), " "), ("(a)", "(a)", at_level(2, "({})", letter), " "), ("a)", "a)", at_level(2, "{})", letter), " "),
    ("(i)", "(i)", at_level(2, "({})", roman), " "), ("i.", "i", at_level(2, "{}.", roman), " "), ("(1)", "(1)", at_level(2, "({})"), " "),
    ("1.", "1", at_level(2, "{}."), " "), ("1)", "1)", at_level(2, "{})"), " "), ("1.1.1", "1.1.1", joined, " "),
)  # fmt: skip
_EN_SUBITEMS: tuple[Named, ...] = (
    ("(i)", "(i)", at_level(3, "({})", roman), " "), ("i.", "i", at_level(3, "{}.", roman), " "), ("(1)", "(1)", at_level(3, "({})"), " "),
    ("(A)", "(A)", at_level(3, "({})", _large), " "), ("(a)", "(a)", at_level(3, "({})", letter), " "), ("1)", "1)", at_level(3, "{})"), " "),
)  # fmt: skip
_EN_ORDER = (
    "", "section", "lettered", "I", "A", "1", "1)", "clause", "1.1", "1.01", "A1", "1.1.1", "a", "(1)", "(a)", "a)", "i", "(i)", "(A)",
)  # fmt: skip
_EN_ODD = frozenset({
    ("1", "A"), ("clause", "1"), ("A1", "1"), ("1.1", "1"), ("clause", "A"), ("a", "1"), ("A", "1"), ("a", "1)"), ("(a)", "1)"), ("(i)", "(a)"), ("(1)", "a)"),
})  # fmt: skip
_EN_NAMES = (
    "Where we stand",
    "What is in it for you",
    "When the door is shut",
    "Money matters",
    "From when to when",
    "After the fact",
    "Please do this",
    "What we do",
    "Going separate ways",
    "A few words",
    "The rest",
)
_NUMBERS = frozenset({"section", "1", "1)", "I"})
HOUSES = {
    "zh": Houses(
        _ZH_PARTS, _ZH_ARTICLES, _ZH_ITEMS, _ZH_SUBITEMS, _ZH_ORDER, frozenset(_ZH_ODD), {"1.1.1": frozenset({"1.1"})}, _ZH_NAMES, "　"
    ),
    "en": Houses(
        _EN_PARTS, _EN_ARTICLES, _EN_ITEMS, _EN_SUBITEMS, _EN_ORDER, _EN_ODD,
        {"1.1": _NUMBERS, "1.01": _NUMBERS, "A1": frozenset({"A", "lettered"}), "1.1.1": frozenset({"1.1"})}, _EN_NAMES, ". ",
    ),
}  # fmt: skip
