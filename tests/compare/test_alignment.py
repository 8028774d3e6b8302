"""A wording altered by a script of moves, new numbers, inserted and deleted clauses is aligned as the script says."""

from __future__ import annotations

from hypothesis import given, settings, strategies as st

import wordcheck
from corpus.numbers import chinese
from wordcheck.compare import compare
from wordcheck.model.comparison import FRONT
from wordcheck.model.wording import Wording

CLAUSES = (
    "本保险合同由保险条款、投保单、保险单和批单组成。",
    "被保险人因网络安全事件支出的数据恢复费用，保险人负责赔偿。",
    "被保险人向行业协会缴纳的会费不属于本保险合同的赔偿范围。",
    "战争、军事行动和武装冲突造成的损失，保险人不负责赔偿。",
    "保险费应当在合同成立后十五日内一次交清。",
    "保险人收到索赔材料后，应当在三十日内作出核定。",
    "投保人可以书面要求解除合同，手续费按照保险费的百分之五计收。",
    "双方协商不成的，提交保险单载明的仲裁机构处理。",
    "第三方服务商的停电连续超过二十四小时的，另行约定承保条件。",
)
NEW = (
    "保险人有权派员查看机房的消防设施和门禁记录。",
    "理赔人员的差旅支出由保险公司自行负担。",
    "本产品的宣传册与条款不一致时以条款为准。",
)


def parsed(clauses: list[str]) -> Wording:
    lines = [f"第{chinese(n)}条 {text}" for n, text in enumerate(clauses, 1)]
    return wordcheck.parse("\n".join(["网络安全保险条款", *lines]).encode(), name="w.txt")[0]


@st.composite
def scripts(draw: st.DrawFn) -> tuple[list[str], list[str]]:
    """Clauses before and after; at least half of them stay."""
    old = list(CLAUSES)
    new = [c for c in old if c not in draw(st.sets(st.sampled_from(CLAUSES), max_size=4))]
    for _ in range(draw(st.integers(0, 2))):
        clause = new.pop(draw(st.integers(0, len(new) - 1)))
        new.insert(draw(st.integers(0, len(new))), clause)
    for clause in draw(st.lists(st.sampled_from(NEW), unique=True)):
        new.insert(draw(st.integers(0, len(new))), clause)
    return old, new


@settings(max_examples=60, deadline=None)
@given(scripts())
def test_each_clause_has_the_fate_that_the_script_gave_it(script: tuple[list[str], list[str]]) -> None:
    old, new = script
    found = compare(parsed(old), parsed(new))
    fates: dict[str, str] = {}
    for change in found.changes:
        before, after = said(old, found.old, change.old), said(new, found.new, change.new)
        assert len(before) <= 1
        assert len(after) <= 1
        if before and after and before != after:  # the one clause between the same neighbours, under the same number
            assert change.fate == "edited"
            assert around(old, before[0]) == around(new, after[0])
            fates |= {before[0]: "removed", after[0]: "added"}
        else:
            fates |= dict.fromkeys(before + after, change.fate)
    assert fates == {c: "same" if c in old and c in new else "removed" if c in old else "added" for c in (*old, *new)}
    kept = [c for c in old if c in new], [c for c in new if c in old]
    assert any(c.moved for c in found.changes) == (kept[0] != kept[1])


def said(clauses: list[str], wording: Wording, ids: tuple[int, ...]) -> list[str]:
    """Which of some clauses the clauses with these ids are."""
    texts = [wording.own_text(wording.clause(i)) for i in ids if i != FRONT]
    return [next(c for c in clauses if c in text) for text in texts]


def around(clauses: list[str], clause: str) -> tuple[int, list[str], list[str]]:
    """The number of a clause and its neighbours."""
    at = clauses.index(clause)
    return at, clauses[max(at - 1, 0) : at], clauses[at + 1 : at + 2]
