"""Of which product line a wording is: a rule for one line must not be asked of another."""

from __future__ import annotations

from pathlib import Path

import pytest

import wordcheck
from wordcheck.anatomy.front.product_lines import line_of


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("医务人员执业责任保险条款", "liability"),
        ("餐厅财产及责任保险条款", "liability"),
        ("工程质量履约保证保险条款", "guarantee"),
        ("软件采购合同履约保证保险条款", "guarantee"),
        ("出口软件贸易信用保险条款", "credit"),
        ("网络安全责任保险条款", "cyber"),
        ("小微企业勒索软件损失保险条款", "cyber"),
        ("网络营业中断保险条款", "cyber"),
        ("数据恢复费用保险条款", "data"),
        ("云计算平台责任保险条款", "tech-liability"),
        ("巡检机器人本体损失保险条款", "property"),
        ("机动车交通事故责任强制保险条款", "motor"),
        ("国际航空货物运输保险条款", "cargo"),
        ("航空旅客行李保险条款", "travel"),
        ("展会取消费用损失保险条款", "property"),
        ("商标异议费用补偿保险条款", "property"),
        ("手机屏幕意外损坏保险条款", "property"),
        ("校园意外伤害保险条款", "accident"),
        ("某某财产保险股份有限公司学生住院保险条款", "health"),
    ],
)
def test_a_chinese_title_is_read_from_what_it_insures_and_how(title: str, line: str) -> None:
    assert line_of(title, "", "zh") == line


@pytest.mark.parametrize(
    ("title", "opening", "line"),
    [
        ("仓储财产保险附加餐饮场所责任保险条款", "", "property"),
        ("仓储财产保险附加网络安全保险条款", "", "cyber"),
        ("附加用餐时间扩展保险条款", "第一条 本附加险须附加于甲公司雇主责任保险（以下简称“主险”）。", "liability"),
        ("附加猝死保险条款", "第一条 在投保各类意外伤害保险（以下简称“主险”）的基础上，可以投保本附加险。", "accident"),
        ("附加猝死保险条款", "", "health"),
    ],
)
def test_a_rider_is_of_the_line_of_its_main_contract(title: str, opening: str, line: str) -> None:
    assert line_of(title, opening, "zh") == line


def test_rights_and_virtual_property_are_insured_for_their_own_sake_though_an_attack_may_take_them() -> None:
    granted = "第一条 保险责任\n因黑客攻击、系统故障、数据丢失造成保险标的的损失，保险人负责赔偿。\n第二条 数据恢复费用，保险人负责赔偿。"
    for title, line in (("网络虚拟财产损失保险条款", "property"), ("知识产权侵权责任保险条款", "liability")):
        (wording,) = wordcheck.parse(f"{title}\n{granted}".encode(), name="wording.txt")
        assert wording.line == line


def test_the_responsibilities_of_which_every_wording_speaks_make_no_liability_insurance() -> None:
    opening = "第一条 保险责任与责任免除以本条款为准。第二条 对不属于保险责任的，保险人不承担责任。"
    assert line_of("甲款条款", opening, "zh") == ""
    assert (
        line_of("甲款条款", opening + "对第三者依法应由被保险人承担的经济赔偿责任，保险人负责赔偿。", "zh")
        == "liability"
    )


@pytest.mark.parametrize(
    ("title", "opening", "line"),
    [
        ("Technology Professional Liability", "", "tech-liability"),
        ("Architects Professional Liability", "", "liability"),
        ("Patent Policy", "This intellectual property policy pays costs of litigation.", ""),
        (
            "Acme Assurance",
            "Your home policy. We insure your home." + " " * 800 + "An accident is an event. " * 9,
            "home",
        ),
        ("Policy wording", "We pay for hospital stays and medical care.", "health"),
    ],
)
def test_an_english_wording_is_told_by_title_and_first_words(title: str, opening: str, line: str) -> None:
    assert line_of(title, opening, "en") == line


DATA = Path(__file__).parent / "data"


def _told_by_content() -> list[tuple[str, str]]:
    """Short wordings whose titles say little or mislead, each with the lines that a reader would call right."""
    texts = "".join((DATA / f"lines_by_content{part}.txt").read_text(encoding="utf-8") for part in ("", "_2", "_3"))
    found = (part.partition("\n") for part in texts.split("=== ")[1:])
    return [(text, lines) for lines, _, text in found]


@pytest.mark.parametrize(("text", "lines"), _told_by_content(), ids=lambda v: v[:16].strip())
def test_a_line_is_told_by_what_is_granted_where_the_title_is_silent_or_misleads(text: str, lines: str) -> None:
    (wording,) = wordcheck.parse(text.encode(), name="wording.txt")
    assert wording.line in lines.split("|")


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("Homeowners Policy Booklet from Travelers", "home"),
        ("Travellers Protection Plan", "travel"),
        ("Travel Guard", "travel"),
    ],
)
def test_the_name_of_an_insurer_is_no_line(title: str, line: str) -> None:
    assert line_of(title, "", "en") == line


def test_the_thing_itself_is_property_though_attacks_on_it_are_covered() -> None:
    text = (
        "具身智能机器人本体损失保险条款\n保险责任\n第一条 在保险期间内，因下列原因造成保险标的损坏的，保险人负责赔偿：\n"
        "（一）火灾、爆炸、雷击；\n（二）黑客攻击、恶意软件等网络安全事故造成系统故障、数据损毁。\n责任免除\n第二条 数据本身的损失，保险人不负责赔偿。"
    )
    (wording,) = wordcheck.parse(text.encode(), name="w.txt")
    assert wording.line == "property"
