"""What a printed number can mean.

The same ink can be several numbers: `(i)` is the letter after (h) or the first roman numeral, `II.` is two or the
letter after HH., `1.5` is a clause or a figure. So a label has readings, and the outline decides which one fits:

    "(i) loss of profit"   ->  (i) = 9 in the style `(a)`      (i) = 1 in the style `(i)`
    "第五条之一 ……"         ->  5.1 in the style `第*条`

A style is the shape of a number without its value: two labels can stand in one list only if they share it. Separators
(`1.`, `1、`, `1．`) are not part of the style, because they vary inside one document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from wordcheck.languages.lazily import lazily
from wordcheck.languages.numerals_en import parse_letters, parse_roman
from wordcheck.languages.numerals_zh import parse_circled, parse_zh_numeral

ZH_DIGITS = "〇零○一二三四五六七八九十百千两廿卅"
_SPACE = r"[ \t\u00a0\u3000\u2002-\u200a]"
_D = "0-9０-９"

_WIDE = str.maketrans("０１２３４５６７８９（）．：", "0123456789().:")


class Reading(Struct, frozen=True):
    """One meaning of a printed number."""

    style: str
    """Shape: `第*条`, `(一)`, `一`, `(1)`, `1)`, `1`, `1.1`, `①`, `A`, `(a)`, `(i)`, `section A` …"""
    path: tuple[int, ...]
    """Its values, outermost first; one value unless the label is composed (`1.2.3`, `B.10`)."""
    label: str
    """As printed, without what separates it from the text."""
    end: int
    """Where the words after it begin."""
    separator: str
    """What stands between number and text, folded: `.`, `、`, `:`, `-`, ` ` or empty."""
    weight: float
    """How much speaks for a clause number here by its shape alone, against mere words; 0 to 6."""
    suffix: int = 0
    """第五条之一 has the path (5,) and the suffix 1; `10A` likewise."""

    @property
    def value(self) -> int:
        return self.path[-1]

    @property
    def prefix(self) -> tuple[int, ...]:
        return self.path[:-1]


_PLACES = "条|章|节|編|编|篇|部分|分编|分編|款"
_CAPITALS = "壹贰叁肆伍陆柒捌玖拾"
_CHAPTER = lazily(rf"第{_SPACE}*([{ZH_DIGITS}{_CAPITALS}{_D}]+){_SPACE}*({_PLACES})(?:之([{ZH_DIGITS}]+))?")
_ZH_CAPITAL = lazily(rf"([{_CAPITALS}]{{1,3}})([、.．：:])|[（(]{_SPACE}*([{_CAPITALS}]{{1,3}}){_SPACE}*[)）]")
_ZH_PAREN = lazily(rf"[（(]{_SPACE}*([{ZH_DIGITS}]+){_SPACE}*[)）]")
_ZH_BARE = lazily(rf"([{ZH_DIGITS}]+)([、.．,，:：]|(?={_SPACE}))")
_DIGIT_PAREN = lazily(rf"[（(]{_SPACE}*([{_D}]{{1,3}}){_SPACE}*[)）]")
_DIGIT_HALF = lazily(rf"([{_D}]{{1,3}}){_SPACE}?[)）]")
_DOTTED = lazily(rf"([{_D}]{{1,3}}(?:[.．]{_SPACE}?[{_D}]{{1,3}}){{1,5}})([.、．:]?)(?![{_D}])")
_LETTERED = lazily(r"(\d{1,3}(?:\.\d{1,3})*)[(（]([a-z]|[ivx]{2,4}|\d{1,2})[)）](?=\s+\S|$)")
"""1(a), 2.1(b): an item written with the number of its clause."""
_INSERTED = lazily(r"(\d{1,3})([A-Za-z])(?:[.)](?=\s+\S)|(?=[\t\n]| +[A-Z“\"]))")
"""2A, put in behind 2, or 2a, the first item of 2."""
_HYPHENED = lazily(r"(\d{1,2})-(\d{1,2})(?= +[A-Z“\"])")
"""Article 4 holds 4-1 and 4-2, as the houses of the Continent number."""
_DIGIT = lazily(rf"([{_D}]{{1,4}})(?:{_SPACE}?([.、．])(?![{_D}])|([:：])|(?=\s|$)|(?=[\u4e00-\u9fff“《【]))")
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_STEM = lazily(rf"([{_STEMS}])([、.．])|[（(]{_SPACE}*([{_STEMS}]){_SPACE}*[)）]")
_TEX_CIRCLED = lazily(r"\$\s*\\textcircled\s*\{\s*(\d{1,2})\s*\}\s*\$")
_CIRCLED = lazily(r"([①-⑳㉑-㉟㊱-㊿❶-❿⑴-⒇])[.、．]?")
_LETTER_PAREN = lazily(rf"[（(]{_SPACE}*([A-Za-zＡ-Ｚａ-ｚ]{{1,6}}){_SPACE}*[)）]")
_LETTER_HALF = lazily(rf"([A-Za-z]{{1,6}}){_SPACE}?[)）]")
_LETTER = lazily(
    rf"([A-Za-z]{{1,6}}){_SPACE}?([.、．])(?:(?!\w)(?![.])|(?=[A-Z][a-z]{{2}})|(?=[\u4e00-\u9fff]))|([A-Z])[:：](?=\s)"
)
_LETTER_APART = lazily(
    r"([a-z]|[ivx]{2,5})(?=\t)|([A-Z]|[IVX]{2,5})(?=(?:[\t\n]| {2,}|\u3000)[A-Z\u4e00-\u9fff])|([A-Z])(?= [A-Z][a-zA-Z])"
)
_COMPOSED = lazily(r"([A-Z]{1,2}|[IVX]{1,5})(?:\.(?=\w))?(\d{1,3})((?:\.\d{1,3})*)([.、．:]?)(?![\w%])")
_ROMAN_DOTTED = lazily(r"([IVX]{1,5}|[A-Z])((?:\.(?:[A-Z]|\d{1,3}|[a-z]))+)([.、．:]?)(?!\w)")
_NOUNS = (
    r"insuring +(?:clause|agreement)|sub ?section|section|sec\.|part|article|art\.|clause|chapter|"
    r"(?:general +|policy +|special +)?(?:exclusion|condition|extension|definition|benefit|provision)|def\.|"
    r"coverage|cover|option|item|title|subtitle|subchapter|division|schedule|appendix|annex(?:ure|e)?|endorsement|addendum|"
    r"module|exhibit|step|table|§"
)
_WORDS = {w: i for i, w in enumerate(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(), start=1
)} | {"premier": 1, "first": 1}  # fmt: skip
_NAMED = lazily(
    rf"({_NOUNS})(?:[ \t]+(?:no|number)\.?)?(?:[ \t]+|(?=[\d(])|(?<=[.§]))"
    rf"(\d{{1,4}}(?:[.\-–]\d{{1,3}})*[A-Za-z]{{0,2}}|[IVXLC]{{1,6}}|[A-Z]{{1,2}}(?:\d{{1,2}})?|(?:{'|'.join(_WORDS)})(?=\b))"
    r"(?!\w)([.:)\]—–\-]*)",
    re.IGNORECASE,
)
_LED = lazily(r"([A-Za-z][^.;:]{2,110}?) +(?=(?:Sec\.|§) *(?:\(?\d+[A-Za-z]?\)?)(?:\.|\s|$))")
_FIRST_WORD = lazily(r"([A-Za-z]+)( [^\W_])?")
_NOUN_BEGINNINGS = frozenset(
    "insuring sub subsection section sec part article art clause chapter general policy special exclusion condition extension "
    "definition benefit provision def coverage cover option item title subtitle subchapter division schedule appendix annex "
    "annexur annexure endorsement addendum module exhibit step table".split()
)
"""The first words of `_NOUNS`, by which most passages are told from named ones at once."""
_LONGEST_ROMAN = 6
_GOES_DEEPER = lazily(r"\.(?:[A-Z]|\d{1,2}|[a-z])[.)\s]")
_DASH = lazily(r"\s+[:–—-]+(?=\s)")
_ZH_NAMED = lazily(
    rf"(附录|附件|附表|附则|附|注释|备注|计划|方案)({_SPACE}*)([{ZH_DIGITS}]{{1,3}}|[{_D}]{{1,3}})(?![{_D}年月日])([、.．:：]?)"
)

_MEASURES = "%％‰倍元万亿个年月日天周岁小时分秒米公里克人次份种类项位名台℃°级度档"
_SPEAKS_ON = "的、，,。；;）)》”至到和或及与所中规款项约载列"


@lru_cache(maxsize=65536)
def readings(text: str) -> tuple[Reading, ...]:
    """All readings of the number at the very beginning of `text`, best shape first; none if there is none.

    Only the first 60 characters or so are looked at, so the text may be cut there.
    """
    if not text:
        return ()
    first = text[0]
    if first.isalpha() and first.isascii():
        found = _latin(text)
    else:
        found = _other(text)
    return tuple(found)


def label_reading(number: str) -> tuple[Reading, ...]:
    """Readings of a number that the format computed (`Block.number`): the whole string must be the label."""
    bare = number.strip().rstrip(":：").strip()
    return tuple(r for r in readings(bare) if len(r.label) == len(bare) or r.end >= len(bare))


def lead_of(text: str) -> int:
    """How many characters of heading stand before a section number on the same line (`definitions Sec. 3.`), else 0."""
    match = _LED.match(text) if "Sec." in text or "§" in text else None
    return match.end(1) if match else 0


def _latin(text: str) -> Iterator[Reading]:
    first = _FIRST_WORD.match(text)
    if first is None or first[1].lower() in _NOUN_BEGINNINGS:
        yield from _named(text)
    if first is not None and first[2] and not (first[1].isupper() and len(first[1]) <= _LONGEST_ROMAN):
        return  # `The insured …`: words, no mark behind the first; but `A What we cover`, `II Limits`
    yield from _composed(text)
    match = _LETTER.match(text)
    if match:
        word, mark = match[1] or match[3], match[2] or ":"
        yield from _alphabetic(word, match, text, "{}", _fold(mark), 3.0 if word.isupper() else 2.6)
    match = _LETTER_HALF.match(text)
    if match:
        yield from _alphabetic(match[1], match, text, "{})", "", 3.2)
    match = _LETTER_APART.match(text)
    if match:
        # `A What is covered` may be words: only an A1 below it makes it a number.
        word, weight = match[1] or match[2] or match[3], 0.6 if match[3] else 1.8
        yield from _alphabetic(word, match, text, "{}", "", weight)


def _other(text: str) -> Iterator[Reading]:
    first = text[0]
    if first == "第":
        yield from _chapter(text)
    elif first in "（(":
        yield from _bracketed(text)
        yield from _stem(text)
        yield from _capital(text)
    elif first in _STEMS:
        yield from _stem(text)
    elif first in _CAPITALS:
        yield from _capital(text)
    elif first in ZH_DIGITS:
        match = _ZH_BARE.match(text)
        value = _chinese(match[1]) if match else None
        if match and value is not None:
            mark = _fold(match[2])
            after = text[match.end() : match.end() + 1]
            weight = 3.6 if mark in ("、", ".") and not (after and after in ZH_DIGITS) else 0.5
            yield _reading("一", (value,), match[1] + match[2].strip(), match.end(), text, mark, weight)
    elif first in "0123456789０１２３４５６７８９":
        yield from _digits(text)
    elif first == "§":
        yield from _named(text)
    elif first == "$":
        match = _TEX_CIRCLED.match(text)
        if match:
            yield _reading("①", (int(match[1]),), match[0], match.end(), text, "", 4.0)
    else:
        match = _CIRCLED.match(text)
        value = parse_circled(match[1]) if match else None
        if match and value is not None:
            yield _reading("①", (value,), match[1], match.end(), text, "", 4.0)
        yield from _zh_named(text)


def _chapter(text: str) -> Iterator[Reading]:
    match = _CHAPTER.match(text)
    if not match:
        return
    value = _chinese(match[1].translate(_WIDE))
    if value is None:
        return
    suffix = _chinese(match[3]) if match[3] else 0
    follows = text[match.end() : match.end() + 1]
    # 第五条规定的… is the middle of a sentence, 第五条下列原因… a clause whose separator was lost.
    speaks_on = bool(follows) and (
        follows in _SPEAKS_ON or text[match.end() : match.end() + 2] in ("第（", "第(", "第一", "第二", "以及", "之间")
    )
    weight = 1.2 if speaks_on else (5.0 if follows.strip() else 6.0)
    place = {"編": "编", "篇": "编", "分編": "分编"}.get(match[2], match[2])
    if place == "款" and speaks_on:
        return
    yield _reading(f"第*{place}", (value,), match[0], match.end(), text, "", weight, suffix or 0)


def _bracketed(text: str) -> Iterator[Reading]:
    match = _ZH_PAREN.match(text)
    if match:
        value = _chinese(match[1])
        if value is not None:
            yield _reading("(一)", (value,), match[0], match.end(), text, "", 4.5)
        return
    match = _DIGIT_PAREN.match(text)
    if match:
        yield _reading("(1)", (int(match[1].translate(_WIDE)),), match[0], match.end(), text, "", 4.0)
        return
    match = _LETTER_PAREN.match(text)
    if match:
        yield from _alphabetic(_narrow(match[1]), match, text, "({})", "", 4.0)


def _stem(text: str) -> Iterator[Reading]:
    """甲、乙、丙: the ten stems as numbers."""
    match = _STEM.match(text)
    if match:
        mark, style = _fold(match[2] or ""), "甲" if match[1] else "(甲)"
        yield _reading(style, (_STEMS.index(match[1] or match[3]) + 1,), match[0], match.end(), text, mark, 2.6)


def _capital(text: str) -> Iterator[Reading]:
    """壹、贰、叁: the numerals of bank notes."""
    match = _ZH_CAPITAL.match(text)
    value = _chinese(match[1] or match[3]) if match else None
    if match and value is not None:
        style = "壹" if match[1] else "(壹)"
        yield _reading(style, (value,), match[0], match.end(), text, _fold(match[2] or ""), 3.6)


def _digits(text: str) -> Iterator[Reading]:
    match = _LETTERED.match(text)
    if match:
        yield from _lettered(match, text)
    match = _INSERTED.match(text)
    if match:
        value, letter = int(match[1]), _letters(match[2].lower()) or 0
        shape = "1A" if match[2].isupper() else "1a"
        mark = text[match.end(2) : match.end()]
        yield _reading(shape, (value, letter), match[0], match.end(), text, _fold(mark), 1.6)
        yield _reading("1", (value,), match[0], match.end(), text, _fold(mark), 1.2, letter)
        return
    match = _DOTTED.match(text)
    if match:
        path = tuple(int(p) for p in re.split(rf"[.]{_SPACE}?", match[1].translate(_WIDE)))
        weight = 0.6 if text[match.end() : match.end() + 1] in _MEASURES and match.end() < len(text) else 3.2
        if max(path) < 200 and path[0] > 0:
            yield _reading(
                ".".join("1" * len(path)), path, match[1] + match[2], match.end(), text, _fold(match[2]), weight
            )
        return
    match = _HYPHENED.match(text)
    if match:
        yield _reading("1-1", (int(match[1]), int(match[2])), match[0], match.end(), text, "", 1.8)
        return
    match = _DIGIT_HALF.match(text)
    if match:
        yield _reading("1)", (int(match[1].translate(_WIDE)),), match[0], match.end(), text, "", 3.4)
        return
    match = _DIGIT.match(text)
    if not match:
        return
    value, mark = int(match[1].translate(_WIDE)), _fold(match[2] or match[3] or "")
    after = text[match.end() :].lstrip()
    if mark:
        weight = 3.6 if mark != ":" else 1.5
        if value > 200:
            weight = 1.2
    else:
        weight = 0.2 if (after[:1] and after[0] in _MEASURES) or value > 60 else (1.4 if after else 0.8)
    label = match[1] + (match[2] or "")
    yield _reading("1", (value,), label, match.end(), text, mark, weight)


def _lettered(match: re.Match[str], text: str) -> Iterator[Reading]:
    above, word = tuple(int(p) for p in match[1].split(".")), match[2]
    shape = ".".join("1" * len(above))
    values = (
        [("1", int(word))]
        if word.isdigit()
        else [("a", _letters(word) if len(word) == 1 else None), ("i", parse_roman(word))]
    )
    for kind, value in values:
        if value is not None and max(above) < 200:
            yield _reading(f"{shape}({kind})", (*above, value), match[0], match.end(), text, "", 3.4)


def _alphabetic(word: str, match: re.Match[str], text: str, shape: str, mark: str, weight: float) -> Iterator[Reading]:
    """A word of letters as a letter of the alphabet, as letters beyond Z, and as a roman numeral."""
    if not (word.isupper() or word.islower()):
        return
    upper = word.isupper()
    label = match[0].rstrip(":：")
    letter, roman = _letters(word), parse_roman(word)
    if letter is not None:
        light = weight if len(word) == 1 else weight - 0.6
        yield _reading(shape.format("A" if upper else "a"), (letter,), label, match.end(), text, mark, light)
    if len(word) in (2, 3) and len(set(word.lower())) == 1:
        # (aa) is a level of its own in statutes.
        own = _letters(word[0])
        if own is not None:
            yield _reading(shape.format("AA" if upper else "aa"), (own,), label, match.end(), text, mark, weight - 0.8)
    if roman is not None and roman < 60:
        yield _reading(shape.format("I" if upper else "i"), (roman,), label, match.end(), text, mark, weight)


_IN_BRACKETS = lazily(r"\s*\([A-Z][^()]{2,50}\)\s*")
"""A heading in brackets: `Part B (Definitions)`."""


def _named(text: str) -> Iterator[Reading]:
    match = _NAMED.match(text)
    if not match:
        return
    noun = re.sub(r"\s+", " ", match[1].lower().rstrip("."))
    noun = {"sec": "section", "art": "article", "def": "definition", "annexe": "annex", "annexure": "annex"}.get(
        noun, noun
    )
    number, marks = match[2], match[3]
    after = text[match.end() :]
    dash = _DASH.match(after)
    marks = marks or (dash[0].strip() if dash else "")
    capital = match[1][0].isupper() or match[1] == "§"
    if marks or not after.strip():
        weight = 4.5 if capital else 1.0
    else:
        # "Section 3 of the Act …" goes on in small letters; a heading goes on with a capital.
        # `Section 1 (Fire)` may also stand above what applies to it.
        bracketed = noun in ("part", "chapter") and _IN_BRACKETS.fullmatch(after) is not None
        weight = 3.5 if capital and (match[1].isupper() or after.lstrip()[:1].isupper() or bracketed) else 0.4
    if _GOES_DEEPER.match(text, match.end(2)):
        weight = 0.3  # "Section I.A. of this Policy …" points to a clause.
    label = text[: match.end(2)] + ("." if marks.startswith(".") else "")
    digits = re.fullmatch(r"(\d+)((?:\.\d+)*)(?:[-–](\d+))?([A-Za-z]{0,2})", number)
    if digits:
        path = (int(digits[1]), *(int(p) for p in digits[2].split(".") if p))
        suffix = int(digits[3] or 0) + (_letters(digits[4].lower()) or 0)
        style = f"{noun} " + ".".join("1" * len(path))
        yield _reading(style, path, label, match.end(), text, marks[:1], weight, suffix)
        return
    if number.lower() in _WORDS:
        yield _reading(f"{noun} 1", (_WORDS[number.lower()],), label, match.end(), text, marks[:1], weight)
        return
    if not number.isupper():
        return
    mixed = re.fullmatch(r"([A-Z]{1,2})(\d{1,2})", number)
    if mixed:
        yield _reading(
            f"{noun} A1", (_letters(mixed[1]) or 0, int(mixed[2])), label, match.end(), text, marks[:1], weight
        )
        return
    roman, letter = parse_roman(number), _letters(number)
    if roman is not None:
        yield _reading(f"{noun} I", (roman,), label, match.end(), text, marks[:1], weight)
    if letter is not None and letter < 60 and roman not in (2, 3):
        yield _reading(f"{noun} A", (letter,), label, match.end(), text, marks[:1], weight)


def _composed(text: str) -> Iterator[Reading]:
    match = _COMPOSED.match(text)
    if match:
        head = _letters(match[1])
        rest = (int(match[2]), *(int(p) for p in match[3].split(".") if p))
        if head is not None:
            style = "A." + ".".join("1" * len(rest))
            weight = 3.0 if "." in match[0] else 1.6
            yield _reading(style, (head, *rest), match[0], match.end(), text, _fold(match[4]), weight)
        return
    match = _ROMAN_DOTTED.match(text)
    if not match:
        return
    path: list[int] = []
    shape: list[str] = []
    for i, part in enumerate([match[1], *match[2].strip(".").split(".")]):
        roman = parse_roman(part) if i == 0 else None
        value = int(part) if part.isdigit() else roman if roman is not None else _letters(part)
        if value is None:
            return
        path.append(value)
        shape.append("1" if part.isdigit() else "I" if roman is not None else "A" if part.isupper() else "a")
    yield _reading(".".join(shape), tuple(path), match[0], match.end(), text, _fold(match[3]), 2.0)


def _zh_named(text: str) -> Iterator[Reading]:
    match = _ZH_NAMED.match(text)
    value = _chinese(match[3].translate(_WIDE)) if match else None
    if match and value is not None:
        yield _reading(f"{match[1]} 1", (value,), match[1] + match[3], match.end(), text, _fold(match[4]), 2.5)


def _reading(
    style: str, path: tuple[int, ...], label: str, end: int, text: str, mark: str, weight: float, suffix: int = 0
) -> Reading:
    """The reading, its end moved over the blanks and marks that separate it from the words."""
    while end < len(text) and (
        text[end].isspace() or (text[end] in "．:：—–-|｜" and not text[end + 1 : end + 2].isdigit())
    ):
        end += 1
    return Reading(style, path, label.strip(), end, mark, weight, suffix)


def _fold(mark: str) -> str:
    return {"．": ".", "：": ":", "，": ","}.get(mark, mark)


def _narrow(word: str) -> str:
    return "".join(chr(ord(c) - 0xFEE0) if "！" <= c <= "～" else c for c in word)


def _chinese(numeral: str) -> int | None:
    value = parse_zh_numeral(numeral)
    return value if isinstance(value, int) else None


def _letters(word: str) -> int | None:
    """a is 1, z 26; beyond, aa and ab both come after z: as Word counts (aa, bb) and as columns are counted (aa, ab)."""
    value = parse_letters(word)
    if value is None and len(word) == 2 and word.isalpha() and word.isascii():
        first, second = (ord(c) - 96 for c in word.lower())
        value = 26 * first + second
    return value
