"""Headings of which one denies the other are covers and exclusions, whatever words they hold."""

from __future__ import annotations

import pytest

import wordcheck
from wordcheck.model.wording import ClauseKind, Wording


def _parsed(text: str) -> Wording:
    (wording,) = wordcheck.parse(text.encode(), name="wording.md")
    return wording


def _kinds(wording: Wording) -> dict[str, ClauseKind]:
    return {c.title: c.kind for c in wording.clauses if c.title}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("What Acorn picks up the bill for", "What Acorn never picks up the bill for"),
        ("Acorn stands behind you for", "Acorn does not stand behind you for"),
        ("What you can count on us for", "What you can’t count on us for"),
    ],
)
def test_a_heading_and_its_denial_are_covers_and_exclusions(first: str, second: str) -> None:
    text = (
        f"# Shop plan\n\n## 1. {first}\n\n1.1 Broken glass in the shop front.\n\n1.2 Lost keys of the shop.\n\n"
        f"## 2. {second}\n\n2.1 Scratches on the shop front.\n\n2.2 Rust on the keys.\n"
    )
    kinds = _kinds(_parsed(text))
    assert kinds[first] is ClauseKind.COVERAGE
    assert kinds[second] is ClauseKind.EXCLUSION


def test_chinese_headings_that_differ_by_a_negative() -> None:
    text = "# 门店安心计划\n\n## 一、本社替会员扛的事\n\n1. 玻璃碎了的花费。\n2. 钥匙丢了的花费。\n\n## 二、本社不扛的事\n\n1. 划痕。\n2. 生锈。\n"
    kinds = _kinds(_parsed(text))
    assert kinds["本社替会员扛的事"] is ClauseKind.COVERAGE
    assert kinds["本社不扛的事"] is ClauseKind.EXCLUSION


def test_what_the_insured_does_and_leaves_undone_is_no_pair() -> None:
    text = "# Shop plan\n\n## What you must do\n\n1. Lock up.\n\n## What you must not do\n\n1. Leave the key in the door.\n"
    kinds = _kinds(_parsed(text))
    assert ClauseKind.EXCLUSION not in kinds.values()
    assert ClauseKind.COVERAGE not in kinds.values()


def test_headings_are_told_as_they_are_printed() -> None:
    text = "# Acorn plan\n\nYou are with Acorn.\n\n## What Acorn picks up\n\n1. Acorn pays for glass.\n2. When keys are lost, Acorn pays for locks.\n\n## What Acorn never picks up\n\n1. Rust. Acorn won't pay for it.\n"
    assert "What Acorn picks up" in _kinds(_parsed(text))
