"""Figures that cannot all hold."""

from __future__ import annotations

import pytest

from tests.meaning.support import wording
from wordcheck.meaning.figures import disagreements


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("第一条 累计赔偿限额为人民币200万元。\n第二条 每次事故赔偿限额为人民币800万元。", "sublimit-over-limit"),
        ("第一条 等待期为十日。\n第二条 赔偿期为七日。", "waiting-over-indemnity"),
        ("第一条 被保险人应当在五日内通知保险人。\n第二条 本条款适用中国法律。\n第三条 被保险人应当在五个工作日内通知保险人。", "day-kinds"),
    ],
)  # fmt: skip
def test_what_cannot_hold_is_told_with_both_places(text: str, kind: str) -> None:
    (found,) = disagreements(wording(text))
    assert found.kind == kind
    assert len(found.evidence) == 2


@pytest.mark.parametrize(
    "text",
    [
        "第一条 累计赔偿限额为人民币800万元。\n第二条 每次事故赔偿限额为人民币200万元。",
        "第一条 累计赔偿限额为人民币200万元。\n第二条 附加险累计赔偿限额为人民币900万元。\n第三条 每次事故赔偿限额为人民币800万元。",
        "第一条 等待期为八小时。\n第二条 赔偿期为七日。",
    ],
)
def test_what_may_hold_is_left_alone(text: str) -> None:
    assert [d for d in disagreements(wording(text)) if d.kind != "two-values"] == []
