"""Rule packs: text to syntax tree to checked rules to Plan."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from wordcheck.model.said import Tongue
from wordcheck.rulelang.packing.rulesets import RuleSet, load
from wordcheck.rulelang.plan import Plan, Rule
from wordcheck.rulelang.problems import Problem

__all__ = ["Plan", "Rule", "RuleSet", "load", "problems_of", "show_problems"]


def problems_of(
    names: Sequence[str | Path] | str | Path | None = None, as_of: date | None = None
) -> tuple[Problem, ...]:
    """All problems of the packs, warnings included, without running anything; with `as_of` also what had expired by then."""
    from wordcheck.rulelang.checks.sources import expired
    from wordcheck.rulelang.packing.packs import find, read_all
    from wordcheck.rulelang.packing.rulesets import compiled
    from wordcheck.rulelang.problems import fatal, in_order

    plan, problems = compiled(read_all(find(names)))
    return problems if as_of is None or fatal(problems) else in_order([*problems, *expired(plan, as_of)])


def show_problems(problems: Sequence[Problem], tongue: Tongue) -> str:
    """Problems with their code frames, read from the files in which they stand."""
    from wordcheck.rulelang.frames import frames
    from wordcheck.rulelang.packing.shelves import text_at

    files = {at.file for p in problems for at in (p.at, *(label.at for label in p.labels)) if at.file}
    return frames(problems, {file: text_at(file) for file in files}, tongue)
