"""Manners of wordings in repositories and content systems: heads before their text, pictures before numbers, pieces of a long file."""

from __future__ import annotations

import wordcheck
from wordcheck.model.wording import Wording


def parsed(text: str, name: str = "x.md") -> Wording:
    (wording,) = wordcheck.parse(wordcheck.read(text.encode(), name=name))
    return wording


def tree(wording: Wording) -> list[tuple[int, str]]:
    return [(c.level, c.label or c.title) for c in wording.clauses]


def test_the_name_of_a_part_before_its_text_stands_beside_those_on_their_own_line() -> None:
    made = parsed(
        "**Pet Policy**\n\n**What We Cover**\n\nWe pay vet fees.\n\n**Exclusions:**\n\n- **War.** Loss by war.\n- **Age.** Pets over ten.\n\n"
        "**Deductible:** You pay the first $50.\n\n**Cancellation:** You may cancel at any time.\n\n**Definitions**\n\n**Pet** means a dog.\n"
    )
    assert [(c.level, c.title, c.kind.value) for c in made.clauses if c.level == 1] == [
        (1, "What We Cover", "coverage"),
        (1, "Exclusions:", "exclusion"),
        (1, "Deductible", "limit"),
        (1, "Cancellation", "termination"),
        (1, "Definitions", "definition"),
    ]
    assert [c.title for c in made.clauses if c.level == 2] == ["War", "Age", "Pet"]


def test_terms_that_are_names_of_parts_stay_in_their_glossary() -> None:
    made = parsed(
        "**Definitions**\n\n**Contents:** what is in the home.\n\n**Excess:** the first part of a loss.\n\n**Home:** the house named.\n\n"
        "**Insurer:** Acme plc.\n\n**Limit:** the most we pay.\n\n**Claims**\n\nTell us at once.\n"
    )
    assert [c.title for c in made.clauses if c.level == 1] == ["Definitions", "Claims"]
    assert {t.name for t in made.terms} >= {"Contents", "Excess", "Home"}


def test_limit_and_cover_of_each_item_stand_below_it() -> None:
    made = parsed(
        "# Auto Policy\n\n## Part A - Liability\n\n### Coverage A1: Injury\n\n- **Limit:** $100\n- **Coverage:** We pay.\n\n"
        "### Coverage A2: Property\n\n- **Limit:** $50\n- **Coverage:** We pay.\n\n**Exclusions:**\n\n- War\n"
    )
    assert tree(made)[:7] == [
        (1, "Part A"), (2, "Coverage A1"), (3, "Limit"), (3, "Coverage"), (2, "Coverage A2"), (3, "Limit"), (3, "Coverage"),
    ]  # fmt: skip


def test_pictures_before_numbers_are_no_part_of_them() -> None:
    made = parsed(
        "# 📄 账户安全保险条款\n\n> **重要提示**：请阅读。\n\n## 📌 第一章 总则\n\n**第一条 构成**\n\n本合同由条款组成。\n\n## ❌ 第二章 责任免除\n\n"
        "**第二条** 下列损失，不负责赔偿：\n\n1️⃣ 罚款；\n\n2️⃣ 利息。\n"
    )
    assert tree(made)[1:] == [(1, "第一章"), (2, "第一条"), (1, "第二章"), (2, "第二条"), (3, "1️⃣"), (3, "2️⃣")]


def test_a_heading_that_goes_on_with_its_own_words_is_one_name() -> None:
    made = parsed(
        "# Definitions\n\nNursing Home A nursing home means a house with nurses.\n\nWard means a room.\n\n# Cover\n\nWe pay a Ward.\n"
    )
    assert [t.name for t in made.terms if t.definitions] == ["Nursing Home", "Ward"]


def test_how_claims_are_made_is_no_exclusion_behind_the_exclusions_of_a_benefit() -> None:
    made = parsed(
        "# Section 1 - Baggage\n\nWe pay for baggage that is lost.\n\n## Exclusions applicable to Section 1\n\nLoss by wear and tear.\n\n"
        "### Claims provisions applicable to Section 1\n\nSend us the tag of the baggage.\n"
    )
    kinds = {c.title.split(" applicable")[0]: c.kind.value for c in made.clauses}
    assert (kinds["Exclusions"], kinds["Claims provisions"]) == ("exclusion", "claims")


def test_a_definition_list_gives_terms() -> None:
    made = parsed(
        "# Policy\n\n## Definitions\n\nRider\n:   the person named.\n\nGoods\n: parcels.\n\n## Cover\n\nWe pay.\n"
    )
    assert [(t.name, t.definitions[0].text) for t in made.terms] == [
        ("Rider", "the person named."),
        ("Goods", "parcels."),
    ]


def test_marks_of_notes_and_boxes_of_tasks_are_no_words() -> None:
    made = parsed("# Policy\n\n## Exclusions\n\n- [ ] 1. War[^1];\n- [x] 2. Wear.\n\n[^1]: Declared or not.\n")
    assert next((c.label, made.own_text(c)) for c in made.clauses if c.label) == ("1.", "War;")


def test_the_name_of_the_document_above_each_piece_holds_nothing_of_the_piece_before() -> None:
    piece = "# Travel Policy\n\n## Section {0}: Cover {0}\n\nWe pay for loss {0}.\n\n### Exclusions Applicable to Section {0}\n\n1. War.\n\n"
    made = parsed("# POLICY DEFINITIONS\n\n## Trip\n\nTrip means a journey.\n\n" + "".join(map(piece.format, "1234")))
    exclusions = [c for c in made.clauses if c.title.startswith("Exclusions")]
    assert len(exclusions) == 4
    assert {c.kind.value for c in exclusions} == {"exclusion"}
    assert {c.kind.value for c in made.clauses if c.label.startswith("Section")} == {"coverage"}


def test_an_endorsement_ends_all_that_is_open_before_it() -> None:
    front = "# THIS ENDORSEMENT CHANGES THE POLICY. PLEASE READ IT CAREFULLY.\n\n"
    form = (
        "## {0} EXCLUSION\n\nA. This insurance does not apply to:\n\n1. loss:\n\n   a. by {0}; or\n\n   b. of {0}.\n\n"
    )
    made = parsed("".join(front + form.format(name) for name in ("LEAD", "MOLD", "ASBESTOS", "SILICA")))
    assert [c.level for c in made.clauses if c.title.startswith("THIS ENDORSEMENT")] == [1, 1, 1, 1]


def test_heads_in_brackets_of_any_kind_are_parts() -> None:
    made = parsed(
        "农产品保险条款\n\n<<保险责任>>\n价格下跌，保险人赔偿。\n\n<<不保障什么>>\n下列损失不赔：\n(1)\t政府限价。\n\n<<怎样赔>>\n三十日内核定。\n",
        "x.txt",
    )
    assert [(c.level, c.kind.value) for c in made.clauses] == [
        (1, "coverage"), (1, "exclusion"), (2, "exclusion"), (1, "claims"),
    ]  # fmt: skip


def test_a_title_that_a_template_gives_names_no_wording() -> None:
    page = "<html><head><title>terms</title></head><body><h1>Bicycle Insurance</h1><h2>Cover</h2><p>We pay.</p></body></html>"
    assert parsed(page, "x.html").title == "Bicycle Insurance"


def test_a_dash_without_a_blank_behind_it_parts_the_number_of_an_endorsement_from_its_name() -> None:
    endorsements = "\n\n".join(
        f"Endorsement no.{n} {dash}COVER {n}:\n\nWe pay for a boat." for n, dash in enumerate("––-", 1)
    )
    assert [c.label for c in parsed(endorsements, "x.txt").clauses if c.level == 1] == [
        f"Endorsement no.{n}" for n in (1, 2, 3)
    ]
