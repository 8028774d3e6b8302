"""What stands in front of the chapters and must not hold them, and parts that hold articles."""

from __future__ import annotations

from tests.anatomy.trees import drawn, only, tree
from wordcheck.model.manuscript import Block, Run, Style


def test_articles_stand_in_the_parts_whose_bare_heading_is_right_above() -> None:
    wording = only(
        """
        示例财产保险条款
        一、合同约定
        第1条 本合同由条款和保险单构成。
        第2条 依法设立的企业可以成为被保险人。
        二、保障责任
        第3条 遭受损失的，保险人负责赔偿。
        三、除外责任
        第4条 下列原因造成的损失，保险人不负责赔偿：
        （一）地震；
        （二）海啸。
        """
    )
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
