"""Chinese exceptions whose object nothing excludes."""

from __future__ import annotations

import pytest

from tests.meaning.support import market, wording
from wordcheck.meaning.covers.cover_map import cover_map

EXCLUDED = "（一）战争、军事行动；\n（二）地震；\n（三）罚款、罚金；"


@pytest.mark.parametrize(
    ("lines", "orphan"),
    [
        (f"{EXCLUDED}\n（四）经制造商同意加装的，不受此限；", "经制造商同意加装的，不受此限"),
        (f"{EXCLUDED}\n（四）除非货物其后得到修复；", "除非货物其后得到修复"),
        (f"{EXCLUDED}\n前述关于台风的除外约定，对砖混房屋不适用。", "前述关于台风的除外约定，对砖混房屋不适用。"),
        (f"{EXCLUDED}\n尽管有上述约定，冰雹引起的损失，保险人仍承担赔偿责任。", "尽管有上述约定，冰雹引起的损失，保险人仍承担赔偿责任。"),
        ("（一）罚款、罚金，但货物已经装箱的除外；\n（二）地震。", "罚款、罚金，但货物已经装箱的除外"),
        (f"{EXCLUDED}\n上述海啸免责不涉及堤坝。", "上述海啸免责不涉及堤坝。"),
        (f"{EXCLUDED}\n第二条第（八）项对温室不适用。", "第二条第（八）项对温室不适用。"),
        (f"{EXCLUDED}\n（四）虫害，但飞艇坠毁砸坏屋顶的，保险人照样赔偿；", "虫害，但飞艇坠毁砸坏屋顶的，保险人照样赔偿"),
        (f"{EXCLUDED}\n上述地震免责不涉及堤坝。", ""),
        (f"{EXCLUDED}\n第二条第（二）项对温室不适用。", ""),
        (f"{EXCLUDED}\n前述关于地震的除外约定，对钢结构房屋不适用。", ""),
        ("（一）核辐射，但用于医疗的同位素除外；\n（二）地震。", ""),
        ("（一）罚款，但法律允许承保的不在此限；\n（二）地震。", ""),
        ("（一）自行拆卸，但为抢险所必需的不在此限；\n（二）地震。", ""),
        (f"{EXCLUDED}\n地震引起的火灾，保险人仍负责赔偿。", ""),
    ],
)  # fmt: skip
def test_what_is_given_back_must_have_been_excluded(lines: str, orphan: str) -> None:
    text = f"保险责任\n第一条 因意外事故造成的损失，保险人负责赔偿。\n责任免除\n第二条 下列原因造成的损失，保险人不负责赔偿：\n{lines}\n其他事项\n第三条 保险期间为一年。"
    found = [f.evidence[0].quote for f in cover_map(wording(text), market()).faults if f.kind == "orphan-write-back"]
    assert [q.strip("；。") for q in found] == ([orphan.strip("；。")] if orphan else [])
