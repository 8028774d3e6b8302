"""How much of what a cover grants the words of an exclusion take. The one notion of taking; cover map and rules ask here.

granted 勒索赎金          任何勒索赎金                  all of it: nothing is left beside the wrapping
                          未经同意支付的勒索赎金        a part of it: it names a narrower thing within it
                          战争                          none that words show
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from msgspec import Struct

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.covers.granted_things import thing_named, things_granted
from wordcheck.meaning.covers.rows_zh import row_taken, rows_granted, takes_row
from wordcheck.meaning.covers.whole_kinds import Kind, Whole, kind_of, takes_kind, whole_of
from wordcheck.meaning.market.events_en import GrantedLine, NamedEn
from wordcheck.meaning.market.events_zh import Named, events_granted, events_taken, takes_events
from wordcheck.meaning.market.lines_en import LinesEn
from wordcheck.meaning.market.words import Events
from wordcheck.meaning.subjects import SHORTEST, core, cores, openings, squeezed, subject
from wordcheck.model.covers import Extent
from wordcheck.model.said import Tongue

_WIDE = lazily(
    r"^\W*(?:any|all|every)\b|\b(?:however|whatever|whatsoever|howsoever|regardless|of\s+any\s+kind)\b", re.I
)
"""English words that leave no part of what they speak of."""
_LONG = {"zh": 10, "en": 30}
"""Letters at which words said again are no chance."""
_LEAST = {"zh": 2, "en": 5}
"""Letters of what is left of an exclusion without its wrapping, below which it names nothing (`loss or damage`)."""


_KEPT = 1000
"""Words of exclusions of which the outcome is kept: those of several sections often say the same."""


class Granted(Struct, frozen=True):
    """What a cover grants, in the ways in which an exclusion may say it."""

    names: frozenset[str]
    """Its heading, its words and those of its items, without wrapping."""
    cores: frozenset[str]
    """The same without the words that every cover has."""
    lines: frozenset[str]
    """Long lines by which it grants something."""
    rows: frozenset[frozenset[str]] = frozenset()
    """Rows of causes, costs or losses by which it grants; of Chinese covers."""
    things: frozenset[str] = frozenset()
    """What an English one says that it pays, as a bare noun: `We will pay the ransom that you …`."""
    events: frozenset[str] = frozenset()
    """Events and losses by which a Chinese one grants."""
    said: str = ""
    """All its words."""
    named_lines: tuple[GrantedLine, ...] = ()
    """The lines of an English one that name events."""
    kind: Kind | None = None


class Taken(Struct, frozen=True):
    """What words of an exclusion take."""

    subject: str
    said: str
    core: str
    wide: bool
    """Whether they leave no part of what they name."""
    row: frozenset[str] = frozenset()
    """Members of a Chinese row that they take without condition."""
    thing: str = ""
    """What English ones name if they say nothing more than a bare noun."""
    named: Named = Named()
    """The events that Chinese ones name if they set no case of their own."""
    named_en: NamedEn = NamedEn()
    """The same of English ones."""
    whole: Whole = Whole()


def granted(
    words: Iterable[str], lines: Iterable[str], tongue: Tongue, known: Events, leads: Iterable[str] = ()
) -> Granted:
    """What the words of a cover grant; `lines` are all its lines that grant something, `leads` what stands above them."""
    every, lines = tuple(words), tuple(lines)
    names = frozenset(n for w in every for n in openings(w, tongue))
    bare = frozenset(n for w in every for n in cores(w, tongue))
    long = frozenset(c for line in lines if len(c := core(line, tongue)) >= _LONG[tongue])
    rows = rows_granted(lines) if tongue == "zh" else frozenset[frozenset[str]]()
    things = frozenset(t for w in (*every, *lines) for t in things_granted(w)) if tongue == "en" else frozenset[str]()
    all_said = (*every, *lines, *leads)
    said = "\n".join(all_said)
    kind = kind_of(said, tongue)
    if tongue == "en":
        named = known.english.granted((*every, *lines), leads)
        return Granted(names, bare, long | bare, rows, things, said=said, named_lines=named, kind=kind)
    return Granted(names, bare, long | bare, rows, things, events_granted(all_said, known), said, kind=kind)


@lru_cache(maxsize=_KEPT)
def taken(words: str, tongue: Tongue, known: Events) -> Taken:
    """What the words of an exclusion take."""
    wide = tongue == "zh" or bool(_WIDE.search(words))
    row = row_taken(words) if tongue == "zh" else frozenset[str]()
    thing = thing_named(words) if tongue == "en" else ""
    named = events_taken(words, known) if tongue == "zh" else Named()
    named_en = known.english.taken(words) if tongue == "en" else NamedEn()
    whole = whole_of(words, tongue)
    return Taken(subject(words, tongue), squeezed(words), core(words, tongue), wide, row, thing, named, named_en, whole)


def extent_of(took: Taken, gave: Granted, tongue: Tongue, known: Events) -> Extent | None:
    """All, a part, or None where no words link the two."""
    if takes_row(took.row, gave.rows) or takes_events(took.named, gave.events, gave.said, known):
        return "all"
    if known.english.takes(took.named_en, gave.named_lines) or takes_kind(took.whole, gave.kind, gave.said, tongue):
        return "all"
    again = took.wide and len(took.core) >= _LONG[tongue] and any(c.startswith(took.core) for c in gave.lines)
    if took.thing and took.thing in gave.things:
        return "all"
    if len(took.subject) < SHORTEST[tongue]:
        return "all" if again else None
    if took.subject in gave.names or again:
        return "all" if len(took.core) >= _LEAST[tongue] else "part"
    if any(n in took.said for n in gave.names if len(n) >= SHORTEST[tongue]):
        return "all" if took.core in gave.cores and len(took.core) >= _LEAST[tongue] else "part"
    return None


class Grants:
    """What several covers grant, to be looked up in the words of an exclusion."""

    def __init__(self, gave: Mapping[int, Granted], tongue: Tongue, known: Events) -> None:
        self._known = known
        self._rows: dict[frozenset[frozenset[str]], list[int]] = {}
        self._told: dict[tuple[frozenset[str], str], list[int]] = {}
        self._by_event: dict[str, set[tuple[frozenset[str], str]]] = {}
        self._lines_named = LinesEn(
            known.english, ((id_, line) for id_, one in gave.items() for line in one.named_lines)
        )
        self._tongue = tongue
        self._kinds = [(id_, one) for id_, one in gave.items() if one.kind is not None]
        self._shortest, self._long = SHORTEST[tongue], _LONG[tongue]
        self._named: dict[str, list[int]] = {}
        self._begun: dict[str, list[str]] = {}
        self._lines: dict[str, list[tuple[str, int]]] = {}
        self._things: dict[str, list[int]] = {}
        for id_, one in gave.items():
            if one.rows:
                self._rows.setdefault(one.rows, []).append(id_)
            if one.events:
                self._told.setdefault((one.events, one.said), []).append(id_)
            for event in one.events:
                self._by_event.setdefault(event, set()).add((one.events, one.said))
            for name in one.names:
                self._named.setdefault(name, []).append(id_)
            for thing in one.things:
                self._things.setdefault(thing, []).append(id_)
            for line in one.lines:
                if len(line) >= self._long:
                    self._lines.setdefault(line[: self._long], []).append((line, id_))
        for name in self._named:
            if len(name) >= self._shortest:
                self._begun.setdefault(name[: self._shortest], []).append(name)

    def linked(self, took: Taken) -> set[int]:
        """The covers that words link with what is taken: those of which `extent_of` may say more than nothing."""
        found = {id_ for rows, ids in self._rows.items() if takes_row(took.row, rows) for id_ in ids}
        found.update(self._things.get(took.thing, ()))
        if took.whole.kind is not None:
            found |= {i for i, one in self._kinds if takes_kind(took.whole, one.kind, one.said, self._tongue)}
        for told in self._granting(took.named.events):
            if takes_events(took.named, *told, self._known):
                found.update(self._told[told])
        found |= self._lines_named.taken(took.named_en)
        if took.wide and len(took.core) >= self._long:
            lines = self._lines.get(took.core[: self._long], ())
            found |= {id_ for line, id_ in lines if line.startswith(took.core)}
        if len(took.subject) < self._shortest:
            return found
        found.update(self._named.get(took.subject, ()))
        for at in range(len(took.said) - self._shortest + 1):
            for name in self._begun.get(took.said[at : at + self._shortest], ()):
                if took.said.startswith(name, at):
                    found.update(self._named[name])
        return found

    def _granting(self, events: frozenset[str]) -> set[tuple[frozenset[str], str]]:
        """Events and words of the covers that grant each of the events, or one of which it is a kind."""
        kinds = self._known.kinds
        reached = [
            set[tuple[frozenset[str], str]]().union(*(self._by_event.get(e, ()) for e in (one, *kinds.get(one, ()))))
            for one in events
        ]
        return set.intersection(*reached) if reached else set()
