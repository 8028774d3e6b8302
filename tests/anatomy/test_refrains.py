"""Headings that come back below each cover, and one that comes once among them."""

from __future__ import annotations

from tests.anatomy.trees import drawn, only, tree
from wordcheck.model.manuscript import Block, BlockKind, Run, Style


def _line(text: str, size: float, bold: bool = False) -> Block:
    kind = BlockKind.HEADING if bold else BlockKind.PARAGRAPH
    level = None if not bold else 1 if size > 13 else 2
    return Block(text=text, kind=kind, level=level, runs=(Run(0, len(text), Style(bold=bold, size=size)),))


def test_a_heading_among_those_that_come_back_is_one_of_their_kind() -> None:
    blocks: list[Block] = []
    for cover in ("Overseas medical", "Trip cancellation", "Luggage", "Delay"):
        blocks += [
            _line(cover, 15, bold=True),
            _line("We will pay", 13, bold=True),
            _line("We will pay your loss.", 11),
        ]
        if cover == "Luggage":
            blocks += [_line("Item limits", 13, bold=True), _line("The most we will pay for any item is $750.", 11)]
        blocks += [_line("We will not pay", 13, bold=True), _line("We will not pay for war.", 11)]
    lines = tree(only(blocks)).splitlines()
    at = lines.index("<Luggage>")
    assert "\n".join(lines[at : at + 4]) == drawn(
        """
        <Luggage>
          <We will pay>
          <Item limits>
          <We will not pay>
        """
    )
