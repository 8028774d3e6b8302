"""A figure in the other language is told in the reader's own, the words of the wording behind it."""

from __future__ import annotations

import pytest

from wordcheck.screening.market.outliers import Value, far_from_usual


@pytest.mark.parametrize(
    ("text", "hours", "zh", "en"),
    [
        ("365日", 8760.0, "365日", "1 year (“365日”)"),
        ("fifteen days", 360.0, "15天（“fifteen days”）", "fifteen days"),
        ("七十二小时", 72.0, "七十二小时", "3 days (“七十二小时”)"),
    ],
)
def test_period(text: str, hours: float, zh: str, en: str) -> None:
    value = Value((1, 0, 0, 0), "waiting-period", "period", "hour", hours, text, 0)
    said = far_from_usual(11, value, 720.0, 6540.0)
    assert f" {zh}；" in said.zh
    assert f" {en}; " in said.en
