"""What the first characters of a printed line tell: that a clause or list item begins here."""

from __future__ import annotations

import re
from functools import lru_cache

from wordcheck.languages.lazily import lazily
from wordcheck.languages.numerals_en import EN_COUNTS

_ZH = "一二三四五六七八九十百零〇○两"
_NOUNS = "Section|Article|Part|Chapter|Clause|Schedule|Appendix|Annex|Exclusion|Condition|Extension|Cover"
_NAMES = f"{_NOUNS}|{_NOUNS.upper()}"
_COUNTS = "|".join(sorted(EN_COUNTS, key=len, reverse=True))
_COUNTED = rf"(?:[Tt]he\s+)?(?:{'|'.join((_COUNTS.title(), _COUNTS.upper()))})"
_NAMED_NUMBER = rf"(?:{_NAMES})\s+(?:[0-9A-Z]{{1,3}}|[IVXLC]+|{_COUNTED})\b"
CLAUSE_START = lazily(
    rf"""[\s　]*(?:
    第[\s　]*[{_ZH}0-9０-９]{{1,6}}[\s　]*(?:[条條]|章|[节節]|部[分份]|[编編]|款|[项項])
    | [（(][\s　]*(?:[{_ZH}]{{1,4}}|[0-9０-９]{{1,3}}|[a-z]{{1,4}}|[A-Z]{{1,3}}|[ivxlcIVXLC]{{1,6}})[\s　]*[）)]
    | [{_ZH}]{{1,4}}[、．.)）]
    | [〔［\[【](?:[{_ZH}]{{1,3}}|[0-9A-Za-z]{{1,2}}|第[{_ZH}0-9]{{1,6}}[条條])[〕］\]】]
    | [ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ][、．.\s　]
    | [壹贰貳叁参參肆伍陆陸柒捌玖拾甲乙丙丁戊己庚辛壬癸]{{1,3}}、
    | \d{{1,3}}(?:\.\d{{1,3}})*[(（](?:[a-z]|[ivx]{{2,4}})[)）](?=\s)
    | [A-Z]\d{{1,2}}(?=\s+[A-Z][a-z])
    | [A-Z](?:\.\d{{1,2}}(?:\.\d{{1,2}})?\.?|-\d{{1,2}})(?=\s+[A-Z][a-z])
    | [A-Z]\d{{1,2}}(?=[\s　]+[\u3400-\u9fff])
    | \d{{1,2}}/\d{{1,2}}(?=\s+[A-Z][a-z])
    | \d{{1,3}}(?:\.\d{{1,3}}){{1,4}}\.?(?=[\s　\u3400-\u9fff])
    | \d{{1,3}}[.、．)）](?!\d)
    | 【[^】\n]{{1,24}}】(?=[\s　]*(?:[：:]|[是系]?指|$))
    | [①-⑳㉑-㉟⑴-⒇⒈-⒛㈠-㈩⒜-⒵]
    | (?:[A-Z]{{1,2}}|[IVXLC]{{1,6}}|[a-z]|[ivx]{{1,4}})[.)](?=\s)
    | [•·●○◆◇■□▪➢➤✓✔❖\uf043\uf076\uf0b7\uf0d8–—-]\s
    | {_NAMED_NUMBER}
    | (?:Coverage|COVERAGE|Endorsement|ENDORSEMENT|INSURING\ (?:CLAUSE|AGREEMENT))\s+(?:[0-9A-Z]{{1,2}}|[IVXLC]+)\s*[–—:-]\s
    )""",
    re.X,
)
"""A line that begins with what may be a number or a bullet. Whether it really is one, the outline decides."""

_PART = lazily(
    rf"[\s　]*(?:第[\s　]*[{_ZH}0-9０-９]{{1,6}}[\s　]*(?:[条條]|章|[节節]|部[分份]|[编編])|{_NAMED_NUMBER})"
)

_REFERRING = lazily(
    r"(?i)(?:(?<!; )\b(?:under|in|of|to|by|see|per|from|with|and|or|this|that|than|at|for|within)|[a-z]{3},)$"
)
_NAMED = lazily(rf"(?:{_NAMES}|Coverage|COVERAGE|Endorsement|ENDORSEMENT)\s|[A-Z](?:\.|-)\d{{1,2}}\b")

SENTENCE_END = lazily(r"[。！？；：:;.!?”’」』）)]\s*$")


@lru_cache(4096)  # a line is asked about by each step that looks at it
def starts_clause(line: str) -> bool:
    """Whether a new block must begin with this line."""
    return CLAUSE_START.match(line) is not None


def names_part(line: str) -> bool:
    """Whether a line begins with a part's name and number (第三章, SECTION D)."""
    return _PART.match(line) is not None


def refers_on(line: str, following: str) -> bool:
    """Whether the name of a clause at the beginning of a line ends the reference that the line before began."""
    return _NAMED.match(following) is not None and _REFERRING.search(line) is not None


def is_chinese(char: str) -> bool:
    """Whether `char` joins the next printed line without a blank: Chinese characters and full-width punctuation."""
    return (
        "\u2e80" <= char <= "\u9fff"
        or "\uf900" <= char <= "\ufaff"
        or "\uff00" <= char <= "\uffef"
        or "\u3000" <= char <= "\u303f"
    )
