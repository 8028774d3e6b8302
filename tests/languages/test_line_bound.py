"""How many lines a match of an expression can take: only that many need be read around what it must hold."""

from __future__ import annotations

import pytest

from wordcheck.languages.line_bound import bound


@pytest.mark.parametrize(
    ("expression", "flags", "further"),
    [
        (r"\b(?:may|can)\b[^.\n]{0,30}\bcancel\b", "i", 0),
        (r"免赔额.{0,20}[\d,]+元?", "", 0),
        (r"[^\s]+ excess", "", 0),
        (r"[^a-z\n]excess", "", 0),
        (r"data\s+subject", "", 1),
        (r"data\Wsubject", "", 1),
        (r"free of[^x]excess", "", 1),
        (r"[\x00-\x1f]excess", "", 1),
        ("one\nanother", "", 1),
        (r"\bwe\s+(?:will|shall)\s+not(?:\s+ever)?\s*pay", "i", 4),
        (r"(?:data\s+subject|means)", "", 1),
        (r"\b(?:may|can)\b[^.]{0,30}\bcancel\b", "i", 30),
        (r"(?:\s+\w+){1,3}\s+excess", "", 4),
        (r"(?:\s+\w+)*\s+excess", "", None),
        (r"\b(?:may|can)\b[^.]*\bcancel\b", "i", None),
        (r"免赔额.{0,20}元", "s", None),
        (r"(?s)excess.{0,20}of", "", None),
        (r"excess(?s:.)of", "", None),
        (r"^excess", "", None),
        (r"(?m)excess$", "", None),
        (r"excess(?:$|\.)", "", None),
        (r"[[:alpha:]]+ excess", "", None),
    ],
)
def test_how_many_lines_a_match_takes_beyond_its_first(expression: str, flags: str, further: int | None) -> None:
    told = bound(expression, flags)
    assert (told.further if told else None) == further


@pytest.mark.parametrize(
    ("expression", "least"),
    [
        (r"[^。\n]{181}", 181),
        (r"\b(?:may|cannot)\b[^.\n]{0,30}\bcancel\b", 9),
        (r"免赔额?[\d,]+元", 4),
        (r"«[^»\n]*»", 2),
    ],
)
def test_the_fewest_characters_of_a_match(expression: str, least: int) -> None:
    told = bound(expression)
    assert told is not None
    assert told.least == least
