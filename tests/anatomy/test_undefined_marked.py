"""Words that bear the mark of a wording's defined terms and are defined nowhere."""

from __future__ import annotations

import pytest

from tests.meaning.support import wording

ZH = {
    "停摆": "指设备停止运转的状态",
    "看守人": "指受托看管船只的人",
    "锚地": "指港口划定的停泊水域",
    "浮具": "指系在船侧的救生用具",
}
EN = {
    "berth": "a place at which a boat lies",
    "keeper": "a person who guards a boat",
    "buoy": "a thing that floats",
    "winch": "a tool that pulls",
}
SUPERSCRIPT, CIRCLED = "¹²³⁴", "①②③④"


def _set(form: str, name: str, k: int) -> str:
    return form.format(n=name, T=name.title(), U=name.upper(), k=k + 1, s=SUPERSCRIPT[k], c=CIRCLED[k])


def undefined(names: dict[str, str], use: str, entry: str, gone: str) -> list[str]:
    """What is undefined in a small wording that uses each name twice and says what each means but one."""
    zh = not next(iter(names)).isascii()
    uses = [_set(use, n, k) for k, n in enumerate(names)]
    if zh:
        body = [f"第{x}条 因{u}造成的损失，保险人负责赔偿。" for x, u in zip("一二三四", uses, strict=True)]
        body += [f"第{x}条 对{u}的费用，保险人不负责赔偿。" for x, u in zip("五六七八", uses, strict=True)]
    else:
        body = [f"{x}. We pay for the loss of a {u} at sea." for x, u in enumerate(uses, 1)]
        body += [f"{x}. You must look after the {u} with care." for x, u in enumerate(uses, 5)]
    meanings = [
        f"{_set(entry, n, k)}{'：' if zh else ' means '}{m}{'。' if zh else '.'}"
        for k, (n, m) in enumerate(names.items())
        if n != gone
    ]
    head = ["# 船只保险条款", *body, "## 释义"] if zh else ["# Boat Policy", *body, "## Definitions"]
    found = wording("\n\n".join([*head, *meanings]), "wording.md")
    return [t.name for t in found.terms if not t.definitions]


@pytest.mark.parametrize(
    ("use", "entry"),
    [
        ("【{n}】", "【{n}】"),
        ("“{n}”", "{n}"),
        ("{n}{s}", "{k}. {n}"),
        ("{n}[{k}]", "[{k}] {n}"),
        ("{n}{c}", "{c} {n}"),
        ("*{n}*", "*{n}*"),
    ],
)
def test_a_chinese_word_that_bears_the_mark_of_the_terms_is_missed(use: str, entry: str) -> None:
    assert undefined(ZH, use, entry, "") == []
    assert undefined(ZH, use, entry, "锚地") == ["锚地"]


@pytest.mark.parametrize(
    ("use", "entry"),
    [
        ("*{n}*", "{T}"),
        ("**{n}**", "**{T}**"),
        ("{U}", "{U}"),
        ("{n} (as defined)", "{T}"),
        ("{n} (see Definitions)", "{T}"),
        ("{n} (see 9.{k})", "9.{k} {T}"),
        ("{T}\\*", "{T}"),
    ],
)
def test_an_english_word_that_bears_the_mark_of_the_terms_is_missed(use: str, entry: str) -> None:
    assert undefined(EN, use, entry, "") == []
    assert [n.lower() for n in undefined(EN, use, entry, "buoy")] == ["buoy"]


def test_brackets_around_other_words_show_no_habit() -> None:
    text = "# 船只保险条款\n\n第一条 因【停摆】造成的损失，保险人负责赔偿。\n\n第二条 【特别提示】请阅读【责任免除】和【投保须知】。\n\n"
    text += "## 释义\n\n" + "\n\n".join(f"{n}：{m}。" for n, m in ZH.items())
    assert [t.name for t in wording(text, "wording.md").terms if not t.definitions] == []
