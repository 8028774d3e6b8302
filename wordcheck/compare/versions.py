"""Two versions of a wording: clauses paired, split and merged ones found, every change weighed."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from wordcheck.compare.alignment import Alignment, align
from wordcheck.compare.pieces import blocks, pieces
from wordcheck.compare.substance import Answered, answered, reasons, weight_alone
from wordcheck.compare.tokens import Token, Unit, units_of
from wordcheck.languages.folding import fold_phrase
from wordcheck.model.comparison import Change, Comparison, Fate, Piece, Reason, Weight
from wordcheck.model.said import Said
from wordcheck.model.wording import Wording

_PART = 0.6
"""Share of a clause's pairs of words that must have left another for it to be a part of it."""
_FEW = 4
"""Pairs of words below which a clause is too short to be told as a part of another."""

Group = tuple[list[Unit], list[Unit]]


def compare(old: Wording, new: Wording) -> Comparison:
    """What changed from one version to the other. Time is about that of parsing both."""
    units = units_of(old), units_of(new)
    found = align(*units)
    moved = _moved(found)
    marks = {b: f"§{n}" for n, b in enumerate(found.to_old, start=1)}
    same_targets = {a: marks[b] for a, b in found.to_new.items()}, marks
    said = answered(old), answered(new)
    changes = [_change(old, new, group, moved, same_targets, said) for group in _groups(found)]
    return Comparison(old, new, tuple(changes))


def _groups(found: Alignment) -> list[Group]:
    """Clauses that belong together, in the order of the new version; removed ones behind what stood before them."""
    groups: dict[int, Group] = {b.clause.id: ([], [b]) for b in found.new}
    by_old = {u.clause.id: u for u in found.old}
    for b, a in found.to_old.items():
        groups[b][0].append(by_old[a])
    _join_split(found, groups)
    left = _join_merged(found, groups)
    ordered = [g for g in groups.values() if g[1]]
    place = {u.clause.id: n for n, g in enumerate(ordered) for u in g[0]}
    behind: dict[int, list[Group]] = defaultdict(list)
    last = -1
    for unit in found.old:
        last = place.get(unit.clause.id, last)
        if unit.clause.id in left:
            behind[last].append(([unit], []))
    made = list(behind[-1])
    for n, group in enumerate(ordered):
        made += [group, *behind[n]]
    return made


def _join_split(found: Alignment, groups: dict[int, Group]) -> None:
    """Gives clauses that were a part of an old one to its group."""
    counterpart = {a: b for b, a in found.to_old.items()}
    by_new = {u.clause.id: u for u in found.new}
    for part in found.left_new():
        if len(part.grams) < _FEW:
            continue
        whole = _source(part, found.old, by_new, counterpart)
        if whole is None:
            continue
        home = counterpart.get(whole.clause.id)
        if home is None:
            groups[part.clause.id][0].append(whole)
            counterpart[whole.clause.id] = part.clause.id
            found.pair(whole, part)
        elif groups[home][1]:
            groups[home][1].append(part)
            groups[home][1].sort(key=lambda u: u.clause.id)
            groups[part.clause.id][1].clear()


def _source(part: Unit, whole: Sequence[Unit], others: dict[int, Unit], counterpart: dict[int, int]) -> Unit | None:
    """The clause of which `part` was a part: most of its words were there, and are no longer in its counterpart."""
    best, share = None, _PART
    for unit in whole:
        if len(unit.grams) <= len(part.grams) // 2 or not part.grams & unit.grams:
            continue
        kept = others[counterpart[unit.clause.id]].grams if unit.clause.id in counterpart else frozenset()
        gone = len(part.grams & (unit.grams - kept)) / len(part.grams)
        if gone > share:
            best, share = unit, gone
    return best


def _join_merged(found: Alignment, groups: dict[int, Group]) -> set[int]:
    """Gives old clauses that are a part of a new one to its group; the ids of those that are left."""
    by_old = {u.clause.id: u for u in found.old}
    left = {u.clause.id for u in found.left_old()}
    for part in found.left_old():
        if len(part.grams) < _FEW:
            continue
        whole = _source(part, found.new, by_old, dict(found.to_old))
        if whole is not None and groups[whole.clause.id][0] and groups[whole.clause.id][1]:
            groups[whole.clause.id][0].append(part)
            groups[whole.clause.id][0].sort(key=lambda u: u.clause.id)
            left.discard(part.clause.id)
    return left


def _moved(found: Alignment) -> set[int]:
    """Ids of new clauses that stand below another clause, or in another order among their neighbours."""
    parents = {u.clause.id: u.clause.parent for u in found.old}
    moved: set[int] = set()
    families: dict[int | None, list[tuple[int, int]]] = defaultdict(list)
    for unit in found.new:
        a = found.to_old.get(unit.clause.id)
        if a is None:
            continue
        before, now = parents[a], unit.clause.parent
        if (before is None) != (now is None) or (before is not None and found.to_new.get(before) not in (None, now)):
            moved.add(unit.clause.id)
        else:
            families[now].append((a, unit.clause.id))
    for family in families.values():
        kept = _longest_rise([a for a, _ in family])
        moved |= {b for n, (_, b) in enumerate(family) if n not in kept}
    return moved


def _longest_rise(values: Sequence[int]) -> set[int]:
    """Positions of a longest rising subsequence."""
    ends: list[int] = []
    at: list[int] = []
    before: list[int | None] = []
    for n, value in enumerate(values):
        i = bisect_left(ends, value)
        before.append(at[i - 1] if i else None)
        if i == len(ends):
            ends.append(value)
            at.append(n)
        else:
            ends[i], at[i] = value, n
    kept: set[int] = set()
    n_ = at[-1] if at else None
    while n_ is not None:
        kept.add(n_)
        n_ = before[n_]
    return kept


def _change(
    old: Wording,
    new: Wording,
    group: Group,
    moved: set[int],
    targets: tuple[dict[int, str], dict[int, str]],
    said: tuple[Answered, Answered],
) -> Change:
    before, after = [u.clause for u in group[0]], [u.clause for u in group[1]]
    ids = tuple(c.id for c in before), tuple(c.id for c in after)
    tokens = tuple(t for u in group[0] for t in u.tokens), tuple(t for u in group[1] for t in u.tokens)
    if not before or not after:
        weight = weight_alone((before or after)[0], any(not t.mark for side in tokens for t in side))
        words = Piece("cut" if before else "new", "".join(t.text for side in tokens for t in side).strip())
        return Change("removed" if before else "added", *ids, weight, reasons=(_alone(bool(before)),), pieces=(words,))
    away = any(c.id in moved for c in after)
    renumbered = _label(before[0].label) != _label(after[0].label)
    names = _names(tokens[0], targets[0]), _names(tokens[1], targets[1])
    fate: Fate = "split" if len(after) > 1 else "merged" if len(before) > 1 else "edited"
    if names[0] == names[1] and fate == "edited":
        why = reasons(old, new, (before, after), ()) if away else ()
        weight = Weight.SUBSTANCE if why else Weight.FORM if away or renumbered else Weight.NONE
        return Change("same", *ids, weight, away, renumbered, why)
    found = blocks(*tokens, names)
    plain = [[n for n, t in zip(*side, strict=True) if not t.mark] for side in zip(names, tokens, strict=True)]
    if plain[0] == plain[1]:
        return Change(fate, *ids, Weight.FORM, away, renumbered, (), pieces(found))
    why = reasons(old, new, (before, after), [b for b in found if any(not t.mark for t in (*b[0], *b[1]))], said)
    weight = Weight.SUBSTANCE if why else Weight.WORDING
    return Change(fate, *ids, weight, away, renumbered, why, pieces(found))


def _alone(removed: bool) -> Reason:
    return Reason("clause", Said("删除条款", "a clause went") if removed else Said("新增条款", "a clause came"))


def _names(tokens: Sequence[Token], targets: dict[int, str]) -> list[str]:
    """Tokens as they are compared: a reference by the clauses to which it leads."""
    made = []
    for token in tokens:
        known = [targets.get(t) for t in token.targets]
        lead = " ".join(k for k in known if k)
        made.append(lead if lead and all(known) else "".join(token.text.split()) if token.targets else token.norm)
    return made


def _label(label: str) -> str:
    return fold_phrase(label).strip(" .、()（）").lower()
