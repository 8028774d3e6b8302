"""Whether a file shows any mark of an insurance wording.

Checked as one, an information security policy would miss forty provisions: true, and of no use. So a text that speaks
of no insurer, premium or cover is said to be none, and its provisions are not judged. Of all real and written wordings,
riders of half a page included, none has fewer than 5 of these words among 1,000; other papers have hardly any.

Papers that come with a wording and are none are told besides. A form by its title and looks: boxes, labels and blanks, hardly a
whole sentence, no article; a policy that has its conditions printed on it is no form, whatever its title. A notice (`产品说明书`,
`免责事项说明书`, `投保须知`) by its title; it may be long and quotes articles, but has no first one, and no title of a wording.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import Manuscript
from wordcheck.model.said import Said
from wordcheck.model.unread import WHOLE_FILE, Unread, UnreadKind

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


_TITLED_FORM = lazily(
    r"(?:投保单|投保书|投保申请书|要保书|要保單|保险单|保險單|保险凭证|保险证明书?|批单|明细表|投保问卷|"
    r"(?:proposal|application|claim|enrolment|enrollment)[ ]form|application[ ]for[ ]insurance|"
    r"certificate[ ]of[ ]insurance|cover[ ]note|policy[ ]schedule)[ \t）)]*(?:[ \t　][^。，；,;]{1,16})?$",
    re.IGNORECASE | re.MULTILINE,
)
_TITLED_NOTICE = lazily(
    r"(?:免责(?:事项|条款)说明书?|责任免除说明书?|产品说明书|投保须知|投保提示书?|理赔(?:指南|须知))[》”]?$"
)
_WORDING_BEHIND = lazily(
    r"^(?:[^\S\n]|[#*])*(?:第(?:一|1)条|1\.1[ \t　\u4e00-\u9fff]|[^。，；：\n]{2,40}保险条款[》”]?[ \t]*$)",
    re.MULTILINE,
)
"""The first clause or the title of a wording, printed behind the notice."""
_ARTICLE = lazily(
    r"^[\s#*]*第[一二三四五六七八九十百\d]+[章条條]|^[\s#*]*\d{1,2}(?:\.\d{1,2})?[.．、 \t]+\S.{60,}", re.MULTILINE
)
_SENTENCE = lazily(r"[^。\n│┃|]{18,}。|[a-z]{2}[^.\n│┃|]{60,}\.(?=\s|$)")
_ENTRY = lazily(r"^.{2,90}?(?:\t|\.{3,}|…|[ ]{2,}|[ ])[ .…]*\d{1,3}$", re.MULTILINE)
_TITLE_LINES = 4
_MOST_SENTENCES = 5
_FEWEST_ENTRIES = 10
_LONGEST = 4000
"""Characters: what is longer has clauses somewhere."""


def paper_of(text: str) -> Said | None:
    """What kind of paper a text is, where it is one that has no clauses of its own; None for everything else."""
    if _is_notice(text):
        return Said(
            "这是说明条款的文件（说明书、须知或者提示书），不是条款；各项必备内容未判定",
            "this is a notice that explains a wording and no wording; what a wording must contain was not judged",
        )
    if len(text) > _LONGEST:
        return None
    lines = list(_written_lines(text))
    if _is_form(text, lines):
        return Said(
            "这是待填写的单证（投保单、保险单、凭证或者明细表），没有条款；各项必备内容未判定",
            "this is a form to be filled in (an application, a schedule, a certificate) without clauses; what a wording "
            "must contain was not judged",
        )
    if len(lines) >= _FEWEST_ENTRIES and 5 * sum(1 for line in lines if _ENTRY.fullmatch(line.strip())) >= 4 * len(
        lines
    ):
        return Said(
            "这只是目录，没有条款；各项必备内容未判定",
            "this is a table of contents and nothing else; what a wording must contain was not judged",
        )
    return None


def _written_lines(text: str) -> Iterator[str]:
    """The lines that are not blank; one by one, as of a long text only the first are asked."""
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if (line := text[start:end]).strip():
            yield line
        start = end + 1


def _is_notice(text: str) -> bool:
    titles = (line.strip(" \t　#*") for line in islice(_written_lines(text), _TITLE_LINES))
    return any(map(_TITLED_NOTICE.search, titles)) and not _WORDING_BEHIND.search(text)


def _is_form(text: str, lines: list[str]) -> bool:
    titled = any(_TITLED_FORM.search(line.strip()) for line in lines[:_TITLE_LINES])
    if not titled or _ARTICLE.search(text):
        return False
    return sum(1 for _ in islice(_SENTENCE.finditer(text), _MOST_SENTENCES)) < _MOST_SENTENCES
