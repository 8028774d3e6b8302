"""Statutes with a duty, a time or a consequence turned round are told; lawful sentences beside them are not.

`turned_articles.tsv`: the Insurance Law of the PRC, its judicial interpretations, the law on personal information. Each line: the rule, or `lawful`; the part of the wording; the sentence.
`turned_persons.tsv`: what they say of the insurance of persons. Each line: the rule, or `lawful`; the sentence.
`turned_acts.tsv`: the Insurance Act 2015 (UK). Each line: the rule, or `lawful`; the sentence.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import wordcheck


def table(name: str) -> list[list[str]]:
    return [line.split("\t") for line in Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()]


ROWS, PERSONS, ACTS = table("turned_articles.tsv"), table("turned_persons.tsv"), table("turned_acts.tsv")
FORM = """信息技术服务职业责任保险条款

保险责任

第一条 在保险期间内，被保险人提供信息技术服务时因过失造成委托人损失，依法应由被保险人承担的经济赔偿责任，保险人按照本合同的约定负责赔偿。

{part}

第二条 {said}

释义

第三条 委托人：指与被保险人签订服务合同的人。
"""


LIFE = """安心定期寿险条款

2 我们提供的保障

2.1 保险责任：在保险期间内，被保险人身故的，我们按保险金额给付身故保险金；因意外伤害支出医疗费用的，我们给付医疗保险金。

2.2 责任免除：因战争、军事冲突导致被保险人身故的，我们不承担给付保险金的责任。

3 其他

3.1 {said}
"""
BRITISH = """Cyber and Data Insurance Policy

This policy is governed by the law of England and Wales and regulated by the Financial Conduct Authority.

1. Insuring clause

1.1 The Insurer will indemnify the Insured against loss arising from a data breach first discovered during the Period of Insurance.

2. Exclusions

2.1 The Insurer will not pay for loss arising from war.

3. General conditions

3.1 {said}

3.2 Either party may give notice by email to the address in the Schedule.
"""


def codes(text: str, *packs: str) -> set[str]:
    report = wordcheck.check(text.encode(), name="form.txt")
    return {f.rule.code for f in report.findings if f.rule.code.startswith(packs)}


def told(part: str, said: str) -> set[str]:
    return codes(FORM.format(part=part, said=said), "CN-IL-", "CN-PI-", "CN-CY-06")


@pytest.mark.parametrize(("rule", "part", "said"), [r for r in ROWS if r[0] != "lawful"])
def test_an_article_turned_round_is_told(rule: str, part: str, said: str) -> None:
    assert rule in told(part, said)


@pytest.mark.parametrize(("part", "said"), [r[1:] for r in ROWS if r[0] == "lawful"])
def test_a_lawful_sentence_is_not(part: str, said: str) -> None:
    assert told(part, said) == set()


@pytest.mark.parametrize(("rule", "said"), [r for r in PERSONS if r[0] != "lawful"])
def test_what_binds_the_insurance_of_persons_turned_round_is_told(rule: str, said: str) -> None:
    assert rule in codes(LIFE.format(said=said), "CN-IL-")


@pytest.mark.parametrize("said", [r[1] for r in PERSONS if r[0] == "lawful"])
def test_a_lawful_sentence_in_the_insurance_of_persons_is_not(said: str) -> None:
    assert codes(LIFE.format(said=said), "CN-IL-") == set()


@pytest.mark.parametrize(("rule", "said"), [r for r in ACTS if r[0] != "lawful"])
def test_an_act_turned_round_is_told(rule: str, said: str) -> None:
    assert rule in codes(BRITISH.format(said=said), "UK-IA-", "UC-CR-")


@pytest.mark.parametrize("said", [r[1] for r in ACTS if r[0] == "lawful"])
def test_a_sentence_the_act_allows_is_not(said: str) -> None:
    assert codes(BRITISH.format(said=said), "UK-IA-", "UC-CR-") == set()
