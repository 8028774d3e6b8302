"""What reading references, covers and denials costs grows with the length of a wording, not with its square.

Work is counted as calls of functions of this package: alike on every machine, however busy it is. Before, each of these took ten times
the work or more for four times the length, some of it in single calls that searched the whole text; so time is looked at too, with much room.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from types import FrameType

import pytest

import wordcheck

SMALL, LARGE = 150, 600
MOST = 1.5 * LARGE / SMALL
"""Times the work for four times the length; a square would be sixteen."""
MOST_SECONDS = 20.0
"""Times the processor time for eight times the length; a square would be sixty-four."""
WORDS = "amber brisk cedar dusty early faint gaunt hazel ivory jolly keen lunar merry noble ochre plain quiet rusty solid tepid".split()


def _zh(number: int) -> str:
    return "".join(chr(0x5000 + number * 7919 // 97**place % 997) for place in range(4))


def _en(number: int) -> str:
    return " ".join(WORDS[number // 20**place % 20] for place in range(3))


def places_before(n: int) -> str:
    lines = (f"第{i + 1}条 保险人按前条和前款的约定赔偿{_zh(i)}（见释义）的损失。\n" for i in range(n))
    entries = (f"{i + 1}. {_zh(i)}：指一种设备。\n" for i in range(n // 2))
    return "某某保险条款\n" + "".join(lines) + f"第{n + 1}条 释义\n" + "".join(entries)


def items_that_are_missing(n: int) -> str:
    items = (f"（{i + 1}）保险人赔偿{_zh(i)}的损失。\n" for i in range(n // 2))
    pointers = (f"第{i + 2}条 按第一条第（{n + i}）项赔偿。\n" for i in range(n // 2))
    return "某某保险条款\n第一条 保险责任\n" + "".join(items) + "".join(pointers)


def numbers_begun_anew(n: int) -> str:
    sections = (
        f"SECTION {_en(i).upper()}\n\n1. We pay as clause 1 and clause 2 say.\n2. We pay you.\n\n" for i in range(n)
    )
    return "Policy\n\n" + "".join(sections)


def numbers_that_are_missing(n: int) -> str:
    there = (f"2.{i + 1} We pay the insured for fire.\n" for i in range(20))
    pointers = (f"{i + 3}. We pay as clause 2.{i + 100} says.\n" for i in range(n))
    return "Policy\n\n1. We pay the insured for loss by fire.\n" + "".join(there) + "".join(pointers)


def headings_side_by_side(n: int) -> str:
    return "Policy\n\n1. Cover\n\n" + "".join(
        f"1.{i + 1} {_en(i).title()}\nWe pay you for loss of {_en(i)}.\n" for i in range(n)
    )


def denials_in_covers(n: int) -> str:
    covers = (f"1.{i + 1} {_en(i)}. We pay you for it. We do not pay for {_en(i * 3 + 1)}.\n" for i in range(n))
    return "Policy\n\n1. Cover\n\n" + "".join(covers)


def excluded_again_and_again(n: int) -> str:
    covers = (f"1.{i + 1} We pay you for a cyber attack on {_en(i)}.\n" for i in range(n // 2))
    excluded = (
        f"2.{i + 1} We do not pay for a cyber attack on {_en(i)}, or an act under clause {i % 40 + 90}.\n"
        for i in range(n)
    )
    return "Cyber policy\n\n1. Cover\n\n" + "".join(covers) + "2. Exclusions\n\n" + "".join(excluded)


TEXTS = [
    excluded_again_and_again,
    places_before,
    items_that_are_missing,
    numbers_begun_anew,
    numbers_that_are_missing,
    headings_side_by_side,
    denials_in_covers,
]


def _described(text: str) -> None:
    wordings = wordcheck.parse(wordcheck.read(text.encode(), name="x.txt"))
    assert wordings[0].clauses
    wordcheck.covers(wordings)


def _calls(text: str) -> int:
    """Functions and generators of this package entered."""
    count = 0

    def seen(frame: FrameType, event: str, _: object) -> None:
        nonlocal count
        if event == "call" and "wordcheck" in frame.f_code.co_filename:
            count += 1

    before = sys.getprofile()
    sys.setprofile(seen)
    try:
        _described(text)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("made", TEXTS, ids=lambda made: made.__name__)
def test_work_grows_with_the_length(made: Callable[[int], str]) -> None:
    _described(made(SMALL))  # expressions are compiled, packs loaded
    assert _calls(made(LARGE)) < MOST * _calls(made(SMALL))


@pytest.mark.parametrize("made", TEXTS, ids=lambda made: made.__name__)
def test_time_grows_with_the_length(made: Callable[[int], str]) -> None:
    def seconds(n: int) -> float:
        began = time.process_time()
        _described(made(n))
        return time.process_time() - began

    least = min(seconds(LARGE // 4), seconds(LARGE // 4))
    assert seconds(2 * LARGE) < MOST_SECONDS * least
