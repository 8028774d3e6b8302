"""One head of loss, or one member of a row, that an exclusion or a definition takes from a cover."""

from __future__ import annotations

import pytest

from tests.meaning.support import wording
from wordcheck.meaning.covers.cover_map import cover_map

_EN = """COVERAGE
1. We will pay repair costs, and harbour dues and tolls that the skipper owes.
2. We will pay for chain and anchors that divers raise from the sea bed.
EXCLUSIONS
3. We do not pay for:
(a) war;
(b) {}
(c) rot.
"""
_ZH = """保险责任
第一条 保险人负责赔偿修理费用以及船长应付的港口规费。
第二条 保险人负责赔偿潜水员打捞锚链支付的报酬。
责任免除
第三条 下列损失、费用，保险人不负责赔偿：
（一）战争；
（二）{}
（三）腐烂。
"""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (_EN.format("tolls or parking charges of any kind;"), True),
        (_EN.format("chain and anchors raised from the sea bed, however they were raised;"), True),
        (_EN.format("bridge tolls of any kind;"), False),
        (_EN.format("tolls that fall due in winter;"), False),
        (_EN.format("tolls of any kind, except those of a canal;"), False),
        (_EN.format("repair costs for a trailer, of any kind;"), False),
        (_ZH.format("任何性质的规费、税款；"), True),
        (_ZH.format("规费、税款；"), True),
        (_ZH.format("冬季产生的规费；"), False),
        (_ZH.format("规费，但运河规费除外；"), False),
    ],
)
def test_a_head_that_is_granted_is_not_taken_as_a_whole(text: str, told: bool) -> None:
    made = wording(text)
    faults = [f for f in cover_map(made).faults if f.kind == "swallowed-cover"]
    assert bool(faults) is told


@pytest.mark.parametrize(
    ("left_out", "told"), [("tolls or taxes", True), ("parking charges", False), ("tolls of a canal", False)]
)
def test_a_meaning_leaves_out_nothing_that_its_cover_grants(left_out: str, told: bool) -> None:
    made = wording(
        "COVERAGE\n1. We will pay the Outlay of the skipper, including harbour dues and tolls.\nDEFINITIONS\n"
        f"2. “Outlay” means what the skipper spends. Outlay does not include {left_out}.\n3. “Skipper” means the master.\n"
    )
    faults = [f for f in cover_map(made).faults if f.kind == "swallowed-cover"]
    assert bool(faults) is told
