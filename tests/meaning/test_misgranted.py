"""Exceptions that send the reader to a cover that does not speak of the thing."""

from __future__ import annotations

import pytest

from tests.meaning.support import wording
from wordcheck.meaning.misgranted import granted_by_exclusions, misgranted

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


_SECTIONS = "## Section A – Cover\n\nA1 We pay for theft.\n\n## Section C – Exclusions\n\nWe will not pay for:\n\nC1 war;\n\nC2 riot, but we will pay for fire after a riot.\n\n## Section D – Claims\n\nD1 {}\n"
_SECTIONS_ZH = "保险责任\n\n第一条 货物被盗的，保险人负责赔偿。\n\n责任免除\n\n第二条 下列损失，保险人不负责赔偿：\n（一）战争；\n（二）罢工。\n\n赔偿处理\n\n第三条 {}\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (_SECTIONS.format("If we cannot agree a loss under C1, an expert decides."), ["C1"]),
        (_SECTIONS.format("If we cannot agree a loss under A1, an expert decides."), []),
        (_SECTIONS.format("We do not pay costs under C2 twice."), []),
        (_SECTIONS.format("A loss is not covered where C1 applies."), []),
        (_SECTIONS_ZH.format("对属于第二条约定的保险责任的，保险人应当及时赔偿。"), ["第二条"]),
        (_SECTIONS_ZH.format("对属于第一条约定的保险责任的，保险人应当及时赔偿。"), []),
        (_SECTIONS_ZH.format("第二条约定的情形，保险人不赔偿。"), []),
    ],
)  # fmt: skip
def test_an_exclusion_covers_nothing(text: str, told: list[str]) -> None:
    assert [r.text for r in granted_by_exclusions(wording(text))] == told
