"""A sum that bounds nothing: a line among other things that says how much and not for what."""

from __future__ import annotations

from tests.meaning.support import wording
from wordcheck.meaning.figures.bare_limits import bare_limits

_HEAD = "COVERAGE\n1. The insurer pays data recovery costs.\n"
_DUTIES = "CONDITIONS\n2. You must tell the insurer of a claim.\nYou must keep your records.\n"


def _told(text: str) -> list[str]:
    made = wording(text)
    return [s.of(made.text) for s in bare_limits(made)]


def test_a_limit_among_the_duties_bounds_nothing() -> None:
    assert _told(f"{_HEAD}{_DUTIES}Up to $500.\n3. English law applies.") == ["Up to $500"]
    assert _told(f"{_HEAD}{_DUTIES}We will pay no more than £7,500.\n3. English law applies.") == [
        "We will pay no more than £7,500"
    ]


def test_a_limit_below_a_cover_or_with_words_of_its_own_bounds_something() -> None:
    assert _told(f"{_HEAD}Up to $500.\n{_DUTIES}") == []
    assert _told(f"{_HEAD}{_DUTIES}Up to $500 for locks.\n") == []
    assert _told(f"{_HEAD}{_DUTIES}The limit for stolen locks is $500.\n") == []


def test_rows_of_such_lines_are_a_table() -> None:
    assert _told(f"{_HEAD}{_DUTIES}Up to $500.\nUp to $600.\nUp to $700.\n") == []


def test_a_sign_apart_from_its_letter_names_the_currency() -> None:
    made = wording("1. You bear the first S $100 of each claim, and the insured’s $300.")
    assert [(q.unit, int(q.low)) for q in made.quantities] == [("SGD", 100), ("USD", 300)]


def test_a_limit_among_duties_bounds_nothing_though_covers_stand_above() -> None:
    text = (
        "# Policy\n\n## 5. Coverage\n\nThe insurer pays for cars.\n\n### 5.1 Losses\n\nThe insurer pays for theft.\n\n### 5.2 {}\n\n"
        "The policyholder keeps the car dry.\n\nUp to $500.\n\nThe policyholder pays in time.\n\n## 6. Law\n\nEnglish law applies.\n"
    )
    for title, told in (("Policyholder Responsibilities", ["Up to $500"]), ("Coverage of Cars", [])):
        made = wording(text.format(title), "wording.md")
        assert [s.of(made.text) for s in bare_limits(made)] == told
