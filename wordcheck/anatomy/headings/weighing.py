"""Unnumbered headings: which passages look like one, and how high each stands.

Evidence adds up to a score in the outline's currency (what it would cost to take the passage for mere words): words
that the trade uses as headings, a look unlike the body's, a place of its own, and against it everything that a sentence has.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from wordcheck.anatomy.headings.cues import BULLETED, FORM, Cue
from wordcheck.anatomy.headings.emphasised_heads import above_by_place, italic_heads, run_in_heads
from wordcheck.anatomy.headings.empty_heads import without_empty_heads
from wordcheck.anatomy.headings.heading_sets import (
    BENEFIT_STYLE,
    KNOWN_PART,
    bracketed_parts,
    of_one_level,
    parts_by_look,
    parts_run_in,
    parts_within,
    side_heads,
    slip_heads,
    tables_within,
    with_plain_heads,
    without_lists,
)
from wordcheck.anatomy.headings.refrains import refrains
from wordcheck.anatomy.passages.finding import Passage
from wordcheck.anatomy.passages.looks import Look
from wordcheck.anatomy.vocabulary import (
    ANNEX,
    ANNEX_STYLE,
    EN_WORDS,
    ENDORSEMENT_FRONT,
    MEANING_HEAD,
    RIDER_TITLE,
    SLIP_PARTS,
    TERM_HEAD,
    ZH_PARTS,
    is_no_wording,
    squeezed,
)
from wordcheck.anatomy.word_search import holds_any
from wordcheck.languages.bullets import MEMBER_SIGNS
from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import BlockKind

_HEADING, _BOX = BlockKind.HEADING, BlockKind.BOX
"""By a name of its own: Python 3.11 looks a member up on its class in the time of ten comparisons, and this is asked of all."""
_LONGEST = 120
_LONGEST_NUMBERED = 240
"""Characters of a line with a number and all in capitals: `SECTION D) STANDARD EXCLUSIONS APPLICABLE TO …` may go on for lines."""
_LARGEST = 6.0
"""A heading of twice the size of the body; beyond it no larger one stands higher."""
_MOST_WORDS, _MOST_WORDS_LARGE = 16, 30
"""Words of an English heading; titles of endorsements, large and in capitals, name all that they change."""
_LARGE = 1.2
_SMALL = 0.9
"""Share of the body's size below which a line is set in small type."""
_UNDERLINED = 0.9
_STRIKING = 2.0
"""Prominence of what is set apart in more than one way."""
_ZH = lazily(r"[\u4e00-\u9fff]")
_APART = lazily(r"[ \u3000]{2,}|\t")
_ASIDE = lazily(
    r"(?:please )?notes?|nb|n\.b\.?|explanations?|illustrations?|examples?|provided(?: that)?", re.IGNORECASE
)
"""Words set off within a clause; what follows them goes on with it."""
_SENTENCE_LIKE = lazily(r"[.;] \S|, .*, ")
_TITLE_WORD = lazily(r"[A-Za-z][A-Za-z'’-]*")
_ADDRESS = lazily(r"\w@\w|\bwww\.|https?:|\w\.(?:com|org|net|co)\b")
_ADDRESS_SIGNS = ("@", "www.", "http", ".co", ".org", ".net")
_AMOUNT = lazily(r"[A-Z]{2,3}[$€£]?[ \u00a0]?\d[\d.,]*(?: ?(?:m|k|million|thousand))?")
"""A sum in a schedule, whose currency is no word in capitals."""
_DEFINES = lazily(r"[“\"][^“”\"]{1,60}[”\"]\s+(?:means?|refers? to|includes?)\b")
"""A definition, whose term may stand apart in a justified line."""
_OPENS_HEAD, _CLOSES_HEAD = ("【", "〖", "<<", "＜＜"), ("】", "〗", ">>", "＞＞")
"""Brackets in which writers of plain text set a heading."""
_WITHIN_COLON = lazily(r"[:：][^:：]")
_ANNEXES = ("附录", "附件")
_BENEFIT = lazily(r"(?!.*(?:给付|领取|申请|支付|我们|本公司|保险人|[的为至])).{2,14}(?:保险金|津贴|年金)")
"""The name of a benefit, alone on its line above what it grants."""
_NAMED_BENEFIT = 3.4
_BENEFIT_RANK = 0.3
"""Prominence of such a line, which stands within any article."""
_DEEP = 0.4
"""How much less each level below the fourth stands out."""
_PLAIN_LOOK = 0.2
"""Prominence up to which a line looks like the text."""
_TERMINAL = "。；;，,、.!！"
_SPEECH = lazily(r"[。；;]|，.*，|[.!?] [A-Z]|、.*、.*、")
_QUESTION = lazily(r"(?:问|Q)\s?[:：.、].{2,160}[?？]")
"""A question that is marked as one, however long: `Q. …?`, `问：…？`."""
_SMALL_WORDS = frozenset(
    "a an and as at by for from in into is it of on or our the to under us we what when who will with you your not are do be if how v vs".split()
)


_UNIT_LINE = lazily(
    r"[（(]?(?:金额|货币|限额)?单位[：:（(]|[^。.;；]{0,40}(?:[£$€]|\b(?:usd|gbp|eur|hkd|sgd|cny|rmb))\s?(?:'000|000s|hundred|thousand|million|m\b)[^。.]{0,24}$",
    re.IGNORECASE,
)
"""The line above a table that gives the unit of its figures."""
_UNITS = ("单位", "£", "$", "€", "usd", "gbp", "eur", "hkd", "sgd", "cny", "rmb")
"""What it holds, in small letters."""


class Body(Struct, frozen=True):
    """The look of the running text."""

    size: float | None
    bold: bool | None
    color: str


def body_of(passages: Sequence[Passage]) -> Body:
    """The commonest look, by number of characters."""
    looks: Counter[tuple[float | None, bool | None, str]] = Counter()
    for p in passages:
        looks[p.size, p.look.bold, p.look.color] += len(p.text)
    sizes: Counter[float] = Counter()
    colors: Counter[str] = Counter()
    bold: Counter[bool] = Counter()
    for (size, is_bold, color), length in looks.items():
        if size is not None:
            sizes[size] += length
        if is_bold is not None:
            bold[is_bold] += length
        colors[color] += length
    return Body(
        size=sizes.most_common(1)[0][0] if sizes else None,
        bold=bold.most_common(1)[0][0] if bold else None,
        color=colors.most_common(1)[0][0] if colors else "",
    )


def cues_of(passages: Sequence[Passage], body: Body) -> list[Cue | None]:
    """For each passage what speaks for a heading, None where nothing does."""
    small = Counter(p.text for p in passages if len(p.text) < 40 and p.text[:1].islower())
    found: list[Cue | None] = []
    for i, passage in enumerate(passages):
        before = passages[i - 1] if i else None
        found.append(_cue(passage, before, body, small[passage.text] > 2))
    found = of_one_level(passages, found)
    found = run_in_heads(passages, side_heads(passages, without_lists(passages, italic_heads(passages, found))))
    found = parts_run_in(passages, found)
    found = parts_within(passages, tables_within(found))
    found = bracketed_parts(passages, parts_by_look(passages, found, body.size))
    found = without_empty_heads(passages, found, body.size)
    return above_by_place(passages, refrains(passages, with_plain_heads(passages, slip_heads(passages, found))))


def _cue(p: Passage, before: Passage | None, body: Body, again: bool) -> Cue | None:
    if p.kind is _BOX:
        return None
    if p.side and p.table is None and not _side_is_aside(p):
        # Heads in cells of their own are of one kind, other than words in bold at the beginning of a paragraph.
        place = "h:cell" if p.text[p.side : p.side + 1] in ("", "\n") else "h:side"
        if (p.ornament and set(p.ornament) <= MEMBER_SIGNS) or _is_listed(p):
            place = BULLETED
        return Cue(2.4, f"{place}:{p.look.size or 0:g}", 5.0, p.side)
    if len(p.text) > 160 or p.table is not None or not p.text or (p.readings and p.readings[0].weight > 1.5):
        return None
    words = squeezed(p.text)
    if _columns(p.text) or _heads_glossary(p.text) or is_no_wording(words):
        return None
    if holds_any(words.lower(), _UNITS) and _UNIT_LINE.match(words):
        return None
    chinese = not words.isascii() and _ZH.search(words)
    return _chinese(p, words, before, body) if chinese else _english(p, words, before, body, again)


def _is_listed(p: Passage) -> bool:
    """Whether a format without sizes gives the passage as an item of a list, whose bullet is not among its words."""
    return p.kind is BlockKind.LIST_ITEM and p.look.size is None


def _side_is_aside(p: Passage) -> bool:
    """Whether the head in a column of its own is none of a clause: a term, an aside, or that of a bullet without a colon."""
    if p.ornament and set(p.ornament) <= MEMBER_SIGNS and not p.text[: p.side + 1].rstrip().endswith((":", "：", ".")):
        return True
    return _DEFINES.match(p.text) is not None or _ASIDE.fullmatch(p.text[: p.side]) is not None


def _columns(text: str) -> bool:
    """Whether blanks set the words apart in columns, as in the head of a table: no letters spaced out, but words."""
    if "\t" not in text and "  " not in text and "\u3000" not in text:
        return False
    cells = _APART.split(text.strip())
    return len(cells) >= 3 and max(map(len, cells)) >= 3


def _heads_glossary(text: str) -> bool:
    """Whether it is the row above those of a glossary: `Term | Meaning`."""
    first, _, second = text.partition("\n")
    return bool(second) and TERM_HEAD.fullmatch(first) is not None and MEANING_HEAD.fullmatch(second) is not None


def _chinese(p: Passage, words: str, before: Passage | None, body: Body) -> Cue | None:
    bare = words.strip('【】[]《》〈〉〖〗<>＜＞“”"：: ')
    if not 2 <= len(bare) <= 40:
        return None
    rider = RIDER_TITLE.fullmatch(bare) is not None
    part = rider or (ZH_PARTS.fullmatch(bare) is not None and not _says_more(bare))
    look = _prominence(p.look, body)
    benefit = not part and look <= _PLAIN_LOOK and _BENEFIT.fullmatch(bare) is not None
    score = _look_zh(p, part, look, body) + _words_zh(p, words, bare, part, before)
    if benefit and (before is None or not _breaks_off(before)):
        score += _NAMED_BENEFIT
    if score < -1.0:
        return None
    if rider and score > 0:
        return Cue(score, "h:rider", 29.0)
    if benefit:
        return Cue(score, BENEFIT_STYLE, _BENEFIT_RANK)
    if part and ANNEX.match(bare) is not None:
        named = bare.startswith("附")
        return Cue(score, ANNEX_STYLE if named else f"{ANNEX_STYLE}-table", 28.0 if named else 27.0)
    if part and (p.look.centered or p.look.level is None or p.kind is not BlockKind.HEADING):
        return Cue(score, _style(p.look, body, "part"), 25.0 + look)
    return Cue(score, _style(p.look, body, ""), 10 + _prominence(p.look, body, _LARGEST) + KNOWN_PART * part)


def _look_zh(p: Passage, part: bool, look: float, body: Body) -> float:
    """What the looks of a Chinese line say for a heading; `part` tells whether its words name a part of wordings."""
    score = look * (1.0 if look < 0 or part else 1.3)
    if p.ornament:
        score += 1.2 if not set(p.ornament) <= MEMBER_SIGNS else -1.5
    if body.size and p.look.size and p.look.size < _SMALL * body.size and not p.look.bold:
        score -= 2.5  # a note in the margin
    if p.kind is _HEADING:
        score += 2.5
    elif not part and look <= 0.2:
        score -= 1.2
    return score


def _words_zh(p: Passage, words: str, bare: str, part: bool, before: Passage | None) -> float:
    """What the words of a Chinese line, and the line before it, say for a heading."""
    score = 3.6 if part else 0.0
    if words[-1] in _TERMINAL or (p.ends_open and bare not in _ANNEXES):
        score -= 4.0
    asked = _is_question(words)
    if asked:
        score += 2.0
    elif _SPEECH.search(bare):
        score -= 2.0
    if before is not None and before.table is None and _breaks_off(before):
        score -= 2.0 if part else 2.5
    if not part and words.startswith(_OPENS_HEAD) and words.endswith(_CLOSES_HEAD):
        score += 2.6
    if len(bare) > 20 and not part and not asked:
        score -= 0.08 * (len(bare) - 20)
    return score


def _is_question(words: str) -> bool:
    """Whether a line is marked as a question, which may head a clause however long it is."""
    return _QUESTION.fullmatch(words) is not None


def _breaks_off(before: Passage) -> bool:
    """Whether the line before is no heading, and its sentence goes on."""
    return len(before.text) > 24 and not (before.ends_sentence or before.ends_open)


def _says_more(bare: str) -> bool:
    """Whether words behind a colon go on from the name of a part: `免赔率：百分之十` is text, `附件：…` a heading."""
    return ANNEX.match(bare) is None and _WITHIN_COLON.search(bare) is not None


def _english(p: Passage, words: str, before: Passage | None, body: Body, again: bool) -> Cue | None:
    """`again` tells whether the words, which begin small, stand alone in several places."""
    bare = words.strip("“”\"':– ")
    count = len(bare.split())
    look = _prominence(p.look, body)
    asked = _is_question(words)
    if _heads_nothing(p, bare) or (
        not asked and count > (_MOST_WORDS_LARGE if p.look.caps and look > _LARGE else _MOST_WORDS)
    ):
        return None
    if ENDORSEMENT_FRONT.fullmatch(bare):
        return Cue(4.0, FORM, 29.0)
    plain = p.look.size is None and p.look.bold is None
    known = EN_WORDS.fullmatch(bare) is not None and not (plain and p.ends_open)
    known = known or bare in SLIP_PARTS
    if p.look.underlined and p.ends_open:
        look -= _UNDERLINED  # Words before a list are underlined as well.
    score = (1.6 if known else 0.0) + look * 1.2 + _case(p, bare, again and look > _STRIKING)
    score += _words_en(p, words, bare, asked, before)
    if p.kind is _HEADING:
        score += 2.5
    elif look <= 0.2 and not p.look.caps:
        # A format without typography shows nothing; there words of the trade that stand alone are enough.
        score -= 1.4 if not known or not plain else -0.6
    if score < -0.8:
        return None
    rank = 10 + _prominence(p.look, body, _LARGEST) + (1.0 if p.look.caps else 0.0)
    return Cue(score, _style(p.look, body, "caps" if p.look.caps else ""), rank)


def _heads_nothing(p: Passage, bare: str) -> bool:
    """Whether an English line is no heading whatever its looks: an aside, an amount, an address, the entry of a glossary."""
    return (
        len(bare) < 3
        or not bare[0].isalpha()
        or _ASIDE.fullmatch(bare) is not None
        or _AMOUNT.fullmatch(bare) is not None
        or (holds_any(bare, _ADDRESS_SIGNS) and _ADDRESS.search(bare) is not None)
        or _DEFINES.match(p.text) is not None
    )


def _case(p: Passage, bare: str, returns: bool) -> float:
    """What capitals say for a heading; `returns` tells of words that begin small, strike the eye and come back.

    `not covered:` that comes back, in bold and a colour of its own, is a heading; `business` in bold, a line broken off.
    """
    if p.look.caps:
        return 1.6
    if _title_case(bare):
        return 0.5
    small = bare[0].islower() and not bare[1:2].isupper()  # but `eCrime`
    return (-1.0 if returns else -3.0) if small else 0.0


def _words_en(p: Passage, words: str, bare: str, asked: bool, before: Passage | None) -> float:
    """What the words of an English line, its marks and the line before it say against a heading, or for one where it is a question."""
    count = len(bare.split())
    score = 0.0
    if words[-1] in ".;,":
        score -= 4.5 if count > 4 else 2.0
    elif words[-1] == ":" or p.ends_open:
        score -= 0.8
    if asked:
        score += 1.5
    elif _SENTENCE_LIKE.search(bare):
        score -= 1.5
    if p.ornament and set(p.ornament) <= MEMBER_SIGNS:
        score -= 2.5
    if count > 9 and not asked:
        score -= 0.3 * (count - 9)
    broken = before is not None and not before.ends_sentence and not before.ends_open and len(before.text) > 60
    if broken and bare not in SLIP_PARTS:
        score -= 1.5
    return score


def rank_of(p: Passage, body: Body) -> float:
    """How prominent a numbered passage is, on the scale of headings; 0 where it looks like the body."""
    look = _prominence(p.look, body, _LARGEST)
    short = len(p.text) <= (_LONGEST_NUMBERED if p.readings and p.look.caps else _LONGEST)
    return 10 + look + (1.0 if p.look.caps else 0.0) if short and (look > 0.2 or p.look.caps) else 0.0


def _prominence(look: Look, body: Body, most: float = 2.4) -> float:
    """How much a look stands out from the body's, 0 for not at all; size alone counts for `most` at most.

    As evidence that something is a heading, large is enough; between headings the larger one stands higher.
    """
    made = 0.0
    if look.size is not None and body.size:
        ratio = look.size / body.size
        made += min(most, 0.5 + 6.0 * (ratio - 1)) if ratio >= 1.05 else -1.0 if ratio < 0.9 else 0.0
    if look.bold and body.bold is False:
        made += 1.3
    if look.underlined:
        made += _UNDERLINED
    if look.centered:
        made += 1.0
    if look.color != body.color and look.color:
        made += 0.9
    if look.level is not None:
        made += 1.0 + max(0, 4 - look.level) * 0.5 - max(0, look.level - 4) * _DEEP
    return made


def _style(look: Look, body: Body, word: str) -> str:
    """A name for the look; sizes are rounded, for converters scatter them."""
    size = f"{round(look.size * 2) / 2:g}" if look.size is not None else ""
    marks = ("b" if look.bold and not body.bold else "") + ("c" if look.centered else "") + "u" * look.underlined
    level = f"L{look.level}" if look.level is not None else ""
    return f"h:{word}:{level}{size}{marks}{look.color}"


def _title_case(text: str) -> bool:
    words = [w for w in _TITLE_WORD.findall(text) if w.lower() not in _SMALL_WORDS]
    return bool(words) and all(w[0].isupper() for w in words)
