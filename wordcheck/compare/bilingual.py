"""Two language versions of a wording: clauses that are missing; figures, references, duties and parties that differ; terms rendered in two ways."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from wordcheck.anatomy.undivided import is_undivided
from wordcheck.compare.answered import answered_otherwise, stray_name
from wordcheck.compare.bound import at_odds, bound_in
from wordcheck.compare.concepts import NO_DICTIONARY, concepts_of, dictionary_of, with_terms
from wordcheck.compare.languages import aligned, figure, figures
from wordcheck.engine.market import market_of
from wordcheck.meaning.market.word_classes import WordClasses
from wordcheck.model.bilingual import Bilingual, Mismatch, MismatchKind
from wordcheck.model.quantities import Quantity
from wordcheck.model.said import Said
from wordcheck.model.span import Span
from wordcheck.model.terms import Term
from wordcheck.model.wording import Clause, Wording
from wordcheck.rulelang.plan import Plan

_QUOTE = 80
_MISSING = Said("另一语言版本没有对应条款", "the other version has no such clause")
_FIGURE = Said("两个版本的数额、期限、比例或日期不同", "the versions state different amounts, periods, shares or dates")
_BOUND = Said(
    "一个版本规定必须、可以或者不，另一个版本的规定与之相反",
    "what a party must, may or does not do differs between the versions",
)
_PARTY = Said("两个版本说的不是同一方", "the versions speak of different parties")
_ANSWER = Said("两个版本对同一问题的约定相反", "the versions settle one question otherwise")
_REFERENCE = Said("两个版本引用不同的条款", "the versions refer to different clauses")


def compare_languages(first: Wording, second: Wording, plan: Plan | None = None) -> Bilingual:
    """Where two language versions do not say the same; the lexicons of `plan` tell words of both languages by what they mean."""
    pairs = _paired(first, second, dictionary_of(plan) if plan else NO_DICTIONARY)
    found = [*_missing(first, second, pairs)]
    to_second = dict(pairs)
    for a, b in pairs:
        found += _figures(first, second, first.clause(a), second.clause(b))
        found += _references(first, second, a, b, to_second)
    found += _terms(first, second, to_second)
    found += _bound(first, second, pairs, market_of(plan).classes if plan else NO_DICTIONARY)
    odds = {(m.first, m.second) for m in found if m.kind in ("bound", "party")}
    for a, b, one, other in answered_otherwise(first, second, pairs):
        if (a, b) not in odds:
            found.append(Mismatch("answer", _ANSWER, a, b, _quoted(first, one), _quoted(second, other)))
    found.sort(key=lambda m: (m.first or _before(m, pairs), m.second or 0, m.kind))
    return Bilingual(first, second, tuple(pairs), tuple(found))


def _paired(first: Wording, second: Wording, dictionary: WordClasses) -> list[tuple[int, int]]:
    """The clauses paired, and once more with what that tells of terms: which is the rendering of which."""
    speaks = concepts_of(first, dictionary), concepts_of(second, dictionary)
    rendered = _rendered(first, second, dict(aligned(first, second, *speaks)))
    here = {name: name for name in rendered}
    there = {term.name: name for name, term in rendered.items()}
    return aligned(first, second, with_terms(first, speaks[0], here), with_terms(second, speaks[1], there))


def _before(mismatch: Mismatch, pairs: list[tuple[int, int]]) -> int:
    """Where a clause of the second version alone would stand in the first."""
    return max((a for a, b in pairs if mismatch.second is not None and b < mismatch.second), default=0)


def _missing(first: Wording, second: Wording, pairs: list[tuple[int, int]]) -> Iterator[Mismatch]:
    if is_undivided(first) or is_undivided(second):
        return  # What is said to be missing may stand in the words that nobody divided.
    for clause, quote in _alone(first, {a for a, _ in pairs}):
        yield Mismatch("missing", _MISSING, clause, None, quote)
    for clause, quote in _alone(second, {b for _, b in pairs}):
        yield Mismatch("missing", _MISSING, None, clause, "", quote)


def _alone(wording: Wording, paired: set[int]) -> Iterator[tuple[int, str]]:
    """Clauses without counterpart and their first words; a heading whose clauses have theirs says nothing by itself."""
    for clause in wording.clauses:
        heads = not wording.own_text(clause).strip() and any(c.id in paired for c in wording.children(clause))
        if clause.id not in paired and not heads and (quote := _words(wording, clause)):
            yield clause.id, quote


def _words(wording: Wording, clause: Clause) -> str:
    words = " ".join(f"{clause.title} {wording.own_text(clause)}".split())
    return words if len(words) <= _QUOTE else words[: _QUOTE - 1].rstrip() + "…"


def _figures(first: Wording, second: Wording, a: Clause, b: Clause) -> Iterator[Mismatch]:
    sides = figures(first, a), figures(second, b)
    counts = Counter(map(figure, sides[0])), Counter(map(figure, sides[1]))
    if counts[0] != counts[1]:
        yield Mismatch(
            "figure",
            _FIGURE,
            a.id,
            b.id,
            _only(sides[0], counts[0] - counts[1]),
            _only(sides[1], counts[1] - counts[0]),
        )


def _only(side: list[Quantity], more: Counter[tuple[str, object, object]]) -> str:
    return " · ".join(dict.fromkeys(q.text for q in side if more[figure(q)]))


def _references(first: Wording, second: Wording, a: int, b: int, to_second: dict[int, int]) -> Iterator[Mismatch]:
    """References by number whose targets are no pair; `this clause` and its like are left alone."""
    sides = [
        [r for r in w.references if r.clause == c and r.targets and not r.external and any(ch.isdigit() or ch in "一二三四五六七八九十" for ch in r.text)]
        for w, c in ((first, a), (second, b))
    ]  # fmt: skip
    if not sides[0] or not sides[1]:
        return
    meant = {to_second.get(t) for r in sides[0] for t in r.targets}
    named = {t for r in sides[1] for t in r.targets}
    if None not in meant and meant != named:
        words = [" · ".join(dict.fromkeys(r.text for r in side)) for side in sides]
        yield Mismatch("reference", _REFERENCE, a, b, *words)


def _terms(first: Wording, second: Wording, to_second: dict[int, int]) -> Iterator[Mismatch]:
    """Terms of the first version that stand for two terms of the second: one by their definitions, another in a clause."""
    rendered = _rendered(first, second, to_second)
    names = {id(e) for e in rendered.values()}
    by_second = {id(e): t for t, e in ((t, rendered[t.name]) for t in first.terms if t.name in rendered)}
    for term in first.terms:
        other = rendered.get(term.name)
        if other is None:
            continue
        for clause in dict.fromkeys(c.id for u in term.uses if (c := first.clause_at(u.start))):
            place = to_second.get(clause)
            if place is None or _used(second, other, place):
                continue
            strays = [e for e in second.terms if id(e) in names and e is not other and _used(second, e, place)]
            strays = [e for e in strays if not _used(first, by_second[id(e)], clause)]
            stray = strays[0].name if len(strays) == 1 else None
            if not strays and (name := stray_name(second, second.clause(place))) is not None:
                stray = name.of(second.text)
            if stray is not None:
                said = Said(
                    f"“{term.name}”在别处译作“{other.name}”，此处译作“{stray}”",
                    f"“{term.name}” is “{other.name}” elsewhere and “{stray}” here",
                )
                yield Mismatch("term", said, clause, place, term.name, stray)


def _rendered(first: Wording, second: Wording, to_second: dict[int, int]) -> dict[str, Term]:
    """For each term of the first version the term of the second that is defined in the same clause, where each defines one."""
    homes = [Counter(d.clause for t in w.terms for d in t.definitions[:1]) for w in (first, second)]
    by_clause = {t.definitions[0].clause: t for t in second.terms if t.definitions}
    made = {}
    for term in first.terms:
        home = term.definitions[0].clause if term.definitions else None
        place = to_second.get(home) if home is not None else None
        if place in by_clause and homes[0][home] == homes[1][place] == 1:
            made[term.name] = by_clause[place]
    return made


def _bound(first: Wording, second: Wording, pairs: list[tuple[int, int]], known: WordClasses) -> Iterator[Mismatch]:
    """Who must, may or must not do something in one version and not in the other."""
    sides = bound_in(first, known), bound_in(second, known)
    for a, b in pairs:
        if odds := at_odds(sides[0].get(a, ()), sides[1].get(b, ())):
            kind: MismatchKind = "party" if odds[0][0] != odds[1][0] else "bound"
            words = [_quoted(w, span) for (_, _, span), w in zip(odds, (first, second), strict=True)]
            yield Mismatch(kind, _PARTY if kind == "party" else _BOUND, a, b, *words)


def _quoted(wording: Wording, span: Span) -> str:
    return " ".join(span.of(wording.text).split())[:_QUOTE]


def _used(wording: Wording, term: Term, clause: int) -> bool:
    return any(s.start <= u.start and u.end <= s.end for u in term.uses for s in wording.clause(clause).own)
