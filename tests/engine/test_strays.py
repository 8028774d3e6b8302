"""Which members of a list went astray."""

from __future__ import annotations

import pytest

from tests.anatomy.trees import only
from wordcheck.engine.oddities.strays import strays


@pytest.mark.parametrize(
    ("numbers", "astray"),
    [
        ("一二五三四", ["第五条"]),
        ("一二四三五", ["第四条"]),
        ("一三四二五", ["第二条"]),
        ("一二三四五", []),
    ],
)
def test_one_misplaced_number_is_one_fault(numbers: str, astray: list[str]) -> None:
    wording = only("\n".join(f"第{n}条 双方应当遵守本条约定。" for n in numbers))
    assert [odd.label for _, odd in strays(wording.clauses, 8)] == astray
