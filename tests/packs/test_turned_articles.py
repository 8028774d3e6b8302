"""Articles of the Insurance Law of the PRC with a duty, a time or a consequence turned round are told; lawful sentences beside them are not.

Each line of the table: the rule, or `lawful`; the part of the wording; the sentence.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import wordcheck

ROWS = [
    line.split("\t")
    for line in Path(__file__).with_name("turned_articles.tsv").read_text(encoding="utf-8").splitlines()
]
FORM = """信息技术服务职业责任保险条款

保险责任

第一条 在保险期间内，被保险人提供信息技术服务时因过失造成委托人损失，依法应由被保险人承担的经济赔偿责任，保险人按照本合同的约定负责赔偿。

{part}

第二条 {said}

释义

第三条 委托人：指与被保险人签订服务合同的人。
"""


def told(part: str, said: str) -> set[str]:
    report = wordcheck.check(FORM.format(part=part, said=said).encode(), name="form.txt")
    return {f.rule.code for f in report.findings if f.rule.code.startswith("CN-IL-")}


@pytest.mark.parametrize(("rule", "part", "said"), [r for r in ROWS if r[0] != "lawful"])
def test_an_article_turned_round_is_told(rule: str, part: str, said: str) -> None:
    assert rule in told(part, said)


@pytest.mark.parametrize(("part", "said"), [r[1:] for r in ROWS if r[0] == "lawful"])
def test_a_lawful_sentence_is_not(part: str, said: str) -> None:
    assert told(part, said) == set()
