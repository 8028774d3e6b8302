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

from wordcheck.anatomy.numbers.label_readings import (
    DIGITS,
    SPACE,
    WIDE,
    ZH_DIGITS,
    Reading,
    chinese,
    folded_mark,
    letters,
    made,
    narrow,
)
from wordcheck.anatomy.numbers.label_signs import OPENING, SIGNS, signs
from wordcheck.anatomy.numbers.named_labels import NOUN_BEGINNINGS, named, zh_named
from wordcheck.languages.lazily import lazily
from wordcheck.languages.numerals_en import parse_roman
from wordcheck.languages.numerals_zh import parse_circled

_MINGUO = 80
"""From this year (1991) on, three decimals that can be a date are one: no wording has so many chapters."""
_PLACES = "条|章|节|編|编|篇|部[分份]|分编|分編|款|类"
_CAPITALS = "壹贰叁参肆伍陆柒捌玖拾"
_NUMERAL = rf"[{ZH_DIGITS}{_CAPITALS}{DIGITS}]"
_CHAPTER = lazily(rf"第{SPACE}*({_NUMERAL}+(?:{SPACE}{_NUMERAL}+)*){SPACE}*({_PLACES})(?:之([{ZH_DIGITS}]+))?")
_ZH_CAPITAL = lazily(
    rf"([{_CAPITALS}]{{1,3}})([、.．：:]|(?={SPACE}|[\t\n]|$))|[（(]{SPACE}*([{_CAPITALS}]{{1,3}}){SPACE}*[)）]"
)
_ZH_PAREN = lazily(rf"[（(]{SPACE}*([{ZH_DIGITS}]+){SPACE}*[)）]")
_ZH_BARE = lazily(rf"([{ZH_DIGITS}]+)([、.．,，:：]|(?={SPACE}|[\t\n]|$))")
_ZH_HALF = lazily(rf"([{ZH_DIGITS}]{{1,3}}){SPACE}?[)）]")
_DIGIT_PAREN = lazily(rf"[（(]{SPACE}*([{DIGITS}]{{1,3}}){SPACE}*[)）]")
_DIGIT_HALF = lazily(rf"([{DIGITS}]{{1,3}}){SPACE}?[)）]")
_DOTTED = lazily(rf"([{DIGITS}]{{1,3}}(?:[.．]{SPACE}?[{DIGITS}]{{1,3}}){{1,5}})([.、．:]?)(?![{DIGITS}])")
_LETTERED = lazily(r"(\d{1,3}(?:\.\d{1,3})*)[(（]([a-z]|[ivx]{2,4}|\d{1,2})[)）](?=\s+\S|$)")
"""1(a), 2.1(b): an item written with the number of its clause."""
_INSERTED = lazily(r"(\d{1,3})([A-Za-z])(?:[.)](?=\s+\S)|(?=[\t\n]| +[A-Z“\"]))")
"""2A, put in behind 2, or 2a, the first item of 2."""
_SLASHED = lazily(r"(\d{1,2})/(\d{1,2})(?=(?: +|[\u2003\u3000])(?:[A-Z][a-z]|[\u4e00-\u9fff])|[\t\n])")
"""Part 4 holds 4/1 and 4/2."""
_HYPHENED = lazily(r"(\d{1,2})-(\d{1,2})(?= +[A-Z“\"\u4e00-\u9fff]|[\t\n])")
"""Article 4 holds 4-1 and 4-2, as the houses of the Continent number."""
_DIGIT = lazily(rf"([{DIGITS}]{{1,4}})(?:{SPACE}?([.、．])(?![{DIGITS}])|([:：])|(?=\s|$)|(?=[\u4e00-\u9fff“《【]))")
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_STEM = lazily(
    rf"([{_STEMS}])([、.．]|(?={SPACE}|[\t\n]|$)|[组类部](?={SPACE}|[：:]|$))|[（(]{SPACE}*([{_STEMS}]){SPACE}*[)）]"
)
_TEX_CIRCLED = lazily(r"\$\s*\\textcircled\s*\{\s*(\d{1,2})\s*\}\s*\$")
_CIRCLED = lazily(r"([①-⑳㉑-㉟㊱-㊿❶-❿⑴-⒇])[.、．]?")
_KEYCAP = lazily(r"(\d)\ufe0f?\u20e3")
"""1️⃣: a digit on a key."""
_LETTER_PAREN = lazily(rf"[（(]{SPACE}*([A-Za-zＡ-Ｚａ-ｚ]{{1,6}}){SPACE}*[)）]")
_LETTER_HALF = lazily(rf"([A-Za-z]{{1,6}}){SPACE}?[)）]")
_LETTER = lazily(
    rf"([A-Za-z]{{1,6}}){SPACE}?([.、．])(?:(?!\w)(?![.])|(?=[A-Z][a-z]{{2}}|[A-Z]{{4}})|(?=[\u4e00-\u9fff]))|([A-Z])[:：](?=\s)"
)
_LETTER_APART = lazily(
    r"([a-z]|[ivx]{2,5})(?=\t)|([A-Z]|[IVX]{2,5})(?=(?:[\t\n]| {2,}|[\u2003\u3000])[A-Z\u4e00-\u9fff])|([A-Z]|[IVX]{2,5})(?= (?:[A-Z][a-zA-Z]|[\u4e00-\u9fff]))"
)
_COMPOSED = lazily(r"([A-Z]{1,2}|[IVX]{1,5})(?:\.(?=\w))?(\d{1,3})((?:\.\d{1,3})*)(?!\.[a-z]\b)([.、．:]?)(?![\w%])")
_HYPHENED_LETTER = lazily(r"([A-Z])-(\d{1,2})(?=[ \u2003\u3000]+[A-Z“\"\u4e00-\u9fff]|[\t\n])")
"""A-1, A-2 within Section A."""
_ROMAN_DOTTED = lazily(r"([IVX]{1,5}|[A-Z])((?:\.(?:[A-Z]|\d{1,3}|[a-z]))+)([.、．:]?)(?!\w)")
_LED = lazily(r"([A-Za-z][^.;:]{2,110}?) +(?=(?:Sec\.|§) *(?:\(?\d+[A-Za-z]?\)?)(?:\.|\s|$))")
_FIRST_WORD = lazily(r"([A-Za-z]+)( [^\W_])?")
_LONGEST_ROMAN = 6
_MEASURES = "%％‰倍元万亿个年月日天周岁小时分秒米公里克人次份种类项位名台℃°级度档"
_BARE = 0.5
"""Weight of a Chinese numeral with nothing but a blank behind it."""
_SPEAKS_ON = "的之、，,。；;）)》”至到和或及与所中规款项约载列"


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
    found = readings(bare) or (readings(f"{bare} A") if "-" in bare else ())  # 1-2 may be a range elsewhere.
    return tuple(r for r in found if len(r.label) == len(bare) or r.end >= len(bare))


def lead_of(text: str) -> int:
    """How many characters of heading stand before a section number on the same line (`definitions Sec. 3.`), else 0."""
    match = _LED.match(text) if "Sec." in text or "§" in text else None
    return match.end(1) if match else 0


def _latin(text: str) -> Iterator[Reading]:
    first = _FIRST_WORD.match(text)
    if first is None or first[1].lower() in NOUN_BEGINNINGS:
        yield from named(text)
    if first is not None and first[2] and not (first[1].isupper() and len(first[1]) <= _LONGEST_ROMAN):
        return  # `The insured …`: words, no mark behind the first; but `A What we cover`, `II Limits`
    yield from _composed(text)
    match = _LETTER.match(text)
    if match:
        word, mark = match[1] or match[3], match[2] or ":"
        yield from _alphabetic(word, match, text, "{}", folded_mark(mark), 3.0 if word.isupper() else 2.6)
    match = _LETTER_HALF.match(text)
    if match:
        yield from _alphabetic(match[1], match, text, "{})", "", 3.2)
    match = _LETTER_APART.match(text)
    if match:
        # `A What is covered` may be words: only an A1 below it makes it a number; `II DEFINITIONS` hardly.
        word = match[1] or match[2] or match[3]
        weight = 0.6 if match[3] and len(word) == 1 else 1.8
        yield from _alphabetic(word, match, text, "{}", "", weight)


def _other(text: str) -> Iterator[Reading]:
    first = text[0]
    if first == "第":
        yield from _chapter(text)
    elif first in "（(":
        if text[1:2] in SIGNS:
            yield from signs(text, readings)
        yield from _bracketed(text)
        yield from _stem(text)
        yield from _capital(text)
    elif first in _STEMS:
        yield from _stem(text)
    elif first in _CAPITALS:
        yield from _capital(text)
    elif first in ZH_DIGITS:
        yield from _zh_digits(text)
    elif first in "0123456789０１２３４５６７８９":
        yield from _digits(text)
    elif first == "§":
        yield from named(text)
    elif first == "$":
        match = _TEX_CIRCLED.match(text)
        if match:
            yield made("①", (int(match[1]),), match[0], match.end(), text, "", 4.0)
    elif first in OPENING or first in SIGNS:
        yield from signs(text, readings)
    else:
        yield from _circled(text)
        yield from zh_named(text)


def _zh_digits(text: str) -> Iterator[Reading]:
    """一）, and 一、 or a bare 一."""
    half = _ZH_HALF.match(text)
    value = chinese(half[1]) if half else None
    if half and value is not None:
        yield made("一)", (value,), half[0], half.end(), text, "", 3.4)
        return
    match = _ZH_BARE.match(text)
    value = chinese(match[1]) if match else None
    if match and value is not None:
        mark = folded_mark(match[2])
        after = text[match.end() : match.end() + 1]
        weight = 3.6 if mark in ("、", ".") and not (after and after in ZH_DIGITS) else _BARE
        yield made("一", (value,), match[1] + match[2].strip(), match.end(), text, mark, weight)


def _circled(text: str) -> Iterator[Reading]:
    match = _CIRCLED.match(text)
    value = parse_circled(match[1]) if match else None
    if match and value is not None:
        yield made("①", (value,), match[1], match.end(), text, "", 4.0)


def _chapter(text: str) -> Iterator[Reading]:
    match = _CHAPTER.match(text)
    if not match:
        return
    value = chinese("".join(match[1].split()).translate(WIDE))
    if value is None:
        return
    suffix = chinese(match[3]) if match[3] else 0
    follows = text[match.end() : match.end() + 1]
    # 第五条规定的… is the middle of a sentence, 第五条下列原因… a clause whose separator was lost.
    speaks_on = bool(follows) and (
        follows in _SPEAKS_ON or text[match.end() : match.end() + 2] in ("第（", "第(", "第一", "第二", "以及", "之间")
    )
    weight = 1.2 if speaks_on else (5.0 if follows.strip() else 6.0)
    place = {"編": "编", "篇": "编", "分編": "分编", "部份": "部分"}.get(match[2], match[2])
    if (place == "款" and speaks_on) or (place == "类" and follows.strip()):
        return  # 第二类医疗器械: words
    yield made(f"第*{place}", (value,), match[0], match.end(), text, "", weight, suffix or 0)


def _bracketed(text: str) -> Iterator[Reading]:
    match = _ZH_PAREN.match(text)
    if match:
        value = chinese(match[1])
        if value is not None:
            yield made("(一)", (value,), match[0], match.end(), text, "", 4.5)
        return
    match = _DIGIT_PAREN.match(text)
    if match:
        yield made("(1)", (int(match[1].translate(WIDE)),), match[0], match.end(), text, "", 4.0)
        return
    match = _LETTER_PAREN.match(text)
    if match:
        yield from _alphabetic(narrow(match[1]), match, text, "({})", "", 4.0)


def _stem(text: str) -> Iterator[Reading]:
    """甲、乙、丙: the ten stems as numbers."""
    match = _STEM.match(text)
    if match:
        mark = folded_mark(match[2] or "") if match[2] not in ("组", "类", "部") else ""
        style = "甲" if match[1] else "(甲)"
        weight = 2.6 if match[2] or match[3] else _BARE
        yield made(style, (_STEMS.index(match[1] or match[3]) + 1,), match[0], match.end(), text, mark, weight)


def _capital(text: str) -> Iterator[Reading]:
    """壹、贰、叁: the numerals of bank notes."""
    match = _ZH_CAPITAL.match(text)
    value = chinese(match[1] or match[3]) if match else None
    if match and value is not None:
        style = "壹" if match[1] else "(壹)"
        weight = 3.6 if match[2] or match[3] else _BARE
        yield made(style, (value,), match[0], match.end(), text, folded_mark(match[2] or ""), weight)


def _digits(text: str) -> Iterator[Reading]:
    match = _KEYCAP.match(text)
    if match:
        yield made("1", (int(match[1]),), match[0], match.end(), text, "", 3.6)
        return
    match = _LETTERED.match(text)
    if match:
        yield from _lettered(match, text)
    match = _INSERTED.match(text)
    if match:
        yield from _inserted(match, text)
        return
    match = _DOTTED.match(text)
    if match and " " in match[1] and text[match.end() : match.end() + 1] == "-":
        match = None  # `2. 30-Day Waiting Period` is the second item.
    if match:
        yield from _dotted(match, text)
        return
    for style, pair in (("1-1", _HYPHENED), ("1/1", _SLASHED)):
        match = pair.match(text)
        if match and text[match.end() :].lstrip()[:1] not in _MEASURES:
            yield made(style, (int(match[1]), int(match[2])), match[0], match.end(), text, "", 1.8)
            return
    match = _DIGIT_HALF.match(text)
    if match:
        yield made("1)", (int(match[1].translate(WIDE)),), match[0], match.end(), text, "", 3.4)
        return
    match = _DIGIT.match(text)
    if match:
        yield _figure(match, text)


def _inserted(match: re.Match[str], text: str) -> Iterator[Reading]:
    """3A: the third with a letter of its own, or one put in behind the third."""
    value, letter = int(match[1]), letters(match[2].lower()) or 0
    shape = "1A" if match[2].isupper() else "1a"
    mark = text[match.end(2) : match.end()]
    yield made(shape, (value, letter), match[0], match.end(), text, folded_mark(mark), 1.6)
    yield made("1", (value,), match[0], match.end(), text, folded_mark(mark), 1.2, letter)


def _dotted(match: re.Match[str], text: str) -> Iterator[Reading]:
    """3.1.2."""
    path = tuple(int(p) for p in re.split(rf"[.]{SPACE}?", match[1].translate(WIDE)))
    weight = 0.6 if text[match.end() : match.end() + 1] in _MEASURES and match.end() < len(text) else 3.2
    if max(path) < 200 and path[0] > 0 and not _minguo_date(path):
        yield made(
            ".".join("1" * len(path)), path, match[1] + match[2], match.end(), text, folded_mark(match[2]), weight
        )


def _figure(match: re.Match[str], text: str) -> Reading:
    """3. or a bare 3, which may begin a sum or a date."""
    value, mark = int(match[1].translate(WIDE)), folded_mark(match[2] or match[3] or "")
    after = text[match.end() :].lstrip()
    if mark:
        weight = 3.6 if mark != ":" else 1.5
        if value > 200:
            weight = 1.2
    else:
        weight = 0.2 if (after[:1] and after[0] in _MEASURES) or value > 60 else (1.4 if after else 0.8)
    label = match[1] + (match[2] or "")
    return made("1", (value,), label, match.end(), text, mark, weight)


def _minguo_date(path: tuple[int, ...]) -> bool:
    """Whether decimals are a date of the Taiwanese era, as on the lines that name approvals: 114.11.13 國壽字第…號函備查."""
    return len(path) == 3 and path[0] >= _MINGUO and 1 <= path[1] <= 12 and 1 <= path[2] <= 31


def _lettered(match: re.Match[str], text: str) -> Iterator[Reading]:
    above, word = tuple(int(p) for p in match[1].split(".")), match[2]
    shape = ".".join("1" * len(above))
    values = (
        [("1", int(word))]
        if word.isdigit()
        else [("a", letters(word) if len(word) == 1 else None), ("i", parse_roman(word))]
    )
    for kind, value in values:
        if value is not None and max(above) < 200:
            yield made(f"{shape}({kind})", (*above, value), match[0], match.end(), text, "", 3.4)


def _alphabetic(word: str, match: re.Match[str], text: str, shape: str, mark: str, weight: float) -> Iterator[Reading]:
    """A word of letters as a letter of the alphabet, as letters beyond Z, and as a roman numeral."""
    if not (word.isupper() or word.islower()):
        return
    upper = word.isupper()
    label = match[0].rstrip(":：")
    letter, roman = letters(word), parse_roman(word)
    if letter is not None:
        light = weight if len(word) == 1 else weight - 0.6
        yield made(shape.format("A" if upper else "a"), (letter,), label, match.end(), text, mark, light)
    if len(word) in (2, 3) and len(set(word.lower())) == 1:
        # (aa) is a level of its own in statutes.
        own = letters(word[0])
        if own is not None:
            yield made(shape.format("AA" if upper else "aa"), (own,), label, match.end(), text, mark, weight - 0.8)
    if roman is not None and roman < 60:
        yield made(shape.format("I" if upper else "i"), (roman,), label, match.end(), text, mark, weight)


def _composed(text: str) -> Iterator[Reading]:
    match = _HYPHENED_LETTER.match(text)
    if match:
        yield made("A-1", (letters(match[1]) or 0, int(match[2])), match[0], match.end(), text, "", 2.0)
        return
    match = _COMPOSED.match(text)
    if match:
        head = letters(match[1])
        rest = (int(match[2]), *(int(p) for p in match[3].split(".") if p))
        if head is not None:
            style = "A." + ".".join("1" * len(rest))
            weight = 3.0 if "." in match[0] else 1.6
            yield made(style, (head, *rest), match[0], match.end(), text, folded_mark(match[4]), weight)
        roman = parse_roman(match[1]) if "." in match[0] else None
        if roman is not None and roman < 60:
            style = "I." + ".".join("1" * len(rest))
            yield made(style, (roman, *rest), match[0], match.end(), text, folded_mark(match[4]), 2.0)
        return
    match = _ROMAN_DOTTED.match(text)
    if not match:
        return
    path: list[int] = []
    shape: list[str] = []
    for i, part in enumerate([match[1], *match[2].strip(".").split(".")]):
        roman = parse_roman(part) if i == 0 else None
        value = int(part) if part.isdigit() else roman if roman is not None else letters(part)
        if value is None:
            return
        path.append(value)
        shape.append("1" if part.isdigit() else "I" if roman is not None else "A" if part.isupper() else "a")
    yield made(".".join(shape), tuple(path), match[0], match.end(), text, folded_mark(match[3]), 2.0)
