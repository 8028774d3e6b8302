"""Figures alone on lines: the pages of a text, or the numbers of its chapters."""

from __future__ import annotations

from pathlib import Path

import wordcheck
from wordcheck.reading.lines.bare_page_numbers import bare_page_numbers

_LINE = "双方应当把约定写清楚，写明由谁承担、承担多少、何时承担；"


def _pages(count: int) -> list[str]:
    texts: list[str] = []
    for page in range(1, count + 1):
        texts += [f"（{'一二三四五六七八九十'[k]}）{_LINE}" for k in range(10)]
        texts += [str(page)]
    return texts


def test_numbers_a_page_apart_are_those_of_pages() -> None:
    texts = _pages(5)
    assert {texts[i] for i in bare_page_numbers(texts)} == {"1", "2", "3", "4", "5"}


def test_numbers_above_headings_are_those_of_chapters() -> None:
    texts: list[str] = []
    for n, name in enumerate(["总述", "承担什么", "不承担什么", "怎样领取", "别的"], 1):
        texts += [str(n), name, *[_LINE] * 12]
    assert not bare_page_numbers(texts)


def test_figures_in_a_column_number_no_pages() -> None:
    assert not bare_page_numbers([_LINE, *(t for n in range(1, 9) for t in (str(n), "扁桃体切除术"))])


def test_a_list_goes_on_over_a_page_number(tmp_path: Path) -> None:
    lines = ["住院津贴保险条款", "第一条 有下列情形之一的，保险人不承担责任："]
    numbers = "一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 二十一 二十二 二十三 二十四".split()
    for k, number in enumerate(numbers, 1):
        lines.append(f"（{number}）{_LINE * 2}")
        if k % 6 == 0:
            lines.append(str(k // 6))
    path = tmp_path / "wording.txt"
    path.write_text("\n\n".join(lines), encoding="utf-8")
    wording = wordcheck.parse(path)[0]
    assert len(wording.children(wording.clauses[0])) == len(numbers)
    assert not any(wording.own_text(c).rstrip().endswith(tuple("1234")) for c in wording.clauses)
