"""Golden pairs: the smallest faulty pack and exactly what its author reads. The file is named by the code it shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from wordcheck.model.said import Tongue
from wordcheck.rulelang import problems_of, show_problems

FOLDER = Path(__file__).resolve().parents[1] / "problems"
CASES = sorted(FOLDER.glob("*.wordrule"))


def shown(case: Path, tongue: Tongue) -> str:
    """The problems with their frames, the folder's name taken out."""
    return show_problems(problems_of([case]), tongue).replace(str(case), case.name)


@pytest.mark.parametrize("case", CASES, ids=lambda p: p.stem)
def test_what_the_author_reads(case: Path) -> None:
    expected = case.with_suffix(".out").read_text("utf-8")
    assert shown(case, "en") + "\n\n" + shown(case, "zh") + "\n" == expected


@pytest.mark.parametrize("case", CASES, ids=lambda p: p.stem)
def test_the_code_in_the_name_is_among_the_problems(case: Path) -> None:
    assert case.stem.split("-")[0] in {p.code for p in problems_of([case])}
