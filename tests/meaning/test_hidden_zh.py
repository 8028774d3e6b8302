"""Refusals of Chinese wordings that stand neither in exclusions nor in covers."""

from __future__ import annotations

import pytest

from tests.meaning.support import wording
from wordcheck.meaning.denials.hidden import denials


@pytest.mark.parametrize(
    ("sentence", "hidden"),
    [
        ("存货的短少损失，保险人概不承担。", True),
        ("未经同意转院的费用，不属于本合同保障范围。", True),
        ("停航期间发生的损失，不由保险人承担。", True),
        ("在雨棚内堆放的货物所受损失，不列入理赔范围。", True),
        ("夜班时段打碎的玻璃，保险人不予理会。", True),
        ("雨天在码头受潮的货物，被保险人无权请求赔偿。", True),
        ("屋顶绿植的枯死不构成保险事故。", True),
        ("出租房屋内的失窃，本保险不提供保障。", True),
        ("地下车库的水淹，由投保人自行消化。", True),
        ("雨棚下的花木枯萎，业主拿不到任何补偿。", True),
        ("露天停放的摩托车，保险人没有任何赔付的义务。", True),
        ("施工围挡倒下砸坏的盆景，与保险人不相干。", True),
        ("租用展台期间的损失应由被保险人负担。", True),
        ("本合同不保证续保。", False),
        ("投资账户的投资风险由投保人承担。", False),
        ("被保险人违反前款义务的，对因此扩大的损失，保险人不予赔付。", False),
        ("保险人受理报案，不构成对赔偿责任的承诺。", False),
        ("在等待期内确诊的，保险人不承担给付责任。", False),
        ("合同生效前发生的事故，保险人不承担保险责任。", False),
        ("赔偿后受害人增加的费用，保险人不再负责。", False),
        ("被保险人索赔的期间，自知道损失时起计算。", False),
    ],
)
def test_a_refusal_is_told_by_its_parts_where_it_follows_from_no_duty(sentence: str, hidden: bool) -> None:
    text = f"保险责任\n第一条 因火灾造成的损失，保险人负责赔偿。\n责任免除\n第二条 战争造成的损失，保险人不负责赔偿。\n赔偿处理\n第三条 {sentence}"
    assert bool(list(denials(wording(text)))) is hidden


@pytest.mark.parametrize(
    "refusal",
    [
        "玩偶之遗失，非本保险所保。",
        "凡租来之乐器，保险人毋庸补偿。",
        "盆栽枯萎的，保险金请求权不成立。",
        "露营期间之失窃，保险效力不及之。",
        "灯会期间的烫伤，视同未出险。",
        "样品之褪色，概由被保险人负担。",
    ],
)
def test_a_refusal_is_told_by_what_is_denied_whatever_its_words(refusal: str) -> None:
    text = f"保险责任\n第一条 因意外事故造成的损失，保险人负责赔偿。\n责任免除\n第二条 战争造成的损失，保险人不负责赔偿。\n其他事项\n第三条 保险期间为一年。\n{refusal}"
    assert [d.span.of(text).strip() for d in denials(wording(text))] == [refusal]


@pytest.mark.parametrize(
    "sentence",
    [
        "被保险人应采取合理的措施，避免或减少赔偿责任。",
        "本合同的标题不构成本保险合同的组成部分。",
        "未明确说明的，该免责条款不产生效力。",
        "身故保险金受益人先于被保险人死亡，没有其他身故保险金受益人的，按遗产处理。",
        "直接支付的，则无需提供赔偿给付凭证。",
    ],
)
def test_a_negation_beside_the_words_of_cover_is_not_yet_a_refusal(sentence: str) -> None:
    text = f"保险责任\n第一条 因意外事故造成的损失，保险人负责赔偿。\n责任免除\n第二条 战争造成的损失，保险人不负责赔偿。\n其他事项\n第三条 保险期间为一年。\n{sentence}"
    assert list(denials(wording(text))) == []
