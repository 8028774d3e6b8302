"""The short loop over Lark's tables makes the trees that Lark makes, and leaves to Lark what is not sound."""

from __future__ import annotations

from typing import Any

import pytest
from lark import Tree

from wordcheck.resources import folder
from wordcheck.rulelang.syntax.driver import Driver
from wordcheck.rulelang.syntax.grammar import RESERVED, islands, parse_islands, parser


@pytest.fixture(scope="module")
def driver() -> Driver:
    return Driver(parser(), RESERVED)


def _told(node: Any) -> object:
    """A tree as plain values with all places."""
    place = node.meta if hasattr(node, "meta") else node
    at = None if getattr(place, "empty", False) else (place.line, place.column, place.end_line, place.end_column)
    if isinstance(node, Tree):
        return node.data, at, [_told(child) for child in node.children]
    return node.type, str(node), at


@pytest.mark.parametrize("pack", ["core", "profiles", "cn-personal-fraud", "cover-taxonomy"])
def test_the_trees_and_places_are_those_of_lark(driver: Driver, pack: str) -> None:
    for file in sorted((folder("rulesets") / pack).rglob("*.wordrule")):
        for island in islands(file.read_text("utf-8")):
            made = driver.parse(island.text)
            assert made is not None
            assert _told(made) == _told(parser().parse(island.text))


@pytest.mark.parametrize(
    "text",
    [
        "lexicon a { zh: “甲” }}",
        "concept a = findw",  # sound: one name
        "concept a = “甲”with “乙”",  # sound: a quotation mark parts words
        "concept a = 3days",
        "concept a = unless",
        "concept a = § ",
        "concept",
        "# nothing but a remark",
    ],
)
def test_what_is_refused_is_what_lark_refuses(driver: Driver, text: str) -> None:
    refused = bool(parse_islands(text, "a.wordrule").problems)
    made = driver.parse(text)
    assert (made is None) is refused
    if made is not None:
        assert _told(made) == _told(parser().parse(text))
