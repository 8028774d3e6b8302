"""English exclusions that take a cover whole in other words than those in which it was granted."""

from __future__ import annotations

import pytest

from tests.meaning.support import market, wording
from wordcheck.meaning.covers.cover_map import cover_map


@pytest.mark.parametrize(
    ("granted", "excluded", "swallowed"),
    [
        ("damage to hives by storm or flood", "hurricanes", True),
        ("burglary of the honey house", "theft", True),
        ("the ransom that a blackmailer obtains", "any extortion", True),
        ("a van that overturns or a collision of vans", "crashes", True),
        ("breakage of jars of glass", "smashed glass", True),
        ("delay of a flight that carries bees", "late arrival of the plane", True),
        ("damage by a hurricane", "acts of God", True),
        ("damage to hives by storm or flood", "claims or losses arising out of any gale", True),
        ("damage to hives by storm or flood", "storm damage to fences", False),
        ("damage by any natural disaster", "earthquakes at sea", False),
        ("burglary of the honey house", "theft by your family", False),
        ("burglary of the honey house", "theft while the door stands open and nobody is near", False),
        ("breakage of jars of glass", "gradual cracking", False),
        ("theft of honey", "loss or theft of", False),
        ("injury to a visitor by a sting", "visitors", False),
    ],
)
def test_an_exclusion_that_names_what_one_line_grants_swallows_it(granted: str, excluded: str, swallowed: bool) -> None:
    text = (
        f"COVERAGE\n1. We pay for:\n(a) {granted};\n(b) a queen that dies of cold.\n"
        f"EXCLUSIONS\n2. We do not pay for:\n(a) war;\n(b) {excluded};\n(c) nuclear radiation."
    )
    faults = [f for f in cover_map(wording(text), market()).faults if f.kind == "swallowed-cover"]
    assert [f.evidence[0].quote.strip(" ;") for f in faults] == ([excluded] if swallowed else [])


def test_events_of_two_lines_are_not_taken_together() -> None:
    text = "COVERAGE\n1. We pay for:\n(a) theft of honey;\n(b) breakage of jars.\nEXCLUSIONS\n2. We do not pay for:\n(a) war;\n(b) theft of jars;\n(c) rust."
    assert not [f for f in cover_map(wording(text), market()).faults if f.kind == "swallowed-cover"]


def test_an_item_of_a_list_is_narrowed_by_its_own_exception_alone() -> None:
    text = "COVERAGE\n1. We pay for:\n(a) theft of honey;\n(b) a fire.\nEXCLUSIONS\nWe do not pay for:\n- rust, unless a storm caused it;\n- a blaze;\n- war."
    faults = [f.evidence[0].quote for f in cover_map(wording(text), market()).faults if f.kind == "swallowed-cover"]
    assert faults == ["a blaze"]
