"""Exceptions that send the reader to a cover that does not speak of the thing."""

from __future__ import annotations

import pytest

from tests.meaning.support import wording
from wordcheck.meaning.misgranted import misgranted

_EN = """COVERAGE
Section A We will pay harbour dues.
Section B We will pay for a stolen anchor.
EXCLUSIONS
1. We do not pay for:
(a) war;
(b) {}
"""
_ZH = "保险责任\n第一条 保险人赔偿港口规费。\n第二条 保险人赔偿被盗的锚链。\n责任免除\n第三条 保险人不负责赔偿：\n（一）战争；\n（二）{}\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (_EN.format("taxes, other than harbour dues covered under Section B;"), ["Section B"]),
        (_EN.format("taxes, other than harbour dues covered under Section A;"), []),
        (_EN.format("theft of ropes, other than tackle covered under Section B;"), []),
        (_EN.format("taxes, other than as covered under Section B;"), []),
        (_ZH.format("税款，但第二条承保的港口规费除外。"), ["第二条"]),
        (_ZH.format("税款，但第一条承保的港口规费除外。"), []),
    ],
)
def test_an_exception_leads_to_the_cover_that_speaks_of_it(text: str, told: list[str]) -> None:
    assert [r.text for r in misgranted(wording(text))] == told
