"""A wording within a mail is read without the signs of quoting, and the letter around it is no wording."""

from __future__ import annotations

import wordcheck
from wordcheck.model.manuscript import SourceOrigin

FORWARDED = """From: ann@broker.example
To: bob@insurer.example
Subject: Draft

> See the draft below.
>
> > 2.  EXCLUSIONS
> > --------------
> > We do not pay for loss caused by:
> >
> >   (a) war, invasion or any warlike act of a foreign
> >       enemy;
> >   (b) wear and tear.
> >
> > 3.  CLAIMS
> > ----------
> > Tell us at once.
"""
REPLY = """发件人：甲 <jia@a.example>
收件人：乙 <yi@b.example>
主题：回复：条款

请审阅。

> 一、责任免除
>
> 第一条　下列原因造成的损失，保险人不负责赔偿：
>   （一）战争；
>   （二）核辐射。
>
> 第二条　罚款，保险人不负责赔偿。
>
> 二、其他
>
> 第三条　争议由当事人协商解决。
> 协商不成的，依法起诉。

此致
甲
"""


def test_a_forwarded_wording_is_the_text_and_each_word_leads_back_to_its_column() -> None:
    made = wordcheck.read(FORWARDED.encode(), name="mail.txt")
    assert [b.text for b in made.blocks] == [
        "2.  EXCLUSIONS",
        "We do not pay for loss caused by:",
        "(a) war, invasion or any warlike act of a foreign enemy;",
        "(b) wear and tear.",
        "3.  CLAIMS",
        "Tell us at once.",
    ]
    assert made.blocks[3].segments[0].origin == SourceOrigin(13, 7)
    assert FORWARDED.splitlines()[12][6:9] == "(b)"


def test_the_letter_is_listed_and_not_silently_dropped() -> None:
    furniture = [f.text for f in wordcheck.read(FORWARDED.encode(), name="mail.txt").furniture]
    assert "See the draft below." in furniture
    assert "Subject: Draft" in furniture


def test_the_clauses_of_a_chinese_mail_are_found_and_its_greeting_is_none() -> None:
    (wording,) = wordcheck.parse(wordcheck.read(REPLY.encode(), name="mail.txt"))
    assert [c.label for c in wording.clauses] == ["一、", "第一条", "（一）", "（二）", "第二条", "二、", "第三条"]
    assert "此致" not in wording.text
    assert "请审阅" not in wording.text


def test_a_few_lines_that_begin_with_the_sign_are_no_quotes() -> None:
    made = wordcheck.read(b"1. Limits\n\n> 60 years: 10%\n\n2. Claims\n\nTell us.\n", name="x.txt")
    assert "> 60 years: 10%" in made.text


def test_lists_and_headings_within_a_quote_of_markdown_are_what_they_are() -> None:
    source = "# Policy\n\nText.\n\n> ### Endorsement 1\n>\n> - sails;\n> - masts.\n"
    blocks = wordcheck.read(source.encode(), name="x.md").blocks
    assert [(b.kind.value, b.text) for b in blocks[2:]] == [
        ("heading", "Endorsement 1"),
        ("list-item", "sails;"),
        ("list-item", "masts."),
    ]


def test_an_answer_between_the_quoted_lines_of_no_mail_stays() -> None:
    made = wordcheck.read(b"# Policy\n\n> 1. We pay for fire.\n\nAgreed.\n\n> 2. We pay for flood.\n", name="x.md")
    assert "Agreed." in made.text
