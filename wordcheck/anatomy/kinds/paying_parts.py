"""Chapters and articles whose headings name no role, by what they promise or deny: covers and exclusions, whatever the house calls them.

    A部分 自身损害                              names nothing
      2.1 ……的酬劳，由保险人偿付。                promises
      2.2 ……的支出，予以偿付。                    promises            so the chapter holds covers

    第5条 发生事故的，本公司支付下列金额：          promises what its items list
    第8条 对于下列事由所生的损失，本公司不支付：     denies what its items list

    Own Losses · Liability · Inquiries · What is not covered        chapters of no name before the exclusions that speak of
                                                                 losses and costs from clause to clause hold covers

What is promised within days of a request, or less than something, is how a claim is paid and counts for nothing.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from msgspec.structs import replace

from wordcheck.anatomy.kinds.paid_paragraphs import with_paid_paragraphs
from wordcheck.languages.lazily import lazily
from wordcheck.model.said import Tongue
from wordcheck.model.wording import Clause, ClauseKind

K = ClauseKind

_WE_ZH = r"(?:保险人|本公司|我们|我方|我司|保险公司|承保人|承保方|保险方|共保体)"
_WE_EN = r"(?:we|insurers|the (?:insurers?|company|underwriters?|assurers?|program(?:me)?|fund|mutual|society|association|plan|scheme|cover|policy))"
_PROMISES = {
    "zh": lazily(
        rf"{_WE_ZH}[^。；不]{{0,30}}?(?:偿付|偿还|负担|承担|担当|补足|补偿|赔(?!案)|支付|付给|出钱|出资|给付|报销|结清|作出承诺|付到|请来|延请)"
        rf"|由{_WE_ZH}[^，。；]{{1,12}}[，。；]|使[^。；]{{0,12}}免受|予以(?:偿付|偿还|补足|补偿|赔偿|给付|报销)|(?:包括在内|包含在内)"
    ),
    "en": lazily(
        r"^\W*to (?:pay|reimburse|indemnify|defend|meet|refund|make good|compensate)\b"
        r"|\breimbursement (?:is|will be|shall be) made\b|\b(?:is|are|will be|shall be) (?:reimbursed|compensated|indemnified|refunded|made good|replaced|included)\b"
        rf"|\b{_WE_EN} (?:(?:will|shall|also|then) ){{0,2}}(?:pay|meet|fund|refund|make up|make good|pick up|take on|appoint|remunerate|repay|settle|stand good|bear|compensate|reimburse|indemnif|replace|afford|promise|call in|hire|retain|put right|contribute)(?:y|ies|s|es)?\b(?! (?:less|only|nothing|no|not)\b)",
        re.I,
    ),
}
"""What a clause says that promises payment."""
_DENIES = {
    "zh": lazily(
        r"(?:概|均|都|一律)?不(?:负责|承担|负担|担(?!心|保|忧)|兜底|买单|管|支付|赔|补偿|付|给付|予|保(?!证)|承诺)|没有(?:给付|赔付)|不在[^，。；]{1,10}(?:之列|之内|内|范围)"
    ),
    "en": lazily(
        r"\b(?:do(?:es)?|will|shall) not (?:pay|cover|promise|answer|apply|meet|insure|make good|take on|respond|bear|assume|reimburse|indemnify|be liable|extend)\b|\bno (?:answer|payment|cover) is (?:made|given)\b|\bnone of the following\b|\bnothing (?:falls due|is payable|is paid)\b",
        re.I,
    ),
}
"""What a lead-in says that denies what it lists."""
_NEGATIVE = {
    "zh": lazily(
        rf"^(?:对于?)?(?:(?:下列|以下|下述)[^，。：]{{0,12}}，)?(?:{_WE_ZH}|本(?:保险|合同|保障|契约|协议))[^，。：]{{0,6}}(?:不(?!得|超|能|少)|无(?!论)|概|免)[^，。：]{{0,12}}[：:]$"
    ),
    "en": lazily(
        rf"^(?:nothing|no (?:cover|payment|compensation))\b(?![^:]*\b(?:until|unless|before)\b)[^:]{{0,60}}:$"
        rf"|^(?:{_WE_EN}|this (?:policy|insurance|cover|contract|section)|cover)\b[^:,]{{0,40}}\b(?:no(?! (?:more|later|less|longer))|not(?! (?:more|later|less|only))|none|never|nothing|neither)\b[^:]{{0,60}}:$",
        re.I,
    ),
}
"""A lead-in of which the insurer or the insurance is the subject, with any negative word, whatever the verb: `The Fund has no part in:`."""
_OTHERWISE = {
    "zh": lazily(r"不(?:负|承|予|赔|再|补|支付|付)|[日天]内|理赔|保险费|保费|限额(?!内)|为限|代位|追偿|其他保险"),
    "en": lazily(
        r"\b(?:not|within (?:\w+ )?(?:days|weeks|months|hours)|premium|claim form|most|no more than|subrogat\w*|other insurance|cancel\w*)\b",
        re.I,
    ),
}
"""What turns such words into a denial, or into how claims are paid."""
_LOSSES = {
    "zh": lazily(r"费(?!率)|支出|开支|损失|酬金|收益|利润|赔|我们补|钱|报酬|账单|[货赔罚]款"),
    "en": lazily(
        r"\b(?:fees?|expenses?|costs?|outlays?|charges|earnings|sums|revenue|remunerat\w+|we (?:will )?(?:pay|refund|send|replace|cover|handle)|loss(?:es)?|profits?|money|damages|compensat\w+|invoices?)\b",
        re.I,
    ),
}
"""Losses and outlays, of which the clauses of a part of covers speak one after another."""
_SUMS = {
    "zh": lazily(r"(?:[^。；：]{1,14}：)?[^。；：]{0,80}(?:费用|支出|损失|赔偿金|赔偿责任|酬金|花费|赎金)[。；]?$"),
    "en": lazily(
        r"(?:(?:the|all|any|those|reasonable|necessary|your) ){0,3}(?:costs?|outlays?|expenses?|fees|sums|amounts|compensation|damages|net income|income|charges|loss(?:es)?)\b(?! (?:shall|must|will|is|are|under) )",
        re.I,
    ),
}
"""What is paid, where a clause names it and says no more."""
_NEAR = 50
"""Characters behind an English promise in which it may yet be turned."""
_MOST = 3
"""Clauses or paragraphs that speak of losses, fewer than which make no part of covers by their place alone."""
_OF_THE_PRICE = lazily(r"保险费|保费|现金价值|利息|红利|受益|遗产|\b(?:premium|interest|refund)\b", re.I)
_RULES = lazily(
    r"条件|规定|事项|条款$|须知|\b(?:terms|conditions|clauses|provisions|points|notes?|rules|obligations)\b", re.I
)
"""Headings of rules rather than of covers."""
_TURNED_BY_HEADING = frozenset({K.GENERAL, K.PREAMBLE, K.CLAIMS, K.INSURED_DUTY, K.TERMINATION, K.PERIOD})
"""Kinds by which clauses of such a chapter may have been taken for something else: `Card recoveries`, `Disclosure costs`."""
_FEWEST = 2
"""Clauses that promise payment, fewer than which make no part of covers, unless one stands before it."""
_SENTENCE = lazily(r"[。；]|\.\s")
_SHORT = 60
"""Characters of a denial that leads in a list within one clause."""
_FIRST = 320
"""Characters of a clause that are asked."""
_LEAD = 200
"""Characters of a lead-in that says what becomes of the items below it."""


def with_paying_parts(clauses: Sequence[Clause], text: str, tongue: Tongue) -> list[Clause]:
    """The clauses, with the kinds of covers and exclusions given to chapters and articles of no other role that promise or deny payment."""
    made = list(clauses)
    within: dict[int, list[int]] = {}
    for c in clauses:
        if c.parent is not None:
            within.setdefault(c.parent, []).append(c.id)
    for c in clauses:
        if not _nameless(made[c.id - 1]):
            continue
        kind = _led(c, text, tongue) if c.id in within else _denied(c, text, tongue)
        if kind is not None:
            made[c.id - 1] = replace(made[c.id - 1], kind=kind, kind_from="words")
            _turn_below(made, within, c.id, kind)
    before: dict[int | None, Clause] = {}
    opening = next((c.id for c in made if c.kind is K.EXCLUSION), 0)
    for c in clauses:
        above = made[c.id - 1]
        parts = [made[k - 1] for k in within.get(c.id, ())]
        if parts and above.title and _nameless(above) and not _RULES.search(above.title):
            paying = [p for p in parts if p.kind is K.COVERAGE or _promises(p, text, tongue)]
            beside = before.get(c.parent)
            enough = len(paying) >= _FEWEST or (bool(paying) and beside is not None and beside.kind is K.COVERAGE)
            # Sections of a slip that go on from the first (`likewise`, `As Section Seven`) promise nothing in words of their own.
            ahead = c.id < opening and all(_nameless(p) or p.kind is K.COVERAGE for p in parts)
            if enough and (3 if ahead else 2) * len(paying) >= len(parts):
                made[c.id - 1] = replace(above, kind=K.COVERAGE, kind_from="words")
                ids = {p.id for p in paying}
                for p in parts:
                    if p.kind in _TURNED_BY_HEADING and (p.kind is above.kind or p.id in ids):
                        made[p.id - 1] = replace(p, kind=K.COVERAGE)
                        _turn_below(made, within, p.id, K.COVERAGE)
            elif not any(len(s) for s in above.own) and all(p.kind is K.EXCLUSION for p in parts):
                made[c.id - 1] = replace(above, kind=K.EXCLUSION, kind_from="words")
        before[c.parent] = made[c.id - 1]
    _like_their_neighbours(made, within, text, tongue)
    for c in _before_exclusions(made):
        if (
            c.title
            and c.kind is K.GENERAL
            and c.kind_from != "heading"
            and _speaks_of_losses(c, made, within, text, tongue)
        ):
            made[c.id - 1] = replace(c, kind=K.COVERAGE, kind_from="words")
            for k in within.get(c.id, ()):
                if made[k - 1].kind in _TURNED_BY_HEADING and _is_paid(made[k - 1], text, tongue):
                    made[k - 1] = replace(made[k - 1], kind=K.COVERAGE)
                    _turn_below(made, within, k, K.COVERAGE)
            _turn_below(made, within, c.id, K.COVERAGE)
    return with_paid_paragraphs(_continued(made, text, tongue), text, tongue)


def _like_their_neighbours(made: list[Clause], within: dict[int, list[int]], text: str, tongue: Tongue) -> None:
    """Turn to covers the chapters of no name before the exclusions that stand before a part of covers and promise payment themselves."""
    chapters = _before_exclusions(made)
    for c, behind in reversed(list(itertools.pairwise(chapters))):
        if (
            made[behind.id - 1].kind is not K.COVERAGE
            or not c.title
            or c.kind is not K.GENERAL
            or _RULES.search(c.title)
        ):
            continue
        parts = [made[k - 1] for k in within.get(c.id, ())]
        if any(p.kind is K.COVERAGE or _promises(p, text, tongue) for p in parts):
            made[c.id - 1] = replace(c, kind=K.COVERAGE, kind_from="words")
            _turn_below(made, within, c.id, K.COVERAGE)


def _continued(made: list[Clause], text: str, tongue: Tongue) -> list[Clause]:
    """The clauses, with those taken for covers that follow covers in one series, before the exclusions, and name what is paid or lead to the next cover.

    A series that the outline could not place (C1, C2 below `C类`) follows the part whose items they are.
    """
    first = next((c.id for c in made if c.kind is K.EXCLUSION and (c.parent is None or not c.title)), 0)
    beside: dict[int | None, list[int]] = {}
    for c in made[: first - 1] if first else ():
        if c.label or c.kind is K.COVERAGE:
            beside.setdefault(c.parent, []).append(c.id)
    for series in beside.values():
        for before, at, behind in zip(series, series[1:], [*series[2:], 0], strict=False):
            c = made[at - 1]
            if not _nameless(c) or c.kind is not K.GENERAL or _RULES.search(c.title):
                continue
            led = c.parent is None and (made[behind - 1].kind is K.COVERAGE if behind else _holds(made, at, first))
            if made[before - 1].kind is K.COVERAGE and (led or (c.parent is None and _is_paid(c, text, tongue))):
                made[at - 1] = replace(c, kind=K.COVERAGE, kind_from="words")
                for k in range(at, len(made)):
                    if made[k].parent != at:
                        break
                    if _nameless(made[k]):
                        made[k] = replace(made[k], kind=K.COVERAGE)
    return made


def _holds(made: Sequence[Clause], at: int, first: int) -> bool:
    """Whether a part has items, and the exclusions begin right behind them: 四、加保项目 between the covers and 五、不予补偿."""
    return first - at > 1 and all(c.parent == at for c in made[at : first - 1]) and made[first - 1].parent is None


def _is_paid(clause: Clause, text: str, tongue: Tongue) -> bool:
    """Whether a clause promises payment, or begins with what is paid: `Compensation that the Member must pay …`."""
    return _promises(clause, text, tongue) or _SUMS[tongue].match(_words(clause, text, tongue).strip()) is not None


def _before_exclusions(made: Sequence[Clause]) -> Sequence[Clause]:
    """The chapters that stand before the first chapter of exclusions, which follow the covers everywhere."""
    chapters = [c for c in made if c.parent is None]
    first = next((k for k, c in enumerate(chapters) if c.kind is K.EXCLUSION and c.title), 0)
    return chapters[:first]


def _speaks_of_losses(
    c: Clause, made: Sequence[Clause], within: dict[int, list[int]], text: str, tongue: Tongue
) -> bool:
    if _RULES.search(c.title):
        return False
    units = [_words(made[k - 1], text, tongue) for k in within.get(c.id, ())] or [s.of(text) for s in c.own if len(s)]
    units = units if len(units) > 1 else [line for u in units for line in u.splitlines() if line.strip()]
    return len([u for u in units if _LOSSES[tongue].search(u)]) >= max(_MOST, 0.6 * len(units))


def _denied(clause: Clause, text: str, tongue: Tongue) -> ClauseKind | None:
    """The kind of a clause that begins with a denial of what it lists itself: `下列各项没有给付：醉酒；斗殴；`."""
    lead, colon, _ = _words(clause, text, tongue)[:_FIRST].replace("：", ":").partition(":")
    short = colon and len(lead) <= _SHORT and len(_SENTENCE.split(lead)) == 1
    denies = short and (_DENIES[tongue].search(lead) or _NEGATIVE[tongue].search(f"{lead.strip()}{colon}"))
    return K.EXCLUSION if denies and not _OF_THE_PRICE.search(lead) else None


def _turn_below(made: list[Clause], within: dict[int, list[int]], at: int, kind: ClauseKind) -> None:
    """Give its kind to all below a clause that have none of their own."""
    for k in within.get(at, ()):
        below = made[k - 1]
        if below.kind_from in ("parent", "position") and below.kind in (K.GENERAL, K.PREAMBLE):
            made[k - 1] = replace(below, kind=kind)
            _turn_below(made, within, k, kind)


def _nameless(clause: Clause) -> bool:
    """Whether a clause has its kind from where it stands, or is called after the contract as a whole (`Agreements`)."""
    return clause.kind in (K.GENERAL, K.PREAMBLE) and (
        clause.kind_from in ("position", "parent", "words") or clause.kind is K.PREAMBLE
    )


def _led(clause: Clause, text: str, tongue: Tongue) -> ClauseKind | None:
    """The kind that a lead-in gives to the list below it."""
    lead = next((s.of(text) for s in clause.own if len(s)), "").strip()
    if tongue == "zh":
        lead = "".join(lead.split())
    # One sentence from the first word on: what stands behind others (a definition, a condition) is said of them.
    if (
        not lead.endswith((":", "："))
        or ":" in lead[:-1]
        or "：" in lead[:-1]
        or len(lead) > _LEAD
        or len(_SENTENCE.split(lead)) > 1
        or _OF_THE_PRICE.search(lead)
    ):
        return None
    if _DENIES[tongue].search(lead) or _NEGATIVE[tongue].search(lead):
        return K.EXCLUSION
    return K.COVERAGE if _PROMISES[tongue].search(lead) and not _OTHERWISE[tongue].search(lead) else None


def _promises(clause: Clause, text: str, tongue: Tongue) -> bool:
    said = _SENTENCE.split(_words(clause, text, tongue)[:_FIRST])
    return any((m := _PROMISES[tongue].search(s)) and not _turned(s, m, tongue) for s in said)


def _turned(sentence: str, promise: re.Match[str], tongue: Tongue) -> bool:
    """Whether words around a promise turn it; what a claimant says far behind it (“software that did not work”) does not."""
    end = promise.end() + _NEAR if tongue == "en" else len(sentence)
    return _OTHERWISE[tongue].search(sentence[:end]) is not None


def _words(clause: Clause, text: str, tongue: Tongue) -> str:
    words = "".join(s.of(text) for s in clause.own)
    return "".join(words.split()) if tongue == "zh" else words
