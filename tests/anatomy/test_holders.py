"""Which spans hold others is told as a search through all of them would tell it."""

from __future__ import annotations

from hypothesis import given, strategies as st

from wordcheck.model.holders import Holders
from wordcheck.model.span import Span

SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 30), st.integers(0, 12))


@given(st.lists(SPANS, max_size=12), SPANS)
def test_all_around_a_span_are_found(spans: list[Span], asked: Span) -> None:
    holders = Holders(spans)
    assert sorted(holders.around(asked)) == [k for k, span in enumerate(spans) if asked in span]
    assert holders.hold(asked) == any(asked in span for span in spans)
