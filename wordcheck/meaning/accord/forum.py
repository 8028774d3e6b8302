"""Two ways in which all disputes of one wording must be settled, or two places of one way.

Any dispute shall be finally settled by arbitration in London …   the courts of New York shall have exclusive jurisdiction over any dispute
争议提交上海仲裁委员会仲裁 ……                                          双方发生争议的，应当向被告所在地人民法院起诉
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.accord.answers import Answer, differing, holds_always, of_itself, stretches
from wordcheck.meaning.accord.places import named_en
from wordcheck.meaning.quoting import disagreeing
from wordcheck.model.figures import Disagreement
from wordcheck.model.wording import Wording

_TRIGGER = {"zh": lazily("仲裁|法院"), "en": lazily(r"\barbitrat|\bcourts?\b|\btribunals?\b", re.I)}
_ANY_DISPUTE = lazily(
    r"\b(?:any|all|every|each)\s+(?:and\s+all\s+)?(?:[\w,]+\s+){0,3}?(?:disputes?|differences?|controvers\w+|disagreements?|legal\s+(?:action|proceedings?)|matters?)\b|\bcourts?\b[^.;,]{0,60}\bshall\s+have\s+(?:the\s+)?(?:sole\s+and\s+)?exclusive\s+jurisdiction\s*$|\bdecides?\s+(?:all\s+|any\s+)?disputes\b|\bdisputes?\s+(?:arising|under|relating|shall|will|must)",
    re.I,
)
_MUST = lazily(
    r"\b(?:shall|will|must|agrees?|is\s+to|are\s+to|(?:is|are)\s+subject|be\s+(?:referred|submitted|settled|resolved|decided)|ha(?:ve|s)\s+(?:sole|exclusive)|only|alone)\b",
    re.I,
)
_MAY = lazily(
    r"\b(?:may|can|either\s+party\s+may|non-?exclusive|first|attempt|option|service\s+of\s+suit|award|small\s+claims|ombudsman)\b",
    re.I,
)
_OF_SUMS = lazily(
    r"\b(?:amount|quantum|apprais\w+|value|sums?\s+to\s+be\s+paid|admitted|premium|allocation|defen[cs]e|counsel|consent\s+to\s+settle)\b",
    re.I,
)
"""What arbitration is often agreed for alone."""
_OF_SOME = lazily(
    r"\b(?:disputes?|differences?|controvers\w+|disagreements?)\s+(?:\w+\s+)?(?:between|among|with|of|about|over|as\s+to)\s+(?!(?:\w+\s+){0,2}?(?:you|us|we|insurer|company|underwriters|parties|policy|insurance|contract|insured)\b)|"
    r"\bdisputes?\s+(?:between|among)\s+(?:\w+\s+){0,2}?insurers\b|\benforce",
    re.I,
)
"""Disputes of others, or of one matter; what comes after the award."""
_TO_ARBITRATION = lazily(r"\b(?:by|to|through|in)\s+(?:\w+\s+){0,4}?arbitrat", re.I)
_SEAT = lazily(
    r"\b(?:arbitration|seat(?:ed)?|place\s+of\s+arbitration)\b[^.;]{0,20}?\b(?:in|is|be)\s+(?P<name>[A-Z][a-z]+(?:\s+[A-Z][a-z]+){0,2})"
)
_COURT = lazily(
    r"\bexclusive\s+jurisdiction\b|\b(?:brought|heard|decided|determined|settled|submitted|referred|litigated|subject)\b[^.;]{0,40}\bcourts?\b|\bcourts?\b[^.;]{0,60}\b(?:exclusive|sole|alone)\b",
    re.I,
)
_COURT_OF = lazily(
    r"\b[Cc]ourts?\s+(?:located\s+)?(?:of|in)\s+(?:the\s+)?(?P<name>(?:State\s+of\s+|Republic\s+of\s+)?[A-Z][\w’']+(?:\s+(?:and\s+)?[A-Z][\w’']+){0,3})|\b(?P<adj>[A-Z][a-z]+(?:ish|ese|ian|ean|can|ch|iss|tch))\s+[Cc]ourts?\b"
)
_TO_ARBITRATION_ZH = lazily(r"(?:提交|申请|交由|由|提请|向)[^，。；]{0,24}仲裁")
_TO_COURT_ZH = lazily(r"(?:向|由|提交)[^，。；]{0,24}法院[^，。；]{0,4}(?:起诉|诉讼|管辖|解决|裁决|审理)")
_DISPUTE_ZH = lazily(r"争议|纠纷|协商不成")
_EACH_ZH = lazily(r"任[何一]+(?:一)?方(?=均?(?:只能|应当?|必须|须))")
_NOT_THERE_ZH = lazily(r"[，,]?(?:不得|不能|不可)(?:提交|申请|提起|向)?[^，。；]{0,8}(?:仲裁|起诉|诉讼)")
"""That each side must do it; what is ruled out beside it."""
_BODY_ZH = lazily(
    r"(?:提交|申请|交由|由|提请|向)(?P<name>[\u4e00-\u9fff]{2,12}?)(?:国际|经济|贸易)*仲裁(?:委员会|院|中心)"
)
_LETTERS_ZH = 2
_OF_SOME_ZH = lazily(
    r"(?:仅|只)[就因对]|第三者[^，。；]{0,8}(?:争议|纠纷)|(?:共保|再保险|承保)人之间|(?:金额|数额)[^，。；]{0,4}(?:争议|异议)"
)
_OPEN_ZH = lazily(r"可以?|选择|或者?|之一|有权|任[何一](?!争议|纠纷)|仲裁裁决|先行|不(?:得|能(?!协商|通过)|愿)|未|另行")
_FOR_WANT_OF_ONE_ZH = lazily(r"(?:未|没有|无|不能)(?:载明|约定|指定|达成|书面|明确)|无仲裁")
"""What follows where no board was chosen: the usual clause names both ways, one for want of the other."""


def two_forums(wording: Wording) -> Iterator[Disagreement]:
    """The later of two forums for every dispute, with the earlier."""
    ways, places = [], []
    for answer in answers(wording):
        way = frozenset(v for v in answer.values if v.startswith("by "))
        ways.append(Answer(answer.span, answer.clause, way))
        if where := answer.values - way:
            places.append(Answer(answer.span, answer.clause, where, way))
    for later, earlier in (*differing(wording, ways), *differing(wording, places)):
        yield disagreeing(wording, "two-forums", "forum", later, earlier)
        return


def answers(wording: Wording) -> Iterator[Answer]:
    """How and where sentences say that every dispute is settled."""
    return (_zh if wording.language == "zh" else _en)(wording)


def _en(wording: Wording) -> Iterator[Answer]:
    for clause, span, words in stretches(wording, _TRIGGER["en"]):
        arbitrated = _TO_ARBITRATION.search(words) is not None
        if not _ANY_DISPUTE.search(words) or not _MUST.search(words) or _MAY.search(words) or _OF_SUMS.search(words):
            continue
        judged = not arbitrated and "arbitrat" not in words.lower() and _COURT.search(words)
        if not (arbitrated or judged) or not holds_always(words, "en") or of_itself(wording, words):
            continue
        if _OF_SOME.search(words):
            continue
        named = (m.groupdict() for m in (_SEAT if arbitrated else _COURT_OF).finditer(words))
        where = frozenset(v for n in named for v in named_en(n.get("name") or n.get("adj") or ""))
        way = frozenset({"by arbitration" if arbitrated else "by a court"})
        yield Answer(span, clause.id, way | where)


def _zh(wording: Wording) -> Iterator[Answer]:
    for clause, span, words in stretches(wording, _TRIGGER["zh"]):
        words = _EACH_ZH.sub("争议双方", _NOT_THERE_ZH.sub("", words))
        arbitrated, judged = _TO_ARBITRATION_ZH.search(words), _TO_COURT_ZH.search(words)
        if bool(arbitrated) == bool(judged) or not _DISPUTE_ZH.search(words):
            continue
        said = arbitrated or judged
        if (
            said is None
            or _OPEN_ZH.search(said.group())
            or not holds_always(words, "zh")
            or _OPEN_ZH.search(words[: said.start()])
            or _FOR_WANT_OF_ONE_ZH.search(wording.own_text(clause))
            or _OF_SOME_ZH.search(words)
            or of_itself(wording, words)
        ):
            continue
        where = frozenset(m["name"][:_LETTERS_ZH] for m in _BODY_ZH.finditer(said.group()))
        yield Answer(span, clause.id, where | {"by arbitration" if arbitrated else "by a court"})
