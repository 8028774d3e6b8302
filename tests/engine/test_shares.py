"""A cover told by the share of its classes of words: where one is said in words that nobody foresaw, and never where only one stands there."""

from __future__ import annotations

import wordcheck

TEXT = """# Harbour Club digital perils rules

1. What the Club covers
1.1 Stolen records. The Club pays sums that the Member is held liable to pay because records of customers got out.
1.2 Investigators. The Club pays forensic sleuths to find out how the intruder got in and to drive him out.
1.3 Quay-side standstill. The Club pays the income lost while an attack keeps the computers down.
1.4 Scrapped apparatus. {gates} The Club shall meet the price of like apparatus.

2. What the Club does not cover
2.1 War.
2.2 Earthquake and flood.
2.3 Acts of the Member that are meant.

3. What the Member does
3.1 The Member answers truthfully when it joins.
3.2 The Member sends word within three days.
3.3 The Member keeps its papers for six years.
3.4 The Member owns to nothing without the Club.

4. Last things
4.1 The Club rests upon its members.
4.2 Differences go to an arbitrator in London.
4.3 English law holds.
4.4 Either side may leave upon sixty days.
4.5 Notices go by letter.
4.6 No right passes to others.
4.7 The rules are read as a whole.
4.8 The register names the members.
4.9 The year begins on 20 February.
4.10 Titles are for ease alone.
4.11 The committee may alter the rules.
4.12 Members are told of it in writing.
4.13 A quorum is seven.
4.14 The chair has a casting vote.
4.15 Minutes are read aloud.
4.16 The seal stays in London.
4.17 Words in the singular hold the plural.
4.18 Headings bind nobody.
4.19 Time runs from midnight.
4.20 The rules are printed yearly.
"""


def _state(gates: str, key: str) -> str:
    (found,) = wordcheck.covers(TEXT.format(gates=gates).encode(), every_line=True)
    return next(s.state.value for s in found.statuses if s.key == key)


def test_most_of_a_cover_tells_it_where_the_rest_is_said_in_other_words() -> None:
    assert _state("If servers are left fit only for scrap,", "C06") == "granted"


def test_one_class_of_a_cover_tells_nothing() -> None:
    assert _state("If the crane driver falls ill,", "C06") == "silent"
