"""Candidates that lack what `where x has …` asks for are passed over unjudged, and nothing is lost by it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.engine.support import flag, quotes, run
from tests.engine.test_triggers import WORDINGS
from wordcheck.anatomy import parse
from wordcheck.engine import check
from wordcheck.engine.trace import Trace
from wordcheck.reading import read
from wordcheck.rulelang import load


@pytest.mark.parametrize("path", WORDINGS, ids=lambda p: p.parent.name)
def test_the_report_is_the_same_as_when_every_candidate_is_judged(path: Path) -> None:
    plan, wordings, day = load().plan, parse(read(path)), date(2026, 11, 1)
    # A trace wants every condition judged, so nothing is passed over.
    assert check(wordings, plan, as_of=day) == check(wordings, plan, as_of=day, trace=Trace())


def test_all_words_that_are_asked_for_must_stand_in_the_capture(tmp_path: Path) -> None:
    rules = flag('find sentence as w where w has "甲" and w has ("乙" | "丙")')
    text = "第一条 甲与丁。\n第二条 甲与丙。\n第三条 乙与丙。\n第四条 乙、甲。"
    assert quotes(run(tmp_path, rules, text)) == ["甲与丙。", "乙、甲。"]


def test_an_item_holds_the_words_of_its_lead_in(tmp_path: Path) -> None:
    rules = flag('find item as w where w has "甲" and w has "乙"')
    found = quotes(run(tmp_path, rules, "第一条 甲：\n（一）乙；\n（二）丙。"))
    assert len(found) == 1
    assert "乙" in found[0]
