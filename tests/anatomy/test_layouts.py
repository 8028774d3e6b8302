"""Wordings set in many numberings and layouts are read back as they were set (see `python -m benchmarks.layouts`)."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.layouts.__main__ import trial
from benchmarks.layouts.setting import FORMS
from benchmarks.layouts.styles import STYLES

TRIALS = [
    ("en-pet" if style.tongue == "en" else "zh-equipment", style, form)
    for number, style in enumerate(STYLES)
    for form in list(FORMS)[number % 3 :: 3]
    if not (form == "Word, automatic numbers" and not style.word) and not ("GBK" in form and style.tongue == "en")
]
"""Every numbering, in a third of the layouts each."""


@pytest.mark.parametrize(("name", "style", "form"), TRIALS, ids=lambda x: getattr(x, "name", x))
def test_what_was_set_is_read(name: str, style: object, form: str, tmp_path: Path) -> None:
    made, read, hit, right = trial(name, style, form, tmp_path)  # type: ignore[arg-type]
    assert (read, hit, right) == (made, made, made)
