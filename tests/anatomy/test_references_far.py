"""Numbers that no clause can bear, whatever was lost of the numbering."""

from __future__ import annotations

import pytest

from tests.anatomy.trees import only

BASE = "Cover\n1. We pay for loss (see Section {n}).\n2. Tell us of loss.\n3. Keep records.\nExclusions\n4. War.\n"


@pytest.mark.parametrize(("number", "broken"), [("97.4", True), ("2", False), ("12.1", True)])
def test_a_dotted_number_far_beyond_all_is_broken(number: str, broken: bool) -> None:
    reference = next(r for r in only(BASE.format(n=number)).references if r.text.endswith(number))
    assert reference.broken is broken


def test_among_a_few_clauses_out_of_many_nothing_is_broken() -> None:
    whole = "".join(f"第{n}条 保险人按照约定负责赔偿（见第五十条）。\n" for n in "一二三四五六")
    extract = "".join(f"第{n}条 保险人按照约定负责赔偿（见第五十条）。\n" for n in ("三", "十一", "十九", "二十七"))
    assert any(r.broken for r in only("保险责任\n" + whole).references)
    assert not any(r.broken for r in only("保险责任\n" + extract).references)


@pytest.mark.parametrize(("number", "broken"), [("97", True), ("1", False)])
def test_an_item_of_a_part_whose_number_no_heading_can_have(number: str, broken: bool) -> None:
    headings = "".join(
        f"{name.title()}\nThis part says what {name} means to us and to you.\n"
        for name in ("loss", "notice", "premium", "law", "fraud")
    )
    text = f"1. Cover\n1.1 We pay.\n1.2 We ask.\n2. Claims\n2.1 Tell us, as item 1 of Section {number}.2 says.\n2.2 Wait.\n3. Law\n3.1 English law.\n3.2 One court.\n{headings}"
    found = [r for r in only(text).references if f"Section {number}.2" in r.text]
    assert [r.broken for r in found] == [broken]


def test_single_decimals_of_several_chapters_are_an_extract() -> None:
    extract = "4.1 保险费的交纳 投保人应当按时交纳保险费（见8.27）。\n5.2 效力恢复 双方可以协商恢复效力。\n5.3 合同终止 合同按约定终止。\n7.2 年龄错误 保险人有权更正。\n7.4 联系方式 变更应当通知。\n"
    assert not any(r.broken for r in only(extract).references)


def test_a_heading_run_into_the_line_before_bears_its_number() -> None:
    words = "We cover the dwelling. Coverage B does not apply to land. "
    text = f"Coverage A - Dwelling\n{words}Coverage B - Other Structures: a tenth of Coverage A.\nCoverage D - Loss of Use\n{words}\nCoverage E - Liability\n{words}\nCoverage F - Payments\n{words}"
    assert not any(r.broken for r in only(text).references)


def test_what_an_endorsement_bound_in_replaces_may_be_elsewhere() -> None:
    form = "Section 1 Cover\n1. We pay for loss.\n2. Exclusions\na. War.\nb. Fraud.\nc. Wear.\nSection 2 Claims\n1. Tell us.\n2. Wait.\nSection 3 Law\n1. English law.\n2. One court.\n"
    added = "Amendment\nThe following is added to Section 9: access to data.\n"
    assert [r.broken for r in only(form + added).references] == [False]
    assert [r.broken for r in only(form + "Amendment\nLoss is as Section 9 says.\n").references] == [True]


def test_a_section_that_is_elsewhere_named_with_its_statute_leads_out() -> None:
    text = (
        "Nomination\nThe holder may nominate a person to whom the money is paid.\nA transfer made as Section 38 says ends the nomination.\n"
        "Assignment\nSection 38 of the Insurance Act applies to each assignment.\nTerms\nWe pay within thirty days.\n"
    )
    assert [r.external for r in only(text).references if r.text == "Section 38"] == [True, True]


@pytest.mark.parametrize(
    ("place", "broken"),
    [("Section XII.A", True), ("Section II.B", False), ("Part D Clause 97.1", True), ("Part D Clause 2.1", False)],
)
def test_a_place_below_a_heading_that_no_wording_of_these_has(place: str, broken: bool) -> None:
    heads = [("I", "COVER"), ("II", "CLAIMS"), ("III", "LAW")]
    text = "".join(f"# {n}. {t}\n\n1. We act as {place} says.\n\n2. You wait.\n\n3. We pay.\n\n" for n, t in heads)
    assert {r.broken for r in only(text).references if r.text == place} == {broken}


def test_a_paragraph_of_a_definition_named_with_its_heading_is_this_wordings_own() -> None:
    text = (
        "# IV. DEFINITIONS\n\n## A. Breach\n\n1. a leak;\n\n2. a loss of data.\n\n## B. Media Act\n\n1. a libel;\n\n2. a slander.\n\n"
        "# V. EXCLUSIONS\n\n1. Unfair trade practices under the law alleged as a result of Definition IV.B. Media Act paragraph 9. are not covered.\n"
    )
    found = [r for r in only(text).references if r.text.endswith("paragraph 9")]
    assert [r.broken for r in found] == [True]
