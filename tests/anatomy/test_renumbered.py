"""One wording in many houses' numbers keeps its tree."""

from __future__ import annotations

import pytest

from tests.anatomy.trees import drawn, only, tree

PARTS = {
    "bare": "1  2  3  4".split(),
    "dotted": "1. 2. 3. 4.".split(),
    "stems": "甲、 乙、 丙、 丁、".split(),
    "letters": "A B C D".split(),
    "roman signs": "Ⅰ、 Ⅱ、 Ⅲ、 Ⅳ、".split(),
    "brackets": "（一） （二） （三） （四）".split(),
}


@pytest.mark.parametrize("marks", PARTS.values(), ids=PARTS)
def test_articles_run_on_below_parts_in_any_numbers(marks: list[str]) -> None:
    a, b, c, d = marks
    wording = only(f"""
        {a} 保险标的
        第一条　存放在保险单载明地址的乐器，可以投保。
        第二条　下列乐器不可以投保：
        ① 正在演出中的乐器；
        ② 无法确定价值的乐器。
        {b} 保险责任
        第三条　乐器因火灾受损的，保险人负责赔偿。
        {c} 我们不管的
        第四条　乐器走音的，保险人不负责赔偿。
        {d} 保险费
        第五条　投保人应当一次交清保险费。
    """)
    a, b, c, d = (m.strip() for m in marks)
    assert tree(wording) == drawn(f"""
        {a} <保险标的>
          第一条
          第二条
            ①
            ②
        {b} <保险责任>
          第三条
        {c} <我们不管的>
          第四条
        {d} <保险费>
          第五条
    """)


def test_items_above_an_article_are_no_parts() -> None:
    wording = only("""
        第一条　发生火灾后，被保险人应当
        1. 通知保险人
        2. 保护现场
        第二条　被保险人应当提供
        1. 保险单
        2. 损失清单
        第三条　争议由法院解决。
    """)
    assert [c.label for c in wording.children(None)] == ["第一条", "第二条", "第三条"]


ITEMS = {"half brackets": "一） 二） 三）", "signs in brackets": "㈠ ㈡ ㈢", "signs with a point": "⒈ ⒉ ⒊", "corner brackets": "〔一〕 〔二〕 〔三〕", "square brackets": "[1] [2] [3]",
         "small roman signs": "ⅰ. ⅱ. ⅲ.", "letters of full width": "Ａ、 Ｂ、 Ｃ、", "letters in one sign": "⒜ ⒝ ⒞", "articles in brackets": "【第一条】 【第二条】 【第三条】"}  # fmt: skip


@pytest.mark.parametrize("marks", ITEMS.values(), ids=ITEMS)
def test_numbers_in_other_signs_are_numbers(marks: str) -> None:
    a, b, c = marks.split()
    wording = only(f"责任免除\n下列损失，保险人不负责赔偿：\n{a}战争造成的；\n{b}故意造成的；\n{c}自然磨损。")
    items = [(x.label, wording.own_text(x)) for x in wording.clauses if x.label]
    assert items == [(a, "战争造成的；"), (b, "故意造成的；"), (c, "自然磨损。")]


@pytest.mark.parametrize(
    "words", ["【网络安全事件】指未经授权的访问。", "［略］", "〔保险单另有约定的除外〕", "Ⅲ度烧伤，指皮肤全层受损。"]
)
def test_words_in_such_brackets_are_words(words: str) -> None:
    wording = only(f"释义\n1. 意外，指突发的事件。\n{words}\n2. 烧伤，指热力所致的损伤。")
    assert [c.label for c in wording.clauses if c.label] == ["1.", "2."]


@pytest.mark.parametrize("noun", ["情形", "附加条款", "保障", "释义"])
def test_a_noun_that_comes_back_with_the_next_number_is_a_number(noun: str) -> None:
    wording = only(
        f"保险责任\n下列各项，保险人负责赔偿：\n{noun}一：琴弦断裂\n1. 演奏时断裂的；\n2. 调音时断裂的。\n{noun}二：琴身开裂\n责任免除\n乐器走音的，保险人不负责赔偿。"
    )
    assert [c.label for c in wording.clauses if c.label] == [f"{noun}一", "1.", "2.", f"{noun}二"]


def test_a_noun_with_one_number_is_words() -> None:
    wording = only(
        "保险责任\n1. 琴弦断裂的，保险人负责赔偿。\n方式二 按照发票金额计算。\n2. 琴身开裂的，保险人负责赔偿。"
    )
    assert [c.label for c in wording.clauses if c.label] == ["1.", "2."]
