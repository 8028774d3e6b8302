"""A slice of the fuzzer: nonsense gives problems, never a crash, and what parses can be laid out."""

from __future__ import annotations

import time

import pytest

from benchmarks.fuzz_rules import SYNTAX, attempt, inputs
from wordcheck.rulelang.syntax.formatting import formatted

SLICES = range(0, 600, 100)
LONGEST = 5.0
"""Seconds; the slowest of a hundred thousand took a small part of one."""


@pytest.mark.parametrize("start", SLICES)
def test_no_input_crashes_or_holds_up(start: int) -> None:
    for number, kind, text in inputs(100, start):
        began = time.process_time()
        attempt(text)
        assert time.process_time() - began < LONGEST, (number, kind)


def test_inputs_come_from_their_number_alone() -> None:
    assert list(inputs(20, 40)) == list(inputs(60, 0))[40:]


def test_derived_inputs_mostly_reach_the_checks_behind_the_grammar() -> None:
    codes = [attempt(text) for _, kind, text in inputs(300, 0) if kind == "derived"]
    assert sum(SYNTAX not in families for families in codes) > len(codes) / 4


@pytest.mark.parametrize("line", ['find tokens { [pos = "NOUN"]{1,3} } as w', "find percent as p where p > 80％"])
def test_repeats_and_full_width_signs_are_laid_out(line: str) -> None:
    once = formatted(f"flag TS-AA-1 a-b {{\n  {line}\n}}\n", "x.wordrule")
    assert once.count("{1,3}") == line.count("{1,3}")
    assert "％" not in once
