"""What stands in front of the chapters and must not hold them, and parts that hold articles."""

from __future__ import annotations

from typing import Literal

from tests.anatomy.trees import drawn, only, tree
from wordcheck.model.manuscript import Block, Run, Style


def test_articles_stand_in_the_parts_whose_bare_heading_is_right_above() -> None:
    lines = [
        ("一、合同约定", True),
        ("第1条 本合同由条款和保险单构成。", False),
        ("第2条 依法设立的企业可以成为被保险人。", False),
        ("二、保障责任", True),
        ("第3条 遭受损失的，保险人负责赔偿。", False),
        ("三、除外责任", True),
        ("第4条 下列原因造成的损失，保险人不负责赔偿：", False),
        ("（一）地震；", False),
        ("（二）海啸。", False),
    ]
    wording = only([Block(text=w, runs=(Run(0, len(w), Style(bold=bold)),)) for w, bold in lines])
    assert tree(wording) == drawn(
        """
        一、 <合同约定>
          第1条
          第2条
        二、 <保障责任>
          第3条
        三、 <除外责任>
          第4条
            （一）
            （二）
        """
    )


def test_a_reading_guide_holds_no_chapter() -> None:
    wording = only(
        """
        示例医疗保险条款
        阅读指引
        本阅读指引有助于您理解条款。
        1 您与我们的合同
        1.1 合同构成 本合同由保险单和本条款组成。
        2 我们保什么
        2.1 医疗保险金 被保险人住院的，我们给付保险金。
        3 我们不保什么
        3.1 责任免除 投保前已患的疾病，我们不承担责任。
        """
    )
    tops = [c.label or c.title for c in wording.clauses if c.parent is None]
    assert tops == ["阅读指引", "1", "2", "3"]


def test_the_raised_mark_of_a_note_is_no_number_of_a_clause() -> None:
    def block(words: str, size: float) -> Block:
        return Block(text=words, runs=(Run(0, len(words), Style(size=size)),))

    words = ["1. Cover", "We pay for the loss of data.", "2. Exclusions", "We do not pay for war."]
    blocks = [block(w, 10.0) for w in words]
    blocks.insert(2, block("1 Limits include costs unless the schedule says otherwise.", 5.5))
    assert [c.label for c in only(blocks).clauses] == ["1.", "2."]


def test_an_item_of_the_declarations_holds_no_chapter() -> None:
    def block(words: str, bold: bool) -> Block:
        return Block(text=words, runs=(Run(0, len(words), Style(bold=bold)),))

    words = [
        ("Item 1 Named Insured: Example Corp.", False),
        ("Item 2 Retention: USD 25,000", False),
        ("I.\tINSURING AGREEMENTS", True),
        ("A.\tThe Insurer shall pay on behalf of the Insured all loss from a claim.", False),
        ("B.\tThe Insurer shall reimburse the fees of an investigator.", False),
        ("II.\tEXCLUSIONS", True),
        ("A.\tThe Insurer shall not be liable for fraud.", False),
        ("B.\tThe Insurer shall not be liable for war.", False),
    ]
    clauses = only([block(w, bold) for w, bold in words]).clauses
    assert [c.label for c in clauses if c.parent is None] == ["Item 1", "Item 2", "I.", "II."]


def test_a_head_in_small_letters_before_a_colon_is_the_heading() -> None:
    wording = only(
        """
        Sample Policy
        1. GENERAL CONDITIONS
        A. Fair presentation: The Assured has a duty to make a fair presentation of the risk.
        B. Law and courts: This Policy is governed by the law of England and Wales.
        """
    )
    assert [c.title for c in wording.clauses] == ["GENERAL CONDITIONS", "Fair presentation", "Law and courts"]
    assert [str(c.kind) for c in wording.clauses][1:3] == ["insured_duty", "dispute"]


def test_numbers_above_their_headings_number_them() -> None:
    def block(words: str, size: float = 10.0) -> Block:
        return Block(text=words, runs=(Run(0, len(words), Style(size=size)),))

    blocks = [block("Sample Policy", 22.0)]
    for number, heading in enumerate(("Our cover", "What we leave out", "Your part"), start=1):
        blocks += [
            block(str(number), 16.0),
            block(heading, 16.0),
            block(f"{number}.1 The words of this part stand here."),
        ]
    assert [(c.label, c.title) for c in only(blocks).clauses if c.parent is None] == [
        ("1", "Our cover"), ("2", "What we leave out"), ("3", "Your part"),
    ]  # fmt: skip


def test_rows_of_a_table_set_without_lines_are_no_chapters() -> None:
    def block(words: str, size: float = 10.0) -> Block:
        return Block(text=words, runs=(Run(0, len(words), Style(size=size)),))

    blocks = [block("Sample Policy", 22.0), block("The covers that can be chosen are these and no others at all.")]
    for number, heading in enumerate(("Medical expenses", "Lost baggage", "Delay", "Hijack"), start=1):
        blocks += [block(str(number), 12.0), block(heading, 12.0)]
    assert not [c for c in only(blocks).clauses if c.label and c.title]


def test_an_article_whose_numeral_is_spaced_out_keeps_its_number() -> None:
    lines = ["示例保险条款"] + [
        f"第 {' '.join(n)} 条 本条约定保险合同的一项内容。" for n in "一 二 三 四 五 六 七 八 九 十 十一 十二".split()
    ]
    clauses = only(lines).clauses
    assert [c.number for c in clauses] == [(n,) for n in range(1, 13)]


def test_words_own_numbers_with_a_hyphen_number_clauses() -> None:
    blocks = [
        Block(text="Cover", number="Article 1", level=1),
        Block(text="Rapid response: We send a team.", number="1-1", level=2),
        Block(text="Lost income: We pay the shortfall.", number="1-2", level=2),
        Block(text="Limits", number="Article 2", level=1),
        Block(text="Overall cap: No more than two million is paid.", number="2-1", level=2),
    ]
    assert [c.label for c in only(blocks, format="docx").clauses] == ["Article 1", "1-1", "1-2", "Article 2", "2-1"]


def test_a_title_over_two_centred_lines_holds_nothing() -> None:
    def block(words: str, size: float, align: Literal["center", "left"] = "left") -> Block:
        return Block(text=words, align=align, runs=(Run(0, len(words), Style(size=size)),))

    blocks = [
        block("示例财产保险公司网络平台经营", 20.0, "center"),
        block("者责任保险条款", 20.0, "center"),
        block("第一章　总则", 12.0, "center"),
        block("第一条　本合同由保险条款和保险单构成，凡涉及本合同的约定均应采用书面形式。", 10.5),
        block("第二章　保险责任", 12.0, "center"),
        block("第二条　被保险人依法应当承担的赔偿责任，保险人依照本合同负责赔偿。", 10.5),
    ]
    wording = only(blocks)
    assert wording.title == "示例财产保险公司网络平台经营者责任保险条款"
    assert [c.label for c in wording.clauses if c.parent is None] == ["第一章", "第二章"]


def test_the_title_of_an_endorsement_in_bold_like_its_headings_holds_no_clause() -> None:
    def bold(text: str) -> Block:
        return Block(text=text, runs=(Run(0, len(text), Style(bold=True)),))

    def plain(text: str) -> Block:
        return Block(text=text, runs=(Run(0, len(text), Style(bold=False)),))

    wording = only(
        [
            bold("Robot Fleet Coverage Endorsement"),
            plain("It is agreed that the policy is amended as follows:"),
            plain("1. The schedule is amended by the addition of the following:"),
            bold("Coverage for Robots"),
            plain("We will pay for damage that a robot causes."),
            plain("2. The exclusions are amended by the addition of the following:"),
            bold("Exclusion of Contracts"),
            plain("Any liability that you assumed by contract."),
            bold("Exclusion of War"),
            plain("Any loss that arises out of war."),
            bold("Limits of Liability"),
            plain("The most that we will pay is the amount in the schedule."),
        ],
        format="docx",
    )
    assert wording.title == "Robot Fleet Coverage Endorsement"
    assert [c.label for c in wording.clauses if c.parent is None][:2] == ["1.", "2."]


def test_a_list_of_clauses_right_before_the_title_said_again_is_no_wording_of_its_own() -> None:
    entries = """
        1.您与我们订立的合同
        1.1合同构成
        1.2合同成立与生效
        2.我们提供的保障
        2.1保险金额
        2.2保险期间
        3.争议处理
    """
    wording = only(
        f"""
        甲人寿保险股份有限公司团体医疗保险条款
        阅读指引
        本阅读指引有助于您理解条款。
        {entries}
        甲人寿保险股份有限公司团体医疗保险条款
        1.您与我们订立的合同
        1.1合同构成
        本合同由保险单和条款构成。
        1.2合同成立与生效
        我们同意承保，本合同成立。
        2.我们提供的保障
        2.1保险金额
        保险金额由双方约定。
        2.2保险期间
        保险期间为一年。
        3.争议处理
        双方协商解决争议。
        """
    )
    assert [c.label for c in wording.clauses if c.label][:3] == ["1.", "1.1", "1.2"]
    assert sum(c.label == "1.1" for c in wording.clauses) == 1
    assert "2.2保险期间" in wording.contents[0].of(wording.text)


def test_the_document_is_called_by_its_name_and_not_by_its_issuer() -> None:
    text = (
        "HARBOUR & VALE UNDERWRITING\nTechnology Errors and Cyber Policy\nForm HV-TC 04 26\n\n1. Cover\n"
        "We will pay loss of income caused by a cyber attack.\n\n2. Exclusions\nWe will not pay for war.\n"
    )
    assert only(text).title == "Technology Errors and Cyber Policy"
