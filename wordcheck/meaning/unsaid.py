"""A sentence that takes back what another of its clause says: one side may do a thing and may not, must do it and need not.

    You may cancel this policy by notice.       The Named Insured has no right to bring this policy to an end.     may, may not
    变更目的地的，应当书面通知保险人              目的地变更的，被保险人不必向保险人作任何说明                       must, need not

Both are read as statements, so that neither the verb nor the name of the side need be the same. A sentence with a case of its own takes nothing back.
Of what need not be told a sentence may speak without naming a side (`Thefts may go unreported`): there the topic must be that of the duty.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from msgspec import Struct

from wordcheck.languages.lazily import lazily
from wordcheck.languages.stems_en import stems_of
from wordcheck.meaning.accord.answers import TAKES_UP, holds_always, stretches
from wordcheck.meaning.statements.reading import Statement
from wordcheck.meaning.statements.readings import Read
from wordcheck.model.span import Span
from wordcheck.model.wording import ClauseKind, Wording

_FREED = {
    "zh": lazily(r"无[须需]|不必|不需要?|不用|毋须|没有义务"),
    "en": lazily(
        r"\b(?:need\s+not|no\s+(?:need|duty|obligation)|(?:not\s+(?:need|required|obliged|bound|have)|(?:do|does)\s+not\s+(?:need|have))\s+to)\b"
    ),
}
_CASE_ZH = lazily(r"[^，。；]{2,40}?的(?=[，,])")
_BOUND = {
    "zh": lazily(r"未经|(?<!解)除|但|另有|仅|只|方可|以前|之前|以后|之后[^内]|开始后"),
    "en": lazily(
        r"\b(?:without|unless|except|until|before(?!\s+its)|other\s+than|only|solely|more\s+than|in\s+part|otherwise|again|also)\b"
    ),
}
"""What makes a statement one of a case."""
_TELLS = frozenset({"tell", "explain", "disclose", "report"})
_BARRED_ZH = lazily(r"无权|不得|不能|不可")
_TO_AN_END = lazily(r"\b(?:bring|put)\b[^.;]{2,30}\b(?:to\s+an\s+end|an\s+end\s+to)\b|要求(?:解除|终止)")
_OUT = frozenset({ClauseKind.COVERAGE, ClauseKind.EXCLUSION, ClauseKind.DEFINITION})
_ALIKE = 0.6
"""Share of the characters of the shorter case that the other must hold for both to be of one case."""
_OWN_END = "before its expiry"
"""What only says that a policy ends early: it makes no case."""
_FEWEST, _ALL_BUT = {"zh": 4, "en": 1}, 0.8
"""Characters or words that name a topic; the share of them that the other sentence must hold."""


_TOLD = r"(?:disclos|report|notif|declar|advis|inform|tell|told)\w*"
_UNTOLD = {
    "zh": lazily(
        r"(?P<of>[^，。；]{4,30}?)[，,]?(?:均|都|也)?(?:无[须需庸]|不必|不需要?|不用|毋[须需庸])(?:再|另行)?(?:向[^，。；]{2,6})?(?:作任何|作|进行)?(?:申报|通知|告知|说明|报告|报案)"
    ),
    "en": lazily(
        rf"\bno\s+(?P<no>[^.;,]{{3,40}}?)\s+needs?\s+(?:to\s+)?be\s+{_TOLD}|(?P<go>[^.;,]{{3,40}}?)\s+(?:may|can|need\s+not|(?:does|do)\s+not\s+(?:need|have)\s+to)\s+(?:go\s+un|be\s+){_TOLD}"
        rf"|\b(?:need\s+not|(?:not\s+(?:need|have|required|obliged|bound)|no\s+(?:need|duty|obligation))\s+to)\s+{_TOLD}\s+(?P<of>[^.;]{{3,60}})",
        re.I,
    ),
}
"""Of what nothing need be told, whoever would tell it."""
_FREES = {
    "zh": lazily(r"无[须需庸]|不必|不需|不用|毋[须需庸]"),
    "en": lazily(
        r"\b(?:needs?\s+(?:to\s+)?be|need\s+not|go\s+un|not\s+(?:need|have|required|obliged|bound)\s+to|no\s+(?:need|duty|obligation)\s+to)",
        re.I,
    ),
}
"""With what such words cannot do without: asked first."""
_LITTLE = frozenset(
    "the a an any all every of to in on by for us them insurer company police insured you your our their about at".split()
)
_LITTLE_ZH = frozenset("的被保险人投向将对其任何情况")
_OWES = {"zh": lazily(r"应当?|必须|须"), "en": lazily(r"\b(?:must|shall|required\s+to)\b", re.I)}
_SAYS = {"zh": lazily(r"申报|通知|告知|说明|报告|报案"), "en": lazily(rf"\b{_TOLD}", re.I)}


class _Said(Struct, frozen=True):
    """One act that a sentence gives, asks for, denies or lets off."""

    span: Span
    who: str
    act: str
    way: str
    case: frozenset[str]


_OPPOSITE = {"given": "denied", "denied": "given", "owed": "freed", "freed": "owed"}


def unsaid(wording: Wording, readings: Iterable[Read]) -> Iterator[tuple[Span, Span]]:
    """The later of two sentences of one clause, with the earlier."""
    yield from _untold(wording)
    for clause, reads in groupby(readings, key=lambda r: r.sentence.clause):
        if clause is None or wording.clause(clause).kind in _OUT:
            continue
        said = [s for read in reads for s in _said(wording, read)]
        for i, later in enumerate(said):
            earlier = next((e for e in said[:i] if _takes_back(later, e)), None)
            if earlier is not None:
                yield later.span, earlier.span
                break


def _untold(wording: Wording) -> Iterator[tuple[Span, Span]]:
    """Of what nothing need be told though another sentence of the clause asks that it be told, with that sentence."""
    tongue = wording.language
    for clause, span, words in stretches(wording, _FREES[tongue]):
        found = _UNTOLD[tongue].search(words)
        if found is None or clause.kind in _OUT or TAKES_UP.match(words):
            continue
        if tongue == "en" and not holds_always(words, tongue):
            continue
        of = next((g for g in found.groups() if g), "")
        topic = _topic(of, tongue)
        if len(topic) < _FEWEST[tongue] or _BOUND[tongue].search(words):
            continue
        for other in (x for x in wording.sentences if x.clause == clause.id and not x.span.overlaps(span)):
            said = other.span.of(wording.text)
            owed = _OWES[tongue].search(said) and _SAYS[tongue].search(said) and not _UNTOLD[tongue].search(said)
            if owed and len(topic & _topic(said, tongue)) >= _ALL_BUT * len(topic):
                yield max(span, other.span), min(span, other.span)
                break


def _topic(words: str, tongue: str) -> frozenset[str]:
    """The words that bear meaning; Chinese characters."""
    if tongue == "zh":
        return frozenset(c for c in words if c.isalpha()) - _LITTLE_ZH
    return frozenset(stems_of(words, _LITTLE, least=3))


def _takes_back(later: _Said, earlier: _Said) -> bool:
    if later.span == earlier.span or (later.who, later.act) != (earlier.who, earlier.act):
        return False
    less, more = sorted((later.case, earlier.case), key=len)
    alike = less == more if not less else len(less & more) >= _ALIKE * len(less)
    return alike and _OPPOSITE[later.way] == earlier.way


def _said(wording: Wording, read: Read) -> Iterator[_Said]:
    tongue = wording.language
    words = read.words.strip()
    found = _CASE_ZH.match(words) if tongue == "zh" else None
    rest = words[found.end() :] if found else words
    if TAKES_UP.match(words) or _BOUND[tongue].search(rest.replace(_OWN_END, "")) or not holds_always(rest, tongue):
        return
    barred = tongue == "zh" and _BARRED_ZH.search(rest) is not None
    freed = _FREED[tongue].search(rest) is not None
    case = frozenset(found.group().strip("的")) - frozenset("被保险人投") if found else frozenset[str]()
    for statement in read.reading.statements:
        ends = _TO_AN_END.search(rest) is not None
        act, way = _act(statement, case, ends=ends), _way(statement, freed=freed, barred=barred)
        if act and way and statement.who:
            yield _Said(read.sentence.span, statement.who, act, way, case)


def _act(statement: Statement, case: frozenset[str], *, ends: bool) -> str:
    """The act, if it says with its thing, or its case, what is done; empty otherwise."""
    if case and not statement.acts.isdisjoint(_TELLS):
        return "tell"
    return "end" if (ends or "end" in statement.acts) and statement.deals_with("cover", "policy") else ""


def _way(statement: Statement, *, freed: bool, barred: bool) -> str:
    if freed:
        return "freed" if statement.denied else ""
    if statement.denied:
        return "denied" if barred or statement.force == "may" else ""
    return {"may": "given", "must": "owed"}.get(statement.force, "")
