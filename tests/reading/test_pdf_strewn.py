"""A page of tens of thousands of short fragments is cut in a time that grows with their number."""

from __future__ import annotations

import time
from types import SimpleNamespace
from typing import Any

import numpy as np

from wordcheck.reading.pdf.gaps import breaks_between


class _Strewn(SimpleNamespace):
    """Glyphs of words of one letter, strewn over a page in no order."""

    def __len__(self) -> int:
        return len(self.x0)


def _strewn(count: int) -> Any:
    chance = np.random.default_rng(1)
    x0, base = np.round(chance.uniform(0, 600, count), 1), np.round(chance.uniform(0, 800, count), 0)
    size = np.full(count, 4.0)
    return _Strewn(
        size=size, x0=x0, x1=x0 + 2, top=base - 4, bottom=base, base=base, code=np.full(count, 97), turn=np.zeros(count)
    )


def _seconds(count: int) -> float:
    glyphs = _strewn(count)
    began = time.process_time()
    assert breaks_between(glyphs).any()
    return time.process_time() - began


def test_time_grows_with_the_number_of_fragments() -> None:
    least = min(_seconds(5_000) for _ in range(3))
    assert _seconds(40_000) < 24 * least  # eight times as many; a square would be sixty-four


def test_a_character_drawn_later_into_a_gap_of_its_line_is_found() -> None:
    def row(x0: list[float]) -> Any:
        left = np.array(x0)
        return _Strewn(
            size=np.full(len(x0), 10.0), x0=left, x1=left + 5, top=np.zeros(len(x0)), bottom=np.full(len(x0), 10.0),
            base=np.full(len(x0), 8.0), code=np.full(len(x0), 97), turn=np.zeros(len(x0)),
        )  # fmt: skip

    assert breaks_between(row([0, 5, 16, 21, 10])).tolist() == [False, True, False, True]
    assert breaks_between(row([0, 5, 16, 21, 40])).tolist() == [False, False, False, True]
