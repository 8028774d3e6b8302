"""The rule language: strict grammar, recovery, names across packs, cache, and that nothing crashes it."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from wordcheck import cache as values
from wordcheck.model.errors import RuleSetError
from wordcheck.resources import folder
from wordcheck.rulelang import load, problems_of
from wordcheck.rulelang.packing import cache
from wordcheck.rulelang.syntax import tree as t
from wordcheck.rulelang.syntax.build import Builder
from wordcheck.rulelang.syntax.grammar import parse_islands, parser
from wordcheck.rulelang.syntax.strings import unmark, unquote

HEAD = 'pack demo.pack { title en "Test" version 1.0 language zh }\nsource house { title en "Practice" }\n'
RULE = 'flag TS-AA-{n} defect-{n}x {{ source house find "甲" as w message zh "有{{w}}" test {{ fires "«甲»" silent "乙" }} }}\n'


def test_the_grammar_is_strict_lalr() -> None:
    pytest.importorskip("interegular")
    from lark import Lark

    text = (folder("grammars") / "wordrule.lark").read_text("utf-8")
    Lark(text, parser="lalr", lexer="contextual", strict=True, propagate_positions=True, maybe_placeholders=False)


def test_a_broken_rule_costs_one_rule(tmp_path: Path) -> None:
    pack = tmp_path / "house.wordrule"
    broken = 'flag TS-AA-2 broken-one {\n  source house\n  fnd "甲"\n'
    pack.write_text(HEAD + RULE.format(n=1) + broken + RULE.format(n=3), "utf-8")
    parsed = parse_islands(pack.read_text("utf-8"), str(pack))
    codes = [
        d.head.code
        for tree, offset in parsed.trees
        for d in Builder(str(pack), offset, []).file(tree)[1]
        if isinstance(d, t.Flag)
    ]
    assert codes == ["TS-AA-1", "TS-AA-3"]
    assert [(p.code, p.at.line) for p in parsed.problems] == [("E001", 6)]


def test_chinese_punctuation_is_tolerated(tmp_path: Path) -> None:
    pack = tmp_path / "house.wordrule"
    pack.write_text(
        HEAD + "lexicon open { zh：“有关部门”，“相关部门” }\n"
        "flag TS-AA-1 some-defect { source house find open as w where w.chars ≤ 9 message zh “有{w}” test { fires “«有关部门»” silent “乙” } }\n",
        "utf-8",
    )
    assert problems_of([pack]) == ()


def test_markdown_packs_keep_their_line_numbers(tmp_path: Path) -> None:
    pack = tmp_path / "law.md"
    pack.write_text(
        f"# Article 24\n\n```wordrule\n{HEAD}{RULE.format(n=1)}```\n\nProse.\n\n```wordrule\nflag TS-AA-2 x-y {{ }}\n```\n",
        "utf-8",
    )
    assert {p.at.line for p in problems_of([pack])} == {12}


def test_vocabulary_of_another_pack_needs_use(tmp_path: Path) -> None:
    words = tmp_path / "words.wordrule"
    words.write_text('pack core.words { title en "W" version 1.0 }\nlexicon open { zh: "有关部门" }\n', "utf-8")
    rule = 'flag TS-AA-1 some-defect {{ source house find {name} as w message zh "有" test {{ fires "«甲»" silent "乙" }} }}\n'
    alone = tmp_path / "alone.wordrule"
    alone.write_text(HEAD + rule.format(name="open"), "utf-8")
    using = tmp_path / "using.wordrule"
    using.write_text(HEAD + "use core.words as w\n" + rule.format(name="w.open"), "utf-8")
    assert [p.code for p in problems_of([words, alone])] == ["E101"]
    assert problems_of([words, using]) == ()


def test_a_warm_start_gives_the_same_rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    pack = tmp_path / "house.wordrule"
    pack.write_text(HEAD + RULE.format(n=1), "utf-8")
    cold = load([pack])
    assert load([pack]).plan == cold.plan
    for kept in (tmp_path / "cache" / "wordcheck").glob("*.plan"):
        kept.write_bytes(b"not a plan")
    assert load([pack]).plan == cold.plan


def test_damaged_grammar_tables_are_made_again(own_cache: Path) -> None:
    parser.cache_clear()
    parser()
    tables = own_cache / "wordcheck" / "grammar.tables"
    assert tables.stat().st_mode & 0o777 == 0o600
    tables.write_bytes(b"\x80\x04 not tables")
    parser.cache_clear()
    assert parse_islands(HEAD + "flag TS-AA-1 findw { }\n", "x").problems
    parser.cache_clear()


def test_a_changed_pack_is_compiled_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    pack = tmp_path / "house.wordrule"
    pack.write_text(HEAD + RULE.format(n=1), "utf-8")
    first = load([pack])
    pack.write_text(HEAD + RULE.format(n=2), "utf-8")
    assert load([pack]).plan != first.plan


def test_a_cache_that_others_could_write_is_not_trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    cache.keep("x", "kept", "plan")
    kept = tmp_path / "wordcheck" / "x.plan"
    assert cache.load("x", "plan") == "kept"
    kept.chmod(0o666)
    assert cache.load("x", "plan") is None


def test_the_cache_does_not_grow_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(cache, "MOST_KEPT", 20)
    for n in range(25):
        cache.keep(f"plan-{n}", n, "plan")
    assert len(list((tmp_path / "wordcheck").iterdir())) == 20
    assert cache.load("plan-24", "plan") == 24


def test_rules_that_are_used_stay_while_another_process_compiles_many_packs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    cache.keep("shipped", "rules", "plan")
    for n in range(2 * cache.MOST_KEPT):
        if not n % 100:
            assert cache.load("shipped", "plan") == "rules"
        (tmp_path / "wordcheck" / f"{n}.plan").write_bytes(b"x")
        if not n % 20:
            cache.keep(f"small-{n}", n, "plan")
    assert cache.load("shipped", "plan") == "rules"


def test_what_is_kept_is_bounded_in_bytes_and_a_killed_run_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    place = tmp_path / "wordcheck"
    for n in range(4):
        values.keep(f"{n}.big", "x" * 1000)
        os.utime(place / f"{n}.big", (n, n))
    for name, age in (("killed.part", 7200), ("going-on.part", 60)):
        (place / name).write_bytes(b"x")
        os.utime(place / name, (time.time() - age,) * 2)
    values.drop_oldest("*.big", 10, 2500)
    assert sorted(p.name for p in place.iterdir()) == ["2.big", "3.big", "going-on.part"]
    values.drop_oldest("*.big", 10, 1)
    assert values.load("3.big") == "x" * 1000, "a value larger than all room is still of use to the next run"


def test_broken_packs_do_not_run(tmp_path: Path) -> None:
    pack = tmp_path / "house.wordrule"
    pack.write_text(HEAD + "flag TS-AA-1 x-y { }\n", "utf-8")
    with pytest.raises(RuleSetError) as caught:
        load([pack])
    assert caught.value.problems


def test_an_unknown_pack_is_named_with_those_that_ship() -> None:
    with pytest.raises(RuleSetError, match=r"no rule pack 'cn-cyberr'.*cn-cyber"):
        load(["cn-cyberr"])


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.sampled_from(list('flag find{}"«»/()|~=as inwhere 甲乙<>0日,:.\n#')), max_size=60))
def test_any_text_gives_problems_and_never_a_crash(text: str) -> None:
    parse_islands(HEAD + text, "x.wordrule")


def test_marks_and_strings() -> None:
    assert unmark("因«有关部门»要求") == ("因有关部门要求", ((1, 5),))
    assert unquote('"a\\"b\\n"') == 'a"b\n'
    assert unquote('"""\n    第一条 甲\n    第二条 乙\n    """') == "第一条 甲\n第二条 乙"
