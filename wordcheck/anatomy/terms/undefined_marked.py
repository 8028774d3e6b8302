"""Words that bear the mark which a wording gives to its defined terms, and that it defines nowhere.

    【验收单】  验收单²  验收单[2]  验收单②  “验收单”        Chinese: brackets, the number of the entry, quotation marks
    intake note²  Intake Note*  intake note (as defined)    English: the number of the entry, a star, a pointer
    *intake note*  <u>intake note</u>                       both: italics, underlining

One notion for all of them, the habit: several defined names bear the mark, and nearly everything that bears it is defined. Where the
mark is a number, the entry of that number answers too, whatever it is called.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from wordcheck.anatomy.terms.known_names import KnownNames, plain_name
from wordcheck.anatomy.terms.undefined_candidates import Candidate
from wordcheck.anatomy.terms.words_elsewhere import lines_with
from wordcheck.anatomy.word_search import matches
from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import Block, BlockKind, Run
from wordcheck.model.span import Span
from wordcheck.model.terms import Term, TermMark
from wordcheck.model.wording import Wording

FEWEST_NAMES = 3
"""Defined names that must bear a mark to show the habit."""
HABIT = 0.75
"""Share of all that bears the mark, the word that is judged left out, that must be defined."""
STRICT = 0.9
"""The same for marks that also stress words: italics, underlining, quotation marks. Such a word must be marked twice, too."""
SHORT_GLOSSARY = 8
"""Defined terms from which `undefined_en` judges bold words, by more signs than these."""
MOST_WORDS = 5
"""Words of an English name."""
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


_BEHIND = {
    "zh": lazily(
        r"(?<=[\u4e00-\u9fffA-Za-z）])(?P<sign>[⁰¹²³⁴-⁹]{1,3}|[①-⑳]|[†‡＊※]|\\?\*(?!\*)|[\[［〔]\d{1,2}[\]］〕]|[（(\[［〔](?![^（）()\n]{0,6}(?:释义|名词解释|见\s?\d))[^（）()\[\]［］〔〕\n]{0,12}(?:注|定义|术语|词汇|见)[^（）()\[\]［］〔〕\n]{0,8}[）)\]］〕])"
    ),
    "en": lazily(
        r"(?<=[A-Za-z’'])(?P<sign>[⁰¹²³⁴-⁹]{1,3}|[†‡※]|\\?\*(?![*\w])| ?\[\d{1,2}\]| ?[(\[](?=[^()\[\]\n]{0,30}(?:defin|[Gg]lossar|[Dd]efin|see \d))[^()\[\]\n]{1,40}[)\]])"
    ),
}
"""What stands right behind words: a number, a star, brackets that point to a meaning (见释义 is judged in `undefined_terms`)."""
_SIGN_EN = lazily(r"[⁰¹²³⁴-⁹†‡※*\[(]")
"""What the signs of English wordings begin with, or have second behind a blank or a stroke."""
_AROUND = {
    "zh": lazily(r"(?P<sign>[【「『〔“])(?P<name>[\u4e00-\u9fffA-Za-z]{2,16})[】」』〕”]"),
    "en": lazily(r"(?<=[a-z,] )(?P<sign>‘)(?P<name>[A-Za-z][A-Za-z &/-]{2,50})’(?!\w)"),
}
"""What stands around words. Double quotation marks of English wordings are judged in `undefined_en`."""
_OPENING = {"zh": ("【", "「", "『", "〔", "“"), "en": ("‘",)}
"""What these begin with."""
_CAPITALS = lazily(r"(?<=[a-z,] )(?P<name>[A-Z]{3,}(?:[ -][A-Z]{2,}){0,3})(?![\w&/’'-]| [A-Z]{2})")
MOST_ANNOUNCED = 2
"""Bold words without a meaning beyond which bold also stresses."""
_NO_WORD = lazily(r".*\b(?:bold|italics?)\b.*|[ivxlc]+|.*[’']s", re.IGNORECASE)
"""Words on type, Roman numbers, and forms of a name that is judged without its ending."""
_BOLD_ANNOUNCED = lazily(
    r"\b(?:words?|terms?|expressions?|phrases?)\b[^.\n]{0,60}\bbold\b[^.\n]{0,90}\b(?:mean|defin)|\b(?:mean|defin)[^.\n]{0,90}\b(?:in|as) bold\b",
    re.IGNORECASE,
)
"""The wording says itself that what stands in bold has a meaning of its own."""
_LIST_MARK = lazily(r"\W*(?:[a-z]|[ivx]{1,5}|[一二三四五六七八九十]{1,3})\W*", re.IGNORECASE)
"""（一） and (iv) inside a sentence begin the members of a list. A number alone may be one of an entry."""
_DIGITS = lazily(r"\d+|[①-⑳]|[⁰¹²³⁴-⁹]{1,3}")
_BREAK_ZH = lazily(
    r"或者|以及|(?:被保险人|投保人|保险人)(?!.{0,2}(?:认可|指定))|[，。；：、（）“”【】的和及与或因由于在对按经为被将从向至是]|"
    r"导致|造成|发生|遭受|进行|接受|从事|参加|使用|患有|罹患|支付|提供|提交|退还|载明|取得|记载|[⁰¹²³⁴-⁹①-⑳\[\]］］]"
)
_BREAK_EN = lazily(
    r"[.,;:()*\n]|\b(?:the|an?|any|each|every|your|our|their|its|this|that|of|by|for|in|on|to|at|and|or|with|is|are|from|under|because|"
    r"no|all|such|we|you|if|when|pay|pays|cause|causes|caused)\b|[⁰¹²³⁴-⁹\[\]]",
    re.IGNORECASE,
)
_SHORT_NAME = lazily(r"(?:简称|称为|即|名为|称)[^，。；\n]{0,4}$")
_NUMBER_BEFORE = lazily(
    r"(?:^|\n)[\W_]*(?:释义)?[\W_]*(?:\d{1,2}\.){0,3}(?P<number>\d{1,2}|[①-⑳]|[⁰¹²³⁴-⁹]{1,3})[\W_]*$"
)
_NAME_EN = lazily(r"[A-Za-z][A-Za-z’' &/-]{2,60}")
_NAME_ZH = lazily(r"[\u4e00-\u9fffA-Za-z（）]{2,16}")


class _Marked(Struct, frozen=True):
    """A word that bears a mark."""

    name: str
    span: Span
    known: bool


def undefined_by_mark(wording: Wording, defined: Sequence[Term]) -> Iterator[Term]:
    """The words, by mark and then by first place."""
    listed = [t for t in defined if t.definitions]
    if len(listed) < FEWEST_NAMES or wording.rider:
        return
    text, names = wording.text, _Names(wording, listed)
    for marked in _by_sign(_signs(wording)):
        yield from _odd_ones(
            [m for found in marked if (m := _behind(wording, found, names))], "pointer", stresses=False
        )
    for marked in _by_sign(matches(_AROUND[wording.language], text, _OPENING[wording.language], wording.span)):
        stresses = marked[0]["sign"] not in ("【", "〔")
        yield from _odd_ones(
            [m for found in marked if (m := _around(wording, found, names))], "quotes", stresses=stresses
        )
    if wording.language == "en":
        capitals = _CAPITALS.finditer(text, wording.span.start, wording.span.end)
        yield from _odd_ones([m for found in capitals if (m := _around(wording, found, names))], "bold", stresses=True)
    bold = ("bold",) if wording.language == "en" and len(listed) < SHORT_GLOSSARY else ()
    runs = [(block, run) for block in _typed_blocks(wording) for run in block.runs]
    for attribute in ("italic", "underline", *bold):
        yield from _odd_ones(list(_styled(wording, runs, attribute, names)), "bold", stresses=True)
    if wording.language == "en" and any(map(_BOLD_ANNOUNCED.search, lines_with("bold", text, wording.span))):
        yield from _announced(list(_styled(wording, runs, "bold", names)))


def _announced(marked: Sequence[_Marked]) -> Iterator[Term]:
    """Bold words without a meaning where the wording says that bold words have one, and all but one or two do."""
    strange = [m for m in marked if not m.known and not _NO_WORD.fullmatch(m.name)]
    few = {plain_name(m.name) for m in strange}
    if 0 < len(few) <= MOST_ANNOUNCED and len({plain_name(m.name) for m in marked if m.known}) >= FEWEST_NAMES:
        yield from _odd_ones([m for m in marked if m.known or m in strange], "bold", stresses=False)


def _by_sign(signs: Iterable[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """The places of each sign that stands often enough to be a habit; two signs are the same whatever their numbers."""
    found: dict[str, list[re.Match[str]]] = {}
    for match in signs:
        found.setdefault(_DIGITS.sub("0", match["sign"].strip("\\ ").lower()), []).append(match)
    yield from (
        places for sign, places in found.items() if len(places) > FEWEST_NAMES and not _LIST_MARK.fullmatch(sign)
    )


def _signs(wording: Wording) -> Iterator[re.Match[str]]:
    """The places of the signs behind words. What stands behind English words may begin with a blank, as each sixth
    character is one; it is tried only where a sign follows."""
    text, span, expression = wording.text, wording.span, _BEHIND[wording.language]
    if wording.language == "zh":
        yield from expression.finditer(text, span.start, span.end)
        return
    free = span.start
    for sign in _SIGN_EN.finditer(text, span.start, span.end):
        for at in (sign.start() - 1, sign.start()):
            match = expression.match(text, at, span.end) if at >= free else None
            if match is not None:
                free = match.end()
                yield match


class _Names:
    """What is defined, and the numbers of its entries."""

    def __init__(self, wording: Wording, defined: Sequence[Term]) -> None:
        self.tongue = wording.language
        self.all = sorted({n for t in defined for n in t.names}, key=len, reverse=True)
        self.english = KnownNames(defined) if self.tongue == "en" else None
        self._endings = tuple(map(plain_name, self.all) if self.english is not None else self.all)
        found = (_NUMBER_BEFORE.search(wording.text[max(0, s.start - 24) : s.start]) for t in defined for s in t.spans)
        self.numbers = {_value(m["number"]) for m in found if m}
        self.at = {s.start for t in defined for s in t.spans}

    def known(self, name: str) -> bool:
        """Whether words are a defined name, or end with one."""
        if self.english is not None:
            return self.english.made_of_names(name) or plain_name(name).endswith(self._endings)
        return name.endswith(self._endings) or any(name in n for n in self.all)


def _value(number: str) -> int:
    return _CIRCLED.index(number) + 1 if number in _CIRCLED else int(number.translate(_SUPERSCRIPTS))


def _around(wording: Wording, match: re.Match[str], names: _Names) -> _Marked | None:
    """The word within a sign, inside a sentence."""
    span = Span(*match.span("name"))
    if span.start in names.at or _SHORT_NAME.search(wording.text, max(0, match.start() - 12), match.start()):
        return None
    return _Marked(match["name"], span, names.known(match["name"]))


def _behind(wording: Wording, match: re.Match[str], names: _Names) -> _Marked | None:
    """The word behind which a sign stands; the entry of the sign's number answers for it too."""
    name = _name_before(wording.text, max(wording.span.start, match.start() - 80), match.start(), names)
    span = Span(match.start() - len(name), match.start())
    if not name or span.start in names.at:
        return None
    numbers = _DIGITS.findall(match["sign"])
    return _Marked(name, span, names.known(name) or (bool(numbers) and _value(numbers[-1]) in names.numbers))


def _name_before(text: str, start: int, end: int, names: _Names) -> str:
    """The word that ends at an offset: the longest defined name, else what stands behind the last word that is part of no name."""
    before = text[start:end]
    small = before.lower()
    for name in names.all:
        if small.endswith(name.lower()):
            return before[-len(name) :]
    cut = (_BREAK_ZH if names.tongue == "zh" else _BREAK_EN).split(before)[-1].lstrip()
    if names.tongue == "zh":
        return cut if _NAME_ZH.fullmatch(cut) else ""
    return cut if _NAME_EN.fullmatch(cut) and len(cut.split()) <= MOST_WORDS else ""


def _typed_blocks(wording: Wording) -> Iterator[Block]:
    """The paragraphs that are set in more than one type."""
    heading = BlockKind.HEADING
    for i in wording.manuscript.blocks_in(wording.span):
        block = wording.manuscript.blocks[i]
        if len(block.runs) > 1 and block.kind is not heading and block.cell is None:
            yield block


def _styled(wording: Wording, runs: Sequence[tuple[Block, Run]], attribute: str, names: _Names) -> Iterator[_Marked]:
    """Words inside sentences, among the runs, in a type that their line does not share."""
    whole = _NAME_ZH if names.tongue == "zh" else _NAME_EN
    for block, run in runs:
        if getattr(run.style, attribute):
            words = block.text[run.start : run.end]
            name = words.strip(" ,.;:，。；：、")
            start = block.start + run.start + words.find(name)
            at = start
            while at > block.start and wording.text[at - 1] in ' (“"*_':
                at -= 1
            before = wording.text[at - 1] if at > block.start else ""
            inside = before.islower() or before == "," or "\u4e00" <= before <= "\u9fff"
            labels = wording.text[start + len(name) : start + len(name) + 1] in (":", "：")  # `Website: …`
            if inside and not labels and whole.fullmatch(name) and start not in names.at and start in wording.span:
                yield _Marked(name, Span(start, start + len(name)), names.known(name))


def _odd_ones(marked: Sequence[_Marked], mark: TermMark, *, stresses: bool) -> Iterator[Term]:
    """What bears a mark and is not defined, where the others that bear it show the habit."""
    known = [m for m in marked if m.known]
    if len({plain_name(m.name) or m.name for m in known}) < FEWEST_NAMES:
        return
    strange: dict[str, Candidate] = {}
    for m in marked:
        if not m.known:
            strange.setdefault(m.name.casefold(), Candidate(m.name)).spans.append(m.span)
    odd = sum(len(c.spans) for c in strange.values())
    for candidate in strange.values():
        others = odd - len(candidate.spans)
        habit = len(known) / (len(known) + others)
        if habit >= (STRICT if stresses else HABIT) and (len(candidate.spans) > 1 or not stresses):
            yield candidate.as_term(mark)
