"""Sentences that leave a loss outside of the cover, told by what is said of whom, whatever verb says it.

    ranks for no recovery; gets nothing from us            nothing is got
    the indemnity stands withdrawn; this policy ends at …  the insurance does not reach
    is at the hazard of the Insured; is your own bill      the insured is left with it
    treated as though it were not insured                  counted as nothing
    the Insurer withholds its protection from …            the insurer refuses

The words come from rule packs (`meaning.market.word_classes`); here stands how they are put together.
"""

from __future__ import annotations

from collections.abc import Sequence

from wordcheck.languages.lazily import lazily
from wordcheck.languages.lowering import lowered
from wordcheck.meaning.market.word_classes import ACT, THING
from wordcheck.meaning.market.words import BEYOND, Market
from wordcheck.meaning.statements import words_en as g
from wordcheck.meaning.statements.reader import Reader
from wordcheck.meaning.statements.reading import INSURED, INSURER, Statement
from wordcheck.meaning.statements.words_en import Word
from wordcheck.model.span import Span

_MAY_REFUSE = lazily(
    r"\b(?:no|not|never|nothing|nor|own|sole|yours|peril|hazard|purse|pocket|forfeits?|loses?|for (?:you|the \w+) to)\b|n[’']t\b|\b(?:refus|declin|withh|den[iy]|reject|disregard|repudiat|disclaim|turn|dismiss|ignor|exclud|spurn|wash|set|brush|strik|struck|left|leav|pass|shut|discount|quash|bounc)\w*"
)
"""What a sentence must say to refuse anything at all, its own idioms left out."""
_GOT_WITHIN, _LEFT_WITHIN, _ENDS_WITHIN, _COUNT_WITHIN = 3, 4, 7, 6
"""Words between `nothing` and the party, a preposition and the burden, the insurance and how it ends, a verb of counting and its negation."""
_LEADS = frozenset("at for on to in is are be as remain remains from upon out".split())
_OWN = frozenset(("own", "sole"))


def refusal_in(words: str, reader: Reader) -> Span | None:
    """The words of a sentence that leave a loss outside of the cover; nothing where none do."""
    market = reader.market
    if not market.classes:
        return None
    if reader.tongue == "zh":
        return _in_chinese(words, reader)
    small = lowered(words)
    if not (_MAY_REFUSE.search(small) or market.beyond.search(small)):
        return None
    tokens, read = reader.english(small)
    return (
        next((s.span for s in read.statements if _insurer_refuses(s, small)), None)
        or _nothing_got(tokens)
        or _left(tokens)
        or _counted_out(tokens)
        or _not_within(tokens)
        or _insurance_ends(tokens, small, market)
    )


def _insurer_refuses(s: Statement, words: str) -> bool:
    """The insurer does not pay or bear, or refuses, a loss."""
    if s.who != INSURER or s.force == "may":
        return False
    if s.denied:
        more = "more than" in words[s.span.start : s.span.end + 10]
        return not more and (
            s.does("pay", "bear", "cover") and s.deals_with("loss", "event") and not s.deals_with("decision", "claim")
        )
    said = words[s.span.start : s.span.end + 10].split()
    if s.does("pay", "bear", "cover") and not s.things and "nothing" in said:
        return True
    claims = s.deals_with("claim") and not _EVERY.isdisjoint(said)
    return (
        s.does("refuse")
        and (s.deals_with("loss", "event", "cover") or claims)
        and not s.deals_with("terms", "decision")
    )


_EVERY = frozenset("any all every".split())


def _nothing_got(words: Sequence[Word]) -> Span | None:
    """`for no recovery`, `no claim lies`, `nothing from us`."""
    if words and words[0].text == "nothing" and any(w.text in _GIVEN for w in words[1:]):
        return Span(words[0].start, words[-1].end)
    for at, word in enumerate(words[:-1]):
        behind = words[at + 1]
        if word.text in ("never", "not") and (got := _got(words, at)) is not None:
            return Span(word.start, got.end)
        if word.text in _LOSES and not any(w.side == INSURER and not w.owns for w in words[:at]):
            lost = next((w for w in words[at + 1 : at + 4] if w.text in _COVERED), None)
            if lost is not None:
                return Span(word.start, lost.end)
        if (
            word.text == "no"
            and f"{THING}recovery" in behind.classes
            and not _conditional(words, at)
            and _closes(words, at + 1)
        ):
            return Span(word.start, behind.end)
        if word.text == "nothing" and (giver := _giver(words[at + 1 : at + 2 + _GOT_WITHIN])) is not None:
            return Span(word.start, giver.end)
        if word.text == "never" and behind.text in _REPAID and _FEES.isdisjoint(w.text for w in words):
            return Span(word.start, behind.end)
        if word.text == "of" and behind.text == "no" and at + 2 < len(words) and words[at + 2].text in _HELP:
            if any(f"{THING}cover" in w.classes for w in words[:at]):
                return Span(word.start, words[at + 2].end)
    return None


def _giver(near: Sequence[Word]) -> Word | None:
    """The insurer or the insurance from which nothing comes: `nothing from us`, `nothing from this cover`."""
    us = (w for i, w in enumerate(near) if w.side == INSURER and i and near[i - 1].text in ("from", "by", "of"))
    if (insurer := next(us, None)) is not None:
        return insurer
    behind = next((i for i, w in enumerate(near) if w.text in ("from", "under")), len(near))
    return next((w for w in near[behind + 1 : behind + 3] if f"{THING}cover" in w.classes), None)


def _got(words: Sequence[Word], at: int) -> Word | None:
    """What is not got: `never earn a payout`."""
    near = words[at + 1 : at + 5]
    i = next((i for i, w in enumerate(near) if w.text in _PAID and i and near[i - 1].text in ("a", "any", "our")), None)
    return near[i] if i is not None and _closes(words, at + 1 + i) else None


_REPAID = frozenset("refunded reimbursed replaced compensated repaid recompensed recouped".split())
_FEES = frozenset("premium premiums fee fees charge charges tax taxes deposit contribution contributions".split())
"""What is not given back for reasons of its own: no loss is denied by it."""
_HELP = frozenset("use help avail assistance service benefit value effect".split())
_GIVEN = frozenset("recoverable payable covered insured reimbursed indemnified compensated".split())
_LOSES = frozenset("forfeit forfeits lose loses".split())
_COVERED = frozenset("protection cover coverage indemnity insurance".split())
_PAID = frozenset("payout payment indemnity reimbursement compensation recovery".split())


def _conditional(words: Sequence[Word], at: int) -> bool:
    return at > 0 and words[at - 1].text in ("if", "where", "when", "that", "whether", "is", "provided")


def _closes(words: Sequence[Word], at: int) -> bool:
    """Whether a noun is the whole name, and not that of claims of a time that has passed (`no claim discount`, `no claims for five years`)."""
    if words[at].text.endswith("s"):
        return False
    behind = words[at + 1] if at + 1 < len(words) else None
    if words[at].text == "claim":
        return behind is not None and behind.text in ("lies", "arises", "exists", "shall", "can", "will", "may")
    return behind is None or not behind.text[0].isalpha() or behind.text in _BEHIND_A_NOUN


_BEHIND_A_NOUN = frozenset(
    "for under in on of to as where when while if whatsoever whatever hereunder applies exists arises at from".split()
)


def _left(words: Sequence[Word]) -> Span | None:
    """`at the hazard of the Insured`, `your own bill`, `yours to worry about`, `falls to the Policyholder's purse`."""
    for at, word in enumerate(words):
        if f"{THING}burden" not in word.classes or at == 0:
            continue
        near = words[max(0, at - _LEFT_WITHIN) : at]
        if word.text in _FOR_A_DEED and not (word.text == "account" and _stays(words, at)):
            continue
        owned = any(w.side == INSURED and w.owns for w in near)
        own = owned and any(w.text in _OWN or w.text in ("yours", "and") for w in near)
        purse = owned and word.text in _PURSES
        purse = purse or (word.text in _TROUBLES and near[-1].side == INSURED and near[-1].owns)
        yours = near[-1].text == "yours" and word.text == "to"
        yours = yours or (
            word.text == "to"
            and (near[-1].side == INSURED or _owner_word(words, at - 1))
            and any(w.text == "for" for w in near)
        )
        end = at + word.takes
        of_whom = (
            end + 1 < len(words)
            and words[end].text == "of"
            and (words[end + 1].side == INSURED or _owner_word(words, end + 1))
        )
        lead = any(w.text in _LEADS for w in near)
        if lead and (
            own
            or purse
            or yours
            or (
                of_whom
                and (word.text in ("peril", "hazard", "risk", "account") and any(w.text in ("at", "for") for w in near))
            )
        ):
            last = words[min(end + 1 if of_whom else end - 1, len(words) - 1)]
            return Span(near[0].start, last.end)
    return None


_FOR_A_DEED = frozenset("expense expenses cost costs charge charges responsibility funds means account".split())
"""Whose money pays for what the insured is told to do: no loss is left to anybody by it."""


_PURSES = frozenset("purse pocket wallet shoulders peril hazard look-out lookout funds".split())
_TROUBLES = frozenset("problem worry headache look-out lookout misfortune affair".split())


def _stays(words: Sequence[Word], at: int) -> bool:
    """Whether a loss stays for somebody's own account, and nothing is done for it: `remain for the Organiser's own account`."""
    own = words[at - 1].text == "own"
    start = next((i for i in range(at - 1, max(-1, at - _LEFT_WITHIN - 1), -1) if words[i].text == "for"), 0)
    return own and start > 0 and words[start - 1].text in _STAYING


_STAYING = frozenset("remain remains stay stays is are be fall falls lie lies".split())


def _owner_word(words: Sequence[Word], at: int) -> bool:
    return any(
        w.text in ("owner", "owners", "holder", "sender", "consignor", "traveller", "driver", "rider", "keeper")
        for w in words[at : at + 3]
    )


def _not_within(words: Sequence[Word]) -> Span | None:
    """`do not come within what we insure`, `shall not figure in any claim settlement`."""
    for at, word in enumerate(words):
        if word.text not in _STANDING or not any(
            w.text in ("not", "never", "nor") or g.said_short(w.text) for w in words[max(0, at - 3) : at]
        ):
            continue
        if at + 1 < len(words) and words[at + 1].text in ("within", "in", "among", "into", "under", "inside"):
            about = words[at + 2 : at + 7]
            insured = any(w.side == INSURER and not w.owns for w in about) and any(
                f"{ACT}cover" in w.classes or f"{ACT}pay" in w.classes for w in about
            )
            settled = any(f"{THING}claim" in w.classes for w in about) and any(w.text in _RECKONING for w in about)
            if (
                insured
                or settled
                or any(
                    f"{THING}cover" in w.classes and w.text not in ("risk", "section", "contract") for w in about[:3]
                )
            ):
                return Span(words[at - 1].start, about[-1].end if about else word.end)
    return None


_STANDING = frozenset("come fall lie figure feature appear enter belong sit stand go form count rank be".split())


def _counted_out(words: Sequence[Word]) -> Span | None:
    """`treated as though it were not insured`, `deemed never to have been declared`, `shall be disregarded in the adjustment`."""
    for at, word in enumerate(words):
        passive = at > 0 and words[at - 1].text in ("be", "is", "are", "stand", "stands")
        if f"{ACT}count" in word.classes:
            behind = words[at + 1 : at + 1 + _COUNT_WITHIN]
            denied = next((i for i, w in enumerate(behind) if w.text in g.NOT), None)
            if denied is not None and any(
                w.text in _AS_INSURED for w in words[at + 1 + denied : at + 4 + _COUNT_WITHIN]
            ):
                return Span(word.start, behind[-1].end)
        elif passive and f"{ACT}refuse" in word.classes:
            about = words[at + 1 : at + 2 + _COUNT_WITHIN]
            if any(w.text in _RECKONING for w in about):
                return Span(words[at - 1].start, about[-1].end)
    return None


_AS_INSURED = frozenset(
    "insured declared covered occurred happened recovery cover included bought notified scheduled indemnity insurance part".split()
)
_RECKONING = frozenset(
    "adjustment reckoning calculation computing computation assessment assessing valuation settlement settling loss account".split()
)


def _insurance_ends(words: Sequence[Word], small: str, market: Market) -> Span | None:
    """`the indemnity granted above stands withdrawn`, `foreign to this contract`, `uninsured`."""
    for how in BEYOND if market.beyond.search(small) else ():
        for found in market.how[how].finditer(small):
            first = next((i for i, w in enumerate(words) if w.start >= found.start()), len(words))
            last = next((i for i, w in enumerate(words) if w.start >= found.end()), len(words))
            before, behind = words[max(0, first - _ENDS_WITHIN) : first], words[last : last + _GOT_WITHIN + 1]
            if how == "outside":
                ends = (
                    not behind
                    or not behind[0].text[0].isalpha()
                    or behind[0].text in _BEHIND_A_NOUN | {"and", "or", "by"}
                )
            else:
                about = behind if how == "apart" else before
                ends = any(f"{THING}cover" in w.classes for w in about) and not (
                    how == "apart" and _adverbial(words, first)
                )
            if ends:
                return Span(*found.span())
    return None


def _adverbial(words: Sequence[Word], at: int) -> bool:
    """Whether `outside …` says where something is done, and no verb of being or standing stands before it."""
    return at == 0 or words[at - 1].text not in _BEING


_BEING = frozenset(
    "is are be being falls fall lies lie remains remain stands stand sits sit stays stay comes come goes go wholly entirely altogether always rests rest deemed counts count held rank ranks".split()
)


_MAY_DENY_ZH = lazily("[不未无没毋勿恕免莫非别]")
"""The signs of which every negation of a Chinese statement holds one."""


def _in_chinese(words: str, reader: Reader) -> Span | None:
    market = reader.market
    left = market.how["left"].search(words)
    if left:
        return Span(*left.span())
    found = next((m for how in ("as-nothing", "outside") if (m := market.how[how].search(words))), None)
    if found is None and not _MAY_DENY_ZH.search(words):
        return None  # as of most sentences, which need not be read for it
    read = reader.chinese(words)
    about = not read.classes.isdisjoint(
        ("cover", "loss", "benefit", "claim", "event", "adjust", "property", "decision")
    ) or bool(read.sides)
    if found is not None and about:
        return Span(*found.span())
    # 风险保障费 is a price: the verb is part of its name.
    return next((s.span for s in read.statements if _insurer_refuses_zh(s) and f"{s.verb}费" not in words), None)


def _insurer_refuses_zh(s: Statement) -> bool:
    return (
        s.who == INSURER
        and s.denied
        and s.force == ""
        and s.does("pay", "bear", "cover")
        and s.deals_with("loss", "event")
    )
