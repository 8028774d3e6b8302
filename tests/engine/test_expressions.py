"""Regular expressions of rules: reading only the lines that may hold a match finds what reading all of them finds."""

from __future__ import annotations

from pathlib import Path

from wordcheck.api import load_packs
from wordcheck.engine.matching.expressions import Encoded
from wordcheck.engine.matching.narrowing import Expressions
from wordcheck.engine.matching.searchers import expressions_of
from wordcheck.rulelang.syntax import tree as t
from wordcheck.rulelang.syntax.walk import below

CORPUS = Path(__file__).parents[2] / "corpus"


def test_the_same_matches_as_in_the_whole_text() -> None:
    plan = load_packs().plan
    asked = expressions_of(plan)
    nodes = (n for rule in plan.rules for n in below(rule.body))
    named = (n for d in plan.patterns.values() for n in below(d))
    expressions = {n for n in (*nodes, *named) if isinstance(n, t.Phrase) and n.mode == "regex"}
    by_line = found = 0
    for path in sorted(CORPUS.rglob("*.md"))[::4]:
        text = path.read_text("utf-8")
        encoded, strings = Encoded(text, 7), asked.strings(text)
        for expression in expressions:
            lines = asked.lines(expression, strings, encoded.lines)
            if lines is not None:
                by_line += 1
                whole = encoded.matches(expression, None)
                found += len(whole)
                assert encoded.matches(expression, lines) == whole, expression.text
                if asked.in_one_line(expression):
                    assert encoded.matches(expression, lines, each_in_one=True) == whole, expression.text
    assert found > 100
    assert by_line > 1000


def test_lines_far_apart_lead_back_to_their_places() -> None:
    """Characters of several bytes stand before, between and in the matches, the last at the very end."""
    words = t.Phrase("免赔额[^\n]{0,9}元", "regex", "")
    asked = Expressions([words])
    far = "第一条 保险责任。\n" * 300
    text = f"{far}免赔额为五百元。\n{far}本条不设免赔额。\n免赔额\n元\n{far}免赔额100元"
    encoded = Encoded(text, 3)
    lines = asked.lines(words, asked.strings(text), encoded.lines)
    for together in (False, True):
        found = encoded.matches(words, lines, each_in_one=together)
        assert [text[s.start - 3 : s.end - 3] for s in found] == ["免赔额为五百元", "免赔额100元"]


def test_lines_too_short_for_a_match_are_not_read() -> None:
    words = t.Phrase("[^。\n]{50}", "regex", "")
    asked = Expressions([words])
    text = f"{'短' * 49}\n{'长' * 50}\n短。{'长' * 51}"
    encoded = Encoded(text, 0)
    lines = asked.lines(words, asked.strings(text), encoded.lines)
    assert lines == [1, 2]
    assert encoded.matches(words, lines) == encoded.matches(words, None)


def test_a_match_over_several_lines_is_found_where_few_are_read() -> None:
    """Empty lines between do not count; a page of lines without the words is not read."""
    words = t.Phrase(r"(?i)we\s+will\s+not\s+pay\s+for\s+malware\s*", "regex", "")
    asked = Expressions([words])
    far = "The excess is stated in the schedule.\n" * 300
    text = f"{far}We will\n\n \nnot pay\nfor\n\nmalware\n\n{far}We will not pay for malware"
    encoded = Encoded(text, 0)
    lines = asked.lines(words, asked.strings(text), encoded.lines)
    assert lines is not None
    assert len(lines) < 40
    found = encoded.matches(words, lines)
    assert found == encoded.matches(words, None)
    assert [" ".join(s.of(text).split()) for s in found] == ["We will not pay for malware"] * 2
