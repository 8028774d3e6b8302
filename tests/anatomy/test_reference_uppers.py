"""Of a number whose beginning exists, the beginning is the chapter, not an item of a list nearby."""

from __future__ import annotations

from tests.anatomy.trees import only


def test_a_decimal_beyond_its_chapter_is_broken_though_a_list_nearby_has_an_item_of_the_chapters_number() -> None:
    wording = only(
        """
        示例医疗保险条款
        1 保险责任
        1.1 等待期 自生效之日起90日为等待期。
        1.2 医疗保险金 被保险人住院的，我们给付保险金。
        2 责任免除
        2.1 免除情形 因下列情形之一导致住院的，我们不承担责任：
        （1）酒后驾驶；
        （2）整容。
        2.2 其他免责 除上述情形外，请您留意第1.19条和第1.2条。
        """
    )
    found = {wording.text[r.span.start : r.span.end]: r for r in wording.references}
    assert found["第1.19条"].broken
    assert [wording.clauses[t - 1].label for t in found["第1.2条"].targets] == ["1.2"]


def test_a_number_of_several_kinds_is_broken_where_all_but_its_end_exists() -> None:
    wording = only(
        """
        NOTICE POLICY
        I. INSURING AGREEMENTS
        A. Liability
        The Insurer shall pay Loss.
        B. Breach Costs
        The Insurer shall pay Breach Costs.
        II. CONDITIONS
        A. Notice
        1. Notice of a Claim is given in writing.
        2. Notice of circumstances may be given under Section II.B.3.
        3. Notice under Section II.A.1 is sent by courier.
        B. Defense
        1. The Insurer has the right to defend any Claim.
        2. The Insured shall not settle any Claim without consent.
        """
    )
    found = {wording.text[r.span.start : r.span.end]: r for r in wording.references}
    assert found["Section II.B.3"].broken
    assert not found["Section II.A.1"].broken


def _forty(without: set[int]) -> str:
    clauses = [f"2.{k} The Insured keeps record {k}." for k in range(1, 41) if k not in without]
    return "\n".join(["RECORDS POLICY", "1. COVER", "1.1 We pay as Clause 2.9 says.", "2. CONDITIONS", *clauses])


def test_two_missing_numbers_of_many_are_the_wordings_own_and_many_are_the_files() -> None:
    assert [r.broken for r in only(_forty({9, 23})).references] == [True]
    assert [r.broken for r in only(_forty({9, 23, 27, 31})).references] == [False]
