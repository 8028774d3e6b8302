"""Which definitions are entries of their own."""

from __future__ import annotations

import pytest

from tests.meaning.support import wording
from wordcheck.meaning.terms.entries import is_entry
from wordcheck.model.span import Span

ZH = "第一条 保险人负责赔偿。\n释义\n"


def entries(text: str) -> dict[str, bool]:
    made = wording(text)
    return {
        t.name: is_entry(made, d.span, next((s for s in t.spans if s in d.span), None))
        for t in made.terms
        for d in t.definitions
    }


def test_a_glossary_holds_entries() -> None:
    assert entries(f"{ZH}第二条 暴风：指八级以上的风。\n第三条 骤亡：指突然死亡。") == {"暴风": True, "骤亡": True}


def test_a_member_of_a_list_of_something_else_is_none() -> None:
    text = f"{ZH}第二条 意外：指外来的客观事件。下列情形不是意外：\n（一）骤亡：指因潜在疾病死亡；\n（二）中暑：指因高温致病。"
    assert entries(text) == {"意外": True, "骤亡": False, "中暑": False}


@pytest.mark.parametrize("lead", ["下列用语具有下列含义：", "本条中的名词："])
def test_a_list_of_meanings_holds_entries(lead: str) -> None:
    assert all(entries(f"{ZH}第二条 {lead}\n（一）骤亡：指突然死亡；\n（二）中暑：指因高温致病。").values())


def test_a_word_explained_where_it_stands_is_none() -> None:
    text = f"{ZH}第二条 研究者：指负责试验的人。由多人试验的，首席负责人是指其中的组长。"
    assert entries(text) == {"研究者": True, "首席负责人": False}


def test_what_adds_to_a_meaning_is_none() -> None:
    made = wording("1. We pay for a Trip.\nDefinitions\n“Trip” means a journey.\n“Trip” also means a day out.")
    places = [made.text.index("“Trip” means"), made.text.index("“Trip” also")]
    told = [is_entry(made, Span(at, at + 24), None) for at in places]
    assert told == [True, False]
