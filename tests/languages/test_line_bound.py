"""Expressions whose matches stay in one line: only those may be read line by line."""

from __future__ import annotations

import pytest

from wordcheck.languages.line_bound import least_in_line


@pytest.mark.parametrize(
    ("expression", "flags", "stays"),
    [
        (r"\b(?:may|can)\b[^.\n]{0,30}\bcancel\b", "i", True),
        (r"免赔额.{0,20}[\d,]+元?", "", True),
        (r"[^\s]+ excess", "", True),
        (r"[^a-z\n]excess", "", True),
        (r"\b(?:may|can)\b[^.]{0,30}\bcancel\b", "i", False),
        (r"data\s+subject", "", False),
        (r"data\Wsubject", "", False),
        (r"free of[^x]excess", "", False),
        (r"[\x00-\x1f]excess", "", False),
        ("one\nanother", "", False),
        (r"免赔额.{0,20}元", "s", False),
        (r"(?s)excess.{0,20}of", "", False),
        (r"excess(?s:.)of", "", False),
        (r"^excess", "", False),
        (r"(?m)excess$", "", False),
        (r"excess(?:$|\.)", "", False),
        (r"[[:alpha:]]+ excess", "", False),
    ],
)
def test_what_stays_in_its_line(expression: str, flags: str, stays: bool) -> None:
    assert (least_in_line(expression, flags) is not None) is stays


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
    assert least_in_line(expression) == least
