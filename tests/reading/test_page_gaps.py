"""Pages told by runs of empty lines alone: sentences go on over them, and what stands below them is no wording."""

from __future__ import annotations

from wordcheck.reading.lines.page_gaps import page_gaps
from wordcheck.reading.lines.source_text import paragraphs, source_lines

_GAP = "\n" * 6


def test_a_sentence_goes_on_over_the_end_of_a_page() -> None:
    broken = [
        "fire that spreads|from a neighbour",
        "theft of goods|out of a locked shop",
        "water that comes|from a pipe",
    ]
    starts, ends = zip(*(b.split("|") for b in broken), strict=True)
    pages = ["Shop policy.", *(f"{end} is insured." for end in ends)]
    text = _GAP.join(
        f"{page}\n\nLoss by {start}\n\n{n}" for n, (page, start) in enumerate(zip(pages, starts, strict=False), 1)
    )
    blocks, furniture = paragraphs(f"{text}{_GAP}{pages[-1]}")
    assert [b.text for b in blocks][1:] == [f"Loss by {b.replace('|', ' ')} is insured." for b in broken]
    assert [f.text for f in furniture] == ["1", "2", "3"]


def test_empty_lines_between_parts_end_no_pages() -> None:
    text = _GAP.join(["CONDITIONS", "We pay for fire.", "EXCLUSIONS", "We do not pay for war.", "CLAIMS"])
    assert not page_gaps(source_lines(text))
    assert [b.text for b in paragraphs(text)[0]][:2] == ["CONDITIONS", "We pay for fire."]


def test_a_heading_is_not_drawn_into_the_words_below_a_page_end() -> None:
    pages = [f"The buyer of the\n\n{n}{_GAP}goods takes delivery.\n\nPAYMENT" for n in range(1, 5)]
    texts = [b.text for b in paragraphs(_GAP.join([*pages, "Payment is due at once."]))[0]]
    assert texts[-2:] == ["PAYMENT", "Payment is due at once."]
