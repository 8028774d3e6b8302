"""Wordings of Hong Kong and Taiwan are read as those in simplified characters are, and shown as they are printed."""

from __future__ import annotations

import wordcheck
from wordcheck.languages.traditional import is_traditional, simplified
from wordcheck.model.findings import Severity

TAIWAN = """第一條　保險契約之構成
本保險單之條款、批單及有關之要保書，均係本保險契約之構成部分。
第二條　承保範圍
被保險人於保險期間內因下列事故所致之損失，本公司負賠償責任：
一、火災。
二、竊盜。
第三條　除外責任
本公司對下列原因所致之損失，不負賠償責任：
一、戰爭、內亂。
二、被保險人之故意行為。
第四條　自負額
第二條第二款之事故，自負額為新臺幣一千元。
第五條　契約之終止
要保人得隨時以書面終止本保險契約。
"""


def test_articles_and_items_stand_in_their_tree_with_their_roles() -> None:
    (wording,) = wordcheck.parse(wordcheck.read(TAIWAN.encode("big5"), name="w.txt"))
    parents = [(c.label, wording.clause(c.parent).label if c.parent else "") for c in wording.clauses]
    assert parents == [
        ("第一條", ""), ("第二條", ""), ("一、", "第二條"), ("二、", "第二條"), ("第三條", ""), ("一、", "第三條"), ("二、", "第三條"),
        ("第四條", ""), ("第五條", ""),
    ]  # fmt: skip
    assert [c.kind.value for c in wording.clauses if c.parent is None] == [
        "preamble", "coverage", "exclusion", "limit", "termination",
    ]  # fmt: skip


def test_headings_and_references_are_shown_as_printed() -> None:
    (wording,) = wordcheck.parse(wordcheck.read(TAIWAN.encode(), name="w.txt"))
    assert [c.title for c in wording.clauses if c.title] == [
        "保險契約之構成", "承保範圍", "除外責任", "自負額", "契約之終止",
    ]  # fmt: skip
    (reference,) = wording.references
    assert reference.text == "第二條第二款"
    assert wording.own_text(wording.clause(reference.targets[0])) == "竊盜。"


def test_the_law_of_the_mainland_is_not_put_to_them() -> None:
    report = wordcheck.check(TAIWAN.encode(), name="w.txt")
    assert report.wordings[0].jurisdiction == "tw"
    assert not [f for f in report.findings if f.severity is Severity.ERROR]
    assert not [v for v in report.verdicts if v.rule.code.startswith(("CN-IL", "CN-PD"))]


def test_a_wording_of_hong_kong_is_told_by_its_words() -> None:
    text = "第一部分　承保範圍\n本公司賠償閣下的損失，以港幣五萬元為限。\n第二部分　不保事項\n本公司不會賠償戰爭引致的損失。\n"
    (wording,) = wordcheck.parse(wordcheck.read(text.encode(), name="w.txt"))
    assert wording.jurisdiction == "hk"
    assert [c.kind.value for c in wording.clauses] == ["coverage", "exclusion"]


def test_what_a_rule_finds_is_quoted_in_the_characters_of_the_file() -> None:
    text = TAIWAN.replace("第二條第二款之事故", "第九條之事故")
    report = wordcheck.check(text.encode(), name="w.txt")
    quotes = [f.anchor.quote for f in report.findings if "第九" in f.anchor.quote]
    assert quotes
    assert all(q in text for q in quotes)


def test_a_simplified_wording_with_a_name_in_the_other_script_stays_as_it_is() -> None:
    text = "第一条 本保险合同由保险条款、投保单、保险单组成。投保人为國泰證券，地址香港灣仔。" * 3
    assert not is_traditional(text)
    assert wordcheck.parse(wordcheck.read(text.encode(), name="w.txt"))[0].jurisdiction == "cn"


def test_every_character_keeps_its_place() -> None:
    assert simplified(TAIWAN).splitlines()[2] == "第二条　承保范围"
    assert len(simplified(TAIWAN)) == len(TAIWAN)
