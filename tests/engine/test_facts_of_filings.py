"""What only a filing can tell is named in the language of the reader."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from wordcheck.engine.conditions import document

RULESETS = Path(__file__).parents[2] / "rulesets"
ASKED = sorted(
    {
        name
        for pack in RULESETS.rglob("*.wordrule")
        for name in re.findall(r"\bdocument\.([a-z-]+)", pack.read_text("utf-8"))
        if name not in document._ATTRIBUTES
    }
)


def test_the_packs_ask_for_something_that_wordings_cannot_tell() -> None:
    assert {"state", "market"} <= set(ASKED)


@pytest.mark.parametrize("name", ASKED)
def test_it_has_a_chinese_name(name: str) -> None:
    """Else a Chinese report says “state未知”."""
    why = document._unknown(name).why
    assert not re.search("[A-Za-z]", why.zh)
    assert "the filing does not say" in why.en
