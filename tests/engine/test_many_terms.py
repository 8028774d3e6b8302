"""A file of nothing but definitions is checked in a time that grows with its length, and a rule stops at so many findings."""

from __future__ import annotations

import time

import pytest

import wordcheck
from wordcheck.engine.checks import MOST_FINDINGS

TERMS = 3000
SECONDS = 24.0
"""Of the processor; it grew with the square of their number."""
LETTERS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉"


def _name(number: int) -> str:
    return "".join(LETTERS[number // 20**place % 20] for place in range(4))


CHINESE = "某某保险条款\n第一条 保险人负责赔偿被保险人的火灾损失。\n第二条 释义\n" + "".join(
    f"{n + 1}. {_name(n)}：指被保险人使用的一种设备。\n" for n in range(TERMS)
)
UNLIKE = "某某保险条款\n第一条 保险人负责赔偿被保险人的火灾损失。\n第二条 释义\n" + "".join(
    f"{_name(n)}：指第{n}种情形下发生的意外事件。\n" for n in range(2 * TERMS)
)
"""Definitions of which each was compared with each other one."""
ENGLISH = "Policy\n\n1. We pay the insured for loss by fire.\n" + "".join(
    f'"Term{n:x}k" means a thing of the insured.\n' for n in range(TERMS)
)


@pytest.mark.parametrize("text", [CHINESE, ENGLISH], ids=["zh", "en"])
def test_thousands_of_unused_terms_take_seconds_and_the_rest_is_said_to_be_unseen(text: str) -> None:
    wordcheck.check(b"1. Cover\n\nWe pay the insured.\n", name="x.txt")  # the rules are compiled
    start = time.process_time()
    report = wordcheck.check(text.encode(), name="x.txt")
    assert time.process_time() - start < SECONDS
    of_rule = [f for f in report.findings if f.rule.slug == "unused-definition"]
    assert len(of_rule) == MOST_FINDINGS
    assert any(f"{MOST_FINDINGS} findings already" in u.why.en for u in report.undecided)


def test_thousands_of_unlike_definitions_are_not_compared_pair_by_pair() -> None:
    wordcheck.check(b"1. Cover\n\nWe pay the insured.\n", name="x.txt")
    start = time.process_time()
    report = wordcheck.check(UNLIKE.encode(), name="x.txt")
    assert time.process_time() - start < SECONDS
    assert len(report.wordings[0].terms) > TERMS


def test_words_of_a_row_of_names_are_used_by_one_of_them() -> None:
    text = (
        "1. Definitions\n\nYou/Your/Yourself means the person named in the schedule.\n\nPremises means the place named there.\n\n"
        "2. Cover\n\nWe pay you for fire.\n\n3. Conditions\n\nTell us of each loss.\n"
    )
    report = wordcheck.check(text.encode(), name="x.txt")
    unused = [f.anchor.quote for f in report.findings if f.rule.slug == "unused-definition"]
    assert any("Premises" in quote for quote in unused)
    assert not any("You" in quote for quote in unused)
