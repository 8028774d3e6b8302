"""A division that may not be the one that was meant is told as doubtful, and no other one is."""

from __future__ import annotations

from tests.anatomy.trees import only

CLAUSES = [
    f"{n}. We insure the pump of the schedule against peril number {n} that is named there." for n in range(1, 11)
]


def _notes(lines: list[str]) -> str:
    return " ".join(note.en for note in only(lines).notes)


def test_a_wording_that_is_plainly_numbered_is_not_doubted() -> None:
    assert "doubtful" not in _notes(["Pump Insurance Policy", *CLAUSES])


def test_many_lines_like_headings_that_head_nothing_are_told() -> None:
    lines = ["Pump Insurance Policy", *CLAUSES]
    for n in range(8):
        lines += [f"see overleaf for form {n} and", f"pumps of kind {n} (if any)"]
    assert "doubtful" in _notes(lines)


def test_numbers_of_one_list_that_begin_anew_are_told() -> None:
    lines = ["Pump Insurance Policy", "1. Cover", "2. Conditions"]
    lines += [f"{n}. We insure pump number {n} of the schedule." for n in (3, 4, 4, 5, 5, 6, 6, 7, 8)]
    assert "3 numbers fail to go on" in _notes(lines)
