"""Words that an English wording writes like its defined terms and defines nowhere.

    quotes     the "premises" of the insured       in a wording whose terms stand in quotation marks wherever they are used
    bold       loss of **computer records** …      in a wording whose bold words are, as a rule, its defined terms
    capitals   any Related Claims …                in a wording that writes its terms so; hardly ever found in small letters
    no words   2.4 Outage / 2.5 Provider means …   a heading of the glossary below which no meaning stands

What carries a mark is told only where most of what else carries it is defined. Names of statutes, offices and places carry
capitals too: a term stands behind an article, or its words stand elsewhere in small letters.
An added wording borrows the terms of the wording to which it is added: there, bold words are told only where they are nearly the
name of one of its own terms, and capitals say nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import chain

from wordcheck.anatomy.terms.definitions import Paragraph, glossaries, is_glossary_title
from wordcheck.anatomy.terms.known_names import KnownNames, plain_name
from wordcheck.anatomy.terms.ordinary_capitals import is_ordinary
from wordcheck.anatomy.terms.skipped_entries import skipped_entries
from wordcheck.anatomy.terms.term_marks import Emphasis
from wordcheck.anatomy.terms.undefined_candidates import Candidate
from wordcheck.anatomy.terms.words_elsewhere import common, given_elsewhere, in_small_letters
from wordcheck.anatomy.word_search import matches
from wordcheck.languages.lazily import lazily
from wordcheck.model.span import Span
from wordcheck.model.terms import Term
from wordcheck.model.wording import ClauseKind, Wording

_QUOTED = lazily(r"(?<=[a-z,;:)] )[“\"](?P<name>[A-Za-z][A-Za-z’'& /-]{0,48}[A-Za-z])[,.;]?[”\"]")
_QUOTES = ("“", '"')
_PHRASE = lazily(
    r"(?<=[\w’',-] )(?P<phrase>[A-Z][a-z]+(?:[-’'][A-Za-z]+)?(?: (?:of (?=[A-Z]))?[A-Z][a-z]+(?:[-’'][A-Za-z]+)?){0,5})(?![\w&/-])(?! (?:[A-Z]|&|[(]))"
)
_SMALL_WORD = lazily(r"[a-z][\w’'-]*,?")
_PAIR = lazily(
    r"(?<=[a-z,(] )(?P<one>[A-Z][a-z]+(?: [A-Z][a-z]+){0,3}) (?:or|and) (?:(?:an?|the|any) )?(?P<other>[A-Z][a-z]+(?: [A-Z][a-z]+){0,3})(?! [A-Z])\b"
)
_JOINT = lazily(r" (?:or|and) (?:(?:an?|the|any) )?[A-Z]")
_BEFORE_JOINT = lazily(r"(?<=[a-z,(] )[A-Z][a-z]+(?: [A-Z][a-z]+){0,3}\Z")
"""What joins a pair, and the first of the two: sought from the joint, as capitals are many and joints before them few."""
_LONGEST_NAME = 200
_LONGEST_WORD = 40
_EXPLAINED = lazily(r"\s+(?:(?:is|are|as) (?:defined|described)|means?\b|includes?\b)")
_BOUNDED = lazily(r"[”\"]?\s+do(?:es)? not (?:mean|include)")
_PRONOUNS = frozenset("we us our you your they them their it".split())
_GOES_ON = lazily(r" (?:of|and|&) [A-Z]")
_BEGAN = lazily(r"[A-Z][a-z]+,? (?:and|or|of|&) \Z")
_ARTICLE = lazily(r"\b(?:the|a|an|any|each|such|applicable|every|no|your|our|said)\s$", re.IGNORECASE)
_OWNERS = ("Your ", "Our ")
_LEADING = lazily(r"(?:(?:the|a|an|any|your|our|their|each|such|this|that|these)\s+)*", re.IGNORECASE)
_NO_TERM = lazily(
    r"\b(?:not|only|must|will|shall|and|or|if|is|are|was|in|at|by|refuses|please|the|this|you|we|all|any|no|see|page|section|bold|print|italics?|highlighted|"
    r"(?:condition|section|clause|exclusion|extension|endorsement|part)s?$|definitions?|for|than|other|upon|fax|email|tel|phone|cont)\b"
)
_IN_SENTENCE = lazily(r"[a-z,’'”)] ?[“\"(]?\Z")

_BARE = lazily(r"[“\"]?[A-Z][\w’-]*(?:[ /][\w’&-]+){0,6}[”\"]?")
_FEWEST_ENTRIES = 4
"""Headings of a glossary with words below them beside which one without is odd."""
_FEWEST_TERMS = 8
"""Fewest defined terms that show how a wording writes its terms."""
_HABIT = 0.75
"""Share of emphasised words inside sentences that must be defined terms before the others stand out."""
_STRICT = 0.9
"""The same where the words that stand out are ordinary ones."""
_CAPITAL_HABIT = 0.80
"""The same for capitalised words, which many wordings strew without rule."""
_TIMES_SINGLE, _TIMES_PHRASE = 4, 3
"""How often a capitalised word or phrase must stand inside sentences to be written like a term."""

_TIMES_STRICT, _FEWEST_STRICT = 2, 4
"""The same for a phrase, and the defined phrases that show it, where no term ever stands in small letters."""

_TIMES_STREWN = 5
"""The same for a phrase where capitals are strewn without rule."""

_PART_OF_CONTRACT = lazily(
    r"[’']s\b|\b(?:Cover|Coverage|Benefit|Option|Plan|Guide|Form|Statement|Certificate|Policy)s?$"
)
"""What ends the name of a cover or a paper, which a clause or the paper itself explains; and a name cut off (the Insurer’s Legal …)."""
_FEW_ONCE = 6
"""Names in bold that stand once, beyond which they are headings to which the text points."""
_JOINED = lazily(r"(?<=[a-z]) (?:and|or|and/or|other than) (?=[a-z])")
_ROMAN = lazily(r"[ivxlc]+")
_WORDS = lazily(r"[A-Za-z][A-Za-z’'&/ -]{2,60}")
_THROUGHOUT = 0.75
"""Share of its places inside sentences at which a term carries the mark."""
_FEWEST_QUOTED = 2
"""Defined terms that must stand in quotation marks inside sentences to show that terms are marked so."""
_LOOSELY = 0.2
"""Share of uses in small letters that a term in capitals may have: no wording is wholly strict."""


def undefined_in_english(
    wording: Wording, lines: Sequence[Paragraph], defined: Sequence[Term], emphasis: Emphasis, capitals: bool
) -> Iterator[Term]:
    """The undefined words of an English wording; `capitals` tells whether its terms are marked so."""
    known = KnownNames(defined)
    told: set[str] = set()
    found = chain(
        _entries_without_words(wording, known),
        skipped_entries(wording, defined, emphasis),
        _quoted(wording, defined, known),
        _emphasised(wording, defined, emphasis, known),
        _capitalised(wording, lines, defined, known) if capitals or emphasis.spans else (),
    )
    for term in found:
        if plain_name(term.name) not in told:
            told.add(plain_name(term.name))
            yield term


def _entries_without_words(wording: Wording, known: KnownNames) -> Iterator[Term]:
    """Headings in a glossary below which nothing stands, where every other heading is followed by its meaning."""
    for root in glossaries(wording):
        entries = wording.children(root)
        said = [
            (" ".join(c.title.split()).rstrip(" .:–-"), wording.own_text(c).replace(c.title, "", 1).strip(" .:*\n"))
            for c in entries
        ]
        bare = [
            title or words
            for (title, words), c in zip(said, entries, strict=True)
            if _is_bare(title, words) and not wording.children(c)
        ]
        if len(bare) != 1 or sum(bool(title and words) for title, words in said) < _FEWEST_ENTRIES:
            continue
        name = bare[0].strip(' .:“”"')
        if not (known.made_of_names(name) or is_glossary_title(name) or _NO_TERM.search(name.lower())):
            uses = re.finditer(rf"\b{re.escape(name)}(?:e?s)?\b", wording.text[: wording.span.end], re.IGNORECASE)
            spans = [Span(*m.span()) for m in uses if m.start() >= wording.span.start]
            if len(spans) > 1:
                yield Candidate(name, spans).as_term("definitions")


def _is_bare(title: str, words: str) -> bool:
    """Whether an entry of a glossary is a name and nothing else."""
    return bool(title or words) and not (title and words) and _BARE.fullmatch(title or words) is not None


def _quoted(wording: Wording, defined: Sequence[Term], known: KnownNames) -> Iterator[Term]:
    """Words in quotation marks inside sentences, where the wording puts its terms into such marks wherever it uses them."""
    text = wording.text
    names: set[str] = set()
    explained: set[str] = set()
    answered = 0
    strange: dict[str, Candidate] = {}
    for match in matches(_QUOTED, text, _QUOTES, wording.span):
        key = plain_name(match["name"])
        if _EXPLAINED.match(text, match.end()):
            explained.add(key)
        if known.made_of_names(match["name"]):
            answered += 1
            names.add(key)
        else:
            strange.setdefault(key, Candidate(match["name"])).spans.append(Span(*match.span("name")))
    used = sum(bool(t.uses) for t in defined)
    if len(names) < _FEWEST_QUOTED or answered < 2 * _FEWEST_QUOTED or 2 * len(names) < used:
        return
    total = sum(len(c.spans) for c in strange.values())
    for key, candidate in strange.items():
        # The habit is shown by the other words in quotation marks: one word that stands often must not hide itself.
        odd = total - len(candidate.spans)
        if odd > (1 - _HABIT) * (answered + odd) or key in explained or _NO_TERM.search(key):
            continue
        bounded = any(_BOUNDED.match(text, s.end) for s in candidate.spans)
        once = len(candidate.spans) == 1 and candidate.name.islower() and not bounded and key not in _PRONOUNS
        if once or _marked_throughout(wording, candidate):
            yield candidate.as_term("quotes")


def _emphasised(wording: Wording, defined: Sequence[Term], emphasis: Emphasis, known: KnownNames) -> Iterator[Term]:
    """Emphasised words inside sentences, where emphasis is how the wording marks its terms."""
    text = wording.text
    inside = [s for s in emphasis.spans if _inside_sentence(text, s)]
    if (len(defined) < _FEWEST_TERMS and not wording.rider) or len(inside) < 2 * _FEWEST_TERMS:
        return
    strange: dict[str, Candidate] = {}
    given = {
        plain_name(text[s.start : s.end]) for s in inside if text[s.start - 1] == "(" and text[s.end : s.end + 1] == ")"
    }
    for span in inside:
        start = span.start + len(_LEADING.match(span.of(text))[0])  # type: ignore[index]
        words = text[start : span.end]
        if not (known.made_of_names(words) or known.made_of_names(span.of(text))):
            strange.setdefault(plain_name(words), Candidate(words)).spans.append(Span(start, span.end))
    total = sum(len(c.spans) for c in strange.values())
    titles = {plain_name(_unowned(c.title)) for c in wording.clauses if c.title}
    headings = sum(len(c.spans) == 1 for c in strange.values()) > _FEW_ONCE
    for key, candidate in strange.items():
        if not key or key in given or len(key.split()) > 6 or candidate.name.isupper():
            continue
        # The habit is shown by the other words: one that stands often must not hide itself.
        habit = 1 - (total - len(candidate.spans)) / (len(inside) - len(candidate.spans) or 1)
        resembles = known.resembles(candidate.name)
        if wording.rider:
            if resembles:
                yield candidate.as_term("bold")
            continue
        aside = len(candidate.spans) == 1 and (headings or (known.compounds(candidate.name) and not resembles))
        part = len(candidate.spans) < _TIMES_STREWN and known.shortens(candidate.name)
        if aside or part or habit < _HABIT or key in titles:
            continue
        if (habit >= _STRICT and _marked_throughout(wording, candidate)) or (
            _term_like(text, candidate) and not given_elsewhere(wording, candidate)
        ):
            yield candidate.as_term("bold" if emphasis.by == "bold" else "color")


def _inside_sentence(text: str, span: Span) -> bool:
    """Whether words of the same sentence stand on the left of the span, on the same line."""
    left = text[max(0, span.start - 3) : span.start]
    whole = not text[span.end : span.end + 1].isalpha()
    return whole and len(span) > 2 and _IN_SENTENCE.search(left) is not None


def _term_like(text: str, candidate: Candidate) -> bool:
    """Whether emphasised words can be a term: a noun phrase, and in small letters or alone not only once."""
    name = candidate.name
    words = name.lower().split()
    plain = [w.lower() for w in name.split() if not w.isupper()]
    if any(is_ordinary(w, proper=True) for w in words) or all(map(is_ordinary, plain)) or _NO_TERM.search(name.lower()):
        return False
    if len(candidate.spans) < 2 and (name[:1].islower() or len(words) == 1):
        return False
    if len(words) == 1 and not _behind_article(text, candidate.spans):
        return False
    return bool(re.fullmatch(r"[A-Za-z][A-Za-z’'&/ -]{2,60}", name)) and not _ROMAN.fullmatch(name)


def _marked_throughout(wording: Wording, candidate: Candidate) -> bool:
    """Whether words carry their mark nearly wherever they stand inside sentences, more than once.

    What is emphasised for its weight (not, must) or as a heading mostly stands plain; a term does not.
    """
    name = candidate.name
    plain = _JOINED.sub(" ", name.lower())
    if len(candidate.spans) < 2 or not _WORDS.fullmatch(name) or _NO_TERM.search(plain) or _ROMAN.fullmatch(plain):
        return False
    inside = rf"(?<=[a-z,;:’'”)] )[“\"(]?{re.escape(name)}(?:e?s)?\b"
    places = sum(1 for _ in re.finditer(inside, wording.span.of(wording.text), re.IGNORECASE))
    return len(candidate.spans) >= _THROUGHOUT * places


def _capitalised(
    wording: Wording, lines: Sequence[Paragraph], defined: Sequence[Term], known: KnownNames
) -> Iterator[Term]:
    """Capitalised words inside sentences, where capitals are how the wording marks its terms."""
    if wording.rider or len(defined) < _FEWEST_STRICT:
        return
    titles = {head for c in wording.clauses if c.title for head in _heads_of(plain_name(c.title))}
    likely = [
        c
        for key, c in _phrases(wording, lines, known).items()
        if key not in titles
        and not _NO_TERM.search(c.name.lower())
        and not _PART_OF_CONTRACT.search(c.name)
        and len(c.spans) >= (_TIMES_STRICT if " " in key else _TIMES_SINGLE)
        and (_behind_article(wording.text, c.spans) or (" " in key and common(wording, c.name)))
        and not given_elsewhere(wording, c)
        and in_small_letters(wording, c.name) <= _LOOSELY * max(len(c.spans), _in_capitals(wording, c.name))
    ]
    fit = [c for c in likely if len(c.spans) >= _TIMES_PHRASE or " " not in c.name]
    if len(likely) == 1 and not in_small_letters(wording, likely[0].name) and _strictly(wording, defined):
        fit = likely  # nothing else that bears capitals is undefined
    if len(defined) < _FEWEST_TERMS:
        yield from (c.as_term("capitals") for c in fit if len(likely) == 1)
        return
    fit += _beside_defined(wording, known, {plain_name(c.name) for c in fit} | titles)
    marked = sum(len(t.uses) >= _TIMES_PHRASE and t.name[:1].isupper() for t in defined)
    strewn = len(fit) - 1 > (1 - _CAPITAL_HABIT) * marked
    yield from (c.as_term("capitals") for c in fit if not strewn or (len(c.spans) >= _TIMES_STREWN and " " in c.name))


def _in_capitals(wording: Wording, name: str) -> int:
    """How often words of several stand in capitals, in tables, lists and at the head of sentences too."""
    return wording.text.count(name, wording.span.start, wording.span.end) if " " in name else 0


def _strictly(wording: Wording, defined: Sequence[Term]) -> bool:
    """Whether the wording writes its terms of several words in capitals wherever they stand."""
    phrases = [t for t in defined if len(t.uses) > 1 and " " in t.name and t.name[:1].isupper()]
    return len(phrases) >= _FEWEST_STRICT and not any(in_small_letters(wording, t.name) for t in phrases)


def _beside_defined(wording: Wording, known: KnownNames, apart: Set[str]) -> Iterator[Candidate]:
    """Capitalised phrases that stand beside a defined one of their kind: a Cyber Act or a Cyber Incident.

    They stand in the wording more than once, and nowhere in small letters.
    """
    found: dict[str, str] = {}
    for match in _pairs(wording.text, wording.span):
        one, other = match["one"], match["other"]
        for name, equal in ((one, other), (other, one)):
            alike = set(name.split()) & set(equal.split())
            if alike and plain_name(equal) in known.names and not known.holds(name):
                found.setdefault(plain_name(name), name)
    for key, name in found.items():
        if key in apart or _PART_OF_CONTRACT.search(name) or in_small_letters(wording, name):
            continue
        places = [
            Span(*m.span()) for m in re.finditer(rf"\b{re.escape(name)}s?\b", wording.text) if m.start() in wording.span
        ]
        if len(places) > 1:
            yield Candidate(name, places)


def _pairs(text: str, span: Span) -> Iterator[re.Match[str]]:
    """The matches of `_PAIR`."""
    free = span.start
    for joint in _JOINT.finditer(text, span.start, span.end):
        one = _BEFORE_JOINT.search(text, max(free, joint.start() - _LONGEST_NAME), joint.start())
        match = _PAIR.match(text, one.start(), span.end) if one is not None else None
        if match is not None:
            free = match.end()
            yield match


def _heads_of(title: str) -> Iterator[str]:
    """A title, and what stands before each of its blanks."""
    yield title
    yield from (title[:i] for i, char in enumerate(title) if char == " ")


def _phrases(wording: Wording, lines: Sequence[Paragraph], known: KnownNames) -> dict[str, Candidate]:
    """Capitalised phrases of prose, neither known nor ordinary, by their plain form."""
    found: dict[str, Candidate] = {}
    strange: dict[str, bool] = {}
    text, schedule = wording.text, ClauseKind.SCHEDULE
    for paragraph in lines:
        clause = paragraph.clause
        if paragraph.headed or len(paragraph.span) < 60 or (clause is not None and clause.kind is schedule):
            continue
        if wording.manuscript.cell_at(paragraph.span.start) is not None:
            continue
        for match in _PHRASE.finditer(text, paragraph.span.start, paragraph.span.end):
            phrase, start = match["phrase"], match.start()
            words = _unowned(phrase)
            if words not in strange:
                strange[words] = not _is_known(words, known)
            if not strange[words] or not _in_prose(text[max(0, start - _LONGEST_WORD) : start]):
                continue
            joined = text[max(0, start - 5) : start].endswith((" and ", " or ", " of ", " & "))
            if _GOES_ON.match(text, match.end()) or (joined and _BEGAN.search(text, paragraph.span.start, start)):
                continue
            start += len(phrase) - len(words)
            found.setdefault(plain_name(words), Candidate(words)).spans.append(Span(start, match.end()))
    return found


def _unowned(phrase: str) -> str:
    """A phrase without `Your` or `Our` before it."""
    return phrase.partition(" ")[2] if phrase.startswith(_OWNERS) else phrase


def _in_prose(before: str) -> bool:
    """Whether the word right before a phrase is in small letters, and not the first of its line."""
    *others, last = ("", *before.split())
    return bool(_SMALL_WORD.fullmatch(last)) and (len(others) > 1 or before[0].isspace())


def _is_known(phrase: str, known: KnownNames) -> bool:
    """Whether a capitalised phrase is defined, ordinary, or the name of an office, a place or a statute."""
    words = phrase.lower().split()
    return all(map(is_ordinary, words)) or any(is_ordinary(w, proper=True) for w in words) or known.holds(phrase)


def _behind_article(text: str, spans: Sequence[Span]) -> bool:
    """Whether the words stand often behind an article or its like, as terms do and names do not.

    At half the places for a single word or a rare phrase, at one for a phrase that comes again and again.
    """
    behind = sum(bool(_ARTICLE.search(text[max(0, s.start - 14) : s.start])) for s in spans)
    return behind * 2 >= len(spans) or (behind > 0 and len(spans) > 3 and " " in spans[0].of(text))
