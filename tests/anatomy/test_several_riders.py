"""Short riders one behind the other in a file, whose titles begin with the name of their main cover."""

from __future__ import annotations

from tests.anatomy.trees import manuscript
from wordcheck.anatomy import parse

FIRST = [
    "养殖险附加雷击保险条款",
    "第一条　发生雷击造成牲畜死亡的，保险人负责赔偿。",
    "第二条　本附加险与主险相抵触的，以本附加险为准。",
]
SECOND = ["养殖险附加扑杀保险条款", "（备案编号：甲0002）", "第一条　因疫病强制扑杀的，保险人负责赔偿。", "第二条　政府补贴应当从赔款中扣除。"]  # fmt: skip


def test_each_rider_is_a_wording() -> None:
    found = parse(manuscript([*FIRST, *SECOND]))
    assert [(w.title, len(w.clauses)) for w in found] == [(FIRST[0], 2), (SECOND[0], 2)]


def test_a_rider_named_in_a_sentence_begins_no_wording() -> None:
    more = ["本合同可以附加下列保险：", "一、养殖险附加扑杀保险。", "第三条　争议提交仲裁。"]
    assert len(parse(manuscript([*FIRST, *more]))) == 1
