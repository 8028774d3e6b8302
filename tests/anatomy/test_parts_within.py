"""Headings of known words set below larger ones of the wording's own words are no parts beside them."""

from __future__ import annotations

from tests.anatomy.trees import drawn, only, tree
from wordcheck.model.manuscript import Block, Run, Style


def line(text: str, size: float = 10, bold: bool = False) -> Block:
    return Block(text=text, runs=(Run(0, len(text), Style(bold=bold, size=size)),), page=1)


def _part(name: str, size: float, *heads: tuple[str, str], bold: bool) -> list[Block]:
    return [line(name, size), *(line(w, bold=bold and k == 0) for head in heads for k, w in enumerate(head))]


def _wording(bold: bool) -> list[Block]:
    return [
        line("短途旅行意外保险条款", 20),
        *_part("您能得到什么", 15, ("保险责任", "被保险人遭受意外伤害的，我们按约定给付保险金。"), ("保险期间", "本合同的保险期间为三十日，自起保日零时开始。"), bold=bold),
        *_part("您得不到什么", 15, ("责任免除", "因酗酒、斗殴导致的伤害，我们不给付保险金。"), ("免赔额", "每次医疗费用的免赔额为一百元。"), bold=bold),
        *_part("出险之后怎么办", 15, ("保险事故通知", "您应当在五日内拨打我们的热线电话。"), bold=bold),
    ]  # fmt: skip


EXPECTED = drawn(
    """
    <您能得到什么>
      <保险责任>
      <保险期间>
    <您得不到什么>
      <责任免除>
      <免赔额>
    <出险之后怎么办>
      <保险事故通知>
    """
)


def test_known_parts_in_the_size_of_the_text_stand_within_larger_headings() -> None:
    assert tree(only(_wording(bold=False), "pdf")) == EXPECTED


def test_known_parts_in_bold_stand_within_larger_headings() -> None:
    assert tree(only(_wording(bold=True), "pdf")) == EXPECTED


def test_known_parts_that_hold_articles_stay_parts() -> None:
    blocks = [
        line("短途旅行意外保险条款", 20),
        line("我们的承诺", 15),
        line("保险责任", bold=True),
        line("第一条 我们给付保险金。"),
        line("第二条 我们支付施救费用。"),
        line("您的付出", 15),
        line("责任免除", bold=True),
        line("第三条 因酗酒导致的伤害，我们不给付保险金。"),
        line("再说几句", 15),
        line("保险期间", bold=True),
        line("第四条 本合同的保险期间为三十日。"),
    ]
    wording = only(blocks, "pdf")
    holders = {c.label: next(p.title for p in wording.clauses if p.id == c.parent) for c in wording.clauses if c.label}
    assert holders == {"第一条": "保险责任", "第二条": "保险责任", "第三条": "责任免除", "第四条": "保险期间"}


def test_a_heading_that_names_its_section_ends_larger_headings_within_it_and_no_section() -> None:
    def section(number: int, name: str, *inner: str) -> list[Block]:
        return [
            line(f"SECTION {number} {name}", 12, bold=True),
            line("We will pay for what happens to the boat while it is afloat or ashore."),
            *(block for head in inner for block in (line(head, 11, bold=True), line("We also pay for its tender."))),
            line(f"Exclusions applicable to Section {number}", 12, bold=True),
            line("(a) wear and tear;"),
            line("(b) loss of use."),
        ]

    blocks = [
        line("Harbour Boat Insurance", 20, bold=True),
        line("YOUR BENEFITS", 12, bold=True),
        *section(1, "Hull", "Optional tender cover"),
        *section(2, "Liability to others"),
        *section(3, "Engine"),
        line("GENERAL CONDITIONS", 12, bold=True),
        line("1. Tell us of every loss at once."),
        line("2. Keep the boat in good repair."),
    ]
    wording = only(blocks, "pdf")
    named = {c.title: c for c in wording.clauses}
    for number in (1, 2, 3):
        above = named[f"Exclusions applicable to Section {number}"].parent
        assert above is not None
        assert wording.clause(above).label == f"SECTION {number}"
    assert len({c.parent for c in wording.clauses if c.label.startswith("SECTION")}) == 1
