"""A number that stands out of its place keeps its heading, and what follows goes on with the list."""

from __future__ import annotations

import pytest

from tests.anatomy.trees import only, tree


@pytest.mark.parametrize("odd", ["F", "G"])
def test_a_section_whose_letter_runs_ahead(odd: str) -> None:
    wording = only(
        f"""
        SECTION A
        Buildings
        We pay for fire.
        SECTION B
        Contents
        We pay for theft.
        SECTION {odd}
        Exclusions
        We do not pay for war.
        SECTION C
        Claims
        Tell us of a loss.
        SECTION D
        Law
        English law applies.
        """
    )
    assert [c.label for c in wording.clauses] == ["SECTION A", "SECTION B", f"SECTION {odd}", "SECTION C", "SECTION D"]


def test_an_article_that_comes_late() -> None:
    wording = only(
        """
        第一条 保险人负责赔偿。
        第三条 保险期间为一年。
        第四条 保险费由投保人交纳。
        第二条 战争造成的损失，保险人不负责赔偿。
        第五条 争议由双方协商解决。
        """
    )
    assert tree(wording).split() == ["第一条", "第三条", "第四条", "第二条", "第五条"]


def test_a_reference_at_the_head_of_a_line_is_no_section() -> None:
    wording = only(
        """
        Section 1 Buildings
        We pay for damage to the buildings by fire.
        Section 2 Contents
        We pay for theft of the contents where the limit that is described in
        Section 9 of the schedule is not exceeded by what was taken.
        Section 3 Exclusions
        We do not pay for wear.
        """
    )
    assert [c.label for c in wording.clauses] == ["Section 1", "Section 2", "Section 3"]
