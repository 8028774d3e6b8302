"""What a pattern `statement [...]` may test, and by which words."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from wordcheck.rulelang.problems import Problem, unknown
from wordcheck.rulelang.syntax import tree as t

REFUSAL = "refusal"
_SIDES = frozenset({"insurer", "insured", "other", "none"})
_VALUES = {
    "who": _SIDES,
    "to": _SIDES,
    "force": frozenset({"may", "must", "none"}),
    "denied": frozenset({"yes", "no"}),
    "says": frozenset({REFUSAL}),
}
"""The closed lists of values, by attribute."""
_CLASSES = {"act": "market-act-", "thing": "market-thing-"}
"""How the lexicons begin whose names are the values of an attribute."""


def wrong_tests(pattern: t.Stated, lexicons: Collection[str]) -> Iterator[Problem]:
    """Tests of what no statement has, and for what no pack has words; an expression is not looked into."""
    for test in pattern.tests:
        begins = _CLASSES.get(test.attribute)
        if begins is None and test.attribute not in _VALUES:
            yield unknown("E203", test.attribute, pattern.at, (*_VALUES, *_CLASSES), thing="statement")
            continue
        known = _VALUES.get(test.attribute, frozenset())
        if begins is not None:
            known = frozenset(name.removeprefix(begins) for name in lexicons if name.startswith(begins))
        if not test.regex and test.value not in known:
            yield unknown("E209", test.value, pattern.at, known, attribute=f"statement.{test.attribute}")
