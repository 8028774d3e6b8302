"""The file of decisions gives back what was decided, whatever characters people and wordings use."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from wordcheck.decisions.keeping import load, merged, written
from wordcheck.model.decisions import REASONS, Answer, Decision

WORDS = st.one_of(
    st.text(st.characters(codec="utf-8"), max_size=40),
    st.text(st.sampled_from("'\"\\\r\n\t\x00\x7f\u2028 #=[保险人a1"), max_size=12),
)
DECISIONS = st.builds(
    Decision,
    fingerprint=st.text("0123456789abcdef", min_size=16, max_size=64),
    rule=st.sampled_from(("CORE-001", "CY-101", "A")),
    answer=st.sampled_from(get_args(Answer)),
    reason=WORDS,
    by=WORDS,
    date=st.sampled_from(("", "2026-01-31", "1")),
    expires=st.sampled_from(("", "2027-01-31")),
    occurrence=st.integers(1, 9),
    quote=WORDS,
    context=WORDS,
    code=st.sampled_from(("", *REASONS)),
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(DECISIONS, max_size=4))
def test_what_was_decided_is_read_back(tmp_path: Path, decisions: list[Decision]) -> None:
    place = tmp_path / "w.md.decisions.toml"
    place.write_bytes(written(decisions))
    assert load(place) == merged(decisions, ())
    assert written(load(place)) == place.read_bytes()


@pytest.mark.parametrize("words", ["甲\r乙", "甲\r\n乙", "甲\n\n乙", "\n甲", '"""', "\\"])
def test_line_ends_and_quotation_marks_are_kept(tmp_path: Path, words: str) -> None:
    decision = Decision("0" * 16, "A", "dismissed", reason=words, quote=words)
    place = tmp_path / "d.toml"
    place.write_bytes(written([decision]))
    assert load(place) == (decision,)
