"""A second definition is told although a page was not read, unless that page stands between the two definitions."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.engine.support import quotes, run, wording
from wordcheck.model.said import Said
from wordcheck.model.unread import Unread, UnreadKind
from wordcheck.model.wording import Wording

TEXT = (
    "1. We pay for loss caused by a Hacker.\n"
    "Definitions\n"
    "“Hacker” means a person who gains access without right.\n"
    "“Virus” means a program that damages other programs.\n"
    "“Outage” means a state in which nothing works.\n"
    "“Hacker” means a person who sends a virus."
)
RULE = (
    'lexicon of-a-package zh "表格" en "forms" { en: "this endorsement changes the policy" }\n'
    "flag TS-AA-1 said-twice { source house find duplicate of definition as d "
    'unless d.between = unread and at least 2 of-a-package because zh "甲" en "a package" '
    'unless at least 2 of-a-package in d.whole because zh "甲" en "a package" '
    'message zh "{d.term}" en "{d.term}" test { fires "甲" silent "乙" } }\n'
)


def paged(text: str, unread_page: int | None) -> Wording:
    """The wording with two lines on each page, of which one page (or something without a page) was not read."""
    unread = Unread(UnreadKind.IMAGE, Said("图", "image"), Said("图", "image"), page=unread_page)
    made = wording(text, (unread,))
    blocks = tuple(replace(b, page=2 + i // 2) for i, b in enumerate(made.manuscript.blocks))
    return replace(made, manuscript=replace(made.manuscript, blocks=blocks))


@pytest.mark.parametrize(("page", "told"), [(1, True), (9, True), (3, False), (None, False)])
def test_only_what_was_not_read_between_the_two_leaves_it_open(page: int | None, told: bool, tmp_path: Path) -> None:
    result = run(tmp_path, RULE, paged(TEXT, page))
    assert bool(quotes(result)) is told
    assert bool(result.undecided) is not told


def test_forms_that_were_read_still_excuse_it(tmp_path: Path) -> None:
    text = TEXT.replace(
        "“Virus”", "This endorsement changes the policy.\nThis endorsement changes the policy.\n“Virus”"
    )
    result = run(tmp_path, RULE, paged(text, 1))
    assert not quotes(result)
    assert not result.undecided
