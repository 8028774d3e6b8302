"""Conditions that can never come true together, so that a rule finds nothing or an exception excepts nothing.

where p > 30 days and p < 10 days           never
find w in exclusion where w in coverage     never: a clause has one kind
where w is defined  unless w is defined     never
where p > 30 days  unless p <= 10 days      the exception excepts nothing

Only what can be told from the words of the rule is said; whatever else stays silent.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import islice

from msgspec import Struct

from wordcheck.rulelang.problems import Problem, problem
from wordcheck.rulelang.syntax import tree as t
from wordcheck.rulelang.world import kinds_of

MOST_PARTS = 100
"""Conditions of one rule that are held against one another."""
_OPPOSITE = {"=": "!=", "!=": "=", "<": ">=", ">=": "<", ">": "<=", "<=": ">"}


def warn_of_reach(body: t.Flag | t.Requirement, header: t.PackHeader) -> Iterator[Problem]:
    """W116 for conditions that can never hold, W117 for exceptions that never do where the rule looks."""
    yield from _never(body.head.applies)
    yield from _elsewhere(body.head.applies, header)
    if isinstance(body, t.Requirement):
        for element in body.elements:
            yield from _never([element.expects.condition])
        return
    looked = list(_looked(body.subject))
    dead = list(_never(body.where, looked))
    yield from dead
    asked = list(_parts(body.where))
    for exception in body.unless:
        excepted = list(_parts([exception.condition]))
        if all(part in asked for part in excepted):
            yield problem("W116", _at(exception.condition, body))
        elif not dead and (found := conflict([*looked, *body.where], [exception.condition])):
            yield problem("W117", _at(found, body))


def _never(conditions: Sequence[t.Condition], known: Sequence[t.Condition] = ()) -> Iterator[Problem]:
    found = conflict(known, conditions)
    if found is not None:
        yield problem("W116", getattr(found, "at", t.NOWHERE))


def _at(condition: t.Condition, body: t.Flag | t.Requirement) -> t.At:
    return getattr(condition, "at", body.head.at)


def _elsewhere(applies: Sequence[t.Condition], header: t.PackHeader) -> Iterator[Problem]:
    """`applies when document.line = …` that the pack itself rules out."""
    bounds = {
        "document.language": header.language,
        "document.jurisdiction": header.jurisdiction,
        "document.line": header.line,
    }
    for part in _parts(applies):
        match part:
            case t.Compare(t.Ref(name), "=", t.Ref(value), at) if bounds.get(name):
                if value not in bounds[name] and "any" not in bounds[name]:
                    yield problem("W116", at)


def _looked(subject: t.Subject) -> Iterator[t.Condition]:
    """Where a flag looks, as conditions on what it finds."""
    if isinstance(subject, t.Find):
        for selection in (subject.first, subject.second):
            if selection is not None and selection.binding and selection.scope is not None:
                yield t.Lies(t.Ref(selection.binding), selection.scope)


# ---------------------------------------------------------------- what contradicts what


def conflict(known: Sequence[t.Condition], asked: Sequence[t.Condition]) -> t.Condition | None:
    """The first of `asked` that cannot hold together with what stands before it and with `known`; None for none."""
    held = list(islice(_parts(known), MOST_PARTS))
    for part in islice(_parts(asked), MOST_PARTS):
        if isinstance(part, t.Or):
            options = [conflict(held, [option]) for option in part.conditions]
            if all(option is not None for option in options):
                return part
        elif any(_excludes(part, other) for other in held) or _out_of_bounds(part, held):
            return part
        held.append(part)
    return None


def _parts(conditions: Iterable[t.Condition]) -> Iterator[t.Condition]:
    """Conditions that must all hold, one by one; a `not` before a comparison is turned round."""
    for condition in conditions:
        match condition:
            case t.And(inner):
                yield from _parts(inner)
            case t.Not(t.Compare(left, operator, right, at)) if operator in _OPPOSITE:
                yield t.Compare(left, _OPPOSITE[operator], right, at)  # type: ignore[arg-type]
            case t.Not(t.Is(value, adjective, negated, at)):
                yield t.Is(value, adjective, not negated, at)
            case t.Not(t.Not(inner_condition)):
                yield from _parts([inner_condition])
            case _:
                yield condition


def _excludes(one: t.Condition, other: t.Condition) -> bool:
    """Whether two conditions can never both hold."""
    if isinstance(one, t.Not):
        return one.condition == other
    if isinstance(other, t.Not):
        return other.condition == one
    match one, other:
        case t.Compare(left, "=", t.Ref() as a), t.Compare(same, "=", t.Ref() as b):
            return left == same and a != b
        case t.Compare(left, "=" | "!=" as first, right), t.Compare(same, "=" | "!=" as second, also):
            return left == same and right == also and first != second
        case t.Is(value, adjective, negated), t.Is(same, also, negative):
            return value == same and adjective == also and negated != negative
        case t.Lies(value, scope), t.Lies(same, elsewhere):
            return value == same and _apart(scope, elsewhere)
        case t.Quantified("some" | "no" as first, _, pattern, _, scope, None), t.Quantified(
            "some" | "no" as second, _, same, _, also, None
        ):
            return first != second and pattern == same and scope == also
    return False


def _apart(one: t.Scope, other: t.Scope) -> bool:
    """Whether no words lie in both: clause kinds of which none is in both, or one place and outside it."""
    kinds, others = _kinds(one.place), _kinds(other.place)
    if not kinds or not others:
        return False
    if one.inside and other.inside:
        return not kinds & others
    if one.inside != other.inside:
        inside, outside = (kinds, others) if one.inside else (others, kinds)
        return inside <= outside
    return False


def _kinds(place: t.Place) -> frozenset[str]:
    """The clause kinds of a place that is nothing but kinds; none for any other."""
    if place.titled is not None or not place.names or not all(kinds_of(name) for name in place.names):
        return frozenset()
    return frozenset(kind.value for name in place.names for kind in kinds_of(name))


class _Bound(Struct, frozen=True):
    """From where, or up to where, a value may go, and whether the end itself is left out."""

    end: Decimal
    strict: bool


def _out_of_bounds(part: t.Condition, held: Sequence[t.Condition]) -> bool:
    """Whether no value lies between what a comparison and the others say of it."""
    if not isinstance(part, t.Compare) or not isinstance(part.right, t.Constant) or part.right.let:
        return False
    about = [part]
    about += [
        c for c in held
        if isinstance(c, t.Compare) and c.left == part.left and isinstance(c.right, t.Constant)
        and c.right.kind == part.right.kind and not c.right.let and (part.right.kind != "money" or c.right.unit == part.right.unit)
    ]  # fmt: skip
    lowest = [_Bound(r.high, o == ">") for _, o, r in map(_said, about) if o in (">", ">=")]
    highest = [_Bound(r.low, o == "<") for _, o, r in map(_said, about) if o in ("<", "<=")]
    for _, operator, right in map(_said, about):
        if operator == "=" and right.low == right.high and right.kind != "text":
            lowest.append(_Bound(right.low, False))
            highest.append(_Bound(right.high, False))
    return any(h.end < low.end or (h.end == low.end and (h.strict or low.strict)) for h in highest for low in lowest)


def _said(comparison: t.Compare) -> tuple[t.Value, str, t.Constant]:
    assert isinstance(comparison.right, t.Constant)
    return comparison.left, comparison.operator, comparison.right
