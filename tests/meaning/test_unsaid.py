"""What one sentence of a clause gives or asks for and another takes back; notice before its event; articles of the main wording."""

from __future__ import annotations

import pytest

from tests.meaning.support import market, wording
from wordcheck.meaning.statements.reader import Reader
from wordcheck.meaning.statements.readings import readings
from wordcheck.meaning.told_too_early import told_too_early
from wordcheck.meaning.unfound import unfound
from wordcheck.meaning.unsaid import unsaid


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("You may cancel this policy on notice. The Insured has no right to bring this policy to an end.", True),
        ("The Insurer may cancel this policy on notice. The Insurer shall have no power to terminate this policy.", True),
        ("You may cancel this policy on notice. We have no right to cancel this policy.", False),
        ("You may cancel this policy on notice. You have no right to cancel this policy after a claim is paid, unless we agree.", False),
        ("You may cancel this policy on notice. However, you have no right to cancel this policy.", False),
    ],
)  # fmt: skip
def test_a_power_denied_in_its_own_clause_is_told(text: str, told: bool) -> None:
    made = wording(f"1. We pay for theft.\n2. {text}")
    assert bool(list(unsaid(made, readings(made, Reader("en", market()))))) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("被保险人应当于事故发生前两日内向保险人报案。", True),
        ("被保险人应当于事故发生后两日内向保险人报案。", False),
        ("被保险人应当在出发前两日内通知保险人。", False),
        ("发生事故前已经存在的隐患，被保险人应当告知保险人。", False),
    ],
)
def test_notice_before_its_event_is_told(text: str, told: bool) -> None:
    made = wording(f"第一条 保险人负责赔偿损失。\n第二条 {text}")
    assert bool(list(told_too_early(made))) is told


_ARTICLES = "\n".join(f"第{n}条 保险人负责赔偿第{n}项损失。" for n in "一二三四五六七八九")
_MAIN = (
    f"示例财产保险股份有限公司财产保险条款\n{_ARTICLES}\n第十条 甲。\n第十一条 乙。\n第十二条 丙。\n附加盗抢保险条款\n"
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{_MAIN}第十三条 通知适用主险条款第四十一条的约定。", ["第四十一条"]),
        (f"{_MAIN}第十三条 通知适用主险条款第十一条的约定。", []),
        ("附加盗抢保险条款\n第一条 本附加险附加于财产保险。\n第二条 通知适用主险条款第四十一条的约定。", []),
    ],
)
def test_an_article_beyond_all_of_a_main_wording_in_the_file_is_told(text: str, told: list[str]) -> None:
    assert [r.text for r in unfound(wording(text))] == told
