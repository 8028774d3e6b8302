"""Strings that every match of an expression holds: none may be required that a match can do without."""

from __future__ import annotations

from pathlib import Path

import pytest
import re2

from wordcheck.api import load_packs
from wordcheck.engine.matching.narrowing import Expressions
from wordcheck.engine.matching.searchers import expressions_of
from wordcheck.languages.required_strings import required_strings
from wordcheck.rulelang.syntax import tree as t
from wordcheck.rulelang.syntax.walk import below

CORPUS = Path(__file__).parents[2] / "corpus"


def _required(expression: str, flags: str = "") -> list[list[str]]:
    return sorted(sorted(one) for one in required_strings(expression, flags))


@pytest.mark.parametrize(
    ("expression", "required"),
    [
        (r"\b(?:may|can)\b[^.]{0,30}\b(?:cancel|terminate)", [["can", "may"], ["cancel", "terminate"]]),
        (r"(?:应当?|须)[^。]{0,20}(?:通知|报案)", [["报案", "通知"]]),
        (r"(?i)Sum\s+Insured", [["insured"], ["sum"]]),
        (r"notif(?:y|ied)", [["notified", "notify"]]),
        (r"(?:not|never|no\s+longer)", [["longer", "never", "not"]]),  # Python's parser takes out the n of all three
        (r"(?:war)?\s*risk", [["risk"]]),
        (r"(?:flood){2,}", [["flood"]]),
        (r"(?:flood)*\d+", []),
        (r"flood|\d{4}", []),
        (r"[a-z]+", []),
        (r"\x{4e00}免赔额", []),
        (r"[[:alpha:]]+ excess", []),
        (r"excess(?<=unknown to RE2", []),
    ],
)
def test_what_is_required(expression: str, required: list[list[str]]) -> None:
    assert _required(expression) == required


def test_case_is_ignored_on_both_sides() -> None:
    """Also where RE2 takes characters beyond ASCII for letters: the long s, the sign of Kelvin."""
    risk = t.Phrase("risk", "regex", "i")
    asked = Expressions([risk])
    for text in ("RISK", "riſk", "ris\u212a"):
        assert re2.search("(?i)risk", text)
        assert asked.may_match(risk, asked.strings(text)), text
    assert not asked.may_match(risk, asked.strings("hazard"))


def test_no_expression_that_ships_is_passed_over_where_it_matches() -> None:
    plan = load_packs().plan
    asked = expressions_of(plan)
    nodes = (
        *(n for rule in plan.rules for n in below(rule.body)),
        *(n for d in plan.patterns.values() for n in below(d)),
    )
    words = (p for lexicon in plan.words.values() for p in (*lexicon.phrases, *lexicon.minus))
    expressions = {n for n in (*nodes, *words) if isinstance(n, t.Phrase) and n.mode == "regex"}
    texts = [path.read_text("utf-8") for path in sorted(CORPUS.rglob("*.md"))[::4]]
    strings = [asked.strings(text) for text in texts]
    passed = met = 0
    for expression in expressions:
        options = re2.Options()
        options.case_sensitive, options.dot_nl = "i" not in expression.flags, "s" in expression.flags
        compiled = re2.compile(expression.text, options)
        for text, held in zip(texts, strings, strict=True):
            characters = asked.characters(expression)
            if asked.may_match(expression, held) and all(any(c in text for c in one) for one in characters):
                met += 1
            else:
                passed += 1
                assert compiled.search(text) is None, expression.text
    assert passed > met, "most are passed over, else the look is not worth its time"
