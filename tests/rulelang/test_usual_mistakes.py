"""The usual mistakes each have a sentence of their own."""

from __future__ import annotations

import pytest

from wordcheck.rulelang.syntax.grammar import parse_islands

RULE = "flag TS-AA-1 some-defect {{ source house {} }}\n"

MISTAKES = {
    'find "甲" or "乙"': "between phrases write `|`",
    'find "甲" and "乙"': "between phrases write `with`",
    'find not "甲"': "a pattern takes no `not`",
    'find "甲" if w is defined': "a condition begins with `where`",
    "find period as p where p == 30 days": "equality is written `=`",
    "find period as p where p > 30 dyas": "units of time are",
    "find period as p where p <> 30 days": "inequality is written `!=`",
    "find period as p where p > where p is defined": "a value or condition is missing",
    'find "甲" as w where w has "乙" && w has "丙"': "write `and`",
    'find "甲" as w where w has "乙" || w has "丙"': "write `or`",
    'find "甲" as w where !w': "write `not`",
    'find "甲" with "乙" within 5': "after the number of `within`",
    'find "甲" with "乙" within "丙"': "after `within` stands",
    'find "甲" as w without "乙"': "the name stands after the whole pattern",
    "find '甲'": "quotation marks are",
    'find "甲': "the quotation mark is not closed",
    'find "甲"; message zh "有"': "nothing is separated by semicolons",
    'message: zh "有"': "no colon or equals sign",
    'find "甲" // a comment': "a comment begins with #",
    'fix w → "乙"': "write `->` after `fix x`",
    'test "甲"': "examples stand in `test",
    'test { "甲" }': "each example begins with",
    'test { ok "甲" }': "an example is fires, silent",
    'test { fires "甲" noisy "乙" }': "each example begins with",
    '- find "甲"': "without list marks",
    "severity high": "expected error, note, warning",
    'mesage zh "有"': "did you mean message",
}
DECLARED = {
    'lexicon a { zh = "甲" }': "a colon follows the language",
    'lexicon a { zh: "甲" "乙" }': "separated by commas",
    'lexicon a = "甲"': "a lexicon is written",
    'synonyms a = "甲" "乙"': "separated by commas",
    "lexicon test { }": "a word of the language and cannot name",
    "flag ts-aa-1 some-defect { }": "a code is capital letters",
    "flag TS-AA-1 defect { }": "after the code stands a short name",
    "flag TS-AA-1 some-defect ｛ }": "use the ASCII braces",
    'flag TS-AA-1 some-defect { find "甲"': "is a closing brace missing",
}


@pytest.mark.parametrize("text", [*(RULE.format(m) for m in MISTAKES), *DECLARED])
def test_the_sentence_fits_the_mistake(text: str) -> None:
    wanted = {**{RULE.format(m): said for m, said in MISTAKES.items()}, **DECLARED}[text]
    (problem,) = parse_islands(text, "x.wordrule").problems
    assert wanted in problem.help.en, f"{problem.said.en} | {problem.help.en}"
