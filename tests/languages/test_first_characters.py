"""Searching from one possible first character to the next finds what looking at every character finds."""

from __future__ import annotations

import re
from array import array

import pytest

from wordcheck.languages import lazily as module

TEXT = (
    "See Section 4, sections 5.1 and CLAUSE VI. sub-section ſection \u212aey İssue ıssue 第五条 第５条 twelve 12 €\u00a05.\n"
    "section\tNamed Insured’s US$ 5, S$5, $7 and 5% xx aab ab b 甲：乙。\n\n  (a) “Loss” means loss.\n"
)
SOURCES = [
    (r"\b(?:[Ss]ections?|CLAUSE)\s+(\w+)", 0),
    (r"\bsections?\b", re.IGNORECASE),
    (r"key|issue|US", re.IGNORECASE),
    (r"(?<![A-Z])\$ ?\d", 0),
    (r"(?:[0-9]|(?:(?:twelve|five)))+", 0),
    (r"(?:sub-)?section", re.IGNORECASE),
    (r"(?:\s*)(?:xx|a*b)", 0),
    (r"(?i:s)ection", 0),
    (r"(?P<n>\d+|[一二三四五])条?", 0),
    (r"^\s*\(a\)", re.MULTILINE),
    (r"(?=s)\w+", 0),
    (r"(?!s)[a-z]+", 0),
    (r"[^\w\s]", 0),
    (r"\S+’s", 0),
    (r"[甲乙]|：", re.IGNORECASE),
    (r"(?>\d+|a+)b?", 0),
    (r"x*", 0),
]


@pytest.mark.parametrize("source", SOURCES)
def test_the_same_is_found(source: tuple[str, int]) -> None:
    expected = [(m.span(), m.groups()) for m in re.compile(*source).finditer(TEXT)]
    assert expected, "an example that finds nothing shows nothing"
    ours = module._pattern(source, module._code(source))
    assert [(m.span(), m.groups()) for m in ours.finditer(TEXT)] == expected


@pytest.mark.parametrize("source", [SOURCES[0], SOURCES[1], SOURCES[3], SOURCES[4]])
def test_characters_are_found_where_python_finds_none(source: tuple[str, int]) -> None:
    from re import _compiler, _parser  # type: ignore[attr-defined]

    plain = _compiler._code(_parser.parse(*source), source[1])
    assert array("I", module._code(source).code).tolist() != plain
