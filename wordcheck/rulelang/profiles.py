"""Profiles as packs write them: checked, with what they inherit. `under_profile` makes the plan that one runs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set

from msgspec.structs import replace

from wordcheck.rulelang.checks.names import PackTree, Resolver
from wordcheck.rulelang.checks.types import Declared, TypeCheck
from wordcheck.rulelang.problems import Problem, nearest, problem, unknown
from wordcheck.rulelang.syntax import tree as t
from wordcheck.rulelang.syntax.constants import QUANTITY_OF


def checked_profiles(
    packs: Mapping[str, PackTree], codes: Set[str], declared: Declared, problems: list[Problem]
) -> tuple[t.Profile, ...]:
    """All profiles by name, what they inherit merged in. `codes` are those of all packs, libraries included."""
    made = []
    for pack in packs.values():
        resolver = Resolver(pack, packs, problems, frozenset({"document"}))
        for profile in pack.of_type(t.Profile):
            problems += _wrong(profile, pack, packs, codes, resolver)
            merged = _merged(profile, resolver, ())
            settings = tuple(replace(s, name=_let_key(s, resolver)) for s in merged.settings)
            applies = resolver.resolve(merged.applies)
            # A profile's conditions are those of each of its rules, and are checked as such.
            alone = t.Requirement(t.Head("", profile.name, applies=applies, at=profile.at), (), 0)
            problems += TypeCheck(alone, declared).problems()
            made.append(replace(merged, settings=settings, applies=applies))
    return tuple(sorted(made, key=lambda p: p.name))


def _wrong(
    profile: t.Profile, pack: PackTree, packs: Mapping[str, PackTree], codes: Set[str], resolver: Resolver
) -> Iterator[Problem]:
    for use in profile.uses:
        if use.pack not in packs:
            yield unknown("E503", use.pack, use.at, packs)
    for codes_, at in [*((s.codes, s.at) for s in profile.skips), *(((r.code,), r.at) for r in profile.regrades)]:
        for code in codes_:
            if code not in codes:
                yield problem("E307", at, nearest(code, codes), name=code)
    if profile.extends and profile.extends not in pack.profiles:
        yield unknown("E508", profile.extends, profile.at, pack.profiles)
    for setting in profile.settings:
        found = resolver.owner(setting.name, "lets")
        let = found[0].lets[found[1]] if found else None
        if let is None:
            yield unknown("E510", setting.name, setting.at, resolver.known("lets"))
        else:
            yield from check_let(setting.name, let.quantity, setting.value, setting.at)


def check_let(name: str, quantity: str, value: t.Value, at: t.At) -> Iterator[Problem]:
    """A `let` whose value is of another kind than it says."""
    given = QUANTITY_OF[value.kind] if isinstance(value, t.Constant) else "name"
    if given != quantity:
        yield problem("E511", at, name=name, kind=quantity, given=given)


def _let_key(setting: t.Setting, resolver: Resolver) -> str:
    found = resolver.owner(setting.name, "lets")
    return f"{found[0].name}:{found[1]}" if found else setting.name


def _merged(profile: t.Profile, resolver: Resolver, seen: tuple[str, ...]) -> t.Profile:
    """The profile with what it extends; what it says itself comes last and so prevails."""
    if profile.name in seen:
        chain = " → ".join((*seen, profile.name))
        resolver.problems.append(problem("E509", profile.at, chain=chain))
        return profile
    base = resolver.pack.profiles.get(profile.extends)
    if base is None:
        return profile
    base = _merged(base, resolver, (*seen, profile.name))
    return replace(
        profile,
        uses=base.uses + profile.uses,
        applies=base.applies + profile.applies,
        only=profile.only or base.only,
        skips=base.skips + profile.skips,
        regrades=base.regrades + profile.regrades,
        settings=base.settings + profile.settings,
        fail_on=profile.fail_on or base.fail_on,
        preview=profile.preview or base.preview,
    )
