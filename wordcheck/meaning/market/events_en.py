"""English events and losses under their several names, and whether an exclusion names nothing that a cover does not grant.

    grants   damage by a virus, worm or Trojan horse      {malware}
    takes    malicious software                           {malware}, and nothing else         takes what was granted
             malicious software installed by you          {malware}, and a case of its own    takes something narrower
             storm or flood                               {storm}, {flood} in one line        takes both

An exclusion is read word by word: each must be wrapping that every clause has, a word of the line by which the cover grants, or the
name of an event that this line grants under another name. Which events there are is told by lexicons of rule packs (`meaning.market`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from wordcheck.languages.lazily import lazily
from wordcheck.languages.stems_en import stem

_WORD = lazily(r"[a-z]+(?:[’'][a-z]+)?")
_PASSED_OVER = frozenset(
    """a an any all the of to for in on at by from with within into onto as and or which that who whose is are was were be been being it its
    your our their his her you we us them they this these those""".split()
)
"""Words that stand between the words of a name: `theft of cash in transit` is `theft cash transit`."""
_SAID_OF_ALL = """any all every each such same other others kind sort nature description type whatever whatsoever however howsoever regardless loss lose lost damage
    cost expense charge fee amount sum payment pay paid payable money monies liability claim compensation reimbursement contribution harm price bill cause arise
    arisen result involve relate connect connection due directly indirectly direct indirect insured insurer person party individual
    third actual alleged allege base basis attributable consist physical accidental sudden follow happen occur incur sustain suffer consequence event incident
    matter item property goods house home building premises when where because while through against under beneath upon over during out
    reason respect come go get make do have has had will would may can based account origin form various after whenever made thirdparty reasons purpose
    anyone outsider gain obtain""".split()
"""Words that say nothing of which loss is meant."""
_NARROWS = lazily(
    r"\b(?:not|no|nor|without|unless|except(?:ing)?|other\s+than|any\s+other|from\s+\w+\s+to|(?<!access\s)to\s+(?:you|your|an?\s+insured)|if|until|only|before|prior|more\s+than|excess|less\s+than|deliberate\w*|wil+ful\w*|intentional\w*|"
    r"wear|gradual\w*|existing|known|previous\w*|already|unattended|unoccupied|unlicen[cs]ed|yourself|illegal\w*|unlawful\w*|criminal|war|nuclear|terroris\w+|consequential|"
    r"inherent|latent|defective|faulty|minor|cosmetic|by\s+(?:you|an?\s+insured|your)|you\s+(?:own|have|use|know|cause)|outside|attempted|own|famil(?:y|ies)|household|members?\s+of|related\s+compan(?:y|ies)|affiliates?|subsidiar(?:y|ies)|to\s+(?:(?:any|your|its|an|the|of)\s+)*employees?)\b|n[’']t\b|[\d£$€%]"
)
"""Words that set a case of their own."""
_WITHOUT_LEAVE = lazily(
    r"^(?:\w+\s+(?:arising|resulting)\s+from\s+)?(?!(?:you|your|our|the|an?|employees?|staff|directors?)\b)(?P<act>(?:[a-z]+\s+){1,3}?[a-z]+ing\s+[^.;]{2,60}?)\s+without\s+(?:(?:any|your|the|our|proper)\s+)*(?:owner[’']s\s+)?(?:permission|authori[sz]ation|authority|consent|leave)\b"
)
"""What others do without leave is done unauthorised; what the insured does so is a case of its own."""
_WHOSE_CAUSE = lazily(
    r"^[^.;]*\b(?:claims?|proceedings?|loss(?:es)?|incidents?|damages?|liabilit(?:y|ies)|events?|amounts?|matters?)\b[^.;]*?\b(?:arising\s+(?:directly\s+or\s+indirectly\s+)?(?:out\s+of|from)|based\s+(?:up)?on|attributable\s+to|"
    r"alleging|resulting\s+from|in\s+connection\s+with|in\s+respect\s+of|caused\s+by)\b"
)
"""What a cause is said to bring about, before the cause: `any claim or proceeding arising out of …`."""
_BROKEN_OFF = lazily(r"\b(?:of|to|by|from|for|in|on|with|the|an?|and|or|any|following)\W*$")
"""The end of words that lead in what stands below them: `theft or loss of`."""
_LONGEST = 16
"""Words of an exclusion that may be nothing but a name."""
_LINE = 40
"""Words of a line by which a cover grants: a longer one says too much for its words to be names."""


class NamedEn(Struct, frozen=True):
    """What an English exclusion names: its words that say which loss is meant, and of those the events."""

    said: tuple[tuple[str, frozenset[str]], ...] = ()
    """Each word with the events that it may name; none for a word that is only a word."""


class GrantedLine(Struct, frozen=True):
    """One line by which a cover grants: its words and the events that they name."""

    stems: frozenset[str]
    events: frozenset[str]


class EventsEn:
    """English names of events, by the stems of their words."""

    def __init__(
        self, named: Iterable[tuple[str, str]], kinds: dict[str, frozenset[str]], light: frozenset[str]
    ) -> None:
        self._families: dict[tuple[str, ...], frozenset[str]] = {}
        for family, name in named:
            stems = tuple(_stems(name.lower()))
            self._families[stems] = self._families.get(stems, frozenset()) | {family}
        self._longest: dict[str, int] = {}
        for stems in self._families:
            if stems:
                self._longest[stems[0]] = max(self._longest.get(stems[0], 0), len(stems))
        self._kinds, self._light = kinds, light

    def __bool__(self) -> bool:
        return bool(self._families)

    def granted(self, lines: Iterable[str], leads: Iterable[str] = ()) -> tuple[GrantedLine, ...]:
        """The lines by which a cover grants, those of a readable length; what `leads` above them say of the thing, each of them says."""
        made: dict[GrantedLine, None] = {}
        above = [s for lead in leads for s in _stems(lead.lower())]
        above = above if len(above) <= _LINE else []
        of_above = frozenset(f for _, families in self._read(above, every=True) for f in families) & self._light
        for line in lines:
            stems = list(_stems(line.lower()))
            if 0 < len(stems) <= _LINE:
                events = frozenset(f for _, families in self._read(stems, every=True) for f in families)
                if events:
                    made[GrantedLine(frozenset((*stems, *above)), events | of_above)] = None
        return tuple(made)

    def taken(self, words: str) -> NamedEn:
        """What an exclusion names if it sets no case of its own; nothing otherwise."""
        small = _WITHOUT_LEAVE.sub(_unauthorised, " ".join(words.lower().split()))
        if len(small) > 12 * _LONGEST or _NARROWS.search(small) or _BROKEN_OFF.search(small):
            return NamedEn()
        read = self._read(list(_stems(_WHOSE_CAUSE.sub("", small))), every=False)
        said = tuple(dict.fromkeys((name, families) for name, families in read if name not in _WRAPPING))
        named = {families for _, families in said if families}
        heavy = len(named) > 1 or any(not families <= self._light for families in named)
        return NamedEn(said) if heavy and len(said) <= _LONGEST else NamedEn()

    def reach(self, families: frozenset[str]) -> frozenset[str]:
        """Some families with the narrower events that they take with them."""
        return families.union(*(self._kinds.get(f, _NO_EVENTS) for f in families))

    def takes(self, took: NamedEn, lines: tuple[GrantedLine, ...]) -> bool:
        """Whether an exclusion names events that one line of a cover grants, and nothing that this line does not say."""
        return any(True for _ in self.taken_of(took, lines))

    def taken_of(self, took: NamedEn, lines: Iterable[GrantedLine]) -> Iterator[GrantedLine]:
        """The lines that an exclusion takes."""
        asked = [
            (None if " " in name else name, self.reach(families), 1 if families <= self._light else 2, not families)
            for name, families in took.said
        ]
        for line in lines if asked else ():
            met, worded = 0, False
            for name, events, weight, is_word in asked:
                if not events.isdisjoint(line.events):
                    met += weight
                elif name not in line.stems:
                    break
                worded = worded or is_word
            else:
                if met + worded * bool(met) > 1:
                    yield line

    def _read(self, stems: list[str], *, every: bool) -> Iterator[tuple[str, frozenset[str]]]:
        """The words in order, a name of several as one; with `every` also each name within a longer one."""
        at = 0
        while at < len(stems):
            size = 1
            for length in range(min(self._longest.get(stems[at], 1), len(stems) - at), 0, -1):
                name = tuple(stems[at : at + length])
                if name in self._families:
                    yield " ".join(name), self._families[name]
                    if not every:
                        size = length
                        break
            else:
                if not every:
                    yield stems[at], frozenset()
            at += size


_NO_EVENTS: frozenset[str] = frozenset()
_WRAPPING = frozenset(map(stem, _SAID_OF_ALL))


def _unauthorised(found: re.Match[str]) -> str:
    """What others do without leave, as it is called: `anyone gaining access … without permission` is unauthorised access."""
    return f"{found['act']} unauthorised".replace(" access", " unauthorised access", 1)


def _stems(words: str) -> Iterator[str]:
    return (stem(w) for w in _WORD.findall(words.replace("-", "") if "-" in words else words) if w not in _PASSED_OVER)
