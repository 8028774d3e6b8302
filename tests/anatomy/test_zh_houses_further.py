"""Headings, leads and terms of further Chinese houses, in our own words."""

from __future__ import annotations

import pytest

import wordcheck
from wordcheck.model.wording import ClauseKind, Wording


def read(text: str) -> Wording:
    (wording,) = wordcheck.parse(text.encode(), name="wording.txt")
    return wording


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("我们的责任", ClauseKind.INSURER_DUTY),
        ("您的责任", ClauseKind.INSURED_DUTY),
        ("保险金额与免责时长", ClauseKind.LIMIT),
        ("免责事项", ClauseKind.EXCLUSION),
        ("我们的保险责任", ClauseKind.COVERAGE),
    ],
)
def test_a_heading_of_duties_or_of_a_waiting_time_is_told_from_one_of_exclusions(
    heading: str, kind: ClauseKind
) -> None:
    wording = read(
        f"某某保险条款\n一、承保范围\n1. 火灾造成的损失，保险人负责赔偿。\n二、{heading}\n1. 依照约定办理。\n"
    )
    assert wording.clauses[-1].kind is kind


def test_items_that_may_be_chosen_are_covers_though_what_is_not_chosen_is_denied() -> None:
    wording = read(
        "账户保险条款\n保险责任\n1　盗刷损失由我们赔偿。\n"
        "2　投保人可以选择投保下列各项，未在保险单中载明的，我们不承担该项责任：\n"
        "2.1　被抢走的现金；\n2.2　补办证件的费用。\n"
        "责任免除\n3　战争造成的损失，我们不负责赔偿。\n"
    )
    assert [c.kind for c in wording.clauses if c.label in ("2.1", "2.2")] == [ClauseKind.COVERAGE] * 2


def test_terms_set_off_by_dashes_and_names_that_begin_with_a_negation_are_defined() -> None:
    wording = read(
        "软件保险条款\n保险责任\n1. 不法分子利用编码错误造成的损失，保险人负责赔偿。\n"
        "释义\n编码错误——指程序与设计不一致。\n不法分子：指以非法占有为目的的人。\n"
    )
    assert {t.name for t in wording.terms if t.definitions} == {"编码错误", "不法分子"}
