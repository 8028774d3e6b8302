"""Members of lists that stand line below line, and entries of glossaries, whatever clauses they were read into."""

from __future__ import annotations

import pytest

from wordcheck.api import check, load_packs
from wordcheck.model.report import Report


def _report(text: str) -> Report:
    return check(text.encode(), load_packs(), name="wording.md")


def _told(text: str, code: str) -> list[str]:
    return [f.anchor.quote for f in _report(text).findings if f.rule.code == code]


OPENED_TWICE = "# Exclusions\n\n1. Injury caused by You engaging in\n1. air travel;\n{}\n\n# Claims\n\nTell us at once."
"""A list within the first member of another, in numbers of the same shape."""


@pytest.mark.parametrize(
    ("members", "gaps", "repeats"),
    [
        ("2. a trade;\n3. a sport;\n4. motorcycling.", [], []),
        ("2. a trade;\n4. motorcycling.", ["4."], []),
        ("2. a trade;\n3. a sport;\n3. racing;\n5. motorcycling.", [], ["3."]),
    ],
)
def test_a_list_within_a_member_is_no_repeat_but_a_number_twice_in_it_is(
    members: str, gaps: list[str], repeats: list[str]
) -> None:
    text = OPENED_TWICE.format(members)
    assert (_told(text, "WC-ST-001"), _told(text, "WC-ST-002")) == (gaps, repeats)


def test_a_letter_is_missed_between_lines_below_each_other() -> None:
    text = (
        "# Heart attack\n\nWe pay where all of these are shown:\na. A history of chest pain\nb. New changes of the heart’s current\n"
        "d. Raised markers in the blood\na. Other syndromes are not covered\nb. Angina is not covered\nc. Raised markers alone are not"
    )
    assert _told(text, "WC-ST-001") == ["d."]


def test_a_roman_list_within_a_member_leaves_no_letter_out() -> None:
    text = (
        "# Exclusions\n\nWe do not pay for loss arising from:\ne. a trade;\nf. a promise;\ng. the use of any:\ni. vehicle;\n"
        "ii. boat;\niii. aircraft;\nh. vibration.\n\n# Claims\n\nTell us at once."
    )
    assert _told(text, "WC-ST-001") == []


ENTRIES = (
    "1. **AMBULANCE** means a vehicle for patients.",
    "2. **BED** means a bed in a hospital.",
    "3. **CLAIM** means a demand for payment.",
    "4. **DAY CARE** means treatment within a day.",
    "5. **HOSPITAL** means a place for patients.",
    "6. **ROOM RENT** means the charge for a bed.",
    "7. **WAITING PERIOD** means the time before cover begins.",
    "8. **WE** means the insurer.",
    "9. **YOU** means the person named.",
)
CLAUSES = "\n\n# Cover\n\nWe pay the room rent of a hospital. No claim is paid within the waiting period. The waiting period ends after thirty days.\n"


def test_a_gap_in_a_glossary_below_no_clause_shows_where_the_missing_term_is_used() -> None:
    entries = "\n\n".join(e for e in ENTRIES if "WAITING" not in e)
    gap = next(f for f in _report(entries + CLAUSES).findings if f.rule.code == "WC-ST-001")
    assert gap.anchor.quote == "8."
    assert "waiting period" in [e.quote for e in gap.related]


def test_a_whole_glossary_has_no_gap() -> None:
    assert _told("\n\n".join(ENTRIES) + CLAUSES, "WC-ST-001") == []
