"""What holds for every clause tree, whatever the file."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings, strategies as st

from tests.anatomy.trees import manuscript
from wordcheck.anatomy import parse
from wordcheck.model.manuscript import Block, Manuscript

_LINES = st.lists(
    st.one_of(
        st.sampled_from(
            ["第一条 甲。", "第三条 乙：", "（一）丙；", "1. item", "(i) item;", "(h) x", "II. Part", "总则", "责任免除",
             "EXCLUSIONS", "2.1 头 正文内容如下。", "Section 3. Claims", "目录", "……", "• bullet", "No number here."]
        ),
        st.text(max_size=30),
    ),
    max_size=30,
)  # fmt: skip


@given(_LINES)
@settings(max_examples=150, deadline=None)
def test_spans_nest_and_ids_count(lines: list[str]) -> None:
    made = manuscript([line.replace("\n", " ") for line in lines])
    for wording in parse(made):
        for i, clause in enumerate(wording.clauses, start=1):
            assert clause.id == i
            assert 0 <= clause.span.start <= clause.span.end <= len(made.text)
            assert all(span in clause.span for span in clause.own if len(span))
            if clause.label_span:
                assert clause.label_span.of(made.text) == clause.label
            if clause.parent is not None:
                parent = wording.clause(clause.parent)
                assert parent.id < clause.id
                assert parent.level == clause.level - 1
                assert clause.span in parent.span


def test_the_same_input_gives_the_same_tree() -> None:
    text = "I. A\n(h) b\n(i) c\n(ii) d\n1. e\n第一条 f\n（一）g\n" * 5
    assert [w.clauses for w in parse(manuscript(text))] == [w.clauses for w in parse(manuscript(text))]


@pytest.mark.parametrize(
    "text", ["a" * 300_000, "第一条" * 100_000, "1.1.1.1." * 40_000, "（" * 300_000, "i. " * 50_000]
)
def test_one_long_line_does_not_hang(text: str) -> None:
    started = time.process_time()
    parse(Manuscript.of([Block(text=text)], path="w", format="text"))
    assert time.process_time() - started < 10


def test_time_grows_with_length_only() -> None:
    def taken(n: int) -> float:
        lines = [f"{i % 20 + 1}. Item {i} of the list;" for i in range(n)]
        made = manuscript(lines)
        started = time.process_time()
        parse(made)
        return time.process_time() - started

    # The best of three: another program may slow one of them down.
    long, short = (min(taken(n) for _ in range(3)) for n in (4800, 600))
    assert long < 20 * max(short, 0.02)
