"""Patterns of statements: what a party does, whatever words say it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engine.support import flag, quotes, run
from wordcheck.rulelang import problems_of

WORDS = """lexicon market-party-insurer { zh: "保险人", "本公司" en: "the insurer" }
lexicon market-party-insured { zh: "被保险人", "投保人" en: "the insured" }
lexicon market-act-pay { zh: "赔付", "赔偿" en: ~"pay" }
lexicon market-act-end { zh: "解除", "退保" en: "cancel" }
lexicon market-thing-loss { zh: "损失" en: "loss" }
"""


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ('statement [who="insurer" & denied="yes" & act="pay"]', "本公司对其损失概不赔付。", ["本公司对其损失概不赔付"]),
        ('statement [who="insurer" & denied="yes" & act="pay"]', "承保方不作任何赔付。", ["承保方不作任何赔付"]),
        ('statement [who="insurer" & denied="yes" & act="pay"]', "保险人负责赔付。", []),
        ('statement [who="insured" & denied="yes" & force="may"]', "投保方不得退保。", ["投保方不得退保"]),
        ('statement [who="insured" & act=/end|pay/]', "投保人可以解除合同。", ["投保人可以解除"]),
        ('statement [who!="insurer" & act="end"]', "保险人可以解除合同。", []),
        ('statement [says="refusal"]', "保险人对损失不负责赔偿。", ["保险人对损失不负责赔偿"]),
        ('statement [who="insurer" & act="pay" & denied="yes"]', "The Insurer shall not pay any loss.", ["The Insurer shall not pay any loss"]),
    ],
)  # fmt: skip
def test_a_statement_is_found_by_who_does_what(tmp_path: Path, pattern: str, text: str, found: list[str]) -> None:
    assert (
        quotes(run(tmp_path, WORDS + flag(f"find {pattern} as w"), f"第一条 {text}" if "。" in text else text)) == found
    )


def test_a_statement_has_the_words_inside_it(tmp_path: Path) -> None:
    rules = WORDS + flag('find (statement [denied="yes" & act="pay"] with "损失" within sentence) as w')
    assert quotes(run(tmp_path, rules, "第一条 本公司对其损失概不赔付。")) == ["本公司对其损失概不赔付"]


@pytest.mark.parametrize(
    ("test", "code"), [('colour="red"', "E203"), ('who="bank"', "E209"), ('act="fly"', "E209"), ('denied="yes"', "")]
)
def test_what_no_statement_has_is_a_problem(tmp_path: Path, test: str, code: str) -> None:
    pack = tmp_path / "a.wordrule"
    head = 'pack demo.pack { title en "Demo" version 1.0 }\nsource house { title zh "惯例" en "Practice" }\n'
    body = flag(f"find statement [{test}] as w", tests='fires "«保险人不赔付»。" silent "乙"')
    pack.write_text(head + WORDS + body, "utf-8")
    assert [p.code for p in problems_of([pack]) if p.code.startswith("E")] == ([code] if code else [])
