"""Covers and terms as a person reads them in a terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

import wordcheck
from tests.meaning.support import wording
from wordcheck.languages.width import cell_width
from wordcheck.reporting.cover_views import covers_text
from wordcheck.reporting.places import shortened
from wordcheck.reporting.term_views import terms_text

LISTS = {
    "zh": "数据安全保险条款\n保险责任\n第四条 在保险期间内，被保险人因数据安全事故支出的下列费用，保险人负责赔偿：\n（一）数据恢复费用：为恢复受损数据支出的必要费用。\n责任免除\n第五条 下列损失，保险人不负责赔偿：\n"
    + "".join(
        f"（{n}）第{n}种情形造成的任何损失、费用和责任，以及为查明、减少或者避免这种情形所支出的任何费用；\n"
        for n in range(1, 61)
    ),
    "en": "CYBER POLICY\n1. INSURING AGREEMENTS\n1.1 Incident Response\nWe will pay the reasonable costs of a forensic firm as a direct result of a Security Breach during the policy period.\n2. EXCLUSIONS\nWe will not pay for:\n"
    + "".join(
        f"2.{n} any loss, cost or liability that comes from cause number {n}, and what is spent to look into it or to avoid it;\n"
        for n in range(1, 61)
    ),
}


@pytest.mark.parametrize("tongue", ["zh", "en"])
@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_is_wider_than_the_terminal(tongue: str, width: int) -> None:
    said = wording(LISTS[tongue])
    for everything in (False, True):
        shown = covers_text(said, wordcheck.covers(said)[0], said.language, False, width, everything)
        shown += terms_text(said, wordcheck.terms(said)[0], said.language, False, width, everything)
        assert max(map(cell_width, shown.split("\n"))) <= width


@pytest.mark.parametrize(("tongue", "mark"), [("zh", "第60种情形"), ("en", "number 60")])
def test_a_long_list_says_how_much_is_left_out_and_how_to_see_it(tongue: str, mark: str) -> None:
    said = wording(LISTS[tongue])
    found = wordcheck.covers(said)[0]
    short = covers_text(said, found, said.language, False, 100)
    assert "20" in next(line for line in short.split("\n") if "--all" in line)
    assert mark not in short
    assert mark in covers_text(said, found, said.language, False, 100, everything=True)


def test_the_taxonomy_is_shown_of_the_lines_for_which_it_is_made() -> None:
    cyber, motor = wording(LISTS["zh"]), wording(LISTS["zh"].replace("数据安全保险条款", "机动车损失保险条款"))
    assert "C05" in covers_text(cyber, wordcheck.covers(cyber)[0], "zh", False, 100)
    assert "C05" not in covers_text(motor, wordcheck.covers(motor)[0], "zh", False, 100)
    assert wordcheck.covers(motor, every_line=True)[0].statuses


def test_a_list_that_is_no_tree_is_shown_with_its_members() -> None:
    said = wording(
        "保险责任\n第一条 保险人赔偿损失。\n责任免除\n第二条 下列损失，保险人不负责赔偿：\n战争；\n核辐射。\n"
    )
    shown = covers_text(said, wordcheck.covers(said)[0], "zh", False, 100)
    assert "核辐射" in shown


def test_a_long_path_keeps_what_stands_last() -> None:
    path = "THIS ENDORSEMENT CHANGES THE POLICY/MONEY AND SECURITIES/B./2./g."
    assert shortened(path, 100) == path
    assert shortened(path, 36) == "…/MONEY AND SECURITIES/B./2./g."
    assert cell_width(shortened("责任免除/第十条/（十八）/其他任何未在本条列明的情形", 20)) <= 20


def test_a_clause_called_by_its_first_words_does_not_say_them_twice() -> None:
    corpus = Path(__file__).parents[2] / "corpus/en/cyber-small-business/clean.pdf"
    said = wordcheck.parse(corpus)[0]
    shown = covers_text(said, wordcheck.covers(said)[0], "en", False, 200)
    assert "We will not pay for:" in shown
    assert "We will not pay for:  We will" not in shown
    # What a colon and bullets introduce begins behind them, and a list is shown with all its members.
    assert "loss: incident response" in shown
    assert "waiting period; • the cost" in shown
