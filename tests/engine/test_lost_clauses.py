"""What a clause leaves behind when it is taken out: a jump in numbers, a list that begins with 2, a part unlike those beside it."""

from __future__ import annotations

import pytest

from wordcheck.api import check, load_packs

PARTS = (
    "安全生产责任保险条款\n总则\n第一条 本保险合同由保险条款和保险单组成。\n第二条 投保人应当为依法设立的企业。\n"
    "第一部分 从业人员责任保险\n{third}第四条 因故意行为造成的损失，保险人不负责赔偿。\n"
    "第二部分 第三者责任保险\n第五条 因意外事故造成第三者损失的，保险人负责赔偿。\n第六条 本保险合同适用中华人民共和国法律。"
)


def said(text: str, code: str) -> list[tuple[str, tuple[str, ...]]]:
    """The quotes of the findings of a rule, each with the words that it points to."""
    told = check(text.encode(), load_packs(select=[code]), name="wording.md")
    return [(f.anchor.quote, tuple(e.quote for e in f.related)) for f in told.findings if f.rule.code == code]


@pytest.mark.parametrize(
    ("third", "told"), [("第三条 因事故造成伤亡的，保险人负责赔偿。\n", []), ("", ["第四条"])], ids=["whole", "lost"]
)
def test_the_first_article_of_a_numbered_part_is_missed(third: str, told: list[str]) -> None:
    assert [quote for quote, _ in said(PARTS.format(third=third), "WC-ST-001")] == told


@pytest.mark.parametrize(("first", "told"), [("1 Notice\n\nTell us soon.\n\n", []), ("", ["2"])], ids=["whole", "lost"])
def test_a_heading_with_the_number_2_right_below_another_one_is_told(first: str, told: list[str]) -> None:
    text = (
        "# Legal Policy\n\n## Exclusions\n\n### 1 War\n\nWe do not pay for war.\n\n### 2 Rust\n\nWe do not pay for rust.\n\n"
        "### 3 Fines\n\nWe do not pay fines.\n\n## General conditions\n\n"
        + first.replace("1 N", "### 1 N")
        + "### 2 Disputes\n\nAn arbitrator settles them.\n\n### 3 Prospects\n\nWe may ask for advice."
    )
    assert [quote for quote, _ in said(text, "WC-ST-001")] == told


def test_a_jump_points_to_where_the_headings_begin_anew() -> None:
    text = (
        "# Policy\n\n## Section 1 – Your work\n\n### What is covered\n\nWe pay your loss of income.\n\n### What is not covered\n\n"
        "We do not pay your excess.\n\n### What is covered\n\nWe pay what you owe to others.\n\n### What is not covered\n\n"
        "We do not pay fines.\n\n## Section 3 – Theft\n\n### What is covered\n\nWe pay stolen money.\n\n"
        "## Section 4 – Law\n\n### Which law\n\nEnglish law applies."
    )
    [(_, places)] = said(text, "WC-ST-001")
    assert places[-1] == "We do not pay your excess."


def test_a_clause_of_the_contents_is_missed_beside_the_one_behind_it() -> None:
    heads = {"1": "1.1 合同构成 1.2 合同生效", "2": "2.1 保险责任 2.2 责任免除", "3": "3.1 受益人 3.2 保险事故通知 3.3 保险金申请", "4": "4.1 保险费的交纳 4.2 宽限期"}  # fmt: skip
    names = {"1": "您与我们的合同", "2": "我们提供的保障", "3": "保险金的申请", "4": "保险费"}
    entries = {n: ["".join(p) for p in zip(h.split()[::2], [" " + w for w in h.split()[1::2]], strict=True)] for n, h in heads.items()}  # fmt: skip
    contents = [line for n in heads for line in (f"{n}. {names[n]}", *entries[n])]
    body = [
        f"{line}\n具体内容由投保人与保险人在本合同中约定。" if "." in line.split()[0][:-1] else line
        for line in contents
        if not line.startswith("3.1")
    ]
    [(quote, places)] = said("综合保险条款\n目录\n" + "\n".join((*contents, *body)), "WC-ST-009")
    assert quote.startswith("3.1")
    assert any("保险事故通知" in place for place in places)


SECTIONS = ("Buildings", "Contents", "Bicycles")


@pytest.mark.parametrize(
    ("lacking", "told"), [("", []), ("What is covered", ["Contents"]), ("What is not covered", [])]
)
def test_a_section_without_what_all_sections_beside_it_have(lacking: str, told: list[str]) -> None:
    heads = {
        "What is covered": "We pay for loss of your {} by fire.",
        "What is not covered": "We do not pay for wear of your {}.",
        "How we settle claims": "We repair or replace your {}.",
    }
    text = "# Home Policy\n\n" + "\n\n".join(
        f"## Section {n} – {name}\n\n"
        + "\n\n".join(
            f"### {head}\n\n{words.format(name.lower())}"
            for head, words in heads.items()
            if not (name == "Contents" and head == lacking)
        )
        for n, name in enumerate(SECTIONS, start=1)
    )
    found = said(text, "WC-ST-010")
    assert [quote for quote, _ in found] == told


@pytest.mark.parametrize(("gate", "told"), [("“Gate” means a door.\n\n", []), ("", ["Gate"])], ids=["whole", "lost"])
def test_a_heading_of_a_glossary_without_a_meaning_is_told_beside_one_whose_meaning_bears_its_name_as_a_heading(
    gate: str, told: list[str]
) -> None:
    text = (
        "# Stay Policy\n\n## 3 DEFINITIONS\n\n### 3.1. BOND\n\n“Bond” means a surety.\n\n### 3.2. CABLE\n\n### Cable\n\nmeans a wire.\n\n"
        f"### 3.3. Gate\n\n{gate}### 3.4. HEAVE\n\n“Heave” means a movement.\n\n### 3.5. STORM\n\n“Storm” means a wind.\n\n"
        "## 4 COVER\n\nWe pay for a Storm at the Gate.\n"
    )
    assert [quote for quote, _ in said(text, "WC-TM-037")] == told
