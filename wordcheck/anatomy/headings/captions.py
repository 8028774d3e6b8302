"""The caption of the code by which a filed wording is verified, printed in a corner of its first page.

民生保险[2018]医疗保险013号
▒▒▒▒
请扫描以查询验证条款
"""

from __future__ import annotations

from collections.abc import Sequence

from wordcheck.anatomy.passages.finding import Passage
from wordcheck.anatomy.vocabulary import squeezed
from wordcheck.languages.lazily import lazily

_CAPTION = lazily(
    r"请?(?:使用|用)?(?:手机|微信)?(?:扫描|扫码|扫一扫)(?:上方|下方|此)?(?:二维码)?[，,]?(?:以|可|即可)?(?:查询|验证|核验|查看){1,2}(?:本)?(?:保险)?条款(?:真伪|信息)?"
)
_FIRST = 60
"""Passages at the beginning among which it stands."""
_REST = 1
"""Characters that the box around the code may have left over of the number above it."""


def captions_of(passages: Sequence[Passage]) -> frozenset[int]:
    """Indices of the passages that are such a caption, and of what is left over beside it: text of no clause."""
    found: set[int] = set()
    for p in passages[:_FIRST]:
        caption = "扫" in p.text and _CAPTION.fullmatch(squeezed(p.text)) is not None
        if caption or (p.index - 1 in found and len(p.text) <= _REST and not p.readings):
            found.add(p.index)
    return frozenset(found)
