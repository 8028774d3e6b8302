"""Sentences read as statements, and what is told by them: sides, powers without bounds, refusals, exceptions that exclude nothing."""

from __future__ import annotations

import pytest

from tests.meaning.support import market, wording
from wordcheck.meaning.covers.exceptive import exceptive_items
from wordcheck.meaning.denials.refusals import refusal_in
from wordcheck.meaning.parties.lopsided import lopsided
from wordcheck.meaning.parties.sides import turned
from wordcheck.meaning.statements.reader import Reader
from wordcheck.meaning.statements.reading import Reading
from wordcheck.meaning.statements.readings import readings


def _read(words: str) -> Reading:
    return Reader("en", market()).of(words.lower()) if words.isascii() else Reader("zh", market()).of(words)


def test_who_acts_with_what_and_to_whom() -> None:
    (one,) = _read("The Insurer shall, within ten days, remit the indemnity to the Insured.").statements
    assert (one.who, one.force, one.denied, one.to) == ("insurer", "must", False, "insured")
    assert one.does("pay")
    assert one.deals_with("benefit")


def test_a_denied_duty_and_a_second_verb() -> None:
    first, second = _read("We may amend the terms and need not tell you.").statements
    assert (first.force, first.denied) == ("may", False)
    assert second.denied
    assert second.does("tell")


def test_the_party_behind_by_acts() -> None:
    (one,) = _read("No premium is refunded by us.").statements
    assert (one.who, one.denied) == ("insurer", True)


def test_a_chinese_stretch_goes_on_with_the_party_before_it() -> None:
    found = _read("保险人收到申请后，应当将赔款汇给被保险人。").statements[-1]
    assert (found.who, found.to) == ("insurer", "insured")


def test_what_is_asked_for_is_not_done_by_the_one_who_asks() -> None:
    assert not any(s.who == "insured" and s.does("pay") for s in _read("被保险人请求保险人赔偿损失。").statements)


@pytest.mark.parametrize(
    ("words", "changed"),
    [
        ("The Insurer shall lodge the vouchers with the Insured.", True),
        ("The Insured shall lodge the vouchers with the Insurer.", False),
        ("You may raise our premium each year.", True),
        ("The Insurer must tell the Insured of every fact that bears on the risk.", True),
        ("The Insured must tell the Insurer of every fact that bears on the risk.", False),
        ("The premium falls due from the Insurer in May.", True),
        ("The premium falls due from the Insured in May.", False),
        ("我们乘坐缆车前不得饮酒。", True),
        ("您乘坐缆车前不得饮酒。", False),
        ("We may raise your premium each year.", False),
        ("We shall service the boiler every autumn.", True),
        ("保险人应当向被保险人出示损失凭据。", True),
        ("被保险人应当向保险人出示损失凭据。", False),
        ("保险人应当看护电梯。", True),
        ("保险费由保险人按月支付。", True),
        ("保险费由投保人按月支付。", False),
    ],
)
def test_sides_by_what_each_does(words: str, changed: bool) -> None:
    assert any(turned(s) for s in _read(words).statements) is changed


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("The Insurer may redraw any term overnight.", True),
        ("You cannot cancel this policy, but we can.", True),
        ("Doubts about these terms are resolved as the Insurer directs.", True),
        ("Doubts about these terms are resolved by an expert.", False),
        ("You give up the right to go to court.", True),
        ("We may make such enquiries into a claim as we deem necessary.", False),
        ("The Insurer may withdraw any benefit whenever it sees fit.", True),
        ("对条款有分歧的，以保险人的说法为准。", True),
        ("我们可以把保险单换成保障更低的，您不能拒绝。", True),
        ("The Insurer may redraw any term with the consent of the Insured.", False),
        ("You may end this policy whenever you like.", False),
        ("Our valuation brooks no argument.", True),
        ("You have no say in the matter of our repairs.", True),
        ("You waive every right of appeal.", True),
        ("保险人可以径自改写本合同的条款。", True),
        ("保险人与投保人协商一致的，可以改写本合同的条款。", False),
        ("投保人不得对本公司的结论提出异议。", True),
        ("保险人赔偿之前，被保险人放弃对第三者请求赔偿的权利的，保险人不承担责任。", False),
    ],
)
def test_powers_that_nothing_bounds(words: str, told: bool) -> None:
    text = (
        f"其他事项\n第一条 本合同适用法律。{words}"
        if not words.isascii()
        else f"General\n1. Notices are in writing. {words}"
    )
    made = wording(text)
    assert bool(list(lopsided(made, readings(made, Reader(made.language, market())), market()))) is told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Furs rank for no recovery.", True),
        ("Tickets of admission are never refunded.", True),
        ("Fees for lessons are never refunded.", False),
        ("Pupils of other schools get nothing from this cover.", True),
        ("Losses abroad remain for the Insured's own account.", True),
        ("Rain is your problem, not ours.", True),
        ("Beyond the river this insurance is of no help to you.", True),
        ("Furs are kept in a cold room.", False),
        ("Wet paint is treated as though it were not insured.", True),
        ("Barges stand outside this insurance.", True),
        ("You may park outside the house.", False),
        ("Lost keys are at the sole hazard of the Insured.", True),
        ("Reports are made at your own expense.", False),
        ("In no event shall we make good the loss of a barge.", True),
        ("Under no circumstances will the insurer pay for the loss of a barge.", True),
        ("Under no circumstances will we pay more than £500 for the loss of a barge.", False),
        ("In no case will we cancel this cover without notice.", False),
        ("露天货物的损失，风险由投保人自己兜着。", True),
        ("露天货物由投保人每天检查。", False),
    ],
)
def test_refusals_by_their_parts(words: str, told: bool) -> None:
    assert (refusal_in(words, Reader("en" if words.isascii() else "zh", market())) is not None) is told


@pytest.mark.parametrize(
    ("item", "told"),
    [
        ("the bar on subsidence does not touch barns on piles;", True),
        ("the bar on war does not touch old mines;", False),
        ("Exclusion 14 gives way for tractors;", True),
        ("Exclusion 2 gives way for tractors;", False),
        ("hay, which shall nonetheless be made good;", True),
        ("hay that has been left in the open;", False),
    ],
)
def test_items_that_exclude_nothing(item: str, told: bool) -> None:
    made = wording(
        f"Coverage\n1. We pay for loss.\nExclusions\nWe do not pay for:\n1. war;\n2. rust;\n3. frost;\n4. {item}\n"
    )
    assert bool(list(exceptive_items(made, market()))) is told


def test_a_word_that_no_pack_knows_is_still_read() -> None:
    (one,) = _read("We may yank the cover.").statements
    assert (one.who, one.acts, one.force) == ("insurer", frozenset(), "may")
    assert one.deals_with("cover")


@pytest.mark.parametrize(
    ("lead", "told"),
    [("We consider cover for a new company if:", False), ("A new company is covered.", True)],
)
def test_what_one_must_accept_to_get_more_is_no_power_of_the_other(lead: str, told: bool) -> None:
    made = wording(
        f"General\n1. {lead}\n(a) you write to us;\n(b) you accept any amendment of this policy.\n2. English law applies."
    )
    assert bool(list(lopsided(made, readings(made, Reader(made.language, market())), market()))) is told


def test_premium_given_back_without_interest_is_given_back() -> None:
    text = "保险责任\n第一条 被保险人身故的，我们{how}返还所交保险费，本合同终止。"
    for how, told in (("无息", False), ("不", True)):
        made = wording(text.format(how=how))
        assert bool(list(lopsided(made, readings(made, Reader("zh", market())), market()))) is told
