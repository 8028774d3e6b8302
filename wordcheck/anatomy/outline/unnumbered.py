"""Clauses whose numbers a conversion lost.

A converter that drops Word's automatic numbers leaves the paragraphs and nothing else:

    责任免除                                        a part, found by its words
    下列原因造成的损失，保险人不负责赔偿：            <- an article: it opens a list
    战争、敌对行动；                                <- its items, until one ends the list or the words start anew
    自然灾害。
    前款约定的……                                   <- no unit: it goes on with the article

What number they had is not invented: such clauses have an empty label, and the wording says so in its notes. It cannot
see where a list within a list ends unless punctuation or words show it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence

from msgspec.structs import replace

from wordcheck.anatomy.headings.heading_sets import TABLE_STYLE
from wordcheck.anatomy.numbers import numbering
from wordcheck.anatomy.outline.hypotheses import Placed
from wordcheck.anatomy.outline.titles import heads
from wordcheck.anatomy.outline.tree import bare_number
from wordcheck.anatomy.passages.finding import Passage
from wordcheck.anatomy.vocabulary import ANNEX_STYLE, squeezed
from wordcheck.languages.bullets import MEMBER_SIGNS
from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import BlockKind
from wordcheck.model.said import Said

LOST = Said(
    "部分或全部条款没有编号（可能在文件转换中丢失）：无编号的条、项按文意划分，编号留空；对条款编号的引用无法核对。",
    "Some or all clauses have no number (it may have been lost when the file was converted): they were told apart by "
    "their words, their labels are empty, and references to them cannot be checked.",
)
_TO_ARTICLE = lazily(
    r"(?:依据|按照|依照|根据|违反|上述|前述|本(?:保险)?(?:条款|合同))第[一二三四五六七八九十百]{1,5}条"
)
_ITEM_RANK = 6
"""Styles below articles begin with it (see `numbering`)."""
_GOES_ON = lazily(
    r"前款|上述|本款|前项|前述|(?:但|但是|否则|同时|此外|另外|其[他它]保险人|其中|如|若|各项|以上|因此)|投保人(?:故意|因重大过失)|被保险人(?:未|故意)|投保人、被保险人未|"
    r"保险人应当将|在保险人向有关|保险事故发生后，在保险人未|发生保险责任范围内的损失，保险人自|被保险人在请求赔偿时应当如实|保险责任开始后，|因被保险人|由于被保险人|被保险人已经从|"
    r".{0,40}(?:前款|本款|上述)(?:规定|约定|通知|情形|义务)|.{0,30}未(?:履行|遵守|按照?|依).{0,12}(?:前款|上述|约定|义务)|保险人(?:在合同订立时|依照前款|按照前款|有权)|对因未|每次事故的上述"
)
"""How a paragraph begins that goes on with the article before it."""
_ARTICLE = lazily(
    r"除(?:另有|(?:本)?(?:保险)?合同另有|本.{0,6}另有)|发生保险(?:责任|事故)|保险事故发生|因履行|与本(?:保险)?合同有关|订立|被保险人(?:收到|获悉|应(?!承担)|在请求|请求|向保险人|若|如|可)|投保人应|"
    r"保险人(?:收到|依|自收|应|按|接到|的赔偿|赔偿后)|本(?:保险)?合同|在(?:本)?(?:保险)?(?:期间|合同)|在保险期间|未经保险人|保险责任开始|合同争议|[下以]列|有下列|凡|对于法律费用|知道保险事故"
)
"""How an article begins rather than an item."""
_SUBJECT = lazily(r"投保人|被保险人|保险人|任何|因|在|第三[方者]|保险|由于|对|本|其[他它]")
"""How an item begins that is more than a member of a list of nouns."""
_VERDICT = lazily(
    r"(?:保险人|我们|本公司).{0,10}(?:不?(?:负责|承担|予).{0,6}(?:赔偿|给付|责任)?)|应(?:当)?(?:向保险人)?(?:提交|提供)|按(?:照)?(?:以下|下列)|以下列|由当事人"
)
_FEW = 3
_SHORT = 16


def numbers_lost(passages: Sequence[Passage], placed: Sequence[Placed]) -> bool:
    """Whether the wording is in parts by name, and nothing below the parts or beside them has a number."""
    parts = {p.passage for p in placed if p.reading is None and p.cue is not None and p.cue.style.startswith("h:part")}
    if len(parts) < _FEW:
        return False
    numbered = sum(1 for p in placed if p.reading is not None and p.parent in parts)
    chapters = sum(1 for p in placed if p.reading is not None and p.parent is None)
    plain = len(passages) - len(placed)
    return numbered * 4 < len(parts) and chapters < len(parts) and plain > 2 * len(parts)


def with_lost_clauses(passages: Sequence[Passage], placed: Sequence[Placed], skipped: Collection[int]) -> list[Placed]:
    """The clauses of a wording whose numbers were all lost, those without number made out from words and points."""
    taken = {p.passage: p for p in placed}
    bulleted = sum(_bullet(p) for p in passages) >= 5
    made = list(placed)
    part: int | None = None
    state = _Lists(bulleted)
    for p in passages:
        if p.index in taken:
            cue = taken[p.index].cue
            if cue is not None and cue.style == TABLE_STYLE:
                continue
            if cue is None and taken[p.index].reading is None and taken[p.index].title is None:
                # A term above its meaning, which goes on with it.
                part, state = taken[p.index].parent, _Lists(bulleted)
                state.article = state.last = p
                continue
            part = None if cue is not None and cue.style.startswith(ANNEX_STYLE) else p.index
            state = _Lists(bulleted)
            continue
        if part is None or p.index in skipped or p.table is not None or len(p.text) < 3:
            continue
        if state.within(p, passages) or (p.index - 1 == part and bare_number(passages[part]) and heads(p.text)):
            continue
        parent = state.place(p, part)
        if parent is not None:
            heading = len(p.text) <= _SHORT and not p.ends_sentence and not p.ends_open
            made.append(
                Placed(p.index, parent, None, 0.7, "its number was lost in conversion", title=None if heading else 0)
            )
    return sorted(made, key=lambda p: p.passage)


def articles_lost(passages: Sequence[Passage], placed: Sequence[Placed]) -> bool:
    """Whether the numbers of the articles were lost and those of their items kept.

    No part has an article; one part holds several lists that begin anew, or the words point to articles.
    """
    parts = {p.passage for p in placed if p.reading is None and p.cue is not None and p.cue.style.startswith("h:part")}
    below = [p.reading for p in placed if p.reading is not None and p.parent in parts]
    if len(parts) < _FEW or any(len(r.path) > 1 or (numbering.rank(r.style) or 0) < _ITEM_RANK for r in below):
        return False
    if len(passages) - len(placed) <= 2 * len(parts):
        return False
    holders = Counter(p.parent for p in placed if p.parent in parts and p.reading is not None and p.reading.value == 1)
    return sum(n - 1 for n in holders.values()) >= 2 or any(_TO_ARTICLE.search(p.text) for p in passages)


def with_lost_articles(passages: Sequence[Passage], placed: Sequence[Placed], skipped: Collection[int]) -> list[Placed]:
    """The clauses with the articles added whose numbers were lost, and the numbered items put below them."""
    taken = {p.passage: p for p in placed}
    made: dict[int, Placed] = dict(taken)
    part: int | None = None
    article: int | None = None
    for p in passages:
        place = taken.get(p.index)
        if place is not None:
            if place.cue is not None and place.reading is None:
                held = place.cue.style.startswith("h:part")
                part, article = (p.index if held else None), None
            elif place.parent is None and bare_number(p):
                part = article = None
            elif place.parent == part and article is not None:
                made[p.index] = replace(place, parent=article)
            continue
        if part is None or p.index in skipped or p.table is not None or len(p.text) < _SHORT // 2:
            continue
        before = passages[p.index - 1] if p.index else None
        broken = before is not None and before.index not in taken and not (before.ends_sentence or before.ends_open)
        if article is None or not (broken or _GOES_ON.match(squeezed(p.text))):
            made[p.index] = Placed(p.index, part, None, 0.7, "its number was lost in conversion", title=0)
            article = p.index
    return sorted(made.values(), key=lambda p: p.passage)


def with_lost_items(passages: Sequence[Passage], placed: Sequence[Placed], skipped: Collection[int]) -> list[Placed]:
    """The clauses with the items added that lost their numbers below numbered articles.

    Such a list begins behind a colon, and its items end with semicolons.
    """
    made = list(placed)
    for i, place in enumerate(placed):
        lead = passages[place.passage]
        if not lead.ends_open or place.reading is None:
            continue
        last = placed[i + 1].passage if i + 1 < len(placed) else len(passages)
        plain = [p for p in passages[place.passage + 1 : last] if p.index not in skipped and p.table is None]
        made += _items(plain, place.passage)
    return sorted(made, key=lambda p: p.passage)


def _items(plain: Sequence[Passage], lead: int) -> list[Placed]:
    found: list[Placed] = []
    holders = [lead]
    whole = True
    for p in plain:
        semi = p.text.endswith(("；", ";"))
        if not whole:
            whole = p.text.endswith(("；", ";", "。", "：", ":"))
            if p.text.endswith("。"):
                break
            continue
        if not found and not semi:
            break
        found.append(Placed(p.index, holders[-1], None, 0.7, "its number was lost in conversion", title=0))
        if p.ends_open:
            holders.append(p.index)
        elif p.text.endswith("。"):
            if len(holders) == 1:
                break
            holders.pop()
        whole = semi or p.ends_open or p.text.endswith("。")
    return found if len(found) >= 2 else []


def _bullet(p: Passage) -> bool:
    return p.kind is BlockKind.LIST_ITEM or (bool(p.ornament) and set(p.ornament) <= MEMBER_SIGNS)


class _Lists:
    """The open article and lists of one part, as paragraph after paragraph is placed."""

    def __init__(self, bulleted: bool) -> None:
        self.bulleted = bulleted
        self.article: Passage | None = None
        self.leads: list[Passage] = []
        """Paragraphs that ended with a colon and whose items are being read, outermost first."""
        self.last: Passage | None = None
        self.marked: bool | None = None
        """Whether the items of the open list carry the converter's bullet."""

    def place(self, p: Passage, part: int) -> int | None:
        """The passage of the clause above `p`; None where `p` goes on with the clause before it."""
        parent = self._place(p, part)
        if parent is not None:
            self.last = p
        if p.ends_open and self.last is not None:
            self.leads.append(self.last)
            self.marked = None
        return parent

    def within(self, p: Passage, passages: Sequence[Passage]) -> bool:
        """Whether `p` stands without a bullet between the bullets of the open list, and so goes on with an item."""
        if not (self.leads and self.marked) or _bullet(p) or p.ends_open or _bullet(self.leads[-1]):
            return False
        for later in passages[p.index + 1 : p.index + 12]:
            if later.ends_open or (len(later.text) < 14 and not later.ends_sentence):
                return False
            if _bullet(later):
                return True
        return False

    def _place(self, p: Passage, part: int) -> int | None:
        words = squeezed(p.text)
        if self.last is not None and not (self.last.ends_sentence or self.last.ends_open) and not _bullet(p):
            return None
        if self.leads and self._item(p, words):
            return self.leads[-1].index
        if self.article is not None and _GOES_ON.match(words) and not (_bullet(p) and self.bulleted and not self.leads):
            self.leads.clear()
            return None
        self.leads.clear()
        self.article = p
        return part

    def _item(self, p: Passage, words: str) -> bool:
        """Whether `p` is an item of an open list, after lists that it ends have been closed."""
        lead = self.leads[-1]
        if self.marked is None:
            self.marked = _bullet(p)
        elif (self.marked and not _bullet(p)) or (not self.marked and _bullet(p) and self.bulleted):
            return False
        if p.text[: 4 if p.ends_open else 7] == lead.text[: 4 if p.ends_open else 7]:
            return False
        if p.ends_open and _VERDICT.search(words):
            return False
        if self.marked and not _bullet(lead) and len(self.leads) == 1:
            return True
        if self.last is not None and self.last is not lead and self._over(p, words):
            self.leads.pop()
            return bool(self.leads) and self._item(p, words)
        return not (self.last is not lead and ((_GOES_ON.match(words) and len(self.leads) == 1) or self._starts(words)))

    def _over(self, p: Passage, words: str) -> bool:
        """Whether the innermost of several lists ended with the item before `p`."""
        if len(self.leads) < 2 or p.ends_open:
            return False
        lead = self.leads[-1].text
        kin = {lead[i : i + 2] for i in range(len(lead) - 1)} & {words[i : i + 2] for i in range(len(words) - 1)}
        kin = {k for k in kin if not re.search(r"[，、：。包括但不限于任何的所其他导致引起造成保险人]", k)}
        return not kin and _SUBJECT.match(words) is not None

    def _starts(self, words: str) -> bool:
        return _ARTICLE.match(words) is not None or bool(
            re.search(r"保险人(?:不负责|也?不承担|不承担).{0,4}(?:赔偿|责任)?。$", words)
        )
