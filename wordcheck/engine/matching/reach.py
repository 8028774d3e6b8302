"""Everything that a rule looks for, the patterns behind its names included."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wordcheck.rulelang.plan import Plan
from wordcheck.rulelang.syntax import tree as t
from wordcheck.rulelang.syntax.walk import below


def reached(plan: Plan, body: object) -> Iterator[Any]:
    """All syntax below a rule's body and below every concept, figure and coverage that it names, each once."""
    waiting: list[object] = [body]
    seen: set[str] = set()
    while waiting:
        for node in below(waiting.pop()):
            yield node
            name = node.name if isinstance(node, (t.Named, t.The, t.Agree, t.CoverageIs, t.Consistent)) else ""
            if name in plan.patterns and name not in seen:
                seen.add(name)
                waiting.append(plan.patterns[name])
