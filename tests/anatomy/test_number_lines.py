"""Numbers of chapters that stand on lines of their own, in formats that show no looks."""

from __future__ import annotations

import pytest

from tests.anatomy.trees import drawn, only, tree


def test_figures_above_headings_hold_the_clauses_below_them() -> None:
    wording = only(
        """
        Delay Insurance
        1
        What we pay for
        1.1 We pay for a delay of six hours.
        2
        What we do not pay for
        2.1 We do not pay for a strike that was known.
        3
        Claims
        3.1 You tell us within ten days.
        """
    )
    assert tree(wording) == drawn(
        """
        1 <What we pay for>
          1.1
        2 <What we do not pay for>
          2.1
        3 <Claims>
          3.1
        """
    )


@pytest.mark.parametrize("numbers", [("1", "2", "3"), ("I", "II", "III")])
def test_a_sentence_below_the_heading_is_its_text(numbers: tuple[str, ...]) -> None:
    heads = ("Cover", "Exclusions", "Payment")
    lines = [x for n, h in zip(numbers, heads, strict=True) for x in (n, h, f"The insurer pays as {h} says.")]
    wording = only(["Organ Insurance", *lines])
    assert tree(wording, 12) == "\n".join(f"{n} <{h}> The insurer" for n, h in zip(numbers, heads, strict=True))


def test_chinese_figures_above_headings() -> None:
    lines = ["津贴保险", "1", "保障内容", "1.1 我们给付住院津贴。", "2", "除外情形", "2.1 等待期内我们不给付。", "3", "缴费约定", "3.1 保险费按月交纳。"]  # fmt: skip
    assert tree(only(lines)).splitlines()[::2] == ["1 <保障内容>", "2 <除外情形>", "3 <缴费约定>"]


def test_figures_between_names_and_amounts_are_rows() -> None:
    wording = only(
        """
        1. Cover
        We pay the amounts below.
        1
        Death
        100%
        2
        Loss of one hand
        50%
        3
        Loss of one finger
        10%
        2. Claims
        You tell us within ten days.
        """
    )
    assert [c.label for c in wording.clauses] == ["1.", "2."]
