"""Headings that only italics, small capitals or the emphasis of first words show, and what looks like them and is none."""

from __future__ import annotations

from msgspec.structs import replace

from tests.anatomy.trees import drawn, only, tree
from wordcheck.model.manuscript import Block, Run, Style

SAID = (
    "We insure the boat against loss on the lake.",
    "We insure the mast, the sails and the anchor as well.",
    "We pay the cost of a hired boat for two weeks.",
    "You must moor the boat in a harbour at night.",
)


def set_in(text: str, lead: int | None = None, **style: object) -> Block:
    """A paragraph in the style up to `lead`, and plain behind it."""
    end = len(text) if lead is None else lead
    look = replace(Style(size=10, bold=False), **style)
    behind = [Run(end, len(text), Style(size=10, bold=False))] if end < len(text) else []
    return Block(text=text, runs=(Run(0, end, look), *behind))


def plain(text: str) -> Block:
    return set_in(text)


FRONT = [
    set_in("Boat Insurance Policy", bold=True, size=16),
    plain("Please read what follows with the schedule that we sent you."),
]


def under(heads: list[str], **style: object) -> list[Block]:
    blocks = [*FRONT, set_in("The boat", bold=True)]
    for head, words in zip(heads, SAID, strict=False):
        blocks += [set_in(head, **style), plain(words)]
    return blocks


def test_lines_in_italics_above_text_head_it() -> None:
    read = only(under(["Hull and fittings", "Mast and sails", "Hired boats", "Your mooring"], italic=True))
    assert tree(read) == drawn("""
        <The boat>
          <Hull and fittings>
          <Mast and sails>
          <Hired boats>
          <Your mooring>
    """)


def test_remarks_in_italics_head_nothing() -> None:
    remark = "This is printed for your convenience and is no part of the contract between us and you."
    blocks = [*FRONT, set_in("The boat", bold=True)]
    for words in SAID:
        blocks += [plain(words), set_in(remark, italic=True)]
    assert "<This" not in tree(only([*blocks, set_in("Lake", italic=True), plain("The lake is that of the schedule.")]))


def test_a_word_in_italics_that_comes_back_is_no_heading() -> None:
    assert "Remark" not in tree(only(under(["Remark"] * 4, italic=True)))


def test_heads_shown_in_small_capitals_stand_above_those_in_italics() -> None:
    blocks = [*FRONT, set_in("On the water", caps=True)]
    for head, words in zip(["Hull and fittings", "Mast and sails"], SAID, strict=False):
        blocks += [set_in(head, italic=True), plain(words)]
    blocks += [set_in("On the shore", caps=True)]
    for head, words in zip(["Hired boats", "Your mooring"], SAID[2:], strict=True):
        blocks += [set_in(head, italic=True), plain(words)]
    assert tree(only(blocks)) == drawn("""
        <On the water>
          <Hull and fittings>
          <Mast and sails>
        <On the shore>
          <Hired boats>
          <Your mooring>
    """)


def run_in(heads: list[str], **style: object) -> list[Block]:
    made = [set_in(f"{h}. {words}", len(h) + 1, **style) for h, words in zip(heads, SAID, strict=False)]
    return [*FRONT, set_in("THE BOAT", bold=True), *made]


def test_first_words_that_a_stop_closes_head_their_paragraphs() -> None:
    for style in ({"bold": True}, {"italic": True}, {"color": "#aa0000"}):
        read = only(run_in(["Hull and fittings", "Mast and sails", "Hired boats", "Your mooring"], **style))
        assert [c.title for c in read.clauses] == ["THE BOAT", "Hull and fittings", "Mast and sails", "Hired boats", "Your mooring"]  # fmt: skip
        assert read.own_text(read.clauses[1]).lstrip(". ") == SAID[0]


def test_notes_and_terms_at_the_head_of_paragraphs_are_no_headings() -> None:
    assert [c.title for c in only(run_in(["Note"] * 4, bold=True)).clauses] == ["THE BOAT"]
    terms = [set_in(f"{t} means what the schedule calls so, and nothing else.", len(t), italic=True) for t in ("Boat", "Lake", "Crew")]  # fmt: skip
    assert "Boat" not in [c.title for c in only([*FRONT, set_in("THE BOAT", bold=True), *terms]).clauses]


def test_two_such_paragraphs_are_too_few() -> None:
    assert [c.title for c in only(run_in(["Hull and fittings", "Mast and sails"], italic=True)).clauses] == ["THE BOAT"]


def test_of_two_colours_the_one_right_above_the_other_is_the_higher() -> None:
    blocks = list(FRONT)
    for part, heads in (
        ("On water", ("Hull", "Mast")),
        ("On shore", ("Sheds", "Cranes")),
        ("On loan", ("Hire", "Return")),
    ):
        blocks.append(set_in(part, color="#aa1122"))
        for head in heads:
            blocks += [
                set_in(head, color="#1122aa"),
                plain(f"We insure it under {head} as the schedule says, and for a year."),
            ]
    read = only(blocks)
    assert [(c.title, c.level) for c in read.clauses][:4] == [
        ("On water", 1),
        ("Hull", 2),
        ("Mast", 2),
        ("On shore", 1),
    ]
