"""Where the heading of a clause ends and its text begins.

A heading can stand on its own line (`第三条 故障责任`), in brackets (`第三条 【故障责任】`), in bold before the text, in a
column of its own, or run in (`2.6 责任免除 因下列情形…`, `A. Defense. The Insurer…`).
"""

from __future__ import annotations

import re

from wordcheck.anatomy.passages.finding import Passage
from wordcheck.anatomy.vocabulary import EN_WORDS, ZH_PARTS
from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import BlockKind, Manuscript
from wordcheck.model.span import Span

_HEADING = BlockKind.HEADING
"""By a name of its own: Python 3.11 looks a member up on its class in the time of ten comparisons, and this is asked of all."""
_LONGEST, _LONGEST_ZH = 120, 40
_LONGEST_BOLD_ZH = 80
"""Characters of the longest heading: in other languages, and in Chinese."""
_ZH = lazily(r"[\u4e00-\u9fff]")
_BRACKETED = lazily(r"[【〔\[]([^】〕\]]{2,40})[】〕\]]\s*|（([^（）]{2,16})）\s*(?=\S{6})")
_LONGEST_SIDE = 24
_ZH_SIDE = lazily(
    rf"([\u4e00-\u9fff“”《》（）()、/A-Za-z0-9]{{2,{_LONGEST_SIDE}}}?)[ \t\u3000\u2002\u2003]+(?=[\u4e00-\u9fff“《（(A-Za-z0-9])"
)
_ZH_SPEECH = lazily(r"[，。；：,;:]")
_EN_RUN_IN = lazily(
    r"((?:[A-Z][\w'’&/-]*|[a-z]{1,4}|[&/,-])(?: (?:[A-Z(][\w'’&/,()-]*|[a-z]{1,4}|[&/–-]))*?)(\.|:| [–—-])\s+(?=[A-Z“\"(])"
)
_EN_COLON = lazily(
    r"(?!(?:Note|Notes|Example|Provided|Warning|Important|Proviso|The|This|These|If|In|Any|All)\b)([A-Z][\w'’/-]*(?: [\w'’&/-]+){1,5}(?=:\s)|[A-Z][\w'’/-]*(?: [\w'’&/-]+){0,9}(?= [–—-]))[ :–—-]+(?=[A-Z“\"])"
)
"""Fair presentation: The Insured must …, Material change - The Insured shall …"""
_SPEAKS = lazily(
    r"^(?:For|When|Where|Upon|On|With|Without|Under|Every|Each|Such|No)\b|\b(?:shall|must|will|may|should|has|have|is|are)\b"
)
"""How the words before a dash begin, or what they hold, that are a sentence: `Every insurer shall submit – `."""
_RUNS_IN = lazily(r"[.:–—-]\s+[A-Z“\"(]| [–—-][A-Z“\"]")
"""What both hold where the heading ends; asked first, as most clauses have none so near."""
_SMALL = frozenset("a an and as at by for from in into is of on or the to under us we with your our".split())
_ASKING = lazily(r"什么|哪[些里个]|怎[么样]|如何|多少|多久")
_SHORT_ZH = 20
_ASKS = lazily(r"[^。；;？?.!！]{2,40}[？?]")
"""A question as heading: 哪些情况我们不赔？"""
_LINE_ENDS = lazily(r"[^.;:\n]{2,60}(?:\n|$)")
_PLACE = lazily(
    r"(?:sections?|parts?|articles?|clauses?|items?|paragraphs?|exclusions?|conditions?|definitions?|endorsements?)\s+(?:no\.?\s*)?"
    r"(?:[IVXLC]+|\d[\w.]*|[A-Z]{1,2})",
    re.IGNORECASE,
)
_APPLIES = lazily(
    r"(?:[A-Z]\w+ )?(?:exclusions?|conditions?|definitions?|provisions?|limits?|extensions?) (?:applicable|applying|relating|specific) to .*",
    re.IGNORECASE,
)
"""Special Exclusions applicable to Flight Delay."""
_COLONS = ":：-–— "
_COLON = lazily(r"[:：](?=.)")
_LEADS = lazily(
    r"\b(?:means?|includes?|including|following|mean|is|are|of|that|if|where|provided|when|by|for)$|[下以如]列|如下|以下|包括|之一|情形$|应当?$|是指$|的$",
    re.IGNORECASE,
)
"""How words end, or what they hold, that lead a list in."""
_CLOSING = "。；;，,、.!！?？"


def title_of(
    manuscript: Manuscript, p: Passage, label_end: int, last_label: bool, alone: bool, paragraphs: bool = False
) -> tuple[Span | None, int]:
    """The span of the heading of a clause, if any, and where its own text begins.

    `label_end` is where the words behind the number begin; `alone` tells whether other passages hold its text or
    children, so that the passage itself may be nothing but a heading; `last_label` whether it is unnumbered;
    `paragraphs` whether paragraphs follow, and no list right away.
    """
    text = manuscript.text
    if label_end >= p.end:
        return None, p.end
    if last_label:
        return Span(label_end, p.end), p.end
    words = text[label_end : p.end]
    if p.kind is _HEADING and p.last_block == p.block and heads(_COLON.sub(" ", words, count=1)):
        return Span(label_end, p.end), p.end  # `### 4.1 Coverage A: Personal Property`
    for find in (_row_title, _bold_title, _bracket_title, _side_title, _run_in_title):
        span = find(manuscript, p, label_end)
        if span is not None:
            start = span.end
            while start < p.end and (text[start].isspace() or text[start] in "】〕]）:：.．—–-"):
                start += 1
            return span, start
    if alone and (heads(words) or _asks_in_part(words) or (p.look.bold and _names(words))):
        return Span(label_end, p.end), p.end
    if alone and _stops(words):
        return Span(label_end, label_end + len(words) - 1), p.end
    if alone and _announces(words, paragraphs or p.look.bold is True):
        return Span(label_end, label_end + len(words.rstrip(_COLONS))), p.end
    return None, label_end


def heads(words: str) -> bool:
    """Whether words that stand alone read as a heading; no words are none."""
    if not words:
        return False
    long = len(words) > _LONGEST or (len(words) > _LONGEST_ZH and _ZH.search(words) is not None)
    if long or words[-1] in _CLOSING or words[-1] in ":：":
        return _ASKS.fullmatch(words) is not None
    if _ZH.search(words):
        return not _ZH_SPEECH.search(words)
    return not words[0].islower() and not re.search(r"[.;] \S|\b(?:and|or|the|of)$", words)


def _names(words: str) -> bool:
    """Whether a line in bold names so many things that it is longer than headings are: 甲保险金、乙保险金或丙保险金的申领."""
    return (
        len(words) <= _LONGEST_BOLD_ZH
        and words[-1] not in _CLOSING + ":："
        and heads(words[:_LONGEST_ZH])
        and (_ZH.search(words) is not None and not _ZH_SPEECH.search(words))
    )


def _asks_in_part(words: str) -> bool:
    """Whether a line of few Chinese words asks what its part answers: 什么时候开始，什么时候结束."""
    return len(words) <= _SHORT_ZH and words[-1] not in _CLOSING and _ASKING.search(words) is not None


def _stops(words: str) -> bool:
    """Whether words that end with a full stop are the heading of what stands below: `5. Cancellation.`, `12. Mortgage Clause.`"""
    bare = words[:-1]
    if not words.endswith(".") or not bare.isascii() or not heads(bare):
        return False
    capital = [w for w in re.findall(r"[A-Za-z][\w'-]*", bare) if w.lower() not in _SMALL]
    return 0 < len(capital) <= 6 and all(w[0].isupper() for w in capital)


def _announces(words: str, paragraphs: bool) -> bool:
    """Whether words that end with a colon are a heading (`3. DEFINITIONS:`) and not the lead of a list."""
    bare = words.rstrip(_COLONS)
    if len(bare) == len(words) or not bare or not heads(bare) or _LEADS.search(bare):
        return False
    if _ZH.search(bare):
        return len(bare) <= 16 and (paragraphs or ZH_PARTS.fullmatch(bare) is not None)
    if _APPLIES.fullmatch(bare):
        return True
    capital = [w for w in re.findall(r"[A-Za-z][\w'’-]*", bare) if w.lower() not in _SMALL]
    if not capital or len(capital) > 8 or not all(w[0].isupper() for w in capital):
        return False
    return bare.isupper() or (paragraphs and len(bare) > 4) or EN_WORDS.fullmatch(bare) is not None


def _row_title(manuscript: Manuscript, p: Passage, label_end: int) -> Span | None:
    """In a row of a layout table: the rest of the number's cell, or the next short cell before the text."""
    if p.last_block == p.block:
        return None
    blocks = manuscript.blocks
    holder = manuscript.block_at(label_end)
    cell_end = blocks[holder].start + len(blocks[holder].text)
    words = manuscript.text[label_end:cell_end].strip()
    speaks = words.endswith(("。", "；", "：")) and _ZH.search(words) is not None
    if holder < p.last_block and cell_end - label_end <= 60 and words and not speaks:
        return Span(label_end, cell_end)
    return None


def _bold_title(manuscript: Manuscript, p: Passage, label_end: int) -> Span | None:
    """Words in bold, in italics or underlined before words that are not."""
    block = manuscript.blocks[p.block]
    if p.last_block == p.block and len(block.runs) < 2 and all(run.end == len(block.text) for run in block.runs):
        return None  # all in one style
    end, plain = label_end, False
    for span, style in manuscript.runs_in(Span(label_end, p.end)):
        if span.start > end and manuscript.text[end : span.start].strip():
            break
        if end == label_end:
            plain = not style.bold
        if not (style.italic or style.underline if plain else style.bold):
            break
        end = span.end
    words = manuscript.text[label_end:end].rstrip(" :：.—–-\u3000\t")
    if not words or end >= p.end or len(words) > _LONGEST:
        return None
    after = manuscript.text[end : p.end].lstrip(" :：.—–-\u3000\t")
    if not after:
        return None
    if plain and not (after[0].isupper() and words[0].isupper() and len(words.split()) <= 8):
        return None  # A term in italics at the head of a sentence.
    gap = manuscript.text[label_end + len(words) : p.end][: max(0, p.end - label_end - len(words) - len(after))]
    if _ZH.search(words):
        return (
            Span(label_end, label_end + len(words))
            if len(words) <= 30 and not _ZH_SPEECH.search(words) and (gap.strip() or "  " in gap or gap)
            else None
        )
    if after[0] in ",;)" or (after.lstrip('(“"')[:1].islower() and not gap.strip() and "\t" not in gap):
        return None  # A defined term at the head of an item: `4. **Storm**, flood or weight of snow.`
    return Span(label_end, label_end + len(words))


def _bracket_title(manuscript: Manuscript, p: Passage, label_end: int) -> Span | None:
    match = _BRACKETED.match(manuscript.text, label_end, p.end)
    if not match:
        return None
    group = 1 if match[1] else 2
    if _ZH_SPEECH.search(match[group]) or not _ZH.search(match[group]):
        return None
    return Span(match.start(group), match.end(group))


def _side_title(manuscript: Manuscript, p: Passage, label_end: int) -> Span | None:
    """Chinese: a few characters, a blank, then the text."""
    if manuscript.text[label_end : label_end + _LONGEST_SIDE].isascii():
        return None
    match = _ZH_SIDE.match(manuscript.text, label_end, p.end)
    if not match or not _ZH.search(match[1]) or p.end - match.end() < 6:
        return None
    if manuscript.text[match.end()].isdigit() and ZH_PARTS.fullmatch(match[1]) is None:
        return None  # 突发疾病死亡或者在 48 小时之内
    return Span(match.start(1), match.end(1))


def _run_in_title(manuscript: Manuscript, p: Passage, label_end: int) -> Span | None:
    """English: a few words in capitals or title case, a stop or colon, then a sentence."""
    upto = min(p.end, label_end + _LONGEST)
    if not _RUNS_IN.search(manuscript.text, label_end, upto):
        return None
    ends = p.ends_sentence or (p.ends_open and p.end - label_end > _LONGEST)
    colon = _EN_COLON.match(manuscript.text, label_end, upto) if ends else None
    if colon and not _LEADS.search(colon[1]) and colon[1].split()[-1].lower() not in _SMALL:
        dash = manuscript.text[colon.end(1)] == " "
        if not (dash and (_SPEAKS.search(colon[1]) or _PLACE.fullmatch(colon[1]))):
            return Span(colon.start(1), colon.end(1))
    match = _EN_RUN_IN.match(manuscript.text, label_end, upto)
    if not match or len(match[1].split()) > 9 or match.end() >= p.end:
        return None
    words = [w for w in re.findall(r"[A-Za-z][\w'’-]*", match[1]) if w.lower() not in _SMALL]
    if not words or not all(w[0].isupper() for w in words) or _PLACE.fullmatch(match[1]):
        return None
    if match[2] not in (".", ":") and match[1].split()[0].lower() in _SMALL:
        return None  # `In the Basic Form – Special Causes, the following is added`
    if _LINE_ENDS.match(manuscript.text, match.end(), p.end) and match[2] not in (".", ":"):
        return None
    return Span(match.start(1), match.end(1))
