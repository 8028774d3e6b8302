"""Rules chosen or left out for one run, by code, beginning of a code, slug, pack, tag or `source:` (words of its title, its key or number); those left out are said to be.

A rule in preview runs where all of them are asked for, or where it is named by its own code or slug.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from wordcheck.model.errors import UsageError
from wordcheck.model.findings import RuleFacts
from wordcheck.model.said import Said
from wordcheck.rulelang.plan import Plan, Skipped, in_preview


def chosen(plan: Plan, select: Sequence[str], ignore: Sequence[str], preview: bool = False) -> Plan:
    """The plan with only the rules that `select` names (all for none) and `ignore` does not; with `preview` those in preview
    among them run.

    Raises UsageError for a name that no rule answers to: a misspelt name must not choose nothing in silence.
    """
    for name in (*select, *ignore):
        if not any(_named(r.facts, name) for r in plan.rules):
            raise UsageError(
                f"没有规则对应“{name}”；见 wordcheck rules list",
                f"no rule answers to {name!r}; see wordcheck rules list",
            )
    kept, left = [], []
    for rule in plan.rules:
        taken = not select or any(_named(rule.facts, name) for name in select)
        if taken and not any(_named(rule.facts, name) for name in ignore):
            kept.append(rule)
        else:
            left.append(Skipped(rule.facts, Said("本次运行未选用", "not chosen for this run")))
    asked = {n.upper() for n in select} | set(select)
    tried = in_preview(r for r in kept if preview or not asked.isdisjoint((r.facts.code, r.facts.slug)))
    return replace(plan, rules=tuple(kept), skipped=(*plan.skipped, *left), tried=plan.tried | tried)


def _named(rule: RuleFacts, name: str) -> bool:
    kind, _, wanted = name.partition(":")
    if kind == "source" and wanted:
        sources = (f"{c.source}\n{c.number}\n{c.title.zh}\n{c.title.en}" for c in rule.citations)
        return any(wanted.casefold() in s.casefold() for s in sources)
    # Every code begins with no letters at all: an empty name would leave out everything.
    return (bool(name) and rule.code.startswith(name.upper())) or name in (rule.slug, rule.pack, *rule.tags)
