"""Two laws that govern one wording.

This policy is governed by the laws of England and Wales …     … construed in accordance with New York law
本保险合同适用中华人民共和国法律 ……                                  …… 依照香港特别行政区法律解释
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.accord.answers import Answer, holds_always, of_itself, stretches
from wordcheck.meaning.accord.places import named_en, named_zh
from wordcheck.model.wording import Wording

_TRIGGER = {"zh": lazily("法律|准据法|法(?=解释|管辖)"), "en": lazily(r"\b(?:laws?|statutes|legislation)\b", re.I)}
_GOVERNS = lazily(
    r"\b(?:in\s+accordance\s+with\s+the\s+laws?|govern(?:ed|s|ing)?|constru(?:ed|ction)|interpret(?:ed|ation)|determined\s+(?:by|under)|subject\s+to|appl(?:y|ies|icable))\b",
    re.I,
)
_CONTRACT = lazily(
    r"\b(?:policy|insurance|contract|agreement|certificate|wording|schedule|its\s+(?:construction|interpretation|validity))\b",
    re.I,
)
_OF_ELSE = lazily(
    r"\b(?:insurab\w+|punitive|arbitra(?:l|tion)\s+(?:shall|will|is|are)|claims?\s+(?:brought|made)|damages|warrant\w*|entity|company\s+organi[sz]ed|incorporated|conflicts?\s+with|"
    r"benefits?|sanction\w*|lawsuits?|suits?|motor|licen[cs]\w+|tax\w*|premium)\b",
    re.I,
)
"""The law of something else than the contract: of damages, of a sanction, of an entity."""
_OF = lazily(r"\b(?:[Ll]aws?|[Ss]tatutes|[Ll]egislation)\s+(?:and\s+\w+\s+)?(?:of|in\s+force\s+in|applicable\s+in)\s+(?:the\s+)?(?P<name>(?:State|Commonwealth|Province|Republic|Kingdom)?(?:\s*of\s+)?(?:the\s+)?[A-Z][\w’']+(?:\s+(?:and\s+|of\s+|&\s+)?[A-Z][\w’']+){0,5})")  # fmt: skip
_ADJECTIVE = lazily(
    r"\b(?P<name>(?:New\s+York|Hong\s+Kong|Singapore|Ontario|[A-Z][a-z]+(?:ish|ese|ian|ean|can|ch|iss|tch|elsh)))\s+[Ll]aws?\b"
)
_ZH = lazily(
    r"(?:适用|依[照据]?|根据|按照?|受|以|遵循|遵守|准据法[为是])(?P<name>[\u4e00-\u9fff]{2,16}?)(?:的)?法律(?!规定|法规|责任|另有|允许|禁止|服务|援助|文书|顾问|程序|手续)|(?P<named>[\u4e00-\u9fff]{2,12})法律适用于本|(?:以|适用|依照?|按照?)(?P<short>[\u4e00-\u9fff]{2,12})法(?:律)?(?:为|作为)?(?:准据法|解释|管辖)"
)
_ZH_CONTRACT = lazily(r"本?(?:保险)?(?:合同|条款|保险单|保单|协议)|未尽事宜|准据法|争议|解释|管辖")
_ZH_ELSE = lazily(
    r"仲裁程序|代位|所称|是?指|法律[^。；]{0,30}(?:应负|应?承担)[^。；]{0,12}责任|(?:再保险|(?<![本该此险])(?:的|之间)?[\u4e00-\u9fff]{2}(?<!保险))合同(?:适用|受|依|按)"
)
"""The law of a procedure, of a recovery, of liability, of another contract; a law by which a word is explained."""
_BRACKETS = lazily(r"[（(][^（）()]*[)）]")


_OWN = lazily(
    r"(?:(?P<within>\b(?:in|under|with|between|from|to)\s+)|\b)(?:this|the|your|our|that)\s+(?P<kind>\w+\s+)?(?:policy|insurance|contract|agreement|certificate|wording)\b(?P<behind>\s+(?:to|between|with)\b)?",
    re.I,
)
_KIND = frozenset("insurance entire whole present group master policy our your said".split())
_OF_BOTH = lazily(r"\b(?:disputes?|rights|duties|obligations|differences)\b", re.I)
"""What two sides have under a contract is of the contract."""
_APPLIES_TO = lazily(r"\b(?:appl(?:y|ies|icable)|pertain\w*|relat\w+)\s+to\s*$", re.I)


def _of_the_contract(words: str) -> bool:
    """Whether a sentence speaks of the contract itself, not of another agreement, nor of something in it."""
    for found in _OWN.finditer(words):
        kind, within = (found["kind"] or "").strip().lower(), found["within"]
        applied = within and _APPLIES_TO.search(words, 0, found.end("within"))
        if within and not applied and not _OF_BOTH.search(words, 0, found.start()):
            continue
        return kind in ("", *_KIND) and (not found["behind"] or bool(applied))
    return not _OWN.search(words)


def answers(wording: Wording) -> Iterator[Answer]:
    """The laws by which sentences say that the contract is governed."""
    return (_zh if wording.language == "zh" else _en)(wording)


def _en(wording: Wording) -> Iterator[Answer]:
    for clause, span, words in stretches(wording, _TRIGGER["en"]):
        if not (_GOVERNS.search(words) and _CONTRACT.search(words)) or _OF_ELSE.search(words):
            continue
        if not holds_always(words, "en") or of_itself(wording, words) or not _of_the_contract(words):
            continue
        values = frozenset(v for e in (_OF, _ADJECTIVE) for m in e.finditer(words) for v in named_en(m["name"]))
        if values:
            yield Answer(span, clause.id, values)


def _zh(wording: Wording) -> Iterator[Answer]:
    for clause, span, words in stretches(wording, _TRIGGER["zh"]):
        bare = _BRACKETS.sub("", words)
        if not _ZH_CONTRACT.search(bare) or not holds_always(bare, "zh") or of_itself(wording, bare):
            continue
        if _ZH_ELSE.search(bare):
            continue
        values = frozenset(v for m in _ZH.finditer(bare) if (v := named_zh(m["name"] or m["named"] or m["short"])))
        if values:
            yield Answer(span, clause.id, values)
