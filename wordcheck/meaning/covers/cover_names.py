"""What a cover is called: its heading, the short name that it gives itself, else what it pays.

（一）……咨询与评估所产生的费用（以下简称“应急响应费用”）      应急响应费用
Insuring Agreement  (below COVERAGE A – BODILY INJURY)      BODILY INJURY
We will pay up to $25,000 for debris removal                debris removal
"""

from __future__ import annotations

import re

from wordcheck.languages.bullets import BULLETS, DASHES
from wordcheck.languages.lazily import lazily
from wordcheck.meaning.leads import name_of
from wordcheck.model.covers import CoverPart
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, Wording

ANNOUNCES = lazily(
    r"\W*(?:wh(?:at|en|ere)(?:[’']s|\s+is|\s+are|\s+we|\s+you)?\s+(?:cover(?:ed)?|insured?|will\s+(?:we\s+)?(?:pay|cover)|(?:you\s+are|are\s+you|is)\s+covered(?:\s+for)?|(?:we\s+will\s+)?pay)|we\s+will\s+pay(?:\s+for)?|cover(?:age)?s?|"
    r"insuring\s+(?:agreements?|clauses?)|coverage\s+agreements?|scope\s+of\s+cover(?:age)?|benefits?|(?:your\s+)?indemnity|operative\s+clause|your\s+cover|保障内容|保障范围|保险责任|承保范围|责任范围|保险保障|责任内容)\W*",
    re.I,
)
"""Headings that ask or announce what is covered and do not name it."""
_SHORT_NAME = lazily(r"以下(?:统?简?称|统称)(?:为|作)?\s*[“\"「『‘]([^”\"」』’\n]{2,16})[”\"」』’]")
_PAID_NAME = lazily(r"(?:费用?|损失|责任|金|津贴|赔偿|补偿|款)$")
_GENERIC = lazily(r"(?:损失|费用|责任|保险金|赔偿金?|补偿)")
"""Short names that each cover could bear."""
_SAYS_WHEN = lazily(
    r"[^，。]{0,16}(?:后|时|前|的|期间内?)$|\W*(?:(?:除[^，]{1,20}外|在|若|如果?|当|因|由于|经|就|对于?|该|本|被保险人|投保人|保险人|我们|发生)|(?:we|the\s+(?:insurer|company|underwriters?)|if|in\s+the\s+event|subject\s+to|where|when|you|this|under|up\s+to|for\s+the)\b)", re.I
)  # fmt: skip
"""First words that say when or by whom, not what is paid."""
_NAMES_NOTHING = lazily(
    r"(?:相应的?)?保险金|the\s+benefit(?:\s+amount)?|the\s+(?:sum\s+insured|following[\w\s]*)", re.I
)
_LIABLE = lazily(r"(?:下列)?(?:民事|经济|损害)?赔偿责任|责任")
_HARM = lazily(r"(?:造成|导致|致使)(?P<harm>[^，。；：,;:（(\n]{4,40})(?=[，。；：,;:（(\n]|$)")
"""The harm for which a liability is borne, by which several liabilities are told apart."""
_TITLE_END = lazily(r"条款[\s\S]*$")
"""What follows the name of the product in the title of a wording."""
_POINTER = lazily(r"^(?:下列|以下|下述|上述)(?:各项)?的?")
_PHRASE_END = lazily(r"(?:（[^（）\n]*）|\([^()\n]*\))?(?:[，。；：;:\n]|\.(?=\s))")
_WHOLE = 400
_BULLET = lazily(rf"[\s{BULLETS}*{DASHES}]*")
_WHEN_OR_WHERE = lazily(r"(?:在|于|自|因公|因工)[^，。；\n]*(?:[内中间时后前上期]|期间)")
_ITEM_ENDS = lazily(r"[；。;\n]")
_LONGEST_ITEM = 90
LONGEST = {"zh": 40, "en": 70}
"""Characters of a name made from the words of a clause."""


def cover_name(wording: Wording, clause: Clause, found: tuple[CoverPart, ...], asked: bool = False) -> str:
    """The name of a cover with the parts that were found of it; `asked` if an earlier clause with the same heading stands beside it."""
    name = name_of(wording, clause, _WHOLE).split(". ")[0].rstrip(".")
    announces = ANNOUNCES.fullmatch(name) is not None
    if clause.title and not announces:
        return name
    called = [
        n for n in _SHORT_NAME.findall(wording.own_text(clause)) if _PAID_NAME.search(n) and not _GENERIC.fullmatch(n)
    ]
    if called:
        return str(called[-1])
    own = next((p.span.of(wording.text) for p in found if p.part == "loss" and p.span in clause.span), "")
    if _LIABLE.fullmatch(own.strip()):
        own = ([m["harm"] for m in _HARM.finditer(wording.own_text(clause))] or [own])[-1].rstrip("的")
    paid = _shortened(_POINTER.sub("", " ".join(own.split())), LONGEST[wording.language])
    bare = not paid or _NAMES_NOTHING.fullmatch(paid) is not None
    above = [c.title.strip(" :：") for c in wording.parents(clause) if c.title and not ANNOUNCES.fullmatch(c.title)]
    if announces:
        said = [_shortened(" ".join(wording.own_text(clause).split()), LONGEST[wording.language])]
        labels = [c.label for c in wording.parents(clause) if c.label]
        return next(iter(([] if asked else above) + ([] if bare else [paid]) + labels + said), name)
    if not _SAYS_WHEN.match(name):
        return _shortened(name, LONGEST[wording.language])
    if not bare:
        return paid
    return next(iter([*above, _TITLE_END.sub("", wording.title.strip())])) or name


def _shortened(words: str, longest: int) -> str:
    """Words cut at a blank or, in Chinese, at a character."""
    if len(words) <= longest:
        return words
    return words[: max(words.rfind(" ", longest // 2, longest), 0) or longest].rstrip(" ,，、") + "…"


def first_words(wording: Wording, clause: Clause) -> Span:
    """The heading of a clause, else its own words up to the first mark that closes a phrase."""
    if clause.title_span is not None:
        return clause.title_span
    own = next((s for s in clause.own if len(s)), clause.span)
    return phrase_of(wording, own)


def item_of(wording: Wording, clause: Clause) -> Span:
    """The first words of an item, or all of it to its end where they say only when or where: 在工作时间内，因工作原因受到伤害；"""
    words = first_words(wording, clause)
    if not _WHEN_OR_WHERE.fullmatch(words.of(wording.text)):
        return words
    home = next((s for s in clause.own if words.start in s), clause.span)
    end = _ITEM_ENDS.search(wording.text, words.end, min(home.end, words.start + _LONGEST_ITEM))
    return Span(words.start, end.start() if end else words.end)


def phrase_of(wording: Wording, own: Span) -> Span:
    """The words of a span, without its bullet, up to the first mark that closes a phrase."""
    own = Span(own.start + len(_BULLET.match(wording.text[own.start : own.end])[0]), own.end)  # type: ignore[index]
    end = _PHRASE_END.search(wording.text, own.start + 2, own.end)
    words = wording.text[own.start : end.start() if end else own.end]
    if words.count("（") > words.count("）") or words.count("(") > words.count(")"):
        words = words[: max(words.rfind("（"), words.rfind("("))]
    return Span(own.start, own.start + len(words.rstrip(" .\n")))
