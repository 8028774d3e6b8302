"""Overrides: a house weighs another pack's rule otherwise, adds an exception or switches it off, and says why.

Overrides come together without an order: two that change the same thing of one rule are an error, never a race.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

from msgspec.structs import replace

from wordcheck.model.said import Said
from wordcheck.rulelang.checks.examples import check_examples
from wordcheck.rulelang.checks.names import PackTree, Resolver
from wordcheck.rulelang.checks.types import Declared, TypeCheck
from wordcheck.rulelang.plan import Change, Rule, Skipped
from wordcheck.rulelang.problems import Label, Problem, problem, unknown
from wordcheck.rulelang.syntax import tree as t


def overridden(
    rules: Sequence[Rule],
    packs: Mapping[str, PackTree],
    codes: Set[str],
    declared: Declared,
    problems: list[Problem],
) -> tuple[list[Rule], list[Skipped]]:
    """The rules with all overrides applied, and those that are switched off.

    An override of a rule that is known (`codes`) but does not run here has no effect.
    """
    by_code = {r.facts.code: r for r in rules}
    seen: dict[tuple[str, str], t.Override] = {}
    skipped: list[Skipped] = []
    for pack in packs.values():
        for override in pack.of_type(t.Override):
            rule = by_code.get(override.code)
            if override.code not in codes:
                problems.append(unknown("E504", override.code, override.at, codes))
            problems += _conflicts(override, pack, seen)
            if rule is None:
                continue
            if override.off:
                skipped.append(Skipped(by_code.pop(override.code).facts, override.reason))
            else:
                changed = _changed(rule, override, pack, Resolver(pack, packs, problems))
                problems += TypeCheck(changed.body, declared).problems()
                problems += check_examples(changed.body)
                by_code[override.code] = changed
    return list(by_code.values()), skipped


def _conflicts(override: t.Override, pack: PackTree, seen: dict[tuple[str, str], t.Override]) -> Iterator[Problem]:
    fields = {
        "severity": bool(override.severity), "message": bool(override.message), "off": override.off, "status": bool(override.status),
        "valid": bool(override.valid_from or override.valid_until),
    }  # fmt: skip
    for field in (name for name, given in fields.items() if given):
        first = seen.setdefault((override.code, field), override)
        if first is not override:
            label = Label(first.at, Said("先在此处调整", "overridden here first"))
            yield problem("E505", override.at, labels=(label,), name=override.code, field=field, pack=pack.name)


def _changed(rule: Rule, override: t.Override, pack: PackTree, resolver: Resolver) -> Rule:
    head = replace(
        rule.head,
        severity=override.severity or rule.head.severity,
        message=override.message or rule.head.message,
        status=override.status or rule.head.status,
        status_why=override.reason if override.status else rule.head.status_why,
        status_in="" if override.status else rule.head.status_in,
    )
    mine = resolver.for_rule(rule.body)
    body = replace(
        rule.body,
        head=head,
        unless=rule.body.unless + mine.resolve(override.unless),
        undecided=rule.body.undecided + mine.resolve(override.undecided),
        examples=rule.body.examples + override.examples,
    )
    return replace(
        rule,
        facts=replace(rule.facts, status=head.status),
        body=body,
        valid_from=max(rule.valid_from, override.valid_from),
        valid_until=min(filter(None, (rule.valid_until, override.valid_until)), default=""),
        changes=(*rule.changes, Change(pack.name, override.reason)),
    )
