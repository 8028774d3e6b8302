"""Two English wordings in one file, and booklets whose parts look as titles do."""

from __future__ import annotations

from wordcheck.anatomy import parse
from wordcheck.model.manuscript import Block, Manuscript, Run, Style


def _set(text: str, size: float = 10) -> Block:
    return Block(text=text, runs=(Run(0, len(text), Style(size=size)),))


def _wording(title: str, thing: str, size: float = 18) -> list[Block]:
    clauses = [
        f"{n}. We insure the {thing} of the schedule against {peril} in the place that is named there."
        for n, peril in enumerate(("fire", "storm", "theft", "flood", "frost", "hail"), 1)
    ]
    return [_set(title, size), _set(f"This insures your {thing}."), *map(_set, clauses)]


def _titles(blocks: list[Block]) -> list[str]:
    return [w.title for w in parse(Manuscript.of(blocks, path="both", format="docx"))]


def test_each_title_above_clauses_that_count_from_one_begins_a_wording() -> None:
    both = [*_wording("Barn Insurance Policy", "barn"), *_wording("Cattle Insurance Policy", "cattle")]
    assert _titles(both) == ["Barn Insurance Policy", "Cattle Insurance Policy"]


def test_a_title_printed_again_begins_none() -> None:
    both = [*_wording("Barn Insurance Policy", "barn"), *_wording("Barn Insurance Policy", "barn")]
    assert len(_titles(both)) == 1


def test_parts_in_the_look_of_the_title_make_one_booklet() -> None:
    parts = [*_wording("Farm Insurance Policy", "farm"), *_wording("Barn Insurance", "barn"), *_wording("How to claim", "cattle")]  # fmt: skip
    assert len(_titles(parts)) == 1


def test_clauses_that_count_on_make_one_wording() -> None:
    blocks = _wording("Barn Insurance Policy", "barn")
    more = [_set("Cattle Insurance Policy", 18), *(_set(f"{n}. We insure cattle of group {n}.") for n in range(7, 13))]
    assert len(_titles([*blocks, *more])) == 1
