"""Whether a number that no clause bears is printed as a label all the same."""

from __future__ import annotations

import pytest

from wordcheck.anatomy.references.pointers import Step
from wordcheck.anatomy.references.printed_numbers import PrintedNumbers


def printed_inline(words: str, step: Step) -> bool:
    return PrintedNumbers(words).has(step)


@pytest.mark.parametrize(
    "words",
    [
        "3.1 Loss of keys",
        "Cover\n\n  ## 3.1 Loss of keys",
        "Cover\nSection 3.1 Loss of keys",
        "as 23.1 and 7.3.1 say\n3 . 1 Loss of keys",
        "3.1.1 Keys",
        "目录 2.9 犹豫期 3.1 保险责任",
    ],
)
def test_a_decimal_number_is_a_label_at_the_head_of_a_line_or_before_a_chinese_heading(words: str) -> None:
    assert printed_inline(words, Step("", ("3", "1")))


@pytest.mark.parametrize(
    "words",
    [
        "Loss of keys, as 3.1 has it",
        "the cover of Section 3.1 goes on",
        "3.12 Loss of keys",
        "13.1 Loss of keys",
        "见3.1 保险责任",
        "2.3.1 保险责任",
        "3,1 Loss of keys",
    ],
)
def test_a_decimal_number_within_words_or_another_number_is_no_label(words: str) -> None:
    assert not printed_inline(words, Step("", ("3", "1")))


def test_a_number_that_begins_within_another_is_found() -> None:
    one = Step("", ("1", "1"))
    assert printed_inline("the sum is stated in 1.\n1.1 Loss of keys", one)
    assert not printed_inline("the sum is stated in 1.1.1 below", one)


def test_an_article_is_a_label_at_the_head_of_a_line_alone() -> None:
    article = Step("条", ("12",))
    assert printed_inline("总则\n  第 十二 条 保险责任", article)
    assert printed_inline("第12条 保险责任", article)
    assert not printed_inline("按照第十二条的约定", article)
