"""Which headings say what a term is."""

from __future__ import annotations

import pytest

from wordcheck.engine.conditions.of_terms import announcing, title_parts


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("domestic staff", True),
        ("domestic staff and lodgers", True),
        ("domestic staff’s personal effects", False),
        ("liability to domestic staff", False),
    ],
)
def test_a_heading_on_what_belongs_to_a_thing_does_not_say_what_it_is(title: str, told: bool) -> None:
    assert bool(announcing(title_parts([title], chinese=False), "domestic staff", chinese=False)) is told
