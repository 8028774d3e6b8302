"""Chinese sentences read as statements.

A party acts unless a preposition governs it (向保险人, 对其, 以被保险人名义) or it owns what follows (保险人的); behind 由 and 请 it acts, behind
向, 给, 让 something is done to it. A stretch between marks that names no party goes on with the one before (zero anaphora).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.market.word_classes import ACT, PARTY, THING, WordClasses, acts_of, things_of
from wordcheck.meaning.statements.reading import INSURED, INSURER, Dealt, Reading, Statement
from wordcheck.model.span import Span

_STRETCH = lazily(r"[^，。；：,;\n]+[。；;\n]?")
_MAY = lazily(r"可以?|有权|得(?!到|知|出|把|先|给|在|自己|留|保)|能够?|想|享有|即可|不妨")
_MUST = lazily(r"(?<![对相适])应当?|须|必须|需要?|将|会|得(?=[把将给先在留保])|要|务必|请|有义务|保证|承诺")
_NOT = lazily(
    r"(?:不|未)(?:作|做|予以?|进行|给予|办理)(?:任何|一切)?[^，。；、的]{0,4}\Z|(?:不(?!足|同|论|管)|未|无(?!限|论|条件)|没有?|毋|勿|恕|免(?!赔)|莫|非|别)(?:[^，。；、的]{0,4}|[^，。；、的]{0,2}(?:就|对|向|以|因|把|将)[^，。；、]{0,16})\Z"
)
_AGENT, _ASKED = ("由", "经"), ("请", "许", "使", "令", "致")
_WHEN = ("于", "在")
_A_TIME = lazily(r"(?:时|之后|以后|之前|以前|期间)[，。；\n]?\Z")
"""How words end that say when, with an actor of their own: 本公司得于投保人欠缴保险费时."""
_TO = ("向", "对", "给", "为", "替", "供", "与", "和", "同", "让", "跟", "待", "被")
_NO_ACTOR = (
    "以",
    "按",
    "依",
    "照",
    "于",
    "在",
    "因",
    "归",
    "就",
    "凭",
    "将",
    "把",
    "及",
    "、",
    "或",
    "第",
    "非",
    "从",
    "到",
    "收",
)
_BOTH = ("和", "与", "及", "以及", "、", "或", "或者", "同")
_RELATIVE = lazily(
    r"(?:或|及|与|和)|[了过出]?的(?!责任|义务|权利|，|$)|方式|标准|比例|期间|义务|责任|日期?(?!起|内)|金额|通知|人(?!民)|手续|条件|凭证|范围|书|单|表|时间|总额|限额|方案|频率|宽限|能力|时(?!间)|费用|(?:之|以)?[前后](?=发生|出现|的)"
)
"""What makes of an act a name or a description: 支付方式, 已支付的保险费."""
_OF_THE_INSURER = lazily(r"(?<!被)(?:保险人|本公司|我们|我司|承保人)[^，。；：\n]{0,8}?的")
_DEALT = lazily(r"(?:将|把|就|对|给|为|凡|若|如)[^，。；]*\Z|(?:的|和|、|时要?|中|上|所有|一切|任何)\Z")
_OWNED = 4
"""Characters between an owner and what it owns."""


class _Word(Struct, frozen=True):
    start: int
    end: int
    classes: frozenset[str]
    side: str
    """The side that it names, empty where it names none."""


def read_chinese(text: str, sentence: Span, known: WordClasses) -> Reading:
    """What is read of a sentence."""
    made: list[Statement] = []
    named: set[str] = set()
    actor = ""
    for stretch in _STRETCH.finditer(text, sentence.start, sentence.end):
        words = [
            _Word(m.start(), m.end(), known.of_chinese(m[0]), known.side_of_chinese(m[0]))
            for m in known.chinese.finditer(text, stretch.start(), stretch.end())
        ]
        found, actor = _read(text, Span(*stretch.span()), words, actor)
        actor = "" if stretch[0][-1] in "。；;\n" else actor
        made += found
        named.update(*(w.classes for w in words))
    sides = frozenset(side for side in (INSURER, INSURED) if f"{PARTY}{side}" in named)
    own = frozenset(c for s in made for t in s.things if t.owner == INSURER for c in t.classes) | frozenset(
        c.removeprefix(THING).removeprefix(ACT)
        for m in _OF_THE_INSURER.finditer(text, sentence.start, sentence.end)
        for w in known.chinese.finditer(text, m.start(), min(m.end() + 8, sentence.end))
        for c in known.of_chinese(w[0])
    )
    return Reading(tuple(made), frozenset(c.removeprefix(ACT).removeprefix(THING) for c in named), sides, own)


def _read(text: str, stretch: Span, words: Sequence[_Word], actor: str) -> tuple[list[Statement], str]:
    """The statements of one stretch, and who acts at its end."""
    things = tuple(_things(text, words))
    begins, to, asked = stretch.start, "", ""
    made: list[Statement] = []
    acted, bids = False, False
    for i, word in enumerate(words):
        if word.side:
            role = _role(text, stretch, word)
            beside = (
                i and words[i - 1].side not in ("", word.side) and text[words[i - 1].end : word.start].strip() in _BOTH
            )
            if beside:
                actor = ""  # Both sides act.
            elif bids and role != "owner":
                asked, to, begins = word.side, to or word.side, word.start
            elif role == "agent":
                asked, begins = word.side, word.start
            elif role == "to":
                to = word.side
            elif role == "subject":
                if acted and not _fresh(text, stretch, word):
                    to = to or word.side
                else:
                    actor, begins, asked = word.side, word.start, ""
            continue
        acts = acts_of(word.classes)
        if acts:
            if "ask" in acts and not bids:
                bids, asked = True, ""
                made.append(_statement(text, stretch, word, acts, actor, begins, things))
                continue
            acted = True
            if bids and not asked:
                continue  # What is asked for is done by the other side.
            bids = bids or "tell" in acts
            behind = Span(word.end, min(stretch.end, word.end + 6))
            relative = _RELATIVE.match(text, behind.start, behind.end)
            if relative and not any(w.side and behind.start <= w.start < relative.end() for w in words):
                continue
            made.append(_statement(text, stretch, word, acts, asked or actor, begins, things))
    if not made and any(t.owner for t in things):
        made.append(Statement(stretch, actor, "", frozenset(), things=things))
    return [Statement(s.span, s.who, s.verb, s.acts, s.force, s.denied, s.things, to) for s in made], actor


def _statement(
    text: str, stretch: Span, word: _Word, acts: frozenset[str], who: str, begins: int, things: tuple[Dealt, ...]
) -> Statement:
    before = text[max(stretch.start, min(begins, word.start)) : word.start]
    force = "may" if _MAY.search(before) else "must" if _MUST.search(before) else ""
    behind = tuple(t for t in things if t.span.start >= word.end)
    things = behind or tuple(t for t in things if _is_topic(text, stretch, t.span))
    span = Span(min(begins, word.start), max([word.end, *(t.span.end for t in things)]))
    return Statement(span, who, text[word.start : word.end], acts, force, _NOT.search(before) is not None, things)


def _is_topic(text: str, stretch: Span, thing: Span) -> bool:
    """Whether a thing before an act is what the act deals with: it opens the stretch, or 将, 把 or 对 leads to it."""
    before = text[stretch.start : thing.start]
    return len(before.strip()) <= _OWNED or _DEALT.search(before) is not None


def _role(text: str, stretch: Span, word: _Word) -> str:
    """What a party is in its stretch: the one who acts, the one acted upon, an owner, or none of them."""
    before = text[max(stretch.start, word.start - 1) : word.start]
    if before in _AGENT or before in _ASKED:
        return "agent"
    if before in _WHEN and _A_TIME.search(text, word.end, stretch.end):
        return "agent"
    if text[word.end : word.end + 1] in ("的", "之") or (before in _NO_ACTOR and before != "、"):
        return "owner"
    return "to" if before in _TO else "subject"


def _fresh(text: str, stretch: Span, word: _Word) -> bool:
    """Whether a party behind an act begins a new statement: what stands before it ends a condition (…的保险人…, …时被保险人…)."""
    return text[max(stretch.start, word.start - 1) : word.start] in (
        "、",
        "的",
        "且",
        "并",
        "时",
        "后",
        "前",
        "则",
        "而",
        "但",
        "若",
        "如",
    )


def _things(text: str, words: Sequence[_Word]) -> Iterator[Dealt]:
    owner, owned_at = "", -99
    for word in words:
        if word.side:
            if text[word.end : word.end + 1] in ("的", "之"):
                owner, owned_at = word.side, word.end
            else:
                owner = ""
            continue
        named = things_of(word.classes)
        if named:
            yield Dealt(named, owner if word.start - owned_at <= _OWNED else "", Span(word.start, word.end))
            owner = ""
        elif acts_of(word.classes) and text[word.end : word.end + 1] != "的":
            owner = ""
