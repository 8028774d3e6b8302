"""Whole trees of wordings in many houses' styles, each in a file of its own: the wording, a line of `=`, its tree.

A line of the tree is a clause: two blanks a level, number, heading in angle brackets, first words, kind in brackets.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import wordcheck
from tests.anatomy.trees import only
from wordcheck.model.wording import Wording

STYLES = sorted((Path(__file__).parent / "styles").iterdir())


def _tree(wording: Wording) -> str:
    return "\n".join(
        "  " * (c.level - 1)
        + " ".join(
            part
            for part in (
                c.label,
                f"<{c.title}>" if c.title else "",
                wording.own_text(c).replace("\n", " ")[:12].strip(),
                f"[{c.kind.value}]",
            )
            if part
        )
        for c in wording.clauses
    )


@pytest.mark.parametrize("path", STYLES, ids=[p.stem for p in STYLES])
def test_a_wording_of_this_style_is_taken_apart_as_a_reader_would(path: Path, tmp_path: Path) -> None:
    words, _, expected = path.read_text(encoding="utf-8").partition("\n=====\n")
    copy = tmp_path / path.name
    copy.write_text(words + "\n", encoding="utf-8")
    (wording,) = wordcheck.parse(wordcheck.read(copy))
    assert _tree(wording) == expected.rstrip("\n")
    assert not wording.notes


@pytest.mark.parametrize("part", ["SECTION {} - ", "Part {}: ", ""])
def test_articles_run_on_through_the_parts_of_a_policy(part: str) -> None:
    heads = ("What is covered", "What is not covered", "Claims")
    lines = ["PET POLICY"]
    for n, head in enumerate(heads, 1):
        lines.append(part.format(n) + head)
        for k in (2 * n - 1, 2 * n):
            lines += [f"Article {k}. Subject {k}. We pay the vet for what he does.", "a. by day;", "b. by night."]
    tree = only("\n".join(lines))
    above = {c.label: tree.clause(c.parent).title for c in tree.clauses if c.parent and c.label.startswith("Article")}
    assert above == {f"Article {k}.": heads[(k - 1) // 2] for k in range(1, 7)}
