"""Markdown that holds HTML elements, and panels within panels of a page."""

from __future__ import annotations

from wordcheck.model.manuscript import Manuscript
from wordcheck.reading.registry import read

MIXED = """Beehive Insurance
=================

Part 1 – Cover
--------------

**1\\. Hives**[^1]

We insure the hives against:

<div>
<p>(a) theft;</p>
<p>(b) fire, which means:</p><p>(i) flames;</p><p>(ii) smoke.</p>
</div>

Part 2 – Duties
---------------

Keep the hives dry.

[^1]: As counted in spring.
"""


def _of(text: str, name: str) -> Manuscript:
    return read(text.encode(), name=name)


def test_each_element_is_a_paragraph_and_headings_stay() -> None:
    made = _of(MIXED, "hives.md")
    assert made.format == "markdown"
    assert [b.text for b in made.blocks] == [
        "Beehive Insurance", "Part 1 – Cover", "1. Hives", "We insure the hives against:", "(a) theft;", "(b) fire, which means:",
        "(i) flames;", "(ii) smoke.", "Part 2 – Duties", "Keep the hives dry.", "As counted in spring.",
    ]  # fmt: skip


def test_panels_within_panels_stand_on_levels_of_their_own() -> None:
    inner = "<details><summary>{}</summary><p>We insure it for a year.</p></details>"
    page = f"<html><body><details><summary>Cover</summary>{inner.format('Hives')}{inner.format('Bees')}</details></body></html>"
    levels = {b.text: b.level for b in _of(page, "hives.html").blocks}
    assert levels["Cover"] < levels["Hives"] == levels["Bees"]


def test_capitals_that_a_style_sheet_shows_are_told() -> None:
    page = "<html><head><style>.h{font-variant:small-caps}</style></head><body><p class='h'>Cover</p><p>We insure it.</p></body></html>"
    assert [b.runs[0].style.caps for b in _of(page, "hives.html").blocks] == [True, None]
