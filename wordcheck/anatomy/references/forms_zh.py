"""The forms in which Chinese wordings point to places: 第五条第（二）项, 前款, 本条, 见7.18, （见释义）, 附表, “责任免除”部分."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from wordcheck.anatomy.references.outside import outside_zh
from wordcheck.anatomy.references.pointers import Pointer, Step, Way, atoms_of, noun_of
from wordcheck.languages.lazily import lazily
from wordcheck.languages.numerals_zh import parse_zh_numeral
from wordcheck.model.span import Span

_N = r"[〇零○一二三四五六七八九十百两0-9０-９]{1,6}"
_S = r"[ \t\u00a0\u3000]{0,2}"
_D = r"[0-9０-９]{1,2}(?:[.．][0-9０-９]{1,2})"
_NOUN = r"(?:条|款|项|目|章|节|编|部分|点)"
_BRACKET = rf"[（(]{_S}{_N}{_S}[)）]"
_SIGN = r"[①-⑳⑴-⒇㈠-㈩⒈-⒛]"
_LETTERED = rf"[0-9０-９]{{1,3}}(?:[（(](?:[a-z]|[ivx]{{2,4}})[)）]){{1,2}}{_S}[条款项]"
"""第2(a)条, as wordings of Hong Kong point to items."""
_LINK = rf"第{_S}(?:{_LETTERED}|{_D}+{_S}{_NOUN}?|{_N}{_S}{_NOUN}(?:之{_N}(?![条款项]))?|{_BRACKET}{_S}(?:{_NOUN}|小项|分项|种|类)?|{_SIGN}{_S}{_NOUN})"
_CHAIN = rf"{_LINK}(?:(?:[的中之])?{_S}{_LINK}|{_BRACKET}{_S}[项款目]?|{_S}{_N}[项款目])*"
_JOIN = rf"{_S}(?:、|，|,|；|和|及|与|以及|或者?|[/／]){_S}"
_TO = rf"{_S}(?:至|到|～|~|-|－|—|–){_S}"
_TITLE = r"[“\"「][^“”\"「」\n]{2,30}[”\"」]"
"""What stands behind a number to say of what it is: 第三十四项“输血感染”和第三十五项."""
_MORE = rf"{_LINK}|{_BRACKET}{_S}[项款目]?"

_PLACES = (
    # 第四、五条
    rf"(?P<short>第{_S}(?P<firsts>{_N}(?:{_S}[、，和及与至到]{_S}{_N}){{1,8}}){_S}(?P<shared>条|款|项)(?!件|例|目))",
    # 第五条第（二）项
    rf"(?P<chain>{_CHAIN})",
    # 前款, 前两条, 本条第（二）项; 本条款 is the wording itself
    r"(?P<back>[前上][一二两三四五六]?(?:条|款|项)|本(?:条(?!款|例|件)|款(?!项)|项(?!目|下)|(?:部分|[章节编])(?=[的中]?第)))"
    rf"(?P<below>{_S}[的中]?{_CHAIN})?",
    # 下条, 下一款; 以下条件 is none
    r"(?P<ahead>(?<![以如名之项])下一?(?:条(?!件|款|例|约|目|文)|款(?!项)))",
    # 本章; 前述各项
    r"(?P<within>本[章节编](?!程))|(?P<each>(?:前述|上述|以上)各(?:项|款)(?!目|式))",
    # 见7.18, （见 3）
    rf"(?P<see>(?:详?见|参见|参照){_S}(?:本?(?:保险)?(?:条款|合同)(?:条款)?{_S})?第?{_S})"
    rf"(?P<dotted>{_D}+|(?<=[（(]见)[0-9]{{1,2}}(?=[)）])){_S}[条款项]?",
    # 2.3条
    rf"(?P<plain>{_D}{{1,4}}){_S}(?:条(?!件)|款(?!项)|项(?!目))",
    # …………2.4/2.5 at the end of a line of the reading guide
    rf"(?P<lead>(?<![.·…⋯])(?:[.·…⋯]{{2,300}}|[. ]{{6,300}}){_S}[“\"]?第?{_S})(?P<row>{_D}{{0,3}}(?:[/、，,]{_D}{{0,3}})*){_S}条?{_S}(?=$)",
    # 不包含1.2.9所述内容, 2.3.1中约定的
    rf"(?<![\d.．\-A-Za-z])(?P<said>{_D}{{1,3}}){_S}(?=(?:中|内)?所?(?:述|列|称|指|约定|规定|载明)(?!明))",
    # 6.3 本公司合同解除权的限制
    rf"(?<![\d.．\-])(?P<titled>{_D}{{1,3}}){_S}(?=[\u4e00-\u9fff《])",
    # 除3.1外, 按照2.3计算
    rf"(?:按照?|依照|依据|根据|违反|除|符合|适用于?){_S}(?P<led>{_D}{{1,3}})(?![\d.．%％‰年月日元万天倍个周岁小分秒千公]){_S}",
    # （见释义）, （见释义（一））
    rf"(?P<gloss>[（(〔\[]{_S}(?:定义|释义)?(?:详?见|参见|请见|释义见)[^（）()\n]{{0,12}}(?:释义|定义|名词解释|术语)"
    rf"(?:[^（）()\n]{{0,12}}|{_S}第?{_BRACKET}{_S}[条项]?)[)）〕\]]|[（(]{_S}释义{_S}第?(?:{_N}|{_BRACKET}){_S}[条项]?[)）])",
    # 附表2
    rf"(?P<annex>(?:附录|附件|附表)(?!加){_S}(?:{_N}|[A-ZＡ-Ｚ](?![A-Za-z]))?)",
    # “责任免除”
    r"[“\"「](?P<quoted>[^“”\"「」\n，。；]{2,24})[”\"」]",
)
_PLACE = lazily("|".join(_PLACES), re.MULTILINE)
_AND = lazily(
    rf"(?P<to>{_TO})(?P<first>{_CHAIN}|{_MORE}|{_D}+)|(?P<join>{_JOIN}|{_S}{_TITLE}{_JOIN})(?P<next>{_CHAIN}|{_MORE}|(?<=、){_D}+(?![%％年月日元万天]))"
)
_PART = lazily(
    rf"第{_S}({_D}+|{_N}|{_SIGN}){_S}({_NOUN})?(?:之({_N})(?![条款项]))?|第?{_S}[（(]{_S}({_N}){_S}[)）]{_S}(小项|分项|{_NOUN})?|({_N})([项款目])|({_D}+)|[（(]([a-z]{{1,4}})[)）]{_S}[条款项]?"
)
_DOTTED = lazily(rf"{_D}{{0,3}}")
_ANNEX_NAME = lazily(r"^附[录件表]?[一二三四五六七八九十0-9]*")
_TABLE_NAME = lazily(r"[\u4e00-\u9fff]{2,20}(?:表|一览|评定标准)")
_LONGEST_HEADING = 24
Titles = Mapping[str, object]
"""The headings of a wording as `title_key` writes them."""
_QUOTED_BY_LAW = lazily(r"修改为|改为|删去|增加一|作为第")


def pointers_zh(text: str, span: Span, titles: Titles) -> Iterator[Pointer]:
    """The pointers in `span` of `text`, in reading order, tables mentioned by name last.

    `titles` holds the wording's headings as `title_key` writes them: words are a pointer by heading only if they are one.
    """
    at = span.start
    while (match := _PLACE.search(text, at, span.end)) is not None:
        found = list(_read(text, span, match, titles))
        yield from found
        at = max(match.end(), *(p.span.end for p in found)) if found else match.start() + 1
    yield from _tables(text, span, titles)


def _tables(text: str, span: Span, titles: Titles) -> Iterator[Pointer]:
    """Where a table of the annexes is mentioned by its own name: 按短期费率表计收."""
    for title in sorted(titles):
        name = _ANNEX_NAME.sub("", title)
        if not _TABLE_NAME.fullmatch(name):
            continue
        at = text.find(name, span.start, span.end)
        while at >= 0:
            yield Pointer(Span(at, at + len(name)), Way.TITLE, name=title, sure=False)
            at = text.find(name, at + len(name), span.end)


def _heads_an_article(text: str, number: Span) -> bool:
    """Whether a number begins an article within a line, which conversion joined to the one before: `……支付保险费。 第二十一条 被保险人……`."""
    before, behind = text[max(0, number.start - 4) : number.start], text[number.end : number.end + 2]
    return (
        before.strip() != before
        and before.rstrip().endswith("。")
        and "\n" not in before
        and behind[:1] in (" ", "\t", "　")
    )


def _read(text: str, span: Span, match: re.Match[str], titles: Titles) -> Iterator[Pointer]:
    """The pointers that one match of `_PLACE` begins: which of its places it is, its last group tells."""
    return _READERS[match.lastgroup or ""](text, span, match, titles)


def _chain(text: str, span: Span, match: re.Match[str], _: Titles) -> Iterator[Pointer]:
    """第五条第（二）项."""
    if _heads_an_article(text, Span(*match.span())):
        return iter(())
    return _list(text, span, match.start(), match.end(), _steps(match["chain"]), outside_zh(text, match.start()))


def _ahead(_: str, __: Span, match: re.Match[str], ___: Titles) -> Iterator[Pointer]:
    """下一条."""
    yield Pointer(Span(*match.span()), Way.BEFORE, noun=match["ahead"][-1], count=-1)


def _within(_: str, __: Span, match: re.Match[str], ___: Titles) -> Iterator[Pointer]:
    """本章."""
    yield Pointer(Span(*match.span()), Way.HERE, noun=match["within"][-1], sure=False)


def _each(_: str, __: Span, match: re.Match[str], ___: Titles) -> Iterator[Pointer]:
    """前述各项."""
    yield Pointer(Span(*match.span()), Way.BEFORE, noun="各", sure=False)


def _dotted(text: str, span: Span, match: re.Match[str], _: Titles) -> Iterator[Pointer]:
    """见7.18."""
    steps = (Step("", atoms_of(match["dotted"])),)
    return _list(text, span, match.start(), match.end(), steps, outside_zh(text, match.start()))


def _said(text: str, _: Span, match: re.Match[str], __: Titles) -> Iterator[Pointer]:
    """1.2.9所述."""
    steps = (Step("", atoms_of(match["said"])),)
    yield Pointer(Span(*match.span()), Way.NUMBER, steps, outside=outside_zh(text, match.start()), sure=False)


def _plain(text: str, _: Span, match: re.Match[str], __: Titles) -> Iterator[Pointer]:
    """2.3条."""
    steps = (Step("条", atoms_of(match["plain"])),)
    yield Pointer(Span(*match.span()), Way.NUMBER, steps, outside=outside_zh(text, match.start()))


def _row(_: str, __: Span, match: re.Match[str], ___: Titles) -> Iterator[Pointer]:
    """…………2.4/2.5."""
    for number in _DOTTED.finditer(match["row"]):
        start = match.start("row") + number.start()
        steps = (Step("条", atoms_of(number[0])),)
        yield Pointer(Span(start, start + len(number[0])), Way.NUMBER, steps, sure=False)


def _titled(text: str, _: Span, match: re.Match[str], titles: Titles) -> Iterator[Pointer]:
    """6.3 本公司合同解除权的限制: a number with the words of a heading behind it."""
    end = _heading_end(text, match.end(), titles)
    if end is not None:
        yield Pointer(Span(match.start(), end), Way.NUMBER, (Step("", atoms_of(match["titled"])),), sure=False)


def _led(text: str, span: Span, match: re.Match[str], titles: Titles) -> Iterator[Pointer]:
    """按照2.3计算: a bare number behind a word that leads to a clause, its heading perhaps behind it."""
    steps, start = (Step("", atoms_of(match["led"])),), match.start("led")
    end = _heading_end(text, match.end(), titles)
    if end is not None:
        yield Pointer(Span(start, end), Way.NUMBER, steps, sure=False)
        return
    for p in _list(text, span, start, match.end("led"), steps, outside_zh(text, match.start())):
        yield Pointer(p.span, p.way, p.steps, p.last, outside=p.outside, sure=False)


def _gloss(_: str, __: Span, match: re.Match[str], ___: Titles) -> Iterator[Pointer]:
    """（见释义）."""
    yield Pointer(Span(match.start() + 1, match.end() - 1), Way.GLOSSARY)


def _annex(text: str, _: Span, match: re.Match[str], __: Titles) -> Iterator[Pointer]:
    """附表2."""
    number = atoms_of(match["annex"][2:])
    outside = outside_zh(text, match.start())
    yield Pointer(Span(*match.span()), Way.ANNEX, (Step("附", number),), outside=outside, sure=bool(number))


def _quoted(_: str, __: Span, match: re.Match[str], titles: Titles) -> Iterator[Pointer]:
    """“责任免除”, where a heading is called so."""
    name = "".join(match["quoted"].split())
    if name in titles:
        yield Pointer(Span(*match.span()), Way.TITLE, name=name, sure=False)


def _short(text: str, _: Span, match: re.Match[str], __: Titles) -> Iterator[Pointer]:
    """第四、五条: numbers that share 第 and 条."""
    outside = outside_zh(text, match.start())
    at, noun = match.start("firsts"), match["shared"]
    parts = list(re.finditer(_N, match["firsts"]))
    steps = [(Step(noun_of(noun), atoms_of(part[0])),) for part in parts]
    for i, part in enumerate(parts):
        start = match.start() if i == 0 else at + part.start()
        end = match.end() if i == len(parts) - 1 else at + part.end()
        ranged = i + 1 < len(parts) and match["firsts"][part.end() : parts[i + 1].start()].strip() in ("至", "到")
        yield Pointer(Span(start, end), Way.NUMBER, steps[i], steps[i + 1] if ranged else (), outside=outside)


def _heading_end(text: str, start: int, titles: Titles) -> int | None:
    """Where the heading ends that begins at `start`; None if none does."""
    key, end = "", None
    for at, char in enumerate(text[start : start + _LONGEST_HEADING], start=start):
        if char.isalnum():
            key += char
            end = at + 1 if at > start and key in titles else end
    return end


def _relative(text: str, span: Span, match: re.Match[str], _: Titles) -> Iterator[Pointer]:
    """前款, 前两条, 本条第（二）项."""
    back, below = match["back"], _steps(match["below"]) if match["below"] else ()
    way = Way.HERE if back[0] == "本" else Way.BEFORE
    count = parse_zh_numeral(back[1:-1]) if len(back) > 2 else 1
    number = count if isinstance(count, int) else 1
    head = Pointer(
        Span(match.start(), match.end()), way, below, noun="部分" if back[-1] == "分" else back[-1], count=number
    )
    if not below:
        yield head
        return
    for pointer in _list(text, span, match.start(), match.end(), below, ""):
        yield Pointer(pointer.span, way, pointer.steps, pointer.last, head.noun, count=head.count)


def _list(text: str, span: Span, start: int, end: int, steps: tuple[Step, ...], outside: str) -> Iterator[Pointer]:
    """The pointer that begins at `start`, and those that a list or range adds to it."""
    outside = outside or ("an amendment speaks" if _QUOTED_BY_LAW.match(text, end, span.end) else "")
    while True:
        more = _AND.match(text, end, span.end)
        if more is None:
            yield Pointer(Span(start, end), Way.NUMBER, steps, outside=outside)
            return
        words = "first" if more["to"] else "next"
        following = _following(_steps(more[words]), steps)
        last = following if more["to"] else ()
        yield Pointer(Span(start, end), Way.NUMBER, steps, last, outside=outside)
        start, end, steps = more.start(words), more.end(), following


def _following(steps: tuple[Step, ...], before: tuple[Step, ...]) -> tuple[Step, ...]:
    """The steps of a later member of a list, with what it shares with the one before: 第二条第（一）、（三）项."""
    if not steps:
        return before
    noun = steps[0].noun
    if noun == "条" or len(steps[0].atoms) > 1:
        return steps
    for i, step in enumerate(before):
        if step.noun == noun or (noun == "项" and step.noun == "") or (noun == "" and i == len(before) - 1):
            return (*before[:i], *steps)
    return (*before, *steps) if before and before[0].noun == "条" and noun in ("款", "项", "目", "") else steps


def _steps(words: str) -> tuple[Step, ...]:
    """`第五条第（二）项` -> 条 5, 项 2."""
    made: list[Step] = []
    for m in _PART.finditer(words):
        dotted_or_number, noun, after, bracketed, kind, bare, bare_noun, dotted, letter = m.groups()
        number = dotted_or_number or bracketed or bare or dotted or letter
        atoms = atoms_of(number)
        if after:
            atoms = (*atoms[:-1], f"{atoms[-1]}-{atoms_of(after)[0]}")
        # 第（一）款 is what most wordings call an item; a plain 第一款 is a paragraph, which bears no number.
        name = (
            noun
            or (kind if kind != "款" else "项")
            or bare_noun
            or ("项" if bracketed or letter else "条" if dotted_or_number else "")
        )
        made.append(Step(noun_of(name.removeprefix("小").removeprefix("分")), atoms))
    return tuple(made)


def is_heading_zh(text: str, pointer: Span) -> bool:
    """Whether the words open a line as a heading does: `第五条 下列原因……`, whose number the tree did not believe."""
    opens = pointer.start == 0 or text[pointer.start - 1] == "\n"
    return opens and text[pointer.end : pointer.end + 1] in (" ", "\t", "\u3000", "\u00a0", "\n", "")


_READERS: dict[str, Callable[[str, Span, re.Match[str], Titles], Iterator[Pointer]]] = {
    "short": _short,
    "chain": _chain,
    "back": _relative,
    "below": _relative,
    "ahead": _ahead,
    "within": _within,
    "each": _each,
    "dotted": _dotted,
    "said": _said,
    "plain": _plain,
    "row": _row,
    "titled": _titled,
    "led": _led,
    "gloss": _gloss,
    "annex": _annex,
    "quoted": _quoted,
}
"""The last group of each of `_PLACES`, and who reads it."""
