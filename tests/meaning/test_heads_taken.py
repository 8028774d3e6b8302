"""One head of loss, or one member of a row, that an exclusion or a definition takes from a cover."""

from __future__ import annotations

import pytest

from tests.meaning.support import market, wording
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


_WRECKS = """COVERAGE
A. Extortion. We will repay what you hand over to end a threat against your boats.
B. Raising of Wrecks. We will pay what it costs to raise wrecks with divers or pontoons.
C. Profit. We will pay the net profit that you lose because a boat is out of use.
EXCLUSIONS
3. We do not pay for:
(a) war;
(b) {}
(c) rot.
"""
_LOST_ZH = """保险责任
第一条 渔船停航的，对于被保险人损失的捕捞利润，保险人负责赔偿。
责任免除
第二条 下列损失、费用，保险人不负责赔偿：
（一）战争；
（二）{}
"""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (_WRECKS.format("blackmail or money handed to pirates;"), True),
        (_WRECKS.format("the cost of raising or lifting wrecks;"), True),
        (_WRECKS.format("the cost of raising wrecks with pontoons;"), False),
        (_WRECKS.format("blackmail by a member of your crew where you knew of it;"), False),
        (_WRECKS.format("the cost of raising wrecks that lie in a harbour;"), False),
        (_WRECKS.format("the cost of towing;"), False),
        (_LOST_ZH.format("停租损失、利润损失；"), True),
        (_LOST_ZH.format("租金损失、折旧损失；"), False),
        (_LOST_ZH.format("战争造成的利润损失；"), False),
    ],
)
def test_what_the_heading_of_a_cover_names_and_what_is_lost(text: str, told: bool) -> None:
    faults = [f for f in cover_map(wording(text), market=market()).faults if f.kind == "swallowed-cover"]
    assert bool(faults) is told
