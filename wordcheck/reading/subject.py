"""Whether a file shows any mark of an insurance wording.

Checked as one, an information security policy would miss forty provisions: true, and of no use. So a text that speaks
of no insurer, premium or cover is said to be none, and its provisions are not judged. Of all real and written wordings,
riders of half a page included, none has fewer than 5 of these words among 1,000; other papers have hardly any.
"""

from __future__ import annotations

import re
from itertools import islice

from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import Manuscript
from wordcheck.model.said import Said
from wordcheck.model.unread import WHOLE_FILE, Unread, UnreadKind
from wordcheck.reading.papers import paper_of

_SAYS = lazily(
    r"insur|assured|premium|indemni|underwrit|policy\s?holder|deductible|endorsement|"
    r"保险|保單|保单|保險|投保|保费|保費|承保|理赔|理賠|免赔|赔偿|賠償|给付|給付",
    re.IGNORECASE,
)
_COMMONEST = ("insur", "保险")
"""Two of its words, which are counted in a tenth of the time; there are at least as many matches."""
_SPEAKS_OF_COVER = lazily(
    r"\b(?:cover(?:s|ed|age)?|claims?|exclusions?|excluded|liabilit\w+|benefits?)\b", re.IGNORECASE
)
_WORDS = lazily(r"[A-Za-z]{2,}|[\u4e00-\u9fff]")
_FEWEST = 150
"""Words (Chinese: characters) below which nothing is concluded."""
_OF_A_CONTRACT = lazily(
    r"险|条款|合同|损失|责任|赔|clause|contract|parties|\bloss|damage|\bpay|policy|[”\"*] *(?:shall +)?means?\b|[”\"*]? *(?:是|系)指",
    re.IGNORECASE,
)
"""Words of a contract; a term that is defined is one of a wording too."""
_SHORTEST = 12
"""Lines from which a short text may be a list of some kind."""
_NUMBERED = lazily(
    r"^[\s#*_-]*(?:第[一二三四五六七八九十百\d]+[章节条款]|[（(]?[一二三四五六七八九十\da-zA-Z]{1,3}[)）、.．])",
    re.MULTILINE,
)
_SELDOM = 1.5
"""Per 1,000 words; the real wordings looked at have at least 5.4."""
_SELDOM_COVER = 10.0
"""Per 1,000 words; an endorsement that names no insurer has many more."""


def strange_subject_of(manuscript: Manuscript) -> tuple[Unread, ...]:
    """That a file is no insurance wording, where nothing in it speaks of insurance, or where it is a form or a table of
    contents; else nothing."""
    text = manuscript.text
    paper = paper_of(text)
    if paper is not None:
        return (Unread(UnreadKind.OTHER_SUBJECT, WHOLE_FILE, paper),)
    most = len(text) // 3 if text.isascii() else len(text)  # A word has three characters at least, blank included.
    enough = int(_SELDOM * most / 1000) + 1
    if sum(map(text.count, _COMMONEST)) >= enough or sum(1 for _ in islice(_SAYS.finditer(text), enough)) == enough:
        return ()
    count = len(_WORDS.findall(text))
    if count < _FEWEST:
        return () if manuscript.unread else _too_little(text)
    said = len(_SAYS.findall(text))
    if 1000 * said >= _SELDOM * count or 1000 * len(_SPEAKS_OF_COVER.findall(text)) >= _SELDOM_COVER * count:
        return ()
    why = Said(
        "全文几乎没有“保险”“投保”“保险费”等字样，不像保险条款；各项必备内容未判定。请核对是否选对文件",
        "hardly a word in it speaks of insurance, insured or premium: this does not look like an insurance wording, and "
        "what such a wording must contain was not judged; check that it is the right file",
    )
    return (Unread(UnreadKind.OTHER_SUBJECT, WHOLE_FILE, why),)


def _too_little(text: str) -> tuple[Unread, ...]:
    """That a short text has no clause of a wording, where it has neither a word of insurance nor a numbered line."""
    if (
        _SPEAKS_OF_COVER.search(text)
        or _OF_A_CONTRACT.search(text)
        or _NUMBERED.search(text)
        or len(text.split("\n", _SHORTEST)) > _SHORTEST
    ):
        return ()
    why = Said(
        "没有找到任何条款：文字很少，既无保险用语，也无条款编号。本报告的结论都不能作为依据；请核对是否选对文件",
        "no clause of a wording was found: there are few words, none of them of insurance, and no numbered line. No "
        "verdict should rest on it; check that it is the right file",
    )
    return (Unread(UnreadKind.OTHER_SUBJECT, WHOLE_FILE, why),)
