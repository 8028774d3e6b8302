"""Loading packs into a RuleSet."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import astuple, replace

from wordcheck.model.errors import RuleSetError
from wordcheck.model.report import PackFacts
from wordcheck.model.said import counted
from wordcheck.rulelang.packing import cache
from wordcheck.rulelang.packing.kept_words import KeptWords
from wordcheck.rulelang.packing.packs import PackText, find, read_all
from wordcheck.rulelang.plan import Plan, SamePlan
from wordcheck.rulelang.problems import Problem
from wordcheck.rulelang.syntax.nodes import NOWHERE
from wordcheck.rulelang.syntax.rules import Head
from wordcheck.rulelang.syntax.walk import rebuilt

T = TypeVar("T")


class RuleSet(Struct, frozen=True):
    """Packs that are sound and ready to run."""

    plan: Plan
    problems: tuple[Problem, ...]
    """Warnings; what is fatal was raised."""

    @property
    def packs(self) -> tuple[PackFacts, ...]:
        return self.plan.packs

    @property
    def profiles(self) -> tuple[str, ...]:
        """Names of the profiles that `under` takes."""
        return tuple(p.name for p in self.plan.profiles)

    def under(self, profile: str) -> RuleSet:
        """The rules as a profile runs them. Raises UsageError where there is no such profile."""
        return replace(self, plan=_under(SamePlan(self.plan), profile))


@lru_cache(maxsize=8)
def _under(same: SamePlan, profile: str) -> Plan:
    """The plan under a profile, made once for all documents, so that what is built from it is built once as well."""
    from wordcheck.rulelang.under_profile import plan_for

    return plan_for(same.plan, profile)


def load(
    names: Sequence[str | Path] | str | Path | None = None,
    lock: str | Path | None = None,
    *,
    examples: bool = True,
) -> RuleSet:
    """The packs named (all that ship for None), checked and compiled. Raises RuleSetError with all problems.

    With `lock`, a lock file, also where one of them is not as that file says. Without `examples` the rules come bare of
    theirs and of their places, which leaves a third to be loaded; enough for checking.
    """
    texts = read_all(find(names))
    if lock is not None:
        from wordcheck.rulelang.packing.locking import hold

        hold(texts, Path(lock))
    name = cache.key(texts)
    if not examples and (known := _at_hand.get(name)) is not None:
        return known
    kept = cache.load(name, "whole" if examples else "plan")
    if isinstance(kept, RuleSet):
        return kept if examples else _keep_at_hand(name, kept)
    plan, problems = compiled(texts)
    n = sum(p.fatal for p in problems)
    if n:
        raise RuleSetError(
            f"规则包有 {n} 处错误，未运行",
            f"{counted(n, 'error')} in the rule packs; nothing was run",
            problems=problems,
        )
    made = RuleSet(replace(plan, key=name), problems)
    bare = replace(made, plan=_bare(made.plan))
    cache.keep(name, made, "whole")
    cache.keep(name, bare, "plan")
    return made if examples else _keep_at_hand(name, bare)


MOST_AT_HAND = 4
"""Sets of packs that a process keeps at hand, with all that is built from them once for all documents."""
_at_hand: dict[str, RuleSet] = {}


def _keep_at_hand(name: str, made: RuleSet) -> RuleSet:
    """The very same packs, asked for again in one process, are the same plan: what was built from it need not be built anew."""
    while len(_at_hand) >= MOST_AT_HAND:
        del _at_hand[next(iter(_at_hand))]
    _at_hand[name] = made
    return made


def _bare(plan: Plan) -> Plan:
    """A plan as checking takes it: without examples and the places where things are written, its lexicons packed. What says the
    same is one value then, so that whoever asks for it finds by identity what was told of it before."""
    alike: dict[object, Any] = {}

    def nowhere(node: Any) -> Any:
        if isinstance(node, Head):
            node = replace(node, at=NOWHERE, places=())
        elif getattr(node, "at", NOWHERE) is not NOWHERE:
            node = replace(node, at=NOWHERE)
        return alike.setdefault((type(node), _said(astuple(node))), node)

    return replace(
        plan,
        rules=tuple(rebuilt(replace(r, body=replace(r.body, examples=())), nowhere) for r in plan.rules),
        words=KeptWords.of(plan.words),
        patterns={key: rebuilt(pattern, nowhere) for key, pattern in plan.patterns.items()},
        profiles=rebuilt(plan.profiles, nowhere),
        scenarios=(),
        bare=True,
    )


def _said(value: Any) -> object:
    """What a part of a value says, where each value below it is one already, so that identity tells it."""
    if isinstance(value, Struct):
        return id(value)
    if isinstance(value, tuple):
        return tuple(map(_said, value))
    return value if type(value) is str else (type(value), str(value))


def compiled(texts: Sequence[PackText]) -> tuple[Plan, tuple[Problem, ...]]:
    """Compiles without a cache; imports Lark."""
    from wordcheck.rulelang.compiling import compile_packs

    return compile_packs(texts)
