"""Tables whose rows run in order, and one that breaks it."""

from __future__ import annotations

import pytest

from tests.meaning.support import wording
from wordcheck.meaning.figures.disagreements import disagreements

_KINDS = frozenset({"bands-apart", "step-against"})


def _told(head: str, rows: list[tuple[str, str]]) -> list[str]:
    table = "\n".join(f"| {label} | {value} |" for label, value in [(head, "Value"), ("---", "---"), *rows])
    made = wording(f"1. We pay for theft.\n\n{table}\n", "w.md")
    return [d.evidence[0].quote for d in disagreements(made) if d.kind in _KINDS]


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (["0 to 17", "18 to 65", "70 to 80"], ["70 to 80"]),
        (["up to £1,000", "£1,001 to £5,000", "£4,000 to £9,000", "over £9,000"], ["£4,000 to £9,000"]),
        (["出生满六十日至十七周岁", "十八周岁至六十五周岁", "七十周岁至八十周岁"], ["七十周岁至八十周岁"]),
        (["0 to 17", "18 to 65", "66 to 80"], []),
        (["0-10", "10-20", "20-30"], []),
        (["0 to 65", "18 to 70", "50 to 80"], []),  # open to all of these ages: no row joins another
        (["1 January to 31 March", "1 April to 30 June", "1 August to 30 September"], []),
    ],
)
def test_a_band_that_does_not_join_is_told_where_the_others_do(rows: list[str], told: list[str]) -> None:
    assert _told("Range", [(row, "x") for row in rows]) == told


@pytest.mark.parametrize(
    ("head", "values", "told"),
    [
        ("Grade", ["100%", "90%", "60%", "70%", "60%", "50%"], ["60%"]),
        ("Grade", ["5%", "10%", "15%", "12%", "30%", "35%"], ["12%"]),
        ("Grade", ["100%", "90%", "80%", "70%", "60%", "50%"], []),
        ("Grade", ["100%", "90%", "90%", "70%", "80%", "50%"], []),  # steps that are level show no order
        ("Occupation class", ["1%", "2%", "5%", "4%", "6%", "7%"], []),
    ],
)
def test_one_step_against_all_others_is_told(head: str, values: list[str], told: list[str]) -> None:
    assert _told(head, [(str(n), v) for n, v in enumerate(values, start=1)]) == told
