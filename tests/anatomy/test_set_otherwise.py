"""Clause trees of layouts that few houses use: heads beside the first item, terms set as headings, indexes, other numbers."""

from __future__ import annotations

from tests.anatomy.trees import drawn, only, tree
from wordcheck.anatomy import parse
from wordcheck.anatomy.kinds.naming import heading_kind
from wordcheck.model.manuscript import Block, BlockKind, CellPlace, Manuscript, Run, Style, Table


def bold(text: str, level: int | None = None) -> Block:
    kind = BlockKind.PARAGRAPH if level is None else BlockKind.HEADING
    return Block(text=text, kind=kind, level=level, runs=(Run(0, len(text), Style(bold=True)),))


def test_the_first_item_beside_a_head_is_one() -> None:
    found = only(
        """
        CONDITIONS:\t1. General average payable in full.
        2. Deductible of one per cent.
        3. Each sending declared within a week.
        EXCLUSIONS:\t1. Insufficiency of packing.
        2. Delay and loss of market.
        """
    )
    assert tree(found, 8) == drawn(
        """
        <CONDITIONS:>
          1. General
          2. Deductib
          3. Each sen
        <EXCLUSIONS:>
          1. Insuffic
          2. Delay an
        """
    )


def test_terms_set_as_headings_stand_in_their_part() -> None:
    found = only([
        bold("1. Cover", 2), "We pay for the loss.", bold("2. Definitions", 2), bold("Accident", 3), "a sudden event that hurts you.",
        bold("Claim", 3), "any demand that is made upon you.", bold("3. Disputes", 2), "Courts decide.",
    ])  # fmt: skip
    assert tree(found) == "1. <Cover>\n2. <Definitions>\n  <Accident>\n  <Claim>\n3. <Disputes>"
    assert [c.kind.value for c in found.clauses] == ["coverage", "definition", "definition", "definition", "dispute"]


def test_an_index_at_the_end_is_no_text() -> None:
    found = only(
        "".join(f"{n}. We pay for the loss number {n} of your car.\n" for n in range(1, 9))
        + "9. Excess means the part that you pay.\nIndex\n"
        + "\n".join(f"{word} {n}" for n, word in enumerate(("Accident", "Car", "Excess", "Keys", "Racing", "War"), 1))
    )
    assert found.own_text(found.clauses[-1]) == "Excess means the part that you pay."
    assert found.in_contents(found.text.index("Keys"))


def test_other_numbers_are_read() -> None:
    a = only("Section A Hull\nA-1 Perils of the sea are insured.\nA-2 Salvage is paid for.\nSection B Liability\nB-1 We indemnify you.")  # fmt: skip
    assert tree(a).split("\n")[1:3] == ["  A-1", "  A-2"]
    b = only(
        "壹、共同事項\n一、契約之構成為保險單。\n貳、承保事項\n一、本公司負賠償責任。\n參、不保事項\n一、故意行為所致之損失。"
    )
    assert [c.label for c in b.clauses if c.level == 1] == ["壹、", "貳、", "參、"]


def test_a_table_that_repeats_numbers_of_clauses_holds_none() -> None:
    rows = (("Cover", "Limit (USD million)"), ("1.1 Breach response", "0.5"), ("1.2 Network liability", "5"))
    cells = [Block(text=w, cell=CellPlace(0, r, c)) for r, row in enumerate(rows) for c, w in enumerate(row)]
    words = [
        "1. INSURING AGREEMENTS",
        "1.1 Breach response",
        "We pay for forensics.",
        "1.2 Network liability",
        "We pay damages.",
    ]
    blocks = [*(Block(text=w) for w in words), Block(text="2. LIMITS"), Block(text="The limits are these:"), *cells]
    made = Manuscript.of(blocks, path="w", format="text", tables=(Table(0, 3, 2),))
    (found,) = parse(made)
    assert [c.label for c in found.clauses] == ["1.", "1.1", "1.2", "2."]


def test_heads_name_their_kind_whatever_words_they_hold() -> None:
    zh = {
        "海外旅行不便保险": None,
        "旅程取消保险承保范围": "coverage",
        "旅程取消保险理赔文件": "claims",
        "不保事项": "exclusion",
    }
    en = {"Cancellation of your trip": "coverage", "Cancellation": "termination", "Cover period": "period", "Annual maximums": "limit", "Other policies": "claims"}  # fmt: skip
    assert {t: heading_kind(t, "zh") for t in zh} == zh
    assert {t: heading_kind(t, "en") for t in en} == en


def test_references_of_taiwan_name_paragraphs_first_and_then_items() -> None:
    found = only(
        "第一條 要保人應據實說明下列事項：\n一、營業處所。\n二、過去之損失。\n"
        "第二條 前條第一項第二款之損失，應於三日內補正。\n第三條 本公司就第一條第二款之損失不負責任。"
    )
    said = [(r.span.of(found.text), [found.path(found.clause(t)) for t in r.targets]) for r in found.references]
    assert said == [("前條第一項第二款", ["第一條/二、"]), ("第一條第二款", ["第一條/二、"])]
