"""Two language versions of one wording: what is missing, what differs, what is called by two names."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

import wordcheck
from benchmarks.translations import FOLDER, compared as compared_pair, lines_of
from wordcheck.app.cli import main
from wordcheck.compare import compare_languages
from wordcheck.model.bilingual import Bilingual
from wordcheck.reporting.comparisons import ComparisonView, render

ZH = """
网络安全保险条款
总则
第一条 本保险合同由保险条款、投保单、保险单和批单组成。
保险责任
第二条 在保险期间内，被保险人因网络安全事件遭受的直接损失，保险人按照本合同的约定负责赔偿。
第三条 营业中断的等待期为八小时，自网络安全事件发生时起算。
责任免除
第四条 下列原因造成的损失，保险人不负责赔偿：
（一）战争、敌对行动；
（二）核辐射、核污染；
（三）投保人的故意行为。
第五条 罚款、罚金及惩罚性赔偿，保险人不负责赔偿。
责任限额
第六条 每次事故责任限额为人民币100万元，免赔率为10%。
赔偿处理
第七条 保险人收到索赔请求后，应当在三十日内作出核定。
第八条 被保险人应当按照第七条的约定提供有关的证明和资料。
第九条 争议由双方协商解决；协商不成的，提交仲裁。
释义
第十条 网络安全事件：指导致计算机系统受到损害的事件。
第十一条 赎金：指为终止网络勒索而支付的款项。保险人不赔偿由网络安全事件以外的事件引起的赎金。
"""
EN = """
Cyber Security Insurance Wording
GENERAL
1. This insurance contract consists of the wording, the proposal, the policy and the endorsements.
COVERAGE
2. During the period of insurance the Insurer indemnifies the Insured for direct loss caused by a Security Event as agreed in this contract.
3. The waiting period for business interruption is eight hours from the time of the Security Event.
EXCLUSIONS
4. The Insurer is not liable for loss caused by:
(a) war or hostilities;
(b) nuclear radiation or contamination;
(c) intentional acts of the Policyholder.
5. The Insurer is not liable for fines, penalties or punitive damages.
LIMITS OF LIABILITY
6. The limit of liability for each occurrence is CNY 1,000,000 and the deductible is 10%.
CLAIMS
7. The Insurer shall decide on the claim within thirty (30) days of receiving it.
8. The Insured shall provide proof and documents as set out in Clause 7.
9. Disputes are settled by negotiation, failing which they are referred to arbitration.
DEFINITIONS
10. Security Event means an event that causes damage to a computer system.
11. Ransom means money paid to end a cyber extortion. The Insurer does not pay a Ransom that arises from an event other than a Security Event.
"""


def compared(*changes: tuple[str, str]) -> Bilingual:
    english = EN
    for before, after in changes:
        assert before in english
        english = english.replace(before, after)
    first, second = (wordcheck.parse(text.encode(), name="w.txt")[0] for text in (ZH, english))
    return compare_languages(first, second)


def test_every_clause_finds_its_translation_and_nothing_differs() -> None:
    found = compared()
    labels = [(found.first.clause(a).label, found.second.clause(b).label) for a, b in found.pairs]
    assert ("第三条", "3.") in labels
    assert ("（二）", "(b)") in labels
    assert len(found.pairs) >= len(found.first.clauses) - 1
    assert found.mismatches == ()


@pytest.mark.parametrize(
    ("before", "after", "first", "second"),
    [
        ("eight hours", "twelve hours", "八小时", "twelve hours"),
        ("CNY 1,000,000", "CNY 10,000,000", "100万元", "10,000,000"),
        ("thirty (30) days", "sixty (60) days", "三十日", "60"),
        ("deductible is 10%", "deductible is 20%", "10%", "20%"),
    ],
)
def test_figures_that_differ_are_shown_from_both_sides(before: str, after: str, first: str, second: str) -> None:
    (mismatch,) = compared((before, after)).mismatches
    assert mismatch.kind == "figure"
    assert first in mismatch.first_words
    assert second in mismatch.second_words


def test_a_clause_that_was_not_translated_is_named_and_the_others_keep_their_pairs() -> None:
    found = compared(("5. The Insurer is not liable for fines, penalties or punitive damages.\n", ""))
    (mismatch,) = [m for m in found.mismatches if m.kind == "missing"]
    assert "罚款" in mismatch.first_words
    assert mismatch.second is None
    assert len(found.mismatches) == 1


def test_a_clause_in_the_translation_alone_is_named() -> None:
    found = compared(
        ("acts of the Policyholder.", "acts of the Policyholder;\n(d) earthquake, tsunami and volcanic eruption.")
    )
    (mismatch,) = found.mismatches
    assert (mismatch.kind, mismatch.first) == ("missing", None)


def test_a_reference_to_another_clause_is_told() -> None:
    (mismatch,) = compared(("as set out in Clause 7", "as set out in Clause 6")).mismatches
    assert mismatch.kind == "reference"
    assert ("第七条" in mismatch.first_words, "6" in mismatch.second_words) == (True, True)


def test_a_term_rendered_by_another_term_is_told() -> None:
    (mismatch,) = compared(("from the time of the Security Event", "from the time of the Ransom")).mismatches
    assert mismatch.kind == "term"
    assert (mismatch.first_words, mismatch.second_words) == ("网络安全事件", "Ransom")


def packed(zh: str = ZH, en: str = EN) -> Bilingual:
    """Compared with the words of both languages that packs hold."""
    return wordcheck.bilingual(*(wordcheck.read(text.encode(), name="w.txt") for text in (zh, en)))


def renumbered(text: str, start: str) -> str:
    """English articles numbered anew from the one that begins with `start`, which is left out."""
    lines, taken = [], False
    for line in text.splitlines():
        number, dot, rest = line.partition(". ")
        if line.startswith(start):
            taken = True
        elif taken and dot and number.isdigit():
            lines.append(f"{int(number) - 1}. {rest}")
        else:
            lines.append(line)
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("start", "missing"),
    [
        ("2. During", "直接损失"),
        ("5. The Insurer", "罚款"),
        ("7. The Insurer", "三十日"),
        ("10. Security", "网络安全事件："),
    ],
)
def test_a_clause_left_out_is_named_though_those_behind_it_are_numbered_anew(start: str, missing: str) -> None:
    (mismatch,) = [m for m in packed(en=renumbered(EN, start)).mismatches if m.kind == "missing"]
    assert missing in mismatch.first_words


def test_an_item_left_out_is_named_though_those_behind_it_are_lettered_anew() -> None:
    english = (
        EN.replace("(a) war or hostilities;\n", "").replace("(b) nuclear", "(a) nuclear").replace("(c) int", "(b) int")
    )
    (mismatch,) = packed(en=english).mismatches
    assert (mismatch.kind, mismatch.first_words, mismatch.second) == ("missing", "战争、敌对行动；", None)


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("The Insurer shall decide", "The Insurer may decide", "bound"),
        ("The Insured shall provide", "The Insured is entitled to provide", "bound"),
        ("5. The Insurer is not liable", "5. The Insurer is liable", "bound"),
        ("The Insured shall provide", "The Insured shall not provide", "bound"),
        ("The Insured shall provide", "The Insurer shall provide", "party"),
        ("The Insurer shall decide", "The Policyholder shall decide", "party"),
    ],
)
def test_duties_and_parties_that_differ_are_told(before: str, after: str, kind: str) -> None:
    assert before in EN
    assert packed().mismatches == ()
    (mismatch,) = packed(en=EN.replace(before, after)).mismatches
    assert mismatch.kind == kind


@pytest.mark.parametrize(
    ("zh", "en", "kinds"),
    [
        ("投保人可以解除合同，保险人应当退还保险费。", "The Policyholder may cancel, and the Insurer shall refund the premium.", []),
        ("投保人可以解除合同，保险人应当退还保险费。", "The Policyholder may cancel, and the Insurer may refund the premium.", ["bound"]),
        ("保险人赔偿后，可以向第三者追偿。", "Having paid, the Insurer may recover from third parties.", []),
        ("保险人对间接损失也不负责。", "Nor is the Insurer liable for indirect loss.", []),
        ("未经保险人同意，被保险人不得承认责任。", "Without the Insurer's consent the Insured shall not admit liability.", []),
        ("保险人收到被保险人的请求后，应当及时核定。", "Having received the Insured's request the Insurer shall decide promptly.", []),
        ("被保险人无须提供警方证明。", "The Insured need not provide a report of the police.", []),
    ],
)  # fmt: skip
def test_translations_in_other_turns_are_no_difference(zh: str, en: str, kinds: list[str]) -> None:
    found = packed(ZH.replace("第九条 争议由双方协商解决；协商不成的，提交仲裁。", f"第九条 {zh}"),
                   EN.replace("9. Disputes are settled by negotiation, failing which they are referred to arbitration.", f"9. {en}"))  # fmt: skip
    assert [m.kind for m in found.mismatches] == kinds


@pytest.mark.parametrize("pair", sorted(FOLDER.glob("*.txt")), ids=lambda path: path.stem)
def test_of_a_sound_translation_nothing_is_told(pair: Path) -> None:
    found = compared_pair(lines_of(pair), wordcheck.load_packs(None).plan)
    assert [(m.kind, m.first_words, m.second_words) for m in found.mismatches] == []


def test_the_command_tells_by_its_exit_code(tmp_path: Path) -> None:
    zh, en = tmp_path / "zh.txt", tmp_path / "en.txt"
    zh.write_text(ZH, "utf-8")
    en.write_text(EN, "utf-8")
    assert CliRunner().invoke(main, ["bilingual", str(zh), str(en)]).exit_code == 0
    en.write_text(EN.replace("eight hours", "twelve hours"), "utf-8")
    done = CliRunner().invoke(main, ["bilingual", str(zh), str(en), "--format", "json", "-o", str(tmp_path / "t.xlsx")])
    assert done.exit_code == 1
    assert [m["kind"] for m in json.loads(done.stdout)["mismatches"]] == ["figure"]
    assert (tmp_path / "t.xlsx").read_bytes()[:2] == b"PK"


def test_a_file_without_words_is_refused_by_name(tmp_path: Path) -> None:
    empty, en = tmp_path / "empty.html", tmp_path / "en.txt"
    empty.write_text("<html><body><img src='scan.png'></body></html>", "utf-8")
    en.write_text(EN, "utf-8")
    done = CliRunner().invoke(main, ["bilingual", str(empty), str(en), "--ui-lang", "en"])
    assert done.exit_code == 2
    assert f"{empty} holds no words" in done.output


def test_of_a_text_that_is_not_divided_nothing_is_called_missing() -> None:
    """What is said to be missing may stand in the words that nobody divided; the exit code says that not all was compared."""
    undivided = (
        "本保险合同由保险条款、投保单组成。被保险人因网络安全事件造成的损失，保险人按照约定负责赔偿。\n" * 30
        + "下列原因造成的损失，保险人不负责赔偿：战争、核辐射。\n"
    )
    english = "# Wording\n\n## Cover\n\n1. The insurer shall indemnify loss.\n\n2. The period is one year.\n\n3. Disputes go to court.\n"
    found = wordcheck.bilingual(undivided.encode(), english.encode())
    assert not found.complete
    assert not [m for m in found.mismatches if m.kind == "missing"]
    text = render(found, "text", ComparisonView("en")).decode()
    assert "not complete" in text
    assert "no differences found" not in text


def test_clauses_in_another_order_are_paired_and_compared() -> None:
    zh = (
        "第一章 保险责任\n第一条 被保险人的计算机系统遭受网络攻击造成的损失，保险人负责赔偿。\n第二条 罚款、罚金，保险人不负责赔偿。\n"
        "第二章 保险人义务\n第三条 保险人收到索赔请求后，应当在三十日内作出核定。\n第四条 保险人应当在达成赔偿协议后10日内支付赔款。\n"
        "第三章 被保险人义务\n第五条 投保人应当如实告知。\n第六条 被保险人知道保险事故发生后，应当在48小时内通知保险人。\n"
    )
    en = (
        "PART I COVER\nArticle 1 The Insurer shall indemnify loss caused by a cyber attack on the Insured's computer system.\n"
        "PART II OBLIGATIONS OF THE INSURED\nArticle 2 The applicant shall make full and true disclosure.\n"
        "Article 3 The Insured shall notify the Insurer within 48 hours after becoming aware of the insured event.\n"
        "PART III OBLIGATIONS OF THE INSURER\nArticle 4 The Insurer shall make its decision within 30 days after receipt of the claim.\n"
        "Article 5 The Insurer shall pay the indemnity within ten working days after agreement is reached.\n"
    )
    found = compare_languages(
        *(wordcheck.parse(t.encode(), name="w.txt")[0] for t in (zh, en)), wordcheck.load_packs(None).plan
    )
    assert [(m.kind, m.first_words) for m in found.mismatches] == [
        ("missing", "罚款、罚金，保险人不负责赔偿。"),
        ("figure", "10日"),
    ]


@pytest.mark.parametrize(
    ("zh", "en", "kinds"),
    [
        ("本合同适用中华人民共和国法律。", "This contract is governed by the laws of Singapore.", ["answer"]),
        ("本合同适用新加坡法律。", "This contract is governed by the laws of Singapore.", []),
        ("抗辩费用在责任限额之外另行赔偿。", "Defence costs form part of the limit of liability and reduce it.", ["answer"]),
        ("被保险人故意造成的损失由其自行承担。", "Loss caused by negligence of the Insured falls on the Insured.", ["answer"]),
        ("争议提交上海仲裁委员会仲裁。", "All disputes shall be settled by arbitration in Shanghai.", []),
        ("发生网络安全事件的，应保存记录。", "Records are kept of each Data Leakage.", ["term"]),
        ("投保人可以解除合同，保险人应当退费。", "The Insurer may cancel and the Insurer shall refund the premium.", ["party"]),
    ],
)  # fmt: skip
def test_versions_settle_one_question_alike(zh: str, en: str, kinds: list[str]) -> None:
    found = packed(ZH.replace("第九条 争议由双方协商解决；协商不成的，提交仲裁。", f"第九条 {zh}"),
                   EN.replace("9. Disputes are settled by negotiation, failing which they are referred to arbitration.", f"9. {en}"))  # fmt: skip
    assert [m.kind for m in found.mismatches] == kinds
