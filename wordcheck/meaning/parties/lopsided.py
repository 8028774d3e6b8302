"""Statements by which one side holds the contract or the claim in its hand and the other has no answer.

    The Insurer may recast any provision … need not forewarn the Insured       a power, and nothing that bounds it
    被保险人对保险人如何估值无从置喙                                           no redress
    What we offer is what you get                                              the last word of one side

A power that says its notice, its reason, the consent of the other side or a way out has bounds and is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.leads import parts
from wordcheck.meaning.market.words import Market
from wordcheck.meaning.parties.names_en import WE
from wordcheck.meaning.parties.roles_zh import another_acts
from wordcheck.meaning.statements.reading import INSURED, INSURER, Reading, Statement
from wordcheck.meaning.statements.readings import Read
from wordcheck.model.span import Span
from wordcheck.model.wording import ClauseKind, Wording

_POWERS = ("alter", "end", "refuse", "reprice", "delay", "keep", "decide", "confer")
_HELD = ("cover", "terms", "claim", "benefit", "premium", "price", "policy", "decision", "loss")
_OF_THE_CONTRACT = ("cover", "terms", "premium", "price", "benefit")
_HARMLESS = ("inspect", "tell", "explain", "disclose", "pay", "return", "cooperate", "count", "ask")
_LEFT_ALONE = frozenset({ClauseKind.SCHEDULE, ClauseKind.EXCLUSION})


def lopsided(wording: Wording, read: Iterable[Read], market: Market) -> Iterator[Span]:
    """The words of each sentence that leave one side without an answer, in reading order."""
    for one in read:
        clause = one.sentence.clause
        if clause is None:
            continue
        found = one_sided(one.reading, one.words, market)
        # Asked last, as few sentences come so far and these expressions are long.
        if found is None or _part(wording, clause) in _LEFT_ALONE or market.how["bounded"].search(one.words):
            continue
        if _is_condition(wording, clause):
            continue
        at = one.sentence.span.start
        yield Span(at + found.start, at + found.end)


_SETS_CONDITIONS = lazily(
    r"(?:\b(?:if|when|where|unless|provided(?: that)?|on condition that|subject to(?: the)?(?: following)?(?: conditions?)?|following conditions?)|(?:下列|以下|如下)(?:各项|全部)?条件[^，。；：:\n]{0,8})\s*[:：-]*\s*\Z",
    re.IGNORECASE,
)


def _is_condition(wording: Wording, clause_id: int) -> bool:
    """Whether a clause is a member of a list of conditions: what one side must do to get more than it has (`We consider it if: you accept …`)."""
    return any(
        _SETS_CONDITIONS.search(" ".join(s.of(wording.text) for s in parts(wording, above)[0])[-80:])
        for above in wording.parents(wording.clause(clause_id))
    )


def _part(wording: Wording, clause: int) -> ClauseKind:
    """What the part of the wording is about in which a clause stands: a clause alone may be told wrongly by such words."""
    one = wording.clause(clause)
    return [one, *wording.parents(one)][-1].kind


def one_sided(read: Reading, words: str, market: Market) -> Span | None:
    """The first statement of a sentence that gives one side all and the other no answer; the whole of it where no single one does."""
    mine = INSURER in read.sides
    unbounded = market.how["unbounded"].search(words) if mine else None
    if unbounded and _PART_OF_A_NAME.match(words, unbounded.start()):
        unbounded = None
    for s in read.statements:
        if another_acts(words, s.span, s.who == INSURED) or _CANNOT.search(s.span.of(words)):
            continue
        free = unbounded is not None and _of_one_breath(words, unbounded.span(), s.span)
        if s.who == INSURER and ((unbounded and free and _rules(s, read, unbounded.span())) or _owes_no_word(s, read)):
            return s.span
        if s.who == INSURED and (_has_no_redress(s, words) or _must_take(s, words)):
            return s.span
        if s.who == INSURED and s.denied and _only_one_may(s, read, words):
            return s.span
    if INSURER not in read.sides or read.by(INSURED, *_POWERS):
        return None
    judged = not read.of_insurer.isdisjoint(("decision", "decide")) or read.by(INSURER, "decide")
    judged = judged or "adjudicate" in read.classes
    if (
        (judged and (last := market.how["final"].search(words)) and not _BY_THE_PAPER.search(words[: last.end()]))
        or _OWN_CAUSE.search(words)
        or (_over_the_contract(read) and market.how["at-pleasure"].search(words))
        or (unbounded and not read.of_insurer.isdisjoint(_POWERS) and not read.classes.isdisjoint(_HELD))
        or (read.classes >= _KEPT and (unbounded or read.by(INSURER, "end")))
        or (read.by(INSURER, "end") and _no_premium_back(read, words))
        or _NO_COURT.match(words)
        or (_NONE_FOR_YOU.search(words) and "redress" in read.classes)
    ):
        return Span(0, len(words))
    return None


_PART_OF_A_NAME = lazily(r"自定(?:义|信用|限额)|单独(?:破碎|立|列|投保|核算)")
"""Words of a free hand that are a part of what a thing is called: 自定信用限额, 玻璃单独破碎."""
_BY_THE_PAPER = lazily(
    r"(?:载明|列明|列出|所列|签发|约定|规定|记载|较[早晚迟低高]|(?<!保险人认定)者|鉴定|判决|裁决|正本|文本)[^，。；]{0,6}为准[。，；）)]?\Z"
)
"""What a paper, the law or the earlier of two days decides is no last word of the insurer."""


_BREATH = 16
"""Characters behind a statement in which it may be said how free it is."""


def _of_one_breath(words: str, unbounded: tuple[int, int], said: Span) -> bool:
    """Whether words of a free hand stand in the part of a Chinese sentence in which a statement is made, or behind it."""
    if unbounded[1] <= said.start:
        return not any(c in "，；：" for c in words[unbounded[1] : said.start])
    return unbounded[0] < said.end or unbounded[0] - said.end < _BREATH or words.isascii()


_FORBIDDEN = lazily(r"不得|不可|不应")
"""What may not be given up is kept, though the denial stands before the first of several verbs."""
_CANNOT = lazily(r"无法|难以")
"""What nobody is able to do is no power over anybody."""
_BUT_WE = lazily(rf"\b(?:but|while|whereas|though) {WE} (?:can|may|do|will)\b(?! not)")
_OWN_CAUSE = lazily(
    r"\b(?:doubts?|disputes?|disagreements?|differences?|questions?)\b[^.;:\n]{0,50}\b(?:resolved|settled|decided|determined|answered|construed)\b"
    rf"(?: (?:solely|only|alone|always|as|by|in (?:the )?favou?r of|in the way that|the way))+ (?:us|{WE})\b(?! and\b)"
    r"|(?:疑义|歧义|争议|分歧|异议)[^。；\n]{0,12}(?:由|听凭|凭|任凭|全凭|以)(?:保险人|本公司|我们|我司)(?:的)?(?:定夺|决定|裁断|裁定|解释|意见|说法|认定)"
)
"""One side as the judge of its own cause."""


def _only_one_may(s: Statement, read: Reading, words: str) -> bool:
    """What the insured may not do the insurer may: `You can’t cancel, but we can`; 您不能拒绝 behind a power of the insurer."""
    if s.does("end", "alter") and _BUT_WE.search(words):
        return True
    return (
        s.does("refuse")
        and s.force == "may"
        and not s.things
        and any(
            o.who == INSURER
            and o.force == "may"
            and not o.denied
            and (o.does(*_POWERS) or o.deals_with(*_OF_THE_CONTRACT))
            for o in read.statements
        )
    )


_KEPT = frozenset({"premium", "keep"})
_COURTS = lazily(
    r"\b(?:right|rights|liberty|freedom|chance) (?:to|of) (?:go(?:ing)? to (?:court|law)|su(?:e|ing)|litigate|bring(?:ing)? (?:an action|suit))\b|(?:起诉|诉讼)的?权利"
)
_NO_COURT = lazily(
    r"\W*(?:no|nobody|no one) (?:court|tribunal|ombudsman|arbitrat\w+|complaint|grievance|appeal|objection|suit|action|judge|body)s?\b"
)
_NONE_FOR_YOU = lazily(
    r"\bno (?:\w+ )?\w+ (?:is |are )?(?:open |left |available )?(?:for|to) (?:you|the (?:insured|assured|policyholder))\b"
)
_NO_PREMIUM = lazily(
    r"\b(?:no|not|never|none)\b[^.;:\n]{0,40}\bpremium\b|\bpremium\b[^.;:\n]{0,60}\b(?:no|not|never)\b[^.;:\n]{0,20}\b(?:return|refund|go|give|pa(?:y|id)|hand)"
)
_WHATEVER = lazily(r"\b(?:any|all|every|whatever|whichever|future|hereafter)\b|任何|一切|所有|今后|此后|全部")


def _over_the_contract(read: Reading) -> bool:
    """Whether the price, the contract or a payment of the insurer is spoken of."""
    acts = not read.classes.isdisjoint(("alter", "end", "reprice", "delay"))
    return (acts and not read.classes.isdisjoint(("premium", "price", "cover", "terms", "policy", "benefit"))) or any(
        s.who == INSURER and s.does("pay") and not s.things for s in read.statements
    )


def _rules(s: Statement, read: Reading, unbounded: tuple[int, int]) -> bool:
    """A power over the contract or the claim; what only says how (`as we deem fit`) is no power."""
    if unbounded[0] <= s.span.start and s.span.end <= unbounded[1]:
        return False
    # A contract that ends because its benefit has been paid is at an end, and nobody's power.
    if s.does("end") and any(
        o.who == INSURER and o.does("pay") and not o.denied for o in read.statements if o is not s
    ):
        return False
    over = s.deals_with(*_HELD) or (not s.things and s.does("end", "refuse") and not read.classes.isdisjoint(_HELD))
    # Whatever verb it is: a liberty with the contract itself that only tells or shows something has been left out.
    over_it = bool(s.things) and not s.things[0].classes.isdisjoint(("cover", "terms", "premium", "price"))
    any_way = s.force == "may" and over_it and not s.does(*_HARMLESS)
    return not s.denied and ((s.does(*_POWERS) and over) or any_way)


def _owes_no_word(s: Statement, read: Reading) -> bool:
    """Neither notice nor reason for a power."""
    powers = (p for p in read.statements if p is not s and p.who == INSURER and p.does(*_POWERS))
    in_its_place = s.deals_with("reason") and len(s.things[0].span) == len(s.verb)
    ends = in_its_place and not read.classes.isdisjoint(("end", "alter", "reprice", "refuse"))
    return s.denied and ((s.does("tell", "explain") and any(powers)) or ends)


_SHUNS = lazily(r"避免|防止|怠于|免遭")
"""Verbs by which somebody keeps out of a lawsuit, or lets one go: no right is taken."""
_UNDERGOES = lazily(
    r"接受[^，。；]{0,8}(?:移植|治疗|手术|检查|服务|培训|教育|输血|诊断|护理)|已被(?:保险人|本公司)|视为"
)
"""What is done to a person, and what may not be taken for consent, is no bowing to the insurer."""


def _has_no_redress(s: Statement, words: str) -> bool:
    """The insured may not contest, or gives up the means of it."""
    if _SHUNS.search(words, max(0, s.span.start - 4), s.span.end):
        return False
    if s.does("waive") and s.deals_with("redress") and not s.denied:
        said = words[s.span.start : s.things[-1].span.end]
        if _FORBIDDEN.search(said):
            return False
        if _COURTS.search(said):
            return True
        return _WHATEVER.search(said) is not None and " no " not in said
    in_its_place = not s.acts and s.deals_with("redress") and len(s.things[0].span) == len(s.verb)
    asks = s.does("ask") and s.deals_with("redress")
    return s.denied and (s.does("contest") or in_its_place or asks)


def _must_take(s: Statement, words: str) -> bool:
    """What the insurer decides or changes, the insured accepts, whatever it be."""
    if _UNDERGOES.search(words, s.span.start, s.span.end):
        return False
    taken = s.deals_with("decision", "terms", "price", "premium") or _CHANGE.search(words)
    # To comply with the terms as they stand is what every contract asks.
    keeps = s.verb.startswith(("compl", "observ", "fulfil", "遵", "履行", "符合")) and not _CHANGE.search(words)
    keeps = keeps or (
        s.verb in ("认", "确认") and "确认" in words
    )  # who confirms a fact accepts nothing that is decided later
    return s.does("accept") and not s.denied and not keeps and bool(taken) and _WHATEVER.search(words) is not None


_CHANGE = lazily(
    r"\b(?:revisions?|amendments?|changes?|variations?|alterations?|modifications?|updates?)\b|修订|修改|变更|调整|改动|更新"
)


_WITHOUT_INTEREST = "无息"


def _no_premium_back(read: Reading, words: str) -> bool:
    """Whether the premium is not given back."""
    return "premium" in read.classes and (
        any(s.denied and s.does("return") and _WITHOUT_INTEREST not in words for s in read.statements)
        or _NO_PREMIUM.search(words) is not None
    )
