"""Faults of meaning in words of our own: each is told, and the sound wording beside it is left alone."""

from __future__ import annotations

import pytest

from tests.meaning.support import wording
from wordcheck.meaning.meant import Meaning
from wordcheck.model.covers import CoverFaultKind

_HEAD = "保险责任\n第一条 下列费用，保险人负责赔偿：\n（一）数据恢复费用；\n（二）公关危机处理费用。\n责任免除\n第二条 下列损失，保险人不负责赔偿：\n（一）战争；\n（二）核辐射；\n"
_EN = "1. Coverage\nWe will pay for:\n(a) restoration of encrypted records;\n(b) ransom monies.\n2. Exclusions\nWe will not pay for:\n(a) war;\n(b) nuclear risks;\n"


def faults(text: str, kind: CoverFaultKind) -> list[str]:
    return [f.evidence[0].quote for f in Meaning(wording(text)).covers.faults if f.kind == kind]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"{_HEAD}（三）公关危机处理费用，不管起因如何。", "公关危机处理费用"),
        (f"{_HEAD}（三）凡属数据恢复的费用，均不在保障范围之内。", "数据恢复"),
        (f"{_HEAD}（三）任何情形下发生的数据恢复费用，本公司概不负责。", "数据恢复"),
        (f"{_EN}(c) any costs arising from the restoration of encrypted records.", "restoration"),
    ],
)
def test_an_exclusion_of_all_that_a_cover_grants_is_told(text: str, words: str) -> None:
    assert [words in quote for quote in faults(text, "swallowed-cover")] == [True]


@pytest.mark.parametrize(
    "text",
    [
        f"{_HEAD}（三）未经保险人书面同意的数据恢复费用。",
        f"{_HEAD}（三）超出备份时点的数据恢复费用。",
        f"{_EN}(c) restoration of encrypted records that were never backed up.",
        "1. Garden\nWhat is covered\nStorm.\nWhat is not covered\nPlants.\n2. House\nWhat is covered\nPlants.\nWhat is not covered\nTheft.",
    ],
)
def test_an_exclusion_of_a_part_leaves_the_cover(text: str) -> None:
    assert faults(text, "swallowed-cover") == []


@pytest.mark.parametrize(
    "exception",
    ["本条第（十七）项所列情形不受此限。", "第（十二）项另有约定的除外。", "但为抢救生命所支付的除外。"],
)
def test_an_exception_to_what_is_not_there_is_told(exception: str) -> None:
    assert len(faults(f"{_HEAD}（三）{exception}", "orphan-write-back")) == 1


def test_an_exception_to_an_item_that_stands_there_is_left_alone() -> None:
    assert faults(f"{_HEAD}（三）恐怖活动，但第（一）项约定的情形不在此限。", "orphan-write-back") == []


@pytest.mark.parametrize(
    "sentence",
    ["对因供电中断引起的损失，本公司概不负责。", "凡因系统升级产生的损失，均由被保险人自行承担。", "在境外发生的事故，不在本保险承保之列。",
     "因外包服务引起的损失，保险人免除赔偿责任。"],
)  # fmt: skip
def test_a_denial_among_other_matters_is_hidden(sentence: str) -> None:
    text = f"{_HEAD}争议处理\n第三条 因本合同产生的争议由双方协商解决。{sentence}"
    assert len(faults(text, "hidden-exclusion")) == 1


@pytest.mark.parametrize(
    "sentence",
    ["被保险人未按照约定通知的，因此扩大的损失，保险人不承担赔偿责任。", "每次事故免赔额由被保险人自行承担。"],
)
def test_the_consequence_of_a_duty_and_the_own_share_are_not_hidden(sentence: str) -> None:
    assert faults(f"{_HEAD}被保险人义务\n第三条 被保险人应当及时通知保险人。{sentence}", "hidden-exclusion") == []
