"""Terms that a glossary should define and does not."""

from __future__ import annotations

from tests.meaning.support import wording
from wordcheck.meaning.terms.undefined import missing_terms

_PERILS = "释义\n第三条 洪水：指江河泛滥。\n第四条 台风：指强热带气旋。\n第五条 冰雹：指降落的冰块。\n第六条 暴雪：指连续的降雪。\n第七条 海啸：指海底地震引起的巨浪。\n"


_FAMILIES = (("暴雨", "洪水", "台风", "冰雹", "暴雪", "海啸", "雷击", "感应雷击"), ("flood", "storm", "heave"))


def _names(text: str) -> list[str]:
    return [m.name for m in missing_terms(wording(text), _FAMILIES)]


def test_a_peril_that_stands_among_defined_perils_is_missed() -> None:
    text = "保险责任\n第一条 因暴雨、洪水造成的损失，保险人负责赔偿。\n第二条 暴雨致使停工的，另行约定。\n"
    assert _names(text + _PERILS) == ["暴雨"]


def test_a_term_explained_where_it_stands_is_not_missed() -> None:
    text = "保险责任\n第一条 因暴雨（指每小时降雨量十六毫米以上）造成的损失，保险人负责赔偿。\n第二条 暴雨致使停工的，另行约定。\n"
    assert _names(text + _PERILS) == []


def test_a_wording_without_such_definitions_is_not_asked_for_them() -> None:
    text = "保险责任\n第一条 因暴雨、洪水造成的损失，保险人负责赔偿。\n第二条 暴雨致使停工的，另行约定。\n"
    assert _names(text + "释义\n第三条 周岁：指按出生日计算的年龄。\n第四条 医院：指二级以上医院。\n") == []


_SUBJECT = "网络购物运费损失保险条款\n保险责任\n第一条 因网络购物退货产生的运费，保险人负责赔偿。\n第二条 网络购物的商品须为实物。\n第三条 网络购物的凭证由买方保存。\n释义\n"


def test_the_thing_that_the_title_names_is_missed_beside_other_definitions() -> None:
    others = "第四条 退货：指买方将商品退回卖方。\n第五条 换货：指卖方另行交付商品。\n第六条 票务产品：指各类门票。\n"
    assert _names(_SUBJECT + others) == ["网络购物"]
    assert _names(_SUBJECT + others + "第七条 网络购物：指通过互联网购买商品。\n") == []


def test_one_kind_of_a_peril_does_not_define_the_peril() -> None:
    text = "保险责任\n第一条 因雷击、洪水造成的损失，保险人负责赔偿。\n第二条 雷击致使停电的，另行约定。\n"
    assert _names(text + _PERILS + "第八条 感应雷击：指静电感应造成的放电。\n") == ["雷击"]


def test_families_are_what_the_rule_names() -> None:
    text = "保险责任\n第一条 因暴雨、洪水造成的损失，保险人负责赔偿。\n第二条 暴雨致使停工的，另行约定。\n"
    assert missing_terms(wording(text + _PERILS)) == ()


def test_the_thing_insured_is_missed_under_its_short_name_too() -> None:
    text = "冰雪运动器材租赁损失保险条款\n第一条 本保险合同的标的为冰雪运动器材（以下简称“雪具”）。\n第二条 雪具在租赁期间受损的，保险人负责赔偿。\n第三条 雪具逾期未还的，不予赔偿。\n"
    others = "释义\n第四条 租赁期间：指自取用之日起至归还之日止。\n第五条 归还：指交回原处。\n第六条 逾期：指超过约定的日期。\n"
    assert _names(text + others) == ["冰雪运动器材"]


_GLOSSARY = "Definitions\n" + "".join(
    f"“{n}” means a thing of the kind {n}.\n" for n in "Alarm Bond Cable Fence Gate Heave Storm Wire".split()
)


def test_what_the_schedule_says_of_a_longer_name_explains_no_shorter_one() -> None:
    text = "1. Theft\nWe pay above Your Flood of water.\n2. Glass\nWe pay the Windscreen Flood as shown in the Schedule.\n3. Fire\nNo Flood is paid twice.\n"
    assert _names(text + _GLOSSARY) == ["Flood"]
    assert _names(text.replace("Windscreen Flood", "Flood") + _GLOSSARY) == []
