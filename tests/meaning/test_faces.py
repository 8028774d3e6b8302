"""What stands before the first clause is held against the clauses."""

from __future__ import annotations

import pytest

from tests.meaning.support import wording
from wordcheck.meaning.accord.two_answers import TWO_ANSWERS
from wordcheck.meaning.figures.disagreements import disagreements

_EN = "# Harbour liability policy\n\n**Notice.** {}\n\n## Section 1 Cover\n\n1.1 {}\n\n1.2 {}\n"
_ZH = "海港责任保险条款\n\n投保须知：{}\n\n第一条 {}\n第二条 {}\n"
_MADE = "We will pay damages for a claim first made against you during the period of insurance."
_MADE_ZH = "第三者在保险期间内首次向被保险人提出赔偿请求的，保险人负责赔偿。"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (_EN.format("This policy is written on an occurrence basis.", _MADE, "You must help us."), "two-triggers"),
        (_EN.format("This is a claims-made policy.", _MADE, "You must help us."), ""),
        (_EN.format("Defence costs are payable in addition to the limit.", _MADE, "The limit includes defence costs."), "two-places-of-costs"),
        (_EN.format("Defence costs are part of the limit.", _MADE, "The total includes defence costs."), ""),
        (_ZH.format("本保险采用事故发生制。", _MADE_ZH, "被保险人应当协助保险人。"), "two-triggers"),
        (_ZH.format("本保险为期内索赔制保险。", _MADE_ZH, "被保险人应当协助保险人。"), ""),
        (_ZH.format("法律费用在责任限额以外另行赔偿。", _MADE_ZH, "法律费用包含在责任限额之内。"), "two-places-of-costs"),
    ],
)  # fmt: skip
def test_an_answer_on_the_face_is_held_against_those_of_clauses(text: str, kind: str) -> None:
    made = wording(text)
    found = [d for name in TWO_ANSWERS for d in TWO_ANSWERS[name](made)]
    assert [d.kind for d in found] == ([kind] if kind else [])
    if kind:
        assert {e.clause is None for e in found[0].evidence} == {True, False}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (_EN.format("You must tell us of any claim within 30 days of becoming aware of it.", _MADE, "Tell us as soon as you can, and in any case within 14 days, after you become aware of a claim."), ["30 days", "14 days"]),
        (_EN.format("You must tell us of any claim within 30 days of becoming aware of it.", _MADE, "Tell us as soon as you can, and in any case within 30 days, after you become aware of a claim."), []),
        (_ZH.format("保险事故发生后，请在24小时内通知保险人。", _MADE_ZH, "被保险人知道保险事故发生后，应当在48小时内通知保险人。"), ["24小时", "48小时"]),
        (_ZH.format("本保险的犹豫期为10日。", _MADE_ZH, "投保人收到保险单后有15日的犹豫期。"), ["10日", "15日"]),
    ],
)  # fmt: skip
def test_a_time_on_the_face_is_held_against_those_of_clauses(text: str, told: list[str]) -> None:
    assert [e.quote for d in disagreements(wording(text)) for e in d.evidence] == told
