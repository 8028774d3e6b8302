"""Changed sides in Chinese, said in further words."""

from __future__ import annotations

import pytest

from tests.meaning.support import wording
from wordcheck.meaning.parties.swapped import turned_parties


@pytest.mark.parametrize(
    ("sentence", "turned"),
    [
        ("保险人应当按照约定向投保人交付保险费。", True),
        ("保险人应当按期缴纳续期保险费。", True),
        ("保险人就被保险人的健康情况，应当向投保人如实告知。", True),
        ("保险人应当妥善保护事故现场。", True),
        ("被保险人应当履行赔偿义务。", True),
        ("保险事故发生后，保险人应当立即报告被保险人。", True),
        ("保险人应当按期对叉车进行检修。", True),
        ("被保险人收到理赔申请后，应当在三十日内核定。", True),
        ("被保险人应当在五日内向保险人给付伤残保险金。", True),
        ("我们或者您可以指定受益人。", True),
        ("保险人应当做好仓库的防火工作。", True),
        ("保险人应当递交费用单据。", True),
        ("保险标的危险程度显著增加的，保险人应当及时通知投保人。", True),
        ("受益人应当将保险金支付给保险人。", True),
        ("被保险人可以从赔偿金额中扣除保险人所欠的款项。", True),
        ("被保险人应当做好仓库的防火工作。", False),
        ("我们按身故时您根据本合同已支付的保险费给付身故保险金。", False),
        ("我们承担责任时，根据基本保险金额所确定的年交保险费由双方约定。", False),
        ("保险人应当协助您办理转院。", False),
        ("保险人可以从赔偿金额中扣除欠交的保险费。", False),
        ("投保人应当按照约定交付保险费。", False),
        ("保险事故发生后，保险人应当立即通知被保险人补充材料。", False),
        ("保险人按照已交保险费退还。", False),
        ("保险人收到被保险人赔偿保险金的请求后，应当核定。", False),
        ("被保险人向保险人请求赔偿保险金的，应当提供单证。", False),
        ("保险人对被保险人提供的证明进行审核。", False),
        ("保险人应当在十日内履行赔偿义务。", False),
        ("被保险人应当接受保险人的检查。", False),
        ("被保险人发生事故后应当保护现场，并通知保险人。", False),
    ],
)
def test_an_act_of_one_side_done_by_the_other_is_told(sentence: str, turned: bool) -> None:
    text = f"第一条 保险期间为一年。\n第二条 {sentence}"
    assert bool(list(turned_parties(wording(text)))) is turned
