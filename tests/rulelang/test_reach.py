"""Conditions that can never hold, exceptions that except nothing, rules that say the same, and what has expired."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.rulelang.support import TESTS, codes, flag, head, requirement, written
from wordcheck.rulelang import problems_of

NEVER = [
    "find period as p where p > 30 日 and p <= 30 日",
    "find period as p where p > 1 年 where p < 30 日",
    "find period as p where p = 30 日 and p > 30 日",
    "find period as p where not p > 30 日 and p > 40 日",
    "find period as p where p.unit = day and p.unit = month",
    'find "甲" as w where w is defined and not w is defined',
    'find "甲" as w where w is defined unless w is defined',
    'find "甲" as w in exclusion where w in coverage',
    'find "甲" as w outside exclusion where w in exclusion',
    'find "甲" as w where some "乙" and no "乙"',
    'find "甲" as w where w is defined and (w is not defined or not w is defined)',
    "find \"甲\" as w applies when document.language = en",
]  # fmt: skip
EXCEPTS_NOTHING = [
    "find period as p where p > 一个月 unless p < 31 日",
    "find period as p where p > 30 日 unless p < 10 日",
    'find "甲" as w in exclusion unless w in { coverage, claim }',
    'find "甲" as w where w is defined unless w is not defined and some "丁"',
]
FINE = [
    "find period as p where p > 10 日 and p < 30 日",
    "find period as p where p >= 30 日 and p <= 30 日",
    "find period as p where p > 30 日 or p < 10 日",
    "find period as p where p > 30 日 unless p > 60 日",
    "find money as p where p > 100 元 and p < 20 USD",
    'find "甲" as w in { exclusion, coverage } where w in coverage',
    'find "甲" as w in exclusion where some "甲乙" in coverage',
    'find "甲" as w where w is defined unless w is defined and some "丁"',
    'find "甲" as w where some "乙" in claim and no "乙" in coverage',
    "find \"甲\" as w applies when document.language = zh",
]  # fmt: skip
MESSAGE = 'message zh "有"'


@pytest.mark.parametrize("body", NEVER)
def test_a_rule_that_can_find_nothing_is_named(tmp_path: Path, body: str) -> None:
    assert set(codes(tmp_path, head() + flag("TS-AA-1", body, message=MESSAGE))) - {"W112"} == {"W116"}


@pytest.mark.parametrize("body", EXCEPTS_NOTHING)
def test_an_exception_that_excepts_nothing_is_named(tmp_path: Path, body: str) -> None:
    assert set(codes(tmp_path, head() + flag("TS-AA-1", body, message=MESSAGE))) - {"W112"} == {"W117"}


@pytest.mark.parametrize("body", FINE)
def test_what_may_hold_is_left_alone(tmp_path: Path, body: str) -> None:
    assert codes(tmp_path, head() + flag("TS-AA-1", body, message=MESSAGE)) == []


def test_an_element_that_can_never_hold_is_named(tmp_path: Path) -> None:
    text = head() + requirement("TS-RQ-1", 'title zh "须" require some "甲" and no "甲"')
    assert codes(tmp_path, text) == ["W116"]


ONE = flag("TS-AA-1", 'find "甲" as w')


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ('find "甲" as w', ["W118"]),
        ('find "甲" as w in exclusion where w is defined', ["W118"]),
        ('silences TS-AA-1 find "甲" as w in exclusion', []),
        ('find "甲乙" as w in exclusion', []),
    ],
)
def test_a_rule_whose_findings_are_anothers_is_named_unless_it_silences(
    tmp_path: Path, body: str, said: list[str]
) -> None:
    tests = TESTS if "甲乙" not in body else 'test { fires "«甲乙»" silent "乙" }'
    assert codes(tmp_path, head() + ONE + flag("TS-AA-2", body, tests)) == said


@pytest.mark.parametrize(("code", "said"), [("TS-AA-9", ["E307"]), ("TS-BB-1", [])])
def test_a_rule_may_silence_one_of_a_pack_that_does_not_run_but_not_one_that_is_misspelt(
    tmp_path: Path, code: str, said: list[str]
) -> None:
    assert codes(tmp_path, head() + flag("TS-AA-1", f'silences {code} find "甲" as w')) == said


def test_a_narrower_rule_with_an_exception_the_wider_has_not_is_still_covered(tmp_path: Path) -> None:
    wide = flag("TS-AA-1", 'find "甲" as w unless some "丙"')
    narrow = flag("TS-AA-2", 'find "甲" as w in claim')
    assert codes(tmp_path, head() + wide + narrow) == []
    assert codes(tmp_path, head() + ONE + flag("TS-AA-2", 'find "甲" as w in claim unless some "丙"')) == ["W118"]


def test_what_has_expired_is_said_as_of_a_day_unless_another_rule_replaces_it(tmp_path: Path) -> None:
    text = 'pack demo.pack { title en "T" version 1.0 language zh }\n'
    text += 'source old { title zh "旧法" valid from 2000-01-01 until 2015-12-31 }\nsource house { title zh "惯例" }\n'
    text += flag("TS-AA-1").replace("source house", "source old 3")
    text += flag("TS-AA-2", 'valid until 2020-12-31 find "乙" as w', 'test { fires "«乙»" silent "甲" }')
    place = written(tmp_path, "demo.wordrule", text)

    def said(day: date) -> list[tuple[str, int, str]]:
        return [(p.code, p.at.line, p.said.en) for p in problems_of([place], day)]

    assert said(date(2015, 12, 31)) == []
    assert [(c, line) for c, line, _ in said(date(2016, 1, 1))] == [("W119", 2)]
    assert [
        "'old' expired on 2015-12-31" in s or "'TS-AA-2' expired on 2020-12-31" in s
        for _, _, s in said(date(2021, 1, 1))
    ] == [True, True]
    assert problems_of([place]) == ()
    text += flag(
        "TS-AA-3", 'replaces TS-AA-1 valid from 2016-01-01 find "丙" as w', 'test { fires "«丙»" silent "甲" }'
    )
    written(tmp_path, "demo.wordrule", text)
    assert [line for _, line, _ in said(date(2016, 1, 1))] == []
