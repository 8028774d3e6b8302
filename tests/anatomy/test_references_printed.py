"""References in the words that a wording prints at the place it means."""

from __future__ import annotations

import pytest

from tests.anatomy.trees import only


def led(text: str) -> list[tuple[str, list[str]]]:
    """Each reference with the path that it leads to."""
    wording = only(text)
    return [(r.text, [wording.path(wording.clause(t)) for t in r.targets]) for r in wording.references]


@pytest.mark.parametrize(
    ("words", "path"),
    [("模块一", "模块一"), ("演出保障第（二）项", "模块一/（二）"), ("演出保障（一）", "模块一/（一）")],
)
def test_labels_and_headings_of_its_own_making_are_references(words: str, path: str) -> None:
    found = led(f"""
        模块一 演出保障
        （一）琴弦断裂；
        （二）琴身开裂。
        模块二 运输保障
        （一）乐器在运输中受损的，保险人按照{words}赔偿。
    """)
    assert found == [(words, [path])]


def test_composed_numbers_are_references() -> None:
    assert led(
        "1-1 演出保障\n琴弦断裂的，保险人负责赔偿。\n1-2 限额\n1-1的限额为一万元，1-10级的乐器除外。\n1-3 期限\n一年。"
    ) == [("1-1", ["1-1"])]


def test_items_in_signs_and_items_of_this_part_are_references() -> None:
    found = led("""
        壹　保险责任
        ㈠琴弦断裂的，保险人负责赔偿。
        ㈡琴身开裂的，保险人负责赔偿。
        贰　责任免除
        ㈠演奏者故意造成的。
        ㈡本部分第㈠项造成的第三者损失。
        叁　保险金额
        ㈠壹之㈡的保险金额为一万元。
        肆　保险期间
        ㈠保险期间一年。
    """)
    assert found == [("本部分第㈠项", ["贰/㈠"]), ("壹之㈡", ["壹/㈡"])]


def test_a_heading_before_a_sum_is_no_reference() -> None:
    assert led("一、保险费\n1. 保险费1000元。\n2. 保险费二百元，由投保人交付。\n二、保险期间\n1. 一年。") == []
