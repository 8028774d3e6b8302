"""What a rule's examples decided: which conditions came out true and false, which alternatives matched.

    where p > 3 日 or p.unit = working-day      four branches: each comparison once true, once false
    find "甲" | "乙"                             two more: each alternative found once

A branch that no example reaches may say anything; nobody would notice.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct, field

from wordcheck.model.verdicts import Truth
from wordcheck.rulelang.syntax import tree as t
from wordcheck.rulelang.syntax.walk import below

_ATOMS = (t.Quantified, t.Compare, t.Has, t.Is, t.Lies, t.Relation, t.CoverageIs)


class Trace(Struct):
    """Filled while examples run."""

    truths: dict[object, set[Truth]] = field(default_factory=dict)
    matched: set[t.Pattern] = field(default_factory=set)

    def judged(self, condition: t.Condition, truth: Truth) -> None:
        """Notes what a condition came to."""
        self.truths.setdefault(condition, set()).add(truth)


class Branch(Struct, frozen=True):
    """One way that a rule can go: a condition with the value it takes, or an alternative that matches (no value)."""

    what: t.Condition | t.Pattern
    truth: Truth | None = None


def branches(rule: t.Flag | t.Requirement) -> Iterator[Branch]:
    """All branches of a rule in the order in which they are written, each once."""
    seen: dict[Branch, None] = {}
    for node in _conditions_and_patterns(rule):
        if isinstance(node, _ATOMS):
            seen |= dict.fromkeys((Branch(node, Truth.HOLDS), Branch(node, Truth.FAILS)))
        elif isinstance(node, t.Either):
            seen |= dict.fromkeys(Branch(option) for option in node.options)
    return iter(seen)


def _conditions_and_patterns(rule: t.Flag | t.Requirement) -> Iterator[object]:
    for name in rule.__struct_fields__:
        if name not in ("head", "examples"):
            yield from below(getattr(rule, name))


def reached(branch: Branch, trace: Trace) -> bool:
    """Whether an example went that way."""
    if branch.truth is None:
        return branch.what in trace.matched
    return branch.truth in trace.truths.get(branch.what, ())
