"""What is wrong with the names of a wording: undefined, unused, defined twice, in a circle, smuggling, two for one thing.

Each fault is a fact with its places. Which of them a reader should be told of, and how gravely, is for the rules to say.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.quoting import evidence
from wordcheck.meaning.subjects import squeezed
from wordcheck.meaning.terms.circles import circles
from wordcheck.meaning.terms.pointed import is_pointed_to
from wordcheck.model.findings import Evidence
from wordcheck.model.span import Span
from wordcheck.model.term_table import TermEntry, TermFault, TermFaultKind
from wordcheck.model.wording import ClauseKind, Wording

_EXCLUDES = {
    "zh": lazily(r"(?:保险人|本公司|我们)?(?:均?不(?:承担|负责|予|负)(?:任何)?(?:赔偿|给付|赔付|保险)(?:保险金)?(?:的?责任)?|不属于(?:本)?保险责任|不在(?:保障|承保)范围)"),
    "en": lazily(r"\b(?:we|the\s+(?:insurer|company|underwriters?))\s+(?:will|shall|do|does)\s+not\s+(?:be\s+liable|pay|cover|indemnify|reimburse)\b|\b(?:is|are)\s+not\s+(?:covered|insured)\b", re.I),
}  # fmt: skip
_OBLIGES = {
    "zh": lazily(r"(?:投保人|被保险人|受益人|您)(?:应当|应|必须|须|有义务)(?!由|为|是|当地)|(?:应当?|必须|须)由(?:投保人|被保险人|受益人|您)(?!.{0,6}(?:承担|支付|负担|赔偿|负责))"),
    "en": lazily(r"\b(?:you|the\s+(?:insured|policyholder|named\s+insured))\s+(?:must|shall|are\s+required\s+to|is\s+required\s+to)\b(?!\s+(?:mean|include|be\s+deemed))", re.I),
}  # fmt: skip
_RELATIVE = lazily(r"\b(?:which|that|whom)\s+$")
"""What stands before words that only say of what is spoken: `a proceeding to which the insured must submit`."""
_MEASURE = lazily(r"(?:任何)?(?:责任)?的(?:时间|期间|期限|时段|时长|小时|天数|金额|数额|部分|比例)")
"""Behind a denial: it only tells which time or share is meant (`等待期，指保险人不负责赔偿的期间`)."""
PRONOUNS = frozenset("we us our ours you your yours yourself they them their theirs".split())
"""One party's pronouns are forms of one word, not names of one thing."""
SAME = 0.97
"""Likeness of two definitions above which they define one thing."""
LONG = {"zh": 14, "en": 40}
"""Characters of a definition below which likeness says nothing."""


def faults_of(wording: Wording, entries: tuple[TermEntry, ...]) -> tuple[TermFault, ...]:
    """All faults by place and kind."""
    entries = tuple(s for s in entries if not _NO_NAME.match(s.term.name))
    made = [
        *_missing(wording, entries),
        *_twice(wording, entries),
        *_circular(wording, entries),
        *_out_of_scope(wording, entries),
        *_smuggling(wording, entries),
        *_one_thing(wording, entries),
    ]
    return tuple(sorted(made, key=lambda f: (f.evidence[0].span, f.kind, f.names)))


def _name(wording: Wording, entry: TermEntry, role: str = "definition") -> Evidence:
    return evidence(wording, entry.term.spans[0] if entry.term.spans else entry.term.uses[0], role)


def _fault(kind: TermFaultKind, entry: TermEntry, *shown: Evidence, sure: bool = True) -> TermFault:
    return TermFault(kind, (entry.term.name,), shown, sure)


def _missing(wording: Wording, entries: tuple[TermEntry, ...]) -> Iterator[TermFault]:
    """Undefined terms, and definitions of what nothing uses."""
    for entry in entries:
        term = entry.term
        if not term.definitions and term.uses:
            yield _fault("undefined", entry, evidence(wording, term.uses[0], "use"), sure=term.mark == "pointer")
        if len(term.definitions) == 1 and all(use in term.definitions[0].span for use in term.uses):
            if not _used_in_part(wording, entry) and term.name.casefold() not in PRONOUNS:
                yield _fault("unused", entry, _name(wording, entry))


def _used_in_part(wording: Wording, entry: TermEntry) -> bool:
    """Whether a name of several forms (`We/Our/Us`, `Flight(s)`) is used in one of them."""
    forms = [f.strip(" -") for f in _FORMS.split(entry.term.name) if len(f.strip(" -")) > 1]
    if forms == [entry.term.name]:
        return False
    home = entry.term.definitions[0].span
    return any(
        m.end() <= home.start or m.start() >= home.end
        for form in forms
        for m in re.finditer(
            rf"(?i)(?<!\w){re.escape(form)}(?!\w)" if form.isascii() else re.escape(form), wording.text
        )
        if wording.span.start <= m.start() < wording.span.end
    )


_FORMS = lazily(r"[/(（）)]")
_NO_NAME = lazily(r"(?:terms?|words?|definitions?|meanings?|phrases?|meanings\s+that\b.*|名词|术语|词语)\W*$", re.I)
"""The head of a column or list of definitions."""


def _twice(wording: Wording, entries: tuple[TermEntry, ...]) -> Iterator[TermFault]:
    """A second definition in other words: in another part of the wording it may be meant as another thing."""
    for entry in entries:
        term = entry.term
        given = [
            (s, d)
            for s, d in zip(term.spans, term.definitions, strict=False)
            # Behind a stroke a noun may lack what stands before it: Network Provider/ Hospital.
            if not is_pointed_to(d.text) and not wording.text[max(0, s.start - 3) : s.start].rstrip().endswith("/")
        ]
        first = given[0][1] if given and term.name.casefold() not in PRONOUNS else None
        for span, definition in given[1:]:
            # What one clause says of a name in several sentences (`also means`, `does not include`) is one definition.
            goes_on = first is not None and definition.clause == first.clause
            if first is not None and not goes_on and squeezed(definition.text) != squeezed(first.text):
                apart = _top(wording, definition.clause) != _top(wording, first.clause)
                shown = evidence(wording, span, "anchor"), _name(wording, entry, "against")
                yield _fault("two-things" if apart else "duplicate", entry, *shown, sure=not apart)


def _top(wording: Wording, clause: int | None) -> int | None:
    if clause is None:
        return None
    found = wording.clause(clause)
    return [found, *wording.parents(found)][-1].id


def _circular(wording: Wording, entries: tuple[TermEntry, ...]) -> Iterator[TermFault]:
    """Definitions that lead back to themselves, each circle once."""
    by_name: Mapping[str, TermEntry] = {s.term.name: s for s in entries if s.term.definitions}
    for circle in circles(wording):
        shown = tuple(_name(wording, by_name[name]) for name in circle)
        yield TermFault("circular", circle, shown)


def _out_of_scope(wording: Wording, entries: tuple[TermEntry, ...]) -> Iterator[TermFault]:
    """Uses outside the clause to which the only definition is bound."""
    for entry in entries:
        if entry.scope is None or len(entry.term.definitions) > 1:
            continue
        home = wording.clause(entry.scope).span
        outside = [u for u in entry.term.uses if u not in home]
        if outside:
            shown = evidence(wording, outside[0], "use"), _name(wording, entry)
            yield _fault("out-of-scope", entry, *shown, sure=False)


def _smuggling(wording: Wording, entries: tuple[TermEntry, ...]) -> Iterator[TermFault]:
    """Definitions that deny payment or lay a duty on the insured."""
    tongue = wording.language
    kinds: tuple[tuple[TermFaultKind, re.Pattern[str]], ...]
    kinds = (("excludes", _EXCLUDES[tongue]), ("obliges", _OBLIGES[tongue]))
    told: set[tuple[TermFaultKind, int]] = set()
    for entry in entries:
        for definition in entry.term.definitions:
            for kind, expression in kinds:
                found = expression.search(wording.text, definition.span.start, definition.span.end)
                if found is None or _RELATIVE.search(wording.text, max(0, found.start() - 12), found.start()):
                    continue
                if _MEASURE.match(wording.text, found.end()):
                    continue
                if (kind, found.start()) not in told:
                    told.add((kind, found.start()))  # Names that share a definition are told once.
                    shown = evidence(wording, Span(*found.span()), "anchor"), _name(wording, entry)
                    yield _fault(kind, entry, *shown, sure=_says_it_alone(wording, found.start()))


def _says_it_alone(wording: Wording, at: int) -> bool:
    """Whether words in a glossary are the main clause of a sentence of their own: they say nothing of what the term means."""
    clause, i = wording.clause_at(at), wording.sentence_at(at)
    if clause is None or clause.kind is not ClauseKind.DEFINITION or i < 0:
        return False
    sentence = wording.sentences[i].span
    before, defined = wording.text[sentence.start : at], wording.text[clause.span.start : sentence.start]
    if sentence.of(wording.text).rstrip().endswith((":", "：")):
        return False
    if _DEFINES[wording.language].search(before):
        return _goes_on(wording, before, at, sentence.end)
    if len(defined) > _FAR or not _DEFINES[wording.language].search(defined):
        return False  # A heading of its own was taken for a term.
    return (
        wording.language == "zh"
        or not before.strip()
        or before.rstrip().endswith(",")
        or bool(_BARE.match(wording.text, at))
    )


def _goes_on(wording: Wording, before: str, at: int, end: int) -> bool:
    """Whether the meaning has ended and the sentence goes on with a duty: `指用于存放货物的建筑，被保险人须每日检查。`; not what only says of which
    thing is spoken (`被保险人应当赔偿的金额`), nor when (`指发生事故时，被保险人应当……`)."""
    said = _MEANT_ZH.search(before) if wording.language == "zh" else None
    return said is not None and not _DESCRIBES.search(wording.text, at, end)


_MEANT_ZH = lazily(r"指[^。；]*[^。；，时后前内日下]，[^，。；]{0,2}$")
_DESCRIBES = lazily(r"的[\u4e00-\u9fff]{0,12}[。；）)\s]*$|承担|支付|负担|赔偿|的(?:期间|时间|金额|费用|事项|义务)")
_DEFINES = {
    "zh": lazily(r"指|是|包括|含义|定义|[：:]"),
    "en": lazily(r"\b(?:means?|includes?|refers?|during|which|that|who|example|amount)\b|[:“\"]", re.I),
}
_BARE = lazily(r"(?:is|are)\s+not\b", re.I)
"""What denies without naming who denies; its subject stands before it."""
_FAR = 500
"""Characters of a meaning before what else is said of the term."""


def _one_thing(wording: Wording, entries: tuple[TermEntry, ...]) -> Iterator[TermFault]:
    """Two terms whose definitions say the same, in two places; names that one definition gives are no fault."""
    defined = [s for s in entries if s.term.definitions and s.term.name.casefold() not in PRONOUNS]
    defined = [s for s in defined if not _ELSEWHERE.search(s.term.definitions[0].text)]
    texts = [squeezed(s.term.definitions[0].text) for s in defined]
    firsts = [_first_sentence(s.term.definitions[0].text) for s in defined]
    begun_alike: dict[str, list[int]] = {}
    for i, text in enumerate(texts):
        begun_alike.setdefault(text[:_BEGUN], []).append(i)
    for i, one in enumerate(defined):
        alike = begun_alike[texts[i][:_BEGUN]]
        for j in alike[bisect_right(alike, i) :]:
            apart = not one.term.definitions[0].span.overlaps(defined[j].term.definitions[0].span)
            long_enough = min(len(texts[i]), len(texts[j])) >= LONG[wording.language]
            if apart and long_enough and _one_meaning(texts[i], texts[j], firsts[i], firsts[j]):
                names = (one.term.name, defined[j].term.name)
                shown = _name(wording, defined[j], "anchor"), _name(wording, one, "against")
                yield TermFault("two-names", names, shown, sure=texts[i] == texts[j])


_BEGUN = 6
"""Characters with which two definitions that say the same begin."""
_ELSEWHERE = lazily(
    r"\A.{0,80}(?:\b(?:shown|stated|specified|set\s+(?:forth|out)|named|listed|indicated)\s+(?:as\s+such\s+)?(?:in|on)\b|(?:载明|列明|约定|注明)的).{0,60}\Z",
    re.I | re.S,
)
"""A definition that only points to the schedule: two of them say nothing that is the same."""


_SENTENCE_ENDS = lazily(r"。|\.(?=\s+[A-Z])")


def _first_sentence(text: str) -> str:
    """The first sentence of a definition, squeezed: what the term means, before what else is said of it."""
    return squeezed(_SENTENCE_ENDS.split(text, maxsplit=1)[0])


def _one_meaning(one: str, other: str, first_of_one: str, first_of_other: str) -> bool:
    """Whether two definitions say the same, or one of them goes on where the other ends."""
    return _alike(one, other) or (first_of_one == first_of_other and first_of_one in (one, other))


def _alike(one: str, other: str) -> bool:
    if one == other:
        return True
    if min(len(one), len(other)) < SAME * max(len(one), len(other)) or one[:_BEGUN] != other[:_BEGUN]:
        return False
    from difflib import SequenceMatcher  # few wordings need it

    compared = SequenceMatcher(None, one, other, autojunk=False)
    return compared.quick_ratio() >= SAME and compared.ratio() >= SAME
