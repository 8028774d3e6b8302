"""Numbers behind a word that says what they count: `Section 3`, `Part B (Definitions)`, `附录一`."""

from __future__ import annotations

import re
from collections.abc import Iterator

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
)
from wordcheck.languages.lazily import lazily
from wordcheck.languages.numerals_en import EN_COUNTS, parse_roman

_NOUNS = (
    r"insuring +(?:clause|agreement)|sub ?section|section|sec\.|part|article|art\.|clause|chapter|"
    r"(?:general +|policy +|special +)?(?:exclusion|condition|extension|definition|benefit|provision)|def(?:\.|(?=[ \t]+\d))|"
    r"coverage +part|coverage|cover|option|item|title|subtitle|subchapter|division|schedule|appendix|annex(?:ure|e)?|endorsement|addendum|"
    r"module|exhibit|step|table|add-on(?: +cover)?|optional +(?:cover|extension|benefit|section)|§"
)
_WORDS = EN_COUNTS | {"premier": 1}
_NAMED = lazily(
    rf"({_NOUNS})(?:[ \t]+(?:no|number)\.?)?(?:[ \t]+|(?=[\d(])|(?<=[.§]))"
    rf"(\d{{1,4}}(?:[.\-–]\d{{1,3}})*[A-Za-z]{{0,2}}|[IVXLC]{{1,6}}|[A-Z]{{1,2}}(?:\d{{1,2}})?|(?:the[ \t]+)?(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))})(?=\b))"
    r"(?!\w)([.:)\]—–\-]*)",
    re.IGNORECASE,
)
_THE = lazily(r"^the\s+")
NOUN_BEGINNINGS = frozenset(
    "insuring sub subsection section sec part article art clause chapter general policy special exclusion condition extension "
    "definition benefit provision def coverage cover option item title subtitle subchapter division schedule appendix annex "
    "annexur annexure endorsement addendum module exhibit step table add optional".split()
)
"""The first words of `_NOUNS`, by which most passages are told from named ones at once."""
_GOES_DEEPER = lazily(r"\.(?:[A-Z]|\d{1,2}|[a-z])[.)\s]")
_OF_DECLARATIONS = lazily(r"\s+of\s+the\s+(?:declarations|schedule)\s*[:–—-]\s*", re.IGNORECASE)
"""`Item 1 of the Declarations: Named Insured`, as some forms print the items themselves."""
_DASH = lazily(r"\s+[:–—-]+(?=[\sA-Z])")
_ZH_NAMED = lazily(
    rf"(附录|附件|附表|附则|附|注释|备注|计划|方案)({SPACE}*)"
    rf"([{ZH_DIGITS}]{{1,3}}|[{DIGITS}]{{1,3}}|[A-Z](?![A-Za-z]))(?![{DIGITS}年月日])([、.．:：]?)"
)
_IN_BRACKETS = lazily(r"\s*\([A-Z][^()]{2,50}\)\s*")
"""A heading in brackets: `Part B (Definitions)`."""

_OF_A_PART = lazily(rf"\b(?:to|of|for|under|in)\s+((?:{_NOUNS})\s+\w{{1,4}})\W*\Z", re.IGNORECASE)
_HEADING = 90
"""Characters of a heading that may name its own part; a longer line is a sentence."""


def own_part(heading: str) -> tuple[Reading, ...]:
    """Readings of the number by which a heading names the part to which it belongs: `Exclusions to Section 1`."""
    match = _OF_A_PART.search(heading) if len(heading) <= _HEADING else None
    return tuple(named(match[1])) if match else ()


def named(text: str) -> Iterator[Reading]:
    """Readings of an English number behind its noun at the very beginning of `text`."""
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
    end = match.end()
    if noun == "item" and (of := _OF_DECLARATIONS.match(after)):
        weight, marks, end = 4.5, ":", end + of.end()
    label = text[: match.end(2)] + ("." if marks.startswith(".") else "")
    for style, path, suffix in _numbers(number):
        yield made(f"{noun} {style}", path, label, end, text, marks[:1], weight, suffix)


def _numbers(number: str) -> Iterator[tuple[str, tuple[int, ...], int]]:
    """What the number behind a noun can mean: its style, its path, and what is put in behind it (4A)."""
    digits = re.fullmatch(r"(\d+)((?:\.\d+)*)(?:[-–](\d+))?([A-Za-z]{0,2})", number)
    if digits:
        path = (int(digits[1]), *(int(p) for p in digits[2].split(".") if p))
        yield ".".join("1" * len(path)), path, int(digits[3] or 0) + (letters(digits[4].lower()) or 0)
    elif (word := _THE.sub("", number.lower())) in _WORDS:
        yield "1", (_WORDS[word],), 0
    elif number.isupper():
        mixed = re.fullmatch(r"([A-Z]{1,2})(\d{1,2})", number)
        if mixed:
            yield "A1", (letters(mixed[1]) or 0, int(mixed[2])), 0
            return
        roman, letter = parse_roman(number), letters(number)
        if roman is not None:
            yield "I", (roman,), 0
        if letter is not None and letter < 60 and roman not in (2, 3):
            yield "A", (letter,), 0


def zh_named(text: str) -> Iterator[Reading]:
    """Readings of a Chinese number behind its noun: `附件二`, `方案1`."""
    match = _ZH_NAMED.match(text)
    value = (
        (letters(match[3]) if match[3].isalpha() and match[3].isascii() else chinese(match[3].translate(WIDE)))
        if match
        else None
    )
    if match and value is not None:
        yield made(
            f"{match[1]} {'A' if match[3].isascii() and match[3].isalpha() else '1'}",
            (value,),
            match[1] + match[3],
            match.end(),
            text,
            folded_mark(match[4]),
            2.5,
        )


_NUMBERED = lazily(
    rf"([\u4e00-\u9fff]{{2,4}}?)({SPACE}?)([{ZH_DIGITS}]{{1,3}}|[{DIGITS}]{{1,2}}|[A-Z])(?:([、.．：:])|(?={SPACE}|\s|$|[（(《“]))"
)
_NUMBERS_NOUN = lazily(rf"(?:([A-Z])([款档型])|第([{ZH_DIGITS}]{{1,3}}|[{DIGITS}])(步)(?=[：:、]|{SPACE}|\s|$))")
_NOUN_WEIGHT = 2.5


def noun_reading(text: str) -> Reading | None:
    """A number with any Chinese noun at the beginning (情形二：, A款, 第一步：); whether it is one, its fellows tell."""
    before = _NUMBERS_NOUN.match(text)
    if before is not None:
        letter, number = before[1], before[3]
        value = letters(letter) if letter else chinese(number.translate(WIDE))
        style = f"{before[2] or before[4]} {'A' if letter else '1'}"
        return made(style, (value,), before[0], before.end(), text, "", _NOUN_WEIGHT) if value else None
    match = _NUMBERED.match(text)
    if match is None:
        return None
    noun, number = match[1], match[3]
    value = letters(number) if number.isascii() and number.isalpha() else chinese(number.translate(WIDE))
    if value is None:
        return None
    style = f"{noun} {'A' if number.isascii() and number.isalpha() else '1'}"
    return made(
        style,
        (value,),
        match[0].rstrip("、.．：: \t\n　"),
        match.end(),
        text,
        folded_mark(match[4] or ""),
        _NOUN_WEIGHT,
    )
