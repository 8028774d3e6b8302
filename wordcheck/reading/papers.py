"""Papers that come with a wording and are none: a form to be filled in, a table of contents alone, a notice that explains it.

A form is told by its title and by its looks: boxes, labels and blanks, hardly a whole sentence, no article. A policy that has its
conditions printed on it is no form, whatever its title. A notice (`产品说明书`, `免责事项说明书`, `投保须知`) is told by its title
and may be long; it quotes articles, but has no first one, and no title of a wording.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from wordcheck.languages.lazily import lazily
from wordcheck.model.said import Said

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
