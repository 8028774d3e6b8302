"""Clause trees of pages and Word files in the manner of further houses, which nobody had read before; the texts are our own."""

from __future__ import annotations

from itertools import pairwise

from tests.anatomy.trees import drawn, only, tree
from wordcheck.model.manuscript import Block, BlockKind, CellPlace, Run, Style
from wordcheck.model.wording import Clause, ClauseKind, Wording

K = ClauseKind


def set_in(text: str, size: float = 10, *, bold: bool = False, color: str = "", indent: float = 0) -> Block:
    return Block(text=text, runs=(Run(0, len(text), Style(bold=bold, size=size, color=color)),), indent=indent)


def beside(head: str, words: str, italic: bool = True) -> Block:
    text = f"{head}\t{words}"
    return Block(
        text=text, runs=(Run(0, len(head), Style(italic=italic, size=9)), Run(len(head), len(text), Style(size=9))), indent=0
    )  # fmt: skip


def row(number: int, *cells: str) -> list[Block]:
    return [Block(text=c, kind=BlockKind.CELL, cell=CellPlace(0, number, k)) for k, c in enumerate(cells)]


def headed(wording: Wording, title: str) -> Clause:
    return next(c for c in wording.clauses if c.title == title)


def test_heads_in_italics_in_the_margin_head_their_clauses() -> None:
    wording = only([
        set_in("Exclusions", 15, bold=True),
        beside("Conduct", "We shall not pay for loss on account of:"),
        set_in("(A) a deliberate fraud; or", 9, indent=130),
        set_in("(B) a gain to which nobody was entitled.", 9, indent=130),
        beside("Earlier notice", "We shall not pay for what was told to an insurer before."),
        beside("Property", "We shall not pay for damage to anything that can be touched."),
        set_in("Conditions", 15, bold=True),
        beside("Reporting", "You shall report a demand within thirty days of learning of it."),
    ])  # fmt: skip
    assert tree(wording) == drawn("""
        <Exclusions>
          <Conduct>
            (A)
            (B)
          <Earlier notice>
          <Property>
        <Conditions>
          <Reporting>
    """)


def test_amounts_beside_names_in_italics_make_no_clauses() -> None:
    rows = [beside(name, amount) for name, amount in (("Towing", "Up to $100 a day"), ("Hire car", "$75"), ("Keys", "$1,000"))]  # fmt: skip
    wording = only([set_in("Cover", 15, bold=True), set_in("We pay for your car as follows.", 9), *rows])
    assert tree(wording) == "<Cover>"


def test_the_title_of_a_form_behind_its_declarations_is_no_clause() -> None:
    wording = only([
        set_in("DECLARATIONS", 15, bold=True),
        set_in("Item 1. Named Insured: Oak Lane Dental"),
        set_in("Item 2. Retention: $5,000"),
        set_in("NETWORK LIABILITY COVERAGE FORM", 17, bold=True),
        set_in("In consideration of the premium the Insurer and the Insured agree as follows:"),
        set_in("I. INSURING AGREEMENTS", 11, bold=True),
        set_in("The Insurer will pay the cost of restoring data."),
        set_in("II. DEFINITIONS", 11, bold=True),
        set_in("A. Claim means a written demand."),
        set_in("B. Data means information in electronic form."),
        set_in("III. EXCLUSIONS", 11, bold=True),
        set_in("This form does not apply to war."),
        set_in("IV. CONDITIONS", 11, bold=True),
        set_in("The Insured shall give notice at once."),
    ])  # fmt: skip
    assert [c.title for c in wording.clauses if c.parent is None] == [
        "DECLARATIONS", "INSURING AGREEMENTS", "DEFINITIONS", "EXCLUSIONS", "CONDITIONS",
    ]  # fmt: skip
    assert wording.title == "NETWORK LIABILITY COVERAGE FORM"
    assert not any("In consideration" in wording.own_text(c) for c in wording.clauses)


def test_parts_of_a_modular_form_stay_clauses_though_declarations_stand_before() -> None:
    part = [("I. COVERAGE", "The Insurer will pay."), ("II. EXCLUSIONS", "The Insurer will not pay for war."), ("III. CONDITIONS", "Notice is due.")]  # fmt: skip
    wording = only([
        set_in("DECLARATIONS", 15, bold=True),
        set_in("Item 1. Named Insured: Oak Lane Dental"),
        *(b for name in ("CRIME PART", "CYBER PART") for b in [set_in(name, 17, bold=True)]
          + [b for head, words in part for b in (set_in(head, 11, bold=True), set_in(words))]),
    ])  # fmt: skip
    assert [c.title for c in wording.clauses if c.parent is None] == ["DECLARATIONS", "CRIME PART", "CYBER PART"]


def test_rows_of_a_slip_in_a_table_are_clauses_and_the_wording_behind_stands_beside_them() -> None:
    slip = [("TYPE:", "Property insurance."), ("INSURED:", "Keld Mills Limited."), ("PERIOD:", "One year from 1 March 2026."),
            ("SUM INSURED:", "GBP 84,000,000."), ("PREMIUM:", "GBP 212,500.")]  # fmt: skip
    wording = only([
        *(b for k, cells in enumerate(slip) for b in row(k, *cells)),
        set_in("1. INSURING CLAUSE", bold=True),
        set_in("1.1 Underwriters will indemnify the Insured for damage."),
        set_in("2. EXCLUSIONS", bold=True),
        set_in("2.1 Wear and tear is not insured."),
    ])  # fmt: skip
    assert tree(wording) == drawn("""
        <TYPE>
        <INSURED>
        <PERIOD>
        <SUM INSURED>
        <PREMIUM>
        1. <INSURING CLAUSE>
          1.1
        2. <EXCLUSIONS>
          2.1
    """)


def test_a_table_of_data_with_heads_before_colons_is_none() -> None:
    wording = only([
        set_in("SCHEDULE", 14, bold=True),
        *(b for k, cells in enumerate([("Name:", "Kim"), ("Policy:", "123"), ("Agent:", "Lee")]) for b in row(k, *cells)),
    ])  # fmt: skip
    assert tree(wording) == "<SCHEDULE>"


def test_a_division_in_large_type_stands_in_no_item_of_the_list_before_it() -> None:
    cover = [
        [set_in(f"Cover {n} – {name}", 13, bold=True, color="#00519f"), set_in("What is covered", 12, color="#00519f"),
         set_in(f"We pay for {name.lower()} up to the amount in your schedule."), set_in("What is not covered", 12, color="#00519f"),
         set_in("1 The excess."), set_in("2 Loss while your home is empty.")]
        for n, name in ((4, "Rent"), (5, "Keys"), (6, "Gardens"))
    ]  # fmt: skip
    wording = only([
        set_in("Contents", 17, bold=True, color="#00519f"),
        set_in("Cause 3 – Removal", 13, bold=True, color="#00519f"),
        set_in("What is covered", 12, color="#00519f"),
        set_in("Loss while movers carry your contents."),
        set_in("What is not covered", 12, color="#00519f"),
        set_in("1 The excess."),
        set_in("2 Loss to money."),
        *(b for blocks in cover for b in blocks),
    ])  # fmt: skip
    covers = [c for c in wording.clauses if c.label.startswith("Cover")]
    assert [c.label for c in covers] == ["Cover 4", "Cover 5", "Cover 6"]
    assert {c.kind for c in covers} == {K.COVERAGE}
    for cover_, after in pairwise([*covers, None]):
        inside = [c.title for c in wording.clauses if cover_ and c.parent == cover_.id]
        assert inside == ["What is covered", "What is not covered"], after


def numbered(number: str, text: str, size: float = 10, *, bold: bool = False) -> Block:
    return Block(text=text, number=number, runs=(Run(0, len(text), Style(bold=bold, size=size)),))


def test_an_automatic_number_takes_no_letters_of_its_heading() -> None:
    wording = only([
        set_in("Introduction", 14, bold=True, color="#365f91"),
        set_in("This policy is a contract between you and us."),
        numbered("SECTION A", "COVER", bold=True),
        numbered("A.1", "We will pay what you owe others for a mistake in your work."),
        numbered("SECTION B", "EXCLUSIONS", bold=True),
        numbered("B.1", "We will not pay for what you knew before."),
        numbered("SECTION C", "CONDITIONS", bold=True),
        numbered("C.1", "You must tell us within thirty days."),
    ], format="docx")  # fmt: skip
    assert tree(wording) == drawn("""
        <Introduction>
        SECTION A <COVER>
          A.1
        SECTION B <EXCLUSIONS>
          B.1
        SECTION C <CONDITIONS>
          C.1
    """)


def test_lines_of_a_reading_guide_that_begin_with_numbers_are_no_clauses() -> None:
    wording = only("""
        安康医疗保险条款
        阅读指引
        1.1 您在签收后有犹豫期。
        2.2 请您留意等待期的约定。
        2.4 下列情况我们不赔。
        1. 您与我们的合同
        1.1 犹豫期 自签收之日起十五日内为犹豫期。
        1.2 合同构成 本合同由保险单和本条款构成。
        2. 我们提供的保障
        2.1 保险金额 保险金额由您与我们约定。
        2.2 等待期 自生效之日起三十日为等待期。
        2.3 保险责任 我们给付医疗费用。
        2.4 责任免除 因战争造成的费用我们不承担给付责任。
    """)
    assert [c.label for c in wording.clauses if c.label] == ["1.", "1.1", "1.2", "2.", "2.1", "2.2", "2.3", "2.4"]


def test_the_name_of_a_benefit_alone_on_its_line_heads_it_within_its_article() -> None:
    wording = only("""
        1. 我们提供的保障
        1.1 保险责任 在本合同有效期内，我们承担下列责任：
        重大疾病保险金
        被保险人初次确诊重大疾病的，我们按基本保险金额给付。
        身故保险金
        被保险人身故的，我们给付已交保险费。
        1.2 责任免除 因投保人的故意行为造成的，我们不承担责任。
    """)
    assert tree(wording) == drawn("""
        1. <我们提供的保障>
          1.1 <保险责任>
            <重大疾病保险金>
            <身故保险金>
          1.2 <责任免除>
    """)


def test_numbers_stand_before_their_noun_as_well() -> None:
    wording = only([
        set_in("保障责任", 12, color="#0066cc"),
        set_in("A款账户盗刷造成资金损失的，我们赔偿损失金额。"),
        set_in("B款网络诈骗造成资金损失的，我们按比例赔偿。"),
        set_in("保障期限", 12, color="#0066cc"),
        set_in("自投保次日零时起一年。"),
        set_in("理赔流程", 12, color="#0066cc"),
        set_in("第一步：报案"),
        set_in("请拨打客服电话。"),
        set_in("第二步：提交材料"),
        set_in("请上传受案回执。"),
        set_in("争议处理", 12, color="#0066cc"),
        set_in("双方可以向法院起诉。"),
    ])  # fmt: skip
    assert tree(wording) == drawn("""
        <保障责任>
          A款
          B款
        <保障期限>
        <理赔流程>
          第一步 <报案>
          第二步 <提交材料>
        <争议处理>
    """)


def test_a_heading_that_names_cover_and_exclusions_excludes_nothing_by_itself() -> None:
    wording = only("""
        第一部分 保险责任与责任免除
        第一条 保险责任
        被保险人身故的，本公司给付保险金。
        第二条 责任免除
        因战争导致身故的，本公司不承担给付责任。
        第二部分 其他事项
        第三条 投保人可以随时解除合同。
        第四条 争议由双方协商解决，协商不成的提交仲裁。
    """)
    kinds = {c.label: c.kind for c in wording.clauses}
    assert kinds["第一部分"] is kinds["第一条"] is K.COVERAGE
    assert kinds["第二条"] is K.EXCLUSION
    assert kinds["第四条"] is K.DISPUTE


def test_what_a_condition_bids_and_what_a_promise_says_of_the_insured() -> None:
    wording = only([
        set_in("This booklet sets out what we insure for you and your car."),
        set_in("Liability to other people", 14, bold=True),
        set_in("Driving your car", bold=True),
        set_in("We will pay what you must pay by law for the injury of others."),
        set_in("General conditions", 14, bold=True),
        set_in("1. Accidents: Report every accident within 48 hours."),
        set_in("2. Other insurance: We pay our share."),
    ])  # fmt: skip
    assert headed(wording, "Driving your car").kind is K.COVERAGE
    assert headed(wording, "Accidents").kind is K.INSURED_DUTY
