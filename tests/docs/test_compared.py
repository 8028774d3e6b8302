"""The comparison page: its own rule is sound, does what its table says, and the table speaks of all four languages."""

from __future__ import annotations

import re
from pathlib import Path

from wordcheck.api import check
from wordcheck.app.rules.trials import AS_OF, parse_text
from wordcheck.engine.examples import run_examples
from wordcheck.rulelang import load, problems_of

PAGE = Path(__file__).resolve().parents[2] / "docs" / "rule-language-compared.md"


def test_the_rule_of_the_page_is_sound_and_its_examples_pass() -> None:
    assert problems_of([PAGE]) == ()
    results = list(run_examples(load([PAGE]).plan, parse_text, AS_OF))
    assert len(results) == 5
    assert [r.why.en for r in results if not r.passed] == []


def test_the_three_texts_of_the_page_come_out_as_its_table_says() -> None:
    rows = re.findall(r"^\| [abc] \| 赔偿处理 …… (.+?) \| (fire|be silent)", PAGE.read_text("utf-8"), re.M)
    assert len(rows) == 3
    for words, wanted in rows:
        text = f"# 示例保险条款\n\n## 赔偿处理\n\n第一条 {words.replace('**', '')}。\n"
        quotes = [f.anchor.quote for f in check(text.encode(), [PAGE], name="w.md", as_of=AS_OF).findings]
        assert quotes == (["五日"] if wanted == "fire" else []), words
