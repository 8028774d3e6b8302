"""Characters that every match of an expression holds: those that are rare enough to tell something."""

from __future__ import annotations

import pytest

from wordcheck.languages.required_characters import required_characters


@pytest.mark.parametrize(
    ("expression", "required"),
    [
        (r"[_＿]{4,}", ["_＿"]),
        (r"\bX{2,}[-/]X{2,}\b", ["-/", "X"]),
        (r"(?:₹|Rs\.?|INR) ?\d", ["IR₹"]),
        (r"«[A-Z][^«»\n]{1,60}»", ["«", "»"]),
        # Small letters, digits, blanks and common marks stand in every text.
        (r"we\s+will\s+pay", []),
        (r"[，。]{2}", []),
        (r"\d\d", []),
        # Nothing that may be missing is required, nor what stands in one alternative alone.
        (r"X?Y*a", []),
        (r"(?:X|we)", []),
        (r"(?!X)a", []),
        (r"[^X]a", []),
        # Where case is ignored, RE2 takes characters beyond ASCII for letters.
        (r"(?i)K«", []),
        (r"(?i:K)«", ["«"]),
        # Forms that RE2 and Python read differently.
        (r"[[:upper:]]«", []),
    ],
)
def test_what_is_required(expression: str, required: list[str]) -> None:
    assert list(required_characters(expression)) == required


def test_case_ignored_by_a_flag_requires_nothing() -> None:
    assert required_characters("K«", "i") == ()
