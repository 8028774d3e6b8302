"""Chinese text that breaks off: a paragraph that stops without a mark where those around it, as all others, end with one.

    第九条 保险事故发生后，被保险人应当立即通知保险人。
    第十条 被保险人获悉可能引起诉讼的，应当              no mark, and a sentence that wants its verb
    第十一条 保险人应当及时作出核定。

Habit is the evidence: in a file whose lines were cut in conversion, or whose lists bear no marks, nothing stands out. And a new
clause or sentence must begin behind the paragraph, for other words may be the rest of its sentence. English lists often bear
no marks; there the words at the end tell (EN-ST-001).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

from msgspec import Struct

from wordcheck.languages.bullets import BULLETS, DASHES
from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import BlockKind
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, ClauseKind, Wording

FEWEST = 3
"""Paragraphs of running text that show how the wording ends them."""
HABIT = 0.65
"""Share of them that end with a mark."""
MOST_ODD, FEWEST_WHOLE = 1, 20
"""Paragraphs without a mark, and paragraphs in all, of a file that cuts no line in conversion: none goes on in the next one."""
SHORTEST = 12
"""Characters of a paragraph; a shorter one may be a heading or an entry of a list."""
LONG = 20
"""Characters of a title that can be no heading."""
LONGEST_TAIL = 30
"""Characters that a finding quotes."""
_CLOSED = lazily(r"[。．；：！？;:.!?…—][\s*_”’」』\"')）\]】]*$")
_JOINS = lazily(r"(?:(?<!总)和|或|或者|以及|且|并且|则|(?<=[；;])及)[*_]*$")
"""The word that joins a member of a list to the next."""
_OPEN = lazily(
    r"(?:(?<!第)[\u4e00-\u9fff，、]|(?:的|为|按|达到?|超过|前|后|在|或)\s?\d{1,3}|第[一二三四五六七八九十]{1,3})[*_]*$"
)
"""Ends at which words can be missing; a formula or a bracket may well be the end, and a figure that has its unit."""
_OPENED = lazily(r"[（(“「](?:[^（()）“”「」\n]{0,23}[\u4e00-\u9fff][^（()）“”「」\n]{0,24})?[*_]*$")
"""A bracket or quotation mark that the paragraph does not close, before Chinese words: others are remains of a conversion."""
_ROW = lazily(r"[^，。；：\n]*(?:[\u4e00-\u9fff][ 　]+[^，。；：\n]*){3}$")
"""Words parted by blanks alone: a row of a table that became a line."""
_TWO_HEADINGS = lazily(r"[^，。；：\n]{2,20}[ 　]+第[一二三四五六七八九十百\d]{1,4}条[ 　]*[^，。；：\n]{2,10}$")
"""The name of a part and the heading of its article on one line."""
_BULLET = lazily(rf"[{BULLETS}{DASHES}]")
NO_HEADING = 18
"""Characters from which words are a sentence whatever they say."""
_DANGLING = lazily(r"(?:[、被将把]|由于|对于|应当|因为|其|不|应|须|第[一二三四五六七八九十]{1,3})[*_]*$")
"""Words behind which others must follow."""
_WORD = lazily(r"[\u4e00-\u9fff]{2}")
OFTEN = 3
"""Times that the end of a paragraph stands elsewhere as the beginning of one word."""
_SENTENCE = lazily(r"[，；]|[：:是]指|应当|不得|负责|承担|依据|依照")
"""What a sentence has and a heading lacks."""
_NO_PROSE = lazily(
    r"[=＝×÷√∑→↓$]|_{3,}|…{2,}|\.{4,}|[|\t]|www\.|http|@|电话|地址|签[字章名]|盖章|备案号|注册(?:编)?号|条款$|公司$"
)
_STARTS = lazily(
    r"(?:投保人|被保险人|保险人|我们|您|本公司|本保险|本合同|前款|发生保险事故|除|由于|如果|若|未经|对于|自|[^，。；：\n]{2,16}[：:]?(?:是|系)?指(?!定|示|导))"
)
"""Words with which a paragraph without a number begins a sentence, or a meaning, of its own."""
_MEANS = lazily(r"(?:是|系|均|特)?指|包括")
"""With which the meaning of what stands above begins: that was a heading."""
_ANNOUNCES = lazily(
    r"[。；]\s*(?:总则|附则|释义|责任免除|除外责任|保险责任|保险期间|赔偿处理|保险费|其他事项|争议(?:的)?处理[^。，]{0,8}|(?:保险金额|责任限额|赔偿限额)[^。，]{0,12}|[^。，]{0,10}(?:的)?义务)$|"
    r"。[ 　]{2,}[^，。；]{2,24}$|"
    r"(?:下述|下列|以下|如下)[^。，]{0,14}$|。\s*第?\s?[\d一二三四五六七八九十]+[^，。；]{2,12}$"
)
"""A list or formula that follows without a colon, or a numbered heading that stayed with the paragraph before it."""
_GUIDE = lazily(r"阅读(?:指引|提示)|重要(?:的)?(?:权益|权利|提示)|(?:特别|需要)注意的|温馨提示")
"""Headings of a reading guide, whose lines point to clauses and bear no marks."""
_GAP = lazily(r"[\s*_#>　-]*")
_NOTE = lazily(r"\d{1,3}[^\d\s、.．,，。；：:()（）][^，。；：:\n]{0,39}[：:](?:是|系)?指")
"""A note at the foot of the page, its number right before the name that it explains."""


class _Paragraph(Struct, frozen=True):
    span: Span
    words: str
    closed: bool
    prose: bool
    """Whether it counts for the habit."""
    open: bool
    """Whether it is asked: what counts, and long words without a mark, which may be a heading elsewhere."""
    clause: Clause


def broken_off(wording: Wording) -> Iterator[Span]:
    """The last words of paragraphs that break off, in reading order."""
    if wording.language != "zh":
        return
    units = list(_paragraphs(wording))
    judged = [u for u in units if u.prose]
    closed = sum(u.closed for u in judged)
    habit = len(judged) >= FEWEST and closed >= HABIT * len(judged)
    begins = {c.span.start: c for c in wording.clauses}
    if not habit:
        yield from _in_a_word(wording, units, begins)
        return
    odd = sum(u.open and not u.closed for u in units)
    whole = len(judged) >= FEWEST_WHOLE and odd <= MOST_ODD and wording.manuscript.format != "pdf"
    for i, unit in enumerate(units):
        after = units[i + 1] if i + 1 < len(units) else None
        joined_to_nothing = after and after.clause.level < unit.clause.level and _JOINS.search(unit.words)
        if (
            (unit.closed and not joined_to_nothing)
            or not unit.open
            or not (whole or (after and _ends(wording, unit, after, begins)))
        ):
            continue
        if _GUIDE.search(unit.clause.title) or _spoilt(unit) or (after and _runs_on(wording, unit, after)):
            continue
        announces = _ANNOUNCES.search(unit.words) and not _OPENED.search(unit.words)
        if after and (announces or _means_this(unit, after)):
            continue
        before = units[i - 1] if i else None
        if (
            _ROW.match(unit.words)
            or _is_table(wording, unit, before)
            or _TWO_HEADINGS.match(unit.words)
            or (before and not before.closed and _one_list(before, unit))
        ):
            continue
        around = [*units[max(0, i - 1) : i], *([after] if after else [])]
        if _hangs(unit) or all(u.closed for u in around if u.prose) or _cut_word(wording, unit):
            yield Span(max(unit.span.start, unit.span.end - LONGEST_TAIL), unit.span.end)


def _runs_on(wording: Wording, unit: _Paragraph, after: _Paragraph) -> bool:
    """Whether the last characters of a paragraph and the first of the next stand together elsewhere: a line cut within a phrase."""
    if after.clause is not unit.clause and after.clause.label:
        return False
    joint = unit.words.rstrip("*_ ")[-2:] + after.words[:2]
    return len(joint) == 4 and bool(_JOINT.fullmatch(joint)) and next(_places(wording, joint), None) is not None


_JOINT = lazily(r"[\u4e00-\u9fff]{4}")


def _spoilt(unit: _Paragraph) -> bool:
    """Whether conversion made the end of a paragraph: words printed over one another, a list or a table of codes that became one line."""
    if _OPENED.search(unit.words):
        return False
    if any(shape.fullmatch(unit.words) for shape in (_NOUNS, _PARTIES, _ROW_WITH_DASH)):
        return True
    return len(_STUTTER.findall(unit.words)) >= _OFTEN_TWICE or len(_IN_LINE.findall(unit.words)) >= _FIGURES


_NOUNS = lazily(r"(?:[\u4e00-\u9fff]{1,10}(?:额|数|期|率|费|限|围|式|例|责任|义务)[、和与及]?){2,}[*_ ]*")
"""Names of several things and nothing said of them: a heading."""
_PARTIES = lazily(
    r"(?:[（(][一二三四五六七八九十]+[)）][ 　]?)?(?:[^，。；：、\n应须可将由向是在于]{1,20}?(?:人|金)(?:、|或者?|和|与|及))+[^，。；：、\n应须可将由向是在于]{1,12}?(?:人|金)(?:的?义务|受益人)?[*_ ]*"
)
"""The same of parties and benefits: 投保人、被保险人或受益人义务."""
_ROW_WITH_DASH = lazily(r"[^，。；——]{2,20}——[^，。；]{2,30}")
"""A name and what is meant by it, parted by a dash: members of such lists bear no marks."""
_AMOUNT = lazily(r"\d+(?:\.\d+)?\s?(?:个|小时|日|天|周岁|周|年|月|元|万|%|％)")
_LEAD_IN = lazily(r"[^，。；：\n]{2,16}[：:][ \t]*\n")
_STUTTER = lazily(r"([\u4e00-\u9fff“”]{2,8})\1|。。|，，")
_OFTEN_TWICE = 2
_IN_LINE = lazily(r"(?<![\d.])\d{1,2}、|第\d+类[：:]|(?<![A-Za-z])[A-Za-z]{1,3}\d[a-z]?(?![A-Za-z\d])")


def _in_a_word(wording: Wording, units: Sequence[_Paragraph], begins: Mapping[int, Clause]) -> Iterator[Span]:
    """Where habit says nothing: the ends that no sentence can have, before a new clause or sentence."""
    for unit, after in zip_longest(units, units[1:]):
        if not unit.closed and unit.open and (after is None or _ends(wording, unit, after, begins)):
            hangs = _hangs(unit) or _cut_word(wording, unit)
            if hangs and not (after and _MEANS.match(after.words)):
                yield Span(max(unit.span.start, unit.span.end - LONGEST_TAIL), unit.span.end)


def _hangs(unit: _Paragraph) -> bool:
    """Whether a paragraph ends where no sentence can: behind a word that wants another, or within brackets."""
    return bool(_DANGLING.search(unit.words) or _OPENED.search(unit.words))


def _one_list(before: _Paragraph, unit: _Paragraph) -> bool:
    """Whether two paragraphs are members of a list with the same sign before them: where the first bears no mark, none needs one."""
    return bool(_BULLET.match(unit.words)) and before.words[0] == unit.words[0]


def _is_table(wording: Wording, unit: _Paragraph, before: _Paragraph | None) -> bool:
    """Whether a paragraph is a table or a formula without its lines: words without a single mark, behind a colon or full of figures."""
    if _hangs(unit):
        return False
    if _ANNOUNCED.search(unit.words) or len(_ROMAN.findall(unit.words)) >= _FIGURES:
        return True
    if before is not None and not before.closed and _ROMAN.match(before.words) and _ROMAN.match(unit.words):
        return True
    if _MARK.search(unit.words):
        return False
    alone = wording.text[unit.span.start - 1 : unit.span.start] in ("", "\n")
    announced = alone and before is not None and before.words.endswith(("：", ":"))
    return announced or (len(unit.words) >= _LONG_ROW and len(_FIGURE.findall(unit.words)) >= _FIGURES)


_MARK = lazily(r"[，。；：,;:]")
_ANNOUNCED = lazily(r"(?:公式|如下|下列|以下|分型|分类|分级)[^，。；：\n]{0,12}[：:][^，。；：\n]{12,}$")
_ROMAN = lazily(r"[Ⅰ-Ⅻ]|(?<![A-Z])[IVX]{1,4}(?=[型级期类])")
_FIGURE = lazily(r"\d+(?:\.\d+)?")
_LONG_ROW, _FIGURES = 30, 3
"""Characters and figures of words without a mark that are a row."""


def _means_this(unit: _Paragraph, after: _Paragraph) -> bool:
    """Whether what follows says what a paragraph means, which then was a heading; not where a heading of its own stands between."""
    if not _MEANS.match(after.words) and not _says_what(unit, after):
        return False
    title = after.clause.title_span
    return title is None or title.start < unit.span.end


def _says_what(unit: _Paragraph, after: _Paragraph) -> bool:
    """Whether what follows begins with the first thing named and says what it means: （四）易耗品、易损件 / 易耗品是指……"""
    first = unit.words.partition("、")[0].strip("*_# ")
    return len(first) > 1 and after.words.startswith(first) and bool(_MEANS.match(after.words, len(first)))


def _cut_word(wording: Wording, unit: _Paragraph) -> bool:
    """Whether a paragraph ends within a word: its last two characters stand elsewhere, always with one and the same behind them."""
    tail = unit.words.rstrip("*_ ")[-2:]
    if not _WORD.fullmatch(tail):
        return False
    behind = Counter(
        wording.text[at + 2 : at + 3]
        for at in _places(wording, tail)
        if at + 2 != unit.span.start + len(unit.words.rstrip("*_ "))
    )
    return len(behind) == 1 and sum(behind.values()) >= OFTEN and bool(_WORD.fullmatch("".join(behind) * 2))


def _places(wording: Wording, words: str) -> Iterator[int]:
    at = wording.text.find(words, wording.span.start, wording.span.end)
    while at >= 0:
        yield at
        at = wording.text.find(words, at + 1, wording.span.end)


def _paragraphs(wording: Wording) -> Iterator[_Paragraph]:
    """The paragraphs of clauses outside tables, contents and schedules."""
    untitled = Counter(c.parent for c in wording.clauses if not c.title)
    for clause in wording.clauses:
        for own in _own(wording, clause, untitled):
            for span in _lines(wording, own):
                words = span.of(wording.text)
                closed = bool(_CLOSED.search(words) or _JOINS.search(words))
                sentence = bool(_SENTENCE.search(words)) or bool(
                    clause.label and (not clause.title or own is clause.title_span)
                )
                sentence = (
                    sentence
                    or wording.manuscript.blocks[wording.manuscript.block_at(span.start)].kind is BlockKind.LIST_ITEM
                )
                prose = len(words) >= SHORTEST and not _NO_PROSE.search(words)
                ends_openly = not closed and bool(_OPEN.search(words))
                open_ = sentence and ends_openly
                odd = (not closed and bool(_OPENED.search(words))) or (ends_openly and len(words) >= NO_HEADING)
                asked = prose and (closed or open_ or odd)
                yield _Paragraph(span, words, closed, prose and (closed or open_), asked, clause)


def _own(wording: Wording, clause: Clause, untitled: Mapping[int | None, int]) -> tuple[Span, ...]:
    """The text of a clause; what was read as its heading too where it is long and the clauses beside it have none: an item
    without a mark looks like a heading. `untitled` counts the clauses without a heading right below each clause."""
    if clause.kind is ClauseKind.SCHEDULE:
        return ()
    title, parent = clause.title_span, next(wording.parents(clause), None)
    if title is None or parent is None or not clause.label or len(title) < LONG:
        return clause.own
    if clause.own and not _STARTS.match(wording.text, clause.own[0].start):
        return clause.own
    without, beside = untitled.get(parent.id, 0) - (not clause.title), len(wording.children(parent)) - 1
    return (title, *clause.own) if 2 * without > beside else clause.own


def _lines(wording: Wording, own: Span) -> Iterator[Span]:
    for i in wording.manuscript.blocks_in(own):
        block = wording.manuscript.blocks[i]
        start, end = max(own.start, block.start), min(own.end, block.span.end)
        words = wording.text[start:end]
        start += len(words) - len(words.lstrip())
        plain = block.cell is None and block.kind is not BlockKind.HEADING
        if plain and words.strip() and not wording.in_contents(start):
            yield Span(start, start + len(words.strip()))


def _ends(wording: Wording, unit: _Paragraph, after: _Paragraph, begins: Mapping[int, Clause]) -> bool:
    """Whether the sentence cannot go on behind the paragraph: a clause of no lower level begins, or another sentence."""
    gap = _GAP.match(wording.text, unit.span.end)
    start = gap.end() if gap is not None else unit.span.end
    if _NOTE.match(wording.text, start):
        return False  # the sentence goes on below the note, or on the next page
    follows = begins.get(start)
    if follows is not None:
        if _AMOUNT.match(wording.text, start) or (not follows.label and _LEAD_IN.match(wording.text, start)):
            return False  # a figure with its unit, a lead-in: the rest of the sentence on a line of its own
        return follows.level <= unit.clause.level and bool(follows.label or follows.title)
    own = after.span.start == start and bool(_STARTS.match(wording.text, start))
    return own and bool(_SENTENCE.search(unit.words))
