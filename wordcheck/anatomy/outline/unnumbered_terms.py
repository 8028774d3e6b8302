"""Definitions that show no number: paragraphs that begin with their term, in a part headed as one of definitions.

DEFINITIONS
Claim means:                       <- a term, which opens a list
  1. a written demand; or
Computer System means hardware …   <- the next one, behind the list
"""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Collection, Sequence

from msgspec.structs import replace

from wordcheck.anatomy.kinds.naming import defines
from wordcheck.anatomy.numbers.numbering import TIGHT
from wordcheck.anatomy.outline.bare_glossary import terms_on_lines, with_terms
from wordcheck.anatomy.outline.hypotheses import Placed
from wordcheck.anatomy.outline.tree import bare_division
from wordcheck.anatomy.passages.finding import Passage
from wordcheck.languages.lazily import lazily
from wordcheck.model.said import Tongue

_TERM_ZH = lazily(
    r"【([^】\n]{1,24})】(?=.)|[【“\"《]?([^，。；：:、（）()\s【】“”\"]{1,24}(?:[、（(/][^，。；：:]{1,20})?)[】”\"》]?\s*(?:[：:](?=.)|[，,]?\s*(?:是指|系指|指的是|指(?=[^定]))|\s)"
)
_QUOTED = r"[“\"][^“”\"]{1,40}[”\"]"
_NOT_WITHIN = r"(?!(?:In|For|Under|Within|Throughout|Wherever) (?:this|the|our|your)\b)"
"""No name of a term begins so: `In this policy storm means wind of …`."""
_AND = r"(?:,| or| and|,? and/or)? "
_TERM_EN = lazily(
    rf"({_QUOTED}(?:{_AND}{_QUOTED}){{0,3}}{_AND}[“\"][^“”\"]{{1,40}})[”\"] (?:means?|refers? to|includes?)\b|"
    rf"[“\"‘'*]*{_NOT_WITHIN}([A-Z][\w’'&/ ,()-]{{0,60}}?)[”\"’'*]*\s+(?:means?|shall mean|refers? to|includes?|is defined as)\b|"
    r"(?!(?:it|this|that|which|they|these|who|and|or|but|if|as|by|in|for)\b)([a-z][\w’'/-]*(?: [\w’'/()-]+){0,4}?) means?\b|(?!(?i:section|part|clause|item|endorsement)\b)([A-Z][\w’'&/ ,()]{1,48}?)(?: +[–—-] +|: +)(?=[a-zA-Z])"
)
_MEANS = lazily(_NOT_WITHIN + r"([A-Z][\w’'&/()-]*(?: [\w’'&/()-]+){0,6}?) (?:means?|shall mean|has the meaning)\b")
"""A term that its paragraph defines beyond doubt, though it stands in no quotation marks."""
_MEANS_ZH = lazily(r"(?!本)([^，。；：:、（()）\s【】“”\"]{1,16}?)[，,]?(?:是指|系指|指的是|指(?=[^定示]))")
"""The same in Chinese, where no colon parts the term from its meaning."""
_DEFINES_ZH = lazily(r"[^，。；：:、\s]{1,24}(?:[、（(/][^，。；：:]{1,20})?[：:]\s*(?:均|特|系|是)?指(?!定)")
"""A definition in a glossary beyond doubt."""
_HEADS_ZH = lazily(r"([^，。；：:、\s]{1,24}(?:[、（(/][^，。；：:]{1,20})?)[：:]")
_NO_NAME = lazily(r"[，。；：:,;.!！？?]|^[\d（(]")
_NO_TERM = lazily(r"(?:means?|includes?|shall mean|refers? to|is|are)\b|(?:是|系|特|均)?指(?!定)")
"""How the words begin that define a term printed above them."""
_SAYS = lazily(r"[”\"’']?\s*(?:(?:shall|will)\s+)?(?:means?|includes?|refers?\s+to|has\s+the\s+(?:same\s+)?meaning)\b")
"""How the words go on behind a term that stands out by its look."""
_LONGEST_TERM = 60
_FEW = 3
_MANY = 5
"""Terms in quotation marks behind a list that make an English glossary, though it begins with sentences."""
_SHORT = 16


def with_definitions(passages: Sequence[Passage], placed: Sequence[Placed], tongue: Tongue) -> list[Placed]:
    """The clauses with those added that define a term, one paragraph each, in a part that holds definitions."""
    taken = frozenset(p.passage for p in placed)
    made: list[Placed] = list(placed)
    parts = [i for i, p in enumerate(placed) if _defines(passages[p.passage + _own_line(passages, p)], p, tongue)]
    for at, i in enumerate(parts):
        part, within = placed[i], _within(placed, i)
        if at + 1 < len(parts):  # Terms behind a part within the part are that one's.
            within = within[: parts[at + 1] - i - 1]
        end = placed[i + 1 + len(within)].passage if i + 1 + len(within) < len(placed) else len(passages)
        last = placed[i + 1].passage if i + 1 < len(placed) else len(passages)
        first = part.passage + 1 + _own_line(passages, part)
        plain = [p for p in passages[first:last] if p.index not in taken and p.table is None]
        defining = [(p, _term_length(p, tongue)) for p in plain]
        bodies = sum(_NO_TERM.match(p.text) is not None for p in plain)
        some = sum(bool(n) for _, n in defining)
        later = _later_terms(passages, within, end, taken, tongue, some > 0)
        if part.reading is not None and part.parent is not None and some + len(later) < _FEW - 1:
            continue
        if some < max(1, 0.4 * (len(plain) - bodies)) and (tongue == "zh" or len(later) < _MANY):
            if tongue == "zh" and (above := _terms_above(plain)):
                made += [Placed(at, part.passage, None, 0.8, "") for at in above]
                inside = _numbered_on(placed[i:], len(above))
                made = _adopted(made, placed[i:], above, inside)
                made = [replace(p, parent=part.passage) if p.passage in inside else p for p in made]
            elif tongue == "en" and (lines := terms_on_lines(passages, part, placed[i + 1 :], taken)):
                made = with_terms(made, part, lines)
            continue
        found: dict[int, int | None] = {p.index: n for p, n in defining if n}
        found |= later
        made += [Placed(at, part.passage, None, 0.9, "", title=n) for at, n in found.items()]
        made = _with_its_list(
            _adopted(made, [part, *within], sorted(found)), placed[i:], [passages[at] for at in found]
        )
    return sorted(made, key=lambda p: p.passage)


def _defines(p: Passage, place: Placed, tongue: Tongue) -> bool:
    """Whether a clause is headed as one of definitions."""
    words = p.text[place.reading.end :] if place.reading is not None and p.index == place.passage else p.text
    return len(words) <= 60 and defines(words, tongue)


def _own_line(passages: Sequence[Passage], place: Placed) -> int:
    """Lines that the heading of a clause takes behind that of its number (`SECTION IV` / `DEFINITIONS`)."""
    return int(bare_division(passages[place.passage]) and place.passage + 1 < len(passages))


def _within(placed: Sequence[Placed], at: int) -> list[Placed]:
    """The clauses within the clause at `at`."""
    inside = {placed[at].passage}
    found: list[Placed] = []
    for p in placed[at + 1 :]:
        if p.parent not in inside:
            break
        inside.add(p.passage)
        found.append(p)
    return found


def _later_terms(
    passages: Sequence[Passage], within: Sequence[Placed], end: int, taken: Collection[int], tongue: Tongue, begun: bool
) -> dict[int, int]:
    """Terms that stand behind the numbered conditions of an earlier one.

    `within` are the clauses of the part, which ends at `end`; `begun` tells whether it begins with terms without number.
    """
    if not within:
        return {}
    alone = {p.passage for p in within if p.reading is not None and p.reading.end >= len(passages[p.passage].text)}
    plain = [
        p
        for p in passages[within[0].passage + 1 : end]
        if p.index not in taken and p.table is None and p.index - 1 not in alone
    ]
    found = {p.index: n for p in plain if p.text.startswith(("【", "“", '"')) and (n := _term_length(p, tongue))}
    if tongue == "en" and begun:
        edge = min((p.indent for p in plain if p.indent is not None), default=None)
        found |= {
            p.index: len(m[1])
            for p in plain
            if (m := _MEANS.match(p.text)) and (p.indent is None or edge is None or p.indent < edge + TIGHT)
        } | {p.index: n for p in plain if (n := _set_apart(p))}
    if tongue == "zh":
        edge = min((p.indent for p in plain if p.indent is not None), default=None) if begun else None
        found |= {
            p.index: len(m[1])
            for p in plain
            if begun
            and passages[p.index - 1].ends_sentence
            and (m := _MEANS_ZH.match(p.text))
            and (p.indent is None or edge is None or p.indent < edge + TIGHT)
        }
        bare = [p for p in plain if p.index not in found]
        if sum(_DEFINES_ZH.match(p.text) is not None for p in bare) >= _FEW:
            for p in bare:
                body = passages[p.index + 1].text if p.index + 1 < len(passages) else ""
                if match := _HEADS_ZH.match(p.text):
                    if match[1] != "注" and (match.end() < len(p.text) or _NO_TERM.match(body)):
                        found[p.index] = match.end(1)
    return found


def _terms_above(plain: Sequence[Passage]) -> list[int]:
    """The lines of a Chinese glossary that are terms printed above their meaning (`醉酒` / `指血液中的……`)."""
    pairs = [
        (p, after)
        for p, after in itertools.pairwise(plain)
        if after.index == p.index + 1
        and len(p.text) <= _SHORT
        and not _NO_NAME.search(p.text)
        and len(after.text) > _SHORT // 2
    ]
    return [p.index for p, _ in pairs] if sum(_NO_TERM.match(a.text) is not None for _, a in pairs) >= _FEW else []


def _numbered_on(part: Sequence[Placed], lost: int) -> set[int]:
    """The passages of clauses with numbers that go on where the unnumbered terms end (six terms, then 7、)."""
    run = itertools.takewhile(lambda p: p.reading is not None or p.parent is not None, part[1:])
    outer = [p for p in run if p.reading is not None and p.parent in (None, part[0].passage)]
    at = next((k for k, p in enumerate(outer) if p.reading is not None and p.reading.value == lost + 1 > 1), len(outer))
    first = outer[at].reading if at < len(outer) else None
    style = first.style if first is not None else ""
    return {p.passage for p in outer[at:] if p.reading is not None and p.reading.style == style}


def _with_its_list(made: Sequence[Placed], part: Sequence[Placed], terms: Sequence[Passage]) -> list[Placed]:
    """The clauses with the list right behind the last term (`“Your car” means` / `1. …`) put below it, if it left the part."""
    outer = [p for p in part[1:] if p.parent is None]
    first = outer[0].reading if outer else None
    leads = [p for p in terms if p.index == outer[0].passage - 1] if first is not None and first.value == 1 else []
    if first is None or not leads or not leads[0].text.endswith((":", "：", "means", "mean", "includes")):
        return list(made)
    run = {p.passage for p in itertools.takewhile(lambda p: p.reading and p.reading.style == first.style, outer)}
    return [replace(p, parent=leads[0].index) if p.passage in run else p for p in made]


def _adopted(
    made: Sequence[Placed], part: Sequence[Placed], terms: Sequence[int], beside: Collection[int] = ()
) -> list[Placed]:
    """The clauses with numbered ones moved below the term before them, if what they stood in comes before that term.

    Those `beside` the terms stay where they are.
    """
    end = next((k for k, p in enumerate(part[1:], start=1) if p.parent is None), len(part))
    numbered = [p for p in part[1:end] if p.reading is not None and p.passage not in beside]
    below = {p.passage: p.parent for p in numbered if p.parent is not None}
    return [
        replace(p, parent=terms[before - 1])
        if (above := below.get(p.passage)) is not None
        and (before := bisect_right(terms, p.passage))
        and above < terms[before - 1]
        else p
        for p in made
    ]


def _set_apart(p: Passage) -> int:
    """How many characters the term takes that stands out by its look and is defined behind (**policy period** means …)."""
    length = p.look.lead
    if not 1 < length <= _LONGEST_TERM or _SAYS.match(p.text, length) is None:
        return 0
    return len(p.text[:length].rstrip("”\"’' \t"))


def _term_length(p: Passage, tongue: Tongue) -> int:
    """How many characters the term takes with which a definition begins; 0 where it is none."""
    if tongue == "en" and (length := _set_apart(p)):
        return length
    match = (_TERM_ZH if tongue == "zh" else _TERM_EN).match(p.text)
    if not match or _NO_TERM.match(p.text):
        return 0
    if len(p.text) - match.end() < 4 and not (tongue == "en" and (p.text[0] in '“"' or p.ends_open)):
        return 0
    if tongue == "zh" and match[0][-1].isspace() and len(match[0]) > 14:
        return 0
    return match.end(match.lastindex or 1)
