"""Numbers in words: Article the First, PART THREE, Section Twenty-first."""

from __future__ import annotations

import pytest

from tests.anatomy.trees import drawn, only, tree
from wordcheck.anatomy.numbers.labels import readings


@pytest.mark.parametrize(
    ("text", "label", "value"),
    [
        ("Article the First. Fire", "Article the First.", 1),
        ("PART THREE. Duties", "PART THREE.", 3),
        ("Section Twenty-first", "Section Twenty-first", 21),
        ("Clause Nineteen: Law", "Clause Nineteen", 19),
    ],
)
def test_the_number_is_read(text: str, label: str, value: int) -> None:
    assert [(r.label, r.path) for r in readings(text)[:1]] == [(label, (value,))]


def test_words_that_go_on_are_hardly_a_number() -> None:
    assert all(r.weight < 1 for r in readings("Part one of what you told us"))


def test_the_text_below_a_stopped_heading_is_that_of_its_article() -> None:
    read = only("""
        PART ONE. The barn
        Article the First. Fire.
        We pay for damage by fire.
        Article the Second. Storm damage.
        We pay for damage by storm.
        PART TWO. The cattle
        Article the Third. Theft.
        We pay for cattle that was stolen.
    """)
    assert tree(read, 17) == drawn("""
        PART ONE. <The barn>
          Article the First. <Fire> We pay for damage
          Article the Second. Storm damage. We
        PART TWO. <The cattle>
          Article the Third. <Theft> We pay for cattle
    """)
