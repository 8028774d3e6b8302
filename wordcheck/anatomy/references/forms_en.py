"""The forms in which English wordings point to places.

    Section II.B · Insuring Clauses 1 (Section D only) and 2 · paragraph (c) of Clause 5 · Part C Clause (3)
    a. and b. above · I.A. Third Party Coverages · the Exclusions section · see "General Conditions" · pages 16-18

A scanner reads heads (the nouns), numbers and what joins them; it never looks back, so it is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from wordcheck.anatomy.references.outside import outside_en
from wordcheck.anatomy.references.pointers import Pointer, Step, Way, atoms_of, noun_of
from wordcheck.anatomy.references.titles_en import by_title
from wordcheck.anatomy.word_search import matches, positions, together
from wordcheck.languages.lazily import lazily
from wordcheck.languages.lowering import all_lowered
from wordcheck.model.span import Span

_B = r"[ \t\u00a0]"
_BLANKS = " \t\u00a0"
_HEAD = (
    r"(?:(?:General|Special|Claims?|Policy|Additional|Standard|Specific|Main)[ \u00a0]+)?"
    r"(?:[Cc]overage[ \u00a0]+[Pp]arts?|COVERAGE[ \u00a0]+PARTS?|[Ii]nsuring[ \u00a0]+(?:[Aa]greements?|[Cc]lauses?)|INSURING[ \u00a0]+(?:AGREEMENTS?|CLAUSES?)|[Ss]ub-?[ ]?(?:[Ss]ections?|[Cc]lauses?|[Pp]aragraphs?)|"
    r"[Ss]ections?|SECTIONS?|Sec\.|§|[Cc]lauses?|CLAUSES?|[Aa]rticles?|ARTICLES?|[Pp]aragraphs?|[Pp]aras?\.?|[Cc]onditions?|CONDITIONS?|"
    r"[Ee]xclusions?|EXCLUSIONS?|[Dd]efinitions?|DEFINITIONS?|Def\.|[Ii]tems?|ITEMS?|[Pp]arts?|PARTS?|[Ee]ndorsements?|ENDORSEMENTS?|"
    r"[Cc]overs?|[Cc]overages?|[Cc]hapters?|[Ee]xtensions?|EXTENSIONS?|[Bb]enefits?|[Pp]oints?|[Pp]rovisions?|[Nn]umbers?|"
    r"[Aa]nnexures?|ANNEXURES?|[Aa]nnex(?:es)?|[Aa]ppendix|[Aa]ppendices|APPENDIX|[Ee]xhibits?|[Aa]ttachments?|[Ss]chedules?|Rules?)"
)
_STEMS = together((
    "section", "sub", "sec.", "§", "clause", "article", "para", "condition", "exclusion", "definition", "def.", "item", "part",
    "endorsement", "insuring", "cover", "chapter", "extension", "benefit", "point", "provision", "number", "annex", "appendi",
    "exhibit", "attachment", "schedule", "rule", "general ", "special ", "claims ", "policy ", "additional ", "standard ", "specific ",
    "main ",
))  # fmt: skip
"""Beginnings of everything that `_HEAD` matches, in small letters."""
_LETTERS = (
    r"(?:(?!(?:OF|TO|IN|IS|AS|BY|OR|AT|ON|AN|IF|NO|WE|US|UK|EU|IT|BE|DO|SO|UP|MY|HE|ME)\b)[A-Z]{1,2}|"
    + "|".join(c * 3 for c in "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    + ")"
)
_ATOM = rf"(?:\d{{1,3}}(?![\d,]\d)(?:[a-z](?![a-z0-9]))?|[IVXLC]{{1,7}}|{_LETTERS}|[A-Z]\d{{1,2}})(?![A-Za-z0-9%’'])"
_PAREN = rf"\({_B}?(?:\d{{1,3}}|[a-z]|[ivxl]{{1,5}}|aa|bb|cc|dd|ee|ff|gg|hh|[A-Z]|[IVX]{{1,4}}){_B}?\)"
_SMALL_LETTER = r"[a-z](?=[.)](?:[^a-z]|$))\)?"
_CHAIN = (
    rf"(?:{_PAREN}|{_ATOM}|{_SMALL_LETTER})"
    rf"(?:\.?{_PAREN}|{_B}{_PAREN}|\.(?:{_ATOM}|{_SMALL_LETTER})|\.{_B}(?:[A-Z]{{1,2}}|\d{{1,2}})(?=\.(?:{_B}|$)))*"
)
_NUMBERED = lazily(
    rf"(?<![\w-])(?P<head>{_HEAD})(?![A-Za-z]|\(s\)){_B}*(?:[Nn]os?\.?{_B}*|[Nn]umbers?{_B}+)?(?P<chain>{_CHAIN})"
)
_NEXT = lazily(
    rf"\.?{_B}*(?P<join>,{_B}*(?:and/or|and|or|&)?|and/or|and|or|&|to|through|[–—-]|/)(?P<gap>{_B}*)(?P<chain>{_CHAIN})"
)
_BELOW = lazily(
    rf"\.?(?P<title>(?:{_B}+(?:[A-Z][\w’'&/-]*,?|and|of|or|for|the|to|in|&|–|-)){{0,9}}?){_B}*[,(]?{_B}*(?P<head>{_HEAD})(?![A-Za-z]|\(s\)){_B}*(?:[Nn]o\.?{_B}*)?(?P<chain>{_CHAIN})"
)
_ABOVE = lazily(
    rf"\.?{_B}+(?:of|in|under|to){_B}+(?:the{_B}+|this{_B}+)?(?P<head>{_HEAD})(?![A-Za-z]|\(s\)){_B}*(?:[Nn]o\.?{_B}*)?(?P<chain>{_CHAIN})"
)
_LOOSE = lazily(
    rf"(?<![\w.-])(?P<chain>(?:{_PAREN}|[a-z]{{1,4}}[.)]|\d{{1,2}}[.)]|\d{{1,2}}(?={_B}+(?:and|or|to|above)\b))(?:{_B}?{_PAREN})*"
    rf"(?:{_B}*(?:,|and|or|to|through|,{_B}*and|,{_B}*or){_B}*(?:{_PAREN}|[a-z]{{1,4}}[.)]|\d{{1,2}}[.)]?)(?:{_B}?{_PAREN})*){{0,8}})"
    rf"{_B}+(?P<near>above|below)\b"
)
_PART = lazily(
    rf"(?P<join>through\b|to\b)?{_B}*(?P<number>(?:{_PAREN}|[a-z]{{1,4}}[.)]|\d{{1,2}}[.)]?)(?:{_B}?{_PAREN})*)"
)
_ROMAN = lazily(rf"(?<![\w.])[IVX]{{1,5}}\.(?:[A-Z]{{1,2}}\b(?:\.(?:\d{{1,2}}|{_PAREN}))*|(?={_B}[A-Z][a-z]))")
_LETTERED = lazily(rf"(?<![\w.-])[A-Z]\.\d{{1,2}}(?:\.(?:\d{{1,2}}|[a-z])\b)*(?:{_B}?{_PAREN})*(?![\w%]|\.\d)")
"""`B.1`, `D.10(b)`: a place only where the wording numbers so."""
_DECIMAL = lazily(rf"(?<![\d.])\d{{1,2}}(?:\.\d{{1,2}}){{1,3}}(?:{_B}?{_PAREN})*(?![\d%])")
_POINT = lazily(r"\.(?<=[A-Z\d]\.)")
_DECIMAL_CUE = lazily(rf"\b(?:[Ss]ee|[Uu]nder|in|to|per|with|by){_B}+\Z")
_POINTED_TO = lazily(
    rf"\b(?:[Ss]ee|[Uu]nder|pursuant{_B}+to|subject{_B}+to|accordance{_B}+with|(?:set{_B}+(?:out|forth)|describ|defin|specifi|referr|stat|list|giv|show|mention|provid|explain|contain|detail|requir|allow)[a-z]*(?:{_B}+to)?{_B}+(?:in|by)){_B}+\Z"
)
"""Words behind which a number of several parts without a noun is a place and no figure."""
_IN, _ENDS_ALL = lazily(rf"\bin{_B}+\Z"), lazily(rf"{_B}*(?:[.;)](?!\d)|\n|$)")
_CLOSES = lazily(rf"{_B}*(?:[.;:)]|,|\n|$|above\b|below\b|and\b|or\b)(?!\d)")
_PAGES = lazily(rf"pages?{_B}+\d{{1,3}}(?:{_B}*(?:-|–|to|and){_B}*\d{{1,3}})?")
_PAGE_CUE = lazily(rf"\b(?:on|see|at|to|in|and|from){_B}+\Z")
_LAST_PART = lazily(rf"({_PAREN})$")
_MARKET_CODES = ("LMA", "NMA", "LSW", "IUA", "AVN", "LEG", "CL")
_MARKET = lazily(rf"\b(?:{'|'.join(_MARKET_CODES)})[ -]?\d{{3,5}}[A-Z]?\b")
"""Model clauses of the London market, by their codes."""
_CLOSING = lazily(r"(?: only)?\)")
_NEAR = lazily(r"[.,)]*\s+(above|below)\b")
_HERE = lazily(r"this (?:sub-?)?paragraph\b(?! \(?[\da-z]\b)")
_WITHIN = lazily(
    r"(?i:this (?P<noun>section|clause|article|part|chapter|endorsement|extension|exclusion|condition))\b(?! \(?[\dIVXA-Z]{1,4}\b)(?![’'])"
)
_PRECEDING = lazily(
    r"(?i:the) (?:immediately )?(?P<way>preceding|previous|foregoing|following|next) (?P<noun>paragraph|section|clause|article|sub-?section|sub-?paragraph|exclusion|condition)\b(?!s)"
)
_NEAR_WORDS, _PAGE_WORDS, _THIS = together(("above", "below")), together(("page",)), together(("this ",))
_THE_NEXT = together(("the immediately ", "the pre", "the foregoing", "the following ", "the next "))
"""Beginnings of what the four expressions before match; `_LOOSE` ends with the first of them."""
_UNITS = lazily(
    rf"{_B}*(?:%|days?\b|months?\b|years?\b|hours?\b|weeks?\b|people\b|persons?\b|times\b|per\s+cent|percent|million|km\b|miles\b|adults?\b|children\b|nights?\b|lakh|consecutive)"
)
_FIRM = frozenset({"section", "clause", "article", "paragraph", "subclause", "subparagraph", "exclusion", "definition", "insuring clause", "insuring agreement", "endorsement"})  # fmt: skip
_ANNEXES = frozenset({"annex", "schedule"})
_WINDOW = 90


def pointers_en(text: str, span: Span, titles: Mapping[str, object]) -> Iterator[Pointer]:
    """The pointers in `span` of `text`, in reading order, none inside another.

    `titles` holds the wording's headings as `title_key` writes them: words are a pointer by heading only if they are one.
    """
    lower = all_lowered(text)
    found = [*_numbered(text, lower, span), *_loose(text, lower, span), *by_title(text, lower, span, titles)]
    taken_until, taken_from = -1, -1
    for pointer in sorted(found, key=lambda p: (p.span.start, -p.span.end if p.way is Way.TITLE else 0)):
        # Members of one list share their beginning; anything else that overlaps is a lesser reading.
        if pointer.span.start >= taken_until or (pointer.span.start == taken_from and pointer.way is Way.NUMBER):
            taken_from, taken_until = pointer.span.start, max(taken_until, pointer.span.end)
            yield pointer


def _numbered(text: str, lower: str, span: Span) -> Iterator[Pointer]:
    """The pointers that begin with a noun, tried only where a noun begins."""
    at = span.start
    ruled = lower.find("these rules", span.start, span.end) >= 0
    for start in positions(lower, _STEMS, span):
        match = _NUMBERED.match(text, start, span.end) if start >= at else None
        if match is None or (match["head"].startswith("Rule") and not ruled):
            continue  # a mutual's wording is its Rules; elsewhere a Rule is a court's or an authority's
        end = match.end()
        if not _UNITS.match(text, end, span.end) or "(" in match["chain"]:
            members, end = _list(text, span, match)
            yield from members
        at = max(end, match.end())


def _list(text: str, span: Span, match: re.Match[str]) -> tuple[list[Pointer], int]:
    """The pointers of `Insuring Clauses 1 (Section D only), 2 and 3`, and where the list ends."""
    noun, start = noun_of(match["head"]), match.start()
    paths: list[tuple[tuple[Step, ...], int, bool]] = []
    chain, end, ranged = match["chain"], match.end(), False
    while True:
        step = Step(noun, atoms_of(chain))
        below, end_below = _sublist(text, end, span.end, noun)
        if below:
            step = Step(noun, step.atoms, text[end : below[0][1]])
        paths += [((step, *steps), stop, r) for steps, stop, r in below] or [((step,), end, ranged)]
        end = max(end, end_below)
        more = _NEXT.match(text, end, span.end)
        if more is None:
            break
        joined = _tail_shared(chain, more["chain"])
        if not joined and not _continues(chain, more, text, span.end):
            break
        ranged = more["join"].strip() in ("to", "through", "-", "–", "—")
        chain, end = joined or more["chain"], more.end()
    above = _ABOVE.match(text, end, span.end)
    if above is not None and not any(len(steps) > 1 for steps, _, _ in paths):
        head = Step(noun_of(above["head"]), atoms_of(above["chain"]))
        paths = [((head, *steps), stop, r) for steps, stop, r in paths]
        end = above.end()
        paths[-1] = (paths[-1][0], end, paths[-1][2])
    return _pointers(text, start, end, match["head"], noun, paths), end


def _sublist(text: str, at: int, stop: int, upper: str) -> tuple[list[tuple[tuple[Step, ...], int, bool]], int]:
    """`(Sections B and C only)` or `, paragraph 1` after a number of the noun `upper`."""
    match = _BELOW.match(text, at, min(stop, at + _WINDOW))
    if match is None or (match["title"] and noun_of(match["head"]) not in ("paragraph", "subparagraph", "item")):
        return [], at
    if noun_of(match["head"]) == upper and "(" not in text[at : match.start("head")]:
        return [], at  # Section 9, Section 12: two of them, none below the other
    noun, chain, end, ranged = noun_of(match["head"]), match["chain"], match.end(), False
    made: list[tuple[tuple[Step, ...], int, bool]] = []
    while True:
        made.append(((Step(noun, atoms_of(chain)),), end, ranged))
        more = _NEXT.match(text, end, stop)
        if more is None or not _continues(chain, more, text, stop):
            break
        ranged = more["join"].strip() in ("to", "through", "-", "–", "—")
        chain, end = more["chain"], more.end()
    closing = _CLOSING.match(text, end, stop)
    return made, closing.end() if closing else end


def _continues(chain: str, more: re.Match[str], text: str, stop: int) -> bool:
    """Whether the next number belongs to the list: it has the same shape, and no unit makes it a quantity."""
    if more["join"].isalpha() and not more["gap"] and not more["chain"].startswith("("):
        return False
    return _shape(chain) == _shape(more["chain"]) and not _UNITS.match(text, more.end(), stop)


def _tail_shared(chain: str, following: str) -> str:
    """`(b)` behind `2.(a)` in full, `2.(b)`: a bracketed number that stands for the last part; empty where it does not."""
    last = _LAST_PART.search(chain)
    if last is None or last.start() == 0 or not following.startswith("(") or following.count("(") > 1:
        return ""
    return chain[: last.start(1)] + following if _shape(last[1]) == _shape(following) else ""


def _shape(chain: str) -> str:
    first = chain.lstrip("( ")[:1]
    return ("(" if chain.startswith("(") else "") + ("1" if first.isdigit() else "A" if first.isupper() else "a")


def _pointers(
    text: str, start: int, end: int, head: str, noun: str, paths: list[tuple[tuple[Step, ...], int, bool]]
) -> list[Pointer]:
    outside = outside_en(text, start, end)
    small = noun in ("paragraph", "item", "point", "subparagraph", "subclause")
    near = _NEAR.match(text, end, end + 10)
    opens = start == 0 or text[start - 1] == "\n"
    # "applicable to all sections 21" is a line of a table of contents: a plural wants a list.
    plural = head.lower().endswith("s") and len(paths) == 1
    upper = paths[0][0][0].noun  # number 4 of Section 2
    sure = not opens and not plural and (noun in _FIRM or upper in _FIRM or (head[0].isupper() and not small))
    way = Way.ANNEX if noun in _ANNEXES else Way.NUMBER
    made: list[Pointer] = []
    for i, (steps, stop, _) in enumerate(paths):
        last = paths[i + 1][0] if i + 1 < len(paths) and paths[i + 1][2] else ()
        made.append(
            Pointer(Span(start, stop), way, steps, last, noun, outside=outside, sure=sure, near=near[1] if near else "")
        )
    return made


def _loose(text: str, lower: str, span: Span) -> Iterator[Pointer]:
    """Numbers without a noun, pages and `this paragraph`."""
    for at in positions(lower, _NEAR_WORDS, span):
        match = _LOOSE.search(text, max(span.start, at - _WINDOW), min(at + 5, span.end))
        if match is not None and match.end() == at + 5:
            yield from _bare_list(match)
    for match in _dotted(text, span):
        sure = _surely_a_place(text[max(span.start, match.start() - 24) : match.start()], text, match.end())
        yield Pointer(Span(match.start(), match.end()), Way.NUMBER, (Step("", atoms_of(match[0])),), sure=sure)
    for match in matches(_MARKET, text, _MARKET_CODES, span):
        yield Pointer(Span(match.start(), match.end()), Way.NUMBER, outside="a model clause of the market")
    for at in positions(lower, _PAGE_WORDS, span):
        match = _PAGES.match(text, at, span.end)
        if match is not None and _PAGE_CUE.search(text[max(span.start, at - 8) : at]):
            yield Pointer(Span(at, match.end()), Way.PAGE)
    for at in positions(lower, _THIS, span):
        match = _HERE.match(text, at, span.end)
        if match is not None:
            yield Pointer(Span(at, match.end()), Way.HERE, noun="paragraph")
    yield from _relative(text, lower, span)


def _surely_a_place(before: str, text: str, end: int) -> bool:
    """Whether the words around a number of several parts make it a place: `as set out in 1.9,` and, where it ends all, `in 11.3.`"""
    if _POINTED_TO.search(before):
        return _CLOSES.match(text, end) is not None
    return _IN.search(before) is not None and _ENDS_ALL.match(text, end) is not None


def _dotted(text: str, span: Span) -> Iterator[re.Match[str]]:
    """Numbers of several parts without a noun. The first of their points tells of which kind one can be, and where it begins."""
    for found in _POINT.finditer(text, span.start, span.end):
        point = found.start()
        start = point - 1
        before = text[start] if point > span.start else " "
        if before.isdecimal():
            start -= start > span.start and text[start - 1].isdecimal()
            if start > span.start and text[start - 1] in _BLANKS and text[point + 1 : point + 2].isdecimal():
                match = _DECIMAL.match(text, start, span.end)
                cue = text[max(span.start, start - 12) : start]
                if match is not None and _DECIMAL_CUE.search(cue):
                    yield match
        elif "A" <= before <= "Z":
            match = _LETTERED.match(text, start, span.end)
            if match is None and before in "IVX":
                while start > span.start and text[start - 1] in "IVX":
                    start -= 1
                match = _ROMAN.match(text, start, span.end)
            if match is not None:
                yield match


def _relative(text: str, lower: str, span: Span) -> Iterator[Pointer]:
    """`this Section`, where the wording prints its number; `the preceding paragraph`."""
    for at in positions(lower, _THIS, span):
        match = _WITHIN.match(text, at, span.end)
        if match is not None:
            yield Pointer(Span(at, match.end()), Way.HERE, noun=noun_of(match["noun"]), sure=False)
    for at in positions(lower, _THE_NEXT, span):
        match = _PRECEDING.match(text, at, span.end)
        if match is not None:
            count = -1 if match["way"] in ("following", "next") else 1
            yield Pointer(Span(at, match.end()), Way.BEFORE, noun=noun_of(match["noun"]), count=count, sure=count > 0)


def _bare_list(match: re.Match[str]) -> Iterator[Pointer]:
    """`1.(a) through 1.(g) above`, `a. and b. above`."""
    parts = list(_PART.finditer(match["chain"]))
    paths = [(Step("", atoms_of(part["number"])),) for part in parts]
    for i, part in enumerate(parts):
        end = match.end() if i == len(parts) - 1 else match.start() + part.end()
        last = paths[i + 1] if i + 1 < len(parts) and parts[i + 1]["join"] else ()
        yield Pointer(Span(match.start(), end), Way.NUMBER, paths[i], last, sure=False, near=match["near"])
