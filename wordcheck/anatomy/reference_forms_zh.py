"""The forms in which Chinese wordings point to places: 第五条第（二）项, 前款, 本条, 见7.18, （见释义）, 附表, “责任免除”部分."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from wordcheck.anatomy.pointers import Pointer, Step, Way, atoms_of, noun_of
from wordcheck.anatomy.reference_outside import outside_zh
from wordcheck.languages.numerals_zh import parse_zh_numeral
from wordcheck.model.span import Span

_N = r"[〇零○一二三四五六七八九十百两0-9０-９]{1,6}"
_S = r"[ \t\u00a0\u3000]{0,2}"
_D = r"[0-9０-９]{1,2}(?:[.．][0-9０-９]{1,2})"
_NOUN = r"(?:条|款|项|目|章|节|编|部分|点)"
_BRACKET = rf"[（(]{_S}{_N}{_S}[)）]"
_LINK = (
    rf"第{_S}(?:{_D}+{_S}{_NOUN}?|{_N}{_S}{_NOUN}(?:之{_N}(?![条款项]))?|{_BRACKET}{_S}(?:{_NOUN}|小项|分项|种|类)?)"
)
_CHAIN = rf"{_LINK}(?:(?:[的中之])?{_S}{_LINK}|{_BRACKET}{_S}[项款目]?|{_S}{_N}[项款目])*"
_JOIN = rf"{_S}(?:、|，|,|；|和|及|与|以及|或者?|[/／]){_S}"
_TO = rf"{_S}(?:至|到|～|~|-|－|—|–){_S}"
_MORE = rf"{_LINK}|{_BRACKET}{_S}[项款目]?"

_LIST = re.compile(
    rf"(?P<chain>{_CHAIN})|(?P<back>[前上][一二两三四五六]?(?:条|款|项|述第?)|本(?:条(?!款|例|件)|款(?!项)|项(?!目|下)))"
    rf"(?P<below>{_S}[的中]?{_CHAIN})?|(?P<see>(?:详?见|参见|参照){_S}(?:本?(?:保险)?(?:条款|合同)(?:条款)?{_S})?第?{_S})(?P<dotted>{_D}+|(?<=[（(]见)[0-9]{{1,2}}(?=[)）])){_S}[条款项]?"
    rf"|(?P<plain>{_D}{{1,4}}){_S}(?:条(?!件)|款(?!项)|项(?!目))"
    rf"|(?P<lead>(?:……|⋯⋯|[.·…]{{4,}}){_S}[“\"]?第?{_S})(?P<row>{_D}{{0,3}}){_S}条?{_S}(?=$)"
    rf"|(?P<gloss>[（(〔\[]{_S}(?:定义|释义)?(?:详?见|参见|请见|释义见)[^（）()\n]{{0,12}}(?:释义|定义|名词解释|术语)[^（）()\n]{{0,12}}[)）〕\]])"
    rf"|(?P<annex>(?:附录|附件|附表)(?!加){_S}(?:{_N}|[A-ZＡ-Ｚ](?![A-Za-z]))?)"
    rf"|[“\"「](?P<quoted>[^“”\"「」\n，。；]{{2,24}})[”\"」](?={_S}(?:部分|条款|章节?|一?条|一?节|项下|约定|中的?约定|规定|的约定|的规定)?)",
    re.MULTILINE,
)
_AND = re.compile(
    rf"(?P<to>{_TO})(?P<first>{_CHAIN}|{_MORE}|{_D}+)|(?P<join>{_JOIN})(?P<next>{_CHAIN}|{_MORE}|(?<=、){_D}+(?![%％年月日元万天]))"
)
_PART = re.compile(
    rf"第{_S}({_D}+|{_N}){_S}({_NOUN})?(?:之({_N})(?![条款项]))?|第?{_S}[（(]{_S}({_N}){_S}[)）]{_S}(小项|分项|{_NOUN})?|({_N})([项款目])|({_D}+)"
)
_QUOTED_BY_LAW = re.compile(r"修改为|改为|删去|增加一|作为第")


def pointers_zh(text: str, span: Span, titles: Mapping[str, object]) -> Iterator[Pointer]:
    """The pointers in `span` of `text`, in reading order.

    `titles` holds the wording's headings without blanks: words in quotation marks are a pointer only if they are one.
    """
    at = span.start
    while True:
        match = _LIST.search(text, at, span.end)
        if match is None:
            return
        found = list(_read(text, span, match, titles))
        yield from found
        at = max(match.end(), *(p.span.end for p in found)) if found else match.end()


def _read(text: str, span: Span, match: re.Match[str], titles: Mapping[str, object]) -> Iterator[Pointer]:
    kind = match.lastgroup
    if match["chain"]:
        steps = _steps(match["chain"])
        yield from _list(text, span, match.start(), match.end(), steps, outside_zh(text, match.start()))
    elif match["back"]:
        yield from _relative(text, span, match)
    elif match["dotted"]:
        outside = outside_zh(text, match.start())
        yield from _list(text, span, match.start(), match.end(), (Step("", atoms_of(match["dotted"])),), outside)
    elif match["plain"] or match["row"]:
        start = match.start() if match["plain"] else match.start("row")
        outside = outside_zh(text, start)
        number = match["plain"] or match["row"]
        yield Pointer(
            Span(start, match.end()),
            Way.NUMBER,
            (Step("条", atoms_of(number)),),
            outside=outside,
            sure=bool(match["plain"]),
        )
    elif match["gloss"]:
        yield Pointer(Span(match.start() + 1, match.end() - 1), Way.GLOSSARY)
    elif match["annex"]:
        number = atoms_of(re.sub(r"附.", "", match["annex"]))
        outside = outside_zh(text, match.start())
        yield Pointer(match_span(match), Way.ANNEX, (Step("附", number),), outside=outside, sure=bool(number))
    elif kind == "quoted":
        name = "".join(match["quoted"].split())
        if name in titles:
            yield Pointer(match_span(match), Way.TITLE, name=name, sure=False)


def match_span(match: re.Match[str]) -> Span:
    return Span(match.start(), match.end())


def _relative(text: str, span: Span, match: re.Match[str]) -> Iterator[Pointer]:
    """前款, 前两条, 本条第（二）项, 上述第六条: the last is a plain chain, `上述` only pointing up."""
    back, below = match["back"], _steps(match["below"]) if match["below"] else ()
    if back.endswith(("述", "述第")):
        return
    way = Way.HERE if back[0] == "本" else Way.BEFORE
    count = parse_zh_numeral(back[1:-1]) if len(back) > 2 else 1
    number = count if isinstance(count, int) else 1
    head = Pointer(match_span(match), way, below, noun=back[-1], count=number)
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
        dotted_or_number, noun, after, bracketed, kind, bare, bare_noun, dotted = m.groups()
        number = dotted_or_number or bracketed or bare or dotted
        atoms = atoms_of(number)
        if after:
            atoms = (*atoms[:-1], f"{atoms[-1]}-{atoms_of(after)[0]}")
        name = noun or kind or bare_noun or ("项" if bracketed else "条" if dotted_or_number else "")
        made.append(Step(noun_of(name.removeprefix("小").removeprefix("分")), atoms))
    return tuple(made)


def is_heading_zh(text: str, pointer: Span) -> bool:
    """Whether the words open a line as a heading does: `第五条 下列原因……`, whose number the tree did not believe."""
    opens = pointer.start == 0 or text[pointer.start - 1] == "\n"
    return opens and text[pointer.end : pointer.end + 1] in (" ", "\t", "\u3000", "\u00a0", "\n", "")
