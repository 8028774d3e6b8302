"""Text layers that hold their words several times over: bold made by printing a word again and again, a hair apart.

    附加附加附加附加合同合同合同合同        each word of a heading as often as it was printed
    3333.1.1.1.1条                        the number of a clause that it refers to

    我们退还现金价值。 退还现金价值，    whole lines, printed bold and plain, one after the other

    将遭受损失，故请您慎重。，故请您慎重。    parts of sentences with their marks, one right behind the other

Readers of PDF set apart glyphs that lie on one another; converters often do not, and their text comes as Markdown, Word or
plain text. Which of the words are the wording's own cannot be told then, so nothing may be concluded from them. Chinese sets
no word three times in a row, so that a few such places are proof enough: of 285 real wordings looked at, none has one. Lines
that come again at once are told by their share: two sentences may speak alike, but not in every hundred characters. A heading may stand
before a sentence that begins with it; what runs over a mark and comes right behind itself does so twice in no other wording.
"""

from __future__ import annotations

from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import Manuscript
from wordcheck.model.said import Said
from wordcheck.model.unread import WHOLE_FILE, Unread, UnreadKind

_THREE_TIMES = lazily(r"([\u4e00-\u9fff]{2,20}?)\1{2}")
_ENOUGH = 3
_HAN = lazily(r"[\u4e00-\u9fff]")
_BLANKS = lazily(r"\s+")
_STRETCH = 12
"""Characters of a piece of a line that is looked for again."""
_SOON = 30
"""Characters within which a line printed twice comes again."""
_FEWEST, _SHARE = 5, 0.05
"""Unlike pieces that come again at once, and their share of all: of 540 other wordings none reaches both."""
_OF_WORDS = 9
"""Chinese characters that a piece must have: rows of figures are alike by nature."""

_LETTERS = 24
"""Unlike characters in all those pieces: one sentence that comes again and again was written so."""


def _again(text: str) -> str:
    """A piece of a line printed twice, where lines are so printed all over; else nothing."""
    packed = _BLANKS.sub("", text)
    starts = range(0, len(packed) - _STRETCH, _STRETCH)
    pieces = [packed[i : i + _STRETCH] for i in starts]
    found = {
        p: None
        for i, p in zip(starts, pieces, strict=True)
        if packed.find(p, i + _STRETCH, i + 2 * _STRETCH + _SOON) >= 0
        and sum("\u4e00" <= c <= "\u9fff" for c in p) >= _OF_WORDS
    }
    if len(set().union(*found)) < _LETTERS:
        return ""
    return next(iter(found)) if len(found) >= max(_FEWEST, _SHARE * len(pieces)) else ""


_BEHIND_ITSELF = 8
"""Characters of what comes right behind itself, a mark among them."""
_FAR = 60
"""The longest such part of a sentence."""
_STEP = 4
_TWICE, _OFTEN = 2, 1500
"""Unlike parts that come so, and characters within which there is one: once may be the author's own slip, and text recognised in
pictures repeats a line here and there."""
_MARKS = frozenset("，。；")


def _behind_itself(packed: str) -> list[str]:
    """Unlike parts of sentences, marks among them, that come again with nothing but a sign or two between."""
    found: dict[str, None] = {}
    at = 0
    while at + _BEHIND_ITSELF <= len(packed):
        piece = packed[at : at + _BEHIND_ITSELF]
        again = packed.find(piece, at + _BEHIND_ITSELF, at + 2 * _BEHIND_ITSELF + _FAR)
        distance = again - at
        if again < 0 or sum("\u4e00" <= c <= "\u9fff" for c in piece) < _BEHIND_ITSELF - _STEP:
            at += _STEP
            continue
        start, end = at, at + _BEHIND_ITSELF
        while start > 0 and at - start < distance and packed[start - 1] == packed[start - 1 + distance]:
            start -= 1
        while end + distance < len(packed) and end - start < distance and packed[end] == packed[end + distance]:
            end += 1
        part = packed[start:end]
        between = packed[end : start + distance]
        if len(between) < _STEP and not any(c.isalnum() for c in between) and not _MARKS.isdisjoint(part.strip("。")):
            found[part] = None
            at = again + _BEHIND_ITSELF
        else:
            at += _STEP
    return list(found)


def _parts_again(packed: str) -> str:
    """The first such part, where there are enough of them; else nothing."""
    parts = _behind_itself(packed)
    if len(set().union(*parts)) < _LETTERS:
        return ""
    return parts[0] if len(parts) >= max(_TWICE, len(packed) / _OFTEN) else ""


def printed_over_of(manuscript: Manuscript) -> tuple[Unread, ...]:
    """That a text holds words several times over; nothing where it does not."""
    text = manuscript.text
    if _HAN.search(text) is None:
        return ()
    found = [m.group(1) for m in _THREE_TIMES.finditer(text)]
    if len(found) >= _ENOUGH:
        why = Said(
            f"文字层把同一文字重复数遍（{len(found)}处，如“{found[0]}”），多由重影加粗转换而来，无法确定原文；请提供原文件",
            f"the text layer holds words several times over in a row ({len(found)} places, such as “{found[0]}”), as conversion "
            "of overprinted bold leaves it; what the wording says there cannot be told: give the original file",
        )
    elif example := _again(text) or _parts_again(_BLANKS.sub("", text)):
        why = Said(
            f"文字层把成行文字重复印出（如“{example}”），多由重影加粗转换而来，无法确定原文；请提供原文件",
            f"the text layer holds lines twice over (such as “{example}”), as conversion of overprinted bold leaves it; what the "
            "wording says there cannot be told: give the original file",
        )
    else:
        return ()
    return (Unread(UnreadKind.ENCODING, WHOLE_FILE, why, None, True),)
