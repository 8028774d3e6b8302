"""Whether a text holds the wording's own words decides whether rules of style and structure run at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.engine.support import flag, quotes, run, wording
from wordcheck.model.said import Said
from wordcheck.model.unread import Unread, UnreadKind


@pytest.mark.parametrize(("strange", "told"), [(1, ["保险人"]), (2, ["保险人"]), (3, [])])
def test_a_text_most_of_whose_pages_are_in_a_strange_coding_is_not_judged(
    tmp_path: Path, strange: int, told: list[str]
) -> None:
    said = Said("字体没有字符对照表", "a font does not tell its characters")
    text = wording(
        "第一条 保险人负责赔偿。",
        tuple(Unread(UnreadKind.ENCODING, said, said, page, True) for page in range(1, strange + 1)),
    )
    text = replace(text, manuscript=replace(text.manuscript, pages=4))
    rules = flag('applies when document.legible = yes find "保险人" as w')
    assert quotes(run(tmp_path, rules, text)) == told
