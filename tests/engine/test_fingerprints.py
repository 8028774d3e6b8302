"""A finding keeps its fingerprint when the wording is edited elsewhere, and no two places share one."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings, strategies as st

import wordcheck
from corpus.numbers import chinese
from wordcheck.model.report import Report

RULES = wordcheck.load_packs()
FAULTY = (
    "下列原因造成的损失，保险人不负责赔偿：战争、敌对行动，包括但不限于其他类似行为。",
    "被保险人应当及时按照第九十九条的约定提供全部材料。",
    "保险人收到赔偿请求后，应当在六十日内作出核定。",
    "投保人违反任何一项义务的，保险人有权拒绝承担一切责任。",
)
PLAIN = (
    "本保险合同由保险条款、投保单、保险单和批单组成。",
    "被保险人因网络攻击支出的数据恢复费用，保险人负责赔偿。",
    "本保险合同适用中华人民共和国法律。",
    "保险期间为一年，以保险单载明的起讫时间为准。",
)
Prints = Counter[tuple[str, str, str]]


def report(clauses: list[str]) -> Report:
    lines = [f"第{chinese(n)}条 {text}" for n, text in enumerate(clauses, 1)]
    text = "\n\n".join(["# 网络安全保险条款", *lines, ""])
    return wordcheck.check(text.encode(), RULES, name="w.md", as_of="2026-11-01", profile="none")


def prints(clauses: list[str]) -> Prints:
    """Rule, quote and fingerprint of what is found in the faulty clauses."""
    return Counter(
        (f.rule.code, f.anchor.quote, f.fingerprint)
        for f in report(clauses).findings
        if any(f.anchor.quote in c for c in FAULTY)
    )


def test_the_faulty_clauses_have_findings() -> None:
    assert len(prints([*PLAIN[:2], *FAULTY])) >= 3


@settings(max_examples=12, deadline=None)
@given(st.data())
def test_edits_elsewhere_change_no_fingerprint(data: st.DataObject) -> None:
    """Clauses without findings come, go and change places; the faulty ones keep their order."""
    before = prints([PLAIN[0], *FAULTY])
    edited = list(FAULTY)
    for clause in data.draw(st.lists(st.sampled_from(PLAIN), unique=True)):
        edited.insert(data.draw(st.integers(0, len(edited))), clause)
    after = prints(edited)
    changed = {(code, quote) for code, quote, _ in (before | after) - (before & after)}
    both = {(c, q) for c, q, _ in before} & {(c, q) for c, q, _ in after}
    assert not changed & both
    assert both


@settings(max_examples=12, deadline=None)
@given(st.lists(st.sampled_from((*FAULTY, *PLAIN)), min_size=2, max_size=8))
def test_no_two_places_share_a_fingerprint(clauses: list[str]) -> None:
    """Clauses may be written twice, word by word."""
    found = report(clauses).findings
    assert len({(f.fingerprint, f.wording) for f in found}) == len(found)
