"""How English wordings define: “X” means …, a bold X before the words, a heading X, a table row, (the “X”)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from wordcheck.anatomy.terms.definitions import Defined, Paragraph, heads_alphabet, is_glossary_title
from wordcheck.anatomy.terms.term_marks import lead_of
from wordcheck.languages.lazily import lazily
from wordcheck.model.span import Span
from wordcheck.model.terms import TermMark
from wordcheck.model.wording import Clause, Wording

_Q, _E = r"[“\"‘„]", r"[”\"’]"
_MEANS = (
    r"(?:(?:also\s+)?means?\b|(?:shall|will|is\s+to|must)\s+(?:also\s+)?(?:mean|have\s+the\s+(?:same\s+)?meaning|be\s+deemed\s+to\s+mean|refer|include)\b|(?:has|have)\s+the\s+(?:same\s+)?meanings?\b|"
    r"refers?\s+to\b|is\s+defined\s+as\b|are\s+defined\s+as\b|signif(?:y|ies)\b)"
)
_LOOSE = rf"(?:{_MEANS}|shall\s+be\b|is\b|are\b|includes?\b|refers?\b|will\s+mean\b)"
_WORD = r"[A-Za-z0-9][\w’'&/().-]*"
_NAME = rf"{_WORD}(?:,?[ \u00a0]{_WORD}){{0,9}}?"
_QUOTED_MEANS = lazily(
    rf"(?P<names>{_Q}[^“”\"\n]{{1,80}}?{_E}(?:\s*(?:,|or|and|/|,\s*or)\s*{_Q}[^“”\"\n]{{1,60}}?{_E})*)"
    rf"(?:\s+(?:or|and)\s+(?:the\s+)?[a-z][a-z ]{{1,20}})?\s*[,:–—-]*\s*(?:(?:as\s+used|when\s+used|wherever|whenever|where)[^,.]{{0,60}},\s*)?{_MEANS}",
)
_QUOTED_HEAD = lazily(
    rf"(?P<names>{_Q}[^“”\"\n]{{1,80}}?{_E}(?:\s*(?:,|or|and|/|,\s*or)\s*{_Q}[^“”\"\n]{{1,60}}?{_E})*)\s*(?:[:–—-]|{_LOOSE})"
)
_SAYS = lazily(rf"\s*[:–—-]*\s*{_MEANS}")
"""How the words go on behind a term."""
_HEADING_GOES_ON = lazily(rf"[ \t]*(?:,|/|or\b|and\b)[^.;:\n]{{1,60}}?(?=\s+{_MEANS})")
_SAID_IN_HEADING = lazily(rf"\s+[:–—-]*\s*{_MEANS}")
_QUOTED_INCLUDES = lazily(
    rf"(?<=[.;]\s)(?:The term )?(?P<names>{_Q}[^“”\"\n]{{1,60}}?{_E})\s+(?:shall\s+|also\s+)?(?:includes?|is|are)\b"
)
_QUOTES = frozenset('“"‘„')
_QUOTED_AGAIN = lazily(
    rf"(?P<names>{_Q}(?P<name>[^“”\"\n]{{1,60}}?){_E})\s+(?:is|are|shall\s+be|denotes?|describes?|covers?|stands?\s+for|comprises?|consists?\s+of|includes?)\b"
)
_NAME_MEANS = lazily(
    r"(?!(?:Shall|Will)\b)(?P<name>[A-Z][\w’'&/() -]{1,60}?)\s+(?:means\b(?!\s+(?:that|of\b))|shall mean\b)"
)
_MEANS_AGAIN = lazily(
    r"(?:\A|(?<=[.;:]\s))\W{0,3}(?:(?:The\s+(?:term|word|expression)s?|An?|The|Any)\s+)?(?P<name>[A-Z][^.;:“”\"\n]{1,60}?)[”\"’]?\s+"
    r"(?:(?:shall|will)\s+mean|means?|is\s+defined\s+as)\b(?!\s+(?:that|of)\b)"
)
"""A sentence that says what its first words mean."""
_QUOTED = lazily(rf"{_Q}([^“”\"\n]{{1,80}}?){_E}(?!\w)")
_PLAIN_MEANS = lazily(
    rf"(?:(?:The\s+(?:term|word|words|expression)s?|An?|The|Any)\s+)?(?P<name>[A-Z0-9]{_NAME[10:]}|[A-Z]{_NAME[10:]})\s*[,:–—-]*\s*{_MEANS}"
)
_PLAIN_HEAD = lazily(r"(?P<name>[A-Z0-9][\w’'&/() -]{1,60}?)\s*(?::|\s[–—-]\s|\t)\s*(?=\S)")
_IN_BRACKETS = lazily(
    rf"\((?P<lead>[^()“”\"\n]{{0,60}}?)(?P<names>{_Q}[^“”\"\n]{{1,60}}?{_E}(?:\s*(?:,|or|and|/|and/or)\s*(?:the\s+|an?\s+|as\s+)*{_Q}[^“”\"\n]{{1,60}}?{_E})*)(?P<tail>[^()“”\"\n]{{0,24}})\)"
)
_LEAD = lazily(
    r"\s*(?:(?:herein\s*after|hereafter|hereinafter|herein|the|an?|each|any|collectively|together|individually|jointly|each\s+of\s+them|all|either|referred\s+to(?:\s+herein)?|called|known|defined|"
    r"as|to\s+be|such|severally|and|or|in\s+this\s+\w+|singly|as\s+the\s+case\s+may\s+be|for\s+short|also|shall\s+be|being|hence|,|:|individual(?:ly)?|“|”)\s*)*",
    re.IGNORECASE,
)
_CALLED = lazily(
    rf"\b(?:herein\s*after|hereafter|herein|hereinafter)\s+(?:called|referred\s+to\s+as|known\s+as)\s+(?:the\s+)?(?P<names>{_Q}[^“”\"\n]{{1,60}}?{_E}(?:\s*(?:,|or|and)\s*(?:the\s+)?{_Q}[^“”\"\n]{{1,60}}?{_E})*)"
)
_CALLED_PLAINLY = lazily(
    r"\(\s*(?:herein\s*after|hereafter|herein|hereinafter)\s+(?:called|referred\s+to\s+as|known\s+as)\s+(?:the\s+)?"
    r"(?P<name>[A-Z][\w’'-]*(?:\s(?:of\s)?[A-Z][\w’'-]*){0,4})\s*\)"
)
_NOT_A_NAME = lazily(
    r"^(?:this|that|these|those|which|it|they|there|what|who|for|where|when|if|in|on|to|by|under|and|or|such|each|every|all|no|nothing|note|example|any(?! one (?:illness|claim|event|accident|occurrence|person|loss))|provided|"
    r"the following|following|however|please|important|warning|unless|you can|we will)(?:\s|$)|"
    r"^(?:definitions?|exclusions?|section|part|coverage|benefits?|note|cover|covers|conditions?)$|^(?:standard|specific|general|other) definitions|\b(?:words?|terms?|phrases|expressions)\b.* (?:have|has|are|is|with) .*|[.;?!]\s|[.;?!]$|https?:|@|^\d+$|^[\W\d]+$",
    re.IGNORECASE,
)
_PARTS = lazily(r"(?:benefits?|covers?|coverage|exclusions?|sections?)", re.IGNORECASE)
"""Words that head parts of a wording, and terms where `means` follows."""
_VERB = lazily(r"\bmeans?\b")
_ARTICLE = lazily(r"(?:the|an?)\s+(?=\w)", re.IGNORECASE)
_PRONOUNS = frozenset(
    "we us our ours you your yours insurer insured insureds company policyholder i he his her she they him".split()
)
_SPLIT = lazily(
    r"[”\"]?\s*(?:,\s*(?:or|and)?\s*[“\"]?\b|/|\bor\b|\band/or\b)\s*|(?<=\b[Uu]s)\s+and\s+|(?<=\b[Ww]e)\s+and\s+|(?<=\b[Yy]ou)\s+and\s+"
)
_ONE_HEAD = lazily(r"(?P<head>[A-Za-z]+(?: [A-Za-z]+)? (?i:of|for)) (?P<a>[A-Za-z]+) ?/ ?(?P<b>[A-Za-z]+)")
"""Two names with one head: Date of Loss/Accident."""
_EDGES = ' ,/“”"‘’'
_LISTS_TERMS = lazily(
    r"\b(?:following|below)\b[^.:]{0,60}\b(?:definitions?|terms|words|expressions)\b[^.:]{0,80}:\s*$|"
    r"\b(?:definitions?|terms|words|expressions)\b[^.:]{0,60}\b(?:following|below|as follows)\b[^.:]{0,60}:\s*$",
    re.IGNORECASE,
)
"""How a clause ends below which each item defines a term."""
_LONGER_WORD = lazily(r"[A-Za-z]{4,}")
_LONGEST = 10
"""Words of the longest term."""
_ANY_WORD = lazily(r"\S+")


def definitions_en(wording: Wording, lines: Sequence[Paragraph], inside: Mapping[int, Clause]) -> list[Defined]:
    """All definitions of an English wording, in no particular order; `lines` are its paragraphs, `inside` its glossaries (`glossary_homes`).

    One place may be found by several forms.
    """
    found: list[Defined] = []
    before: Paragraph | None = None
    said = [paragraph.span.of(wording.text) for paragraph in lines]
    for paragraph, text in zip(lines, said, strict=True):
        clause = paragraph.clause
        root = inside.get(clause.id) if clause else None
        if paragraph.headed and clause is not None and (root is None or clause.id == root.id):
            found += _headed_anywhere(wording, paragraph, clause)
        elif root is not None and clause is not None:
            found += _in_glossary(wording, paragraph, text, clause, root, before)
        found += _anywhere(wording, paragraph, text)
        before = paragraph
    return found + list(_again(wording, zip(lines, said, strict=True), found))


def _again(wording: Wording, lines: Iterable[tuple[Paragraph, str]], found: Sequence[Defined]) -> Iterator[Defined]:
    """Sentences that begin with a name defined elsewhere and say what it is: “Hacker” is the person …, A hacker means …"""
    names = {d.name.casefold() for d in found}
    starts = {d.span.start for d in found}
    for paragraph, text in lines:
        base = paragraph.span.start
        if paragraph.headed:
            continue
        match = _QUOTED_AGAIN.match(text) if text[:1] in _QUOTES else None
        if match and match["name"].casefold() in names and base + match.start("name") not in starts:
            yield from _quoted(wording, base, match)
        for again in _MEANS_AGAIN.finditer(text) if " mean" in text or " defined as" in text else ():
            start, end = (base + at for at in again.span("name"))
            if again["name"].casefold() in names and start not in starts:
                yield Defined(
                    again["name"],
                    Span(start, end),
                    Span(start, end),
                    Span(base + again.end(), base + again.end()),
                    "definitions",
                )


def _in_glossary(
    wording: Wording, paragraph: Paragraph, text: str, clause: Clause, root: Clause, before: Paragraph | None
) -> Iterator[Defined]:
    """The terms at the head of a paragraph of a definitions section."""
    base = paragraph.span.start
    for included in _QUOTED_INCLUDES.finditer(text) if not _QUOTES.isdisjoint(text) else ():
        yield from _quoted(wording, base, included)
    if paragraph.headed:
        match = _QUOTED_HEAD.match(text)
        if match:
            yield from _quoted(wording, base, match)
        elif _names_term(wording, clause, root):
            said = _SAID_IN_HEADING.search(text)
            more = _HEADING_GOES_ON.match(wording.text, paragraph.span.end, paragraph.span.end + 90)
            end = base + said.start() if said else more.end() if more else paragraph.span.end
            yield from _split(wording, base, end, end, "definitions")
        return
    match = _QUOTED_HEAD.match(text)
    if match:
        yield from _quoted(wording, base, match)
        return
    lead = lead_of(wording, paragraph.span)
    if lead is not None and _is_name(lead.of(wording.text), bool(_SAYS.match(wording.text, lead.end, lead.end + 60))):
        if not _SAYS.match(wording.text, lead.end, lead.end + 60) and _item_of_definition(wording, clause, root):
            return
        yield from _split(wording, lead.start, lead.end, lead.end, "bold")
        return
    match = _PLAIN_MEANS.match(text)
    if match and _is_name(match["name"], said=True) and not _repeats(before, match["name"], wording):
        yield from _split(
            wording, base + match.start("name"), base + match.end("name"), base + match.end(), "definitions"
        )
        return
    if clause.id == root.id or not _item_of_definition(wording, clause, root):
        match = _PLAIN_HEAD.match(text)
        if match and _is_name(match["name"]) and (paragraph.opens or "\t" in match[0]) and _titled(match["name"]):
            yield from _split(
                wording, base + match.start("name"), base + match.end("name"), base + match.end(), "definitions"
            )


def _names_term(wording: Wording, clause: Clause, root: Clause) -> bool:
    """Whether a heading inside the glossary is a term."""
    if is_glossary_title(clause.title) or not _is_name(clause.title.strip(" :-–")) or heads_alphabet(wording, clause):
        return False
    words = wording.own_text(clause).lstrip()[:80]
    return bool(_SAYS.match(words)) or not _item_of_definition(wording, clause, root)


def _item_of_definition(wording: Wording, clause: Clause, root: Clause) -> bool:
    """Whether the clause is part of a definition: below something in the glossary that is no heading of a group."""
    for parent in wording.parents(clause):
        if parent.id <= root.id:
            break
        if is_glossary_title(parent.title) or _LISTS_TERMS.search(wording.own_text(parent)[-200:]):
            continue
        if heads_alphabet(wording, parent):
            continue
        if parent.title or wording.own_text(parent).strip():
            return True
    return False


def _headed_anywhere(wording: Wording, paragraph: Paragraph, clause: Clause) -> Iterator[Defined]:
    """A heading outside every glossary whose text begins with `means`."""
    words = wording.own_text(clause).lstrip()[:60]
    if _SAYS.match(words) and _is_name(clause.title):
        yield from _split(wording, paragraph.span.start, paragraph.span.end, paragraph.span.end, "definitions")


def _anywhere(wording: Wording, paragraph: Paragraph, text: str) -> Iterator[Defined]:
    """Definitions that may stand in any paragraph."""
    base = paragraph.span.start
    if "“" in text or '"' in text or "‘" in text:
        for match in _QUOTED_MEANS.finditer(text):
            yield from _quoted(wording, base, match)
        for match in _IN_BRACKETS.finditer(text):
            if _LEAD.fullmatch(match["lead"]) and not match["tail"].strip(' .,”"’'):
                yield from _bracketed(wording, paragraph, match)
        for match in _CALLED.finditer(text):
            yield from _bracketed(wording, paragraph, match)
    if "here" in text:
        for match in _CALLED_PLAINLY.finditer(text):
            yield from _named_by(wording, paragraph, Span(*match.span()), [(match.start("name"), match["name"])])
    if (paragraph.opens or not paragraph.headed) and ("mean" in text or "refer" in text or " defined as" in text):
        lead = lead_of(wording, paragraph.span)
        if lead is not None and _SAYS.match(wording.text, lead.end, lead.end + 60):
            if _is_name(lead.of(wording.text), said=True):
                yield from _split(wording, lead.start, lead.end, lead.end, "bold")
            return
        named = _NAME_MEANS.match(text)
        # A name in a column of its own is one, however long and in whatever letters.
        apart = named is not None and text[named.end("name") : named.end("name") + 1] == "\t"
        if named and _is_name(named["name"]) and (apart or _titled(named["name"])):
            yield from _split(wording, base, base + named.end("name"), base + named.end(), "definitions")


def _quoted(wording: Wording, base: int, match: re.Match[str]) -> Iterator[Defined]:
    for name in _QUOTED.finditer(match["names"]):
        start = base + match.start("names") + name.start(1)
        if _is_name(name[1].strip(" ,."), bool(_VERB.search(match[0]))):
            yield from _split(wording, start, start + len(name[1]), base + match.end(), "quotes")


def _bracketed(wording: Wording, paragraph: Paragraph, match: re.Match[str]) -> Iterator[Defined]:
    """(the “X”): the words before the brackets, back to the beginning of their sentence, define X."""
    at = match.start("names")
    names = [(at + name.start(1), name[1].strip(" ,.;")) for name in _QUOTED.finditer(match["names"])]
    yield from _named_by(wording, paragraph, Span(match.start(), match.end()), names)


def _named_by(
    wording: Wording, paragraph: Paragraph, bracket: Span, names: Sequence[tuple[int, str]]
) -> Iterator[Defined]:
    """Definitions of names that stand in a bracket; places count from the beginning of the paragraph."""
    text, base = wording.text, paragraph.span.start
    start = base + bracket.start
    begin = max(text.rfind(". ", base, start) + 1, text.rfind("; ", base, start) + 1, base)
    while begin < start and text[begin].isspace():
        begin += 1
    for at, name in names:
        if _is_name(name) and begin < start and not _abbreviates(name, text[begin:start]):
            extent = Span(begin, base + bracket.end)
            yield Defined(
                name, Span(base + at, base + at + len(name)), extent, Span(begin, start), "inline", inline=True
            )


def _abbreviates(name: str, before: str) -> bool:
    """Whether the name is only the initials of the words before it: American Arbitration Association (“AAA”)."""
    if not name.isupper() or len(name) < 2:
        return False
    initials = "".join(w[0] for w in re.findall(r"[A-Za-z]+", before)[-12:] if w[0].isupper())
    return initials.endswith(name.replace(".", "").replace("&", ""))


_TWO_NAMES = lazily(r"[\"”]\s*(?:or|and|[/,])\s*[\"“]")
"""Between two names that one entry explains: `"You" or "Your"`."""
_QUOTE = lazily(r"[\"“”]")


def _is_name(name: str, said: bool = False) -> bool:
    """Whether words can be a term; with `said`, what follows says what they mean, so that what else heads a part may be one too."""
    name = name.strip(' \t:–—-,“”"‘’')
    if said and _PARTS.fullmatch(name):
        return True
    return (
        1 < len(name) <= 90
        and len(name.split()) <= _LONGEST
        and not _NOT_A_NAME.search(name)
        and name[0].isalnum()
        and name.count("(") == name.count(")")
        and not _QUOTE.search(_TWO_NAMES.sub(" ", name))
    )


def _titled(name: str) -> bool:
    """Whether most longer words of the name have capitals, as a term's do and a sentence's do not."""
    words = _LONGER_WORD.findall(name)
    return not words or sum(w[0].isupper() for w in words) * 2 > len(words) or len(name.split()) <= 3


def _repeats(before: Paragraph | None, name: str, wording: Wording) -> bool:
    """Whether the paragraph repeats the heading above it: `1. Accident` / `An accident means …`."""
    if before is None or not before.headed:
        return False
    squeezed = [re.sub(r"\W", "", s).lower() for s in (before.span.of(wording.text), name)]
    return bool(squeezed[1]) and (squeezed[0].startswith(squeezed[1]) or squeezed[1] in squeezed[0])


def _split(wording: Wording, start: int, end: int, body: int, mark: TermMark) -> Iterator[Defined]:
    """One definition for each name of `We, Us or Our`; one with aliases where the parts are no pronouns."""
    text = wording.text
    while start < end and text[start] in ' \t“"‘*:–—-•':
        start += 1
    while end > start and text[end - 1] in ' \t”"’*:–—-,.;':
        end -= 1
    article = _ARTICLE.match(text, start, end)
    start = article.end() if article else start
    end = _end_of_name(text, start, end)
    name, extent = text[start:end], Span(start, end)
    parts = [part for part in (p.strip(_EDGES) for p in _SPLIT.split(name)) if part]
    headed = _ONE_HEAD.fullmatch(name)
    if headed:  # the words before the stroke belong to what stands behind it as well
        yield Defined(
            name, extent, extent, Span(body, body), mark, tuple(f"{headed['head']} {headed[n]}" for n in ("a", "b"))
        )
        return
    if not _are_names(name, parts):
        short, aliases = _aliases(name, parts)
        if short:
            yield Defined(short, extent, extent, Span(body, body), mark, aliases)
        return
    for part in {p.lower(): p for p in parts}.values():
        at = text.find(part, start, end)
        yield Defined(part, Span(at, at + len(part)), extent, Span(body, body), mark)


def _end_of_name(text: str, start: int, end: int) -> int:
    """Where the name ends: before the same name once more, with which a heading goes on: `Hospital A hospital means …`."""
    words = list(_ANY_WORD.finditer(text, start, end))
    half = len(words) // 2
    first, again = (
        [w[0].lower().replace("z", "s") for w in part] for part in (words[:half], words[len(words) - half :])
    )
    between = [w[0].lower() for w in words[half : len(words) - half]]
    return words[half - 1].end() if half and first == again and between in ([], ["a"], ["an"], ["the"]) else end


def _are_names(name: str, parts: list[str]) -> bool:
    """Whether the parts are names of their own: pronouns and parties, or capitalised words between strokes."""
    if len(parts) < 2:
        return False
    if any(p.lower() in _PRONOUNS for p in parts):
        return True
    return "/" in name and all(p[:1].isupper() for p in parts)


def _aliases(name: str, parts: list[str]) -> tuple[str, tuple[str, ...]]:
    """The name without brackets, and its other names: Sum(s) Insured, Third Party Administrator (TPA), A or B."""
    found: list[str] = []
    plural = re.fullmatch(r"(.*\w)\((s|es|ies)\)(.*)", name, re.IGNORECASE)
    if plural:
        name = plural[1] + plural[3]
        found.append(plural[1] + plural[2].lower() + plural[3])
    bracket = re.fullmatch(r"(.+?)\s*\(\s*[“\"‘]?([^()]{2,30}?)[”\"’]?\s*\)\s*(.*)", name)
    if bracket:
        name = f"{bracket[1]} {bracket[3]}".strip()
        if re.fullmatch(r"[A-Z][\w&.-]*(?: [A-Z][\w-]*){0,3}", bracket[2]):
            found.append(bracket[2])
    if len(parts) > 1 and not bracket:
        found += [p for p in parts if len(p) > 2]
    return name, tuple(dict.fromkeys(a.strip() for a in found if a.strip() and a.strip() != name))
