"""The words of the articles that rules rest on, for laws whose text comes with wordcheck.

Statutes and judicial interpretations of the PRC are free of copyright (Copyright Law of the PRC, article 5 (1)). A file of
`rulesets/laws` is named by the law's title, as sources give it, and holds the articles that rules cite:

    # 中华人民共和国保险法（2015年修正）

    版本：2015-04-24

    第二十四条 …
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from wordcheck.languages.numerals_zh import parse_zh_numeral
from wordcheck.model.findings import Citation
from wordcheck.resources import folder

_ARTICLE = re.compile(r"第([一二三四五六七八九十百零〇]+)条[ \n]")
_VERSION = "版本："


class Article(Struct, frozen=True):
    """One article as it reads in one version of a law."""

    number: int
    text: str
    """Its number and all its paragraphs."""
    version: str
    """ISO date of that version."""


def articles_of(citation: Citation) -> tuple[Article, ...]:
    """The articles that a citation names, in its order; those of laws whose text is not at hand are left out."""
    law = _law(citation.title.zh)
    numbers = dict.fromkeys(int(n[0]) for a in citation.articles if (n := re.match(r"\d+", a)))
    return tuple(law[n] for n in numbers if n in law)


@lru_cache(maxsize=16)
def _law(title: str) -> dict[int, Article]:
    place = folder("rulesets") / "laws"
    path = place / f"{title}.md"
    if not title or path.parent != place or not path.is_file():
        return {}
    text = path.read_text("utf-8").strip()
    head, *_ = _ARTICLE.split(text, maxsplit=1)
    version = head.rpartition(_VERSION)[2].strip()
    starts = [*(m.start() for m in _ARTICLE.finditer(text) if text[m.start() - 1] == "\n"), len(text)]
    found = {}
    for start, end in pairwise(starts):
        words = text[start:end].strip()
        number = _ARTICLE.match(words)
        value = parse_zh_numeral(number[1]) if number else None
        if value is not None:
            found[int(value)] = Article(int(value), words, version)
    return found
