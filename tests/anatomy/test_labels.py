"""What a printed number can mean."""

from __future__ import annotations

import pytest

from wordcheck.anatomy.numbers.labels import label_reading, readings


def meanings(text: str) -> set[tuple[str, tuple[int, ...]]]:
    return {(r.style, r.path) for r in readings(text)}


@pytest.mark.parametrize(
    ("text", "style", "path", "label"),
    [
        ("第十二条 保险期间", "第*条", (12,), "第十二条"),
        ("第三章　附则", "第*章", (3,), "第三章"),
        ("（一）战争；", "(一)", (1,), "（一）"),
        ("(十) 罚款；", "(一)", (10,), "(十)"),
        ("一、保险责任", "一", (1,), "一、"),
        ("1、投保人；", "1", (1,), "1、"),
        ("1．投保人；", "1", (1,), "1．"),
        ("（2）被保险人", "(1)", (2,), "（2）"),
        ("3) costs", "1)", (3,), "3)"),
        ("2.6 责任免除 因下列", "1.1", (2, 6), "2.6"),
        ("2.3.1必选责任", "1.1.1", (2, 3, 1), "2.3.1"),
        ("③ 合同", "①", (3,), "③"),
        ("SECTION B: COVER", "section A", (2,), "SECTION B"),
        ("Section 4. Claims", "section 1", (4,), "Section 4."),
        ("Part III - Conditions", "part I", (3,), "Part III"),
        ("INSURING CLAUSE 2: THEFT", "insuring clause 1", (2,), "INSURING CLAUSE 2"),
        ("Def. 31. Site", "definition 1", (31,), "Def. 31."),
        ("Def 31 Site", "definition 1", (31,), "Def 31"),
        ("B10. Excess", "A.1", (2, 10), "B10."),
    ],
)
def test_shapes(text: str, style: str, path: tuple[int, ...], label: str) -> None:
    found = {r.style: r for r in readings(text)}
    assert found[style].path == path
    assert found[style].label == label


def test_one_ink_several_numbers() -> None:
    assert {("(a)", (9,)), ("(i)", (1,))} <= meanings("(i) loss of profit")
    assert {("I", (2,)), ("A", (35,))} <= meanings("II. Pollutants")
    assert {("A", (29,)), ("AA", (3,))} <= meanings("CC. Named Insured")


@pytest.mark.parametrize("text", ["etc. and so on", "Mr. Smith", "保险人", "", "e.g. fire"])
def test_words_are_no_numbers(text: str) -> None:
    assert not meanings(text)


def test_the_middle_of_a_sentence_weighs_little() -> None:
    assert readings("第五条规定的费用")[0].weight < 2 < readings("第五条 下列费用")[0].weight
    assert readings("Section 3 of the Act")[0].weight < 2 < readings("Section 3. Limits")[0].weight
    assert readings("1.5倍")[0].weight < 2 < readings("1.5 等待期")[0].weight


def test_computed_numbers_must_be_labels_whole() -> None:
    assert label_reading("第3条")[0].path == (3,)
    assert not label_reading("• 1")


@pytest.mark.parametrize(
    ("text", "style", "path", "label"),
    [
        ("1(a) Damage to", "1(a)", (1, 1), "1(a)"),
        ("2.1(iv) Damage", "1.1(i)", (2, 1, 4), "2.1(iv)"),
        ("3a. Damage to", "1a", (3, 1), "3a."),
        ("壹、保险责任", "壹", (1,), "壹、"),
        ("（贰）保险责任", "(壹)", (2,), "（贰）"),
        ("第叁章 保险责任", "第*章", (3,), "第叁章"),
        ("B  What is covered", "A", (2,), "B"),
        ("II.责任免除", "I", (2,), "II."),
    ],
)
def test_numbers_of_several_parts_and_of_bank_notes(text: str, style: str, path: tuple[int, ...], label: str) -> None:
    assert (style, path, label) in [(r.style, r.path, r.label) for r in readings(text)]


@pytest.mark.parametrize("text", ["24h line", "I  am not", "1(a)bc", "5(five) days"])
def test_words_that_only_look_like_them(text: str) -> None:
    assert not [r for r in readings(text) if r.style not in ("1", "1)")]


@pytest.mark.parametrize("number", ["一、", "十二、", "（三）", "壹、"])
def test_a_number_that_word_counts_weighs_as_one_that_is_typed(number: str) -> None:
    (found, *_) = label_reading(number)
    assert found.weight > 3
