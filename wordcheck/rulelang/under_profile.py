"""One set of packs, several kinds of run. A profile takes packs and tags, skips, regrades and sets values.

plan ── plan_for("filing") ──▶ plan of the packs and tags that the profile names
                                 without what it skips (listed as not run, with the reason)
                                 in its grades, with its values for `let`

Apart from `profiles`, which checks what is written: a run that takes its rules compiled from the cache needs none of that.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from wordcheck.model.errors import UsageError
from wordcheck.model.said import Said
from wordcheck.rulelang.plan import Change, Plan, Rule, Skipped, in_preview
from wordcheck.rulelang.problems import nearest
from wordcheck.rulelang.syntax import tree as t
from wordcheck.rulelang.syntax.walk import rebuilt


def plan_for(plan: Plan, name: str) -> Plan:
    """The plan as a profile runs it. Raises UsageError where there is no such profile."""
    profile = next((p for p in plan.profiles if p.name == name), None)
    if profile is None:
        names = [p.name for p in plan.profiles]
        there_are = Said(f"可用：{'、'.join(names)}", f"there are: {', '.join(names)}") if names else Said()
        help_ = nearest(name, names) or there_are
        zh, en = (f"；{help_.zh}", f"; {help_.en}") if help_ else ("", "")
        raise UsageError(f"没有名为“{name}”的方案{zh}", f"no profile is called {name!r}{en}")
    taken = {u.pack for u in profile.uses}
    reasons = {code: skip.reason for skip in profile.skips for code in skip.codes}
    rules, skipped = [], list(plan.skipped)
    for rule in plan.rules:
        if (taken and rule.facts.pack not in taken) or (profile.only and not set(profile.only) & set(rule.facts.tags)):
            continue
        if rule.facts.code in reasons:
            skipped.append(Skipped(rule.facts, reasons[rule.facts.code]))
        else:
            rules.append(_under(rule, profile))
    settings = _settings(profile)
    return replace(
        plan,
        rules=tuple(rules),
        patterns={k: _set(d, settings) for k, d in plan.patterns.items()} if settings else plan.patterns,
        skipped=tuple(skipped),
        profile=name,
        fail_on=profile.fail_on,
        tried=plan.tried | in_preview(rules) if profile.preview else plan.tried,
    )


def _under(rule: Rule, profile: t.Profile) -> Rule:
    """One rule with the profile's grade, condition and values."""
    grade = next((r.severity for r in reversed(profile.regrades) if r.code == rule.facts.code), "")
    settings = _settings(profile)
    head = replace(rule.head, severity=grade or rule.head.severity, applies=rule.head.applies + profile.applies)
    body = _set(replace(rule.body, head=head), settings)
    changed = bool(grade) and grade != rule.head.severity
    changes = (*rule.changes, Change(profile.name, profile.title)) if changed else rule.changes
    return replace(rule, body=body, changes=changes)


def _settings(profile: t.Profile) -> dict[str, t.Constant]:
    return {s.name: s.value for s in profile.settings if isinstance(s.value, t.Constant)}


def _set(node: Any, settings: Mapping[str, t.Constant]) -> Any:
    """`node` with the values of `let` as the profile sets them."""

    def change(part: Any) -> Any:
        if isinstance(part, t.Constant) and part.let in settings:
            return replace(settings[part.let], let=part.let, at=part.at)
        return part

    return rebuilt(node, change) if settings else node
