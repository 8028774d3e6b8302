"""Which exclusion takes which cover, how much of it, and which write-back returns some of it.

An exclusion takes a cover whole if it names what the cover grants and leaves nothing of it; it takes a part if it names a
narrower thing within it, or stands inside the cover:

    保险责任  一、勒索赎金。                       subject 勒索赎金
    责任免除  一、任何勒索赎金。                   subject 勒索赎金     takes all of it
              二、未经保险人同意支付的勒索赎金。   holds 勒索赎金       takes a part of it

What an exclusion of a cause (war, wear) takes of a cover cannot be told from words; no taking is claimed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.covers.extents import Granted, Grants, Taken, extent_of, granted, taken
from wordcheck.meaning.leads import applied_to
from wordcheck.meaning.market.words import Events
from wordcheck.meaning.stretches import Stretches
from wordcheck.meaning.subjects import squeezed
from wordcheck.meaning.turns import Sign
from wordcheck.model.covers import Cover, Exclusion, Extent, Returning, Taking, WriteBack
from wordcheck.model.holders import Holders
from wordcheck.model.said import Said, Tongue
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, ClauseKind, Wording

_WHOLE = Said("除外所写的正是所承保的内容", "it names the very thing that is covered")
_WITHIN = Said("写在该项责任之内", "it stands inside that cover")
_NARROWER = Said("除外的是该项责任中的一部分", "it excludes a narrower thing within that cover")
_BOUND = Said("引语限定只对该项责任适用", "its lead-in binds it to that cover")
_FOR_ALL = lazily(r"通用|共同|一般(?:条款|规定|约定)|\b(?:general|common|all\s+sections)\b", re.I)
"""Headings of a part that holds for all other parts."""
_LISTS = lazily(r"下列|以下|下述")
_GRANTS = lazily(r"保险人|本公司|我们|赔偿|给付")
_ENDS = lazily(r"(?:下列|以下)[^。；\n]{0,24}(?:不再(?:给付|承担|赔偿)|终止)[^。；\n]{0,24}[：:]")
_MARKS = lazily(r"[；;\n]")
_LAST = lazily(r".*\b(?:to|of|in|from|with|into),\s+(?:and/)?or\s+(?=\w)", re.I)
_LEAVES_OUT = lazily(
    r"\b(?:does\s+not|do\s+not|shall\s+not|will\s+not|not\s+includ\w+|exclud\w+|except|other\s+than)\b", re.I
)
_CAUSE = lazily(
    r"\b(?:out\s+of|from|for|by|because(?:\s+of)?|after|due\s+to|following|of|discover\w*)\s+(?:(?:an?|any|the|actual|alleged|or|such)\s+)+$",
    re.I,
)
_NEAR = 60
_SEVERAL = 2
_ALTERNATIVES = lazily(r"[;\n:]")


def granted_by(wording: Wording, stretches: Stretches, cover: Cover, known: Events) -> Granted:
    """What a cover grants, in the ways in which an exclusion may say it: its heading, its words, those of its items."""
    giving = [s.span for s in stretches.within(cover.span) if s.sign is Sign.GIVES and not s.titled]
    lines = [line for span in giving for line in span.of(wording.text).split("\n")]
    leads = [s.of(wording.text) for s in applied_to(wording, wording.clause(cover.clause))]
    leads += _listed_behind(wording, cover)
    if wording.language == "en":
        lines += _as_defined(wording, giving)
    return granted(_granting(wording, stretches, cover), lines, wording.language, known, leads)


def _as_defined(wording: Wording, giving: Sequence[Span]) -> Iterator[str]:
    """What the defined terms mean that set off an English cover: `arising out of a Privacy Event` grants for the disclosure of data.

    What a definition leaves out again (`does not include`) is nothing that it grants.
    """
    for span in giving:
        for term in wording.terms_in(span):
            if len(term.definitions) == 1 and any(_sets_off(wording.text, span, use) for use in term.uses_in(span)):
                said = _LEAVES_OUT.split(term.definitions[0].text, maxsplit=1)[0]
                yield from _ALTERNATIVES.split(said)


def _sets_off(text: str, span: Span, use: Span) -> bool:
    """Whether the words of `span` before a term call it the cause of what is paid."""
    return _CAUSE.search(text, max(span.start, use.start - _NEAR), use.start) is not None


def _listed_behind(wording: Wording, cover: Cover) -> Iterator[str]:
    """The lines behind a cover that list what it means by `下列`, where they bear no numbers and so stand beside it."""
    clause = wording.clause(cover.clause)
    if not _LISTS.search(wording.own_text(clause)) or wording.children(clause):
        return
    beside = wording.beside(clause)
    for one in (beside[at] for at in range(wording.place(clause) + 1, len(beside))):
        words = wording.own_text(one)
        if one.kind is not ClauseKind.COVERAGE or _GRANTS.search(words):
            return
        yield words


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


def takings_of(
    wording: Wording,
    stretches: Stretches,
    gave: Mapping[int, Granted],
    covers: tuple[Cover, ...],
    exclusions: tuple[Exclusion, ...],
    known: Events,
) -> Iterator[Taking]:
    """All takings that words show, by exclusion and cover; `gave` is what each cover grants."""
    sections, inside = _sections(wording, covers), Holders(c.span for c in covers)
    pieces = _pieces(wording, stretches, exclusions, Grants(gave, wording.language, known), known)
    said_often = Counter(one.took.core for found in pieces.values() for _, one in found)
    beginning: dict[int, list[int]] = {}
    for cover in covers:
        beginning.setdefault(cover.clause, []).append(cover.id)
    for exclusion in exclusions:
        best: dict[int, Taking] = {}
        meant = _meant(wording, sections, exclusion)
        bound = set(exclusion.within) & gave.keys()
        bound = bound if meant is None else bound & meant
        within = {covers[i].id for i in inside.around(exclusion.span)}
        # Words say nothing of a whole cover where they are hidden elsewhere, or a part of the cover.
        apart = within.union(beginning.get(exclusion.clause, ()))
        returning = [s.span for s in stretches.within(exclusion.span) if s.sign is Sign.RETURNS]
        for span, one in pieces[exclusion.id]:
            linked = set[int]() if exclusion.hidden else one.linked - apart
            linked = linked & bound if exclusion.within else linked if meant is None else linked & meant
            # What several covers exclude alike is no cover; what a list narrows or an exception gives back is less.
            partly = bool(linked) and (
                said_often[one.took.core] > 1
                or _leads_in(wording, span)
                or _only_ends(wording, exclusion)
                or _narrowed(wording, span, returning)
            )
            for id_ in linked | bound:
                extent = one.extent(id_, gave[id_], wording.language, known) if id_ in linked else None
                if extent == "all" and not partly:
                    best[id_] = Taking(exclusion.id, id_, "all", _WHOLE, span)
                elif id_ not in best and (extent or id_ in bound):
                    why = _NARROWER if extent else _WITHIN if id_ in within else _BOUND
                    best[id_] = Taking(exclusion.id, id_, "part", why, span)
        yield from (best[id_] for id_ in sorted(best))


class _Words(Struct):
    """Words by which exclusions take something; sections say the same again and again."""

    took: Taken
    linked: set[int]
    """The covers that they are linked with."""
    extents: dict[int, Extent | None]
    """How much of a cover they take, as far as asked."""

    def extent(self, id_: int, gave: Granted, tongue: Tongue, known: Events) -> Extent | None:
        """How much they take of a cover that grants what `gave` says."""
        if id_ not in self.extents:
            self.extents[id_] = extent_of(self.took, gave, tongue, known)
        return self.extents[id_]


def _pieces(
    wording: Wording, stretches: Stretches, exclusions: tuple[Exclusion, ...], grants: Grants, known: Events
) -> dict[int, list[tuple[Span, _Words]]]:
    """For each exclusion the words that take something."""
    told: dict[str, _Words] = {}
    made: dict[int, list[tuple[Span, _Words]]] = {x.id: [] for x in exclusions}
    for exclusion in exclusions:
        for span in _taking_spans(wording, stretches, exclusion):
            words = span.of(wording.text)
            if words not in told:
                took = taken(words, wording.language, known)
                told[words] = _Words(took, grants.linked(took), {})
            made[exclusion.id].append((span, told[words]))
    return made


def _only_ends(wording: Wording, exclusion: Exclusion) -> bool:
    """Whether an item says when a benefit that is being paid ends: 发生下列情形之一的，我们不再给付……，本合同终止：被保险人身故."""
    clause = wording.clause(exclusion.clause)
    if clause.kind is not ClauseKind.COVERAGE:
        return False
    said = wording.text[clause.span.start : exclusion.span.start]
    above = next(wording.parents(clause), None)
    lead = (wording.own_text(above) if above is not None else "") + said
    return _ENDS.search(lead) is not None


def _leads_in(wording: Wording, span: Span) -> bool:
    """Whether words lead in a list that says which part of it they mean: `Accidental breakage of:`."""
    return wording.text[span.start : span.end + 1].rstrip().endswith((":", "："))


def _narrowed(wording: Wording, span: Span, returning: Sequence[Span]) -> bool:
    """Whether words of an exclusion are narrowed by what it gives back: in the same item of a list whose items no clauses are, else anywhere
    in it."""
    listed = [r for r in returning if _MARKS.search(wording.text, min(r.end, span.end), max(r.start, span.start))]
    return len(listed) < len(returning)


def _sections(wording: Wording, covers: tuple[Cover, ...]) -> dict[int, set[int]]:
    """For each clause the covers that stand below it."""
    made: dict[int, set[int]] = {}
    for cover in covers:
        for above in wording.parents(wording.clause(cover.clause)):
            made.setdefault(above.id, set()).add(cover.id)
    return made


def _meant(wording: Wording, sections: Mapping[int, set[int]], exclusion: Exclusion) -> set[int] | None:
    """The covers of the section in which an exclusion stands with them; None where it stands apart from all covers."""
    for above in wording.parents(wording.clause(exclusion.clause)):
        if above.id in sections:
            for_all = _FOR_ALL.search(above.title) or _only_behind_the_last(wording, sections, above, exclusion)
            return None if for_all else sections[above.id]
    return None


def _only_behind_the_last(
    wording: Wording, sections: Mapping[int, set[int]], above: Clause, exclusion: Exclusion
) -> bool:
    """Whether a titled part of exclusions stands in the last of several sections, and no other has one: it was read into the last,
    and holds for all."""
    chain = [c for c in wording.parents(wording.clause(exclusion.clause)) if c.span in above.span and c is not above]
    beside = [c for c in wording.beside(above) if c.id in sections]
    if not chain or not chain[-1].title or len(beside) < _SEVERAL or beside[-1] is not above:
        return False
    return not any(c.kind is ClauseKind.EXCLUSION for b in beside[:-1] for c in wording.children(b))


def _taking_spans(wording: Wording, stretches: Stretches, exclusion: Exclusion) -> Iterator[Span]:
    """The words of an exclusion that take something: each sentence, line and member of a row apart, and in English the last of things
    that share what follows: `access to, or disclosure of, any personal data`."""
    tongue = wording.language
    found = [s.span for s in stretches.within(exclusion.span) if s.sign is Sign.TAKES and not s.titled]
    for span in found or [exclusion.takes or exclusion.span]:
        at = span.start
        for piece in _MARKS.split(span.of(wording.text)):
            if piece.strip():
                yield Span(at, at + len(piece))
                if tongue == "en" and (last := _LAST.match(piece)):
                    yield Span(at + last.end(), at + len(piece))
            at += len(piece) + 1


def returnings_of(
    wording: Wording,
    write_backs: tuple[WriteBack, ...],
    takings: tuple[Taking, ...],
    owner: Mapping[int, tuple[int, ...]],
    gave: Mapping[int, Granted],
) -> tuple[Returning, ...]:
    """To which covers write-backs return something: those they refer to, those they name, those their exclusion takes."""
    found: set[tuple[int, int]] = set()
    taken_by: dict[int, list[int]] = {}
    for taking in takings:
        taken_by.setdefault(taking.exclusion, []).append(taking.cover)
    bearers: dict[str, list[int]] = {}
    for id_, one in gave.items():
        for name in one.names:
            bearers.setdefault(name, []).append(id_)
    for write_back in write_backs:
        for reference in wording.references_in(write_back.span):
            found.update((write_back.id, c) for t in reference.targets for c in owner.get(t, ()))
        said = squeezed(write_back.span.of(wording.text))
        found.update((write_back.id, c) for name, ids in bearers.items() if name in said for c in ids)
        found.update((write_back.id, c) for c in taken_by.get(write_back.exclusion or 0, ()))
    return tuple(Returning(w, c) for w, c in sorted(found))
