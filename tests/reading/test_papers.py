"""Papers that come with wordings: forms to be filled in, tables of contents."""

import time

import pytest

from wordcheck import api
from wordcheck.model.unread import UnreadKind
from wordcheck.reading.subject import paper_of

APPLICATION = (
    "温室大棚保险投保单\n投保单号：＿＿＿＿＿＿\n投保人：＿＿＿＿＿＿ 电话：＿＿＿＿\n│大棚编号│面积│保险金额│费率│\n│ │ │ │ │\n"
    "保险期间 个月 自 年 月 日零时起\n投保人签章：＿＿＿＿\n＿＿年＿＿月＿＿日\n"
)
NOTICE = (
    "温室大棚保险免责事项说明书\n尊敬的客户：\n投保前请您阅读条款中免除我公司责任的内容，并在投保人签章处确认。\n责任免除\n"
    "第六条 战争造成的损失，保险人不负责赔偿。\n说明：该项风险缺乏统计数据，无法厘定费率。\n"
)
CONTENTS = "Contents\n" + "\n".join(f"Section {c} – Cover for part {c}\t{n + 3}" for n, c in enumerate("ABCDEFGHIJKL"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (APPLICATION, "form to be filled in"),
        (CONTENTS, "table of contents"),
        (NOTICE, "notice that explains a wording"),
    ],
)
def test_a_paper_without_clauses_gets_no_verdicts_and_no_findings_on_blanks(text: str, said: str) -> None:
    report = api.check(text.encode(), name="paper.txt")
    assert [u.kind for u in report.unread] == [UnreadKind.OTHER_SUBJECT]
    assert said in report.unread[0].why.en
    assert report.verdicts == ()
    assert not [f for f in report.findings if f.rule.code.startswith("WC-PH")]


@pytest.mark.parametrize(
    "text",
    [
        NOTICE + "温室大棚保险条款\n保险责任\n因暴风、冰雹造成大棚损坏的，本公司负责赔偿。",
        "温室大棚保险单\n第一条 保险责任\n因暴风、冰雹造成大棚损坏的，本公司负责赔偿。\n第二条 责任免除\n战争造成的损失，本公司不负责赔偿。",
        "Application form\nWe insure the greenhouse named above against storm and hail while it stands on the land of the grower.\n"
        "We do not pay for glass that was broken before the day on which the cover begins, whoever broke it.\n"
        "The grower tells us of a loss as soon as he can and keeps what is left of the house for us to look at.\n"
        "We pay within thirty days of the day on which we and the grower agree what the damage comes to.\n"
        "Either of us may end the policy by a letter to the other one that is sent a month before it shall end.\n",
    ],
)
def test_conditions_that_are_printed_on_a_form_are_a_wording(text: str) -> None:
    assert api.read(text.encode(), name="policy.txt").unread == ()


def test_a_notice_with_many_blank_lines_is_told_in_a_moment() -> None:
    start = time.process_time()
    assert paper_of("投保须知\n" + "\n" * 60_000) is not None
    assert time.process_time() - start < 2.0
