"""How Chinese wordings define: 释义 sections, X：指…, X是指…, 本条款所称X，是指…, “X”指…, （以下简称“X”）."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from wordcheck.anatomy.terms.definitions import Defined, Paragraph, is_glossary_title
from wordcheck.languages.lazily import lazily
from wordcheck.model.span import Span
from wordcheck.model.terms import TermMark
from wordcheck.model.wording import Clause, Wording

_OPEN, _CLOSE = "“\"「『‘'【《", "”\"」』’'】》"
_MEANS = r"(?:均|仅|特|则|即|亦)?(?:是指|系指|专指|特指|均指|所指|指的是|意指|是|指)"
_NAME = r"[^\s，。；：:;,！？“”\"「」（）()=＝—]{1,28}?(?:[（(][^（）()]{1,16}[）)])?"
_SHORT = lazily(
    r"(?P<open>[（(][^（）()\n]{0,30}?|[，,；]?)(?:以下|下文|下称|后文|本条款中|本合同中|并|统|简)(?:均|统一|合|并|简|统)?(?:简称|统称|合称|并称|称之|称|为)(?:为|作|：|:)?\s*"
    r"(?P<names>[“\"「‘][^“”\"「」‘’\n]{1,30}[”\"」’](?:\s*(?:、|或|和|及|/)?\s*(?:者)?[“\"「‘][^“”\"「」‘’\n]{1,30}[”\"」’])*|(?P<bare>[^“”\"「」，。；、（）()\n：:]{2,16})(?=[)）]))"
)
_QUOTED = lazily(r"[“\"「‘]([^“”\"「」‘’\n]{1,30})[”\"」’]")
_CALLED = lazily(
    r"(?:本(?:条款|合同|保险合同|保险条款|保险|附加险|附加条款|附加合同|附加险条款|附加险合同|条|款|项|章|部分|主险|办法|规定)(?:中|内|里)?(?:所)?(?:称|指|述|谓|约定|规定|涉及|载明)(?:的|之)?)"
    rf"[“\"「‘]?(?P<name>{_NAME})[”\"」’]?(?:[（(][^（）()\n]{{1,30}}[）)])?\s*[，,]?\s*(?:{_MEANS}|(?:应)?包括|不包括)"
)
_QUOTES_MEAN = lazily(
    rf"(?P<names>[“\"「‘]{_NAME}[”\"」’](?:\s*[、和及或与]?\s*[“\"「‘]{_NAME}[”\"」’])*)\s*[，,：:]?\s*(?:均|仅|特|则|即)?(?:是指|系指|专指|特指|指的是|指(?!定|示|导|引|标|数|派|令))"
)
_SENTENCE = lazily(
    r"(?:(?<=[。；\n！])|\A)\s*(?:[⁰¹²³⁴-⁹]{1,3}\s*|\[\d{1,2}\]\s*)?(?:其中[，,：:]?|此处|这里的|所谓|上述|前述|本条所述的?|本款所述的?|本(?:保险)?(?:合同|条款)(?:中|项下)?(?:约定的|规定的|载明的|所涉及的|的|所指的?|所称的?))?\s*"
    rf"(?P<name>{_NAME})\s*(?:[，,：:]|[—－-]{{1,2}})?\s*(?:是指|系指|专指|特指|均指|指的是|[：:]?指(?!定|示|导|引|标|数|派|令|纹|控|挥|使|出|明|责|向|南|认|印|骨|甲))"
)
_LISTED = lazily(rf"(?P<name>{_NAME}(?:、{_NAME}){{0,4}})\s*(?:[：:]|(?:[，,]|[—－-]{{1,2}})?\s*(?:是指|系指|指))")
_BRACKETED = lazily(r"【(?P<name>[\u4e00-\u9fffA-Za-z0-9]{2,16})】\s*(?=[^\s【])")
"""An entry in brackets, whatever says what it means: 【未满期净保费】未满期净保费=……"""
_AFTER_COMMA = lazily(
    r"(?<=[，,、；])\s*(?:其中[，,]?|上述|前述)?(?P<name>[\u4e00-\u9fffA-Za-z0-9、]{2,16}?)(?:是指|系指)"
)
_FORMULA = lazily(
    r"[，,。；]\s*(?:其中[，,]?)?(?P<name>[\u4e00-\u9fff]{2,16})(?:是指|系指|指)(?!定|示|导|引|标|数|派|令|出|明)"
)
_NOT_A_NAME = lazily(
    r"^(?:如|若|在(?!线|途|建|职|岗|校)|由|对(?!外)|当(?!地|事|日)|因(?!特网)|除|被指|应(?!急|收)|须|可(?!保|再生)|不(?:包括|包含|含|承担|负责|属于|论|得|予|能|会|再|在|应|适用|作为|因|计|是|超过|低于|高于|少于|足|满|同|影响|符合|给付|赔|受|可(?!抗力)|需|必|管|仅|限|退|另|存在|构成|视为|享有|论述)|本条款|本合同|保险合同|下列|以下|该|此|其|凡|即|就(?![诊医业学])|我们?将|注|备注|说明|例如|同时|但|且|并(?!发症)|或|指(?!定)|[也又亦俗]称|至\d|是$)|"
    r"(?:不|仅|将|如|中的|列明|包括|如下|(?<![场住处诊务易究会院])所|的|之|或|和|及|是)$|^[\d０-９.．、]+$|^[pcy]?[TNM](?:[xX]|is|[0-4])[ab]?$|[？?！!\[\]{}]|(?:下列|以下)(?:词语|术语|名词|用语)|(?:用语|词语|术语|名词)的?(?:含义|定义)$|具有(?:如下|以下|下列)|"
    r"应当|不得|可以|必须|^(?:食|中|小|环|示|手|断|两|单)$|(?:拇|无名|十二|杵状|手[一二两三四五十])$"
)
_BEFORE_NAME = lazily(
    r"(?:释义|名词|定义)?\s*[\d０-９.．]{0,3}\s*(?:【|本[\u4e00-\u9fff]{1,8}?(?:中|所(?:称|指|保障|承保|涉及|述)?)的?)?(?=[\u4e00-\u9fffA-Za-z《])"
)
"""What stands before a name without being part of it: 释义3, 本标准中的."""
_BROKEN_HEADING = lazily(r"((?:\n[^\n，。；：]{1,10}){1,2})(?=\n(?:是|系|均|特)?指)")
_MEANS_FIRST = lazily(
    r"[：:，,]?\s*(?:均|特|系|专)?(?:是指|系指|指(?!定|示|导|引|标|数|派|令|纹|控|挥|使|出|明|责|向))"
)
_HEAD = lazily(r"\W{0,3}([\u4e00-\u9fff]{2,8}?)(?:$|\s|[：:，,]|是?指|系指|均指)")
_PARTS = lazily(r"[和及与]")
_SAYS = lazily(r"(?:是指|系指|指(?!定|示|导|引|标|数|派|令|纹|控|挥|使|出|明|责|向))")
_SENTENCE_AFTER_COLON = lazily(r"[\u4e00-\u9fff、]{2,16}[：:][^：:\n_＿＝=]{10,}。")
_FEWEST_IN_ROW = 3
"""Clauses of a list that show what its members are."""
_LONGEST = 30
_PLAIN_LONGEST = 16
"""Characters of the longest name that a colon alone defines."""
_ALIAS_PARTS = lazily(r"[、/／]|(?<=[\u4e00-\u9fff])(?:或者|或)(?=[\u4e00-\u9fff]{2})")


def definitions_zh(wording: Wording, lines: Sequence[Paragraph], inside: Mapping[int, Clause]) -> list[Defined]:
    """All definitions of a Chinese wording, in no particular order; `lines` are its paragraphs, `inside` its glossaries (`glossary_homes`).

    One place may be found by several forms.
    """
    found: list[Defined] = []
    for paragraph in lines:
        clause = paragraph.clause
        root = inside.get(clause.id) if clause else None
        if root is not None and clause is not None:
            found += _in_glossary(wording, paragraph, clause, root)
        elif paragraph.headed and clause is not None and _means_follows(wording, clause):
            found += _headed(wording, paragraph)
        found += _anywhere(wording, paragraph)
    return found + list(_again(wording, lines, inside, found))


def _again(
    wording: Wording, lines: Sequence[Paragraph], inside: Mapping[int, Clause], found: Sequence[Defined]
) -> Iterator[Defined]:
    """Later paragraphs that begin with a name defined before and a colon; outside the glossary only whole sentences."""
    names = {d.name for d in found}
    starts = {d.span.start for d in found}
    for paragraph in lines:
        if paragraph.headed or paragraph.opens or paragraph.clause is None:
            continue
        text = paragraph.span.of(wording.text)
        if paragraph.clause.id not in inside and not _SENTENCE_AFTER_COLON.fullmatch(text):
            continue
        match = _LISTED.match(text)
        if match and match["name"] in names and paragraph.span.start + match.start("name") not in starts:
            yield from _named(wording, paragraph.span.start, match)


def _in_glossary(wording: Wording, paragraph: Paragraph, clause: Clause, root: Clause) -> Iterator[Defined]:
    """The term at the head of a paragraph of a definitions section."""
    text = paragraph.span.of(wording.text)
    if clause.id == root.id and paragraph.headed:
        return
    if paragraph.headed:
        if _names_term(wording, clause, root):
            yield from _headed(wording, paragraph)
        return
    match = _LISTED.match(text)
    bracketed = _BRACKETED.match(text) if match is None else None
    if bracketed is not None:
        start = paragraph.span.start
        yield from _defined(
            wording, start + bracketed.start("name"), start + bracketed.end("name"), start + bracketed.end()
        )
        return
    if match is None or (not paragraph.opens and not _says_means(text, match) and clause.id != root.id):
        return
    if not _says_means(text, match) and len(match["name"]) > _PLAIN_LONGEST:
        return
    if (
        clause.level > root.level + 2
        and not _says_means(text, match)
        and not _kind_of_parent(wording, clause, match["name"])
        and not _among_definitions(wording, clause)
    ):
        return
    if (
        clause.parent is not None
        and paragraph.opens
        and not _says_means(text, match)
        and _holds_conditions(wording, clause)
        and not _kind_of_parent(wording, clause, match["name"])
    ):
        return
    yield from _defined(
        wording,
        paragraph.span.start + match.start("name"),
        paragraph.span.start + match.end("name"),
        paragraph.span.start + match.end(),
    )


def _headed(wording: Wording, paragraph: Paragraph) -> Iterator[Defined]:
    """The term that a heading names; `是` of `是指` may have stayed with the heading."""
    end = _whole_heading(wording, paragraph.span.end)
    name = wording.text[paragraph.span.start : end].rstrip(" 　—－-–").removesuffix("是")
    name_end = paragraph.span.start + len(name)
    yield from _defined(wording, paragraph.span.start, name_end, end)


def _whole_heading(wording: Wording, end: int) -> int:
    """Where a heading ends that goes on in the next short line, right before the line that begins with 指."""
    match = _BROKEN_HEADING.match(wording.text, end)
    return match.end(1) if match else end


def _names_term(wording: Wording, clause: Clause, root: Clause) -> bool:
    """Whether a heading inside the glossary is a term: one that stands at its first level, or is followed by 指."""
    if is_glossary_title(clause.title):
        return False
    if _means_follows(wording, clause):
        return True
    if _among_definitions(wording, clause) and not _of_several(wording, clause):
        return True
    above = [p for p in wording.parents(clause) if p.start >= root.start]
    return all(is_glossary_title(p.title) or not p.title for p in above) and not _holds_conditions(wording, clause)


def _among_definitions(wording: Wording, clause: Clause) -> bool:
    """Whether most clauses of a list say what a word means, so that those which do so with a colon alone do too."""
    parent = next(wording.parents(clause), None)
    row = wording.children(parent) if parent is not None else ()
    if parent is not None and parent.parent is not None and len(row) < _FEWEST_IN_ROW:
        # A short list below one of several heads is of the kind of the lists below the others: （二）意外事故 / 1.火灾：… 2.爆炸：…
        row = tuple(c for head in wording.children(wording.clause(parent.parent)) for c in wording.children(head))
    if len(row) < _FEWEST_IN_ROW or clause.label == "":
        return False
    return 2 * sum(bool(_SAYS.search(wording.text, c.span.start, c.span.start + _LONGEST)) for c in row) > len(row)


def _of_several(wording: Wording, clause: Clause) -> bool:
    """Whether the words below a heading define its parts one by one: 床位费和膳食费 / 床位费指……"""
    parts = [p for p in _PARTS.split(clause.title) if p]
    return len(parts) > 1 and wording.own_text(clause).lstrip().startswith(tuple(f"{p}指" for p in parts))


def _means_follows(wording: Wording, clause: Clause) -> bool:
    """Whether the words behind a heading begin with 指."""
    return bool(_MEANS_FIRST.match(wording.own_text(clause).lstrip()[:60]))


def _holds_conditions(wording: Wording, clause: Clause) -> bool:
    """Whether the clause is an item of a definition rather than a definition: its parent leads into a list."""
    parent = next(wording.parents(clause), None)
    if parent is None:
        return False
    lead = wording.own_text(parent).rstrip()
    return bool(
        re.search(r"(?:条件|情形|情况|范围|费用|以下|下列|包括|之一|满足|标准|方式|行为)[^。]{0,14}[：:]\s*$", lead)
    ) and not re.search(r"(?:术语|词语|用语|名词|含义|定义|释义)", lead[-40:])


def _kind_of_parent(wording: Wording, clause: Clause, name: str) -> bool:
    """Whether an item names a kind of what the clause above it defines: 直接雷击 below 雷击."""
    parent = next(wording.parents(clause), None)
    if parent is None:
        return False
    head = _HEAD.match(parent.title or wording.own_text(parent).lstrip()[:20])
    return head is not None and name != head[1] and name.endswith(head[1])


def _says_means(text: str, match: re.Match[str]) -> bool:
    return "指" in match[0][match.end("name") - match.start() :] or text[
        match.end() : match.end() + 3
    ].lstrip().startswith(("指", "是指", "系指"))


def _anywhere(wording: Wording, paragraph: Paragraph) -> Iterator[Defined]:
    """Definitions that may stand in any paragraph."""
    text, base = paragraph.span.of(wording.text), paragraph.span.start
    if "指" in text or "包括" in text:
        for match in _CALLED.finditer(text):
            yield from _named(wording, base, match)
        for match in _QUOTES_MEAN.finditer(text):
            for name in _QUOTED.finditer(match["names"]):
                start = base + match.start("names") + name.start(1)
                yield from _defined(wording, start, start + len(name[1]), base + match.end(), quoted=True)
        for match in _SENTENCE.finditer(text):
            yield from _named(wording, base, match)
        for match in _AFTER_COMMA.finditer(text):
            yield from _named(wording, base, match)
        for match in _FORMULA.finditer(text):
            if "＝" in text or "=" in text or "×" in text:
                yield from _named(wording, base, match)
    if "称" in text:
        for match in _SHORT.finditer(text):
            yield from _short(wording, paragraph, match)


def _named(wording: Wording, base: int, match: re.Match[str]) -> Iterator[Defined]:
    if match["name"].count("的") > 2:
        return
    yield from _defined(wording, base + match.start("name"), base + match.end("name"), base + match.end())


def _short(wording: Wording, paragraph: Paragraph, match: re.Match[str]) -> Iterator[Defined]:
    """（以下简称“X”）: the words before the brackets, back to the beginning of their sentence, define X."""
    text, base = wording.text, paragraph.span.start
    start = base + match.start()
    begin = max(text.rfind(mark, paragraph.span.start, start) for mark in "。；：") + 1
    begin = max(begin, paragraph.span.start)
    names = [(m.start(1), m[1]) for m in _QUOTED.finditer(match["names"])] or [(0, match["names"].strip())]
    for offset, name in names:
        if _NOT_A_NAME.search(name.strip()) and not name.strip().startswith(("本", "该")):
            continue
        at = base + match.start("names") + offset
        yield Defined(
            name.strip(),
            Span(at, at + len(name)),
            Span(begin, base + match.end()),
            Span(begin, start),
            "inline",
            inline=True,
        )


def _defined(wording: Wording, start: int, end: int, body: int, quoted: bool = False) -> Iterator[Defined]:
    """The definition of the name at `[start, end)`, without marks and words that only lead to it; none if it is no name."""
    text = wording.text
    while start < end and (text[start].isspace() or text[start] in _OPEN + "*") and text[start] != "《":
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _CLOSE + "：:、，,*") and text[end - 1] != "》":
        end -= 1
    lead = _BEFORE_NAME.match(text, start, end)
    if lead and lead.end() < end and not quoted:
        start = lead.end()
    name = "".join(text[start:end].replace("】", "").split())
    if not name or len(name) > _LONGEST or (not quoted and (_NOT_A_NAME.search(name) or len(name) == 1)):
        return
    mark: TermMark = "quotes" if quoted else "definitions"
    yield Defined(name, Span(start, end), Span(start, end), Span(body, body), mark, _aliases(name))


def _aliases(name: str) -> tuple[str, ...]:
    """Other names inside a name: A、B and A（B）."""
    found: list[str] = []
    bracket = re.fullmatch(r"(.+?)[（(](?:简称)?[“\"]?(.+?)[”\"]?[）)](.*)", name)
    if bracket:
        found.append(bracket[1] + bracket[3])
        if not bracket[3]:
            found.append(bracket[2])
    parts = [p for p in _ALIAS_PARTS.split(name) if p]
    if len(parts) > 1 and all(len(p) >= 2 for p in parts):
        found += parts
    return tuple(dict.fromkeys(a for a in found if a != name and len(a) > 1))
