"""Which exclusion takes which cover, how much of it, and which write-back returns some of it.

An exclusion takes a cover whole if it names what the cover grants and leaves nothing of it; it takes a part if it names a
narrower thing within it, or stands inside the cover:

    保险责任  一、勒索赎金。                       subject 勒索赎金
    责任免除  一、任何勒索赎金。                   subject 勒索赎金     takes all of it
              二、未经保险人同意支付的勒索赎金。   holds 勒索赎金       takes a part of it

What an exclusion of a cause (war, wear) takes of a cover cannot be told from words; no taking is claimed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wordcheck.meaning.stretches import Stretches
from wordcheck.meaning.subjects import SHORTEST, openings, squeezed, subject
from wordcheck.meaning.turns import Sign
from wordcheck.model.covers import Cover, Exclusion, Extent, Returning, Taking, WriteBack
from wordcheck.model.said import Said
from wordcheck.model.span import Span
from wordcheck.model.wording import ClauseKind, Wording

_WHOLE = Said("除外的正是所承保的内容", "it excludes the very thing that is covered")
_WITHIN = Said("写在该项责任之内", "it stands inside that cover")
_NARROWER = Said("除外的是该项责任中的一部分", "it excludes a narrower thing within that cover")
_BOUND = Said("引语限定只对该项责任适用", "its lead-in binds it to that cover")


def takings_of(
    wording: Wording, stretches: Stretches, covers: tuple[Cover, ...], exclusions: tuple[Exclusion, ...]
) -> tuple[Taking, ...]:
    """All takings that words show, by exclusion and cover."""
    called = {c.id: names_of(wording, stretches, c) for c in covers}
    return tuple(_takings(wording, stretches, called, covers, exclusions))


def names_of(wording: Wording, stretches: Stretches, cover: Cover) -> frozenset[str]:
    """What a cover grants, in the ways in which an exclusion may say it: its heading, its words, those of its items."""
    made: set[str] = set()
    tongue = wording.language
    for clause in (wording.clause(cover.clause), *wording.children(wording.clause(cover.clause))):
        if clause.kind is not ClauseKind.COVERAGE:
            continue
        if clause.title and clause.id == cover.clause:
            made |= openings(clause.title, tongue)
        giving = [s.span for s in stretches.within(clause.span) if s.clause == clause.id and s.sign is Sign.GIVES]
        body = [s for s in giving if clause.title_span is None or s != clause.title_span]
        if body:
            made |= openings(body[0].of(wording.text), tongue)
    for above in wording.parents(wording.clause(cover.clause)):
        if above.kind is ClauseKind.COVERAGE and above.parent is not None and above.title:
            made |= openings(above.title, tongue)
    return frozenset(made)


def _takings(
    wording: Wording,
    stretches: Stretches,
    called: Mapping[int, frozenset[str]],
    covers: tuple[Cover, ...],
    exclusions: tuple[Exclusion, ...],
) -> Iterator[Taking]:
    for exclusion in exclusions:
        best: dict[int, Taking] = {}
        meant = [c for c in covers if not exclusion.within or c.id in exclusion.within]
        for span in _taking_spans(stretches, exclusion) if meant else ():
            words = span.of(wording.text)
            taken, said = subject(words, wording.language), squeezed(words)
            for cover in meant:
                found = _extent(taken, said, called[cover.id], exclusion, cover, SHORTEST[wording.language])
                if found is not None and (cover.id not in best or found[0] == "all"):
                    best[cover.id] = Taking(exclusion.id, cover.id, *found, span)
        yield from (best[id_] for id_ in sorted(best))


def _taking_spans(stretches: Stretches, exclusion: Exclusion) -> list[Span]:
    """The words of an exclusion that take something, each sentence apart."""
    found = [s.span for s in stretches.within(exclusion.span) if s.sign is Sign.TAKES and not s.titled]
    return found or [exclusion.takes or exclusion.span]


def _extent(
    taken: str, said: str, names: frozenset[str], exclusion: Exclusion, cover: Cover, least: int
) -> tuple[Extent, Said] | None:
    """How much an exclusion takes of a cover that it can apply to, and why; None where no words link the two."""
    if len(taken) >= least and not exclusion.hidden and exclusion.clause != cover.clause:
        if taken in names:
            return "all", _WHOLE
        for name in names:
            if name in said and len(name) >= least:
                return "part", _NARROWER
    if not exclusion.within:
        return None
    return "part", _WITHIN if exclusion.span in cover.span else _BOUND


def returnings_of(
    wording: Wording,
    write_backs: tuple[WriteBack, ...],
    takings: tuple[Taking, ...],
    covers: tuple[Cover, ...],
    owner: Mapping[int, tuple[int, ...]],
    names: Mapping[int, frozenset[str]],
) -> tuple[Returning, ...]:
    """To which covers write-backs return something: those they refer to, those they name, those their exclusion takes."""
    found: set[tuple[int, int]] = set()
    taken_by: dict[int, list[int]] = {}
    for taking in takings:
        taken_by.setdefault(taking.exclusion, []).append(taking.cover)
    for write_back in write_backs:
        for reference in wording.references:
            if reference.span in write_back.span:
                found.update((write_back.id, c) for t in reference.targets for c in owner.get(t, ()))
        said = squeezed(write_back.span.of(wording.text))
        found.update((write_back.id, c.id) for c in covers if any(n in said for n in names[c.id]))
        found.update((write_back.id, c) for c in taken_by.get(write_back.exclusion or 0, ()))
    return tuple(Returning(w, c) for w, c in sorted(found))
