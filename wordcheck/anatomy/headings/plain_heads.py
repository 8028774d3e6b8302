"""Headings that neither number nor look nor the trade's words show: short lines between finished sentences and new ones.

    … or be the price of the animal.        <- ends a sentence
    Third party liability                   <- short, no point, a capital: a heading, if the wording has several such lines
    We will pay the damages and …           <- begins one

One such line may be anything (an address, a cell, a line cut off). So they count only together: several of them, and hardly any
short line without a point that stands elsewhere.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from wordcheck.anatomy.passages.finding import Passage
from wordcheck.languages.lazily import lazily

_FEW = 4
"""Fewest headings of this kind that a wording has."""
_SHARE = 0.7
"""Least share that headings have of all short lines without a point."""
_LONGEST = 60
_LONGEST_ZH = 20
_TEXT = 40
"""Fewest characters of the text below a heading."""
_TEXT_ZH = 14
_EASED = 0.6
"""Share of these that is enough beside several sure headings."""
_ZH = lazily(r"[\u4e00-\u9fff]")
_NO_HEADING = lazily(
    r"[。；;，,:：!！@|]|[.?] |\.$|\d{4,}|[\d.,]+$|.*、.*、|https?:|www\.|\b(?:and|or|of|the|to|for|in|a|if|when|where|that|by|with|from|on|at|is|are|be|only|below|following)$"
)
_ON_TITLE_PAGE = lazily(
    r"公司|条款|备案|注册|编号|号$|[版款险]$|计划$|方案$|产品|附加|专用|专属|适用|须知|提示|说明|阅读|样本|征求意见|合同$|保险单$|保单$|[（(〔\[]"
)
"""What a line below the title says that heads nothing: who issues it, under which number, which edition it is."""
_SPEAKS = lazily(
    r"(?!What|How|When|Who|Where|Why|If)\w.* (?:is|are|will|shall|must|may|has|have|was|were|can|cannot|does|do not) "
)
"""How a sentence speaks, but not a question used as a heading."""


def plain_heads(passages: Sequence[Passage], known: Sequence[bool], seen: Collection[int]) -> list[int]:
    """Indices of the passages that are such headings.

    `known` tells which are headings by what else they show, `seen` which of these show it to the eye.
    """
    short = [i for i, p in enumerate(passages) if i not in seen and not p.readings and _is_short(p)]
    lines = set(short)
    found = [i for i in short if _begins(passages, i, known) and _is_followed(passages, i, lines, known)]
    if len(found) < _SHARE * sum(i > 0 for i in short):  # The first is the title.
        return []
    if len(found) < _FEW:
        return _like_known(passages, found, known, seen)
    # Where so many are sure, what stands below one more may be as short as a single duty.
    return [i for i in short if _begins(passages, i, known) and _is_followed(passages, i, lines, known, _EASED)]


def _like_known(
    passages: Sequence[Passage], found: Sequence[int], known: Sequence[bool], seen: Collection[int]
) -> list[int]:
    """Of a few such lines those that stand and look as headings do which the trade's words show: right above a number, in the body's type.

    责任免除            <- known words, then 第六条
    我们帮您做的事       <- no known words, then 第十条: as much a heading
    """
    made = [i for i in found if (i > 1 or not _ON_TITLE_PAGE.search(passages[i].text)) and _heads_a_number(passages, i)]
    fellows = [
        i
        for i in seen
        if i > 0 and _is_short(passages[i]) and _begins(passages, i, known) and _heads_a_number(passages, i)
    ]
    return [i for i in made if len(made) + sum(passages[k].look == passages[i].look for k in fellows) >= _FEW]


def _heads_a_number(passages: Sequence[Passage], i: int) -> bool:
    after = passages[i + 1] if i + 1 < len(passages) else None
    return after is not None and bool(after.readings) and after.readings[0].weight >= 1


def _is_short(p: Passage) -> bool:
    if p.table is not None or p.ornament or p.computed or not 2 <= len(p.text) <= _LONGEST:
        return False
    chinese = _ZH.search(p.text) is not None
    if (chinese and len(p.text) > _LONGEST_ZH) or _NO_HEADING.search(p.text) or _SPEAKS.match(p.text):
        return False
    return chinese or (p.text[0].isupper() and len(p.text.split()) <= 9 and not p.ends_open)


def _begins(passages: Sequence[Passage], i: int, known: Sequence[bool]) -> bool:
    """Whether what stands before is finished: a sentence, a heading, or the title."""
    if i == 0:
        return False
    if i == 1:
        return not passages[0].ends_open
    before = passages[i - 1]
    return known[i - 1] or (before.ends_sentence and not before.text.endswith((";", "；")))


def _is_followed(
    passages: Sequence[Passage], i: int, lines: set[int], known: Sequence[bool], ease: float = 1.0
) -> bool:
    """Whether the text or the numbers of the heading stand below, or another heading that has them."""
    if i + 1 >= len(passages):
        return False
    if i + 1 in lines:
        return known[i] and not known[i + 1] and _is_followed(passages, i + 1, lines, known, ease)
    after = passages[i + 1]
    if after.table is not None:
        return False
    if after.readings and after.readings[0].weight >= 1:
        return True
    least = ease * (_TEXT_ZH if _ZH.search(after.text) else _TEXT)
    return after.ends_open or (after.ends_sentence and len(after.text) >= least)
