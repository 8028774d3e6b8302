"""Slips in formulas that every wording repeats: found by the character, and not where a formula is said in other words."""

from __future__ import annotations

import pytest

from wordcheck.meaning.standing_formulas import slips
from wordcheck.model.span import Span

FORMULAS = (
    "下列情形之一",
    "对有关责任方请求赔偿的权利",
    "在保险人未赔偿保险金之前",
    "未遵医嘱",
    "以保险单载明的起讫时间为准",
    "超过三十日不行使而消灭",
    "损失清单",
)


@pytest.mark.parametrize(
    ("text", "printed", "instead"),
    [
        ("存在下列情行之一的，不予赔偿。", "下列情行之一", "下列情形之一"),
        ("代位行使对有关责任方请求赔偿的权力。", "对有关责任方请求赔偿的权力", "对有关责任方请求赔偿的权利"),
        ("被保险人未遵遗嘱用药的。", "未遵遗嘱", "未遵医嘱"),
        ("以保险单截明的起讫时间为准。", "以保险单截明的起讫时间为准", "以保险单载明的起讫时间为准"),
        ("合同解除权超过三十日行使而消灭。", "超过三十日行使而消灭", "超过三十日不行使而消灭"),
        ("应当提供损矢清单。", "损矢清单", "损失清单"),
        ("存在下列 情行之一的，不予赔偿。", "下列 情行之一", "下列情形之一"),
    ],
)
def test_a_character_taken_for_another_and_a_lost_denial_are_slips(text: str, printed: str, instead: str) -> None:
    (slip,) = slips("前言。" + text, Span(0, 3 + len(text)), FORMULAS)
    assert (slip.span.of("前言。" + text), slip.instead) == (printed, instead)


@pytest.mark.parametrize(
    "text",
    [
        "存在下列情形之一的，不予赔偿。",
        "存在下列情况之一的，不予赔偿。",
        "行使对有关责任方请求赔偿的权利。",
        "保险人赔偿保险金之前，应当完成核定。",
        "在保险人赔偿保险金之前，被保险人放弃权利的。",
        "立有遗嘱的，依照遗嘱确定受益人。",
        "以保险单列明的起讫时间为准。",
        "股东会是权力机构。",
        "应当提供损失的清单。",
    ],
)
def test_a_formula_in_other_words_is_none(text: str) -> None:
    assert slips(text, Span(0, len(text)), FORMULAS) == []


def test_only_the_part_asked_for_is_searched() -> None:
    text = "下列情行之一。下列情行之一。"
    assert [s.span.start for s in slips(text, Span(7, len(text)), FORMULAS)] == [7]
