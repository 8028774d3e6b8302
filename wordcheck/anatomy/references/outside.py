"""Whether the words around a pointer send it to a law, a schedule or another document."""

from __future__ import annotations

import re
from functools import lru_cache

from wordcheck.languages.lazily import lazily
from wordcheck.model.span import Span

_LAW_WORDS = (
    "宪法|民法典|刑法|保险法|合同法|侵权责任法|公司法|证券法|商业银行法|海商法|仲裁法|民事诉讼法|诉讼法|道路交通安全法|网络安全法|"
    "数据安全法|个人信息保护法|劳动法|劳动合同法|社会保险法|治安管理处罚法|行政处罚法|行政许可法"
)
_NAMED = lazily(
    r"(?:《[^《》\n]{1,80}》(?:[（(][^（）()\n]{0,40}[)）])?|(?:"
    + _LAW_WORDS
    + r")|[\u4e00-\u9fff]{2,20}(?:法|法典|条例|公约|司法解释|实施细则)"
    r"|主险(?:合同|保险合同|保险|条款|的)?(?:条款)?|主合同(?:条款)?|主保险(?:合同|条款)?|基本险(?:条款)?|基本条款|主条款|普通条款|"
    r"保险单明细表|明细表|投保单|投保书|批单|保险单(?!载明)|该法|该条例|该办法|该规定|原条款|租赁合同|借款合同|贷款合同|合同法)"
    r"(?:[（(][^（）()\n]{0,30}[)）])?(?:正文|附件|附录|条款)?[的中之]?(?:[ \t]*)$"
)
_OWN = lazily(
    r"本(?:法|条例|办法|规定|细则|章程|规则|规程|决定|解释|准则|合同|保险合同|条款|保险条款|保险|附加险|附加条款|附加合同|附加险条款|附加险合同|保单)"
    r"(?:条款)?[的中之]?[ \t]*$"
)
_LIST_BEFORE = lazily(
    r"(第[〇零一二三四五六七八九十百千两0-9]+[条款项](?:之[一二三四五六七八九十]+)?[^第，。；\n]{0,3}){1,12}$"
)
_SENTENCE_ENDS = "。；！？\n"
_LAW_NEAR = lazily(
    rf"《[^《》]{{1,80}}》|{_LAW_WORDS}|主险|主合同|基本险|[\u4e00-\u9fff](?:法律|法典|条例)第|该法|修改为|改为|删去|增加一"
)


def outside_zh(text: str, start: int) -> str:
    """Why the Chinese pointer at `start` leads out of the wording; empty where the words do not say so."""
    before = text[max(0, start - 60) : start]
    if _OWN.search(before):
        return ""
    if _NAMED.search(before):
        return "another document is named before it"
    listed = _LIST_BEFORE.search(before.rstrip("、，和及与或以 "))
    if listed and before.rstrip().endswith(("、", "和", "及", "与", "或", "以及", "至")):
        shorter = before[: listed.start()]
        if _NAMED.search(shorter) and not _OWN.search(shorter):
            return "another document is named before the list"
    return ""


_REACH = 300
"""Characters on both sides at which a sentence is cut."""


def sentence_around(text: str, start: int, end: int, ends: str = _SENTENCE_ENDS) -> str:
    """The sentence in which `[start, end)` stands."""
    left = max(text.rfind(mark, max(0, start - _REACH), start) for mark in ends)
    right = min((i for i in (text.find(mark, end, end + _REACH) for mark in ends) if i >= 0), default=end + _REACH)
    return text[max(left + 1, start - _REACH, 0) : right]


def speaks_of_another_zh(text: str, start: int, end: int) -> bool:
    """Whether the sentence names a law or another document, so that an unknown number need not be a mistake."""
    return bool(_LAW_NEAR.search(sentence_around(text, start, end)))


_EN_STATUTE = (
    r"(?:[A-Z]{2,4})?Acts?\b|[Ss]aid [Aa]ct\b|Code\b|Regulations?\b|Rules?\b|Directive\b|Statutes?\b|Law\b|Ordinance\b|Treaty\b|Convention\b|Constitution\b|"
    r"Charter\b|GDPR\b|TRIA\b|ERISA\b|COBRA\b|HIPAA\b|IRC\b|Bill\b|Standards?\b|Order\b|Bye-?[Ll]aws\b|Guidelines?\b|Notification\b"
)
DATA_PAGE = "the page of particulars is named with it"
"""Why a pointer leads to the schedule or the declarations, which some files hold."""
_EN_DATA = r"Schedule\b|SCHEDULE\b|Risk Details\b|RISK DETAILS\b|Particulars\b|Specification\b|[Dd]eclarations?\b|DECLARATIONS?\b"
_EN_PAPER = (
    rf"(?P<data>{_EN_DATA})|"
    r"[Ss]lip\b|[Mm]aster [Pp]olicy\b|[Uu]nderlying\b|[Bb]ase [Pp]olicy\b|Certificate\b|Application\b|"
    r"Proposal\b|[Ll]ease\b|[Cc]ontract\b|[Aa]greement\b(?! I|s? [A-Z0-9]\b)"
)
_EN_AFTER = lazily(
    r"(?:-[A-Z]{1,3}\b)?[\s,.)]*(?:of|in|to|under|from|on|at)\s+(?:the|your|our|this|such|that|any|said|an?)?\s*"
    rf"(?:(?:(?:[A-Z][\w’'&.,()-]*|of|and|the|for|on|to|\(\w+\)|\d{{4}})[^\S\n]+){{0,9}}?(?:{_EN_STATUTE})|(?:[\w’'-]+\s+){{0,3}}?(?:{_EN_PAPER}))"
)
_EN_SELF = lazily(
    r"[\s,.)]*(?:of|in|to|under)\s+(?:this|the|your)\s+(?:[Pp]olicy|[Ww]ording|[Bb]ooklet|[Ii]nsurance|[Ss]ection|[Cc]lause|[Ee]ndorsement|[Dd]ocument|"
    r"POLICY|[Tt]erms|[Pp]art|[Aa]rticle|[Dd]efinition|[Ee]xclusion|[Cc]ondition|[Pp]aragraph|[Ee]xtension|[Cc]over|[Pp]rovision)\b"
    r"(?!\s+(?:[Ss]chedule|Act|Acts|Regulations?|Code|Law|Rules|Laws|Contracts|Regulatory))"
)
_EN_AMENDS = lazily(
    r"\b(?:is|are|shall be)\s+(?:hereby\s+)?(?:deleted|amended|replaced|modified|revised|supplemented|added)\b|\bdeleted in its entirety\b",
    re.IGNORECASE,
)
_EN_BEFORE = lazily(
    r"(?:\b[A-Z][\w’'-]*\s+(?:Act|Code|Regulations?|Rules|Law|Ordinance)\b[^.;\n]{0,24}|\bAct,?\s+\d{4}[\s,:(-]*|U\.?S\.?C\.?\s*|C\.?F\.?R\.?\s*|\bI\.?R\.?C\.?\s*|\b(?:Internal\s+Revenue|Tax)\s+Code[\s,]*|GDPR[\s,]*|\bISO\s*\d*[\s,]*|"
    r"(?P<data>[Dd]eclarations?(?: [Pp]age)?,?\s*|DECLARATIONS?,?\s*|[Ss]chedule,?\s*))$"
)
_EN_NEAR = lazily(
    r"\bAct\b|\bActs\b|\bCode\b|\bRegulations?\b|\bLaw\b|\bStatutes?\b|\bDirective\b|U\.S\.C|C\.F\.R|\bOrdinance\b|\bRules\b|\bGDPR\b|"
    r"\b(?:in|of|from|under) (?:other|standard|most) [^.;\n]{0,30}\b(?:policies|forms|wordings)\b|"
    r"(?<!this )(?<!This )(?<!this Coverage )(?<!This Coverage )\b(?:Forms?|FORMS?)\b|"
    r"[Uu]nderlying|[Mm]aster [Pp]olicy|\bDeclarations\b|\bConstitution\b|\bConvention\b|\bBill\b|\bIRDAI?\b"
)

_CODIFIED = lazily(r"\d{2,}\.\d{3}")
"""How American statutes are numbered (169.011): no wording has so many clauses in one."""


def outside_en(text: str, start: int, end: int) -> str:
    """Why the English pointer at `[start, end)` leads out of the wording; empty where the words do not say so."""
    if _EN_SELF.match(text, end, end + 60):
        return ""
    after = _EN_AFTER.match(text, end, end + 120)
    if after is not None:
        return DATA_PAGE if after["data"] else "another document is named after it"
    if re.match(r"[\s,]*(?:GDPR|U\.S\.C|subdivision\b|subd\.)", text[end : end + 14]) or _CODIFIED.search(
        text, start, end
    ):
        return "a statute is named after it"
    before = _EN_BEFORE.search(text[max(0, start - 60) : start])
    if before is not None:
        return DATA_PAGE if before["data"] else "another document is named before it"
    return ""


def speaks_of_another_en(text: str, start: int, end: int) -> bool:
    """Whether the sentence names a statute or another document."""
    return bool(_EN_NEAR.search(sentence_around(text, start, end, "\n;")))


def statute_number(text: str, span: Span) -> bool:
    """Whether the same words stand elsewhere with a statute's name: Section 38, and before it Section 38 of the … Act."""
    near = _near_statutes(text) if len(span) <= _LONGEST_NUMBER else text
    return _stands_with_a_statute(near, " ".join(span.of(text).split()).lower())


@lru_cache(maxsize=1024)
def _stands_with_a_statute(near: str, words: str) -> bool:
    """A wording that points to clauses which it lacks often points to the same ones again."""
    said = r"\s+".join(map(re.escape, words.split()))
    return bool(re.search(rf"{said}\b[^.;\n]{{0,60}}\b(?:[A-Z]{{2,4}})?(?:{_STATUTES})\b", near, re.IGNORECASE))


_STATUTES = "Act|Code|Regulations?|Law|Ordinance"
_STATUTE = lazily(rf"\b(?:[A-Z]{{2,4}})?(?:{_STATUTES})\b", re.IGNORECASE)
_LONGEST_NUMBER = 100
"""Characters of a pointer above which it is looked for in the whole text."""
_BEFORE_STATUTE = 60 + 2 * _LONGEST_NUMBER


@lru_cache(maxsize=4)
def _near_statutes(text: str) -> str:
    """The names of statutes in a text with what stands before each: a wording has few, and it is asked for each broken number."""
    found = (text[max(0, m.start() - _BEFORE_STATUTE) : m.end()] for m in _STATUTE.finditer(text))
    return "\n;\n".join(dict.fromkeys(found))


def amends_en(text: str, start: int, end: int) -> bool:
    """Whether the sentence amends what it points to, as an endorsement does with the policy to which it is added."""
    return bool(_EN_AMENDS.search(sentence_around(text, start, end, "\n;")))
