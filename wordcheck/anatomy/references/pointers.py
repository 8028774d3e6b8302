"""Words that point to a place, taken apart: what the forms of both languages hand to the search for targets.

除第五条第（二）项另有约定外            Section VI.J.1 and 2 of this Policy
  └── 条 5 ──┴─ 项 2 ─┘                └─ section vi, j, 1 ─┘   └ section vi, j, 2
      Step     Step                        Step (three atoms)       shares its beginning with the one before
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from msgspec import Struct

from wordcheck.languages.lazily import lazily
from wordcheck.languages.numerals_en import EN_ONES, parse_roman
from wordcheck.languages.numerals_zh import parse_circled, parse_zh_numeral
from wordcheck.model.span import Span


class Step(Struct, frozen=True):
    """One step down the tree."""

    noun: str
    """What the place is called (`条`, `项`, `section`, `paragraph`), empty for a bare number."""
    atoms: tuple[str, ...]
    """The number's parts, outermost first, as `atoms_of` writes them."""
    title: str = ""
    """The heading printed behind the number, where words of the pointer follow it."""


class Way(StrEnum):
    """How a pointer says where it points."""

    NUMBER = "number"
    """By number: 第五条, Section II.B."""
    HERE = "here"
    """The place where it stands: 本条, this paragraph."""
    BEFORE = "before"
    """What stands before it: 前款, 前条."""
    TITLE = "title"
    """By a heading: “责任免除”部分, the Exclusions section."""
    GLOSSARY = "glossary"
    """见释义."""
    ANNEX = "annex"
    """附表, Annexure II."""
    PAGE = "page"
    """pages 16-18."""


class Pointer(Struct, frozen=True):
    """One place pointed to. A list of places gives one pointer for each member, a range one for each end."""

    span: Span
    way: Way
    steps: tuple[Step, ...] = ()
    """From the outermost; below the place of `way` for HERE and BEFORE."""
    last: tuple[Step, ...] = ()
    """For the first end of a range, the steps of the other end."""
    noun: str = ""
    """For HERE and BEFORE, what is pointed to: `条`, `款`, `项`, `paragraph`."""
    name: str = ""
    """For TITLE and GLOSSARY, the heading or the term."""
    count: int = 1
    """For BEFORE, how many: 前两款 is 2; -1 for the one behind (下条)."""
    outside: str = ""
    """Why it points out of the wording, in a few English words; empty where nothing says so."""
    sure: bool = True
    """False for a form that is a reference only if it leads somewhere (a bare `1.` before `above`)."""
    near: str = ""
    """`above` or `below` where the words say so."""


_WIDE = str.maketrans("０１２３４５６７８９（）．－：", "0123456789().-:")
_ZH_LABEL = lazily(r"第\s*(.+?)\s*(条|章|节|编|編|篇|部分|分编|款|项)(?:之(.+))?")
_ANNEX_LABEL = lazily(r"(附录|附件|附表|附注|附)\s*(.*)")
_EN_LABEL = lazily(
    r"([A-Za-z]{3,}(?:[ -][A-Za-z]+)*?)\.?\s+(?:(?i:no|number)\.?\s*)?(\(?(?:\d|[IVXLC]+\b|[A-Z]{1,2}\b|[A-Z]\d).*)",
    re.DOTALL,
)
_PIECES = lazily(r"[0-9]+|[A-Za-z]+|[\u4e00-\u9fff〇]+|[①-⓿㈠-㈩⑴-⒛❶-❿➀-➉㉑-㊿]")
_WORDS = {w: str(i) for i, w in enumerate(EN_ONES[:16]) if i}
_SYNONYMS = {"sec": "section", "§": "section", "art": "article", "def": "definition", "annexure": "annex", "annexe": "annex",
             "appendix": "annex", "exhibit": "annex", "attachment": "annex", "subsection": "paragraph",
             "編": "编", "篇": "编", "附录": "附", "附件": "附", "附表": "附", "附注": "附"}  # fmt: skip


@lru_cache(maxsize=16384)
def step_of(label: str) -> Step:
    """A printed number as a step: `第五条` -> 条 5, `INSURING CLAUSE 3:` -> insuring clause 3, `II.A` -> ii, a."""
    label = label.translate(_WIDE).strip()
    match = _ZH_LABEL.fullmatch(label)
    if match:
        atoms = atoms_of(match[1])
        if match[3] and atoms:
            atoms = (*atoms[:-1], atoms[-1] + "-" + "".join(atoms_of(match[3])))
        return Step(noun_of(match[2]), atoms)
    match = _ANNEX_LABEL.fullmatch(label)
    if match:
        return Step("附", atoms_of(match[2]))
    match = _EN_LABEL.fullmatch(label)
    if match and parse_roman(match[1]) is None:
        return Step(noun_of(match[1]), atoms_of(match[2]))
    return Step("", atoms_of(label))


def atoms_of(number: str) -> tuple[str, ...]:
    """The parts of a number: digits without leading zeros, letters in lower case, Chinese numerals as digits.

    Roman numerals stay letters (`iv`), for whether they are meant only the tree can tell.
    """
    return tuple(_atom(piece) for piece in _PIECES.findall(number.translate(_WIDE)))


def noun_of(word: str) -> str:
    """The one name of a kind of place: lower case, singular, synonyms joined."""
    word = " ".join(word.lower().replace("sub-", "sub").replace("sub ", "sub").rstrip(".").split())
    if word not in _SYNONYMS and word.endswith("ices"):
        word = word[:-4] + "ix"
    if word.endswith("s") and word not in ("previous",):
        word = word[:-1]
    return _SYNONYMS.get(word, word)


def value_of(atom: str) -> int | None:
    """The number that an atom means by its own shape; letters mean their place in the alphabet."""
    head = atom.partition("-")[0]
    if head.isdigit():
        return int(head)
    if len(head) == 1 and head.isascii() and head.isalpha():
        return ord(head) - 96
    return parse_roman(head)


def _atom(piece: str) -> str:
    if piece.isdigit() and piece.isascii():
        return str(int(piece))
    if piece.isascii():
        low = piece.lower()
        return _WORDS.get(low, low)
    circled = parse_circled(piece) if len(piece) == 1 else None
    value = circled if circled is not None else parse_zh_numeral(piece)
    return str(value) if value is not None else piece
