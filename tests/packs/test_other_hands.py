"""Covers as other hands word and lay them out: what a heading, an answer, a column or a neighbouring part says of them."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

import wordcheck

_ASKED = """# 小店网络保
## 哪些情况我们赔？
**问：买家的手机号流到外面，买家找我要说法，怎么办？**
答：该赔买家多少，由我们来赔。
**问：骗子装成老板让会计打钱？**
答：下单时勾了“防骗保障”的，打出去追不回来的钱我们赔80%。
**问：仓储服务商系统瘫了，发不了货，赔吗？**
答：不赔。
"""
_SHOP = """# Side Hustle Shield
## What we do for you
### Getting your stuff back
Orders and mailing lists wiped by whoever got in? We foot the bill for having them typed up again.
### Days you cannot trade
Hackers have knocked your shop off the internet. We make up the profit you would have earned.
## Things we won't shell out for
- Anything that's nicer than what you had before.
- Complaints about things you've sold.
"""
_SLIP = """SLIP WORDING
1. RECORDS
To make good to the Assured the cost of reinstating electronic records that a malicious person has destroyed.
2. TRADE
To indemnify the Assured for loss of earnings while its computers are unable to function by reason of malicious interference.
3. INVESTIGATORS
The fees of engineers to ascertain how an attack was effected and to bring it to an end.
4. GENERAL
IT IS AGREED that the Underwriters shall be under no liability in respect of:
(i) the cost of replacing any machine;
(ii) monies parted with in reliance on a false instruction.
"""
_TABLE = """# SME Cyber Companion
**Benefits**

| No. | Benefit | Lite | Plus |
|---|---|---|---|
| 1 | Data revival – charges to restore corrupted files after an attack | ✓ | ✓ |
| 2 | Scam transfer – bank transfer made on an impersonator's instructions | optional | optional |
"""


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (_ASKED, {"C14": "granted", "C11": "optional", "C08": "excluded"}),
        (_SHOP, {"C05": "granted", "C07": "granted", "C21": "excluded", "C22": "excluded", "C10": "silent"}),
        (_SLIP, {"C01": "granted", "C05": "granted", "C07": "granted", "C06": "excluded", "C11": "excluded"}),
        (_TABLE, {"C05": "granted", "C11": "optional"}),
    ],
    ids=["questions", "plain headings", "infinitives", "column of choice"],
)
def test_covers_are_told_whatever_their_headings_call_them(words: str, expected: Mapping[str, str]) -> None:
    (wording,) = wordcheck.parse(words.encode(), name="wording.md")
    (found,) = wordcheck.covers(wording, every_line=True)
    assert {s.key: s.state.value for s in found.statuses if s.key in expected} == expected
