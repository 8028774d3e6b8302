"""Booklets of further houses: boxes below headings, guides that count before the parts do, refrains, lists below bold items."""

from __future__ import annotations

from tests.anatomy.trees import drawn, only, tree
from wordcheck.model.manuscript import Block, BlockKind, Run, Style
from wordcheck.model.wording import ClauseKind, Wording

K = ClauseKind
GREEN, BLUE = "#2f8f4e", "#123a6b"


def line(
    text: str, size: float = 9, *, bold: bool = False, color: str = "", indent: float = 0, page: int = 1,
    kind: BlockKind = BlockKind.PARAGRAPH,
) -> Block:  # fmt: skip
    run = Run(0, len(text), Style(bold=bold, size=size, color=color))
    return Block(text=text, runs=(run,), indent=indent, page=page, kind=kind)


def kinds(wording: Wording) -> dict[str, ClauseKind]:
    return {c.title or c.label: c.kind for c in wording.clauses}


def cause(name: str, page: int) -> list[Block]:
    return [
        line(name, 15, color=GREEN, page=page),
        line("Applies to", 9, color=BLUE, page=page),
        line("Flat\tBelongings", 9, bold=True, color=BLUE, page=page),
        line("What we pay for:", 11, color=BLUE, page=page),
        line("Harm that comes to the flat by such an event.", page=page),
        line("Ceiling:", 11, color=BLUE, page=page),
        line("The amount that your certificate shows.", page=page),
        line("What we do not pay for:", 11, color=BLUE, page=page),
        line("Harm that was there before the cover began.", page=page),
    ]


def test_cells_of_a_box_head_nothing_and_refrains_of_one_type_stand_side_by_side() -> None:
    causes = ("Hail", "Rockfall", "Frost", "Lightning", "Vandals")
    front = [line("Welcome", 22, color=GREEN), line("Please read this booklet with care and keep it in a safe place.")]
    wording = only(
        [*front, line("Causes", 22, color=GREEN), *(b for n, c in enumerate(causes) for b in cause(c, n + 1))]
    )
    assert tree(wording) == "<Causes>\n" + "\n".join(
        f"  <{c}>\n    <What we pay for:>\n    <Ceiling:>\n    <What we do not pay for:>" for c in causes
    )


def entry(text: str, page: int, indent: float, size: float) -> Block:
    return line(f"{text} ............................ {page}", size, indent=indent, page=1, kind=BlockKind.CONTENTS)


def test_parts_that_a_guide_has_counted_before_keep_their_numbers_where_the_contents_name_them() -> None:
    parts = {"01 Your contract": ("Papers of the contract", "Your price"), "02 Your protection": ("The flat", "Belongings"), "03 What is left out": ("Left out for all",), "04 Losses": ("Telling us", "How we settle"), "05 Everything else": ("Quarrels",)}  # fmt: skip
    made = [line("Inside", 20), entry("Short guide", 2, 14, 10)]
    page = 2
    for part, heads in parts.items():
        page += 1
        made += [entry(part, page, 0, 14), *(entry(h, page, 14, 10) for h in heads)]
    made += [line("Short guide", 20, color=BLUE, page=2), line("The parts of this booklet are these.", page=2)]
    for part in parts:
        made += [line(f"{part} p.3", 12, bold=True, page=2), line("It says what you should read there.", page=2)]
    page = 2
    for part, heads in parts.items():
        page += 1
        made.append(line(part, 40, color="#ffffff", page=page))
        for head in heads:
            made += [
                line(head, 20, color=BLUE, page=page),
                line("We have written down here what holds for it.", page=page),
            ]
    wording = only(made)
    found = [(c.label, c.title, c.parent and wording.clause(c.parent).title) for c in wording.clauses if c.page and c.page > 2]  # fmt: skip
    assert found == [
        (label, title, above)
        for part, heads in parts.items()
        for label, title, above in [
            (part[:2], part[3:], None),
            *(("", h, part[3:]) for h in heads),
        ]
    ]


def test_a_plain_list_stands_in_the_bold_item_of_the_same_style_above_it() -> None:
    wording = only([
        line("5. Cover", bold=True), line("We pay for harm to the barn.", indent=18),
        line("6. General Exclusions", bold=True),
        line("1. We do not pay for harm that was meant."),
        line("2. Harm by mould or slow decay."),
        line("3. Harm to what stands in the open."),
        line("7. Basis of payment", bold=True), line("We pay what the repair costs.", indent=18),
    ])  # fmt: skip
    assert tree(wording) == drawn("""
        5. <Cover>
        6. <General Exclusions>
          1.
          2.
          3.
        7. <Basis of payment>
    """)
    assert [c.kind for c in wording.clauses][1:5] == [K.EXCLUSION] * 4


def test_sections_stand_in_the_lettered_part_that_is_set_above_them() -> None:
    bar = {"size": 12.0, "bold": True, "color": "#ffffff", "indent": 8.0}
    wording = only([
        line("A. DEFINITIONS", **bar), line("1. Barn means the building that the schedule names."), line("2. Tenant means who rents it."),
        line("B. COVERAGE", **bar), line("An event must happen within the period."),
        line("We must learn of it within a month of the day on which it happened."), line("All that has one cause is one event."),
        line("SECTION I – LOSS OF RENT", bold=True), line("We will pay the rent that you lose."),
        line("SECTION II – LOSS OF KEYS", bold=True), line("We will pay for new locks."),
        line("C. EXCLUSIONS", **bar), line("1. War."), line("2. Mould."),
    ])  # fmt: skip
    assert tree(wording) == drawn("""
        A. <DEFINITIONS>
          1.
          2.
        B. <COVERAGE>
          SECTION I <LOSS OF RENT>
          SECTION II <LOSS OF KEYS>
        C. <EXCLUSIONS>
          1.
          2.
    """)


def test_what_is_excluded_and_how_to_claim_within_a_cover_are_told() -> None:
    wording = only([
        line("SECTION I: ILLNESS", 14, bold=True),
        line("1. Loss of hearing", bold=True),
        line("a. The loss of hearing in both ears, as a specialist confirms.", indent=18),
        line("b. The following are excluded:", indent=18),
        line("i. Loss that was there at birth;", indent=36),
        line("ii. Loss by age.", indent=36),
        line("2. Loss of speech", bold=True),
        line("a. The loss of speech for a year.", indent=18),
        line("b. Loss of speech without a cause in the body is excluded.", indent=18),
        line("Claims settlement process applicable to section I", bold=True),
        line("Send us a report of your doctor within forty days.", indent=18),
        line("SECTION II: REPATRIATION", 14, bold=True),
        line("Temporary Resettlement Expenses", bold=True),
        line("We will pay what it costs you to live elsewhere.", indent=18),
    ])  # fmt: skip
    told = [(c.label or c.title, c.kind) for c in wording.clauses]
    assert [k for name, k in told if name in ("b.", "i.", "ii.")] == [K.EXCLUSION] * 4
    assert dict(told)["Claims settlement process applicable to section I"] is K.CLAIMS
    assert dict(told)["Temporary Resettlement Expenses"] is K.COVERAGE


def test_terms_behind_bullets_of_a_glossary_are_defined() -> None:
    entries = [
        line("• Barn: The building that the schedule names.", indent=17),
        line("• Tenant: Whoever rents the barn from you.", indent=17),
        line("• Grace Period: The fifteen days after the premium is due.", indent=17),
    ]
    wording = only([line("Section B. Key Definitions", 12, bold=True), *entries, line("Section C. Cover", 12, bold=True), line("We pay for harm to the Barn.")])  # fmt: skip
    assert {t.name for t in wording.terms} == {"Barn", "Tenant", "Grace Period"}


def test_a_number_before_days_is_no_decimal_and_a_waiver_is_a_cover() -> None:
    wording = only("""
        Section D. Exclusions
        1. Pre-Existing Diseases: Not covered for three years.
        2. 30-Day Waiting Period: No illness of the first month is covered.
        3. Named Procedures: Not covered for two years.
        Section E. Add-On Covers
        4.1 Waiver of Deductible
        We shall waive the deductible of the schedule.
    """)
    assert [c.label for c in wording.clauses] == ["Section D.", "1.", "2.", "3.", "Section E.", "4.1"]
    assert kinds(wording)["Waiver of Deductible"] is K.COVERAGE
