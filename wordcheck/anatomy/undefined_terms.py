"""Words that are written like defined terms and are defined nowhere.

A false alarm costs more here than a miss, so each mark has its own strict test:

    pointer    X（见释义） and no definition bears that name
    bold       a bold word inside sentences of a wording whose bold words are, as a rule, its defined terms
    capitals   Capitalised Words inside sentences of a wording that writes its terms so, never found in small letters

An added wording borrows the terms of the wording to which it is added; there, only a bold or capitalised word that is
nearly the name of one of its own terms is shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct, field

from wordcheck.anatomy.definitions import Paragraph
from wordcheck.anatomy.ordinary_capitals import is_ordinary
from wordcheck.anatomy.term_marks import Emphasis
from wordcheck.languages.lazily import lazily
from wordcheck.model.span import Span
from wordcheck.model.terms import Term, TermMark
from wordcheck.model.wording import ClauseKind, Wording

_POINTER = lazily(
    r"[（(〔]\s*(?:(?:详见|参见|请见|见)\s*[^（）()\n]{0,8}(?:释义|名词解释|定义)|(?:见\s*)?释义\s*[\d一二三四五六七八九十]{1,3})\s*[)）〕]"
)
_POINTED = lazily(r"[\u4e00-\u9fffA-Za-z0-9、]{2,16}$")
_BOUNDARY = lazily(
    r"或者|以及|(?:被保险人|投保人|保险人)(?!.{0,2}(?:认可|指定))|[，。；：、的和及与或因由于在对按经为被将从向至]|"
    r"导致|造成|发生|遭受|进行|接受|从事|参加|使用|患有|罹患|支付|提供|退还|载明"
)
_PHRASE = lazily(
    r"(?<=\s)[a-z][\w’'-]*,? (?P<phrase>[A-Z][a-z]+(?:[-’'][A-Za-z]+)?(?: (?:of (?=[A-Z]))?[A-Z][a-z]+(?:[-’'][A-Za-z]+)?){0,5})(?![\w&/-])(?! (?:[A-Z]|&|[(]))"
)
_ARTICLE = lazily(r"\b(?:the|a|an|any|each|such|applicable|every|no|your|our|said)\s$", re.IGNORECASE)
_OWNER = lazily(r"(?:(?:Your|Our)\s)?")
_IN_SCHEDULE = lazily(
    r"[\w ,’'()/-]{0,40}?\b(?:shown|stated|specified|set|indicated|listed|mentioned|noted|named|described|identified|contained|as\s+per|in|on)\b"
    r"[\w ,’'()/.-]{0,40}?(?:[Ss]chedule|[Dd]eclarations?|DECLARATIONS|[Cc]ertificate|\b[Ii]tem|ITEM)"
)
_LEADING = lazily(r"(?:(?:the|a|an|any|your|our|their|each|such|this|that|these)\s+)*", re.IGNORECASE)
_NO_TERM = lazily(
    r"\b(?:not|only|must|will|shall|and|or|if|is|are|was|in|at|by|refuses|please|the|this|you|we|all|any|no|see|page|section|bold|print|italics?|highlighted|"
    r"(?:condition|section|clause|exclusion|extension|endorsement|part)s?$|definitions?|for|than|other|upon|fax|email|tel|phone|cont)\b"
)
_BARE_WORD = lazily(r"[a-z0-9&]+")
_APOSTROPHE = lazily(r"[’']s?\b")
_IN_SENTENCE = lazily(r"[a-z,’'”)] ?[“\"(]?\Z")
_AMERICAN = lazily(r"(?<=[a-z]{3})iz(?=(?:e|es|ed|ing|ation|ations)\b)")
_HAN_NAME = lazily(r"[\u4e00-\u9fffA-Za-z]{2,12}")
_ROW = lazily(r"[\u4e00-\u9fff]{2,8}(?:（[^（）\n]{1,12}）)?(?:、[\u4e00-\u9fff]{2,8}(?:（[^（）\n]{1,12}）)?){4,40}")
_MEMBER = lazily(r"[\u4e00-\u9fff]{2,8}")
_BEGINS = lazily(r"[\n；：:）)]\s?\Z")
_ENDS = lazily(r"[。；]")
_HEAD = lazily(r"[\W\d]*([^:\t]*)")
_WORD = 2
"""Characters of a Chinese word."""
_FEWEST_ZH = 3
_FEWEST_OTHERS = 8
"""Defined terms, and bold words inside sentences beside the one that is judged, that show a habit."""
_FEWEST_OF_ROW = 4
"""Defined members of a row that make an undefined one stand out."""
_FOR_EACH_ODD = 6
"""Defined members for each undefined one beyond the first."""
_FEWEST_POINTED = 3
"""Names that are pointed to and not found which show that the glossary is not in sight."""
_FEWEST_TERMS = 8
"""Fewest defined terms that show how a wording writes its terms."""
_HABIT = 0.75
"""Share of emphasised words inside sentences that must be defined terms before the others stand out."""
_STRICT = 0.9
"""The same where the words that stand out are ordinary ones."""
_CAPITAL_HABIT = 0.80
"""The same for capitalised words, which many wordings strew without rule."""
_TIMES_SINGLE, _TIMES_PHRASE = 4, 2
"""How often a capitalised word or phrase must stand inside sentences to be written like a term."""

_TIMES_STREWN = 5
"""The same for a phrase where capitals are strewn without rule."""


class _Candidate(Struct):
    name: str
    spans: list[Span] = field(default_factory=list)


def undefined_in(
    wording: Wording, lines: Sequence[Paragraph], defined: Sequence[Term], emphasis: Emphasis, capitals: bool
) -> tuple[Term, ...]:
    """The undefined words of a wording as terms without definition, by first place; `lines` are its paragraphs."""
    found: list[Term] = []
    if wording.language == "zh":
        found += _pointed(wording, defined)
        told = {t.name for t in found}
        found += (t for t in _bold_zh(wording, defined, emphasis) if t.name not in told)
        told |= {t.name for t in found}
        found += (t for t in _among_defined(wording, defined) if t.name not in told)
    else:
        taken = _Known(defined)
        found += _emphasised(wording, defined, emphasis, taken)
        if capitals or emphasis.spans:
            found += _capitalised(wording, lines, defined, taken, {t.name.lower() for t in found})
    return tuple(sorted(found, key=lambda t: (t.uses[0], t.name)))


def _term(candidate: _Candidate, mark: TermMark) -> Term:
    return Term(candidate.name, (), (), tuple(sorted(candidate.spans)), mark)


def _pointed(wording: Wording, defined: Sequence[Term]) -> Iterator[Term]:
    """Words before 见释义 that no definition names; the first alone where most are so: then the glossary itself is not in sight."""
    names = [n for t in defined for n in (t.name, *t.aliases)]
    found: dict[str, _Candidate] = {}
    answered = 0
    for match in _POINTER.finditer(wording.text, wording.span.start, wording.span.end):
        before = wording.text[max(wording.span.start, match.start() - 30) : match.start()].rstrip(' ”"’')
        if any(before.endswith(n) for n in names):
            answered += 1
            continue
        word = _POINTED.search(before)
        if word is None:
            continue
        name = _BOUNDARY.split(word[0])[-1] or word[0]
        if len(name) < 2 or any(_alike(name, n) for n in names):
            answered += 1
            continue
        end = match.start() - (match.start() - max(wording.span.start, match.start() - 30) - len(before))
        found.setdefault(name, _Candidate(name)).spans.append(Span(end - len(name), end))
    told = list(found.values()) if len(found) <= answered or len(found) < _FEWEST_POINTED else list(found.values())[:1]
    yield from (_term(c, "pointer") for c in told)


def _bold_zh(wording: Wording, defined: Sequence[Term], emphasis: Emphasis) -> Iterator[Term]:
    """Short bold words inside sentences, where nearly all such words are defined terms."""
    if emphasis.by != "bold" or len(defined) < _FEWEST_ZH or wording.rider:
        return
    names = {n for t in defined for n in (t.name, *t.aliases)}
    inside = [s for s in emphasis.spans if _HAN_NAME.fullmatch(s.of(wording.text).strip()) and _inside_zh(wording, s)]
    strange: dict[str, _Candidate] = {}
    for span in inside:
        name = span.of(wording.text).strip()
        if name not in names:
            strange.setdefault(name, _Candidate(name)).spans.append(span)
    total = sum(len(c.spans) for c in strange.values())
    for candidate in strange.values():
        # The habit is shown by the other bold words: one word that stands often must not hide itself.
        others, odd = len(inside) - len(candidate.spans), total - len(candidate.spans)
        if len(candidate.spans) >= _TIMES_PHRASE and others >= _FEWEST_OTHERS and odd <= (1 - _HABIT) * others:
            yield _term(candidate, "bold")


def _inside_zh(wording: Wording, span: Span) -> bool:
    """Whether words of the same line stand on both sides of the span."""
    text = wording.text
    return text[span.start - 1 : span.start].strip() != "" and text[span.end : span.end + 1].strip() != ""


def _among_defined(wording: Wording, defined: Sequence[Term]) -> Iterator[Term]:
    """Members of a row (雷击、暴雨、洪水、台风) of which nearly all others are defined terms."""
    names = {n for t in defined if t.definitions for n in (t.name, *t.aliases)}
    if len(names) < _FEWEST_OF_ROW:
        return
    found: dict[str, _Candidate] = {}
    for row in _ROW.finditer(wording.text, wording.span.start, wording.span.end):
        members = list(_MEMBER.finditer(wording.text, *row.span()))
        strange = [m for n, m in enumerate(members) if not _named(m[0], names, n, len(members))]
        if len(members) - len(strange) < max(_FEWEST_OF_ROW, _FOR_EACH_ODD * (len(strange) - 1)):
            continue
        begins = bool(_BEGINS.search(wording.text[max(0, row.start() - 2) : row.start()]))
        ends = bool(_ENDS.match(wording.text, row.end()))
        for odd in strange:
            if (odd is members[-1] and not ends) or (odd is members[0] and not begins):
                continue
            found.setdefault(odd[0], _Candidate(odd[0])).spans.append(Span(*odd.span()))
    yield from (_term(c, "none") for c in found.values())


def _named(member: str, names: set[str], at: int, count: int) -> bool:
    """Whether a member of a row is a defined term; the first and the last may have other words beside it."""
    if member in names or any(len(n) > 2 and n in member for n in names):
        return True
    return (at == 0 and any(member.endswith(n) for n in names)) or (
        at == count - 1 and any(member.startswith(n) for n in names)
    )


def _alike(name: str, other: str) -> bool:
    """Whether a Chinese name that is pointed to can be meant by a defined one: they end alike, differ by a word at their end, or
    one leaves out some of the other's words (无有效驾驶证, 无合法有效驾驶证驾驶)."""
    short, long = sorted((name, other), key=len)
    if long.endswith(short) or (long.startswith(short) and len(long) - len(short) <= _WORD):
        return True
    rest = iter(long)
    return len(short) > _WORD + 1 and all(c in rest for c in short)


class _Known:
    """What is defined, to be asked word by word."""

    def __init__(self, defined: Sequence[Term]) -> None:
        self.names = {_plain(n) for t in defined for n in (t.name, *t.aliases)}
        self.words = {w for n in self.names for w in n.split()}
        self.near = [(frozenset(n.split()), n) for n in sorted(self.names)]
        self._heads: frozenset[str] | None = None

    def heads(self, wording: Wording) -> frozenset[str]:
        """What the lines of the wording begin with, up to a colon, a tab or their end; small letters."""
        if self._heads is None:
            lines = wording.span.of(wording.text).casefold().split("\n")
            self._heads = frozenset(_HEAD.match(line)[1].rstrip() for line in lines)  # type: ignore[index]
        return self._heads

    def holds(self, phrase: str) -> bool:
        """Whether the phrase is a defined name, or made of defined names and ordinary words."""
        words = _plain(phrase).split()
        at = 0
        while at < len(words):
            size = next((n for n in range(len(words) - at, 0, -1) if " ".join(words[at : at + n]) in self.names), 0)
            if not size and not is_ordinary(words[at]):
                return False
            at += size or 1
        return True

    def compounds(self, phrase: str) -> bool:
        """Whether a defined name is a part of the phrase: Contents Sum Insured."""
        words = _plain(phrase).split()
        return any(" ".join(words[i:j]) in self.names for i in range(len(words)) for j in range(i + 1, len(words) + 1))

    def resembles(self, phrase: str) -> bool:
        """Whether the phrase is nearly a defined name: all its words, three at least, stand in one name."""
        words = frozenset(_plain(phrase).split())
        return len(words) >= 3 and any(words < name for name, _ in self.near)


@lru_cache(4096)  # the same names come again and again
def _plain(name: str) -> str:
    """Small letters, each word in the singular and spelt the British way, so that names can be compared."""
    words = _BARE_WORD.findall(_AMERICAN.sub("is", _APOSTROPHE.sub("", name.lower())))
    return " ".join(_singular(w) for w in words)


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


def _emphasised(wording: Wording, defined: Sequence[Term], emphasis: Emphasis, known: _Known) -> Iterator[Term]:
    """Emphasised words inside sentences, where emphasis is how the wording marks its terms."""
    text = wording.text
    inside = [s for s in emphasis.spans if _inside_sentence(text, s)]
    if (len(defined) < _FEWEST_TERMS and not wording.rider) or len(inside) < 2 * _FEWEST_TERMS:
        return
    strange: dict[str, _Candidate] = {}
    for span in inside:
        start = span.start + len(_LEADING.match(span.of(text))[0])  # type: ignore[index]
        words = text[start : span.end]
        if not known.holds(words):
            strange.setdefault(_plain(words), _Candidate(words)).spans.append(Span(start, span.end))
    habit = 1 - sum(len(c.spans) for c in strange.values()) / len(inside)
    for key, candidate in strange.items():
        if not key or len(key.split()) > 6 or candidate.name.isupper():
            continue
        if wording.rider:
            if known.resembles(candidate.name):
                yield _term(candidate, "bold")
        elif len(candidate.spans) == 1 and known.compounds(candidate.name) and not known.resembles(candidate.name):
            continue
        elif (
            habit >= _HABIT
            and (_term_like(text, candidate) or _marked(text, candidate, emphasis, habit))
            and not _given_elsewhere(wording, candidate, known)
        ):
            yield _term(candidate, "bold" if emphasis.by == "bold" else "color")


def _inside_sentence(text: str, span: Span) -> bool:
    """Whether words of the same sentence stand on the left of the span, on the same line."""
    left = text[max(0, span.start - 3) : span.start]
    whole = not text[span.end : span.end + 1].isalpha()
    return whole and len(span) > 2 and _IN_SENTENCE.search(left) is not None


def _term_like(text: str, candidate: _Candidate) -> bool:
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
    return bool(re.fullmatch(r"[A-Za-z][A-Za-z’'&/ -]{2,60}", name)) and not re.fullmatch(r"[ivxlc]+", name)


def _marked(text: str, candidate: _Candidate, emphasis: Emphasis, habit: float) -> bool:
    """Whether a capitalised name of ordinary words is bold as often as only terms are, where all else bold is a term."""
    name = candidate.name
    enough = emphasis.by == "bold" and habit >= _STRICT and len(candidate.spans) >= _TIMES_SINGLE
    plain = bool(re.fullmatch(r"[A-Z][a-z]+(?: [A-Z][a-z]+){0,3}", name)) and not _NO_TERM.search(name.lower())
    return enough and plain and _behind_article(text, candidate.spans)


def _given_elsewhere(wording: Wording, candidate: _Candidate, known: _Known) -> bool:
    """Whether the schedule gives the words their meaning, or a line of its own (`Retention: …`) does."""
    if _given_by_schedule(wording.text, candidate.spans):
        return True
    return candidate.name.casefold() in known.heads(wording)


def _capitalised(
    wording: Wording, lines: Sequence[Paragraph], defined: Sequence[Term], known: _Known, told: set[str]
) -> Iterator[Term]:
    """Capitalised words inside sentences, where capitals are how the wording marks its terms."""
    if wording.rider or len(defined) < _FEWEST_TERMS:
        return
    found = _phrases(wording, lines, known)
    uses = sum(len(t.uses) for t in defined)
    strewn = sum(len(c.spans) for c in found.values()) > (1 - _CAPITAL_HABIT) * uses
    titles = {head for c in wording.clauses if c.title for head in _heads_of(_plain(c.title))}
    for key, candidate in found.items():
        fewest = _TIMES_STREWN if strewn else _TIMES_PHRASE if " " in key else _TIMES_SINGLE
        enough = len(candidate.spans) >= fewest and (" " in key or not strewn)
        named = candidate.name.lower() in told or key in titles
        if not enough or named or _NO_TERM.search(candidate.name.lower()):
            continue
        if not _behind_article(wording.text, candidate.spans) or _given_elsewhere(wording, candidate, known):
            continue
        if not _in_small_letters(wording, candidate.name):
            yield _term(candidate, "capitals")


def _heads_of(title: str) -> Iterator[str]:
    """A title, and what stands before each of its blanks."""
    yield title
    yield from (title[:i] for i, char in enumerate(title) if char == " ")


def _phrases(wording: Wording, lines: Sequence[Paragraph], known: _Known) -> dict[str, _Candidate]:
    """Capitalised phrases of prose, neither known nor ordinary, by their plain form."""
    found: dict[str, _Candidate] = {}
    strange: dict[str, bool] = {}
    text = wording.text
    for paragraph in lines:
        clause = paragraph.clause
        if paragraph.headed or (clause is not None and clause.kind is ClauseKind.SCHEDULE) or len(paragraph.span) < 60:
            continue
        if wording.manuscript.blocks[wording.manuscript.block_at(paragraph.span.start)].cell is not None:
            continue
        for match in _PHRASE.finditer(text, paragraph.span.start, paragraph.span.end):
            start = match.start("phrase") + len(_OWNER.match(match["phrase"])[0])  # type: ignore[index]
            words = text[start : match.end("phrase")]
            if words not in strange:
                strange[words] = not _is_known(words, known)
            if not strange[words]:
                continue
            found.setdefault(_plain(words), _Candidate(words)).spans.append(Span(start, match.end("phrase")))
    return found


def _is_known(phrase: str, known: _Known) -> bool:
    """Whether a capitalised phrase is defined, ordinary, or the name of an office, a place or a statute."""
    words = phrase.lower().split()
    return all(map(is_ordinary, words)) or any(is_ordinary(w, proper=True) for w in words) or known.holds(phrase)


def _behind_article(text: str, spans: Sequence[Span]) -> bool:
    """Whether the words stand often behind an article or its like, as terms do and names do not.

    At half the places for a single word or a rare phrase, at one for a phrase that comes again and again.
    """
    behind = sum(bool(_ARTICLE.search(text[max(0, s.start - 14) : s.start])) for s in spans)
    return behind * 2 >= len(spans) or (behind > 0 and len(spans) > 3 and " " in spans[0].of(text))


def _given_by_schedule(text: str, spans: Sequence[Span]) -> bool:
    """Whether the schedule says what the words mean: the Limit shown in the Schedule."""
    return any(_IN_SCHEDULE.match(text, s.end, s.end + 90) for s in spans)


def _in_small_letters(wording: Wording, name: str) -> bool:
    """Whether the words also stand in small letters, as ordinary words do."""
    text, small = wording.text, name.lower()
    at = text.find(small, wording.span.start, wording.span.end)
    while at >= 0:
        before = text[at - 1 : at]
        if not (before.isalnum() or before in ("_", "-")):
            return True
        at = text.find(small, at + 1, wording.span.end)
    return False
