"""One pack with every construct of the language: it is sound, nothing of the grammar is left out, and no damage to it
gives more than problems."""

from __future__ import annotations

import pickle
import random
import re
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st
from msgspec import Struct

from wordcheck.rulelang import load, problems_of, show_problems
from wordcheck.rulelang.compiling import compile_packs
from wordcheck.rulelang.packing.packs import PackText
from wordcheck.rulelang.syntax import tree as t
from wordcheck.rulelang.syntax.grammar import parse_islands, parser
from wordcheck.rulelang.syntax.walk import below

EVERYTHING = Path(__file__).parent / "data" / "everything.wordrule"
TEXT = EVERYTHING.read_text("utf-8")


def test_the_pack_is_sound() -> None:
    assert problems_of([EVERYTHING]) == ()


def test_every_rule_of_the_grammar_is_used() -> None:
    trees = parse_islands(TEXT, "x").trees
    seen = {str(node.data) for tree, _ in trees for node in tree.iter_subtrees()}
    shown = {r.alias or r.origin.name for r in parser().rules if r.alias or not r.options.expand1}
    assert {name for name in shown if not name.startswith("_")} - seen == set()


def test_every_construct_of_the_tree_reaches_the_plan() -> None:
    plan = load([EVERYTHING]).plan
    roots = (plan.rules, plan.frameworks, plan.profiles, plan.scenarios, tuple(plan.patterns.values()))
    built = {type(n).__name__ for root in roots for n in below(root)}
    expected = {name for name, kind in vars(t).items() if isinstance(kind, type) and issubclass(kind, Struct)}
    before = {
        "Template",
        "Parameter",
        "Stamp",
        "StampRow",
        "Override",
        "Let",
        "Use",
        "PackHeader",
        "PhraseFile",
        "Node",
        "Struct",
    }
    vocabulary = {"Lexicon", "Synonyms", "Source", "At"}
    assert expected - built - before - vocabulary == set()


def test_a_plan_is_plain_data() -> None:
    plan = load([EVERYTHING]).plan
    assert pickle.loads(pickle.dumps(plan)) == plan


def test_every_problem_of_a_damaged_pack_can_be_shown(tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.wordrule"
    damaged.write_text(re.sub(r"\bas (\w+)", r"as \1x", TEXT), "utf-8")
    problems = problems_of([damaged])
    assert len({p.code for p in problems}) > 2
    for tongue in ("zh", "en"):
        assert show_problems(problems, tongue).count("^") >= len(problems)


def compiled(text: str) -> None:
    """Compiles a pack from memory; nothing but problems may come of it."""
    compile_packs([PackText("x", (("x.wordrule", text),), "0")])


@pytest.mark.parametrize("seed", range(40))
def test_damage_gives_problems_and_never_a_crash(seed: int) -> None:
    dice = random.Random(seed)
    text = TEXT
    words = re.findall(r"\w+|[^\w\s]", TEXT)
    for _ in range(dice.randint(1, 6)):
        start = dice.randrange(len(text))
        end = start + dice.choice((0, 1, 2, 30))
        text = text[:start] + dice.choice(("", " ", dice.choice(words), text[start : start + 40])) + text[end:]
    compiled(text)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(TEXT.split()), max_size=40))
def test_words_of_the_language_in_any_order_never_crash(words: list[str]) -> None:
    compiled("pack a { }\nflag AA-1 a-b { " + " ".join(words))


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200))
def test_bytes_never_crash(data: bytes) -> None:
    compiled(data.decode("utf-8", "replace"))


@pytest.mark.parametrize("opening", ["(", "not ", "not (", '"甲" with ('])
def test_deep_nesting_is_a_problem(opening: str) -> None:
    compiled('pack a { }\nflag AA-1 a-b { find "甲" as w where ' + opening * 4000)
    for depth in (40, 90, 150, 400):
        closed = opening * depth + '"甲"' + ")" * (opening.count("(") * depth)
        compiled("pack a { }\nconcept c = " + closed + "\n")
