"""`consistent S`: one thing has one name. `agree F`: one figure has one value.

consistent 事件          网络安全事件 ×5   main          agree 等待期      明细表 12小时   a
                         网络事件 ×1       rare                            第五条 8小时    b    they differ
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wordcheck.engine.candidates import Candidate
from wordcheck.engine.conditions.attributes import as_value
from wordcheck.engine.conditions.comparisons import compare
from wordcheck.engine.conditions.evaluation import first_why
from wordcheck.engine.conditions.judged import Judged
from wordcheck.engine.matching.patterns import matches, named
from wordcheck.engine.matching.places import in_scope
from wordcheck.engine.messages import alike
from wordcheck.engine.things import Found, Name, by_place
from wordcheck.engine.world import World
from wordcheck.model.holders import Holders
from wordcheck.model.verdicts import Truth
from wordcheck.rulelang.syntax import tree as t


def two_names(world: World, subject: t.Consistent) -> Iterator[Candidate]:
    """One candidate for each rarer name: its first place."""
    words = world.plan.words.get(subject.name)
    phrases = subject.phrases or (words.phrases if words else ())
    barred = words.minus if words and not subject.phrases else ()
    met = [p for p in (*phrases, *barred) if matches(world, p)]
    if len(met) < 2 and world.told is world.text:
        return
    places = {p: in_scope(world, _apart(world, p, met), subject.scope, {}) for p in phrases if p in met}
    if world.told is not world.text:
        places = _as_printed(world, places, phrases)
    used = [p for p in phrases if places.get(p)]
    if len(used) < 2:
        return
    main = max(used, key=lambda p: (len(places[p]), -phrases.index(p)))
    for rare in sorted((p for p in used if p is not main), key=lambda p: by_place(places[p][0])):
        facts = {
            "main": alike(_said(world, main, places[main])),
            "rare": alike(_said(world, rare, places[rare])),
            "main.count": alike(len(places[main])),
            "rare.count": alike(len(places[rare])),
        }
        names = {role: _counted(places[p]) for role, p in (("rare", rare), ("main", main))}
        yield Candidate(places[rare][0], names, facts)


def _as_printed(
    world: World, places: dict[t.Phrase, list[Found]], phrases: Sequence[t.Phrase]
) -> dict[t.Phrase, list[Found]]:
    """Places by the name that the wording prints there: rules read 投保方 as 投保人, here it is another name of the same."""
    printed = {p.text: p for p in phrases if p.mode != "regex"}
    moved: dict[t.Phrase, list[Found]] = {}
    for phrase, found in places.items():
        for one in found:
            moved.setdefault(printed.get(world.quote(one.span), phrase), []).append(one)
    return {p: sorted(found, key=by_place) for p, found in moved.items()}


def _said(world: World, name: t.Phrase, found: list[Found]) -> str:
    """A name as a message writes it: an expression by the words that it found first."""
    return world.quote(found[0].span) if name.mode == "regex" else name.text


def _counted(places: list[Found]) -> Found:
    """The first place of a name, which knows how many there are."""
    return Found(places[0].span, places[0].kind, Name(len(places)))


def _apart(world: World, phrase: t.Phrase, others: Sequence[t.Phrase]) -> list[Found]:
    """Places of a name that are not part of a longer name of the set."""
    longer = Holders(f.span for other in others if other != phrase for f in matches(world, other))
    return [f for f in matches(world, phrase) if not longer.hold_strictly(f.span)]


def two_values(world: World, subject: t.Agree) -> Iterator[Candidate]:
    """Places of a figure whose value differs from the one stated first; undecided where it may differ."""
    found = matches(world, named(subject.name))
    if subject.places:
        firsts, others = (in_scope(world, found, t.Scope(p), {}) for p in subject.places)
    else:
        firsts, others = found[:1], found[1:]
    seen: set[object] = set()
    for a in firsts[:1]:
        for b in others:
            left, right = as_value(world, a), as_value(world, b)
            same = Truth.HOLDS if left == right else compare(left, "=", right)
            if same is Truth.HOLDS or right in seen:
                continue
            seen.add(right)
            differs = Judged(~same, (a, b), why=first_why((left, right)))
            yield Candidate(b, {"a": b, "b": a}, judged=differs)
