"""Where sentences turn from giving to taking and back."""

from __future__ import annotations

import pytest

from wordcheck.meaning.turns import Sign, turns
from wordcheck.model.span import Span


def signs(text: str, sign: Sign) -> list[tuple[str, str]]:
    tongue = "en" if text.isascii() else "zh"
    return [(s.of(text).strip(" ，,;；"), does.value) for s, does in turns(text, Span(0, len(text)), sign, tongue)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("保险人赔偿数据恢复费用，但不包括升级费用。", [("保险人赔偿数据恢复费用", "gives"), ("但不包括升级费用。", "takes")]),
        ("罚款，保险人不负责赔偿。", [("罚款，保险人不负责赔偿。", "takes")]),
        ("赔偿下列费用，包括但不限于公关费用。", [("赔偿下列费用，包括但不限于公关费用。", "gives")]),
        ("We will pay ransom, except fines.", [("We will pay ransom", "gives"), ("except fines.", "takes")]),
        (
            "injury, other than bodily injury, arising out of libel",
            [("injury", "gives"), ("other than bodily injury", "takes"), ("arising out of libel", "gives")],
        ),
    ],
)  # fmt: skip
def test_insuring_words_give_until_they_turn(text: str, expected: list[tuple[str, str]]) -> None:
    assert signs(text, Sign.GIVES) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("重大过失，但保险人书面同意的除外；", [("重大过失", "takes"), ("但保险人书面同意的除外", "returns")]),
        ("除保险人事先同意外，已知的漏洞；", [("除保险人事先同意外", "returns"), ("已知的漏洞", "takes")]),
        (
            "war; this exclusion does not apply to cyber terrorism",
            [("war", "takes"), ("this exclusion does not apply to cyber terrorism", "returns")],
        ),
        (
            "own costs (other than those of a lawyer (or expert)) such as ransom",
            [
                ("own costs (", "takes"),
                ("other than those of a lawyer (or expert))", "returns"),
                ("such as ransom", "takes"),
            ],
        ),
    ],
)
def test_exclusions_take_until_they_turn(text: str, expected: list[tuple[str, str]]) -> None:
    assert signs(text, Sign.TAKES) == expected
