"""Lines of one sign come again and again, on which an expression could look back for minutes: each is read in a moment."""

from __future__ import annotations

import time

import pytest

import wordcheck

ENGLISH = "Policy\n\n1. We pay the insured for loss by fire.\n\n2. "
CHINESE = "某某保险条款\n第一条 保险人负责赔偿被保险人的火灾损失。\n第二条 "
SIGNS = 60_000
SECONDS = 4.0
"""Of the processor; before, the worst of these took many minutes."""


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("x.md", "# Policy\n\n#### Third pa" + " " * SIGNS + "\n"),
        ("x.md", "# Policy\n\n## a" + "# " * SIGNS + "b\n"),
        ("x.md", f"{ENGLISH}a|b\n" + " " * SIGNS + "x|\n"),
        ("x.md", ENGLISH + "<!-- " * (SIGNS // 5)),
        ("x.md", ENGLISH + "<!--\n" * (SIGNS // 5)),
        ("x.md", ENGLISH + "![" * (SIGNS // 2)),
        ("x.md", ENGLISH + "](" * (SIGNS // 2)),
        ("x.txt", ENGLISH + "a\n" + " " * SIGNS + "b\n"),
        ("x.txt", ENGLISH + "a" + "." * SIGNS + "5\n"),
        ("x.txt", ENGLISH + "a and " * (SIGNS // 6)),
        ("x.txt", CHINESE + "甲、" * (SIGNS // 2)),
        ("x.txt", CHINESE + "（" * SIGNS),
    ],
    ids=lambda value: repr(value[-12:]),
)
def test_a_line_of_one_sign_is_read_in_a_moment(name: str, text: str) -> None:
    start = time.process_time()
    wordings = wordcheck.parse(wordcheck.read(text.encode(), name=name))
    assert time.process_time() - start < SECONDS
    assert wordings


@pytest.mark.parametrize(
    ("line", "title"),
    [("## Cover ##", "Cover"), ("##   Cover   ", "Cover"), ("## Cover #1", "Cover #1"), ("## Cover#", "Cover")],
)
def test_signs_behind_a_heading_are_none_of_its_words(line: str, title: str) -> None:
    text = f"# Policy\n\n{line}\n\nWe pay for fire.\n\n## Exclusions\n\nWe do not pay for war.\n"
    (wording,) = wordcheck.parse(wordcheck.read(text.encode(), name="x.md"))
    assert title in [c.title for c in wording.clauses]
