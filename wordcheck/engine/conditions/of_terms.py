"""Attributes of defined terms and of their definitions (`t.uses`, `d.entry`), and whether a term that seems unused is used."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from wordcheck.engine.conditions.values import ABSENT, Value, Word, number, yes_no
from wordcheck.engine.world import World
from wordcheck.languages.lazily import lazily
from wordcheck.languages.lowering import lowered
from wordcheck.meaning.terms.entries import (
    before_its_like,
    behind_its_like,
    is_entry,
    joins_by_word,
    loosened,
    names_by_head,
    stands_loosely,
)
from wordcheck.model.span import Span
from wordcheck.model.terms import Term
from wordcheck.model.wording import Wording

JOINED = lazily(r"[和与或及、/／]")
"""What joins the parts of a Chinese name."""
_JOINED_EN = lazily(r"\s*(?:[,/&:–—]|\b(?:and|or)\b)\s*")
_LEADING = lazily(
    r"\A(?:\W*(?:\d+[.)]?\s+)?(?:(?:the|an?|your|our|any|what|is|are|about|how|does|do|works?|extension|section|cover(?:age)?|additional|\W|\d)\s+)*)"
)
_HAPPENS_TO = lazily(r"\b(?:of|to|for|by|with|in|on|from|the|your|our|an?)\b")


def of_term(world: World, term: Term, name: str) -> Value | None:
    """An attribute of a defined term; None where it has none of that name."""
    match name:
        case "definitions":
            return number(len(term.definitions))
        case "uses":
            return number(len(term.uses))
        case "mark":
            return Word(term.mark)
        case "titled":
            return number(_titled(world, term.name.casefold()))
        case "text":
            return Word(term.name)
        case "scope":
            return Word(_scope(world, term))
        case "first-use":
            clause = world.wording.clause_at(term.uses[0].start) if term.uses else None
            return Word(world.wording.path(clause)) if clause else ABSENT
    return None


def _titled(world: World, name: str) -> int:
    """How many headings announce what a term is."""
    chinese = world.wording.language == "zh"
    parts = world.once("title parts", lambda: title_parts(world.titles_said, chinese))
    return len(announcing(parts, name, chinese))


def _scope(world: World, term: Term) -> str:
    """The path of the clause within which a definition holds; empty where it holds for the whole wording."""
    home = next((s.scope for s in world.meaning.terms.entries if s.term == term), None)
    return world.wording.path(world.wording.clause(home)) if home is not None else ""


def of_definition(world: World, term: Term, span: Span, name: str) -> Value | None:
    """An attribute of one definition of a term; None where it has none of that name."""
    match name:
        case "term":
            return Word(term.name)
        case "uses":
            inside = list(term.uses_in(span))
            before = sum(_in_sentence_before(world, term, span, use) for use in inside)
            used = len(term.uses) - len(inside) + before
            return number(used or int(_row_is_used(world, term, span) or _stands_elsewhere(world, term, span)))
        case "entry":
            return yes_no(is_entry(world.wording, span, _name_in(term, span)))
        case "mentions":
            return number(_mentioned(world, term, span))
        case "between":
            return Word("unread" if _unread_between(world, term.definitions[0].span, span) else "read")
    return None


def _unread_between(world: World, first: Span, later: Span) -> bool:
    """Whether something that may hold wording was not read between two places; what names no page may stand anywhere."""
    manuscript = world.wording.manuscript
    low, high = (manuscript.places(s).page for s in (first, later))
    return any(
        u.serious and (u.page is None or low is None or high is None or low <= u.page <= high)
        for u in manuscript.unread
    )


def _mentioned(world: World, term: Term, span: Span) -> int:
    """How many other terms are used within a span."""
    return sum(used is not term for used in world.wording.terms_in(span))


def _row_is_used(world: World, term: Term, definition: Span) -> bool:
    """Whether another name that the same definition gives is used: You, Your, Yourself mean …"""
    mates = world.once("rows", lambda: _rows(world.wording)).get(definition, [])
    return any(use not in definition for mate in mates if mate is not term for use in mate.uses)


def _rows(wording: Wording) -> dict[Span, list[Term]]:
    """The terms that each definition gives a meaning to, by its place."""
    rows: dict[Span, list[Term]] = {}
    for named in wording.terms:
        for span in {d.span for d in named.definitions}:
            rows.setdefault(span, []).append(named)
    return rows


def _name_in(term: Term, definition: Span) -> Span | None:
    return next((s for s in term.spans if s in definition), None)


def _in_sentence_before(world: World, term: Term, definition: Span, use: Span) -> bool:
    """Whether a use within a definition stands in a sentence before the one that defines: …不包括猝死。猝死是指…"""
    name = _name_in(term, definition)
    return name is not None and use.end <= name.start and "。" in world.text[use.end : name.start]


def _stands_elsewhere(world: World, term: Term, span: Span) -> bool:
    """Whether a term that seems to be unused stands elsewhere all the same: in small letters, in the plural, with a hyphen
    or a blank, with s or z, as part of a longer term, by one name of a row (`We / Us / Our`), or all of them (`We, Us or Our`)."""
    name = lowered(term.name)  # on both sides: ignoring case costs the search its quick way to a first letter
    if world.wording.language == "zh":
        letters = "".join(name.split())
        if _parts_stand_elsewhere(world, letters, span):
            return True
        heads = world.once("heads", lambda: names_by_head(world.wording))
        joined = world.once("joined", dict[str, tuple[int, ...]])
        if behind_its_like(world.wording, heads, letters, span, joined):
            return True
        if before_its_like(world.wording, heads, world.once("joins", lambda: joins_by_word(world.wording)), letters):
            return True
        pattern = r"\s*".join(map(re.escape, letters)) if len(letters) > _WITHIN_OTHERS else ""
        loose = world.once("loose", lambda: loosened(world.wording, world.small))
        if pattern and stands_loosely(loose, letters, span.of(world.small)):
            return True
    else:
        forms = [_at_a_word(form) for n in name.split("/") if (form := _any_form(n))]
        parts = [_at_a_word(form) + r"\b" for n in _EITHER_EN.split(name) if (form := _any_form(n))]
        if len(parts) > 1 and all(_found_outside(world, part, span) for part in parts):
            return True
        pattern = rf"(?:{'|'.join(forms)})\b" if forms else ""
    return bool(pattern) and _found_outside(world, pattern, span)


def _found_outside(world: World, pattern: str, span: Span) -> bool:
    """Whether an expression is found in the wording outside of a span and of all titles."""
    return any(s not in span for s in _outside_titles(world, pattern))


def _outside_titles(world: World, pattern: str) -> Iterator[Span]:
    """Where an expression is found outside of all titles; what was found is kept, for a term may be defined a thousand times."""
    found, more = world.kept.setdefault("outside", {}).setdefault(pattern, ([], None))
    if more is None:
        places = re.compile(pattern).finditer(world.small, world.wording.span.start, world.wording.span.end)
        more = (s for m in places if not world.titles.hold(s := Span(*m.span())))
        world.kept["outside"][pattern] = (found, more)
    yield from found
    for span in more:
        found.append(span)
        yield span


def _parts_stand_elsewhere(world: World, name: str, span: Span) -> bool:
    """Whether a Chinese name is put together from names that stand elsewhere: 污染和沾污, 甲状腺癌的TNM分期."""
    parts = [p for p in JOINED.split(name) if p]
    kind = name.rpartition("的")[2]
    if len(parts) == 1 and (kind == name or len(kind) <= _WITHIN_OTHERS):
        return False

    def stands(words: str) -> bool:
        """Whether words stand in the wording before or behind the span."""
        whole = world.wording.span
        return (
            world.small.find(words, whole.start, span.start) >= 0 or world.small.find(words, span.end, whole.end) >= 0
        )

    joined = len(parts) > 1 and all(len(p) >= _WITHIN_OTHERS and stands(p) for p in parts)
    return joined or (kind != name and len(kind) > _WITHIN_OTHERS and stands(kind))


_EITHER_EN = lazily(r"\s*(?:,|\bor\b)\s*")
_WITHIN_OTHERS = 2
"""Characters up to which a Chinese name stands within other words by chance (动产 in 不动产)."""
_FIXED_HEAD = lazily(r"[^\W_]+(?![?*{])")


def _at_a_word(form: str) -> str:
    """An expression at the beginning of a word alone; letters that always open it come first, for which a search is quick."""
    head = _FIXED_HEAD.match(form)
    return rf"{head[0]}(?<=\b{head[0]}){form[head.end() :]}" if head else rf"\b{form}"


_IRREGULAR = {"child": "child(?:ren)?", "person": "(?:persons?|people)"}


def _any_form(name: str) -> str:
    """An expression for a name however it is hyphenated, spelt (s or z) and numbered."""
    words = re.findall(r"[^\W_]+", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name))  # PolicyPeriod: run together in print
    while len(words) > 1 and words[-1].lower() in ("shall", "means", "mean", "will", "refers", "is", "are", "here"):
        words.pop()  # read as part of the name
    stems = [re.sub("[sz]ation", "[sz]ation", re.escape(w)) for w in words]
    if not stems:
        return ""
    if words[1:2] == ["of"] and words[0].endswith("s"):
        stems[0] = stems[0][:-1] + "s?"  # limits of liability
    last = stems[-1]
    if last.lower() in _IRREGULAR:
        return r"[\W_]{0,3}".join((*stems[:-1], _IRREGULAR[last.lower()]))
    for end, stem in (("ies", last[:-3] + "(?:y|ies)"), ("y", last[:-1] + "(?:y|ies)"), ("s", last[:-1] + "s?")):
        if last.lower().endswith(end) and len(last) > len(end) + 1:
            return r"[\W_]{0,3}".join((*stems[:-1], stem))
    return r"[\W_]{0,3}".join(stems) + "(?:e?s)?"


class TitleParts:
    """Parts of titles, each with the place of its title."""

    def __init__(self, parts: Iterable[tuple[str, int]]) -> None:
        self._forward = sorted(parts)
        self._backward = sorted((part[::-1], place) for part, place in self._forward)

    def beginning(self, words: str) -> Iterator[tuple[str, int]]:
        """Those that begin with words."""
        return _beginning(self._forward, words)

    def ending(self, words: str) -> Iterator[tuple[str, int]]:
        """Those that end with words."""
        return ((part[::-1], place) for part, place in _beginning(self._backward, words[::-1]))


def _beginning(ordered: list[tuple[str, int]], words: str) -> Iterator[tuple[str, int]]:
    for at in range(bisect_left(ordered, (words, -1)), len(ordered)):
        if not ordered[at][0].startswith(words):
            return
        yield ordered[at]


def title_parts(titles: Sequence[str], chinese: bool) -> TitleParts:
    """What headings name; each Chinese part counts by itself, of an English heading all parts together."""
    said = [(p, i) for i, t in enumerate(titles) for p in (JOINED if chinese else _JOINED_EN).split(t)]
    return TitleParts(
        ((p, i) for i, (p, _) in enumerate(said)) if chinese else ((_LEADING.sub("", p), i) for p, i in said)
    )


def announcing(parts: TitleParts, name: str, chinese: bool) -> set[int]:
    """Places of the headings that announce what a term is: one is the term, begins with it, or joins it to another. A clause on what
    happens to the thing (`Insolvency of the Named Insured`) or belongs to it (`Domestic staff’s effects`) says nothing of its meaning."""
    if chinese:
        return {i for _, i in (*parts.ending(name), *parts.beginning(f"{name}的"))}
    begin = {i for p, i in parts.beginning(name) if not p.startswith(("’s", "'s"), len(name))}
    return begin | {i for p, i in parts.ending(name) if not _HAPPENS_TO.search(p)}
