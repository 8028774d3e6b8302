"""Papers that come with a wording and are none: a form to be filled in, a table of contents alone.

A form is told by its title and by its looks: boxes, labels and blanks, hardly a whole sentence, no article. A policy that has its
conditions printed on it is no form, whatever its title.
"""

from __future__ import annotations

import re
from itertools import islice

from wordcheck.languages.lazily import lazily
from wordcheck.model.said import Said

_TITLED_FORM = lazily(
    r"(?:投保单|投保书|投保申请书|要保书|要保單|保险单|保險單|保险凭证|保险证明书?|批单|明细表|投保问卷|"
    r"(?:proposal|application|claim|enrolment|enrollment)[ ]form|application[ ]for[ ]insurance|"
    r"certificate[ ]of[ ]insurance|cover[ ]note|policy[ ]schedule)[ \t）)]*(?:[ \t　][^。，；,;]{1,16})?$",
    re.IGNORECASE | re.MULTILINE,
)
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
    """What kind of paper a short text is, where it is one that has no clauses; None for everything else."""
    if len(text) > _LONGEST:
        return None
    lines = [line for line in text.split("\n") if line.strip()]
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


def _is_form(text: str, lines: list[str]) -> bool:
    titled = any(_TITLED_FORM.search(line.strip()) for line in lines[:_TITLE_LINES])
    if not titled or _ARTICLE.search(text):
        return False
    return sum(1 for _ in islice(_SENTENCE.finditer(text), _MOST_SENTENCES)) < _MOST_SENTENCES
