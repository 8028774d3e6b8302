"""Left edges and marks of headings as evidence of depth."""

from __future__ import annotations

from tests.anatomy.trees import drawn, only, tree
from wordcheck.model.manuscript import Block, BlockKind, Run, Style
from wordcheck.model.wording import ClauseKind


def _line(text: str, indent: float, bold: bool = False) -> Block:
    run = Run(0, len(text), Style(bold=bold, size=11.0))
    return Block(text=text, indent=indent, hanging=indent, gap=0.2, runs=(run,))


def test_subheads_further_in_end_no_list_further_out() -> None:
    wording = only(
        [
            _line("1. WHAT THIS PLAN IS", 0, bold=True),
            _line("This plan pays the cost of restoring your systems.", 0),
            _line("2. WHAT WE PAY", 0, bold=True),
            _line("2.1 RESTORING DATA:", 0, bold=True),
            _line("a) The cost of copies that were kept.", 18),
            _line("b) The cost of a specialist, for the states below:", 18),
            _line("1. Files encrypted by an intruder.", 54),
            _line("2. Files deleted by an intruder.", 54),
            _line("Condition", 36, bold=True),
            _line("The specialist has to be one that we named.", 36),
            _line("Exclusions", 36, bold=True),
            _line("Any advice on training of staff.", 36),
            _line("c) The cost of typing data in again.", 18),
            _line("2.2 LOST TIME:", 0, bold=True),
            _line("Your loss of profit while systems stand still.", 18),
            _line("3. WHAT IS EXCLUDED", 0, bold=True),
            _line("a. Fines that the law forbids to insure.", 36),
            _line("b. War.", 36),
        ]
    )
    assert tree(wording) == drawn(
        """
        1. <WHAT THIS PLAN IS>
        2. <WHAT WE PAY>
          2.1 <RESTORING DATA>
            a)
            b)
              1.
              2.
              <Condition>
              <Exclusions>
            c)
          2.2 <LOST TIME>
        3. <WHAT IS EXCLUDED>
          a.
          b.
        """
    )
    assert [c.kind.value for c in wording.clauses][-3:] == ["exclusion"] * 3


def test_a_file_whose_every_line_is_marked_as_a_heading_reads_like_one_without_marks() -> None:
    lines = [
        "云端数据丢失保险条款", "总则", "第一条 本合同由条款、投保单和保险单组成，凡涉及本合同的约定均应采用书面形式。",
        "第二条 依法设立的企业可以投保本保险，投保时应当写明其信息系统的名称。", "保险责任",
        "第三条 在保险期间内，下列原因造成的数据丢失，保险人负责赔偿重新录入的费用：", "1.机房停电；", "2.设备被盗。",
        "责任免除", "第四条 下列损失，保险人不负责赔偿：", "（一）罚款；", "（二）利润损失。",
    ]  # fmt: skip
    marked = only([Block(text=line, kind=BlockKind.HEADING, level=1) for line in lines], format="markdown")
    plain = only(lines, format="markdown")
    assert tree(marked) == tree(plain)
    assert [c.parent for c in marked.clauses] == [c.parent for c in plain.clauses]
    assert [c.kind for c in marked.clauses] == [c.kind for c in plain.clauses]


def test_items_whose_numbers_a_conversion_to_word_lost_are_told_by_their_lead_in() -> None:
    wording = only(
        [
            "保险责任", "第一条 保险人负责赔偿下列损失：", "（一）数据恢复费用；", "（二）营业中断损失。",
            "责任免除", "第二条 下列原因造成的损失，保险人不负责赔偿：", "战争、军事行动；", "核辐射、核爆炸；",
            "被保险人的故意行为。", "第三条 下列损失，保险人不负责赔偿：", "罚款、罚金；", "间接损失。",
        ],
        format="docx",
    )  # fmt: skip
    assert [wording.own_text(c) for c in wording.clauses if c.kind.value == "exclusion" and not c.label][-5:] == [
        "战争、军事行动；", "核辐射、核爆炸；", "被保险人的故意行为。", "罚款、罚金；", "间接损失。"
    ]  # fmt: skip


def test_one_level_for_all_headings_says_nothing_of_depth() -> None:
    def head(text: str) -> Block:
        return Block(text=text, kind=BlockKind.HEADING, level=1)

    wording = only(
        [
            head("宠物医疗保险条款"), head("保险责任"), "第一条 保险人赔付宠物的治疗费用，以附件所列疾病为限。",
            head("责任免除"), "第二条 美容费用，保险人不负责赔偿。", head("附件：疾病的范围及定义"), "本合同的疾病是指下列疾病。",
            head("（一）犬瘟热"), "指由病毒引起的传染病，下列情形除外：", "（1）未接种疫苗的；", "（2）投保前已经患病的。",
            head("（二）细小病毒病"), "指由病毒引起的肠炎。",
        ],
        format="markdown",
    )  # fmt: skip
    annex = next(c for c in wording.clauses if c.title.startswith("附件"))
    assert [c.label for c in wording.clauses if c.parent == annex.id] == ["（一）", "（二）"]


def test_parts_go_on_behind_a_list_of_items() -> None:
    wording = only(
        [
            _line("A. PREAMBLE", 0, bold=True),
            _line("This policy is made between the Company and the Insured.", 0),
            _line("B. DEFINITIONS", 0, bold=True),
            _line("1. Accident means a sudden event.", 0),
            _line("2. Illness means a sickness.", 0),
            _line("C. SCOPE OF COVER", 0, bold=True),
            _line("I. Hospital Benefit", 0, bold=True),
            _line("We pay a daily benefit.", 0),
            _line("II. Accident Benefit", 0, bold=True),
            _line("We pay for these losses:", 0),
            _line("i) the sight of one eye", 0),
            _line("ii) a hand.", 0),
            _line("a) Separation of a hand means a hand at or above the wrist.", 0),
            _line("Specific Exclusions", 0, bold=True),
            _line("The Company shall not be liable for any claim arising from", 0),
            _line("a. an injury that the Insured had before;", 0),
            _line("b) infections; or", 0),
            _line("c) an accident while the Insured is drunk", 0),
            _line("D. GENERAL EXCLUSIONS:-", 0, bold=True),
            _line("The following exclusions apply:", 0),
            _line("1. War.", 0),
            _line("2. Suicide.", 0),
            _line("E. GENERAL CONDITIONS", 0, bold=True),
            _line("1. Notice of a claim must be given within 30 days.", 0),
        ]
    )
    parts = {c.label: (c.level, c.kind) for c in wording.clauses if c.label in ("C.", "D.", "E.")}
    assert parts == {
        "C.": (1, ClauseKind.COVERAGE),
        "D.": (1, ClauseKind.EXCLUSION),
        "E.": (1, ClauseKind.GENERAL),
    }
