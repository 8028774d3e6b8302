"""English exclusions that take without bounds what a line of an insuring clause grants."""

from __future__ import annotations

import pytest

from tests.meaning.support import wording
from wordcheck.meaning.covers.cover_map import cover_map

TEXT = """COVERAGE
1. We pay for the following:
(a) a bow that a guest breaks;
(b) smoke without fire;
(c) new keys.
EXCLUSIONS
2. We do not pay for:
(a) war;
(b) {}
(c) rot.
"""


@pytest.mark.parametrize(
    ("exclusion", "told"),
    [
        ("any loss involving smoke without fire, however caused;", True),
        ("every claim for new keys, of whatever kind;", True),
        ("any loss involving smoke from a stove, however caused;", False),
        ("any loss involving new keys for a shed, however caused;", False),
    ],
)
def test_an_unbounded_exclusion_in_the_words_of_a_granted_item(exclusion: str, told: bool) -> None:
    faults = cover_map(wording(TEXT.format(exclusion))).faults
    assert any(f.kind == "swallowed-cover" for f in faults) is told


@pytest.mark.parametrize(
    ("exclusion", "told"),
    [
        ("any ransom, however it is demanded;", True),
        ("any ransom that you pay without asking us, however it is demanded;", False),
    ],
)
def test_a_thing_that_the_cover_only_describes(exclusion: str, told: bool) -> None:
    text = f"COVERAGE\n1. We will pay the ransom that you surrender to an extortionist.\nEXCLUSIONS\n2. We will not pay for:\n(a) war;\n(b) {exclusion}\n"
    faults = cover_map(wording(text)).faults
    assert any(f.kind == "swallowed-cover" for f in faults) is told
