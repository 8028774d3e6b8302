"""Chinese rows of causes, costs and losses: a cover that grants by naming several is taken whole by an exclusion that names them all.

    因碰撞、倾覆、坠落造成的损失，保险人负责赔偿        grants  {碰撞, 倾覆, 坠落}
    （五）碰撞、倾覆、坠落；                         takes   {碰撞, 倾覆, 坠落}          all of it
    （五）被保险人支付的任何形式的赎金；             takes   {赎金}, one of the sums that a cover pays
    （五）任何仲裁费用、诉讼费用和律师费用；            takes what a cover pays as 事先同意的律师费用 too: a thing is named last

A row with a condition (因暴雨、洪水引起的水淹) takes something narrower.
"""

from __future__ import annotations

from collections.abc import Iterable

from wordcheck.languages.lazily import lazily

_JOIN = lazily(r"[、]|以及|或者|和|及|或")
_MEMBER = r"[\u4e00-\u9fff]{2,8}?"
_AND = r"(?:、|以及|或者|和|及|或)"
_GRANTED = lazily(
    rf"(?:因|由于)(?P<cause>{_MEMBER}(?:{_AND}{_MEMBER})*?)(?:直接)?(?:造成|导致|引起|引发|致使|住院)"
    rf"|(?:造成|致使|支付的|支出的|发生的)(?P<loss>{_MEMBER}(?:{_AND}[\u4e00-\u9fff]{{2,24}}?)*)(?=的?[，。；（]|$)"
    rf"|被(?P<act>{_MEMBER}(?:、{_MEMBER})+?)(?:造成|导致|引起|的)"
    rf"|^[\s（）()\d一二三四五六七八九十、.]*(?P<item>{_MEMBER}(?:、{_MEMBER})+)[；;。]?$"
)
_DENIAL = lazily(r"[，,]?(?:保险人|本公司|我们|均|概|一概|一律|也|都)*(?:不(?:予|属|在|承担|负责|再)|概不)")
_NUMBER = lazily(r"^[\s（）()\d一二三四五六七八九十、.]*(?:第[一二三四五六七八九十之]+条)?\s*")
_PAID = lazily(r"^(?:投保人|被保险人|第三者)?(?:因此|为此)?所?(?:支付|支出|承担|给付|发生)的")
"""Of a sum: that it is paid. Nothing narrows it so."""
_WIDE = lazily(r"^(?:对|因|由于)*(?:任何|一切|所有|各种|各类)(?:程度的|原因的|形式的)?")
_OUTER = lazily(r"^(?:对|因|由于)+|(?:所?(?:造成|导致|引起)的)?(?:的(?:任何|一切|全部)?损失)?[\s；;。，的]*$")
_OWNED = lazily(
    r"^(?:第三者|他人|受害人|住院期间|保险标的|被保险[\u4e00-\u9fff]{0,6}?(?=被|遭受|发生|的))的?(?:被|遭受|发生)?"
)
FEWEST = 2
"""Members of a row; a single word may be one cause among others."""
_LONGEST = 10
"""Characters of a member that has no condition of its own."""


def rows_granted(lines: Iterable[str]) -> frozenset[frozenset[str]]:
    """The rows by which lines grant, and single causes and losses as rows of one."""
    found = (m for line in lines for m in _GRANTED.finditer(line.strip()))
    return frozenset(row for m in found if (row := _members(next(g for g in m.groups() if g))))


def row_taken(words: str) -> frozenset[str]:
    """The members of a row that words exclude without condition, or the one thing of which they leave nothing (任何疾病); none
    where they are more or less than that."""
    bare = _NUMBER.sub("", words.strip())
    denial = _DENIAL.search(bare)
    bare = bare[: denial.start()] if denial else bare
    paid = _PAID.match(bare)
    bare = bare[paid.end() :] if paid else bare
    wide = _WIDE.match(bare)
    members = _members(_OUTER.sub("", bare[wide.end() :] if wide else bare))
    plain = all(2 <= len(m) <= _LONGEST and "的" not in m and "，" not in m for m in members)
    return members if plain and len(members) >= (1 if wide or paid else FEWEST) else frozenset()


def takes_row(taken: frozenset[str], granted: frozenset[frozenset[str]]) -> bool:
    """Whether what is taken holds every member of some row, as itself or as the thing of which it is a kind; a single thing must
    be named as it was granted."""
    if len(taken) < FEWEST:
        return bool(taken) and any(taken <= row for row in granted)
    return any(len(row) >= FEWEST and all(any(g.endswith(t) for t in taken) for g in row) for row in granted)


def _members(row: str) -> frozenset[str]:
    pieces = (_OWNED.sub("", p.strip().removeprefix("任何")) for p in _JOIN.split(row))
    return frozenset(p for p in pieces if p)
