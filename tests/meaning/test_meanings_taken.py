"""The event of a cover, taken by an exclusion in the words of its definition."""

from __future__ import annotations

import pytest

from tests.meaning.support import wording
from wordcheck.meaning.covers.cover_map import cover_map

_EN = """DEFINITIONS
1. "Grounding" means the stranding of the vessel on a bank, or her sinking at her moorings, but not the settling of silt.
COVERAGE
2. We will pay repair costs that follow a grounding.
EXCLUSIONS
3. We do not pay for:
(a) war;
(b) {}
(c) rot.
"""
_ZH = """保险责任
第一条 因搁浅造成船舶损坏的，保险人负责赔偿修理费用。
责任免除
第二条 下列原因造成的损失，保险人不负责赔偿：
（一）战争；
（二）{}
（三）腐烂。
释义
第三条 搁浅：指船舶意外触及河床、岸滩而不能继续航行，不包括候潮停泊。
"""


@pytest.mark.parametrize(
    ("form", "said", "told"),
    [
        (_EN, "the stranding of the vessel on a bank;", True),
        (_EN, "stranding of a vessel on banks;", True),
        (_EN, "the stranding of the vessel by a drunken skipper;", False),
        (_EN, "the stranding of the vessel if you had not checked the tide;", False),
        (_EN, "the settling of silt;", False),
        (_EN, "her sinking at her moorings;", False),
        (_EN.replace("a grounding", "a fire"), "the stranding of the vessel on a bank;", False),
        (_ZH, "船舶意外触及河床、岸滩；", True),
        (_ZH, "船舶意外触及河床而被没收；", False),
        (_ZH, "船舶候潮停泊；", False),
        (_ZH.replace("因搁浅", "因火灾"), "船舶意外触及河床、岸滩；", False),
    ],
)  # fmt: skip
def test_an_exclusion_that_says_what_the_term_means(form: str, said: str, told: bool) -> None:
    text = wording(form.format(said))
    kinds = [f.kind for f in cover_map(text).faults]
    assert ("swallowed-definition" in kinds) is told
