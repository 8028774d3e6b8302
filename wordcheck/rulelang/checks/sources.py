"""Sources and time (E3): every rule names an instrument that exists and was in force while the rule is.

Dates are ISO strings, empty where open, so that they compare as text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from datetime import date

from wordcheck.model.said import Said
from wordcheck.rulelang.plan import Plan, Rule
from wordcheck.rulelang.problems import Label, Problem, problem
from wordcheck.rulelang.syntax import tree as t

LAST_DAY = "9999-12-31"


def check_sources(
    rule: t.Flag | t.Requirement, header: t.PackHeader, sources: Mapping[str, t.Source]
) -> Iterator[Problem]:
    """What is wrong with a rule's sources and dates. `sources` are by key."""
    head = rule.head
    if not head.cites:
        yield problem("E301", head.at)
    at = head.where("valid")
    if _ends_early(head.valid_from, head.valid_until):
        yield problem("E304", at)
    elif not _meet((head.valid_from, head.valid_until), (header.valid_from, header.valid_until)):
        yield problem("E305", at, labels=(Label(header.at, Said("规则包", "the pack")),))
    for cites in head.cites:
        source = sources.get(cites.source)
        if source and not _meet((head.valid_from, head.valid_until), (source.valid_from, source.valid_until)):
            yield problem("E303", cites.at, labels=(_dates(source),), name=cites.source.split(":")[-1])


def check_dates(declaration: t.Source | t.PackHeader) -> Iterator[Problem]:
    """Dates that end before they begin."""
    if _ends_early(declaration.valid_from, declaration.valid_until):
        yield problem("E304", declaration.at)


def check_replacements(rules: Sequence[Rule], codes: Set[str]) -> Iterator[Problem]:
    """A rule and the one that it replaces are never in force on the same day; what is silenced exists.

    `codes` are those of all packs, libraries included. A code of a family that no pack at hand has belongs to a pack
    that does not run, so there is nothing to silence.
    """
    by_code = {r.facts.code: r for r in rules}
    families = {_family(code) for code in codes}
    for rule in rules:
        head = rule.head
        for code in head.silences:
            if code not in codes and _family(code) in families:
                yield problem("E307", head.where("silences"), name=code)
        old = by_code.get(head.replaces)
        if head.replaces and head.replaces not in codes:
            yield problem("E307", head.where("replaces"), name=head.replaces)
        elif old and _meet((rule.valid_from, rule.valid_until), (old.valid_from, old.valid_until)):
            label = Label(old.head.where("valid"), Said("被替代的规则", "the rule replaced"))
            yield problem("E306", head.where("replaces"), labels=(label,), name=old.facts.code)


def _family(code: str) -> str:
    return code.rpartition("-")[0]


def _ends_early(start: str, end: str) -> bool:
    return bool(start and end and end < start)


def _meet(a: tuple[str, str], b: tuple[str, str]) -> bool:
    """Whether two stretches of time share a day."""
    return a[0] <= (b[1] or LAST_DAY) and b[0] <= (a[1] or LAST_DAY)


def _dates(source: t.Source) -> Label:
    start, end = source.valid_from or "…", source.valid_until or "…"
    return Label(source.at, Said(f"有效期 {start} 至 {end}", f"in force {start} to {end}"))


def expired(plan: Plan, as_of: date) -> Iterator[Problem]:
    """W119: what had ended by a day and keeps rules from running, where no other rule replaces them: source or rule."""
    today = as_of.isoformat()
    replaced = {rule.head.replaces for rule in plan.rules}
    for rule in plan.rules:
        if not rule.valid_until or rule.valid_until >= today or rule.facts.code in replaced:
            continue
        cited = [plan.sources[c.source] for c in rule.head.cites if c.source in plan.sources]
        source = next((s for s in cited if s.valid_until == rule.valid_until), None)
        at, name = (source.at, source.name) if source else (rule.head.where("valid"), rule.facts.code)
        yield problem("W119", at, name=name, date=rule.valid_until)
