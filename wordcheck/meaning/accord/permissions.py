"""One act that a party may do by one sentence and may not do by another; or must, and need not.

    The Insured may not assign this Contract.                     The Insured may assign this Contract with notice to Underwriters.
    投保人不得解除本合同 ……                                        投保人可以随时解除本合同
    You must report the theft to the police.                      You need not report the theft to the police.
    被保险人应当向公安机关报案 ……                                     被保险人无须向公安机关报案

Only a ban without any condition is held against a permission, and no permission that itself speaks of the ban (`however`, `but`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wordcheck.languages.lazily import lazily
from wordcheck.languages.stems_en import stems_of
from wordcheck.meaning.accord.answers import TAKES_UP, Answer, differing, holder, holds_always, stretches
from wordcheck.meaning.accord.consents import consent_asked_and_not
from wordcheck.meaning.accord.rights import rights_said
from wordcheck.meaning.parties.names_en import WE, YOU
from wordcheck.meaning.quoting import disagreeing
from wordcheck.model.figures import Disagreement
from wordcheck.model.wording import ClauseKind, Wording

_TRIGGER = {
    "zh": lazily("不得|不能|无权|可以|有权|应|须|不必|无需|不需"),
    "en": lazily(r"\b(?:may|not|cannot|entitled|free|right|must|shall)\b", re.I),
}
_SAYS_EN = lazily(
    rf"^\W*(?:(?P<we>{WE})|(?P<you>{YOU}|either\s+party))\s+(?:(?P<ban>(?:agrees?|undertakes?|promises?)\s+not\s+to|may\s+not|shall\s+not|must\s+not|cannot|(?:is|are)\s+not\s+entitled\s+to|(?:has|have)\s+no\s+right\s+to)|(?P<free>need\s+not|(?:do|does)\s+not\s+(?:need|have)\s+to|(?:is|are)\s+not\s+(?:required|obliged)\s+to)|(?P<leave>may|(?:is|are|shall\s+be)\s+(?:entitled|free)\s+to)|(?P<duty>must|shall))\s+(?P<act>[^,;:]{{4,80}})",
    re.I,
)
_SAYS_ZH = lazily(
    r"^\W*(?:(?P<we>保险人|本公司|我们)|(?P<you>投保人|被保险人|您))(?:(?P<ban>不得|不能|无权)|(?P<free>无[须需]|不必|不需要?)|(?P<leave>可以|有权)|(?P<duty>应当?|必须|须))(?:随时|自行|单方|提前|书面|任意)*(?P<act>[\u4e00-\u9fff]{4,20}?)(?=[，。；（]|$)"
)
_BOUND = {
    "zh": lazily(r"未经|之前|以前|除非|(?<!解)除[^，。]{1,16}外|但|另有|期间|以后|之后|的[，,]"),
    "en": lazily(
        r"\b(?:without|unless|except|until|before|other\s+than|prior|during|where|if|in\s+whole\s+or|so\s+as|more\s+than|only|solely)\b",
        re.I,
    ),
}
"""What makes a ban one of a case."""
_ENDS_IT = lazily(r"\b(cancel|terminate|avoid|renew)\s+it\b")
"""What is cancelled is the contract."""
_ONLY = lazily(r"\bonly\b", re.I)
_LITTLE = frozenset("the a an this that any all such its their his her your our of to under".split())
_SHARED = 2
"""Words of an act, verb first, that two sentences must share; Chinese acts are compared whole."""
_OWED = 4
"""The same of an act that is owed by one sentence and not by the other, which may go on with its time."""
_FEWEST = 4
"""Characters of such an act."""
_WHOLE, _ENOUGH = 40, 3
"""Words of an act with its terms: all, and at least so many."""
_OUT = frozenset({ClauseKind.COVERAGE, ClauseKind.EXCLUSION, ClauseKind.DEFINITION})
_CONSENT_ASKED_AND_NOT = {frozenset({"freely"}), frozenset({"denied", "given"})}
"""What `rights_said` says of a right that is given without consent, and of one that is denied for want of it."""


def two_permissions(wording: Wording) -> Iterator[Disagreement]:
    """Permissions of what another sentence forbids outright, with that sentence; one for each act."""
    by_act: dict[str, list[Answer]] = {}
    for answer in _said(wording):
        for act in answer.of:
            by_act.setdefault(act, []).append(answer)
    pairs = [pair for found in by_act.values() for pair in differing(wording, found, covers=True)]
    told = {later.span for later, _ in pairs}
    rights = (pair for said in rights_said(wording) for pair in differing(wording, said) if _of_two(wording, *pair))
    rights = (pair for pair in (*rights, *consent_asked_and_not(wording)) if pair[0].span not in told)
    for later, earlier in dict.fromkeys((*pairs, *rights)):
        yield disagreeing(wording, "two-permissions", "permission", later, earlier)


def _of_two(wording: Wording, later: Answer, earlier: Answer) -> bool:
    """Whether two answers stand in clauses apart: one clause tells its own cases, though not with consent and without it, nor by sentences
    of which each names its subject."""
    if {later.values, earlier.values} == _CONSENT_ASKED_AND_NOT or (later.of and earlier.of):
        return True
    return not any(one.span in holder(wording, other).span for one, other in ((later, earlier), (earlier, later)))


def _said(wording: Wording) -> Iterator[Answer]:
    tongue = wording.language
    form = _SAYS_ZH if tongue == "zh" else _SAYS_EN
    for clause, span, words in stretches(wording, _TRIGGER[tongue]):
        found = form.match(words)
        if found is None or clause.kind in _OUT or TAKES_UP.match(words) or _ONLY.search(words):
            continue
        side = "insurer" if found["we"] else "insured"
        if found["duty"] or found["free"]:
            act = _act(found["act"], tongue, _OWED)
            if act and len(act) >= _FEWEST and holds_always(words, tongue):
                yield Answer(
                    span,
                    clause.id,
                    frozenset({"free" if found["free"] else "owed"}),
                    frozenset({f"{side} owes: {act}"}),
                )
            continue
        banned = found["ban"] is not None
        acts = [_act(found["act"], tongue, _SHARED), _act(found["act"], tongue, _WHOLE)]
        if banned and (_BOUND[tongue].search(words) or not holds_always(words, tongue)):
            acts = acts[1:]  # a ban of one case is held against a permission of that very case
        of = frozenset(f"{side}: {act}" for act in acts if act)
        if of:
            yield Answer(span, clause.id, frozenset({"banned" if banned else "allowed"}), of)


def _act(words: str, tongue: str, most: int) -> str:
    """What is done and to what, in so many words; empty where they do not say."""
    if tongue == "zh":
        return words.replace("保险合同", "合同").replace("本合同", "合同")
    words = _ENDS_IT.sub(r"\1 policy", words.casefold())
    said = stems_of(words, _LITTLE)
    return " ".join(said[:most]) if len(said) >= min(most, _ENOUGH) else ""
