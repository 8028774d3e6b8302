"""Which exclusion takes which cover, how much of it, and which write-back returns some of it.

An exclusion takes a cover whole if it names what the cover grants and leaves nothing of it; it takes a part if it names a
narrower thing within it, or stands inside the cover:

    保险责任  一、勒索赎金。                       subject 勒索赎金
    责任免除  一、任何勒索赎金。                   subject 勒索赎金     takes all of it
              二、未经保险人同意支付的勒索赎金。   holds 勒索赎金       takes a part of it

What an exclusion of a cause (war, wear) takes of a cover cannot be told from words; no taking is claimed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.stretches import Stretches
from wordcheck.meaning.subjects import SHORTEST, core, cores, openings, squeezed, subject
from wordcheck.meaning.turns import Sign
from wordcheck.model.covers import Cover, Exclusion, Extent, Returning, Taking, WriteBack
from wordcheck.model.said import Said, Tongue
from wordcheck.model.span import Span
from wordcheck.model.wording import ClauseKind, Wording

_WHOLE = Said("除外的正是所承保的内容", "it excludes the very thing that is covered")
_WITHIN = Said("写在该项责任之内", "it stands inside that cover")
_NARROWER = Said("除外的是该项责任中的一部分", "it excludes a narrower thing within that cover")
_BOUND = Said("引语限定只对该项责任适用", "its lead-in binds it to that cover")
_MARKS = lazily(r"[；;\n]")
_LONG = {"zh": 10, "en": 30}
_LEAST = {"zh": 2, "en": 5}
"""Letters of what is left of an exclusion without its wrapping, below which it names nothing (`loss or damage`)."""


def takings_of(
    wording: Wording, stretches: Stretches, covers: tuple[Cover, ...], exclusions: tuple[Exclusion, ...]
) -> tuple[Taking, ...]:
    """All takings that words show, by exclusion and cover."""
    called = {c.id: names_of(wording, stretches, c) for c in covers}
    bare = {c.id: _cores_of(wording, stretches, c) for c in covers}
    return tuple(_takings(wording, stretches, called, bare, covers, exclusions))


def names_of(wording: Wording, stretches: Stretches, cover: Cover) -> frozenset[str]:
    """What a cover grants, in the ways in which an exclusion may say it: its heading, its words, those of its items."""
    return frozenset(n for words in _granting(wording, stretches, cover) for n in openings(words, wording.language))


def _cores_of(wording: Wording, stretches: Stretches, cover: Cover) -> frozenset[str]:
    """The same without the words that every cover has."""
    return frozenset(n for words in _granting(wording, stretches, cover) for n in cores(words, wording.language))


def _granting(wording: Wording, stretches: Stretches, cover: Cover) -> Iterator[str]:
    """The words in which a cover says what it grants."""
    for clause in (wording.clause(cover.clause), *wording.children(wording.clause(cover.clause))):
        if clause.kind is not ClauseKind.COVERAGE:
            continue
        if clause.title and clause.id == cover.clause:
            yield clause.title
        giving = [s.span for s in stretches.within(clause.span) if s.clause == clause.id and s.sign is Sign.GIVES]
        body = [s for s in giving if clause.title_span is None or s != clause.title_span]
        if body:
            yield body[0].of(wording.text)
    for above in wording.parents(wording.clause(cover.clause)):
        if above.kind is ClauseKind.COVERAGE and above.parent is not None and above.title:
            yield above.title


def _takings(
    wording: Wording,
    stretches: Stretches,
    called: Mapping[int, frozenset[str]],
    bare: Mapping[int, frozenset[str]],
    covers: tuple[Cover, ...],
    exclusions: tuple[Exclusion, ...],
) -> Iterator[Taking]:
    tongue = wording.language
    sections = _sections(wording, covers)
    every = frozenset(c.id for c in covers)
    by_id = {c.id: c for c in covers}
    names = _Names(called, SHORTEST[tongue])
    for exclusion in exclusions:
        best: dict[int, Taking] = {}
        meant = _meant(wording, sections, exclusion, every)
        for span in _taking_spans(wording, stretches, exclusion) if meant else ():
            words = span.of(wording.text)
            alone = core(words, tongue)
            taken = subject(words, tongue)
            exact = names.exactly(taken)
            held = names.within(squeezed(words)) if len(taken) >= SHORTEST[tongue] else set()
            for id_ in meant if exclusion.within else sorted(meant & (exact | held)):
                found = _extent(id_ in exact, id_ in held, exclusion, by_id[id_])
                if found is not None and found[1] in (_WHOLE, _NARROWER):
                    whole = found[1] is _WHOLE or alone in bare[id_] or _begins(alone, bare[id_], tongue)
                    found = ("all", _WHOLE) if whole and len(alone) >= _LEAST[tongue] else ("part", _NARROWER)
                if found is not None and (id_ not in best or found[0] == "all"):
                    best[id_] = Taking(exclusion.id, id_, *found, span)
        yield from (best[id_] for id_ in sorted(best))


class _Names:
    """What covers grant, to be looked up in the words of an exclusion; names shorter than `least` say nothing."""

    def __init__(self, called: Mapping[int, frozenset[str]], least: int) -> None:
        self._least = least
        self._covers: dict[str, set[int]] = {}
        for id_, names in called.items():
            for name in names:
                if len(name) >= least:
                    self._covers.setdefault(name, set()).add(id_)
        self._begun: dict[str, list[str]] = {}
        for name in self._covers:
            self._begun.setdefault(name[:least], []).append(name)

    def exactly(self, said: str) -> set[int]:
        """The covers that grant just what is said."""
        return self._covers.get(said, set())

    def within(self, said: str) -> set[int]:
        """The covers of which something that they grant stands in what is said."""
        found: set[int] = set()
        for at in range(len(said) - self._least + 1):
            for name in self._begun.get(said[at : at + self._least], ()):
                if said.startswith(name, at):
                    found |= self._covers[name]
        return found


def _begins(alone: str, cores: frozenset[str], tongue: Tongue) -> bool:
    """Whether an exclusion says word for word what a cover begins with, at a length that is no chance."""
    return len(alone) >= _LONG[tongue] and any(c.startswith(alone) for c in cores)


def _sections(wording: Wording, covers: tuple[Cover, ...]) -> dict[int, set[int]]:
    """For each clause the covers that stand below it."""
    made: dict[int, set[int]] = {}
    for cover in covers:
        for above in wording.parents(wording.clause(cover.clause)):
            made.setdefault(above.id, set()).add(cover.id)
    return made


def _meant(wording: Wording, sections: Mapping[int, set[int]], exclusion: Exclusion, every: frozenset[int]) -> Set[int]:
    """The covers that an exclusion can mean: those of the section in which it stands with them, else all of them."""
    above = wording.parents(wording.clause(exclusion.clause))
    within = next((sections[c.id] for c in above if c.id in sections), every)
    return within & set(exclusion.within) if exclusion.within else within


def _taking_spans(wording: Wording, stretches: Stretches, exclusion: Exclusion) -> Iterator[Span]:
    """The words of an exclusion that take something: each sentence, line and member of a row apart."""
    found = [s.span for s in stretches.within(exclusion.span) if s.sign is Sign.TAKES and not s.titled]
    for span in found or [exclusion.takes or exclusion.span]:
        at = span.start
        for piece in _MARKS.split(span.of(wording.text)):
            if piece.strip():
                yield Span(at, at + len(piece))
            at += len(piece) + 1


def _extent(exact: bool, held: bool, exclusion: Exclusion, cover: Cover) -> tuple[Extent, Said] | None:
    """How much an exclusion takes of a cover that it can apply to, and why; None where no words link the two."""
    inside = exclusion.clause == cover.clause or exclusion.span in cover.span
    if (exact or held) and not exclusion.hidden and not inside:
        return ("all", _WHOLE) if exact else ("part", _NARROWER)
    if not exclusion.within:
        return None
    return "part", _WITHIN if exclusion.span in cover.span else _BOUND


def returnings_of(
    wording: Wording,
    write_backs: tuple[WriteBack, ...],
    takings: tuple[Taking, ...],
    owner: Mapping[int, tuple[int, ...]],
    names: Mapping[int, frozenset[str]],
) -> tuple[Returning, ...]:
    """To which covers write-backs return something: those they refer to, those they name, those their exclusion takes."""
    found: set[tuple[int, int]] = set()
    granted = _Names(names, SHORTEST[wording.language])
    taken_by: dict[int, list[int]] = {}
    for taking in takings:
        taken_by.setdefault(taking.exclusion, []).append(taking.cover)
    for write_back in write_backs:
        for reference in wording.references_in(write_back.span):
            found.update((write_back.id, c) for t in reference.targets for c in owner.get(t, ()))
        said = squeezed(write_back.span.of(wording.text))
        found.update((write_back.id, c) for c in granted.within(said))
        found.update((write_back.id, c) for c in taken_by.get(write_back.exclusion or 0, ()))
    return tuple(Returning(w, c) for w, c in sorted(found))
