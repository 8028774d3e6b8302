"""Edges of characters come out of their bytes as they went in, to a hundredth of a point."""

from __future__ import annotations

import pickle

from hypothesis import given, strategies as st

from wordcheck.model.edges import FURTHEST, Edges

_LENGTHS = st.lists(st.floats(-5000, 5000), max_size=30)


@given(_LENGTHS, st.integers(0, 30), st.integers(0, 30))
def test_edges_are_a_sequence_of_points(lengths: list[float], first: int, last: int) -> None:
    rounded = [round(length, 2) for length in lengths]
    edges = Edges.of(lengths)
    assert list(edges) == rounded
    assert len(edges) == len(rounded)
    assert list(edges[first:last]) == rounded[first:last]
    assert [edges[k] for k in range(len(edges))] == rounded
    assert pickle.loads(pickle.dumps(edges)) == edges


def test_what_lies_beyond_any_page_does_not_break_the_reading() -> None:
    assert list(Edges.of([-1e300, 1e300])) == [-FURTHEST / 100, FURTHEST / 100]
