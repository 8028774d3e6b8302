"""Changed sides in Chinese, said in further words."""

from __future__ import annotations

import pytest

from tests.meaning.support import wording
from wordcheck.meaning.parties import turned_parties


@pytest.mark.parametrize(
    ("sentence", "turned"),
    [
        ("保险人应当按照约定向投保人交付保险费。", True),
        ("保险人应当按期缴纳续期保险费。", True),
        ("保险人就被保险人的健康情况，应当向投保人如实告知。", True),
        ("保险人应当妥善保护事故现场。", True),
        ("被保险人应当履行赔偿义务。", True),
        ("投保人应当按照约定交付保险费。", False),
        ("保险人应当在十日内履行赔偿义务。", False),
        ("被保险人应当接受保险人的检查。", False),
        ("被保险人发生事故后应当保护现场，并通知保险人。", False),
    ],
)
def test_an_act_of_one_side_done_by_the_other_is_told(sentence: str, turned: bool) -> None:
    text = f"第一条 保险期间为一年。\n第二条 {sentence}"
    assert bool(list(turned_parties(wording(text)))) is turned
