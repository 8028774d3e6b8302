"""One act that the insured must do by one clause and the insurer by another.

The Insured shall appoint a loss adjuster within seven days …      The Insurer shall appoint a loss adjuster within seven days …
被保险人应当妥善保管受损财产 ……                                       受损财产由保险人负责妥善保管

What each side does for itself or to the other (give notice, keep secrets, co-operate) both may owe, and so is an act no duty that is done `each`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wordcheck.languages.lazily import lazily
from wordcheck.languages.stems_en import stems_of
from wordcheck.meaning.accord.answers import Answer, holds_always, of_itself, stretches
from wordcheck.meaning.parties.names_en import WE, YOU
from wordcheck.model.wording import ClauseKind, Wording

_TRIGGER = {"zh": lazily("应|须|由"), "en": lazily(r"\b(?:shall|must|obliged)\b", re.I)}
_EN = lazily(
    rf"(?:^|,\s|\b(?:settled|made|given|closed|complete|loss|damage|event|period)\s)\W*(?:(?P<we>{WE})|(?P<you>{YOU}))\s+(?:shall|must|(?:is|are)\s+obliged\s+to)\s+(?P<act>[^,;:]{{8,90}})",
    re.I,
)
_ZH = lazily(
    r"(?:^|[，,])(?:(?P<we>保险人|本公司|我们)|(?P<you>投保人|被保险人|您))(?:应当?|须|必须|负责|负有)+(?P<act>[\u4e00-\u9fff]{5,30})"
    r"|(?P<thing>[\u4e00-\u9fff]{2,10})(?:应当?|须|均)*由(?:(?P<our>保险人|本公司|我们)|(?P<your>投保人|被保险人|您))(?:负责|承担|进行)*(?P<done>[\u4e00-\u9fff]{2,14})"
)
_MUTUAL = {
    "zh": lazily(
        r"通知|告知|密|采取|避免|防止|减少|记录|配合|协助|协商|遵守|诚实|诚信|提供|对方|自身|自己|各自|承担|支付|赔|退|出具|费|签|同意|确认|说明|履行"
    ),
    "en": lazily(
        r"^(?:also\s+|not\s+|promptly\s+|immediately\s+|always\s+|at\s+all\s+times\s+)*(?:notify|inform|tell|advise|give|send|provide|comply|observe|act|co-?operate|assist|treat|negotiate|use|try|take|ensure|consent|agree|sign|pay|bear|be|have|make|refund|return|indemnify|hold|not|do)\b|\b(?:its|their|his|her|your|our|own|other\s+party|confiden\w+|secre\w+|records?|books|information)\b",
        re.I,
    ),
}
"""What both may owe, each for itself."""
_EACH = lazily(r"各|双方|\b(?:each|both|either|jointly)\b", re.I)
_TIME_EN = lazily(
    r"\b(?:until|within|before|after|upon|at|during|for\s+a\s+period|as\s+soon|no\s+later|not\s+later|by)\b.*$", re.I
)
_TIME_ZH = lazily(
    r"[\u4e00-\u9fff\d]{1,16}(?:[日天]|小时|期间|之?前|之?后|时)之?内?(?=[\u4e00-\u9fff]{4})|妥善|及时|负责|进行|所有|全部|一?[家名]|应当?|须|对|将|的|其|该|本次"
)
_LITTLE = frozenset("the a an this that any all such of to in".split())
_FEWEST_EN, _FEWEST_ZH = 3, 4
_ALIKE = 0.8
"""Share of the longer act that the shorter must hold."""
_OUT = frozenset({ClauseKind.COVERAGE, ClauseKind.EXCLUSION, ClauseKind.DEFINITION})


def owed(wording: Wording) -> Iterator[Answer]:
    """Which side must do an act, by sentences that hold in every case; each is bound to the words of its act."""
    tongue = wording.language
    form = _ZH if tongue == "zh" else _EN
    for clause, span, words in stretches(wording, _TRIGGER[tongue]):
        found = form.search(words)
        if found is None or clause.kind in _OUT or _EACH.search(words):
            continue
        if not holds_always(words, tongue) or of_itself(wording, words):
            continue
        said = found.groupdict()
        act = said["act"] or f"{said.get('done') or ''}{said.get('thing') or ''}"
        of = frozenset() if _MUTUAL[tongue].search(act) else _act(act, tongue)
        if of:
            yield Answer(span, clause.id, frozenset({"insurer" if said["we"] or said.get("our") else "insured"}), of)


def _act(words: str, tongue: str) -> frozenset[str]:
    """The words of an act without its time; in Chinese its characters; empty where they say too little."""
    if tongue == "zh":
        of = frozenset(_TIME_ZH.sub("", words))
        return of if len(of) >= _FEWEST_ZH else frozenset()
    said = stems_of(_TIME_EN.sub("", words), _LITTLE)
    return frozenset(said) if len(said) >= _FEWEST_EN else frozenset()


def one_act(one: Answer, other: Answer) -> bool:
    """Whether two sentences speak of one act."""
    return len(one.of & other.of) >= _ALIKE * max(len(one.of), len(other.of))
