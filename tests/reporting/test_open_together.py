"""Requirements that are open for one reason share a line in the terminal, with all their codes."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

import wordcheck
from wordcheck.app.cli import main
from wordcheck.model.verdicts import Outcome
from wordcheck.reporting.frames import wrapped

TEXT = (
    "The insurer will pay the insured for the cost of restoring data after a cyber incident first discovered during the period of "
    "insurance.\n\nThe insurer will not pay for loss that the insured knew of before the policy began.\n"
)


def test_many_open_requirements_take_few_lines_and_all_are_named(tmp_path: Path) -> None:
    file = tmp_path / "w.txt"
    file.write_text(TEXT, "utf-8")
    codes = [v.rule.code for v in wordcheck.check(file).verdicts if v.outcome is Outcome.UNDECIDED]
    assert len(codes) > 6
    shown = CliRunner().invoke(main, ["check", str(file)]).output
    assert f"undecided ×{len(codes)}" in shown
    assert all(code in shown for code in codes)
    assert sum("undecided" in line for line in shown.splitlines()) < len(codes) // 2


def test_words_are_wrapped_within_the_width_and_none_is_lost() -> None:
    words = [f"CN-IL-{n:03}" for n in range(20)]
    lines = wrapped(words, 40, "  ")
    assert all(len(line) <= 40 and line.startswith("  ") for line in lines)
    assert " ".join(lines).split() == words
