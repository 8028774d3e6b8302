"""Words that are written like defined terms and are defined nowhere.

A false alarm costs more here than a miss, so each mark has its own strict test:

    pointer    X（见释义） and no definition bears that name
    bold       a bold word inside sentences of a wording whose bold words are, as a rule, its defined terms
    row        a word in a row of words of which nearly all others are defined
    kind       爆炸分物理性爆炸和化学性爆炸：one kind of a thing that is divided into kinds, where the others are explained
    member     意外事故：……包括火灾和爆炸 / 火灾：……: what a definition includes, where the others are explained below it
    heading    床位费和膳食费 / 膳食费指……: a heading that names two things, below which only one of them is explained

English wordings have marks of their own (`undefined_en`); other marks are told by one habit (`undefined_marked`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from wordcheck.anatomy.terms.definitions import Paragraph
from wordcheck.anatomy.terms.term_marks import Emphasis
from wordcheck.anatomy.terms.undefined_candidates import Candidate
from wordcheck.anatomy.terms.undefined_en import undefined_in_english
from wordcheck.anatomy.terms.undefined_marked import undefined_by_mark
from wordcheck.languages.lazily import lazily
from wordcheck.model.span import Span
from wordcheck.model.terms import Term
from wordcheck.model.wording import Wording

_POINTER = lazily(
    r"[（(〔]\s*(?:(?:详见|参见|请见|见)\s*[^（）()\n]{0,8}(?:释义|名词解释|定义)|(?:见\s*)?释义\s*[\d一二三四五六七八九十]{1,3})\s*[)）〕]"
)
_NUMBERED = lazily(r"^[ \t]*释义[ \t]*(\d{1,3})(?!\d)", re.M)
"""An entry of a glossary under its number, whatever words it explains."""
_CHINESE_NUMBER = lazily(r"[一二三四五六七八九十]{1,3}(?=\s*[)）〕])")
_NUMBERED_ZH = lazily(r"^[ \t]*(?:释义)?([一二三四五六七八九十]{1,3})[、.．](?=\s*(.{1,16}))", re.M)
_POINTED = lazily(r"[\u4e00-\u9fffA-Za-z0-9、]{2,16}$")
_BOUNDARY = lazily(
    r"或者|以及|(?:被保险人|投保人|保险人)(?!.{0,2}(?:认可|指定))|[，。；：、的和及与或因由于在对按经为被将从向至]|"
    r"导致|造成|发生|遭受|进行|接受|从事|参加|使用|患有|罹患|支付|提供|退还|载明"
)
_PARTS_OF_HEADING = lazily(r"[和及与、]")
_PART = lazily(r"[\u4e00-\u9fff]{2,10}")
_DIVIDED = lazily(
    r"(?:分[为成]|(?<![部百])分(?![项公期支之]))(?P<kinds>[\u4e00-\u9fff]{2,10}(?:[、和与及或][\u4e00-\u9fff]{2,10}){1,3})[。；，：\n]"
)
_INCLUDING = lazily(
    r"包括(?P<kinds>[\u4e00-\u9fff]{2,10}?(?:[、和与及或][\u4e00-\u9fff]{2,10}?){1,5})(?:等)?[。：；][\s*]*\Z"
)
_KIND = lazily(r"[^、和与及或]+")
_OF_KIND = lazily(r"[两二三四几](?:种|类|大类)$")
_HAN_NAME = lazily(r"[\u4e00-\u9fffA-Za-z]{2,12}")
_ROW = lazily(r"[\u4e00-\u9fff]{2,8}(?:（[^（）\n]{1,12}）)?(?:、[\u4e00-\u9fff]{2,8}(?:（[^（）\n]{1,12}）)?){4,40}")
_MEMBER = lazily(r"[\u4e00-\u9fff]{2,8}")
_BEGINS = lazily(r"[\n；：:）)]\s?\Z")
_ENDS = lazily(r"[。；]|(?:以)?及其他")
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
_HABIT = 0.75
"""Share of bold words inside sentences that must be defined terms before the others stand out."""
_TIMES = 2
"""How often such a word must stand inside sentences."""


def undefined_in(
    wording: Wording, lines: Sequence[Paragraph], defined: Sequence[Term], emphasis: Emphasis, capitals: bool
) -> tuple[Term, ...]:
    """The undefined words of a wording as terms without definition, by first place; `lines` are its paragraphs."""
    found: list[Term] = []
    if wording.language == "zh":
        found += _pointed(wording, defined)
        found += _half_explained(wording, defined)
        found += _kinds_explained(wording, defined)
        found += _members_explained(wording, defined)
        told = {t.name for t in found}
        found += (t for t in _bold_zh(wording, defined, emphasis) if t.name not in told)
        told |= {t.name for t in found}
        found += (t for t in _among_defined(wording, defined) if t.name not in told)
    else:
        found += undefined_in_english(wording, lines, defined, emphasis, capitals)
    told = {t.name.casefold() for t in found}
    for term in undefined_by_mark(wording, defined):
        if term.name.casefold() not in told:
            told.add(term.name.casefold())
            found.append(term)
    return tuple(sorted(found, key=lambda t: (t.uses[0], t.name)))


def _pointed(wording: Wording, defined: Sequence[Term]) -> Iterator[Term]:
    """Words before 见释义 that no definition names; the first alone where most are so: then the glossary itself is not in sight."""
    names = _Names(n for t in defined for n in t.names)
    found: dict[str, Candidate] = {}
    answered = 0
    entries = {m[1] for m in _NUMBERED.finditer(wording.text, wording.span.start, wording.span.end)}
    pointers = list(_POINTER.finditer(wording.text, wording.span.start, wording.span.end))
    heads = _heads(wording) if any(_CHINESE_NUMBER.search(m[0]) for m in pointers) else {}
    for match in pointers:
        before = wording.text[max(wording.span.start, match.start() - 30) : match.start()].rstrip(' ”"’')
        number = re.search(r"\d+", match[0])
        if names.ends(before) or (number and number[0] in entries) or _is_entry(heads, match[0], before):
            answered += 1
            continue
        word = _POINTED.search(before)
        if word is None:
            continue
        name = _BOUNDARY.split(word[0])[-1] or word[0]
        if len(name) < 2 or names.has_like(name):
            answered += 1
            continue
        end = match.start() - (match.start() - max(wording.span.start, match.start() - 30) - len(before))
        found.setdefault(name, Candidate(name)).spans.append(Span(end - len(name), end))
    told = list(found.values()) if len(found) <= answered or len(found) < _FEWEST_POINTED else list(found.values())[:1]
    yield from (c.as_term("pointer") for c in told)


def _heads(wording: Wording) -> dict[str, list[str]]:
    """The first words of the lines that bear a Chinese number, by it."""
    heads: dict[str, list[str]] = {}
    for line in _NUMBERED_ZH.finditer(wording.span.of(wording.text)):
        heads.setdefault(line[1], []).append(line[2])
    return heads


def _is_entry(heads: dict[str, list[str]], pointer: str, before: str) -> bool:
    """Whether an entry bears the Chinese number of a pointer and begins with the words before it (`本公司职业分类（释义二十六）`), however
    it says what they mean."""
    number = _CHINESE_NUMBER.search(pointer)
    return number is not None and any(_said_before(h, before.rstrip("的")) for h in heads.get(number[0], ()))


def _said_before(head: str, before: str) -> bool:
    """Whether words end with what an entry begins with: a word, or the whole of a name of one character."""
    most = next((n for n in range(len(head), 0, -1) if before.endswith(head[:n])), 0)
    return most >= _WORD or (most == 1 and head[1:2] in ("：", ":", "指"))


def _half_explained(wording: Wording, defined: Sequence[Term]) -> Iterator[Term]:
    """The part of a heading that the words below it leave without a meaning, while they give one to its other parts."""
    names = {n for t in defined for n in t.names}
    for clause in wording.clauses:
        parts = _PARTS_OF_HEADING.split(clause.title)
        if len(parts) < 2 or not all(_PART.fullmatch(p) for p in parts):
            continue
        said = _squeezed(wording.own_text(clause))
        given = [p for p in parts if re.search(rf"(?:^|。){p}(?:[：:]|是指|系指|指)", said)]
        missing = [p for p in parts if p not in given and p not in names]
        if any(re.search(rf"(?:^|。){p[:_WORD]}[^。]{{0,6}}指", said) for p in missing):
            continue  # 咀嚼和吞咽功能障碍 / 咀嚼是指……。吞咽是指……
        if clause.title_span is None or not given or len(missing) != 1 or _explained(wording, missing[0]):
            continue
        at = wording.text.find(missing[0], clause.title_span.start, clause.title_span.end)
        if at >= 0:
            yield Candidate(missing[0], [Span(at, at + len(missing[0]))]).as_term("definitions")


def _kinds_explained(wording: Wording, defined: Sequence[Term]) -> Iterator[Term]:
    """The kind of a thing that is left without a meaning, where the words that divide it are followed by those of its other kinds."""
    names = {n for t in defined for n in t.names}
    for match in _DIVIDED.finditer(wording.text, wording.span.start, wording.span.end):
        kinds = [_OF_KIND.sub("", "".join(m[0].split())) for m in _KIND.finditer(match["kinds"])]
        missing = [k for k in kinds if k not in names]
        if len(missing) != 1 or len({k[-_WORD:] for k in kinds}) != 1 or _explained(wording, missing[0]):
            continue
        at = wording.text.find(missing[0], *match.span("kinds"))
        if at >= 0:
            yield Candidate(missing[0], [Span(at, at + len(missing[0]))]).as_term("definitions")


def _members_explained(wording: Wording, defined: Sequence[Term]) -> Iterator[Term]:
    """The thing that is left without a meaning, where a definition ends with what it includes and the others of these are explained right
    below it: 意外事故：……包括火灾和爆炸。 / 1.火灾：……"""
    names = {n for t in defined for n in t.names}
    for definition in (d for t in defined if t.mark == "definitions" for d in t.definitions):
        own = wording.children(wording.clause(definition.clause)) if definition.clause else ()
        match = _INCLUDING.search(wording.text, definition.span.start, own[0].start) if own else None
        if match is None:
            continue
        heads = tuple(
            (c.title or wording.own_text(c)).lstrip(" 0123456789.．、（）()一二三四五六七八九十*") for c in own
        )
        members = _KIND.findall(match["kinds"])
        missing = [m for m in members if m not in names and not any(h.startswith(m) for h in heads)]
        others = [m for m in members if m not in missing]
        said = all(any(h.startswith((f"{m}：", f"{m}:", f"{m}指", f"{m}是指")) for h in heads) for m in others)
        if len(missing) == 1 and others and said and not _explained(wording, missing[0]):
            at = wording.text.find(missing[0], *match.span("kinds"))
            yield Candidate(missing[0], [Span(at, at + len(missing[0]))]).as_term("definitions")


def _squeezed(words: str) -> str:
    return "".join(words.replace("*", "").split())


def _explained(wording: Wording, name: str) -> bool:
    """Whether a name is explained somewhere all the same."""
    words = rf"(?<![\u4e00-\u9fff]){re.escape(name)}\s*(?:[：:]|（|\(|是指|系指|指|是(?!否)|为|包括)"
    return re.search(words, wording.span.of(wording.text)) is not None


def _bold_zh(wording: Wording, defined: Sequence[Term], emphasis: Emphasis) -> Iterator[Term]:
    """Short bold words inside sentences, where nearly all such words are defined terms."""
    if emphasis.by != "bold" or len(defined) < _FEWEST_ZH or wording.rider:
        return
    names = {n for t in defined for n in t.names}
    inside = [s for s in emphasis.spans if _HAN_NAME.fullmatch(s.of(wording.text).strip()) and _inside_zh(wording, s)]
    strange: dict[str, Candidate] = {}
    for span in inside:
        name = span.of(wording.text).strip()
        if name not in names:
            strange.setdefault(name, Candidate(name)).spans.append(span)
    total = sum(len(c.spans) for c in strange.values())
    for candidate in strange.values():
        # The habit is shown by the other bold words: one word that stands often must not hide itself.
        others, odd = len(inside) - len(candidate.spans), total - len(candidate.spans)
        if len(candidate.spans) >= _TIMES and others >= _FEWEST_OTHERS and odd <= (1 - _HABIT) * others:
            yield candidate.as_term("bold")


def _inside_zh(wording: Wording, span: Span) -> bool:
    """Whether words of the same line stand on both sides of the span."""
    text = wording.text
    return text[span.start - 1 : span.start].strip() != "" and text[span.end : span.end + 1].strip() != ""


def _rows(text: str, span: Span) -> Iterator[re.Match[str]]:
    """The rows of names in a text; none passes the end of its line."""
    start = span.start
    for line in span.of(text).split("\n"):
        if line.count("、") >= _FEWEST_OF_ROW:
            yield from _ROW.finditer(text, start, start + len(line))
        start += len(line) + 1


def _among_defined(wording: Wording, defined: Sequence[Term]) -> Iterator[Term]:
    """Members of a row (雷击、暴雨、洪水、台风) of which nearly all others are defined terms."""
    all_names = {n for t in defined if t.definitions for n in t.names}
    if len(all_names) < _FEWEST_OF_ROW:
        return
    names = _Names(all_names)
    found: dict[str, Candidate] = {}
    for row in _rows(wording.text, wording.span):
        members = [m for m in _MEMBER.finditer(wording.text, *row.span()) if wording.text[m.start() - 1] not in "（("]
        strange = [m for n, m in enumerate(members) if not _named(m[0], names, n, len(members))]
        if len(members) - len(strange) < max(_FEWEST_OF_ROW, _FOR_EACH_ODD * (len(strange) - 1)):
            continue
        begins = bool(_BEGINS.search(wording.text[max(0, row.start() - 2) : row.start()]))
        ends = bool(_ENDS.match(wording.text, row.end()))
        for odd in strange:
            if (odd is members[-1] and not ends) or (odd is members[0] and not begins):
                continue
            found.setdefault(odd[0], Candidate(odd[0])).spans.append(Span(*odd.span()))
    yield from (c.as_term("none") for c in found.values())


def _named(member: str, names: _Names, at: int, count: int) -> bool:
    """Whether a member of a row is a defined term; the first and the last may have other words beside it."""
    if names.has(member) or names.within(member):
        return True
    return (at == 0 and names.ends(member)) or (at == count - 1 and names.begins(member))


class _Names:
    """Names of defined terms, by the characters by which those that are alike are found among thousands."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = frozenset(names)
        self._longest = max(map(len, self._names), default=0)
        self._ends: dict[str, list[str]] = {}
        """Names by their first and last character."""
        self._holding: dict[str, list[tuple[str, frozenset[str]]]] = {}
        """Names, with all their characters, by each of these."""
        for name in sorted(self._names):
            self._ends.setdefault(name[:1] + name[-1:], []).append(name)
            chars = frozenset(name)
            for char in chars:
                self._holding.setdefault(char, []).append((name, chars))

    def has(self, words: str) -> bool:
        """Whether words are one of the names."""
        return words in self._names

    def within(self, words: str) -> bool:
        """Whether one of the names that have more than two characters stands in words."""
        longest = range(3, min(len(words), self._longest) + 1)
        return any(words[i : i + size] in self._names for size in longest for i in range(len(words) - size + 1))

    def begins(self, words: str) -> bool:
        """Whether words begin with one of the names."""
        return any(words[:i] in self._names for i in range(len(words) + 1))

    def ends(self, words: str) -> bool:
        """Whether words end in one of the names."""
        return any(words[i:] in self._names for i in range(len(words) + 1))

    def has_like(self, name: str) -> bool:
        """Whether one of the names is `_alike`: of two such names the longer one holds every character of the other."""
        chars = frozenset(name)
        seldom = min((self._holding.get(c, []) for c in sorted(chars)), key=len)
        longer = (n for n, others in seldom if chars <= others)
        shorter = (n for first in chars for last in chars for n in self._ends.get(first + last, ()))
        return any(_alike(name, n) for n in chain(longer, shorter))


def _alike(name: str, other: str) -> bool:
    """Whether a Chinese name that is pointed to can be meant by a defined one: they end alike, differ by a word at their end, or
    one leaves out some of the other's words (无有效驾驶证, 无合法有效驾驶证驾驶)."""
    short, long = sorted((name, other), key=len)
    if long.endswith(short) or (long.startswith(short) and len(long) - len(short) <= _WORD):
        return True
    rest = iter(long)
    return len(short) > _WORD + 1 and all(c in rest for c in short)
