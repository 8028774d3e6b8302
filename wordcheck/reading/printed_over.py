"""Text layers that hold their words several times over: bold made by printing a word again and again, a hair apart.

    附加附加附加附加合同合同合同合同        each word of a heading as often as it was printed
    3333.1.1.1.1条                        the number of a clause that it refers to

Readers of PDF set apart glyphs that lie on one another; converters often do not, and their text comes as Markdown, Word or
plain text. Which of the words are the wording's own cannot be told then, so nothing may be concluded from them. Chinese sets
no word three times in a row, so that a few such places are proof enough: of 285 real wordings looked at, none has one.
"""

from __future__ import annotations

from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import Manuscript, Unread, UnreadKind
from wordcheck.model.said import Said

_THREE_TIMES = lazily(r"([\u4e00-\u9fff]{2,20}?)\1{2}")
_ENOUGH = 3


def printed_over_of(manuscript: Manuscript) -> tuple[Unread, ...]:
    """That a text holds words several times over; nothing where it does not."""
    text = manuscript.text
    if text.isascii():
        return ()
    found = [m.group(1) for m in _THREE_TIMES.finditer(text)]
    if len(found) < _ENOUGH:
        return ()
    example = found[0]
    why = Said(
        f"文字层把同一文字重复数遍（{len(found)}处，如“{example}”），多由重影加粗转换而来，无法确定原文；请提供原文件",
        f"the text layer holds words several times over in a row ({len(found)} places, such as “{example}”), as conversion "
        "of overprinted bold leaves it; what the wording says there cannot be told: give the original file",
    )
    return (Unread(UnreadKind.ENCODING, Said("整个文件", "the whole file"), why, None, True),)
