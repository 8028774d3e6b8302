"""The words of the law stand beside the rule."""

from __future__ import annotations

import re

import pytest
from click.testing import CliRunner

from wordcheck.api import load_packs
from wordcheck.app.cli import main
from wordcheck.model.findings import Citation
from wordcheck.model.said import Said
from wordcheck.resources import folder
from wordcheck.rulelang.articles import articles_of

LAWS = sorted(p.stem for p in (folder("rulesets") / "laws").glob("*.md"))
CITED = [c for r in load_packs().plan.rules for c in r.facts.citations]


@pytest.mark.parametrize("law", LAWS)
def test_every_article_that_a_rule_cites_of_a_law_at_hand_is_there_in_its_order(law: str) -> None:
    citations = [c for c in CITED if c.title.zh == law]
    assert citations, "no rule rests on it: take the file away"
    for citation in citations:
        wanted = list(dict.fromkeys(int(re.match(r"\d+", a)[0]) for a in citation.articles))  # type: ignore[index]
        found = articles_of(citation)
        assert [a.number for a in found] == wanted
        assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", a.version) for a in found)


def test_the_article_ends_where_the_next_begins() -> None:
    (article,) = articles_of(Citation("IL", Said("中华人民共和国保险法（2015年修正）"), "", ("24",)))
    assert article.text.startswith("第二十四条 保险人依照本法第二十三条的规定作出核定后")
    assert "三日内" in article.text
    assert "第二十五条" not in article.text


@pytest.mark.parametrize("title", ["", "没有的法", "../laws/中华人民共和国数据安全法", "/etc/hostname"])
def test_other_laws_have_no_words_here(title: str) -> None:
    assert articles_of(Citation("X", Said(title), "", ("1",))) == ()


def test_explain_gives_the_words_of_the_article() -> None:
    shown = CliRunner().invoke(main, ["explain", "CN-IL-024", "--ui-lang", "zh"]).output
    assert "应当自作出核定之日起三日内向被保险人或者受益人发出拒绝赔偿" in shown
